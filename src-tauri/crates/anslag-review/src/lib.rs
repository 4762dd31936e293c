//! The reading room: a draft in, findings out.
//!
//! `RuleBook::load` compiles the pages once; `review` reads one draft against them. Plain
//! functions: no files, no clock. Spans are bytes; `span` converts them for the hosts.

pub mod adjust;
mod checks;
mod emoji;
mod finding;
mod hit;
mod length;
pub mod linear;
mod listed;
mod manual;
mod matching;
mod measures;
mod order;
mod own;
mod page;
mod review;
mod rule;
mod rulebook;
mod sentence;
pub mod span;
mod text;
mod waiver;

pub use finding::{ChannelLength, Draft, Finding, Measures, Review};
pub use length::length;
pub use listed::{AsShipped, Listed, Origin, listed};
pub use manual::manual;
pub use measures::lix;
pub use own::{check_page, check_setting};
pub use review::review;
pub use rule::{Bite, Role, Rule, RuleExample, RuleSource, Say};
pub use rulebook::{Fault, RuleBook};
