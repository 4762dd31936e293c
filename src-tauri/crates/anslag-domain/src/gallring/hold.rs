//! Undantag: what is held from gallring, by her or because something about it is not done.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    id::{ContactId, HoldId, IncidentId},
    invalid::required,
};

/// A hold as she writes it down: of a contact, or of all contacts of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoldForm {
    /// Which contact.
    pub contact: Option<ContactId>,
    /// Or which incident.
    pub incident: Option<IncidentId>,
    /// Why.
    pub reason: String,
    /// The day to think again; the hold lasts until it is lifted.
    pub reconsider: Day,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hold {
    /// Its row.
    pub id: HoldId,
    /// What was written down.
    #[serde(flatten)]
    pub form: HoldForm,
    /// What it is called: the contact's number, or the incident's name.
    pub name: String,
    /// When.
    pub placed: Moment,
    /// By whom.
    pub placed_by: String,
}

/// Why something due is not destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// She holds it, or its incident.
    Held,
    /// It is not judged or answered yet.
    Unfinished,
    /// Its incident is not closed.
    OpenIncident,
    /// It is part of a request for public records that is not done.
    OpenDisclosure,
    /// Something was promised and is not done.
    OpenPromise,
    /// It belongs to a removal that is not done, or that is registered.
    OpenRemoval,
}

impl HoldForm {
    /// The form with its reason trimmed.
    ///
    /// # Errors
    /// `Empty` without a reason, or when it names neither contact nor incident, or both.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.contact.is_some() == self.incident.is_some() {
            return Err(Invalid::Empty("contact"));
        }
        Ok(Self { reason: required(&self.reason, "reason")?, ..self })
    }
}
