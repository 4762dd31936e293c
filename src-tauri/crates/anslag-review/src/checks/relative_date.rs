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
            if text.lower(token) == "i" && often(text, index) {
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

/// *tre dagar i veckan*: how often, not when.
fn often(text: &Text, index: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |at| text.lower(&text.tokens[at]));
    let after = text.tokens.get(index + 1).map_or("", |token| text.lower(token));
    const MEASURES: [&str; 9] =
        ["dagar", "dag", "gånger", "gång", "timmar", "kvällar", "pass", "kronor", "dygn"];
    after == "veckan" && MEASURES.contains(&before)
}

pub(super) const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// *på lördag*, *i lördags* or *lördag kväll* without a date after it.
fn bare_day(text: &Text, index: usize) -> Option<usize> {
    let word = |at: usize| text.tokens.get(at).map(|token: &Token| text.lower(token));
    let (first, second) = (word(index)?, word(index + 1)?);
    let little = matches!(first, "på" | "i" | "nu" | "nästa" | "förra" | "till" | "kommande");
    let within = index.checked_sub(1).and_then(word).is_some_and(|word| DAYS.contains(&word));
    if little && !within && DAYS.contains(&second) {
        let range = word(index + 2).is_some_and(|next| matches!(next, "–" | "-" | "till"));
        let bare = !dated(text, index + 2) && !range;
        return bare.then(|| text.tokens[index + 1].span.end);
    }
    let before = index.checked_sub(1).and_then(word);
    let after_day = matches!(second, "kväll" | "morgon" | "eftermiddag" | "förmiddag" | "natt");
    let named = DAYS.contains(&first) && after_day && !dated(text, index + 2);
    let alone = before.is_none_or(|word| !matches!(word, "varje" | "varannan" | "på" | "till"));
    (named && alone).then(|| text.tokens[index + 1].span.end)
}

/// Is there a date from this token on: 25 maj, 25/5, (25 maj), den 25?
fn dated(text: &Text, from: usize) -> bool {
    let word = |at: usize| text.tokens.get(at).map_or("", |token: &Token| text.lower(token));
    let at = if matches!(word(from), "," | "(") { from + 1 } else { from };
    let figure = word(at).starts_with(|letter: char| letter.is_ascii_digit());
    let month = MONTHS.contains(&word(at + 1)) || MONTHS.contains(&word(at + 3));
    word(at) == "den" || (figure && (month || word(at + 1) == "/"))
}
