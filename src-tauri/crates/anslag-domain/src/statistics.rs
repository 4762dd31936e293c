//! What a period came to: counted once from the rows, and the same wherever it is shown.

use std::collections::BTreeMap;

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
        let wait = contact.answer.as_ref().map(|a| a.at.seconds_since(received).max(0));
        Self {
            day: received.day(),
            topic: contact.form.topic.clone(),
            worried: contact.form.worry >= 2,
            registration: contact.assessment.as_ref().map(|a| a.form.registration),
            wait: wait.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX)),
        }
    }
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
    /// Contacts with worry 2 or 3.
    pub worried: u32,
    /// By topic, most first, then by name.
    pub topics: Vec<Count>,
    /// By month, `2026-03`, in order and without gaps.
    pub months: Vec<Count>,
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

/// Counts the period.
#[must_use]
pub fn figures(period: Period, posts: &[Post], contacts: &[Counted]) -> Figures {
    let published: Vec<&Post> = posts.iter().filter(|post| went_up_in(post, period)).collect();
    let within = |c: &&Counted| (period.from..=period.to).contains(&c.day);
    let came: Vec<&Counted> = contacts.iter().filter(within).collect();
    let planned = published.iter().filter(|post| was_planned(post)).count();
    Figures {
        period,
        published: number(published.len()),
        planned_share: (!published.is_empty()).then(|| number(planned * 100 / published.len())),
        contacts: number(came.len()),
        answered: number(came.iter().filter(|c| c.wait.is_some()).count()),
        median_hours: median_hours(&came),
        worried: number(came.iter().filter(|c| c.worried).count()),
        topics: by_topic(&came),
        months: by_month(period, &came),
        registration: by_registration(&came),
    }
}

fn went_up_in(post: &Post, period: Period) -> bool {
    post.publications.iter().map(|p| p.at).min().is_some_and(|first| period.holds(first))
}

/// A post was planned when it had a slot that was set on an earlier day than it was written for,
/// which is to say that it was written before the day it went up.
fn was_planned(post: &Post) -> bool {
    let went_up = post.publications.iter().map(|p| p.at.day()).min();
    post.stands() && went_up.is_some_and(|day| post.created.day() < day)
}

fn median_hours(contacts: &[&Counted]) -> Option<u32> {
    let mut waits: Vec<u32> = contacts.iter().filter_map(|c| c.wait).collect();
    waits.sort_unstable();
    let median = *waits.get(waits.len() / 2)?;
    Some(median.saturating_add(1800) / 3600)
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

fn by_month(period: Period, contacts: &[&Counted]) -> Vec<Count> {
    let month = |day: Day| day.date().format("%Y-%m").to_string();
    let mut counts: BTreeMap<String, u32> =
        period.from.date().iter_days().take_while(|d| *d <= period.to.date()).fold(
            BTreeMap::new(),
            |mut months, date| {
                months.entry(month(Day::new(date))).or_default();
                months
            },
        );
    for contact in contacts {
        *counts.entry(month(contact.day)).or_default() += 1;
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
