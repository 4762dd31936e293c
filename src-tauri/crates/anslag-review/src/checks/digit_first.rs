//! Sentences of words that begin with a figure.

use serde::Deserialize;

use crate::checks::relative_date::MONTHS;
use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigitFirst {
    /// Shorter sentences are lines of a list.
    over_words: u32,
    /// Figures from this number on are left.
    below: u32,
}

impl DigitFirst {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in text.sentences.iter().filter(|found| found.words > self.over_words) {
            let first = text.tokens[sentence.first];
            let next = text.tokens.get(sentence.first + 1);
            let small =
                text.slice(first.span).parse::<u32>().is_ok_and(|number| number < self.below);
            let spoken = next.is_some_and(|next| {
                next.kind == Kind::Word
                    && text.raw[first.span.end..].starts_with(' ')
                    && !MONTHS.contains(&text.lower(next))
            });
            let ends = text.raw[..sentence.span.end].ends_with(['.', '!', '?']);
            if first.kind == Kind::Number && small && spoken && ends {
                hits.push(Hit::at(first.span));
            }
        }
    }
}
