//! Linear patterns: each reads only the sentences that hold a word it cannot do without.

use std::sync::{Arc, OnceLock};

use regex::Regex;

use crate::casing::folded;
use crate::hit::Hit;
use crate::needles::needles;
use crate::sentence::Sentence;
use crate::span::Span;
use crate::text::Text;

/// The letters of the languages written around us.
const LETTER: &str = "[A-Za-zÀ-ÖØ-öø-ɏ]";

/// One pattern of one rule. It is compiled when a text first comes near it.
pub(crate) struct Pattern {
    source: String,
    /// It reads the text in lower case.
    folded: bool,
    compiled: OnceLock<Option<Regex>>,
    /// Words that right before a hit make it void.
    unless_after: Arc<[String]>,
    /// One of these, in lower case, stands in every match; none: every sentence is read.
    pub needles: Option<Vec<String>>,
}

impl Pattern {
    /// A pattern that must stand on word boundaries, within one sentence. A group named `hit`
    /// marks the finding, otherwise all of it is marked.
    pub fn parse(pattern: &str, unless_after: Arc<[String]>) -> Result<Self, String> {
        let lower = folded(pattern);
        let pattern = lower.as_deref().unwrap_or(pattern);
        let marked = pattern.contains("?<hit>") || pattern.contains("?P<hit>");
        let core = if marked { format!("(?:{pattern})") } else { format!("(?<hit>{pattern})") };
        // Swedish text needs no other alphabets; small classes keep the book quick to load.
        let core = core.replace(r"\pL", LETTER).replace(r"\d", "[0-9]");
        let edge = format!("[^{LETTER}0-9]");
        let source = format!("(?:^|{edge})(?<all>{core})(?:$|{edge})");
        regex_syntax::parse(&source)
            .map_err(|error| format!("mönstret går inte att läsa: {error}"))?;
        Ok(Self {
            needles: needles(&core),
            folded: lower.is_some(),
            source,
            compiled: OnceLock::new(),
            unless_after,
        })
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.source).ok()).as_ref()
    }

    /// Finds every place in the sentence.
    pub fn find(&self, text: &Text, sentence: &Sentence, hits: &mut Vec<Hit>) {
        let Some(regex) = self.regex() else {
            return;
        };
        let begin = sentence.span.start;
        // A wrapped line is still one sentence.
        let read = if self.folded { text.folded.as_str() } else { text.raw };
        let words = read[begin..sentence.span.end].replace('\n', " ");
        let mut at = 0;
        while let Some(found) = regex.captures_at(&words, at) {
            let (Some(all), Some(hit)) = (found.name("all"), found.name("hit")) else {
                break;
            };
            let span = Span::new(begin + hit.start(), begin + hit.end());
            let void = self.unless_after.iter().any(|word| comes_before(text, span.start, word));
            if span.len() > 0 && !void && text.whole(span) {
                hits.push(Hit::at(span));
            }
            let next = all.end().max(at + 1);
            at = (next..=words.len()).find(|&i| words.is_char_boundary(i)).unwrap_or(next);
            if at >= words.len() {
                break;
            }
        }
    }
}

/// Is `word` the last whole word before this place?
fn comes_before(text: &Text, at: usize, word: &str) -> bool {
    let head = text.folded[..at].trim_end();
    head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}
