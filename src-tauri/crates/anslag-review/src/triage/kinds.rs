//! What triage hands back: a proposal in the names of the domain, and its reasons.

pub use anslag_domain::triage::{Class, Flag, Urgency};
use serde::Serialize;
use ts_rs::TS;

use crate::span;

/// A proposal for how one incoming text may be handled, with its reasons. A person decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Triage {
    /// What sort of text it is.
    pub class: Class,
    /// A topic of the topic tree's first level, in Swedish.
    pub topic: String,
    /// When someone should act.
    pub urgency: Urgency,
    /// How worried a reader should be about someone: 0 not at all, 3 serious danger possible.
    pub worry: u8,
    /// What else must be thought of.
    pub flags: Vec<Flag>,
    /// The words that led there, in reading order.
    pub reasons: Vec<Reason>,
}

/// One place in the text that spoke for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reason {
    /// What it spoke for: the names of classes and flags, or `topic`, with commas between.
    pub about: String,
    /// Why, in Swedish.
    pub says: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words themselves: `text[start..end]`.
    pub text: String,
}

impl Triage {
    /// The same triage with offsets in UTF-16 code units of `text`.
    pub fn in_utf16(self, text: &str) -> Self {
        self.converted(|offsets| span::utf16(text, offsets))
    }

    /// The same triage with offsets in Unicode code points of `text`.
    pub fn in_code_points(self, text: &str) -> Self {
        self.converted(|offsets| span::code_points(text, offsets))
    }

    fn converted(mut self, convert: impl Fn(&[usize]) -> Vec<usize>) -> Self {
        let offsets: Vec<usize> = self.reasons.iter().flat_map(|r| [r.start, r.end]).collect();
        for (reason, pair) in self.reasons.iter_mut().zip(convert(&offsets).chunks_exact(2)) {
            (reason.start, reason.end) = (pair[0], pair[1]);
        }
        self
    }
}
