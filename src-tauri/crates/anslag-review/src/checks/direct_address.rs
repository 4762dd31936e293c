//! A text that never turns to its reader: no du, no ni, no request.

use serde::Deserialize;

use crate::checks::Scene;
use crate::checks::third_person::turns;
use crate::hit::Hit;
use crate::span::Span;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DirectAddress {
    /// Shorter texts may do without.
    over_words: u32,
    /// Words that turn to the reader.
    address: Vec<String>,
    /// Requests that may open a clause.
    requests: Vec<String>,
}

impl DirectAddress {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        if scene.measures.words > self.over_words && !turns(text, &self.address, &self.requests) {
            let last = text.sentences.last().map_or(0, |sentence| sentence.span.end);
            let first = text.sentences.first().map_or(0, |sentence| sentence.span.start);
            hits.push(Hit::at(Span::new(first, last)));
        }
    }
}
