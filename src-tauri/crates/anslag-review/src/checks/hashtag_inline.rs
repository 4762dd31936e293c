//! Hashtags that ordinary words follow.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HashtagInline {}

impl HashtagInline {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let word = |kind: &Kind| matches!(kind, Kind::Word | Kind::Number);
        let Some(last) = text.tokens.iter().rposition(|token| word(&token.kind)) else {
            return;
        };
        for token in text.tokens[..last].iter().filter(|token| token.kind == Kind::Hashtag) {
            let bare = text.slice(token.span).trim_start_matches('#');
            hits.push(Hit::at(token.span).suggesting(bare));
        }
    }
}
