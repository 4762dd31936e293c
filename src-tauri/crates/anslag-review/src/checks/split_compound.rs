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

/// Two words side by side.
struct Pair<'a> {
    lexicon: &'a Lexicon,
    first: &'a str,
    second: &'a str,
    /// The word before, if the sentence has one.
    before: Option<&'a str>,
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
                if let Some(pair) = pair.filter(|pair| self.split(pair)) {
                    let span = text.tokens[at].span.to(text.tokens[at + 1].span);
                    hits.push(Hit::at(span).suggesting(pair.joined()));
                    at += 1;
                }
                at += 1;
            }
        }
    }

    /// The cheap questions first: nearly every pair is settled by its small words.
    fn split(&self, pair: &Pair) -> bool {
        if self.boosters.contains(pair.first) || self.together_at(pair) {
            return self.together_at(pair) || pair.second_may_follow_a_booster();
        }
        let spared = self.small.contains(pair.first) || self.measures.contains(pair.first);
        if spared || self.apart.contains(&pair.phrase()) {
            return false;
        }
        let Some(second) = pair.lexicon.reading(pair.second) else {
            return false;
        };
        let Some(first) = pair.lexicon.reading(pair.first) else {
            return only_begins(pair, second);
        };
        let free = |reading: Reading| reading.plain() || reading.name() || reading.abbreviation();
        let follows = self.small.contains(pair.second) || self.times.contains(pair.second);
        if free(first) || free(second) || follows {
            false
        } else if first.adjective() || first.participle() {
            clashes(pair, first, second)
        } else if first.slots().all(|slot| slot == Slot::NounSgGen) {
            linked(pair, second)
        } else {
            nouns(pair, first, second)
        }
    }

    fn together_at(&self, pair: &Pair) -> bool {
        // Only short words are in that list, and few.
        pair.first.len() + pair.second.len() <= LONGEST_TOGETHER
            && self.together.contains(&pair.phrase())
    }
}

/// No pair of the list is longer, in bytes.
const LONGEST_TOGETHER: usize = 14;

impl Pair<'_> {
    fn phrase(&self) -> String {
        format!("{} {}", self.first, self.second)
    }

    /// One word of the two; of three equal letters at the joint one is dropped.
    fn joined(&self) -> String {
        let mut end = self.first.chars().rev();
        let twice = end.next().filter(|last| end.next() == Some(*last));
        let rest = twice.and_then(|letter| self.second.strip_prefix(letter));
        format!("{}{}", self.first, rest.unwrap_or(self.second))
    }

    /// The joined word, where it is in the dictionary and not only made up of parts.
    fn listed(&self) -> Option<Reading> {
        self.lexicon.exact(&self.joined()).filter(|reading| reading.alone())
    }

    /// The joined word is right at all.
    fn known(&self) -> bool {
        self.lexicon.knows(&self.joined())
    }

    fn before(&self) -> Option<Reading> {
        self.before.and_then(|word| self.lexicon.reading(word))
    }

    /// *en* or *ett* stands before.
    fn article(&self) -> bool {
        matches!(self.before, Some("en" | "ett"))
    }

    fn second_may_follow_a_booster(&self) -> bool {
        let second = self.lexicon.reading(self.second);
        second.is_some_and(|r| r.adjective() || r.participle() || !r.noun())
    }
}

/// The pair at a token, both words in small letters with one space between.
fn pair<'a>(lexicon: &'a Lexicon, text: &'a Text, at: usize, begin: usize) -> Option<Pair<'a>> {
    const SHORTEST: usize = 3;
    let (one, two) = (text.tokens[at], text.tokens[at + 1]);
    let words = one.kind == Kind::Word && two.kind == Kind::Word;
    if !words || &text.raw[one.span.end..two.span.start] != " " {
        return None;
    }
    let fits = |word: &str, skip: usize| {
        word.chars().skip(skip).all(char::is_lowercase) && word.chars().count() >= SHORTEST
    };
    let begins = at == begin;
    let (first, second) = (text.slice(one.span), text.slice(two.span));
    let open = text.raw[two.span.end..].starts_with('-');
    let before = at.checked_sub(1).filter(|before| *before >= begin);
    let before = before.map(|before| text.slice(text.tokens[before].span));
    (fits(first, usize::from(begins)) && fits(second, 0) && !open).then(|| Pair {
        lexicon,
        first: text.lower(&one),
        second,
        before,
    })
}

