//! Compounds written apart: *kund tjänst*, *familje hem*, *rök fritt*.

use std::collections::HashSet;

use serde::Deserialize;

use super::Scene;
use crate::hit::Hit;
use crate::lexicon::{Lexicon, Reading, Slot};
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SplitCompound {
    /// Nouns that another noun may follow: *kopp*, *grupp*, *antal*.
    measures: HashSet<String>,
    /// Nouns that may follow any other: *måndag*, *lördag*.
    times: HashSet<String>,
    /// Pairs that are right apart.
    apart: HashSet<String>,
}

/// Two words side by side and what they would be as one.
struct Pair<'a> {
    first: &'a str,
    second: &'a str,
    joined: String,
    /// The joined word is in the dictionary, not only made up of parts.
    listed: Option<Reading>,
    before: Option<Reading>,
    begins: bool,
}

impl SplitCompound {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let Some(lexicon) = scene.lexicon else {
            return;
        };
        let text = scene.text;
        for sentence in &text.sentences {
            let mut at = sentence.first;
            while at + 1 < sentence.last {
                let pair = pair(lexicon, text, at, sentence.first);
                if let Some(pair) = pair.filter(|pair| self.split(lexicon, pair)) {
                    let span = text.tokens[at].span.to(text.tokens[at + 1].span);
                    hits.push(Hit::at(span).suggesting(pair.joined));
                    at += 1;
                }
                at += 1;
            }
        }
    }

    fn split(&self, lexicon: &Lexicon, pair: &Pair) -> bool {
        let Some(second) = lexicon.reading(pair.second) else {
            return false;
        };
        let apart = self.times.contains(pair.second)
            || self.apart.contains(&format!("{} {}", pair.first, pair.second));
        if apart || second.plain() || second.name() {
            return false;
        }
        match lexicon.reading(pair.first) {
            None => only_begins(lexicon, pair, second),
            Some(first) if first.plain() || first.name() || first.abbreviation() => false,
            Some(first) if first.adjective() || first.participle() => clashes(pair, first, second),
            Some(first) => {
                !self.measures.contains(pair.first) && nouns(lexicon, pair, first, second)
            }
        }
    }
}

/// The pair at a token, both words in small letters with one space between.
fn pair<'a>(lexicon: &Lexicon, text: &'a Text, at: usize, begin: usize) -> Option<Pair<'a>> {
    const SHORTEST: usize = 3;
    let (one, two) = (text.tokens[at], text.tokens[at + 1]);
    let words = one.kind == Kind::Word && two.kind == Kind::Word;
    let apart = words && &text.raw[one.span.end..two.span.start] == " ";
    let begins = at == begin;
    let small = |word: &str| word.chars().skip(usize::from(begins)).all(char::is_lowercase);
    let long = |word: &str| word.chars().count() >= SHORTEST;
    let (first, second) = (text.slice(one.span), text.slice(two.span));
    if !apart
        || !small(first)
        || !second.chars().all(char::is_lowercase)
        || !long(first)
        || !long(second)
    {
        return None;
    }
    let (first, second) = (text.lower(&one), text.lower(&two));
    if text.raw[two.span.end..].starts_with('-') {
        return None;
    }
    let joined = joined(first, second);
    let listed = lexicon.exact(&joined).filter(|reading| reading.alone());
    let before = at.checked_sub(1).filter(|before| *before >= begin);
    let before = before.and_then(|before| lexicon.reading(text.slice(text.tokens[before].span)));
    (listed.is_some() || lexicon.knows(&joined)).then_some(Pair {
        first,
        second,
        joined,
        listed,
        before,
        begins,
    })
}

/// One word of the two; of three equal letters at the joint one is dropped.
fn joined(first: &str, second: &str) -> String {
    let mut end = first.chars().rev();
    let twice = end.next().filter(|last| end.next() == Some(*last));
    match twice.and_then(|letter| second.strip_prefix(letter)) {
        Some(rest) => format!("{first}{rest}"),
        None => format!("{first}{second}"),
    }
}

/// *familje*, *kvinno*, *arbets*: no word of its own, only the beginning of one.
fn only_begins(lexicon: &Lexicon, pair: &Pair, second: Reading) -> bool {
    lexicon.exact(pair.first).is_some_and(Reading::begins)
        && (second.noun() || second.adjective() || second.participle())
}

/// An adjective that does not agree with the noun after it: *stor staden*, *hög huset*.
fn clashes(pair: &Pair, first: Reading, second: Reading) -> bool {
    let base = first.slots().all(|slot| slot == Slot::Adjective);
    let definite = second.is(Slot::NounSgDef) || second.is(Slot::NounPlDef);
    let number = second.is(Slot::NounPl) && !second.is(Slot::NounSg);
    let noun = second.noun() && !second.verb() && !second.adjective();
    base && noun && (definite || number) && pair.listed.is_some_and(Reading::noun) && !pair.begins
}

/// A bare noun right before another noun or an adjective.
fn nouns(lexicon: &Lexicon, pair: &Pair, first: Reading, second: Reading) -> bool {
    let only = |slots: &[Slot]| first.slots().all(|slot| slots.contains(&slot));
    let bare = only(&[Slot::NounSg]);
    let verb_before = pair.before.is_some_and(Reading::verb);
    // *barn* and *hus* may be many, and then an object of its own.
    let bare_or_many = only(&[Slot::NounSg, Slot::NounPl]) && !verb_before && !pair.begins;
    if !bare && !bare_or_many {
        return false;
    }
    let pure = second.noun() && !second.verb() && !second.adjective() && !second.participle();
    let common = |word: &str| lexicon.common(word, 1);
    match pair.listed {
        Some(listed) if pure => listed.noun(),
        Some(listed) => {
            let quality = second.adjective() && !second.verb() && !second.noun();
            bare && quality && listed.adjective()
        }
        None => bare && pure && !verb_before && common(pair.first) && common(pair.second),
    }
}
