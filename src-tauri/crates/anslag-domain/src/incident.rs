//! An incident: something that happened in the district and that contacts are tied to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    id::IncidentId,
    invalid::{optional, required},
};

/// What is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentForm {
    /// What happened, in a few words.
    pub title: String,
    /// Where, roughly.
    pub place: String,
    /// When it began.
    pub began: Moment,
    /// What is known and by whom: the lägesbild.
    pub situation: String,
}

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Incident {
    /// Its row.
    pub id: IncidentId,
    /// What is known.
    #[serde(flatten)]
    pub form: IncidentForm,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// How many contacts are tied to it.
    pub contacts: u32,
}

impl IncidentForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a title.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            title: required(&self.title, "title")?,
            place: optional(&self.place).unwrap_or_default(),
            situation: optional(&self.situation).unwrap_or_default(),
            ..self
        })
    }
}
