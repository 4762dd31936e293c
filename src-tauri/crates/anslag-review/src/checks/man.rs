//! The pronoun *man*; not the man, the husband or the mane.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Man {
    /// Words before *man* that make it a noun.
    noun_after: Vec<String>,
    /// Words after *man* that make it a noun.
    #[serde(default)]
    noun_before: Vec<String>,
}

impl Man {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for (index, token) in text.tokens.iter().enumerate() {
            if token.kind == Kind::Word
                && text.lower(token) == "man"
                && !self.described(text, index)
                && !self.goes_on(text, index)
                && !text.quoted(token.span)
            {
                hits.push(Hit::at(token.span));
            }
        }
    }

    /// Do the words before make it a man or a mane?
    fn described(&self, text: &Text, index: usize) -> bool {
        let opens = text.sentences.iter().any(|sentence| sentence.first == index);
        let token = &text.tokens[index];
        let titled = !opens && text.slice(token.span).starts_with(char::is_uppercase);
        let before = |back: usize| index.checked_sub(back).map(|at| &text.tokens[at]);
        let article = before(2).is_some_and(|token| {
            matches!(text.lower(token), "en" | "den" | "denne" | "någon" | "ingen")
        });
        titled
            || before(1).is_some_and(|before| {
                self.noun(text, before)
                    || genitive(text, index - 1)
                    || (article && adjective(text.lower(before)))
            })
    }

    /// Do the words after make it a man, as in *man och kvinna* or *man i 40-årsåldern*?
    fn goes_on(&self, text: &Text, index: usize) -> bool {
        let word = |on: usize| text.tokens.get(index + on).map_or("", |token| text.lower(token));
        let pair = matches!(word(1), "och" | "eller" | "/") && word(2).starts_with("kvinn");
        let aged = matches!(word(1), "i" | "på")
            && word(2).starts_with(|letter: char| letter.is_ascii_digit());
        pair || aged || self.noun_before.iter().any(|known| known == word(1))
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

/// A name in the genitive: *Evas man*.
fn genitive(text: &Text, index: usize) -> bool {
    let opens = text.sentences.iter().any(|sentence| sentence.first == index);
    let word = text.slice(text.tokens[index].span);
    !opens && word.starts_with(char::is_uppercase) && word.ends_with('s')
}

/// By its ending, a word that may describe a man.
fn adjective(word: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["ad", "ig", "lig", "isk", "ande", "ende", "ders", "sk", "al", "el", "en", "ell"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}
