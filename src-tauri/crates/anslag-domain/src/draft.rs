//! What is begun and not done: kept as it stands on the page until it is logged or left.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Moment, id::ContactId};

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DraftKind {
    /// A contact that is not logged yet.
    Capture,
    /// What was written down about a contact, being rewritten.
    Written,
    /// An answer.
    Answer,
    /// A judgement.
    Assessment,
}

/// A draft as it was kept last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactDraft {
    /// What is being written.
    pub kind: DraftKind,
    /// About which contact; nothing for one that is not logged.
    pub contact: Option<ContactId>,
    /// The page's own fields, as JSON.
    pub text: String,
    /// When it was kept.
    pub at: Moment,
}
