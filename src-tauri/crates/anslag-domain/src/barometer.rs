//! Orosbarometern: what residents worry about, where and how strongly, week by week.

mod area;

pub use area::{Areas, key, roughly};

use crate::Day;

/// So many contacts of a week with one topic, area and strength; nobody stands behind the number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worry {
    /// The week's Monday.
    pub week: Day,
    /// The topic.
    pub topic: String,
    /// The area; empty for one that few have named, or none.
    pub area: String,
    /// 0–3.
    pub strength: u8,
    /// How many contacts.
    pub count: u32,
}

/// The Monday of a day's week.
#[must_use]
pub fn monday(day: Day) -> Day {
    day.plus(-i64::from(day.weekday_from_monday()))
}