/// *familje*, *kvinno*, *arbets*: no word of its own, only the beginning of one.
fn only_begins(pair: &Pair, second: Reading) -> bool {
    pair.lexicon.exact(pair.first).is_some_and(Reading::begins)
        && (second.noun() || second.adjective() || second.participle())
        && pair.known()
}

/// An adjective that does not agree with the noun after it: *stor staden*, *hög huset*.
fn clashes(pair: &Pair, first: Reading, second: Reading) -> bool {
    const SHORTEST: usize = 5;
    let base =
        first.slots().all(|slot| slot == Slot::Adjective) && !pair.first.ends_with(['e', 't']);
    let many =
        second.slots().all(|slot| matches!(slot, Slot::PastParticiplePl | Slot::AdjectivePl));
    if base && many {
        return pair.listed().is_some();
    }
    let definite = second.is(Slot::NounSgDef) || second.is(Slot::NounPlDef);
    let number = second.is(Slot::NounPl) && !second.is(Slot::NounSg);
    let number = number && pair.first.chars().count() >= SHORTEST;
    let noun = second.noun() && !second.verb() && !second.adjective();
    base && noun
        && (definite || number)
        && pair.before.is_some()
        && pair.listed().is_some_and(Reading::noun)
}

/// After these an indefinite genitive of one thing is no genitive.
const PLURAL: [&str; 12] = [
    "våra", "era", "dina", "mina", "sina", "de", "alla", "många", "flera", "några", "fler", "dessa",
];

/// *utbildnings*: a genitive without its article, which begins compounds.
fn linked(pair: &Pair, second: Reading) -> bool {
    let pure = second.noun() && !second.verb() && !second.adjective();
    let led = |r: Reading| r.noun() || r.name() || r.adjective() || r.participle() || !r.noun();
    let many = pair.before.is_some_and(|word| PLURAL.contains(&word.to_lowercase().as_str()));
    let named = pair.before.is_some_and(|word| word.starts_with(char::is_uppercase));
    let led = named || pair.before().is_some_and(led);
    pure && (many || !led)
        && pair.lexicon.exact(pair.first).is_some_and(Reading::begins)
        && pair.known()
}

/// A bare noun right before another noun or an adjective.
fn nouns(pair: &Pair, first: Reading, second: Reading) -> bool {
    // Many a noun looks like some verb's imperative, which begins its sentence.
    let bare = first
        .slots()
        .all(|slot| slot == Slot::NounSg || (slot == Slot::Imperative && pair.before.is_some()));
    if pair.first.ends_with("nde") || !(bare || may_be_many(pair, first)) {
        return false;
    }
    let pure = only_noun(second);
    let definite = second.is(Slot::NounSgDef) || second.is(Slot::NounPlDef);
    match pair.listed() {
        Some(listed) if pure => listed.noun(),
        Some(listed) => {
            let noun = pair.article() && second.is(Slot::NounSg) && listed.noun();
            let quality = second.adjective() || second.participle();
            let quality = quality && !second.verb() && !second.noun();
            noun || bare && quality && (listed.adjective() || listed.participle())
        }
        None => bare && pure && !definite && made_up(pair),
    }
}

/// A noun, and nothing else but perhaps an imperative.
fn only_noun(reading: Reading) -> bool {
    let others = reading.slots().filter(|slot| *slot != Slot::Imperative);
    reading.noun() && others.into_iter().all(|slot| slot <= Slot::NounPlDefGen)
}

/// *barn* and *hus* may be many; right after a verb they may be an object of their own, but
/// hardly before one who does something: *barn skötare*.
fn may_be_many(pair: &Pair, first: Reading) -> bool {
    let verb_before = pair.before().is_some_and(Reading::verb);
    first.slots().all(|slot| matches!(slot, Slot::NounSg | Slot::NounPl))
        && pair.before.is_some()
        && (!verb_before || pair.second.ends_with("are"))
}

/// A compound of two usual words that the dictionary allows, not after a verb.
fn made_up(pair: &Pair) -> bool {
    let common = |word: &str| pair.lexicon.common(word, 1);
    common(pair.first)
        && common(pair.second)
        && !pair.before().is_some_and(Reading::verb)
        && pair.known()
}
