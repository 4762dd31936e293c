//! What was answered, in every version, and which step of the svarstrappa was taken.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    invalid::optional,
    promise::AnswerPromise,
    response::{ContactClock, Pause},
};

/// What an answer does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// It answers.
    #[default]
    Full,
    /// It says that the question is received, and when the answer comes.
    Holding,
    /// It shows the way to another who answers (FL 8 §, 2017:900, read 2026-04-25).
    Referral,
}

/// A version of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerVersion {
    /// What it does.
    pub kind: AnswerKind,
    /// The words.
    pub text: String,
    /// Whom it shows the way to; empty unless it is a referral.
    pub referred_to: String,
    /// When it was given.
    pub at: Moment,
    /// When this version was written down.
    pub written: Moment,
}

/// The steps of the svarstrappa: every item ends on one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ResponseStep {
    /// She answers.
    Answer,
    /// She shows the way to another.
    Refer,
    /// It becomes a matter that is handled as one.
    Matter,
    /// She does not answer, for a reason.
    Silence,
    /// It is taken away, for a reason.
    Remove,
}

/// The step taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResponseChoice {
    /// Which.
    pub choice: ResponseStep,
    /// Why; never empty for silence and removal.
    pub reason: String,
    /// When.
    pub at: Moment,
}

/// Everything that has been done to answer a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactResponse {
    /// The step taken, if one is.
    pub choice: Option<ResponseChoice>,
    /// Every version, oldest first.
    pub answers: Vec<AnswerVersion>,
    /// When the clock stood still.
    pub pauses: Vec<Pause>,
    /// What was promised.
    pub promises: Vec<AnswerPromise>,
    /// What is due next; nothing when nothing is.
    pub clock: Option<ContactClock>,
}

impl ResponseStep {
    /// The step taken at a moment.
    ///
    /// # Errors
    /// `ReasonMissing` for silence or removal without a reason.
    pub fn taken(self, reason: &str, at: Moment) -> Result<ResponseChoice, Invalid> {
        let reason = optional(reason).unwrap_or_default();
        if matches!(self, Self::Silence | Self::Remove) && reason.is_empty() {
            return Err(Invalid::ReasonMissing("reason"));
        }
        Ok(ResponseChoice { choice: self, reason, at })
    }
}
