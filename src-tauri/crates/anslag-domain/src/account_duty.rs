//! The five duties that go with an account: who does each, and who steps in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::AccountId;

/// One of the five duties of the one responsible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Planering.
    Planning,
    /// Publicering.
    Publishing,
    /// Uppföljning.
    FollowUp,
    /// Bevakning.
    Watching,
    /// Moderering.
    Moderating,
}

/// The five, in the handbook's order.
pub const DUTIES: [Duty; 5] =
    [Duty::Planning, Duty::Publishing, Duty::FollowUp, Duty::Watching, Duty::Moderating];

/// Who does a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyHolder {
    /// Which account.
    pub account: AccountId,
    /// Which duty.
    pub duty: Duty,
    /// Who does it.
    pub person: String,
    /// Who steps in; may be empty.
    pub deputy: String,
}

/// Who does a duty while the one who has it is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActingDuty {
    /// Which duty.
    pub duty: Duty,
    /// Who does it; empty when nobody is named.
    pub person: String,
}
