//! The pronoun *man*; not the man, the husband or the mane.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Man {
    /// Words before *man* that make it a noun.
    noun_after: Vec<String>,
}

impl Man {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut before: Option<&Token> = None;
        for token in &text.tokens {
            if token.kind == Kind::Word
                && text.lower(token) == "man"
                && !before.is_some_and(|before| self.noun(text, before))
                && !text.quoted(token.span)
            {
                hits.push(Hit::at(token.span));
            }
            before = Some(token);
        }
    }

    /// After a number, an owner or a describing word it is a man or a mane.
    fn noun(&self, text: &Text, before: &Token) -> bool {
        let word = text.lower(before);
        if before.kind == Kind::Number || self.noun_after.iter().any(|noun| noun == word) {
            return true;
        }
        word.ends_with("ens") || word.ends_with("ets") || word.ends_with("-årig")
    }
}
