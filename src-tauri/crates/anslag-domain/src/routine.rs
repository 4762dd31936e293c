//! A local routine: the written way of working that the city asks each förvaltning for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, id::RoutineId, invalid::required};

/// What she writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoutineForm {
    /// What it is called.
    pub title: String,
    /// Its version: "2".
    pub version: String,
    /// Who decided it.
    pub decided_by: String,
    /// When.
    pub decided_on: Day,
    /// When it is to be read through again.
    pub next_review: Day,
    /// What it says.
    pub text: String,
}

/// A routine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Routine {
    /// Its row.
    pub id: RoutineId,
    /// What she wrote.
    #[serde(flatten)]
    pub form: RoutineForm,
}

impl RoutineForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without title, version or who decided; `Order("next_review")` when it is to be read
    /// before it was decided.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.next_review < self.decided_on {
            return Err(Invalid::Order("next_review"));
        }
        Ok(Self {
            title: required(&self.title, "title")?,
            version: required(&self.version, "version")?,
            decided_by: required(&self.decided_by, "decided_by")?,
            text: self.text.trim().to_owned(),
            ..self
        })
    }
}
