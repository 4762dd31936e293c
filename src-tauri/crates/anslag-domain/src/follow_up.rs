//! What came of a period: posts and contacts counted by account, kind, campaign, topic, weekday and
//! month. Every figure knows the rows it was counted from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Moment,
    contact::ContactKind,
    id::{AccountId, ContactId, PostId},
    platform::{Figures, Metric, PlatformDay, PlatformPost, Reach},
    statistics::Period,
};

/// What a post carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// Words alone.
    Text,
    /// A picture.
    Picture,
    /// A film.
    Film,
}

/// A post on one of the accounts it went up on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowedPost {
    /// Which post.
    pub id: PostId,
    /// On which account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// When it went up there.
    pub at: Moment,
    /// What it carries.
    pub kind: PostKind,
    /// The campaign it belongs to; empty for none.
    pub campaign: String,
    /// It was written before the day it went up.
    pub planned: bool,
    /// Reactions, comments and shares together, where the platform has told of it.
    pub interactions: Option<u32>,
    /// How many persons saw it there; never added to another.
    pub reach: Option<Reach>,
}

/// A contact that came in or was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowedContact {
    /// Which.
    pub id: ContactId,
    /// Its number in the log.
    pub number: String,
    /// The way it came.
    pub kind: ContactKind,
    /// The account it came to.
    pub account: Option<AccountId>,
    /// Its topic; may be empty.
    pub topic: String,
    /// When it came.
    pub received: Moment,
    /// When it was answered.
    pub answered: Option<Moment>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpMeasure {
    /// Posts that went up, one for each account.
    Posts,
    /// Reactions, comments and shares of those the platform has told of, together.
    Interactions,
    /// The middle one of them.
    Median,
    /// Contacts that came in.
    Contacts,
    /// Answers given.
    Answers,
    /// Answers as a share of answers and posts, in per cent.
    Dialogue,
    /// Posts written before the day they went up, in per cent.
    Planned,
    /// Contacts that came in and have an answer, in per cent.
    Answered,
}

/// What it is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// All of it.
    Whole,
    /// The account's row.
    Account,
    /// What a post carries, or the way a contact came.
    Kind,
    /// The campaign of a post.
    Campaign,
    /// The topic of a contact.
    Topic,
    /// 0 for Monday.
    Weekday,
    /// `2027-03`.
    Month,
}

/// A figure and the rows it was counted from, by their places in the lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpBar {
    /// The group, by its code; empty for no campaign, topic or account.
    pub key: String,
    /// How much; nothing where there is nothing to divide by.
    pub value: Option<u32>,
    /// The posts.
    pub posts: Vec<u32>,
    /// The contacts.
    pub contacts: Vec<u32>,
}

/// A measure divided by something: one bar a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpChart {
    /// What is counted.
    pub measure: FollowUpMeasure,
    /// What it is divided by.
    pub by: Grouping,
    /// The groups: days and months in their order, the rest by size.
    pub bars: Vec<FollowUpBar>,
}

/// A month of an account as the platform told of its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageMonth {
    /// Which account.
    pub account: AccountId,
    /// `2027-03`.
    pub month: String,
    /// The days told of.
    pub days: u32,
    /// Sums of the days; of followers the last day's number.
    #[ts(type = "Partial<Record<Metric, number>>")]
    pub figures: Figures,
    /// The day that reached the most persons, and how many: never a sum.
    pub best: Option<PlatformDay>,
}

/// Which measures are divided by what.
const CHARTS: [(FollowUpMeasure, &[Grouping]); 8] = {
    use Grouping::{Account, Campaign, Kind, Month, Topic, Weekday, Whole};
    const OF_POSTS: &[Grouping] = &[Whole, Account, Kind, Campaign, Weekday, Month];
    const OF_CONTACTS: &[Grouping] = &[Whole, Account, Kind, Topic, Weekday, Month];
    const OF_BOTH: &[Grouping] = &[Whole, Account, Weekday, Month];
    [
        (FollowUpMeasure::Posts, OF_POSTS),
        (FollowUpMeasure::Planned, OF_POSTS),
        (FollowUpMeasure::Interactions, OF_POSTS),
        (FollowUpMeasure::Median, OF_POSTS),
        (FollowUpMeasure::Contacts, OF_CONTACTS),
        (FollowUpMeasure::Answered, OF_CONTACTS),
        (FollowUpMeasure::Answers, OF_CONTACTS),
        (FollowUpMeasure::Dialogue, OF_BOTH),
    ]
};

