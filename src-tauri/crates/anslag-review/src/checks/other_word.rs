//! Words that are right in themselves but hardly here: *for* where *för* was meant.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use super::Scene;
use super::spelling::fragment;
use crate::fit::{Fit, Token};
use crate::hit::Hit;
use crate::lexicon::{Lexicon, Slot};
use crate::sentence::Sentence;
use crate::text::{Kind, Text};
use crate::workings::Workings;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherWord {
    /// The learned model, by the name of its file.
    model: String,
    /// How common words are, by the name of the file.
    ranks: String,
    /// How likely it must be that another word was meant.
    least: f32,
    /// Words that are never doubted, in lower case.
    spare: HashSet<String>,
    #[serde(skip)]
    fit: Fit,
}

impl OtherWord {
    /// Fetches the model and the list the page names.
    pub fn bind(
        &mut self,
        lists: &BTreeMap<&str, &str>,
        workings: &mut Workings,
    ) -> Result<(), String> {
        let fetch = |name: &String| {
            lists.get(name.as_str()).copied().ok_or(format!("filen {name} finns inte"))
        };
        self.fit = Fit::recall(fetch(&self.model)?, fetch(&self.ranks)?, workings)?;
        Ok(())
    }

    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let Some(lexicon) = scene.lexicon else {
            return;
        };
        for sentence in &scene.text.sentences {
            self.read(lexicon, scene, sentence, hits);
        }
    }

    fn read(&self, lexicon: &Lexicon, scene: &Scene, sentence: &Sentence, hits: &mut Vec<Hit>) {
        let text = scene.text;
        let span = |at: usize| text.tokens[sentence.first + at].span;
        let tokens = tokens(text, sentence);
        let ask = |at: usize| {
            let Token { low, capital, word } = tokens[at];
            word && !capital
                && low.chars().all(char::is_alphabetic)
                && !self.spare.contains(low)
                && !text.quoted(span(at))
                && !fragment(text, sentence.first + at)
                && !(at == 0 && commands(lexicon, low))
                && !scene.persons.iter().any(|person| person.overlaps(span(at)))
        };
        for odd in self.fit.odd(lexicon, &tokens, self.least, ask) {
            if lexicon.knows(tokens[odd.at].low) {
                hits.push(Hit::at(span(odd.at)).suggesting(odd.meant).with("meant", odd.meant));
            }
        }
    }
}

/// *Ät*, *Lås*: right as the first word of a request, though seldom seen in running prose.
fn commands(lexicon: &Lexicon, low: &str) -> bool {
    lexicon.reading(low).is_some_and(|reading| reading.is(Slot::Imperative))
}

/// The sentence as the model sees it; a capital says nothing of its first word.
fn tokens<'a>(text: &'a Text, sentence: &Sentence) -> Vec<Token<'a>> {
    let token = |at: usize| {
        let token = &text.tokens[at];
        let capital = text.slice(token.span).starts_with(char::is_uppercase);
        let capital = capital && at > sentence.first;
        Token { low: text.lower(token), capital, word: token.kind == Kind::Word }
    };
    (sentence.first..sentence.last).map(token).collect()
}
