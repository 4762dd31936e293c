//! The reading room: a draft in, findings out.
//!
//! `RuleBook::load` compiles the pages once; `review` reads one draft against them. Plain
//! functions: no files, no clock. Spans are bytes; `span` converts them for the hosts.

mod checks;
mod emoji;
mod finding;
mod hit;
mod length;
pub mod linear;
mod matching;
mod measures;
mod order;
mod page;
mod review;
mod rule;
mod rulebook;
mod sentence;
pub mod span;
mod text;
mod triage;

pub use finding::{ChannelLength, Draft, Finding, Measures, Review};
pub use length::length;
pub use measures::lix;
pub use review::review;
pub use rule::{Bite, Role, Rule, RuleExample, RuleSource, Say};
pub use rulebook::{Fault, RuleBook};
pub use triage::{Class, Flag, Reason, Triage, TriageBook, Urgency, triage, triage_features};
