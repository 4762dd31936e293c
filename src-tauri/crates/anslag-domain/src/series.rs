//! Posts that come again: a rule with an end, and the slots it gives.

use chrono::{Datelike, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, Slot, id::SeriesId, invalid::required};

/// More occurrences than these are a slip of the hand.
pub const MOST: usize = 366;

/// How often it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Every so many days.
    Day,
    /// Every so many weeks, on the weekdays.
    Week,
    /// The same date every so many months; the month's last day where the date is not there.
    Month,
    /// The same weekday of the month, as "the second Tuesday".
    MonthByWeekday,
    /// Every so many years.
    Year,
}

/// When it comes, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recurrence {
    /// The first.
    pub first: Slot,
    /// The unit.
    pub every: Every,
    /// How many units between two, 1 or more.
    pub interval: u32,
    /// Monday is 0; only for weeks, where none is the first one's own.
    pub weekdays: Vec<u32>,
    /// The last day it may come.
    pub until: Day,
    /// Whether days when offices are closed are left out.
    pub skip_closed: bool,
}

/// What she types: a name and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesForm {
    /// What it is called.
    pub title: String,
    /// When it comes.
    pub recurrence: Recurrence,
}

/// A series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Series {
    /// Its row.
    pub id: SeriesId,
    /// What she typed.
    #[serde(flatten)]
    pub form: SeriesForm,
}

impl SeriesForm {
    /// The form with its name trimmed.
    ///
    /// # Errors
    /// `Empty("title")`.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self { title: required(&self.title, "title")?, ..self })
    }
}

impl Recurrence {
    /// The slots it gives, in order; `closed` says which days have no office. A time in the gap
    /// of the spring night moves an hour on.
    ///
    /// # Errors
    /// `Order("until")` when it ends before it begins, `Range` for an interval of 0, a weekday
    /// past Sunday, or more than [`MOST`] occurrences.
    pub fn slots(&self, closed: impl Fn(Day) -> bool) -> Result<Vec<Slot>, Invalid> {
        if self.until < self.first.day() {
            return Err(Invalid::Order("until"));
        }
        if self.interval == 0 || self.weekdays.iter().any(|day| *day > 6) {
            return Err(Invalid::Range("interval"));
        }
        let mut slots = vec![];
        for day in self.days() {
            if self.skip_closed && closed(day) {
                continue;
            }
            if slots.len() == MOST {
                return Err(Invalid::Range("until"));
            }
            slots.push(self.first.on(day));
        }
        Ok(slots)
    }

    fn days(&self) -> Box<dyn Iterator<Item = Day> + '_> {
        let (first, last) = (self.first.day().date(), self.until.date());
        let steps = (0..).map(move |n: u32| n.saturating_mul(self.interval));
        let by = move |at: fn(NaiveDate, u32) -> Option<NaiveDate>| {
            steps
                .map(move |n| at(first, n))
                .take_while(move |day| day.is_none_or(|day| day <= last))
                .take(MOST * 8)
                .flatten()
                .map(Day::new)
        };
        match self.every {
            Every::Day => Box::new(by(plus_days)),
            Every::Week => Box::new(self.week_days(first, last)),
            Every::Month => Box::new(by(|first, n| first.checked_add_months(Months::new(n)))),
            Every::MonthByWeekday => Box::new(by(same_weekday)),
            Every::Year => {
                Box::new(by(|first, n| first.checked_add_months(Months::new(n.saturating_mul(12)))))
            }
        }
    }

    fn week_days(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = Day> {
        let mut weekdays = self.weekdays.clone();
        if weekdays.is_empty() {
            weekdays.push(first.weekday().num_days_from_monday());
        }
        let monday = first.week(Weekday::Mon).first_day();
        let interval = i64::from(self.interval);
        first.iter_days().take_while(move |day| *day <= last).filter_map(move |day| {
            let weeks = (day - monday).num_days() / 7;
            let due =
                weeks % interval == 0 && weekdays.contains(&day.weekday().num_days_from_monday());
            due.then(|| Day::new(day))
        })
    }
}

fn plus_days(first: NaiveDate, days: u32) -> Option<NaiveDate> {
    first.checked_add_days(chrono::Days::new(u64::from(days)))
}

/// The same weekday in the same week of a later month; nothing in a month without a fifth.
fn same_weekday(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    let month = first.with_day(1)?.checked_add_months(Months::new(months))?;
    let nth = u8::try_from(first.day0() / 7 + 1).ok()?;
    NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), nth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(every: Every, first: &str, until: &str) -> Vec<String> {
        let recurrence = Recurrence {
            first: first.parse().unwrap(),
            every,
            interval: 1,
            weekdays: vec![],
            until: until.parse().unwrap(),
            skip_closed: false,
        };
        recurrence.slots(|_| false).unwrap().iter().map(Slot::to_string).collect()
    }

    #[test]
    fn the_last_of_the_month_stays_the_last() {
        let ends = slots(Every::Month, "2027-01-31T09:00", "2027-04-30");
        let days = ["2027-01-31T09:00", "2027-02-28T09:00", "2027-03-31T09:00", "2027-04-30T09:00"];
        assert_eq!(ends, days);
    }

    #[test]
    fn the_second_tuesday_is_found_and_a_fifth_may_be_missing() {
        let seconds = slots(Every::MonthByWeekday, "2027-01-12T09:00", "2027-03-31");
        assert_eq!(seconds, ["2027-01-12T09:00", "2027-02-09T09:00", "2027-03-09T09:00"]);
        let fifths = slots(Every::MonthByWeekday, "2027-03-30T09:00", "2027-06-30");
        assert_eq!(fifths, ["2027-03-30T09:00", "2027-06-29T09:00"], "none in April and May");
    }

    #[test]
    fn weeks_count_from_the_first_and_closed_days_are_left_out() {
        let recurrence = Recurrence {
            first: "2027-03-03T09:00".parse().unwrap(),
            every: Every::Week,
            interval: 2,
            weekdays: vec![0, 2],
            until: "2027-04-05".parse().unwrap(),
            skip_closed: true,
        };
        let easter_monday: Day = "2027-03-29".parse().unwrap();
        let slots = recurrence.slots(|day| day == easter_monday).unwrap();
        let days: Vec<String> = slots.iter().map(|slot| slot.day().to_string()).collect();
        assert_eq!(days, ["2027-03-03", "2027-03-15", "2027-03-17", "2027-03-31"]);
    }

    #[test]
    fn a_time_in_the_gap_of_the_spring_night_moves_on() {
        let nights = slots(Every::Day, "2027-03-27T02:30", "2027-03-29");
        assert_eq!(nights, ["2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30"]);
    }

    #[test]
    fn a_slip_of_the_hand_is_refused() {
        let mut recurrence = Recurrence {
            first: "2027-03-03T09:00".parse().unwrap(),
            every: Every::Day,
            interval: 1,
            weekdays: vec![],
            until: "2029-03-03".parse().unwrap(),
            skip_closed: false,
        };
        assert_eq!(recurrence.slots(|_| false), Err(Invalid::Range("until")));
        recurrence.interval = 0;
        assert_eq!(recurrence.slots(|_| false), Err(Invalid::Range("interval")));
        recurrence.until = "2027-03-02".parse().unwrap();
        assert_eq!(recurrence.slots(|_| false), Err(Invalid::Order("until")));
    }
}
