//! What stands around a name or a word: the tokens of its sentence, and words in any inflection.

use crate::span::Span;
use crate::text::{Kind, Text, Token};

/// Endings of nouns and adjectives, the genitive too.
const ENDINGS: [&str; 31] = [
    "", "s", "n", "en", "et", "t", "ns", "ens", "ets", "a", "e", "an", "ar", "er", "or", "na",
    "arna", "erna", "orna", "arnas", "ernas", "nas", "ne", "are", "aren", "inna", "innan", "n:s",
    "ers", "ars", "ors",
];

/// Is the word one of these stems, alone or last in a compound, in any inflection?
pub(super) fn inflected(stems: &[String], lower: &str) -> bool {
    stems.iter().any(|stem| ending(lower, stem).is_some_and(|rest| ENDINGS.contains(&rest)))
}

/// What comes after the last place of the stem, where that is as short as an ending.
fn ending<'a>(lower: &'a str, stem: &str) -> Option<&'a str> {
    const LONGEST: usize = 5;
    let last = lower.len().checked_sub(stem.len())?;
    let here = |at: &usize| lower.as_bytes()[*at..].starts_with(stem.as_bytes());
    let at = (last.saturating_sub(LONGEST)..=last).rev().find(here)?;
    lower.get(at + stem.len()..)
}

/// Is the word one of these, exactly?
pub(super) fn among(words: &[String], lower: &str) -> bool {
    words.iter().any(|word| word == lower)
}

/// A stretch of tokens in its sentence.
pub(crate) struct Around<'a> {
    pub text: &'a Text<'a>,
    /// The sentence's first token, and one past its last.
    pub sentence: (usize, usize),
    /// The stretch's first token, and one past its last.
    pub own: (usize, usize),
}

impl<'a> Around<'a> {
    /// The tokens of a span, in the sentence it begins in.
    pub fn span(text: &'a Text<'a>, span: Span) -> Self {
        let first = text.tokens.partition_point(|token| token.span.end <= span.start);
        let last = text.tokens.partition_point(|token| token.span.start < span.end);
        let place = text.sentences.partition_point(|sentence| sentence.last <= first);
        let sentence = text.sentences.get(place).map_or((first, last), |s| (s.first, s.last));
        Self { text, sentence, own: (first, last) }
    }

    pub fn lower(&self, at: usize) -> &'a str {
        self.text.tokens.get(at).map_or("", |token| self.text.lower(token))
    }

    /// The token so many steps before the stretch, in lower case; nothing beyond the sentence.
    pub fn before(&self, steps: usize) -> &'a str {
        match self.own.0.checked_sub(steps) {
            Some(at) if at >= self.sentence.0 => self.lower(at),
            _ => "",
        }
    }

    /// The token so many steps after the stretch, in lower case; nothing beyond the sentence.
    pub fn after(&self, steps: usize) -> &'a str {
        let at = self.own.1 + steps - 1;
        if at < self.sentence.1 { self.lower(at) } else { "" }
    }

    /// Places of tokens before the stretch in the same clause, the nearest first.
    pub fn clause_before(&self, most: usize) -> impl Iterator<Item = usize> + '_ {
        (self.sentence.0..self.own.0).rev().take(most).take_while(|at| !self.parts(*at))
    }

    /// Places of tokens after the stretch in the same clause.
    pub fn clause_after(&self, most: usize) -> impl Iterator<Item = usize> + '_ {
        (self.own.1..self.sentence.1).take(most).take_while(|at| !self.parts(*at))
    }

    fn parts(&self, at: usize) -> bool {
        matches!(self.lower(at), "." | "!" | "?" | ":" | ";" | "…")
    }

    /// Every word of the sentence.
    pub fn words(&self) -> impl Iterator<Item = &'a str> + '_ {
        (self.sentence.0..self.sentence.1)
            .filter(|at| self.text.tokens[*at].kind == Kind::Word)
            .map(|at| self.lower(at))
    }

    /// Every word of the sentence in small letters, so that no name is among them.
    pub fn small(&self) -> impl Iterator<Item = &'a str> + '_ {
        (self.sentence.0..self.sentence.1)
            .filter(|at| {
                self.text.slice(self.text.tokens[*at].span).starts_with(char::is_lowercase)
            })
            .map(|at| self.lower(at))
    }

    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.text.tokens.get(at)
    }

    /// True where the token begins a line.
    pub fn begins_line(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else {
            return false;
        };
        let line = self.text.raw[..token.span.start].rfind('\n').map_or(0, |found| found + 1);
        self.text.raw[line..token.span.start].trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_their_inflections() {
        assert!(ENDINGS.iter().all(|ending| ending.len() <= 5), "no longer one is looked for");
        let stems = ["chef".to_owned(), "cancer".to_owned()];
        for word in ["chef", "enhetschefen", "chefers", "bröstcancer", "cancern"] {
            assert!(inflected(&stems, word), "{word} is one of them");
        }
        for word in ["cancerfonden", "chefredaktion", "barncancerfond"] {
            assert!(!inflected(&stems, word), "{word} is another word");
        }
    }
}
