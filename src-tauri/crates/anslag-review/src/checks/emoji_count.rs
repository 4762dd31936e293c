//! More emojis in the whole text than it can bear.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmojiCount {
    over: usize,
    upto: Option<usize>,
}

impl EmojiCount {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let emojis: Vec<&Token> = text.of(Kind::Emoji).collect();
        let many = emojis.len();
        if many > self.over && self.upto.is_none_or(|upto| many <= upto) {
            let span = emojis[0].span.to(emojis[many - 1].span);
            hits.push(Hit::at(span).with("count", many).with("limit", self.over));
        }
    }
}
