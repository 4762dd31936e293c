//! An account's life: requested, opened, reviewed, archived and closed, in the order the city's
//! policy asks for, with its basinformation, its profile and who does what.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid,
    account::Account,
    account_duty::{ActingDuty, DUTIES, Duty, DutyHolder},
    diarienummer,
    id::{AccountId, AccountStepId, GoalId},
    invalid::{optional, required},
};

/// A step that leaves a trace with a day and a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LifeStep {
    /// Somebody wants it, and has talked with the communication function.
    Requested,
    /// It is open; there must be a decision.
    Opened,
    /// It was gone through.
    Reviewed,
    /// It was archived; the number is that of the year's samlingsärende.
    Archived,
    /// It is closed; it must have been archived.
    Closed,
    /// The closing was reported.
    ClosingReported,
    /// Every access to it was taken away.
    AccessRemoved,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Wanted; no decision yet.
    Requested,
    /// Decided and not open.
    Decided,
    /// In use.
    Open,
    /// Closed.
    Closed,
}

/// A step as she writes it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepForm {
    /// Which account.
    pub account: AccountId,
    /// The step.
    pub step: LifeStep,
    /// The day it was taken.
    pub day: Day,
    /// Who took it.
    pub who: String,
    /// The samlingsärende's number, for an archiving.
    pub diarienummer: Option<String>,
    /// Anything else.
    pub note: String,
}

/// A step taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountStep {
    /// Its row.
    pub id: AccountStepId,
    /// What was written down.
    #[serde(flatten)]
    pub form: StepForm,
}

/// How much of an account is archived (the city's three levels).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveLevel {
    /// Översiktsbild: nothing on it is unique.
    Overview,
    /// Unik information: unique posts whole, at least once a year.
    #[default]
    Unique,
    /// Fullständig: all of it, when it ends.
    Complete,
}

/// What an account is for and how that is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountAim {
    /// Which account.
    pub account: AccountId,
    /// For whom it is.
    pub audience: String,
    /// How it is seen that it serves.
    pub metric: String,
    /// The goal it serves.
    pub goal: Option<GoalId>,
    /// The day that is followed up.
    pub follow_up: Option<Day>,
    /// How much of it is archived.
    pub archive_level: ArchiveLevel,
}

/// A point that is checked: six of the basinformation, six of the graphic profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// Which operation is behind, and that it is part of Stockholms stad.
    Operation,
    /// What to expect.
    Content,
    /// Terms for taking part.
    Terms,
    /// How to reach the operation.
    Contact,
    /// A link to its page.
    Website,
    /// A link to the city's page on personal data.
    PersonalData,
    /// The profile picture is the shield alone.
    Shield,
    /// The same colour in every channel.
    Colour,
    /// The cover is close to the operation.
    Cover,
    /// No logotype in the cover.
    NoLogo,
    /// No text in it that needs a place of its own.
    NoFixedText,
    /// With a picture of its own, the city is named in the basinformation.
    CityNamed,
}

/// The six points of the basinformation.
pub const BASICS: [Point; 6] = [
    Point::Operation,
    Point::Content,
    Point::Terms,
    Point::Contact,
    Point::Website,
    Point::PersonalData,
];

/// A point checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckedPoint {
    /// Which account.
    pub account: AccountId,
    /// Which point.
    pub point: Point,
    /// It is as it should be.
    pub held: bool,
    /// How it reads, or what is wrong.
    pub note: String,
    /// The day it was checked.
    pub checked: Day,
}

/// What an account waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountNeed {
    /// A decision.
    Decision,
    /// To be reported to stadsledningskontoret.
    Reporting,
    /// A deputy for some duty.
    Deputy,
    /// Its basinformation to be checked.
    Basics,
    /// To be gone through.
    Review,
    /// To be archived.
    Archiving,
    /// To be followed up.
    FollowUp,
    /// The closing to be reported.
    ClosingReport,
    /// Accesses to be taken away.
    AccessRemoval,
}

/// All of an account's life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountLife {
    /// Where it stands.
    pub stage: Stage,
    /// The steps, the latest first.
    pub steps: Vec<AccountStep>,
    /// What it is for.
    pub aim: AccountAim,
    /// The points that have been checked.
    pub points: Vec<CheckedPoint>,
    /// The five duties.
    pub duties: Vec<DutyHolder>,
    /// What it waits for today.
    pub needs: Vec<AccountNeed>,
}

impl StepForm {
    /// The step with every text trimmed.
    ///
    /// # Errors
    /// `Empty("who")`, `Diarienummer`.
    pub fn checked(self) -> Result<Self, Invalid> {
        let number = self.diarienummer.as_deref().unwrap_or_default();
        Ok(Self {
            who: required(&self.who, "who")?,
            diarienummer: diarienummer::parse(number, "diarienummer")?,
            note: optional(&self.note).unwrap_or_default(),
            ..self
        })
    }
}

