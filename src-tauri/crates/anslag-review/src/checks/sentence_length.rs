//! Sentences with more words than `over`, and at most `upto` where that is given.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SentenceLength {
    over: u32,
    upto: Option<u32>,
}

impl SentenceLength {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let long = |words| words > self.over && self.upto.is_none_or(|upto| words <= upto);
        let found = text.sentences.iter().filter(|sentence| long(sentence.words));
        hits.extend(found.map(|s| Hit::at(s.span).with("count", s.words).with("limit", self.over)));
    }
}
