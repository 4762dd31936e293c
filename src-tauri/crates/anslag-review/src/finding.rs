//! What goes in and what comes out: a draft, its findings and its measures.

use anslag_domain::{channel::Channel, waiver::WaiverMark};
use serde::Serialize;
use ts_rs::TS;

use crate::rule::{Bite, Role};
use crate::span;
use crate::triage::Triage;

/// A text to be read, and where it is meant to stand.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The text as written.
    pub text: &'a str,
    /// Post, reply, or something that came in.
    pub role: Role,
    /// The channels it is meant for; lengths are measured for each.
    pub channels: &'a [Channel],
    /// True when it will be published at another time than it is written.
    pub scheduled: bool,
}

/// Everything the engine says about one draft.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Review {
    /// The rule book the draft was read against.
    pub fingerprint: String,
    /// Findings in reading order.
    pub findings: Vec<Finding>,
    /// Lengths and readability.
    pub measures: Measures,
    /// Ids of the rules that ran and found nothing.
    pub passed: Vec<String>,
    /// What an incoming text may be, as a proposal; nothing for our own texts.
    pub triage: Option<Triage>,
}

impl Review {
    /// The same review with offsets in UTF-16 code units of `text`.
    pub fn in_utf16(mut self, text: &str) -> Self {
        let triage = self.triage.take().map(|triage| triage.in_utf16(text));
        Self { triage, ..self.converted(|offsets| span::utf16(text, offsets)) }
    }

    /// The same review with offsets in Unicode code points of `text`.
    pub fn in_code_points(mut self, text: &str) -> Self {
        let triage = self.triage.take().map(|triage| triage.in_code_points(text));
        Self { triage, ..self.converted(|offsets| span::code_points(text, offsets)) }
    }

    /// The gravest bite found, if any; what she has let stand does not count.
    pub fn gravest(&self) -> Option<Bite> {
        self.standing().map(|finding| finding.bite).min()
    }

    /// The rules that hold the text back: each *stopp* that is not let stand, once.
    pub fn stops(&self) -> Vec<&str> {
        let held = self.standing().filter(|finding| finding.bite == Bite::Stopp);
        let mut rules: Vec<&str> = held.map(|finding| finding.rule.as_str()).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    fn standing(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.waiver.is_none())
    }

    fn converted(mut self, convert: impl Fn(&[usize]) -> Vec<usize>) -> Self {
        let offsets: Vec<usize> = self.findings.iter().flat_map(|f| [f.start, f.end]).collect();
        let converted = convert(&offsets);
        for (finding, pair) in self.findings.iter_mut().zip(converted.chunks_exact(2)) {
            (finding.start, finding.end) = (pair[0], pair[1]);
        }
        self
    }
}

/// One place in the draft that a rule has something to say about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// What sort of thing it is, in English, such as `long_sentence`.
    pub kind: String,
    /// How hard the rule bites.
    pub bite: Bite,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words themselves: `text[start..end]` of the draft.
    pub text: String,
    /// What to do, in Swedish.
    pub message: String,
    /// Why, in Swedish.
    pub why: String,
    /// Where the rule comes from, readable.
    pub source: String,
    /// Texts that may replace the hit.
    pub suggestions: Vec<String>,
    /// Whether to let it stand takes a second person.
    pub second: bool,
    /// Why it stands, where she has let it.
    pub waiver: Option<WaiverMark>,
}

/// Sums over the whole draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Measures {
    /// What a reader sees as characters.
    pub characters: u32,
    /// Words and numbers; links, hashtags, names after @ and emojis are left out.
    pub words: u32,
    /// Sentences with at least one word.
    pub sentences: u32,
    /// Words in the longest sentence.
    pub longest_sentence: u32,
    /// Readability; only from 30 words and 3 sentences.
    pub lix: Option<f64>,
    /// Length on each channel.
    pub lengths: Vec<ChannelLength>,
}

/// How long the draft is as one channel counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChannelLength {
    /// The channel's id.
    pub channel: String,
    /// Length as the channel counts.
    pub length: u32,
    /// The channel's limit.
    pub limit: u32,
}
