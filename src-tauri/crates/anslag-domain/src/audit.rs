//! *Revisionssvar*: an auditor's control goals, answered from what the office has, with the gaps
//! named.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    id::{AuditGoalId, RunId},
    invalid::{optional, required},
};

/// What the rows themselves can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuditProof {
    /// Accounts with a decision that has a day and a number.
    Decided,
    /// Accounts reported to stadsledningskontoret.
    Reported,
    /// Accounts with purpose, audience and metric.
    Purpose,
    /// Duties with somebody and a deputy.
    Duties,
    /// Points of the basinformation checked within a year.
    Basics,
    /// Accounts archived as their level asks.
    Archived,
    /// Looks kept of those promised this month.
    Watch,
    /// Local routines within their time.
    Routine,
    /// Contacts of the period that are judged.
    Assessed,
    /// Contacts of the period to be diarieförda that have a number.
    Registered,
    /// Contacts of the period that have an answer, of those that want one.
    Answered,
    /// Kinds of record with a decision on how long they are kept.
    Gallring,
    /// Removals of the period whose dossier lacks nothing.
    Removals,
    /// Pictures in posts of the period with an alternative text.
    AltTexts,
}

/// A control goal as it is shipped, or as she words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuditGoalForm {
    /// The shipped goal it stands for; none for one of hers.
    #[serde(default)]
    pub code: Option<String>,
    /// What the auditor asks.
    pub goal: String,
    /// What the rows show.
    pub proofs: Vec<AuditProof>,
    /// The lists whose signed runs show it, by id.
    pub checklists: Vec<String>,
    /// What she answers in her own words; may be empty.
    #[serde(default)]
    pub answer: String,
}

/// A control goal that she has written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditGoal {
    /// Its row; none for a shipped goal she has not touched.
    pub id: Option<AuditGoalId>,
    /// What it says.
    #[serde(flatten)]
    pub form: AuditGoalForm,
}

/// What the rows showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Proven {
    /// Of what.
    pub proof: AuditProof,
    /// How many are as they should be.
    pub done: u32,
    /// Of how many.
    pub of: u32,
    /// The first that are not, by name or number.
    pub lacking: Vec<String>,
}

/// A signed run of a list in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShownRun {
    /// Which run.
    pub run: RunId,
    /// The list's title.
    pub title: String,
    /// What it was about; empty for nothing in particular.
    pub about: String,
    /// When it was signed.
    pub signed: Moment,
    /// By whom.
    pub by: String,
    /// The questions whose answers were not the safe ones.
    pub deviations: Vec<String>,
}

/// How well a goal is met by what can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuditStanding {
    /// Everything it rests on is as it should be.
    Met,
    /// Some of it.
    Partly,
    /// Nothing shows it.
    Unproven,
}

/// What is wanting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AuditGap {
    /// Some rows are not as they should be.
    Rows {
        /// Which.
        proof: AuditProof,
    },
    /// No run of a list was signed in the period.
    NoRun {
        /// The list's title.
        title: String,
    },
    /// A signed run departs from what is safe.
    Deviation {
        /// Which run.
        run: RunId,
        /// The question.
        question: String,
    },
}

/// A goal and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AuditAnswer {
    /// The goal.
    pub goal: AuditGoal,
    /// How well it is met.
    pub standing: AuditStanding,
    /// What the rows showed.
    pub proven: Vec<Proven>,
    /// The signed runs.
    pub runs: Vec<ShownRun>,
    /// What is wanting.
    pub gaps: Vec<AuditGap>,
}

impl AuditGoalForm {
    /// The form with its texts trimmed and nothing named twice.
    ///
    /// # Errors
    /// `Empty("goal")`, `Empty("proofs")` when nothing can show it.
    pub fn checked(mut self) -> Result<Self, Invalid> {
        self.goal = required(&self.goal, "goal")?;
        self.answer = optional(&self.answer).unwrap_or_default();
        self.proofs.sort_unstable();
        self.proofs.dedup();
        self.checklists.dedup();
        if self.proofs.is_empty() && self.checklists.is_empty() {
            return Err(Invalid::Empty("proofs"));
        }
        Ok(self)
    }
}

