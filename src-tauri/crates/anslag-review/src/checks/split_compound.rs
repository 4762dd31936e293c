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
    /// Small words that never are a part.
    small: HashSet<String>,
    /// Nouns that another noun may follow: *kopp*, *grupp*, *antal*.
    measures: HashSet<String>,
    /// Nouns that may follow any other: *måndag*, *lördag*.
    times: HashSet<String>,
    /// Pairs that are right apart.
    apart: HashSet<String>,
    /// Pairs that never are: *utan för*.
    together: HashSet<String>,
    /// Words that strengthen and are written together: *jätte*.
    boosters: HashSet<String>,
}

/// Two words side by side and what they would be as one.
struct Pair<'a> {
    first: &'a str,
    second: &'a str,
    joined: String,
    /// The joined word is in the dictionary, not only made up of parts.
    listed: Option<Reading>,
    before: Option<Reading>,
    /// *en* or *ett* stands before.
    article: bool,
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
        let phrase = format!("{} {}", pair.first, pair.second);
        if self.together.contains(&phrase) {
            return true;
        }
        let small = self.small.contains(pair.first) || self.small.contains(pair.second);
        let Some(second) = lexicon.reading(pair.second).filter(|_| !small) else {
            return false;
        };
        let boosted = self.boosters.contains(pair.first)
            && (second.adjective() || second.participle() || second.plain());
        let apart = self.times.contains(pair.second) || self.apart.contains(&phrase);
        if boosted || apart || second.plain() || second.name() {
            return boosted;
        }
        match lexicon.reading(pair.first) {
            None => only_begins(lexicon, pair, second),
            Some(first) if first.plain() || first.name() || first.abbreviation() => false,
            Some(first) if first.adjective() || first.participle() => clashes(pair, first, second),
            Some(first) if first.slots().all(|slot| slot == Slot::NounSgGen) => {
                linked(lexicon, pair, second)
            }
            Some(_) if self.measures.contains(pair.first) && second.noun() => false,
            Some(first) => nouns(lexicon, pair, first, second),
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
    let article = before.is_some_and(|at| matches!(text.lower(&text.tokens[at]), "en" | "ett"));
    let before = before.and_then(|before| lexicon.reading(text.slice(text.tokens[before].span)));
    (listed.is_some() || lexicon.knows(&joined)).then_some(Pair {
        first,
        second,
        joined,
        listed,
        before,
        article,
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
    const SHORTEST: usize = 5;
    let base =
        first.slots().all(|slot| slot == Slot::Adjective) && !pair.first.ends_with(['e', 't']);
    let many =
        second.slots().all(|slot| matches!(slot, Slot::PastParticiplePl | Slot::AdjectivePl));
    if base && many && pair.listed.is_some() {
        return true;
    }
    let definite = second.is(Slot::NounSgDef) || second.is(Slot::NounPlDef);
    let number = second.is(Slot::NounPl) && !second.is(Slot::NounSg);
    let number = number && pair.first.chars().count() >= SHORTEST;
    let noun = second.noun() && !second.verb() && !second.adjective();
    base && noun && (definite || number) && pair.listed.is_some_and(Reading::noun) && !pair.begins
}

/// *utbildnings*: a genitive without its article, which begins compounds.
fn linked(lexicon: &Lexicon, pair: &Pair, second: Reading) -> bool {
    let begins = lexicon.exact(pair.first).is_some_and(Reading::begins);
    let led = pair.before.is_some_and(|r| r.noun() || r.name() || r.adjective() || r.participle());
    let article = pair.before.is_some_and(|r| r.plain() && !r.verb());
    let pure = second.noun() && !second.verb() && !second.adjective();
    begins && pure && !led && !article
}

/// A bare noun right before another noun or an adjective.
fn nouns(lexicon: &Lexicon, pair: &Pair, first: Reading, second: Reading) -> bool {
    if pair.first.ends_with("nde") {
        return false;
    }
    let definite = second.is(Slot::NounSgDef) || second.is(Slot::NounPlDef);
    let only = |slots: &[Slot]| first.slots().all(|slot| slots.contains(&slot));
    let bare = only(&[Slot::NounSg]);
    let verb_before = pair.before.is_some_and(Reading::verb);
    let agent = pair.second.ends_with("are");
    // *barn* and *hus* may be many, and then an object of its own.
    let bare_or_many =
        only(&[Slot::NounSg, Slot::NounPl]) && (!verb_before || agent) && !pair.begins;
    if !bare && !bare_or_many {
        return false;
    }
    let pure = second.noun() && !second.verb() && !second.adjective() && !second.participle();
    let common = |word: &str| lexicon.common(word, 1);
    match pair.listed {
        Some(listed) if pure => listed.noun(),
        Some(listed) => {
            let noun = pair.article && second.is(Slot::NounSg) && listed.noun();
            let quality = second.adjective() && !second.verb() && !second.noun();
            noun || bare && quality && listed.adjective()
        }
        None => {
            bare && pure && !definite && !verb_before && common(pair.first) && common(pair.second)
        }
    }
}
