//! Words with more letters than `over`; names inside sentences are left alone.

use std::collections::HashSet;

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LongWord {
    over: usize,
    /// Beginnings of words that have no shorter name.
    allow: Vec<String>,
}

impl LongWord {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let firsts = text.sentences.iter().map(|sentence| sentence.span.start);
        let firsts: HashSet<usize> = firsts.collect();
        for token in text.of(Kind::Word).filter(|token| token.span.len() > self.over) {
            let word = text.lower(token);
            let capital = text.slice(token.span).starts_with(char::is_uppercase);
            let name = capital && !firsts.contains(&token.span.start);
            // A hyphen parts a word for the eye.
            let part = |part: &str| part.chars().filter(|letter| letter.is_alphabetic()).count();
            let letters = word.split(['-', '\u{2011}']).map(part).max().unwrap_or(0);
            let allowed = self.allow.iter().any(|start| word.starts_with(start.as_str()));
            if letters > self.over && !allowed && !name {
                hits.push(Hit::at(token.span).with("count", letters));
            }
        }
    }
}
