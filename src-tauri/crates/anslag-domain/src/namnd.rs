//! The nämnd's meetings and what is due before and after each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid,
    id::MeetingId,
    invalid::optional,
    year::{FIRST_YEAR, LAST_YEAR, Mark, MarkKind, MarkOrigin, WorkDays},
};

/// The farthest from a meeting that anything is due, in days of either kind.
pub const FARTHEST: i32 = 180;

/// A step around a meeting, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStep {
    /// The tjänsteutlåtande is handed in.
    Manuscript,
    /// It is read by the chief.
    Review,
    /// The papers go out.
    Dispatch,
    /// The nämnd meets.
    Meeting,
    /// The minutes are verified (justering).
    Minutes,
    /// The verification is told on the notice board (anslag).
    Notice,
}

/// What an offset counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OffsetUnit {
    /// Days of the week, all of them.
    #[default]
    Days,
    /// Days when offices are open.
    WorkingDays,
}

/// How far from the meeting a step lies; the notice is counted from the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Offset {
    /// Which step.
    pub step: MeetingStep,
    /// Days after the meeting, negative before it; nothing when the step is not shown.
    pub days: Option<i32>,
    /// What it counts in.
    pub unit: OffsetUnit,
}

/// A step as it lies on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepPage {
    /// Which step.
    pub step: MeetingStep,
    /// Its Swedish name.
    pub name: String,
    /// Days after the meeting, where the law says so.
    pub days: Option<i32>,
    /// What it counts in.
    #[serde(default)]
    pub unit: OffsetUnit,
    /// Whence the number.
    pub source: String,
    /// The day the law's text was read.
    pub as_of: Option<Day>,
}

/// A meeting as she types it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingForm {
    /// The day.
    pub day: Day,
    /// What is to be known of it.
    pub note: String,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    /// Its row.
    pub id: MeetingId,
    /// What she typed.
    #[serde(flatten)]
    pub form: MeetingForm,
}

impl MeetingForm {
    /// The form with its note trimmed.
    ///
    /// # Errors
    /// `Range` for a day outside the calendar's years.
    pub fn checked(self) -> Result<Self, Invalid> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&self.day.year()) {
            return Err(Invalid::Range("day"));
        }
        Ok(Self { note: optional(&self.note).unwrap_or_default(), ..self })
    }
}

impl Offset {
    /// The offset, when it can be.
    ///
    /// # Errors
    /// `Range` when it lies too far from the meeting, or on the wrong side of it.
    pub fn checked(self) -> Result<Self, Invalid> {
        let possible = match self.step {
            MeetingStep::Manuscript | MeetingStep::Review | MeetingStep::Dispatch => -FARTHEST..=0,
            MeetingStep::Meeting => 0..=0,
            MeetingStep::Minutes | MeetingStep::Notice => 0..=FARTHEST,
        };
        let fits = self.days.is_none_or(|days| possible.contains(&days));
        if fits { Ok(self) } else { Err(Invalid::Range(self.step.name())) }
    }

    fn from(self, day: Day, work: &WorkDays) -> Option<Day> {
        let days = self.days?;
        Some(match self.unit {
            OffsetUnit::Days => day.plus(i64::from(days)),
            OffsetUnit::WorkingDays => work.count(day, days),
        })
    }
}

impl MeetingStep {
    /// Its name as it crosses the door.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Manuscript => "manuscript",
            Self::Review => "review",
            Self::Dispatch => "dispatch",
            Self::Meeting => "meeting",
            Self::Minutes => "minutes",
            Self::Notice => "notice",
        }
    }
}

/// The offsets in force, in the order of the steps: hers, and where she has none the shelf's.
#[must_use]
pub fn in_force(steps: &[StepPage], hers: &[Offset]) -> Vec<Offset> {
    let shipped = |page: &StepPage| Offset { step: page.step, days: page.days, unit: page.unit };
    let with_days = steps.iter().filter(|page| page.step != MeetingStep::Meeting);
    with_days
        .map(|page| hers.iter().find(|o| o.step == page.step).copied().unwrap_or(shipped(page)))
        .collect()
}

