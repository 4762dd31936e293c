//! Sentences that are too long on the whole; the longest is marked.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeanSentence {
    /// Words a sentence, on average.
    over: u32,
    /// Fewer sentences say nothing.
    sentences: u32,
    /// Shorter lines, such as greetings and headings, do not count.
    short: u32,
}

impl MeanSentence {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let counted = || text.sentences.iter().filter(|sentence| sentence.words > self.short);
        let (sentences, words) = counted().fold((0, 0), |(n, sum), s| (n + 1, sum + s.words));
        if sentences >= self.sentences && words > self.over * sentences {
            let longest = counted().max_by_key(|sentence| sentence.words);
            let mean = (words + sentences / 2) / sentences;
            hits.extend(
                longest.map(|s| Hit::at(s.span).with("mean", mean).with("limit", self.over)),
            );
        }
    }
}
