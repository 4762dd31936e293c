//! Goals and the activities that serve them: whence a post has its mandate.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, diarienummer, id::GoalId, invalid::required};

/// A goal of the board's plan, or what is done to reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// What is to be reached.
    Goal,
    /// What is done for it.
    Activity,
}

/// What she types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalForm {
    /// Goal or activity.
    pub kind: GoalKind,
    /// As it stands in the plan.
    pub title: String,
    /// The goal that an activity serves.
    pub parent: Option<GoalId>,
    /// The decision's number in the diarium.
    pub diarienummer: Option<String>,
    /// Anything else.
    pub note: String,
    /// The goal of the city's council that it serves, as it stands in the budget; may be empty.
    #[serde(default)]
    pub kf: String,
}

/// A goal or an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Goal {
    /// Its row.
    pub id: GoalId,
    /// What she typed.
    #[serde(flatten)]
    pub form: GoalForm,
    /// Posts that serve it, the cancelled left out.
    pub posts: u32,
}

impl GoalForm {
    /// The form with every text trimmed; a goal serves no other.
    ///
    /// # Errors
    /// `Empty("title")`, `Diarienummer`.
    pub fn checked(self) -> Result<Self, Invalid> {
        let number = self.diarienummer.as_deref().unwrap_or_default();
        Ok(Self {
            title: required(&self.title, "title")?,
            parent: self.parent.filter(|_| self.kind == GoalKind::Activity),
            diarienummer: diarienummer::parse(number, "diarienummer")?,
            note: self.note.trim().to_owned(),
            kf: self.kf.trim().to_owned(),
            ..self
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_serves_no_other_and_a_number_is_one() {
        let form = GoalForm {
            kind: GoalKind::Goal,
            title: " Trygga parker ".into(),
            parent: Some(GoalId(1)),
            diarienummer: Some("1.2.3-159-2026".into()),
            note: String::new(),
            kf: String::new(),
        };
        let goal = form.clone().checked().unwrap();
        assert_eq!((goal.title.as_str(), goal.parent), ("Trygga parker", None));
        let wrong = GoalForm { diarienummer: Some("i morgon".into()), ..form };
        assert_eq!(wrong.checked(), Err(Invalid::Diarienummer("diarienummer")));
    }
}
