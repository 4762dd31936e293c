//! A text that never turns to its reader: no du, no ni, no request.

use std::collections::HashSet;

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::span::Span;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DirectAddress {
    /// Shorter texts may do without.
    over_words: u32,
    /// Words that turn to the reader.
    address: HashSet<String>,
    /// Requests that may open a clause.
    requests: HashSet<String>,
}

impl DirectAddress {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        if scene.measures.words > self.over_words && !self.turns(text) {
            let last = text.sentences.last().map_or(0, |sentence| sentence.span.end);
            let first = text.sentences.first().map_or(0, |sentence| sentence.span.start);
            hits.push(Hit::at(Span::new(first, last)));
        }
    }

    fn turns(&self, text: &Text) -> bool {
        let mut opens = true;
        text.tokens.iter().any(|token| {
            if token.kind != Kind::Word {
                opens = true;
                return false;
            }
            let word = text.lower(token);
            let turned = self.address.contains(word) || (opens && self.requests.contains(word));
            opens = word == "och";
            turned
        })
    }
}
