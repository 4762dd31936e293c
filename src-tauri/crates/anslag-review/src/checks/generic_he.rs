//! *Han* about anyone: a role or *den som*, and no man before it.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GenericHe {
    /// Beginnings of words for people in a role.
    roles: Vec<String>,
    /// Words for boys and men.
    men: Vec<String>,
}

/// A name so close before a role belongs to it: *Eva Berg, enhetschef*.
const NEAR: usize = 3;

impl GenericHe {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for (index, token) in text.tokens.iter().enumerate() {
            let he = match text.lower(token) {
                "han" => "hen",
                "honom" => "hen",
                "hans" => "hens",
                _ => continue,
            };
            let paired = text
                .tokens
                .get(index + 1)
                .is_some_and(|next| matches!(text.lower(next), "eller" | "/" | "och"));
            if token.kind == Kind::Word && !paired && self.anyone(text, index) {
                hits.push(Hit::at(token.span).suggesting(he));
            }
        }
    }

    /// Going back from here, does a role come before any man or name?
    fn anyone(&self, text: &Text, index: usize) -> bool {
        for at in (0..index).rev() {
            let token = &text.tokens[at];
            let word = text.lower(token);
            if token.kind != Kind::Word {
                continue;
            }
            if self.men.iter().any(|man| man == word) || named(text, at, token) {
                return false;
            }
            let whoever = word == "som" && at > 0 && text.lower(&text.tokens[at - 1]) == "den";
            if whoever || self.roles.iter().any(|role| word.starts_with(role.as_str())) {
                let titled = |back: usize| named(text, back, &text.tokens[back]);
                return !(at.saturating_sub(NEAR)..at).any(titled);
            }
        }
        false
    }
}

/// A capital inside a sentence, or right after a greeting.
fn named(text: &Text, at: usize, token: &Token) -> bool {
    let opens = text.sentences.iter().any(|sentence| sentence.first == at);
    !opens && text.slice(token.span).starts_with(char::is_uppercase)
}
