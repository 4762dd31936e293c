//! What is wrong with a plan, as codes: the page has the words.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanLimits, Planned};
use crate::{
    Day,
    id::{AccountId, PostId},
    year::{Mark, MarkKind},
};

/// Posts on one account nearer than this hide each other.
const NEAR_SECONDS: i64 = 3600;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// A krisläge holds posts; about: the incident.
    Crisis,
    /// An incident is open while posts are planned ahead; about: the incident.
    OpenIncident,
    /// A post on a day of mourning; about: the day's name.
    Mourning,
    /// Two posts on one account within an hour.
    SameHour,
    /// More posts on one account in a day than her limit.
    CrowdedDay,
    /// More days between two posts on one account than her limit, or since its last.
    Gap,
    /// A post on a day when the office is closed: to be known, no fault; about: the day's name.
    ClosedDay,
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanWarning {
    /// What.
    pub kind: WarningKind,
    /// The day it is about; the first of a gap.
    pub day: Day,
    /// The last day of it.
    pub last: Day,
    /// The posts it is about, in order of their slots.
    pub posts: Vec<PostId>,
    /// The account it is about.
    pub account: Option<AccountId>,
    /// A name: of the day, of the incident.
    pub about: String,
}

/// What there is to look at.
#[derive(Debug, Clone)]
pub struct Situation<'a> {
    /// Today.
    pub today: Day,
    /// The posts with a slot, in order; none of them cancelled.
    pub posts: &'a [Planned],
    /// The marks of their days.
    pub marks: &'a [Mark],
    /// The names of the incidents that are open.
    pub incidents: &'a [String],
    /// The incident of the krisläge that is going on.
    pub crisis: Option<&'a str>,
    /// Her limits.
    pub limits: PlanLimits,
}

/// Looks the plan over; gives what touches a stretch, the gravest kind first on each day.
#[must_use]
pub fn warnings(situation: &Situation<'_>, from: Day, to: Day) -> Vec<PlanWarning> {
    let mut found = incidents(situation);
    found.extend(crisis(situation));
    found.extend(situation.posts.iter().flat_map(|post| of_day(post, situation.marks)));
    for (account, posts) in by_account(situation.posts) {
        found.extend(near(account, &posts));
        found.extend(crowded(account, &posts, situation.limits.per_day));
        found.extend(gaps(account, &posts, situation));
    }
    found.retain(|warning| warning.day <= to && from <= warning.last);
    found.sort_by(|a, b| {
        (a.day, a.kind, a.account, &a.posts).cmp(&(b.day, b.kind, b.account, &b.posts))
    });
    found
}

/// One warning over the days of the posts that are held.
fn crisis(situation: &Situation<'_>) -> Option<PlanWarning> {
    let held: Vec<&Planned> = situation.posts.iter().filter(|post| post.held).collect();
    Some(PlanWarning {
        kind: WarningKind::Crisis,
        day: held.first()?.day(),
        last: held.last()?.day(),
        posts: held.iter().map(|post| post.id).collect(),
        account: None,
        about: situation.crisis?.to_owned(),
    })
}

/// One warning for each open incident, over the days that have posts ahead that are not held.
fn incidents(situation: &Situation<'_>) -> Vec<PlanWarning> {
    let ahead = |post: &&Planned| !post.published && !post.held && post.day() >= situation.today;
    let ahead: Vec<&Planned> = situation.posts.iter().filter(ahead).collect();
    let (Some(first), Some(last)) = (ahead.first(), ahead.last()) else {
        return vec![];
    };
    let warning = |incident: &String| PlanWarning {
        kind: WarningKind::OpenIncident,
        day: first.day(),
        last: last.day(),
        posts: ahead.iter().map(|post| post.id).collect(),
        account: None,
        about: incident.clone(),
    };
    situation.incidents.iter().map(warning).collect()
}

/// What the day itself says against a post that is not yet up.
fn of_day(post: &Planned, marks: &[Mark]) -> Vec<PlanWarning> {
    if post.published {
        return vec![];
    }
    let there = marks.iter().filter(|mark| mark.touches(post.day(), post.day()));
    let kind = |mark: &Mark| match mark.kind {
        MarkKind::Mourning => Some(WarningKind::Mourning),
        _ if mark.closed => Some(WarningKind::ClosedDay),
        _ => None,
    };
    let warning = |mark: &Mark| {
        Some(PlanWarning {
            kind: kind(mark)?,
            day: post.day(),
            last: post.day(),
            posts: vec![post.id],
            account: None,
            about: mark.title.clone(),
        })
    };
    there.filter_map(warning).collect()
}

