//! More hashtags than the text may carry.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HashtagCount {
    max: usize,
}

impl HashtagCount {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let many = text.of(Kind::Hashtag).count();
        if many <= self.max {
            return;
        }
        let together = |one: &Token, other: &Token| {
            (one.kind == Kind::Hashtag) == (other.kind == Kind::Hashtag)
        };
        let runs = text.tokens.chunk_by(together).filter(|run| run[0].kind == Kind::Hashtag);
        let tags: Vec<&Token> = text.of(Kind::Hashtag).collect();
        let whole = tags[0].span.to(tags[many - 1].span);
        let longest = runs.max_by_key(|run| run.len()).filter(|run| run.len() > self.max);
        let span = longest.map_or(whole, |run| run[0].span.to(run[run.len() - 1].span));
        hits.push(Hit::at(span).with("count", many).with("limit", self.max));
    }
}
