//! Emojis that stand side by side.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmojiRun {
    /// So many may stand together.
    max: usize,
}

impl EmojiRun {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let beside = |one: &Token, other: &Token| {
            let gap = &text.raw[one.span.end..other.span.start];
            (one.kind == Kind::Emoji) == (other.kind == Kind::Emoji)
                && gap.chars().all(|letter| letter == ' ')
        };
        let runs = text.tokens.chunk_by(beside);
        for run in runs.filter(|run| run.len() > self.max && run[0].kind == Kind::Emoji) {
            let span = run[0].span.to(run[run.len() - 1].span);
            let hit = Hit::at(span).with("count", run.len());
            hits.push(hit.suggesting(text.slice(run[0].span)));
        }
    }
}