/// The marks of the meetings, each with its steps; names and order from the shelf.
#[must_use]
pub fn marks(
    meetings: &[Meeting],
    steps: &[StepPage],
    offsets: &[Offset],
    work: &WorkDays,
) -> Vec<Mark> {
    let of = |meeting: &Meeting| -> Vec<Mark> {
        let dated = |page: &StepPage| {
            due(page.step, meeting.form.day, offsets, work).map(|day| mark(meeting, page, day))
        };
        steps.iter().filter_map(dated).collect()
    };
    meetings.iter().flat_map(of).collect()
}

fn due(step: MeetingStep, meeting: Day, offsets: &[Offset], work: &WorkDays) -> Option<Day> {
    let counted_from = match step {
        MeetingStep::Meeting => return Some(meeting),
        MeetingStep::Notice => due(MeetingStep::Minutes, meeting, offsets, work)?,
        _ => meeting,
    };
    offsets.iter().find(|offset| offset.step == step)?.from(counted_from, work)
}

fn mark(meeting: &Meeting, page: &StepPage, day: Day) -> Mark {
    Mark {
        key: format!("meeting-{}-{}", meeting.id.0, page.step.name()),
        kind: MarkKind::Namnd,
        title: page.name.clone(),
        first: day,
        last: day,
        closed: false,
        suggested: false,
        relevance: String::new(),
        note: meeting.form.note.clone(),
        source: page.source.clone(),
        origin: MarkOrigin::Own,
        meeting: Some(meeting.form.day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn step(step: MeetingStep, days: Option<i32>) -> StepPage {
        let (name, source) = (step.name().to_owned(), String::new());
        StepPage { step, name, days, unit: OffsetUnit::Days, source, as_of: None }
    }

    fn steps() -> [StepPage; 4] {
        [
            step(MeetingStep::Manuscript, None),
            step(MeetingStep::Meeting, None),
            step(MeetingStep::Minutes, Some(14)),
            step(MeetingStep::Notice, Some(2)),
        ]
    }

    fn told(hers: &[Offset]) -> Vec<String> {
        let form = MeetingForm { day: day("2027-04-01"), note: String::new() };
        let meeting = Meeting { id: MeetingId(1), form };
        let work = WorkDays::without([day("2027-03-26"), day("2027-03-29")].into());
        let offsets = in_force(&steps(), hers);
        let marks = marks(&[meeting], &steps(), &offsets, &work);
        marks.iter().map(|mark| format!("{} {}", mark.title, mark.first)).collect()
    }

    #[test]
    fn what_the_law_says_is_dated_from_the_start_and_the_rest_is_not() {
        assert_eq!(told(&[]), ["meeting 2027-04-01", "minutes 2027-04-15", "notice 2027-04-17"]);
    }

    #[test]
    fn her_own_offsets_count_days_or_working_days() {
        let manuscript = |days, unit| Offset { step: MeetingStep::Manuscript, days, unit };
        let days = manuscript(Some(-4), OffsetUnit::Days);
        assert_eq!(told(&[days])[0], "manuscript 2027-03-28", "a Sunday");
        let working = manuscript(Some(-4), OffsetUnit::WorkingDays);
        assert_eq!(told(&[working])[0], "manuscript 2027-03-24", "over Easter");
    }

    #[test]
    fn without_minutes_there_is_no_notice() {
        let none = Offset { step: MeetingStep::Minutes, days: None, unit: OffsetUnit::Days };
        assert_eq!(told(&[none]), ["meeting 2027-04-01"]);
    }

    #[test]
    fn a_step_lies_on_its_side_of_the_meeting() {
        let late = Offset { step: MeetingStep::Dispatch, days: Some(1), unit: OffsetUnit::Days };
        assert_eq!(late.checked(), Err(Invalid::Range("dispatch")));
        let early = Offset { step: MeetingStep::Minutes, days: Some(-1), unit: OffsetUnit::Days };
        assert_eq!(early.checked(), Err(Invalid::Range("minutes")));
        let far = Offset { step: MeetingStep::Notice, days: Some(181), unit: OffsetUnit::Days };
        assert_eq!(far.checked(), Err(Invalid::Range("notice")));
    }
}
