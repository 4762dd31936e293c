//! Words for time that mean another day when the post is read.

use std::collections::HashMap;

use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(from = "Words")]
pub(crate) struct RelativeDate {
    /// Phrases word for word, by their first.
    phrases: HashMap<String, Vec<Vec<String>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Words and phrases that always depend on the day.
    words: Vec<String>,
}

impl From<Words> for RelativeDate {
    fn from(page: Words) -> Self {
        let mut phrases: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for phrase in page.words {
            let mut words = phrase.split(' ').map(str::to_owned);
            if let Some(first) = words.next() {
                phrases.entry(first).or_default().push(words.collect());
            }
        }
        Self { phrases }
    }
}

const DAYS: [&str; 14] = [
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "måndags", "tisdags",
    "onsdags", "torsdags", "fredags", "lördags", "söndags",
];

impl RelativeDate {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for (index, token) in text.tokens.iter().enumerate() {
            if token.kind != Kind::Word {
                continue;
            }
            if let Some(end) = self.phrase_end(text, index) {
                hits.push(Hit::at(Span::new(token.span.start, end)));
            } else if let Some(end) = bare_day(text, index) {
                hits.push(Hit::at(Span::new(token.span.start, end)));
            }
        }
    }

    /// Where a phrase that begins at this token ends.
    fn phrase_end(&self, text: &Text, index: usize) -> Option<usize> {
        let follows = |words: &Vec<String>| {
            let tokens = text.tokens.get(index..=index + words.len())?;
            let same = tokens[1..].iter().zip(words).all(|(token, word)| text.lower(token) == word);
            same.then(|| tokens[words.len()].span.end)
        };
        let phrases = self.phrases.get(text.lower(&text.tokens[index]))?;
        phrases.iter().filter_map(follows).max()
    }
}

/// *på lördag* or *i lördags* without a date after it.
fn bare_day(text: &Text, index: usize) -> Option<usize> {
    let word = |at: usize| text.tokens.get(at).map(|token: &Token| text.lower(token));
    let (little, day) = (word(index)?, word(index + 1)?);
    let dated = |at: usize| match word(at) {
        Some("den") => true,
        Some(next) => next.starts_with(|letter: char| letter.is_ascii_digit()),
        None => false,
    };
    let bare = matches!(little, "på" | "i" | "nu") && DAYS.contains(&day) && !dated(index + 2);
    bare.then(|| text.tokens[index + 1].span.end)
}
