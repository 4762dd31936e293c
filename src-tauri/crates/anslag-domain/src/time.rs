//! Three kinds of time: what happened, what law counts in, and what the calendar plans in.
//!
//! The two bad nights a year are decided here and nowhere else: a wall time in the spring gap is
//! refused, and a wall time that comes twice in autumn means the first, summer-time one.

use std::{fmt, str::FromStr};

use chrono::{
    DateTime, Datelike, Days, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime,
    SecondsFormat, TimeZone, Timelike, Utc,
};
use chrono_tz::{America::Los_Angeles, Europe::Stockholm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Invalid;

/// An instant, to the second, in UTC: when something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Moment(DateTime<Utc>);

/// A calendar day in Stockholm: what law and deadlines count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(NaiveDate);

/// A day and a wall time in Stockholm, `2027-03-03T14:30`: what the calendar plans in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Slot(NaiveDateTime);

/// A text that is not the time it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("”{0}” is no time")]
pub struct NotATime(String);

impl Moment {
    /// The instant, cut to whole seconds.
    #[must_use]
    pub fn new(instant: DateTime<Utc>) -> Self {
        Self(instant.with_nanosecond(0).unwrap_or(instant))
    }

    /// The instant of a wall time in California, where Meta's exports are written; nothing in the
    /// spring night's gap, the first in the autumn night.
    #[must_use]
    pub fn pacific(wall: NaiveDateTime) -> Option<Self> {
        let there = Los_Angeles.from_local_datetime(&wall).earliest()?;
        Some(Self::new(there.with_timezone(&Utc)))
    }

    /// The day it was in Stockholm.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.with_timezone(&Stockholm).date_naive())
    }

    /// The wall time it was in Stockholm, to the minute.
    #[must_use]
    pub fn slot(self) -> Slot {
        let wall = self.0.with_timezone(&Stockholm).naive_local();
        Slot(wall.with_second(0).unwrap_or(wall))
    }

    /// Whole seconds from `earlier` to this; negative when it lies before.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }

    /// The instant so many seconds later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + chrono::Duration::seconds(seconds))
    }
}

impl Day {
    /// The day of a date.
    #[must_use]
    pub const fn new(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The date behind it.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The same day so many months later; the last of a month that is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(Months::new(months)).map_or(self, Self)
    }

    /// The day so many days later (or earlier, when negative).
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let step = Days::new(days.unsigned_abs());
        let moved =
            if days < 0 { self.0.checked_sub_days(step) } else { self.0.checked_add_days(step) };
        Self(moved.unwrap_or(self.0))
    }

    /// The ISO week and the year it belongs to.
    #[must_use]
    pub fn iso_week(self) -> (i32, u32) {
        (self.0.iso_week().year(), self.0.iso_week().week())
    }

    /// The day of the week; Monday is 0.
    #[must_use]
    pub fn weekday_from_monday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.with_day(1).unwrap_or(self.0))
    }

    /// Days from `earlier` to this.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }
}

impl Slot {
    /// A slot at a day and a wall time.
    ///
    /// # Errors
    /// `Time` when the wall time falls in the gap of the spring night.
    pub fn new(day: Day, time: NaiveTime) -> Result<Self, Invalid> {
        let wall = day.0.and_time(time);
        match Stockholm.from_local_datetime(&wall) {
            LocalResult::None => Err(Invalid::Time("slot")),
            LocalResult::Single(_) | LocalResult::Ambiguous(..) => Ok(Self(wall)),
        }
    }

    /// A minute of a day, counted from midnight; an hour later in the gap of the spring night.
    #[must_use]
    pub fn at_minute(day: Day, minute: u32) -> Self {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minute.saturating_mul(60), 0);
        Self(day.0.and_time(time.unwrap_or_default())).on(day)
    }

    /// The minute of its day, counted from midnight.
    #[must_use]
    pub fn minute(self) -> u32 {
        self.0.hour() * 60 + self.0.minute()
    }

    /// The day it lies on.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.date())
    }

    /// The same wall time on another day; an hour later in the gap of the spring night.
    #[must_use]
    pub fn on(self, day: Day) -> Self {
        let wall = day.0.and_time(self.0.time());
        let late = wall + chrono::Duration::hours(1);
        let gap = matches!(Stockholm.from_local_datetime(&wall), LocalResult::None);
        Self(if gap { late } else { wall })
    }

    /// The instant it means; the first one in the autumn night that has the hour twice.
    #[must_use]
    pub fn moment(self) -> Moment {
        let zoned = Stockholm.from_local_datetime(&self.0);
        Moment(zoned.earliest().map_or_else(|| self.0.and_utc(), |at| at.with_timezone(&Utc)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M"))
    }
}

impl FromStr for Moment {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| NotATime(text.into()))?;
        Ok(Self::new(parsed.with_timezone(&Utc)))
    }
}

impl FromStr for Day {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        text.parse().map(Self).map_err(|_| NotATime(text.into()))
    }
}

impl FromStr for Slot {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
            .map_err(|_| NotATime(text.into()))?;
        Self::new(Day(wall.date()), wall.time()).map_err(|_| NotATime(text.into()))
    }
}

macro_rules! as_text {
    ($($kind:ty),*) => {$(
        impl TryFrom<String> for $kind {
            type Error = NotATime;
            fn try_from(text: String) -> Result<Self, NotATime> {
                text.parse()
            }
        }
        impl From<$kind> for String {
            fn from(time: $kind) -> Self {
                time.to_string()
            }
        }
    )*};
}
as_text!(Moment, Day, Slot);

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn an_evening_in_utc_is_the_next_day_in_stockholm() {
        assert_eq!(moment("2027-06-30T22:30:00Z").day().to_string(), "2027-07-01");
        assert_eq!(moment("2027-12-31T22:30:00Z").day().to_string(), "2027-12-31");
    }

    #[test]
    fn the_hour_that_does_not_exist_is_refused() {
        assert!("2027-03-28T02:30".parse::<Slot>().is_err(), "the spring night has no 02.30");
        assert!("2027-03-28T03:00".parse::<Slot>().is_ok());
    }

    #[test]
    fn the_hour_that_comes_twice_means_the_first() {
        let slot: Slot = "2027-10-31T02:30".parse().unwrap();
        assert_eq!(slot.moment().to_string(), "2027-10-31T00:30:00Z", "summer time is UTC+2");
    }

    #[test]
    fn a_slot_comes_back_from_its_moment() {
        let slot: Slot = "2027-03-03T14:30".parse().unwrap();
        assert_eq!(slot.moment().slot(), slot);
    }

    #[test]
    fn the_year_with_53_weeks() {
        let day: Day = "2027-01-03".parse().unwrap();
        assert_eq!(day.iso_week(), (2026, 53), "the first Sunday belongs to the old year");
    }
}