/// Every measure by everything it is divided by. Posts are those that went up in the period;
/// contacts those that came in or were answered in it.
#[must_use]
pub fn charts(
    period: Period,
    posts: &[FollowedPost],
    contacts: &[FollowedContact],
) -> Vec<FollowUpChart> {
    let rows = Rows { period, posts, contacts };
    let each = CHARTS.iter().flat_map(|(measure, groupings)| {
        groupings.iter().map(|by| FollowUpChart {
            measure: *measure,
            by: *by,
            bars: rows.bars(*measure, *by),
        })
    });
    each.collect()
}

/// The days of accounts by month, in order.
#[must_use]
pub fn page_months(days: &[(AccountId, PlatformDay)]) -> Vec<PageMonth> {
    let mut months: BTreeMap<(AccountId, String), PageMonth> = BTreeMap::new();
    for (account, day) in days {
        let month: String = day.day.to_string().chars().take(7).collect();
        let empty = PageMonth {
            account: *account,
            month: month.clone(),
            days: 0,
            figures: Figures::new(),
            best: None,
        };
        let kept = months.entry((*account, month)).or_insert(empty);
        kept.days += 1;
        for (metric, value) in &day.figures {
            let sum = kept.figures.entry(*metric).or_default();
            // A number of followers is what there is, not what came.
            let followers = *metric == Metric::Followers;
            *sum = if followers { *value } else { sum.saturating_add(*value) };
        }
        if day.reach > kept.best.as_ref().and_then(|best| best.reach) {
            kept.best = Some(day.clone());
        }
    }
    months.into_values().collect()
}

#[derive(Clone, Copy)]
struct Rows<'a> {
    period: Period,
    posts: &'a [FollowedPost],
    contacts: &'a [FollowedContact],
}

impl Rows<'_> {
    fn bars(self, measure: FollowUpMeasure, by: Grouping) -> Vec<FollowUpBar> {
        let mut groups: BTreeMap<String, FollowUpBar> = BTreeMap::new();
        for (nth, post) in (0..).zip(self.posts) {
            if counts_post(measure, post) {
                group(&mut groups, key_of_post(post, by)).posts.push(nth);
            }
        }
        for (nth, contact) in (0..).zip(self.contacts) {
            if let Some(at) = self.counts_contact(measure, contact) {
                group(&mut groups, key_of_contact(contact, at, by)).contacts.push(nth);
            }
        }
        let mut bars: Vec<FollowUpBar> = groups.into_values().collect();
        for bar in &mut bars {
            bar.value = self.value(measure, bar);
        }
        if !matches!(by, Grouping::Weekday | Grouping::Month) {
            bars.sort_by(|one, other| other.value.cmp(&one.value).then(one.key.cmp(&other.key)));
        }
        bars
    }

    /// The moment a contact counts at, when it counts.
    fn counts_contact(self, measure: FollowUpMeasure, contact: &FollowedContact) -> Option<Moment> {
        let at = match measure {
            FollowUpMeasure::Contacts | FollowUpMeasure::Answered => Some(contact.received),
            FollowUpMeasure::Answers | FollowUpMeasure::Dialogue => contact.answered,
            _ => None,
        };
        at.filter(|at| self.period.holds(*at))
    }

    fn value(self, measure: FollowUpMeasure, bar: &FollowUpBar) -> Option<u32> {
        let posts = || bar.posts.iter().filter_map(|nth| at(self.posts, *nth));
        let told = || posts().filter_map(|post| post.interactions);
        match measure {
            FollowUpMeasure::Posts => Some(number(bar.posts.len())),
            FollowUpMeasure::Contacts | FollowUpMeasure::Answers => {
                Some(number(bar.contacts.len()))
            }
            FollowUpMeasure::Interactions => Some(told().fold(0, u32::saturating_add)),
            FollowUpMeasure::Median => median(told().collect()),
            FollowUpMeasure::Dialogue => {
                share(bar.contacts.len(), bar.contacts.len() + bar.posts.len())
            }
            FollowUpMeasure::Planned => {
                share(posts().filter(|post| post.planned).count(), bar.posts.len())
            }
            FollowUpMeasure::Answered => {
                let contacts = bar.contacts.iter().filter_map(|nth| at(self.contacts, *nth));
                share(contacts.filter(|c| c.answered.is_some()).count(), bar.contacts.len())
            }
        }
    }
}

