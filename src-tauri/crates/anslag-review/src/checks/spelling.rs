//! Words the dictionary lacks: not names, initialisms, quotations or other languages.

use std::collections::HashSet;

use serde::Deserialize;

use super::Scene;
use crate::hit::Hit;
use crate::lexicon::Lexicon;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spelling {
    /// Words that are right whatever the dictionary says, in lower case.
    words: HashSet<String>,
    /// Common words of other languages: beside them unknown words are a quotation.
    foreign: HashSet<String>,
}

impl Spelling {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let Some(lexicon) = scene.lexicon else {
            return;
        };
        for sentence in &scene.text.sentences {
            let doubted = self.doubted(lexicon, scene.text, sentence);
            for (at, _) in
                doubted.iter().filter(|(at, _)| !self.foreign_run(scene.text, &doubted, *at))
            {
                hits.push(Hit::at(scene.text.tokens[*at].span));
            }
        }
    }

    /// The doubtful words of a sentence: token, and whether it is in small letters.
    fn doubted(&self, lexicon: &Lexicon, text: &Text, sentence: &Sentence) -> Vec<(usize, bool)> {
        let words =
            (sentence.first..sentence.last).filter(|at| text.tokens[*at].kind == Kind::Word);
        let mut first = true;
        words
            .filter_map(|at| {
                let begins = std::mem::take(&mut first) && !named(text, at, sentence.last);
                let token = text.tokens[at];
                let word = text.slice(token.span);
                let doubtful = lexicon.doubts(word, begins)
                    && !self.words.contains(text.lower(&token))
                    && !fragment(text, at)
                    && !text.quoted(token.span);
                doubtful.then_some((at, word.starts_with(char::is_lowercase)))
            })
            .collect()
    }

    /// Unknown words side by side, or beside a word of another language, are that language.
    fn foreign_run(&self, text: &Text, doubted: &[(usize, bool)], at: usize) -> bool {
        let foreign = |at: Option<usize>| {
            let token = at.and_then(|at| text.tokens.get(at));
            token.is_some_and(|token| self.foreign.contains(text.lower(token)))
        };
        let doubtful = |at: usize| doubted.iter().any(|(other, _)| *other == at);
        let before = (1..=2).take_while(|n| at.checked_sub(*n).is_some_and(doubtful)).count();
        let after = (1..=2).take_while(|n| doubtful(at + n)).count();
        before + after >= 2
            || foreign(at.checked_sub(1))
            || foreign(Some(at + 1))
            || foreign(Some(at))
    }
}

/// Is the next word written with a capital too, as in a name?
fn named(text: &Text, at: usize, last: usize) -> bool {
    text.tokens[at + 1..last.max(at + 1)].first().is_some_and(|next| {
        next.kind == Kind::Word && text.slice(next.span).starts_with(char::is_uppercase)
    })
}

/// *barn-* before *och*, *-appen*, and what is left of *t.ex.* and *1:a*.
fn fragment(text: &Text, at: usize) -> bool {
    let span = text.tokens[at].span;
    let mut before = text.raw[..span.start].chars().rev();
    let mut after = text.raw[span.end..].chars();
    let (left, right) = (before.next().unwrap_or(' '), after.next().unwrap_or(' '));
    let dotted =
        |mark: char, beyond: Option<char>| mark == '.' && beyond.is_some_and(char::is_alphanumeric);
    text.slice(span).chars().count() == 1
        || matches!(left, '-' | '–' | '/' | '_' | '\'' | '’' | '*')
        || matches!(right, '-' | '–' | '/' | '_' | '*')
        || dotted(left, before.next())
        || dotted(right, after.next())
}
