//! The directory: who in the city, or outside it, answers for what.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid,
    id::DirectoryEntryId,
    invalid::{optional, required},
};

/// What she types, or a shipped page says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DirectoryForm {
    /// What it is called.
    pub name: String,
    /// What it answers for, as it is said to a resident: "gator, gångbanor och gatubelysning".
    pub does: String,
    /// The topics of the log it is proposed for.
    #[serde(default)]
    pub topics: Vec<String>,
    /// How it is reached: a telephone, an address. Empty until she has checked it.
    #[serde(default)]
    pub way: String,
    /// It is not proposed.
    #[serde(default)]
    pub hidden: bool,
}

/// An entry, shipped or hers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectoryEntry {
    /// Its row; nothing for a shipped one.
    pub id: Option<DirectoryEntryId>,
    /// What it says.
    #[serde(flatten)]
    pub form: DirectoryForm,
}

impl DirectoryForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a name.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            name: required(&self.name, "name")?,
            does: optional(&self.does).unwrap_or_default(),
            way: optional(&self.way).unwrap_or_default(),
            ..self
        })
    }
}
