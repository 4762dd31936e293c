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
            let ours = |at: &&usize| !self.foreign_run(lexicon, scene.text, &doubted, **at);
            hits.extend(doubted.iter().filter(ours).map(|at| Hit::at(scene.text.tokens[*at].span)));
        }
    }

    /// The doubtful words of a sentence, by token.
    fn doubted(&self, lexicon: &Lexicon, text: &Text, sentence: &Sentence) -> Vec<usize> {
        let words =
            (sentence.first..sentence.last).filter(|at| text.tokens[*at].kind == Kind::Word);
        let mut first = true;
        let doubtful = |at: &usize| {
            let begins = std::mem::take(&mut first) && !named(text, *at, sentence.last);
            let token = text.tokens[*at];
            lexicon.doubts(text.slice(token.span), begins)
                && !self.words.contains(text.lower(&token))
                && !fragment(text, *at)
                && !text.quoted(token.span)
        };
        words.filter(doubtful).collect()
    }

    /// Three unknown words in a row, or two of which one is like no word of ours, or one beside a
    /// word of another language, are that language.
    fn foreign_run(&self, lexicon: &Lexicon, text: &Text, doubted: &[usize], at: usize) -> bool {
        let lower = |at: usize| text.tokens.get(at).map(|token| text.lower(token));
        let foreign = |at: usize| lower(at).is_some_and(|word| self.foreign.contains(word));
        let doubtful = |at: &usize| doubted.contains(at);
        let strange = |at: usize| lower(at).is_some_and(|word| !lexicon.resembles(word));
        let before: Vec<usize> =
            (1..=2).map_while(|n| at.checked_sub(n)).take_while(doubtful).collect();
        let after: Vec<usize> = (1..=2).map(|n| at + n).take_while(doubtful).collect();
        let run = before.len() + after.len();
        let pair = || before.iter().chain(&after).chain([&at]).any(|at| strange(*at));
        run >= 2
            || (run == 1 && pair())
            || foreign(at)
            || foreign(at + 1)
            || at.checked_sub(1).is_some_and(foreign)
    }
}

/// Is the next word written with a capital too, as in a name?
fn named(text: &Text, at: usize, last: usize) -> bool {
    text.tokens[at + 1..last.max(at + 1)].first().is_some_and(|next| {
        next.kind == Kind::Word && text.slice(next.span).starts_with(char::is_uppercase)
    })
}

/// *barn-* before *och*, *-appen*, and what is left of *t.ex.* and *1:a*.
pub(super) fn fragment(text: &Text, at: usize) -> bool {
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