impl AccountAim {
    /// What is assumed until she says otherwise.
    #[must_use]
    pub fn unsaid(account: AccountId) -> Self {
        Self {
            account,
            audience: String::new(),
            metric: String::new(),
            goal: None,
            follow_up: None,
            archive_level: ArchiveLevel::default(),
        }
    }
}

impl AccountLife {
    /// What is known of an account, set together.
    #[must_use]
    pub fn of(
        account: &Account,
        steps: Vec<AccountStep>,
        aim: Option<AccountAim>,
        points: Vec<CheckedPoint>,
        duties: &[DutyHolder],
        today: Day,
    ) -> Self {
        let mut life = Self {
            stage: stage(account, &steps),
            steps,
            aim: aim.unwrap_or_else(|| AccountAim::unsaid(account.id)),
            points,
            duties: DUTIES.map(|duty| holder(account, duty, duties)).to_vec(),
            needs: vec![],
        };
        life.needs = life.needed(account, today);
        life
    }

    /// The latest time a step was taken.
    #[must_use]
    pub fn last(&self, step: LifeStep) -> Option<&StepForm> {
        let taken = self.steps.iter().map(|taken| &taken.form).filter(|form| form.step == step);
        taken.max_by_key(|form| form.day)
    }

    /// Whether a step may be taken now.
    ///
    /// # Errors
    /// `Status(field)`: `decision` to open without one, `archived` to close without an archiving
    /// that has its number, `step` for one that does not follow from where it stands.
    pub fn may(&self, account: &Account, step: LifeStep) -> Result<(), Invalid> {
        let lacks = |lacks: bool, what| if lacks { Err(Invalid::Status(what)) } else { Ok(()) };
        match step {
            LifeStep::Requested => lacks(self.stage != Stage::Requested, "step"),
            LifeStep::Opened => {
                lacks(!decided(account), "decision")?;
                lacks(self.stage == Stage::Open, "step")
            }
            LifeStep::Reviewed | LifeStep::Archived => lacks(self.stage != Stage::Open, "step"),
            LifeStep::Closed => {
                lacks(self.stage != Stage::Open, "step")?;
                let archived = self.last(LifeStep::Archived);
                lacks(archived.is_none_or(|form| form.diarienummer.is_none()), "archived")
            }
            LifeStep::ClosingReported | LifeStep::AccessRemoved => {
                lacks(self.stage != Stage::Closed, "step")
            }
        }
    }

    /// How many points of the basinformation hold and were checked within a year.
    #[must_use]
    pub fn basics(&self, today: Day) -> usize {
        let fresh = |point: &&CheckedPoint| point.held && point.checked.plus_months(12) > today;
        let basics = self.points.iter().filter(|point| BASICS.contains(&point.point));
        basics.filter(fresh).count()
    }

    /// How many duties have a deputy.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.duties.iter().filter(|holder| !holder.deputy.is_empty()).count()
    }

    /// Who does each of the duties of somebody who is away: the duty's own deputy, else the one
    /// named for the leave.
    #[must_use]
    pub fn acting(&self, away: &str, deputy: &str) -> Vec<ActingDuty> {
        let hers = self.duties.iter().filter(|holder| holder.person.trim() == away.trim());
        let person = |holder: &DutyHolder| {
            let own = holder.deputy.trim();
            if own.is_empty() { deputy.trim().to_owned() } else { own.to_owned() }
        };
        hers.map(|holder| ActingDuty { duty: holder.duty, person: person(holder) }).collect()
    }

    fn needed(&self, account: &Account, today: Day) -> Vec<AccountNeed> {
        let old = |step: LifeStep| {
            let opened =
                self.last(LifeStep::Opened).map(|form| form.day).or(account.form.decided_on);
            let last = self.last(step).map(|form| form.day).or(opened);
            last.is_none_or(|day| day.plus_months(12) <= today)
        };
        let (open, closed) = (self.stage == Stage::Open, self.stage == Stage::Closed);
        let archives = self.aim.archive_level != ArchiveLevel::Overview;
        let needs = [
            (!closed && !decided(account), AccountNeed::Decision),
            (!closed && account.form.reported_on.is_none(), AccountNeed::Reporting),
            (!closed && self.covered() < DUTIES.len(), AccountNeed::Deputy),
            (open && self.basics(today) < BASICS.len(), AccountNeed::Basics),
            (open && old(LifeStep::Reviewed), AccountNeed::Review),
            (open && archives && old(LifeStep::Archived), AccountNeed::Archiving),
            (open && self.aim.follow_up.is_some_and(|day| day <= today), AccountNeed::FollowUp),
            (closed && self.last(LifeStep::ClosingReported).is_none(), AccountNeed::ClosingReport),
            (closed && self.last(LifeStep::AccessRemoved).is_none(), AccountNeed::AccessRemoval),
        ];
        needs.into_iter().filter_map(|(waits, need)| waits.then_some(need)).collect()
    }
}

fn decided(account: &Account) -> bool {
    !account.form.decided_by.is_empty() && account.form.decided_on.is_some()
}

