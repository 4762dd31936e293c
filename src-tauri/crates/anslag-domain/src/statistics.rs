//! What a period came to: counted once from the rows, and the same wherever it is shown.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, Moment, assessment::Registration, contact::Contact, post::Post};

/// Cells below this are not shown as numbers: a small number may point at a person.
pub const SMALLEST_CELL: u32 = 5;

/// A first and a last day, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// A name and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Count {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// What a contact counts as; nobody stands behind it, and it outlives the contact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Counted {
    /// The day it came in.
    pub day: Day,
    /// Its topic.
    pub topic: String,
    /// Whether its worry was 2 or 3.
    pub worried: bool,
    /// How it was kept, once it was judged.
    pub registration: Option<Registration>,
    /// Seconds to the answer, once there was one.
    pub wait: Option<u32>,
}

impl Counted {
    /// What a contact counts as.
    #[must_use]
    pub fn of(contact: &Contact) -> Self {
        let received = contact.form.received;
        Self {
            day: received.day(),
            topic: contact.form.topic.clone(),
            worried: contact.form.worry >= 2,
            registration: contact.assessment.as_ref().map(|a| a.form.registration),
            wait: contact.answer.as_ref().map(|answer| Self::wait(received, answer.at)),
        }
    }

    /// Seconds from when it came to when it was answered; none when the answer was there first.
    #[must_use]
    pub fn wait(received: Moment, answered: Moment) -> u32 {
        u32::try_from(answered.seconds_since(received).max(0)).unwrap_or(u32::MAX)
    }
}

/// A post as far as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WentUp {
    /// When it first went up.
    pub at: Moment,
    /// When it was begun.
    pub created: Moment,
    /// It still stands there.
    pub stands: bool,
}

/// The period's figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Figures {
    /// The period.
    pub period: Period,
    /// Posts that went up in it.
    pub published: u32,
    /// Of these, posts that were planned before the day they went up.
    pub planned_share: Option<u32>,
    /// Contacts that came in.
    pub contacts: u32,
    /// Of these, answered by now.
    pub answered: u32,
    /// The median time to the first answer, in hours, of those answered.
    pub median_hours: Option<u32>,
    /// The hours within which nine of ten of those answered had their answer.
    #[serde(default)]
    pub slow_hours: Option<u32>,
    /// Contacts answered within so many days and nights.
    #[serde(default)]
    pub soon: u32,
    /// How many days and nights that is.
    #[serde(default)]
    pub soon_days: u32,
    /// Contacts with worry 2 or 3.
    pub worried: u32,
    /// By topic, most first, then by name.
    pub topics: Vec<Count>,
    /// By month, `2026-03`, in order and without gaps.
    pub months: Vec<Count>,
    /// Those with worry 2 or 3, by month.
    #[serde(default)]
    pub worried_months: Vec<Count>,
    /// Posts that went up, by month.
    #[serde(default)]
    pub published_months: Vec<Count>,
    /// Diarieförda, hållna ordnade, av ringa betydelse, not yet judged.
    pub registration: [u32; 4],
}

impl Period {
    /// A period.
    ///
    /// # Errors
    /// `Order` when it ends before it begins.
    pub fn new(from: Day, to: Day) -> Result<Self, Invalid> {
        if to < from { Err(Invalid::Order("to")) } else { Ok(Self { from, to }) }
    }

    /// Whether a moment lies in it, by Stockholm's days.
    #[must_use]
    pub fn holds(self, moment: Moment) -> bool {
        (self.from..=self.to).contains(&moment.day())
    }
}

/// Counts the period; `soon_days` is how many days and nights an answer may take and be soon.
#[must_use]
pub fn figures(period: Period, posts: &[WentUp], contacts: &[Counted], soon_days: u32) -> Figures {
    let published: Vec<&WentUp> = posts.iter().filter(|post| period.holds(post.at)).collect();
    let within = |c: &&Counted| (period.from..=period.to).contains(&c.day);
    let came: Vec<&Counted> = contacts.iter().filter(within).collect();
    let planned = published.iter().filter(|post| post.was_planned()).count();
    let mut waits: Vec<u32> = came.iter().filter_map(|c| c.wait).collect();
    waits.sort_unstable();
    let soon = waits.partition_point(|wait| *wait <= soon_days.saturating_mul(24 * 3600));
    let worried = || came.iter().filter(|c| c.worried);
    Figures {
        period,
        published: number(published.len()),
        planned_share: (!published.is_empty()).then(|| number(planned * 100 / published.len())),
        contacts: number(came.len()),
        answered: number(waits.len()),
        median_hours: waits.get(waits.len() / 2).copied().map(hours),
        slow_hours: waits.get(waits.len() * 9 / 10).copied().map(hours),
        soon: number(soon),
        soon_days,
        worried: number(worried().count()),
        topics: by_topic(&came),
        months: by_month(period, came.iter().map(|c| c.day)),
        worried_months: by_month(period, worried().map(|c| c.day)),
        published_months: by_month(period, published.iter().map(|post| post.at.day())),
        registration: by_registration(&came),
    }
}

impl WentUp {
    /// A post counts from the moment it first went up somewhere.
    #[must_use]
    pub fn of(post: &Post) -> Option<Self> {
        let at = post.publications.iter().map(|it| it.at).min()?;
        Some(Self { at, created: post.created, stands: post.stands() })
    }

    /// It was written before the day it went up.
    fn was_planned(&self) -> bool {
        self.stands && self.created.day() < self.at.day()
    }
}

fn hours(seconds: u32) -> u32 {
    seconds.saturating_add(1800) / 3600
}

fn by_topic(contacts: &[&Counted]) -> Vec<Count> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for contact in contacts {
        *counts.entry(&contact.topic).or_default() += 1;
    }
    let mut rows: Vec<Count> =
        counts.into_iter().map(|(name, count)| Count { name: name.into(), count }).collect();
    rows.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    rows
}

fn by_month(period: Period, days: impl Iterator<Item = Day>) -> Vec<Count> {
    let month = |day: Day| day.date().format("%Y-%m").to_string();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut first = period.from.plus(1 - i64::from(period.from.date().day()));
    while first <= period.to {
        counts.insert(month(first), 0);
        let next = first.plus(31);
        first = next.plus(1 - i64::from(next.date().day()));
    }
    for day in days {
        *counts.entry(month(day)).or_default() += 1;
    }
    counts.into_iter().map(|(name, count)| Count { name, count }).collect()
}

fn by_registration(contacts: &[&Counted]) -> [u32; 4] {
    let mut counts = [0; 4];
    for contact in contacts {
        let place = match contact.registration {
            Some(Registration::Diariefors) => 0,
            Some(Registration::Ordnad) => 1,
            Some(Registration::RingaBetydelse) => 2,
            None => 3,
        };
        counts[place] += 1;
    }
    counts
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