fn by_account(posts: &[Planned]) -> BTreeMap<AccountId, Vec<&Planned>> {
    let mut accounts: BTreeMap<AccountId, Vec<&Planned>> = BTreeMap::new();
    for post in posts {
        for account in post.accounts.iter().collect::<BTreeSet<_>>() {
            accounts.entry(*account).or_default().push(post);
        }
    }
    accounts
}

/// Neighbours in time that lie within an hour, unless both are up already.
fn near(account: AccountId, posts: &[&Planned]) -> Vec<PlanWarning> {
    let apart = |a: &Planned, b: &Planned| b.slot.moment().seconds_since(a.slot.moment()).abs();
    let close = |pair: &&[&Planned]| !all_up(pair) && apart(pair[0], pair[1]) < NEAR_SECONDS;
    let warning = |pair: &[&Planned]| about(WarningKind::SameHour, account, pair);
    posts.windows(2).filter(close).map(warning).collect()
}

fn crowded(account: AccountId, posts: &[&Planned], per_day: u32) -> Vec<PlanWarning> {
    let many =
        |day: &&[&Planned]| !all_up(day) && u32::try_from(day.len()).unwrap_or(u32::MAX) > per_day;
    let warning = |day: &[&Planned]| about(WarningKind::CrowdedDay, account, day);
    posts.chunk_by(|a, b| a.day() == b.day()).filter(many).map(warning).collect()
}

/// Silences between two posts; and the one that lasts today, when nothing is planned to end it.
fn gaps(account: AccountId, posts: &[&Planned], situation: &Situation<'_>) -> Vec<PlanWarning> {
    let mut days: Vec<Day> = posts.iter().map(|post| post.day()).collect();
    if days.last().is_some_and(|last| *last < situation.today) {
        days.push(situation.today.plus(1));
    }
    let silent = |pair: &[Day]| pair[1].days_since(pair[0]) - 1;
    let long = |pair: &&[Day]| silent(pair) > i64::from(situation.limits.gap_days);
    let warning = |pair: &[Day]| PlanWarning {
        kind: WarningKind::Gap,
        day: pair[0].plus(1),
        last: pair[1].plus(-1),
        posts: vec![],
        account: Some(account),
        about: String::new(),
    };
    days.windows(2).filter(long).map(warning).collect()
}

fn all_up(posts: &[&Planned]) -> bool {
    posts.iter().all(|post| post.published)
}

