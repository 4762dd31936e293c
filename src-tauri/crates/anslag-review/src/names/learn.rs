//! Marked text turned into what the model learns from.

use crate::linear::{Example, Named};
use crate::names::features::Around;
use crate::names::list::NameList;
use crate::names::{LABELS, Ordinary};
use crate::text::Text;

/// A name somebody has marked in a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// A person's; otherwise a place's, an organisation's or something else's.
    pub person: bool,
}

/// One example for each word that may be a name. The lists may be empty, so that the model also
/// learns to do without them.
pub fn examples(raw: &str, marks: &[Mark], list: &NameList, ordinary: Ordinary) -> Vec<Example> {
    let text = Text::read(raw);
    let around = Around::new(&text, list, ordinary);
    let mut examples = Vec::new();
    for sentence in &text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            let end = around.run(sentence, at);
            let mut before = 0;
            for place in at..end {
                let label = label(&text, place, marks, before);
                let mut features = Named::default();
                around.describe(sentence, place, &mut features);
                around.follow(place, LABELS[before], &mut features);
                examples.push(Example { features: features.0, label });
                before = label;
            }
            at = end.max(at + 1);
        }
    }
    examples
}

fn label(text: &Text, at: usize, marks: &[Mark], before: usize) -> usize {
    let span = text.tokens[at].span;
    let Some(mark) = marks.iter().find(|m| m.start <= span.start && span.end <= m.end) else {
        return 0;
    };
    match (mark.person, mark.start == span.start) {
        (false, _) => 3,
        (true, true) => 1,
        (true, false) if before == 0 || before == 3 => 1,
        (true, false) => 2,
    }
}
