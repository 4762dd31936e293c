//! What the rows show of a control goal: how many are as they should be, and which are not.

use std::collections::BTreeMap;

use anslag_domain::{
    account::Account,
    account_duty::DUTIES,
    account_life::{AccountLife, AccountNeed, BASICS, Stage},
    assessment::Registration,
    audit::{AuditProof, Proven},
    contact::Contact,
    post::Post,
    statistics::Period,
};
use anslag_store::{Reader, contacts, posts, removals, routines};

use crate::{Desk, Refusal};

/// So many names of what is lacking are told.
const NAMED: usize = 20;

/// The office in a period, read as it is asked for.
pub(crate) struct Office<'a> {
    desk: &'a Desk,
    pub read: &'a mut Reader,
    period: Period,
    accounts: Vec<(Account, AccountLife)>,
    /// Read when a proof first asks for them: there may be many.
    contacts: Option<Vec<Contact>>,
    known: BTreeMap<AuditProof, Proven>,
}

/// A row by what it is called: how many of its parts are as they should be.
type Row = (String, usize, usize);

impl<'a> Office<'a> {
    pub async fn of(desk: &'a Desk, read: &'a mut Reader, period: Period) -> Result<Self, Refusal> {
        let mut accounts = desk.lives(read).await?;
        accounts.retain(|(_, life)| life.stage == Stage::Open);
        Ok(Self { desk, read, period, accounts, contacts: None, known: BTreeMap::new() })
    }

    /// What the rows show of it; two goals that ask the same get the same.
    pub async fn proven(&mut self, proof: AuditProof) -> Result<Proven, Refusal> {
        if let Some(known) = self.known.get(&proof) {
            return Ok(known.clone());
        }
        let rows = self.rows(proof).await?;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let lacking = rows.iter().filter(|(_, done, of)| done < of).map(|(name, ..)| name.clone());
        let proven = Proven {
            proof,
            done: number(rows.iter().map(|(_, done, _)| done).sum()),
            of: number(rows.iter().map(|(.., of)| of).sum()),
            lacking: lacking.take(NAMED).collect(),
        };
        self.known.insert(proof, proven.clone());
        Ok(proven)
    }

    async fn rows(&mut self, proof: AuditProof) -> Result<Vec<Row>, Refusal> {
        let today = self.desk.clock.now().day();
        Ok(match proof {
            AuditProof::Decided => self.accounts(|account, _| {
                account.form.decided_on.is_some() && account.form.diarienummer.is_some()
            }),
            AuditProof::Reported => self.accounts(|account, _| account.form.reported_on.is_some()),
            AuditProof::Purpose => self.accounts(|account, life| {
                let aim = &life.aim;
                let said = [&account.form.purpose, &aim.audience, &aim.metric];
                said.iter().all(|text| !text.trim().is_empty())
            }),
            AuditProof::Archived => {
                self.accounts(|_, life| !life.needs.contains(&AccountNeed::Archiving))
            }
            AuditProof::Duties => self.parts(|life| (life.covered(), DUTIES.len())),
            AuditProof::Basics => self.parts(|life| (life.basics(today), BASICS.len())),
            AuditProof::Watch => self.watched().await?,
            AuditProof::Routine => self.routines().await?,
            AuditProof::Assessed => self.contacts(|_| true, |it| it.assessment.is_some()).await?,
            AuditProof::Registered => {
                let numbered = |it: &Contact| {
                    it.assessment.as_ref().is_some_and(|judged| judged.form.diarienummer.is_some())
                };
                self.contacts(is_diarieford, numbered).await?
            }
            AuditProof::Answered => {
                self.contacts(|it| !it.needs_no_answer(), |it| it.answer.is_some()).await?
            }
            AuditProof::Gallring => self.planned().await?,
            AuditProof::Removals => self.removals().await?,
            AuditProof::AltTexts => self.alternative_texts().await?,
        })
    }

    fn accounts(&self, holds: impl Fn(&Account, &AccountLife) -> bool) -> Vec<Row> {
        let row = |(account, life): &(Account, AccountLife)| {
            (account.form.name.clone(), usize::from(holds(account, life)), 1)
        };
        self.accounts.iter().map(row).collect()
    }

    fn parts(&self, count: impl Fn(&AccountLife) -> (usize, usize)) -> Vec<Row> {
        let row = |(account, life): &(Account, AccountLife)| {
            let (done, of) = count(life);
            (account.form.name.clone(), done, of)
        };
        self.accounts.iter().map(row).collect()
    }

    async fn contacts(
        &mut self,
        counts: impl Fn(&Contact) -> bool,
        holds: impl Fn(&Contact) -> bool,
    ) -> Result<Vec<Row>, Refusal> {
        if self.contacts.is_none() {
            let Period { from, to } = self.period;
            self.contacts = Some(contacts::between(self.read, from, to).await?);
        }
        let these = self.contacts.iter().flatten().filter(|contact| counts(contact));
        Ok(these.map(|it| (it.number.clone(), usize::from(holds(it)), 1)).collect())
    }

    async fn watched(&mut self) -> Result<Vec<Row>, Refusal> {
        let mut rows = vec![];
        for (account, _) in &self.accounts {
            let (kept, promised) = self.desk.watched_of(self.read, account.id).await?;
            let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
            rows.push((account.form.name.clone(), size(kept), size(promised)));
        }
        Ok(rows)
    }

    /// An office without any routine lacks one.
    async fn routines(&mut self) -> Result<Vec<Row>, Refusal> {
        let today = self.desk.clock.now().day();
        let all = routines::all(self.read).await?;
        if all.is_empty() {
            return Ok(vec![(self.desk.shelf.words.of("routine_missing").to_owned(), 0, 1)]);
        }
        let row = |form: anslag_domain::routine::RoutineForm| {
            let fresh = form.next_review >= today;
            (form.title, usize::from(fresh), 1)
        };
        Ok(all.into_iter().map(|routine| row(routine.form)).collect())
    }

    async fn planned(&mut self) -> Result<Vec<Row>, Refusal> {
        let kinds = self.desk.gallring_plan().await?.kinds.into_iter();
        let decided = kinds.map(|planned| (planned.runs || planned.rule.keep, planned.kind));
        Ok(decided.map(|(runs, kind)| (kind.name, usize::from(runs), 1)).collect())
    }

    async fn removals(&mut self) -> Result<Vec<Row>, Refusal> {
        let mut all = removals::all(self.read).await?;
        all.retain(|removal| self.period.holds(removal.form.known));
        let row = |removal: anslag_domain::removal::Removal| {
            let whole = usize::from(removal.missing.is_empty());
            (removal.form.known.day().to_string(), whole, 1)
        };
        Ok(all.into_iter().map(row).collect())
    }

    async fn alternative_texts(&mut self) -> Result<Vec<Row>, Refusal> {
        let mut rows = vec![];
        for post in posts::between(self.read, self.period.from, self.period.to).await? {
            if !went_up(&post) {
                continue;
            }
            let placed = self.desk.placed(self.read, &post).await?;
            let said = placed.iter().filter(|it| it.placed.alt_passes(&it.media)).count();
            rows.push((post.form.name().to_owned(), said, placed.len()));
        }
        Ok(rows)
    }
}

fn went_up(post: &Post) -> bool {
    !post.publications.is_empty()
}

fn is_diarieford(contact: &Contact) -> bool {
    let judged = contact.assessment.as_ref();
    judged.is_some_and(|judged| judged.form.registration == Registration::Diariefors)
}
