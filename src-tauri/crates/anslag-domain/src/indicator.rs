//! Indicators of a goal: what is counted, the target of each tertial, how it went and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid,
    id::{GoalId, IndicatorId},
    invalid::required,
    statistics::Figures,
};

/// What the app can count by itself, from the rows of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GoalMeasure {
    /// Posts that went up.
    Published,
    /// Planned posts, of every hundred that went up.
    PlannedShare,
    /// Contacts that came in.
    Contacts,
    /// Answered contacts, of every hundred that came in.
    AnsweredShare,
    /// Hours to the first answer, in the middle of all.
    MedianHours,
}

/// What she writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IndicatorForm {
    /// The goal it is of.
    pub goal: GoalId,
    /// What is counted.
    pub title: String,
    /// In what: "procent", "timmar".
    pub unit: String,
    /// How it is counted.
    pub definition: String,
    /// Fewer is better.
    pub lower_is_better: bool,
    /// What counts it; nothing when she writes the outcome herself.
    pub measure: Option<GoalMeasure>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Indicator {
    /// Its row.
    pub id: IndicatorId,
    /// What she wrote.
    #[serde(flatten)]
    pub form: IndicatorForm,
}

/// How a goal was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fulfilment {
    /// Helt.
    Met,
    /// Delvis.
    Partly,
    /// Inte.
    Missed,
}

/// A tertial of an indicator: always counted from the first of January.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IndicatorPeriod {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// The year.
    pub year: i32,
    /// 1 to April, 2 to August, 3 the whole year.
    pub tertial: u8,
    /// What was to be reached.
    pub target: Option<f64>,
    /// How it went, when she writes it herself.
    pub outcome: Option<f64>,
    /// Her judgement.
    pub verdict: Option<Fulfilment>,
    /// Why it went so.
    pub analysis: String,
}

/// An indicator through a year, with what was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IndicatorYear {
    /// The indicator.
    #[serde(flatten)]
    pub indicator: Indicator,
    /// Its three tertials.
    pub periods: Vec<FollowedPeriod>,
}

/// A tertial with what was counted in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FollowedPeriod {
    /// What stands.
    #[serde(flatten)]
    pub period: IndicatorPeriod,
    /// The last day that is counted.
    pub to: Day,
    /// What was counted; nothing for what she writes herself, or where there is nothing to count.
    pub measured: Option<f64>,
    /// What target and outcome say by themselves.
    pub proposed: Option<Fulfilment>,
}

/// So near the target, in hundredths of it, is partly.
const NEARLY: f64 = 90.0;

impl IndicatorForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty("title")`.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            title: required(&self.title, "title")?,
            unit: self.unit.trim().to_owned(),
            definition: self.definition.trim().to_owned(),
            ..self
        })
    }
}

impl IndicatorPeriod {
    /// A tertial about which nothing has been said.
    #[must_use]
    pub const fn unsaid(indicator: IndicatorId, year: i32, tertial: u8) -> Self {
        Self {
            indicator,
            year,
            tertial,
            target: None,
            outcome: None,
            verdict: None,
            analysis: String::new(),
        }
    }

    /// The same with its text trimmed.
    ///
    /// # Errors
    /// `Range` for a tertial that is none, a year outside 2000–2100 or a number that is none.
    pub fn checked(self) -> Result<Self, Invalid> {
        let numbers = [self.target, self.outcome].into_iter().flatten();
        if !(1..=3).contains(&self.tertial) || !(2000..=2100).contains(&self.year) {
            return Err(Invalid::Range("tertial"));
        }
        if numbers.into_iter().any(|number| !number.is_finite()) {
            return Err(Invalid::Range("target"));
        }
        Ok(Self { analysis: self.analysis.trim().to_owned(), ..self })
    }

    /// The last day of its tertial.
    #[must_use]
    pub fn last_day(year: i32, tertial: u8) -> Option<Day> {
        let end = match tertial {
            1 => "04-30",
            2 => "08-31",
            _ => "12-31",
        };
        format!("{year:04}-{end}").parse().ok()
    }

    /// What target and outcome say by themselves.
    #[must_use]
    pub fn proposed(&self, measured: Option<f64>, lower_is_better: bool) -> Option<Fulfilment> {
        let (target, outcome) = (self.target?, measured.or(self.outcome)?);
        let reached = if lower_is_better { outcome <= target } else { outcome >= target };
        let near = if lower_is_better {
            outcome * NEARLY <= target * 100.0
        } else {
            outcome * 100.0 >= target * NEARLY
        };
        Some(match (reached, near) {
            (true, _) => Fulfilment::Met,
            (false, true) => Fulfilment::Partly,
            (false, false) => Fulfilment::Missed,
        })
    }
}

impl GoalMeasure {
    /// The figure of a period; nothing where there is nothing to count.
    #[must_use]
    pub fn of(self, figures: &Figures) -> Option<f64> {
        let share = |part: u32, whole: u32| {
            (whole > 0).then(|| (f64::from(part) * 1000.0 / f64::from(whole)).round() / 10.0)
        };
        match self {
            Self::Published => Some(f64::from(figures.published)),
            Self::PlannedShare => figures.planned_share.map(f64::from),
            Self::Contacts => Some(f64::from(figures.contacts)),
            Self::AnsweredShare => share(figures.answered, figures.contacts),
            Self::MedianHours => figures.median_hours.map(f64::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(target: f64) -> IndicatorPeriod {
        IndicatorPeriod { target: Some(target), ..IndicatorPeriod::unsaid(IndicatorId(1), 2027, 1) }
    }

    #[test]
    fn target_and_outcome_say_by_themselves_how_it_went() {
        let up = |outcome| period(50.0).proposed(Some(outcome), false);
        assert_eq!(up(50.0), Some(Fulfilment::Met));
        assert_eq!(up(45.0), Some(Fulfilment::Partly));
        assert_eq!(up(44.0), Some(Fulfilment::Missed));
        let down = |outcome| period(9.0).proposed(Some(outcome), true);
        assert_eq!(down(9.0), Some(Fulfilment::Met));
        assert_eq!(down(10.0), Some(Fulfilment::Partly));
        assert_eq!(down(11.0), Some(Fulfilment::Missed));
        assert_eq!(period(9.0).proposed(None, true), None, "nothing is known");
    }

    #[test]
    fn a_tertial_is_one_of_three_and_ends_on_its_day() {
        let ends = [1, 2, 3].map(|t| IndicatorPeriod::last_day(2027, t).unwrap().to_string());
        assert_eq!(ends, ["2027-04-30", "2027-08-31", "2027-12-31"]);
        let wrong = IndicatorPeriod { tertial: 4, ..period(1.0) };
        assert_eq!(wrong.checked(), Err(Invalid::Range("tertial")));
        let none = IndicatorPeriod { target: Some(f64::NAN), ..period(1.0) };
        assert_eq!(none.checked(), Err(Invalid::Range("target")));
    }
}
