//! When an answer is due: Swedish working days and office hours, and the clock that stops while
//! another unit has the matter.
//!
//! FL 6 § (2017:900, read 2026-04-25) asks for help without unnecessary delay and names no days;
//! the days are hers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, Moment, Slot, contact::Contact, id::ContactId, year::WorkDays};

/// From this degree of worry the first sign is counted in office hours.
const WORRIED: u8 = 2;
/// The most days or hours a norm may be.
const MOST: u32 = 90;

/// How soon she means to answer; minutes are counted from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResponseNorms {
    /// The minute of the day the office opens.
    pub opens: u32,
    /// The minute of the day it closes.
    pub closes: u32,
    /// Office hours to the first sign for one who is worried.
    pub worried_hours: u32,
    /// Working days to the first sign otherwise.
    pub first_days: u32,
    /// Working days to the full answer.
    pub full_days: u32,
    /// Working days to the answer when another unit has it.
    pub passed_days: u32,
}

impl Default for ResponseNorms {
    fn default() -> Self {
        let (opens, closes) = (8 * 60, 16 * 60 + 30);
        Self { opens, closes, worried_hours: 4, first_days: 1, full_days: 3, passed_days: 10 }
    }
}

impl ResponseNorms {
    /// The same, when it can be lived by.
    ///
    /// # Errors
    /// `Order` when it closes before it opens, `Range` for more than a day has or more than 90.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.closes <= self.opens {
            return Err(Invalid::Order("closes"));
        }
        if self.closes >= 24 * 60 {
            return Err(Invalid::Range("closes"));
        }
        for (field, value) in [
            ("worried_hours", self.worried_hours),
            ("first_days", self.first_days),
            ("full_days", self.full_days),
            ("passed_days", self.passed_days),
        ] {
            if !(1..=MOST).contains(&value) {
                return Err(Invalid::Range(field));
            }
        }
        Ok(self)
    }
}

/// Office hours on the days that offices are open.
#[derive(Debug, Clone, Copy)]
pub struct OfficeHours<'a> {
    norms: ResponseNorms,
    work: &'a WorkDays,
}

impl<'a> OfficeHours<'a> {
    /// The hours of these norms on these days.
    #[must_use]
    pub const fn new(norms: ResponseNorms, work: &'a WorkDays) -> Self {
        Self { norms, work }
    }

    /// The moment so many office minutes after another; minutes outside office hours do not count.
    #[must_use]
    pub fn after_minutes(&self, from: Moment, minutes: u32) -> Moment {
        let (mut day, mut at) = self.next_open(from);
        let mut left = minutes;
        loop {
            let room = self.norms.closes.saturating_sub(at);
            if left <= room {
                return wall(day, at + left);
            }
            left -= room;
            (day, at) = (self.work.count(day, 1), self.norms.opens);
        }
    }

    /// The end of the working day so many working days after the day of a moment. What comes on a
    /// day when offices are closed comes that day (FL 22 §), and the first working day after is 1.
    #[must_use]
    pub fn after_days(&self, from: Moment, days: u32) -> Moment {
        let day = self.work.count(from.day(), i32::try_from(days).unwrap_or(i32::MAX));
        wall(day, self.norms.closes)
    }

    /// How many office minutes lie between two moments; none when they are in the wrong order.
    #[must_use]
    pub fn minutes_between(&self, from: Moment, to: Moment) -> u32 {
        let (mut day, mut at) = self.next_open(from);
        let (last, until) = (to.day(), to.slot().minute());
        let mut sum = 0;
        while day < last {
            sum += self.norms.closes - at;
            (day, at) = (self.work.count(day, 1), self.norms.opens);
        }
        if day == last { sum + until.min(self.norms.closes).saturating_sub(at) } else { sum }
    }