fn group(groups: &mut BTreeMap<String, FollowUpBar>, key: String) -> &mut FollowUpBar {
    let empty = FollowUpBar { key: key.clone(), value: None, posts: vec![], contacts: vec![] };
    groups.entry(key).or_insert(empty)
}

fn counts_post(measure: FollowUpMeasure, post: &FollowedPost) -> bool {
    match measure {
        FollowUpMeasure::Posts | FollowUpMeasure::Planned | FollowUpMeasure::Dialogue => true,
        FollowUpMeasure::Interactions | FollowUpMeasure::Median => post.interactions.is_some(),
        FollowUpMeasure::Contacts | FollowUpMeasure::Answers | FollowUpMeasure::Answered => false,
    }
}

fn key_of_post(post: &FollowedPost, by: Grouping) -> String {
    match by {
        Grouping::Whole | Grouping::Topic => String::new(),
        Grouping::Account => post.account.0.to_string(),
        Grouping::Kind => code(&post.kind),
        Grouping::Campaign => post.campaign.clone(),
        Grouping::Weekday => post.at.day().weekday_from_monday().to_string(),
        Grouping::Month => month(post.at),
    }
}

fn key_of_contact(contact: &FollowedContact, at: Moment, by: Grouping) -> String {
    match by {
        Grouping::Whole | Grouping::Campaign => String::new(),
        Grouping::Account => contact.account.map(|id| id.0.to_string()).unwrap_or_default(),
        Grouping::Kind => code(&contact.kind),
        Grouping::Topic => contact.topic.clone(),
        Grouping::Weekday => at.day().weekday_from_monday().to_string(),
        Grouping::Month => month(at),
    }
}

/// Reactions, comments and shares of what a platform has told of a post.
#[must_use]
pub fn interactions_of(told: Option<&PlatformPost>) -> Option<u32> {
    told.filter(|told| !told.figures.is_empty()).map(PlatformPost::interactions)
}

fn month(at: Moment) -> String {
    at.day().to_string().chars().take(7).collect()
}

fn code(value: &impl Serialize) -> String {
    let code = serde_json::to_value(value).ok();
    code.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}

fn at<T>(all: &[T], nth: u32) -> Option<&T> {
    usize::try_from(nth).ok().and_then(|nth| all.get(nth))
}

/// The middle one; of two, the mean of both, halves up.
fn median(mut all: Vec<u32>) -> Option<u32> {
    all.sort_unstable();
    let half = all.len() / 2;
    let upper = *all.get(half)?;
    if all.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *all.get(half.checked_sub(1)?)?;
    Some(lower + (upper - lower).div_ceil(2))
}

