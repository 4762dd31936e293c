//! A text that speaks about its reader again and again, and never to them.

use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThirdPerson {
    /// So many times the text names its reader.
    times: usize,
    /// Beginnings of the words for a reader: *sökande*, *hyresgäst*.
    readers: Vec<String>,
    /// Verbs that tell the reader what to do or what is given.
    duties: Vec<String>,
    /// Words that turn to the reader.
    address: Vec<String>,
    /// Requests that may open a clause.
    requests: Vec<String>,
}

/// A duty stands so close behind the reader.
const NEAR: usize = 8;

impl ThirdPerson {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        if turns(text, &self.address, &self.requests) {
            return;
        }
        let pattern = self.readers.iter().any(|stem| {
            let tokens = text.tokens.iter().enumerate();
            let named = tokens.filter(|(index, token)| names(text, *index, token, stem));
            let places: Vec<usize> = named.map(|(at, _)| at).collect();
            places.len() >= self.times && places.iter().any(|at| self.bound(text, *at))
        });
        if pattern
            && let (Some(first), Some(last)) = (text.sentences.first(), text.sentences.last())
        {
            hits.push(Hit::at(Span::new(first.span.start, last.span.end)));
        }
    }

    /// Is there a duty near after the reader, in the same sentence?
    fn bound(&self, text: &Text, at: usize) -> bool {
        text.tokens[at + 1..]
            .iter()
            .take(NEAR)
            .take_while(|token| !matches!(text.slice(token.span), "." | "!" | "?"))
            .any(|token| self.duties.iter().any(|duty| duty == text.lower(token)))
    }
}

/// Does this token name the reader? A stem of two words is *den som*.
fn names(text: &Text, index: usize, token: &Token, stem: &str) -> bool {
    let word = text.lower(token);
    match stem.split_once(' ') {
        Some((first, second)) => {
            word == first && text.tokens.get(index + 1).is_some_and(|t| text.lower(t) == second)
        }
        None => token.kind == Kind::Word && word.starts_with(stem),
    }
}

/// Does the text turn to its reader: by a pronoun, or by a request that opens a clause?
pub(super) fn turns(text: &Text, address: &[String], requests: &[String]) -> bool {
    let spoken = |list: &[String], word: &str| list.iter().any(|known| known == word);
    let mut opens = true;
    text.tokens.iter().any(|token| {
        if token.kind != Kind::Word {
            opens = true;
            return false;
        }
        let word = text.lower(token);
        let turned = spoken(address, word) || (opens && spoken(requests, word));
        opens = matches!(word, "och" | "eller" | "så" | "gärna" | "men");
        turned
    })
}
