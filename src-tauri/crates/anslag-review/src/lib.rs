//! The reading room: a draft in, findings out.
//!
//! `RuleBook::load` compiles the pages once; `review` reads one draft against them. Plain
//! functions: no files, no clock. Spans are bytes; `span` converts them for the hosts.

pub mod adjust;
mod annotate;
mod automaton;
mod casing;
mod checks;
mod document;
mod emoji;
mod finding;
pub mod fit;
mod hit;
mod inflect;
mod length;
pub mod lexicon;
pub mod linear;
mod listed;
mod manual;
mod matching;
mod measures;
pub mod names;
mod needles;
mod order;
mod own;
mod pack;
mod page;
mod patterns;
mod phrases;
mod reader;
mod review;
mod rule;
mod rulebook;
mod sentence;
pub mod span;
mod stand;
mod table;
mod text;
mod triage;
pub mod voice;
mod waiver;
mod workings;

pub use annotate::{AnnotatedToken, Annotation, Misspelling, annotate};
pub use finding::{ChannelLength, Draft, Finding, Measures, Review};
pub use length::{length, length_on_old_x};
pub use listed::{AsShipped, Listed, Origin, listed};
pub use manual::manual;
pub use measures::lix;
pub use own::{check_page, check_setting};
pub use reader::Reader;
pub use review::review;
pub use rule::{Bite, Role, Rule, RuleExample, RuleSource, Say};
pub use rulebook::{Fault, RuleBook};
pub use sentence::sentences;
pub use triage::{Class, Flag, Reason, Triage, TriageBook, Urgency, triage, triage_features};
pub use workings::Workings;