/// A part of a whole in per cent, rounded.
fn share(part: usize, whole: usize) -> Option<u32> {
    (part * 100 + whole / 2).checked_div(whole).map(number)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(account: u32, at: &str, interactions: Option<u32>) -> FollowedPost {
        FollowedPost {
            id: PostId(1),
            account: AccountId(account),
            name: String::new(),
            at: at.parse().unwrap(),
            kind: PostKind::Text,
            campaign: String::new(),
            planned: account == 1,
            interactions,
            reach: None,
        }
    }

    fn contact(received: &str, answered: Option<&str>) -> FollowedContact {
        FollowedContact {
            id: ContactId(1),
            number: String::new(),
            kind: ContactKind::Comment,
            account: Some(AccountId(1)),
            topic: "Trygghet".into(),
            received: received.parse().unwrap(),
            answered: answered.map(|at| at.parse().unwrap()),
        }
    }

    fn march() -> Period {
        Period { from: "2027-03-01".parse().unwrap(), to: "2027-03-31".parse().unwrap() }
    }

    fn bars(
        all: &[FollowUpChart],
        measure: FollowUpMeasure,
        by: Grouping,
    ) -> Vec<(String, Option<u32>)> {
        let chart = all.iter().find(|chart| chart.measure == measure && chart.by == by).unwrap();
        chart.bars.iter().map(|bar| (bar.key.clone(), bar.value)).collect()
    }

    #[test]
    fn each_measure_counts_what_it_says() {
        let posts = [
            post(1, "2027-03-01T08:00:00Z", Some(10)),
            post(2, "2027-03-02T08:00:00Z", Some(3)),
            post(2, "2027-03-09T08:00:00Z", None),
        ];
        let contacts = [
            contact("2027-03-01T08:00:00Z", Some("2027-03-02T08:00:00Z")),
            contact("2027-03-03T08:00:00Z", None),
            contact("2027-02-26T08:00:00Z", Some("2027-03-01T08:00:00Z")),
        ];
        let all = charts(march(), &posts, &contacts);
        let whole = |measure| bars(&all, measure, Grouping::Whole)[0].1;
        assert_eq!(whole(FollowUpMeasure::Posts), Some(3));
        assert_eq!(whole(FollowUpMeasure::Interactions), Some(13), "of the two that are told of");
        assert_eq!(whole(FollowUpMeasure::Median), Some(7), "six and a half, up");
        assert_eq!(whole(FollowUpMeasure::Contacts), Some(2), "one came in February");
        assert_eq!(whole(FollowUpMeasure::Answers), Some(2), "and was answered in March");
        assert_eq!(whole(FollowUpMeasure::Answered), Some(50));
        assert_eq!(whole(FollowUpMeasure::Dialogue), Some(40), "two answers, three posts");
        assert_eq!(whole(FollowUpMeasure::Planned), Some(33));
        assert_eq!(
            bars(&all, FollowUpMeasure::Posts, Grouping::Account),
            [("2".into(), Some(2)), ("1".into(), Some(1))],
            "the largest first"
        );
        assert_eq!(
            bars(&all, FollowUpMeasure::Posts, Grouping::Weekday),
            [("0".into(), Some(1)), ("1".into(), Some(2))],
            "days in their order"
        );
        assert_eq!(
            bars(&all, FollowUpMeasure::Contacts, Grouping::Topic),
            [("Trygghet".into(), Some(2))]
        );
    }

    #[test]
    fn every_figure_knows_its_rows() {
        let posts = [post(1, "2027-03-01T08:00:00Z", None), post(2, "2027-03-02T08:00:00Z", None)];
        let all = charts(march(), &posts, &[]);
        for chart in &all {
            let of_posts: usize = chart.bars.iter().map(|bar| bar.posts.len()).sum();
            let counted = !matches!(
                chart.measure,
                FollowUpMeasure::Posts | FollowUpMeasure::Planned | FollowUpMeasure::Dialogue
            );
            assert_eq!(of_posts, if counted { 0 } else { 2 }, "{:?} {:?}", chart.measure, chart.by);
        }
    }

    #[test]
    fn a_months_days_are_added_but_for_followers_and_reach() {
        let day = |text: &str, views: u32, followers: u32, reach: u32| {
            let figures = Figures::from([(Metric::Views, views), (Metric::Followers, followers)]);
            let day = text.parse().unwrap();
            (AccountId(1), PlatformDay { day, figures, reach: Some(Reach::of(reach)) })
        };
        let days = [day("2027-03-01", 10, 500, 90), day("2027-03-02", 5, 503, 40)];
        let months = page_months(&days);
        assert_eq!((months.len(), months[0].days, months[0].month.as_str()), (1, 2, "2027-03"));
        assert_eq!(months[0].figures[&Metric::Views], 15);
        assert_eq!(months[0].figures[&Metric::Followers], 503, "what there were at the end");
        let best = months[0].best.as_ref().unwrap();
        assert_eq!(
            (best.day.to_string().as_str(), best.reach),
            ("2027-03-01", Some(Reach::of(90)))
        );
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert!(charts(march(), &[], &[]).iter().all(|chart| chart.bars.is_empty()));
        assert_eq!((median(vec![]), share(0, 0)), (None, None));
    }
}
