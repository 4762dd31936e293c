//! A mark in the calendar: what a day or some days are, and whence that is known.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Day;

/// What kind of mark it is; in the order they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// A public holiday.
    Holiday,
    /// The day before one.
    Eve,
    /// A weekday squeezed between two days when offices are closed.
    Bridge,
    /// A day of mourning in the district, the city or the country.
    Mourning,
    /// The nämnd meets, or something is due before or after it.
    Namnd,
    /// The schools are closed.
    SchoolBreak,
    /// A general flag day.
    Flag,
    /// A theme day.
    Theme,
    /// Summer time begins or ends.
    Clock,
    /// A day of her own.
    Own,
}

/// Whence a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkOrigin {
    /// As shipped.
    Shipped,
    /// Shipped, and changed by her.
    Changed,
    /// Hers.
    Own,
}

/// A mark: one day or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// The shipped day's key; `own-3` and `meeting-2-dispatch` for what is hers.
    pub key: String,
    /// What kind.
    pub kind: MarkKind,
    /// Its name.
    pub title: String,
    /// First day.
    pub first: Day,
    /// Last day, counted.
    pub last: Day,
    /// Whether offices are closed.
    pub closed: bool,
    /// Whether it is a proposal that she has not yet confirmed.
    pub suggested: bool,
    /// What it means to us.
    pub relevance: String,
    /// Her own note.
    pub note: String,
    /// Whence it is known; empty for what is hers.
    pub source: String,
    /// Whether it is hers.
    pub origin: MarkOrigin,
    /// The meeting it comes before or after.
    pub meeting: Option<Day>,
}

/// A named day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedDay {
    /// The day.
    pub day: Day,
    /// Its name.
    pub name: String,
    /// Whether offices are closed.
    pub closed: bool,
}

impl Mark {
    /// Whether some of its days lie in a stretch, both ends counted.
    #[must_use]
    pub fn touches(&self, from: Day, to: Day) -> bool {
        self.first <= to && from <= self.last
    }

    /// The day's name, for holidays and eves.
    #[must_use]
    pub fn named(&self) -> Option<NamedDay> {
        let named = matches!(self.kind, MarkKind::Holiday | MarkKind::Eve);
        let (day, name, closed) = (self.first, self.title.clone(), self.closed);
        named.then_some(NamedDay { day, name, closed })
    }
}