    /// The day and minute from which office time runs on.
    fn next_open(&self, from: Moment) -> (Day, u32) {
        let (day, at) = (from.day(), from.slot().minute());
        if !self.work.is_open(day) || at >= self.norms.closes {
            return (self.work.count(day, 1), self.norms.opens);
        }
        (day, at.max(self.norms.opens))
    }
}

/// A minute of a day in Stockholm as an instant.
fn wall(day: Day, minute: u32) -> Moment {
    Slot::at_minute(day, minute).moment()
}

/// A stretch when the clock stands still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pause {
    /// Who has it: the unit that is waited for.
    pub with: String,
    /// Since when.
    pub from: Moment,
    /// Until when; nothing while it still stands.
    pub to: Option<Moment>,
}

/// What is due next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockStep {
    /// A first sign that it is received.
    FirstSign,
    /// The full answer.
    FullAnswer,
    /// The answer of the unit that has it.
    OtherUnit,
}

/// How it stands, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockStanding {
    /// It should have been done.
    Overdue,
    /// It is to be done today.
    Today,
    /// It is to be done later.
    Coming,
}

/// The clock of a contact that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactClock {
    /// The contact.
    pub contact: ContactId,
    /// What is due.
    pub step: ClockStep,
    /// When.
    pub due: Moment,
    /// How it stands.
    pub standing: ClockStanding,
    /// Who has it while the clock stands still.
    pub with: Option<String>,
}

/// What has been done with a contact so far.
#[derive(Debug, Clone, Default)]
pub struct Handled {
    /// When the first sign was given, if it was.
    pub first_sign: Option<Moment>,
    /// When its clock stood still.
    pub pauses: Vec<Pause>,
}

/// The clock of a contact; nothing for one that is answered or needs no answer.
#[must_use]
pub fn clock(
    contact: &Contact,
    handled: &Handled,
    hours: &OfficeHours<'_>,
    now: Moment,
) -> Option<ContactClock> {
    if contact.answer.is_some() || contact.needs_no_answer() {
        return None;
    }
    let norms = hours.norms;
    let came = contact.form.received;
    let paused = handled.pauses.iter().find(|pause| pause.to.is_none());
    let (step, due) = if let Some(pause) = paused {
        (ClockStep::OtherUnit, hours.after_days(pause.from, norms.passed_days))
    } else if handled.first_sign.is_some() {
        let due = hours.after_days(came, norms.full_days);
        (ClockStep::FullAnswer, later(due, &handled.pauses, hours))
    } else if contact.form.worry >= WORRIED {
        let due = hours.after_minutes(came, norms.worried_hours * 60);
        (ClockStep::FirstSign, later(due, &handled.pauses, hours))
    } else {
        let due = hours.after_days(came, norms.first_days);
        (ClockStep::FirstSign, later(due, &handled.pauses, hours))
    };
    let standing = standing(due, now);
    let with = paused.map(|pause| pause.with.clone());
    Some(ContactClock { contact: contact.id, step, due, standing, with })
}

/// A moment moved by the office time that the clock stood still before it.
fn later(due: Moment, pauses: &[Pause], hours: &OfficeHours<'_>) -> Moment {
    pauses.iter().fold(due, |due, pause| match pause.to {
        Some(to) if pause.from < due => {
            hours.after_minutes(due, hours.minutes_between(pause.from, to))
        }
        _ => due,
    })
}

