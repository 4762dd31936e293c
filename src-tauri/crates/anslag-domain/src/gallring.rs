//! Gallring: what may be destroyed, when, and by whose decision. A rule that names no decision
//! never runs (arkivlagen 1990:782, 10 §; read 2026-04-25).

mod hold;
mod protocol;
mod rule;

pub use hold::{Hold, HoldForm, Why};
pub use protocol::{Gone, Protocol, ProtocolBody, TableTotal};
pub use rule::{
    Decision, EventDays, GallringEvent, GallringKind, GallringRule, Retention, RetentionUnit, What,
};
