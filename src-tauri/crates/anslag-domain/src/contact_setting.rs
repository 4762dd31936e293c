//! What she sets for the log: how long a writer is known, and whom to call when it is acute.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, invalid::optional};

/// Her settings; they are her own choices, none is a number of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactSettings {
    /// Days the link from a pseudonym to a profile is kept.
    pub link_days: u32,
    /// The reception of reports on children and adults, as she calls it by telephone; may be empty.
    pub reception: String,
    /// The same outside office hours; may be empty.
    pub after_hours: String,
    /// The security coordinator; may be empty.
    pub security: String,
}

impl Default for ContactSettings {
    fn default() -> Self {
        let empty = String::new;
        Self { link_days: 365, reception: empty(), after_hours: empty(), security: empty() }
    }
}

impl ContactSettings {
    /// The settings with every text trimmed.
    ///
    /// # Errors
    /// `Range` when a link is kept less than a day or more than ten years.
    pub fn checked(self) -> Result<Self, Invalid> {
        if !(1..=3660).contains(&self.link_days) {
            return Err(Invalid::Range("link_days"));
        }
        let trimmed = |text: &str| optional(text).unwrap_or_default();
        Ok(Self {
            reception: trimmed(&self.reception),
            after_hours: trimmed(&self.after_hours),
            security: trimmed(&self.security),
            ..self
        })
    }
}