/// How something due at a moment stands.
#[must_use]
pub fn standing(due: Moment, now: Moment) -> ClockStanding {
    if due < now {
        ClockStanding::Overdue
    } else if due.day() == now.day() {
        ClockStanding::Today
    } else {
        ClockStanding::Coming
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn days(list: &[&str]) -> WorkDays {
        let closed: BTreeSet<Day> = list.iter().map(|day| day.parse().unwrap()).collect();
        WorkDays::without(closed)
    }

    /// A wall time in Stockholm.
    fn at(wall: &str) -> Moment {
        wall.parse::<Slot>().unwrap().moment()
    }

    #[test]
    fn four_office_hours_pass_over_nights_weekends_holidays_and_both_bad_nights() {
        // Easter 2027, midsommar 2027 with its eve, Christmas 2026 with its eves.
        let work = days(&[
            "2027-03-26",
            "2027-03-29",
            "2027-06-25",
            "2026-12-24",
            "2026-12-25",
            "2026-12-31",
            "2027-01-01",
            "2027-01-06",
        ]);
        let hours = OfficeHours::new(ResponseNorms::default(), &work);
        for (came, due, why) in [
            ("2027-03-02T09:00", "2027-03-02T13:00", "the same day"),
            ("2027-03-02T06:30", "2027-03-02T12:00", "before the office opens"),
            ("2027-03-02T14:30", "2027-03-03T10:00", "two hours are left of the day"),
            ("2027-03-02T12:30", "2027-03-02T16:30", "to the last minute"),
            ("2027-03-02T18:00", "2027-03-03T12:00", "after the office closes"),
            ("2027-03-05T15:30", "2027-03-08T11:00", "over a weekend"),
            ("2027-03-06T11:00", "2027-03-08T12:00", "on a Saturday"),
            ("2027-03-25T15:00", "2027-03-30T10:30", "over Easter"),
            ("2027-06-24T16:00", "2027-06-28T11:30", "over midsommar"),
            ("2026-12-23T16:29", "2026-12-28T11:59", "over Christmas"),
            ("2027-03-26T10:00", "2027-03-30T12:00", "on Good Friday, over the spring night"),
            ("2027-10-29T15:30", "2027-11-01T11:00", "over the autumn night"),
        ] {
            assert_eq!(hours.after_minutes(at(came), 240), at(due), "{why}");
        }
    }

    #[test]
    fn working_days_end_when_the_office_closes() {
        let work = days(&["2027-03-26", "2027-03-29", "2027-06-25"]);
        let hours = OfficeHours::new(ResponseNorms::default(), &work);
        for (came, many, due, why) in [
            ("2027-03-02T09:00", 1, "2027-03-03T16:30", "the day after"),
            ("2027-03-06T09:00", 1, "2027-03-08T16:30", "what comes on Saturday comes Saturday"),
            ("2027-03-24T23:30", 3, "2027-03-31T16:30", "three working days over Easter"),
            ("2027-06-23T09:00", 2, "2027-06-28T16:30", "two over midsommar"),
            ("2027-03-26T12:00", 1, "2027-03-30T16:30", "across the spring night"),
            ("2027-10-29T12:00", 10, "2027-11-12T16:30", "ten across the autumn night"),
        ] {
            assert_eq!(hours.after_days(at(came), many), at(due), "{why}");
        }
    }

    #[test]
    fn only_office_minutes_lie_between() {
        let work = days(&["2027-03-26", "2027-03-29"]);
        let hours = OfficeHours::new(ResponseNorms::default(), &work);
        for (from, to, minutes) in [
            ("2027-03-02T09:00", "2027-03-02T10:30", 90),
            ("2027-03-02T16:00", "2027-03-03T08:30", 60),
            ("2027-03-25T16:00", "2027-03-30T09:00", 90),
            ("2027-03-06T09:00", "2027-03-07T20:00", 0),
            ("2027-03-02T10:00", "2027-03-02T09:00", 0),
            ("2027-03-02T17:00", "2027-03-02T20:00", 0),
        ] {
            assert_eq!(hours.minutes_between(at(from), at(to)), minutes, "{from} to {to}");
        }
    }

    #[test]
    fn norms_that_nobody_can_live_by_are_refused() {
        let norms = ResponseNorms::default();
        assert_eq!(ResponseNorms { closes: 300, ..norms }.checked(), Err(Invalid::Order("closes")));
        assert_eq!(
            ResponseNorms { full_days: 0, ..norms }.checked(),
            Err(Invalid::Range("full_days"))
        );
    }
}
