//! Kinds of records, and the rule for each: kept, or destroyed a time after an event by decision.

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid};

/// The longest period, in days, months or years.
const LONGEST: u32 = 1_000;

/// What rows a kind is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Contacts with all that belongs to them.
    Contact,
    /// Only what was kept as evidence of a contact.
    Evidence,
    /// Only who stands behind a pseudonym.
    WriterLink,
}

/// What a period is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GallringEvent {
    /// The day it came in, or was taken.
    Received,
    /// The day it was answered; what has no answer is not due.
    Answered,
    /// The day nothing was left to do: judged, answered, and its incident closed.
    Closed,
    /// Nothing: it has a last day of its own.
    OwnDay,
}

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RetentionUnit {
    /// Days.
    Days,
    /// Months of the almanac.
    Months,
    /// Years.
    Years,
}

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retention {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: RetentionUnit,
}

/// The gallringsbeslut a rule rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    /// Its number: "SSA 2020:12", or that of the dokumenthanteringsplan.
    pub number: String,
    /// The day it was decided.
    pub on: Option<Day>,
    /// Who decided.
    pub authority: String,
}

/// A kind on the shelf, with our own proposal of a time; there is never a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GallringKind {
    /// Its name in rules: `ordnad`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub about: String,
    /// What rows it is of.
    pub what: What,
    /// What the time is counted from.
    pub event: GallringEvent,
    /// Proposed to be kept for good.
    #[serde(default)]
    pub keep: bool,
    /// The proposed time, as so many …
    #[serde(default)]
    pub count: Option<u32>,
    /// … of these.
    #[serde(default)]
    pub unit: Option<RetentionUnit>,
}

/// What is decided of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GallringRule {
    /// Of which kind.
    pub kind: String,
    /// *Bevaras*: it is never destroyed.
    pub keep: bool,
    /// What the time is counted from.
    pub event: GallringEvent,
    /// The time; nothing is not yet known.
    pub period: Option<Retention>,
    /// The decision; without one the rule does not run.
    pub decision: Decision,
}

/// The days that the events of a record fell on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventDays {
    /// Came in.
    pub received: Day,
    /// Answered.
    pub answered: Option<Day>,
    /// Nothing left to do.
    pub closed: Option<Day>,
    /// Its own last day.
    pub own: Option<Day>,
}

impl GallringKind {
    /// The kind's rule as it is shipped: a proposal without decision, which does not run.
    #[must_use]
    pub fn proposal(&self) -> GallringRule {
        GallringRule {
            kind: self.id.clone(),
            keep: self.keep,
            event: self.event,
            period: self.count.zip(self.unit).map(|(count, unit)| Retention { count, unit }),
            decision: Decision::default(),
        }
    }
}

impl Decision {
    /// Whether number, day and authority are all there, and the day has come.
    #[must_use]
    pub fn named(&self, today: Day) -> bool {
        let words = !self.number.is_empty() && !self.authority.is_empty();
        words && self.on.is_some_and(|on| on <= today)
    }
}

impl GallringRule {
    /// The rule with every text trimmed.
    ///
    /// # Errors
    /// `Range` for a time of nothing or beyond all reason.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.period.is_some_and(|period| period.count == 0 || period.count > LONGEST) {
            return Err(Invalid::Range("period"));
        }
        let Decision { number, on, authority } = self.decision;
        let [number, authority] = [number, authority].map(|text| text.trim().to_owned());
        Ok(Self { decision: Decision { number, on, authority }, ..self })
    }

    /// Whether it destroys anything at all: it has a time, and names its decision.
    #[must_use]
    pub fn runs(&self, today: Day) -> bool {
        let timed = self.period.is_some() || self.event == GallringEvent::OwnDay;
        !self.keep && timed && self.decision.named(today)
    }

    /// The day a record may be destroyed from; nothing when that is not known, or it is kept.
    #[must_use]
    pub fn due(&self, days: EventDays) -> Option<Day> {
        let from = match self.event {
            GallringEvent::Received => Some(days.received),
            GallringEvent::Answered => days.answered,
            GallringEvent::Closed => days.closed,
            GallringEvent::OwnDay => return days.own.filter(|_| !self.keep),
        };
        let period = self.period.filter(|_| !self.keep)?;
        period.after(from?)
    }
}

impl Retention {
    /// The day after the period has passed, counted from an event's day.
    fn after(self, day: Day) -> Option<Day> {
        match self.unit {
            RetentionUnit::Days => Some(day.plus(i64::from(self.count) + 1)),
            RetentionUnit::Months => months(day, self.count),
            RetentionUnit::Years => months(day, self.count * 12),
        }
    }
}

/// The 31st of a month that has thirty days is its last.
fn months(day: Day, count: u32) -> Option<Day> {
    day.date().checked_add_months(Months::new(count)).map(|date| Day::new(date).plus(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn decided(event: GallringEvent, count: u32, unit: RetentionUnit) -> GallringRule {
        let decision = Decision {
            number: "SSA 2020:12".into(),
            on: Some(day("2020-05-04")),
            authority: "Kulturnämnden".into(),
        };
        let period = Some(Retention { count, unit });
        GallringRule { kind: "ordnad".into(), keep: false, event, period, decision }
    }

    #[test]
    fn a_rule_that_names_no_decision_does_not_run() {
        let today = day("2027-03-01");
        let whole = decided(GallringEvent::Received, 2, RetentionUnit::Years);
        assert!(whole.runs(today));
        let without = |change: fn(&mut GallringRule)| {
            let mut rule = whole.clone();
            change(&mut rule);
            rule.runs(today)
        };
        assert!(!without(|rule| rule.decision.number.clear()), "no number");
        assert!(!without(|rule| rule.decision.authority.clear()), "nobody decided");
        assert!(!without(|rule| rule.decision.on = None), "no day");
        assert!(!without(|rule| rule.decision.on = Some(day("2027-03-02"))), "not yet decided");
        assert!(!without(|rule| rule.period = None), "no time");
        assert!(!without(|rule| rule.keep = true), "kept for good");
    }

    #[test]
    fn a_period_is_over_the_day_after_it_has_passed() {
        let came = came(day("2026-11-30"));
        let due = |count, unit| decided(GallringEvent::Received, count, unit).due(came);
        assert_eq!(due(10, RetentionUnit::Days), Some(day("2026-12-11")));
        assert_eq!(due(3, RetentionUnit::Months), Some(day("2027-03-01")), "February has no 30th");
        assert_eq!(due(2, RetentionUnit::Years), Some(day("2028-12-01")));
    }

    const fn came(received: Day) -> EventDays {
        EventDays { received, answered: None, closed: None, own: None }
    }

    #[test]
    fn a_day_of_its_own_needs_no_period() {
        let mut rule = decided(GallringEvent::OwnDay, 1, RetentionUnit::Days);
        rule.period = None;
        assert!(rule.runs(day("2027-03-01")));
        let own = EventDays { own: Some(day("2027-05-01")), ..came(day("2026-11-30")) };
        assert_eq!(rule.due(own), Some(day("2027-05-01")));
        rule.keep = true;
        assert_eq!(rule.due(own), None);
    }

    #[test]
    fn what_has_not_happened_starts_no_period() {
        let came = came(day("2026-11-30"));
        assert_eq!(decided(GallringEvent::Answered, 1, RetentionUnit::Days).due(came), None);
        assert_eq!(decided(GallringEvent::Closed, 1, RetentionUnit::Days).due(came), None);
        let kept =
            GallringRule { keep: true, ..decided(GallringEvent::Received, 1, RetentionUnit::Days) };
        assert_eq!(kept.due(came), None);
    }
}
