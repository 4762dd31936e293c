//! Which days offices are open, and the squeezed days between closed ones.

use std::collections::BTreeSet;

use chrono::{Datelike, Weekday};

use crate::Day;

/// The days when offices are closed, beside Saturdays and Sundays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkDays {
    closed: BTreeSet<Day>,
}

impl WorkDays {
    /// Working days but for these.
    #[must_use]
    pub const fn without(closed: BTreeSet<Day>) -> Self {
        Self { closed }
    }

    /// Whether offices are open.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        let weekend = matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !self.closed.contains(&day)
    }

    /// The day so many working days later, or earlier when negative. Nothing counted, the day
    /// itself, whether open or not.
    #[must_use]
    pub fn count(&self, from: Day, days: i32) -> Day {
        let step = i64::from(days.signum());
        let mut day = from;
        for _ in 0..days.unsigned_abs() {
            day = day.plus(step);
            while !self.is_open(day) {
                day = day.plus(step);
            }
        }
        day
    }

    /// How many open days there are after one day, up to another and with it.
    #[must_use]
    pub fn between(&self, after: Day, to: Day) -> u32 {
        let days = (1..=to.days_since(after)).filter(|n| self.is_open(after.plus(*n)));
        u32::try_from(days.count()).unwrap_or(u32::MAX)
    }

    /// The open days of a stretch that lie between two closed ones, both ends counted.
    pub fn squeezed(&self, from: Day, to: Day) -> impl Iterator<Item = Day> {
        let days = (0..=to.days_since(from)).map(move |n| from.plus(n));
        days.filter(|day| {
            self.is_open(*day) && !self.is_open(day.plus(-1)) && !self.is_open(day.plus(1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Easter of 2027: Good Friday 26 March, Easter Monday 29 March.
    fn easter() -> WorkDays {
        WorkDays::without([day("2027-03-26"), day("2027-03-29")].into())
    }

    #[test]
    fn working_days_pass_over_weekends_and_holidays() {
        assert_eq!(easter().count(day("2027-03-25"), 1), day("2027-03-30"), "over Easter");
        assert_eq!(easter().count(day("2027-03-30"), -2), day("2027-03-24"), "and back");
        assert_eq!(easter().between(day("2027-03-25"), day("2027-03-30")), 1, "over Easter");
        assert_eq!(easter().between(day("2027-03-25"), day("2027-03-25")), 0, "the same day");
        assert_eq!(easter().count(day("2027-03-27"), 0), day("2027-03-27"), "nothing counted");
    }

    #[test]
    fn a_friday_after_a_closed_thursday_is_squeezed() {
        let ascension = WorkDays::without([day("2027-05-06")].into());
        let found: Vec<Day> = ascension.squeezed(day("2027-05-01"), day("2027-05-31")).collect();
        assert_eq!(found, [day("2027-05-07")]);
        assert_eq!(easter().squeezed(day("2027-03-01"), day("2027-03-31")).count(), 0);
    }
}
