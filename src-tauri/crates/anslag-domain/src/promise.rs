//! Promises: what she told a resident that we would do, and by when.

mod find;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    id::{ContactId, PromiseId},
    invalid::required,
};

pub use find::found;

/// A promise as it was found, or as she writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromiseForm {
    /// The sentence that makes it.
    pub text: String,
    /// The last day it can be kept.
    pub due: Day,
}

/// A promise written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerPromise {
    /// Its row.
    pub id: PromiseId,
    /// Whom it was made to.
    pub contact: ContactId,
    /// The contact's number in the log.
    pub number: String,
    /// What was promised, and by when.
    #[serde(flatten)]
    pub form: PromiseForm,
    /// When it was made.
    pub made: Moment,
    /// When it was kept.
    pub kept: Option<Moment>,
}

impl PromiseForm {
    /// The form with its text trimmed.
    ///
    /// # Errors
    /// `Empty` without a text.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self { text: required(&self.text, "text")?, ..self })
    }
}
