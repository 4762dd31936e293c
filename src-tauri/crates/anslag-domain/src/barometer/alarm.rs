//! When the barometer calls: as many worries in one area within as few days as she has said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::area::{key, roughly};
use crate::{Day, Invalid, contact::Contact, id::ContactId};

/// When it calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorryLimit {
    /// As many worries as this, 2–100.
    pub least: u32,
    /// Within so many days, 1–31.
    pub days: u32,
}

/// An area that worries; made of her own log, for herself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorryAlarm {
    /// The area as it was last written.
    pub area: String,
    /// What most of them are about.
    pub topic: String,
    /// How many worries.
    pub count: u32,
    /// The strongest of them.
    pub strongest: u8,
    /// The first day of the days that are counted.
    pub since: Day,
    /// The contacts, the latest first.
    pub contacts: Vec<ContactId>,
}

impl Default for WorryLimit {
    fn default() -> Self {
        Self { least: 5, days: 7 }
    }
}

impl WorryLimit {
    /// The limit, when it means something.
    ///
    /// # Errors
    /// `Range`.
    pub fn checked(self) -> Result<Self, Invalid> {
        if !(2..=100).contains(&self.least) {
            return Err(Invalid::Range("least"));
        }
        if !(1..=31).contains(&self.days) {
            return Err(Invalid::Range("days"));
        }
        Ok(self)
    }

    /// The first day that is counted.
    #[must_use]
    pub fn since(self, today: Day) -> Day {
        today.plus(1 - i64::from(self.days))
    }
}

/// The areas that have reached the limit, the most worry first.
#[must_use]
pub fn alarms(contacts: &[Contact], limit: WorryLimit, today: Day) -> Vec<WorryAlarm> {
    let since = limit.since(today);
    let mut by_area: BTreeMap<String, Vec<&Contact>> = BTreeMap::new();
    for contact in contacts {
        let (form, area) = (&contact.form, key(&contact.form.place));
        let counts = form.worry > 0 && (since..=today).contains(&form.received.day());
        if counts && !area.is_empty() {
            by_area.entry(area).or_default().push(contact);
        }
    }
    let enough = |there: &&mut Vec<&Contact>| there.len() >= limit.least as usize;
    let mut found: Vec<WorryAlarm> =
        by_area.values_mut().filter(enough).map(|there| alarm(there, since)).collect();
    found.sort_by_key(|alarm| std::cmp::Reverse((alarm.count, alarm.strongest)));
    found
}

fn alarm(there: &mut [&Contact], since: Day) -> WorryAlarm {
    there.sort_by_key(|contact| std::cmp::Reverse((contact.form.received, contact.id)));
    let mut topics: BTreeMap<&str, u32> = BTreeMap::new();
    for contact in there.iter() {
        *topics.entry(&contact.form.topic).or_default() += 1;
    }
    let most = topics.iter().max_by_key(|(_, count)| **count).map(|(topic, _)| *topic);
    WorryAlarm {
        area: there.first().map(|contact| roughly(&contact.form.place)).unwrap_or_default(),
        topic: most.unwrap_or_default().to_owned(),
        count: u32::try_from(there.len()).unwrap_or(u32::MAX),
        strongest: there.iter().map(|contact| contact.form.worry).max().unwrap_or_default(),
        since,
        contacts: there.iter().map(|contact| contact.id).collect(),
    }
}
