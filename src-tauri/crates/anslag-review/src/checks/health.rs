//! A particular person's health: who, and what is told of them, in one clause.

use serde::Deserialize;

use crate::checks::Scene;
use crate::checks::around::{Around, among, inflected};
use crate::hit::Hit;
use crate::span::Span;
use crate::text::Kind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Health {
    /// Diseases, injuries, addictions; stems, in any inflection and compound.
    illnesses: Vec<String>,
    /// What somebody is: *sjukskriven*, *dement*; whole words.
    states: Vec<String>,
    /// What is done to somebody, as phrases: *väntar på operation*.
    cares: Vec<String>,
    /// Relatives, neighbours, colleagues; stems.
    people: Vec<String>,
    /// Words that make it general or supposed: *om*, *när*, *som*.
    general: Vec<String>,
    /// Words that tell that it is the subject of a talk, not of a life: *om*, *mot*, *för*.
    topics: Vec<String>,
    /// Verbs by which somebody has it: *har*, *fick*, *lider*.
    has: Vec<String>,
}

/// How far back the person may stand.
const NEAR: usize = 9;

impl Health {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        let mut end = 0;
        for (at, token) in text.tokens.iter().enumerate() {
            if token.kind != Kind::Word || token.span.start < end {
                continue;
            }
            let around = Around::span(text, token.span);
            let last = self.care(&around, at).unwrap_or(at);
            let ill = inflected(&self.illnesses, around.lower(at)) && !self.topic(&around);
            let state = among(&self.states, around.lower(at)) && is(&around);
            if !(ill || state || last > at) {
                continue;
            }
            let whose = self.owner(scene, &around, ill);
            if let Some(first) = whose {
                let span = text.tokens[first].span.to(text.tokens[last].span);
                end = span.end;
                hits.push(Hit::at(span));
            }
        }
    }

    /// Is the illness only what something is about?
    fn topic(&self, around: &Around) -> bool {
        let before = around.before(1);
        let behind =
            if before.ends_with('a') || before.ends_with('t') { around.before(2) } else { "" };
        let about = among(&self.topics, before) || among(&self.topics, behind);
        about && !around.clause_before(3).any(|at| among(&self.states, around.lower(at)))
    }

    /// The last token of a phrase that begins here.
    fn care(&self, around: &Around, at: usize) -> Option<usize> {
        let fits = |phrase: &&String| {
            phrase.split(' ').enumerate().all(|(step, word)| {
                let there = around.lower(at + step);
                word.strip_suffix('*').map_or(there == word, |stem| there.starts_with(stem))
            })
        };
        let letter = around.lower(at).as_bytes().first();
        // Most phrases differ at once.
        let may = |phrase: &&String| {
            let begins = phrase.as_bytes().first();
            begins == Some(&b'*') || begins == letter
        };
        self.cares.iter().filter(may).find(fits).map(|phrase| at + phrase.split(' ').count() - 1)
    }

    /// Whose it is: the first token of the stretch that tells it.
    fn owner(&self, scene: &Scene, around: &Around, ill: bool) -> Option<usize> {
        let mut verb = !ill;
        for at in around.clause_before(NEAR) {
            let word = around.lower(at);
            let next = around.own.0 == at + 1;
            let close = next || (around.own.0 == at + 2 && !verb);
            if self.whose(scene, around, at) && close {
                return self.told(around, at).then_some(at);
            }
            verb |= among(&self.has, word);
            if verb && self.who(scene, around, at) {
                let first = if matches!(
                    around.lower(at.saturating_sub(1)),
                    "din" | "er" | "hans" | "hennes" | "vår"
                ) {
                    at - 1
                } else {
                    at
                };
                return self.told(around, first).then_some(first);
            }
            if among(&self.general, word) && !self.relative(scene, around, at) {
                return None;
            }
        }
        None
    }

    /// *som* that tells more of somebody named, or of *chefen*.
    fn relative(&self, scene: &Scene, around: &Around, at: usize) -> bool {
        let mut before = (around.sentence.0..at).rev().take(NEAR);
        around.lower(at) == "som"
            && before.any(|at| named(scene, at) || self.particular(around, at))
    }

    fn particular(&self, around: &Around, at: usize) -> bool {
        let word = around.lower(at);
        inflected(&self.people, word) && (word.ends_with('n') || word.ends_with("an"))
    }

    /// *hennes*, *Karins*, *din mammas*.
    fn whose(&self, scene: &Scene, around: &Around, at: usize) -> bool {
        let word = around.lower(at);
        matches!(word, "din" | "ditt" | "dina" | "sin" | "sitt" | "hans" | "hennes" | "hens" | "er")
            || (word.ends_with('s') && (named(scene, at) || self.kin(around, at)))
    }

    /// *hon*, *Karin*, *din mamma*, *grannen*.
    fn who(&self, scene: &Scene, around: &Around, at: usize) -> bool {
        let word = around.lower(at);
        matches!(word, "du" | "hon" | "han" | "hen" | "henne" | "honom")
            || named(scene, at)
            || self.kin(around, at)
            || self.particular(around, at)
    }

    fn kin(&self, around: &Around, at: usize) -> bool {
        let own =
            |word: &str| matches!(word, "din" | "ditt" | "er" | "ert" | "hans" | "hennes" | "vår");
        let before = at.checked_sub(1).map_or("", |before| around.lower(before));
        let named = before.ends_with('s') && before.len() > 3;
        inflected(&self.people, around.lower(at)) && (own(before) || named)
    }

    /// Told as a fact: not supposed, not asked.
    fn told(&self, around: &Around, first: usize) -> bool {
        let before = match first.checked_sub(1) {
            Some(at) if at >= around.sentence.0 => around.lower(at),
            _ => "",
        };
        let supposed = among(&self.general, before) && before != "som";
        let spoken_to = around.lower(first) == "du";
        let asked = matches!(before, "har" | "är" | "kan" | "får" | "lider" | "behöver" | "vill");
        let relative = spoken_to && around.lower(first + 1) == "som";
        let behind = first.checked_sub(2).map_or("", |at| around.lower(at));
        !(supposed || relative || asked || (spoken_to && among(&self.general, behind)))
    }
}

/// *är sjukskriven*, *blev inlagd*.
fn is(around: &Around) -> bool {
    around.clause_before(4).any(|at| {
        matches!(around.lower(at), "är" | "var" | "blev" | "blivit" | "varit" | "ligger" | "blir")
    })
}

/// Part of a person's name.
fn named(scene: &Scene, at: usize) -> bool {
    let span: Span = scene.text.tokens[at].span;
    scene.persons.iter().any(|person| person.overlaps(span))
}