impl AuditAnswer {
    /// The answer to a goal from what was shown. `lists` are the goal's lists by id and title, and
    /// each run goes with its list's id.
    #[must_use]
    pub fn of(
        goal: AuditGoal,
        proven: Vec<Proven>,
        lists: &[(String, String)],
        runs: Vec<(String, ShownRun)>,
    ) -> Self {
        let mut gaps = vec![];
        gaps.extend(
            proven.iter().filter(|p| !p.holds()).map(|p| AuditGap::Rows { proof: p.proof }),
        );
        for (id, title) in lists {
            if !runs.iter().any(|(of, _)| of == id) {
                gaps.push(AuditGap::NoRun { title: title.clone() });
            }
        }
        let runs: Vec<ShownRun> = runs.into_iter().map(|(_, run)| run).collect();
        for run in &runs {
            let each = run.deviations.iter();
            gaps.extend(
                each.map(|question| AuditGap::Deviation {
                    run: run.run,
                    question: question.clone(),
                }),
            );
        }
        let shown = proven.iter().any(|proven| proven.done > 0) || !runs.is_empty();
        let standing = match (gaps.is_empty(), shown) {
            (true, _) => AuditStanding::Met,
            (false, true) => AuditStanding::Partly,
            (false, false) => AuditStanding::Unproven,
        };
        Self { goal, standing, proven, runs, gaps }
    }
}

impl Proven {
    /// Nothing is wanting; where there is nothing to show there is no gap either.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.done >= self.of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal() -> AuditGoal {
        let form = AuditGoalForm {
            code: None,
            goal: " Finns uppsikt? ".into(),
            proofs: vec![AuditProof::Watch, AuditProof::Duties, AuditProof::Watch],
            checklists: vec!["uppsikt".into()],
            answer: String::new(),
        };
        AuditGoal { id: None, form: form.checked().unwrap() }
    }

    fn proven(done: u32, of: u32) -> Vec<Proven> {
        vec![Proven { proof: AuditProof::Watch, done, of, lacking: vec![] }]
    }

    fn run(deviations: &[&str]) -> Vec<(String, ShownRun)> {
        let deviations = deviations.iter().map(|&text| text.to_owned()).collect();
        let signed = "2027-03-01T08:00:00Z".parse().unwrap();
        let (title, about, by) = ("Uppsikt".into(), String::new(), "Eva Ek".into());
        let run = ShownRun { run: RunId(1), title, about, signed, by, deviations };
        vec![("uppsikt".into(), run)]
    }

    fn answer(proven: Vec<Proven>, runs: Vec<(String, ShownRun)>) -> AuditAnswer {
        AuditAnswer::of(goal(), proven, &[("uppsikt".into(), "Uppsikt".into())], runs)
    }

    #[test]
    fn a_goal_names_what_can_show_it_once() {
        assert_eq!(goal().form.goal, "Finns uppsikt?");
        assert_eq!(goal().form.proofs, [AuditProof::Duties, AuditProof::Watch]);
        let empty = AuditGoalForm { proofs: vec![], checklists: vec![], ..goal().form };
        assert_eq!(empty.checked(), Err(Invalid::Empty("proofs")));
    }

    #[test]
    fn every_gap_is_named_and_decides_where_the_goal_stands() {
        let met = answer(proven(3, 3), run(&[]));
        assert_eq!((met.standing, met.gaps.len()), (AuditStanding::Met, 0));
        let partly = answer(proven(2, 3), run(&["Är den rimlig?"]));
        assert_eq!(partly.standing, AuditStanding::Partly);
        let wanted = [
            AuditGap::Rows { proof: AuditProof::Watch },
            AuditGap::Deviation { run: RunId(1), question: "Är den rimlig?".into() },
        ];
        assert_eq!(partly.gaps, wanted);
        let bare = answer(proven(0, 3), vec![]);
        assert_eq!(bare.standing, AuditStanding::Unproven);
        assert_eq!(bare.gaps[1], AuditGap::NoRun { title: "Uppsikt".into() });
        assert_eq!(answer(proven(0, 0), run(&[])).standing, AuditStanding::Met, "nothing to show");
    }
}