/// An account without steps was in use before they were written down.
fn stage(account: &Account, steps: &[AccountStep]) -> Stage {
    let last =
        |step: LifeStep| steps.iter().filter(|s| s.form.step == step).map(|s| s.form.day).max();
    match (last(LifeStep::Opened), last(LifeStep::Closed)) {
        (opened, Some(closed)) if opened.is_none_or(|opened| opened <= closed) => Stage::Closed,
        (None, _) if last(LifeStep::Requested).is_some() => {
            if decided(account) {
                Stage::Decided
            } else {
                Stage::Requested
            }
        }
        _ => Stage::Open,
    }
}

fn holder(account: &Account, duty: Duty, duties: &[DutyHolder]) -> DutyHolder {
    let named = duties.iter().find(|holder| holder.duty == duty).cloned();
    named.unwrap_or_else(|| DutyHolder {
        account: account.id,
        duty,
        person: account.form.responsible.clone(),
        deputy: account.form.deputy.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::AccountForm;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn account(decided: bool) -> Account {
        let form = AccountForm {
            platform: "facebook".into(),
            name: "Kungsholmen".into(),
            address: String::new(),
            purpose: "Berätta.".into(),
            responsible: "Eva Ek".into(),
            deputy: "Bo Alm".into(),
            decided_by: if decided { "Direktören".into() } else { String::new() },
            decided_on: decided.then(|| day("2027-01-10")),
            diarienummer: None,
            reported_on: None,
        };
        Account { id: AccountId(1), form }
    }

    fn taken(step: LifeStep, on: &str, number: Option<&str>) -> AccountStep {
        let form = StepForm {
            account: AccountId(1),
            step,
            day: day(on),
            who: "Eva".into(),
            diarienummer: number.map(str::to_owned),
            note: String::new(),
        };
        AccountStep { id: AccountStepId(1), form }
    }

    fn life(decided: bool, steps: Vec<AccountStep>) -> (Account, AccountLife) {
        let account = account(decided);
        let life = AccountLife::of(&account, steps, None, vec![], &[], day("2027-03-01"));
        (account, life)
    }

    #[test]
    fn an_account_is_opened_by_decision_and_closed_when_it_is_archived() {
        let wanted = vec![taken(LifeStep::Requested, "2027-01-02", None)];
        let (account, waiting) = life(false, wanted.clone());
        assert_eq!(waiting.stage, Stage::Requested);
        assert_eq!(waiting.may(&account, LifeStep::Opened), Err(Invalid::Status("decision")));
        let (account, decided) = life(true, wanted);
        assert_eq!(decided.stage, Stage::Decided);
        assert_eq!(decided.may(&account, LifeStep::Opened), Ok(()));
        assert_eq!(decided.may(&account, LifeStep::Closed), Err(Invalid::Status("step")));
        let open = vec![taken(LifeStep::Opened, "2027-01-12", None)];
        let (account, in_use) = life(true, open.clone());
        assert_eq!(in_use.may(&account, LifeStep::Closed), Err(Invalid::Status("archived")));
        let unnumbered =
            [open.clone(), vec![taken(LifeStep::Archived, "2027-02-01", None)]].concat();
        let (account, half) = life(true, unnumbered);
        assert_eq!(half.may(&account, LifeStep::Closed), Err(Invalid::Status("archived")));
        let archived = taken(LifeStep::Archived, "2027-02-01", Some("KUN 2027/12"));
        let (account, done) = life(true, [open, vec![archived]].concat());
        assert_eq!(done.may(&account, LifeStep::Closed), Ok(()));
    }

    #[test]
    fn what_was_in_use_before_is_open_and_what_is_closed_still_waits() {
        let (_, old) = life(true, vec![]);
        assert_eq!(old.stage, Stage::Open);
        assert!(old.needs.contains(&AccountNeed::Basics));
        let (_, closed) = life(true, vec![taken(LifeStep::Closed, "2027-02-02", None)]);
        assert_eq!(closed.stage, Stage::Closed);
        assert_eq!(closed.needs, [AccountNeed::ClosingReport, AccountNeed::AccessRemoval]);
    }

    #[test]
    fn a_point_counts_for_a_year_and_a_duty_without_a_name_is_the_responsibles() {
        let point = |held, checked: &str| CheckedPoint {
            account: AccountId(1),
            point: Point::Terms,
            held,
            note: String::new(),
            checked: day(checked),
        };
        let count = |point| {
            let points = vec![point];
            AccountLife::of(&account(true), vec![], None, points, &[], day("2027-03-01"))
                .basics(day("2027-03-01"))
        };
        assert_eq!(count(point(true, "2026-03-02")), 1);
        assert_eq!(count(point(true, "2026-03-01")), 0, "a year ago");
        assert_eq!(count(point(false, "2027-02-02")), 0);
        let (_, life) = life(true, vec![]);
        assert_eq!((life.duties.len(), life.covered()), (5, 5));
        assert_eq!(life.duties[3].person, "Eva Ek");
    }
}
