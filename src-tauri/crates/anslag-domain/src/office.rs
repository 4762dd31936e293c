//! Who she is and where she works: printed on every document.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, invalid::required};

/// The office and the person at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// "Stockholms stad".
    pub city: String,
    /// "Kungsholmens stadsdelsförvaltning".
    pub forvaltning: String,
    /// "Kungsholmens stadsdelsnämnd".
    pub namnd: String,
    /// "Administrativa avdelningen".
    pub unit: String,
    /// Her name; the handläggare of what she writes and the signature on a checklist.
    pub name: String,
    /// "Registrator".
    pub title: String,
    /// "08-508 08 000".
    pub phone: String,
    /// Her work address; may be empty.
    pub email: String,
}

impl Office {
    /// The office with every text trimmed.
    ///
    /// # Errors
    /// `Empty` for the first field without text; only the e-mail may be left out.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            city: required(&self.city, "city")?,
            forvaltning: required(&self.forvaltning, "forvaltning")?,
            namnd: required(&self.namnd, "namnd")?,
            unit: required(&self.unit, "unit")?,
            name: required(&self.name, "name")?,
            title: required(&self.title, "title")?,
            phone: required(&self.phone, "phone")?,
            email: self.email.trim().to_owned(),
        })
    }
}