fn about(kind: WarningKind, account: AccountId, posts: &[&Planned]) -> PlanWarning {
    let days = posts.iter().map(|post| post.day());
    PlanWarning {
        kind,
        day: days.clone().min().unwrap_or_else(|| posts[0].day()),
        last: days.max().unwrap_or_else(|| posts[0].day()),
        posts: posts.iter().map(|post| post.id).collect(),
        account: Some(account),
        about: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::year::MarkOrigin;

    const LIMITS: PlanLimits =
        PlanLimits { per_day: 2, gap_days: 14, share_from: 40, share_to: 60 };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn post(id: u32, slot: &str, accounts: &[u32]) -> Planned {
        Planned {
            id: PostId(id),
            slot: slot.parse().unwrap(),
            created: "2027-02-01T08:00:00Z".parse().unwrap(),
            published: false,
            held: false,
            accounts: accounts.iter().copied().map(AccountId).collect(),
        }
    }

    fn up(post: Planned) -> Planned {
        Planned { published: true, ..post }
    }

    fn mark(kind: MarkKind, first: &str, last: &str, closed: bool) -> Mark {
        Mark {
            key: "k".into(),
            kind,
            title: "Dagen".into(),
            first: day(first),
            last: day(last),
            closed,
            suggested: false,
            relevance: String::new(),
            note: String::new(),
            source: String::new(),
            origin: MarkOrigin::Own,
            meeting: None,
        }
    }

    fn look(posts: &[Planned], marks: &[Mark], incidents: &[String]) -> Vec<String> {
        let today = day("2027-03-03");
        let situation =
            Situation { today, posts, marks, incidents, crisis: Some("Brand"), limits: LIMITS };
        let found = warnings(&situation, day("2027-03-01"), day("2027-03-31"));
        let told = |w: &PlanWarning| {
            let posts: Vec<u32> = w.posts.iter().map(|post| post.0).collect();
            format!("{:?} {}–{} {posts:?}", w.kind, w.day, w.last)
        };
        found.iter().map(told).collect()
    }

    #[test]
    fn two_posts_on_one_account_within_the_hour_hide_each_other() {
        let one = post(1, "2027-03-05T10:00", &[1, 2]);
        let near = post(2, "2027-03-05T10:59", &[1]);
        let told = look(&[one.clone(), near.clone()], &[], &[]);
        assert_eq!(told, ["SameHour 2027-03-05–2027-03-05 [1, 2]"]);
        let later = post(2, "2027-03-05T11:00", &[1]);
        assert_eq!(look(&[one.clone(), later], &[], &[]).len(), 0, "an hour apart");
        let other = Planned { accounts: vec![AccountId(3)], ..near.clone() };
        assert_eq!(look(&[one.clone(), other], &[], &[]).len(), 0, "another account");
        assert_eq!(look(&[up(one), up(near)], &[], &[]).len(), 0, "what is up is not planned");
    }

    #[test]
    fn more_than_her_limit_a_day_is_many() {
        let day: Vec<Planned> =
            (1..=3).map(|n| post(n, &format!("2027-03-05T{:02}:00", 8 + 2 * n), &[1])).collect();
        assert_eq!(look(&day[..2], &[], &[]).len(), 0, "two are allowed");
        assert_eq!(look(&day, &[], &[]), ["CrowdedDay 2027-03-05–2027-03-05 [1, 2, 3]"]);
    }

    #[test]
    fn mourning_warns_and_a_closed_day_only_tells() {
        let posts = [post(1, "2027-03-05T10:00", &[1]), post(2, "2027-03-06T10:00", &[1])];
        let marks = [
            mark(MarkKind::Mourning, "2027-03-04", "2027-03-05", false),
            mark(MarkKind::Holiday, "2027-03-06", "2027-03-06", true),
            mark(MarkKind::Flag, "2027-03-06", "2027-03-06", false),
        ];
        assert_eq!(
            look(&posts, &marks, &[]),
            ["Mourning 2027-03-05–2027-03-05 [1]", "ClosedDay 2027-03-06–2027-03-06 [2]"]
        );
        assert_eq!(look(&posts.map(up), &marks, &[]).len(), 0, "they are up");
    }

    #[test]
    fn an_open_incident_is_told_of_while_posts_lie_ahead() {
        let posts = [
            post(1, "2027-03-02T10:00", &[1]),
            post(2, "2027-03-05T10:00", &[1]),
            up(post(3, "2027-03-06T10:00", &[1])),
            post(4, "2027-03-08T10:00", &[1]),
        ];
        let told = look(&posts, &[], &["Brand".into()]);
        assert_eq!(told, ["OpenIncident 2027-03-05–2027-03-08 [2, 4]"], "yesterday is past");
        assert_eq!(look(&posts[..1], &[], &["Brand".into()]).len(), 0, "nothing lies ahead");
    }

    #[test]
    fn what_a_crisis_holds_is_told_once_and_not_warned_of_again() {
        let held = |id, slot| Planned { held: true, ..post(id, slot, &[1]) };
        let posts = [
            held(1, "2027-03-05T10:00"),
            post(2, "2027-03-07T10:00", &[1]),
            held(3, "2027-03-08T10:00"),
        ];
        let told = look(&posts, &[], &["Brand".into()]);
        assert_eq!(
            told,
            ["Crisis 2027-03-05–2027-03-08 [1, 3]", "OpenIncident 2027-03-07–2027-03-07 [2]"],
            "the one that still goes up is to be looked over"
        );
    }

    #[test]
    fn a_silence_longer_than_her_limit_is_a_gap() {
        let fortnight = [post(1, "2027-03-04T10:00", &[1]), post(2, "2027-03-19T10:00", &[1])];
        assert_eq!(look(&fortnight, &[], &[]).len(), 0, "fourteen silent days");
        let longer = [post(1, "2027-03-04T10:00", &[1]), post(2, "2027-03-20T10:00", &[1])];
        assert_eq!(look(&longer, &[], &[]), ["Gap 2027-03-05–2027-03-19 []"]);
        let silent = [up(post(1, "2027-02-10T10:00", &[1]))];
        assert_eq!(look(&silent, &[], &[]), ["Gap 2027-02-11–2027-03-03 []"], "until today");
        let resting = [up(post(1, "2027-02-20T10:00", &[1]))];
        assert_eq!(look(&resting, &[], &[]).len(), 0, "not long yet");
    }

    #[test]
    fn limits_that_mean_nothing_are_refused() {
        use crate::Invalid;
        assert_eq!(PlanLimits { per_day: 0, ..LIMITS }.checked(), Err(Invalid::Range("per_day")));
        let backwards = PlanLimits { share_from: 70, ..LIMITS };
        assert_eq!(backwards.checked(), Err(Invalid::Order("share_to")));
        assert_eq!(LIMITS.checked(), Ok(LIMITS));
    }
}
