//! Which words on -s are verbs in the passive: a linear model over the form and its neighbours.
//!
//! The model is learned by `examples/train_passive.rs`; the verbs it knows by form stand in lists.

mod deponents;
mod features;

use crate::linear::{Hashed, Linear, best, hash};
use crate::pack::{Pack, Unpack};
use crate::table::Table;
use crate::text::{Kind, Text};
use crate::workings::{Kept, Workings, key};
pub use deponents::is_deponent;

/// What a dictionary knows of a form on -s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verbish {
    /// Only a passive of a verb.
    Passive,
    /// A passive, or something else: *byts*, *köps*.
    Either,
    /// No passive: *stadens*.
    Other,
}

/// A dictionary that can be asked; it answers for lower case, with nothing for unknown words.
pub type Readings<'a> = Option<&'a dyn Fn(&str) -> Option<Verbish>>;

/// One word or mark of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// In lower case.
    pub low: &'a str,
    /// Whether it begins with a capital.
    pub capital: bool,
}

/// The model and the verbs it knows.
#[derive(Debug, Default)]
pub struct Voice {
    model: Linear,
    forms: Table,
    participles: Table,
}

impl Voice {
    /// Only the verbs, for training.
    ///
    /// # Errors
    /// The line of a list that is not `verb<TAB>forms<TAB>participles`, in Swedish.
    pub fn untrained(lists: &[&str]) -> Result<Self, String> {
        let (mut all_forms, mut all_participles) = (Vec::new(), Vec::new());
        for list in lists {
            for (index, line) in list.lines().enumerate() {
                if line.is_empty() || line.starts_with('#') {
                    continue;
                }
                let mut columns = line.split('\t').skip(1);
                let (Some(forms), Some(participles)) = (columns.next(), columns.next()) else {
                    return Err(format!("rad {} i verblistan går inte att läsa", index + 1));
                };
                all_forms.extend(forms.split(' ').map(|form| hash(form, "")));
                all_participles.extend(participles.split(' ').map(|form| hash(form, "")));
            }
        }
        let (forms, participles) = (Table::of(&all_forms).0, Table::of(&all_participles).0);
        Ok(Self { forms, participles, ..Self::default() })
    }

    /// A model with the verb lists it was learned with.
    ///
    /// # Errors
    /// The line that cannot be read, in Swedish.
    pub fn read(model: &str, lists: &[&str]) -> Result<Self, String> {
        Ok(Self { model: Linear::read(model)?, ..Self::untrained(lists)? })
    }

    /// The same, recalled where it has been read before.
    pub(crate) fn recall(
        model: &str,
        lists: &[&str],
        workings: &mut Workings,
    ) -> Result<Self, String> {
        let texts = [model].into_iter().chain(lists.iter().copied());
        workings.recall(key("passives", texts), || Self::read(model, lists))
    }

    /// The places of the passives on -s in one sentence.
    pub fn passives(&self, words: &[Word], readings: Readings) -> Vec<usize> {
        let (mut found, mut scores) = (Vec::new(), Vec::new());
        let mut features = Hashed::default();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| is_candidate(word.low)) {
            let reading = readings.and_then(|read| read(word.low));
            let passive = match reading {
                // The dictionary may lack a verb that our own lists have.
                Some(Verbish::Other) if !known(&self.forms, word.low) => false,
                Some(Verbish::Passive) if !word.capital || at == 0 => true,
                _ => {
                    features.0.clear();
                    self.features(words, at, &mut features);
                    self.model.score(&features.0, &mut scores);
                    best(&scores) == 1
                }
            };
            if passive {
                found.push(at);
            }
        }
        found
    }

    /// Every passive on -s in a text, as places among its tokens.
    pub(crate) fn passives_of(&self, text: &Text, readings: Readings) -> Vec<usize> {
        let mut found = Vec::new();
        for sentence in &text.sentences {
            let tokens = &text.tokens[sentence.first..sentence.last];
            let candidate = |token: &crate::text::Token| {
                token.kind == Kind::Word && is_candidate(text.lower(token))
            };
            if !tokens.iter().any(candidate) {
                continue;
            }
            let words: Vec<Word> = tokens.iter().map(|token| text.word(token)).collect();
            found.extend(self.passives(&words, readings).iter().map(|at| sentence.first + at));
        }
        found
    }

    /// Is this form, with or without a prefix, a participle of a verb we know?
    pub(crate) fn participle(&self, word: &str) -> bool {
        known(&self.participles, word)
    }
}

impl Kept for Voice {
    fn pack(&self, into: &mut Pack) {
        self.model.pack(into);
        self.forms.pack(into);
        self.participles.pack(into);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let model = Linear::unpack(from)?;
        Some(Self { model, forms: Table::unpack(from)?, participles: Table::unpack(from)? })
    }
}

/// May the word be a passive? It ends in -s and is no deponent.
pub fn is_candidate(low: &str) -> bool {
    const NEVER: [&str; 25] = [
        "alls",
        "alltings",
        "andras",
        "annars",
        "bus",
        "dags",
        "deras",
        "dess",
        "dessas",
        "ens",
        "förgås",
        "hans",
        "hus",
        "höstas",
        "jämns",
        "oss",
        "plus",
        "ras",
        "somras",
        "tills",
        "utomlands",
        "varandras",
        "vars",
        "vintras",
        "våras",
    ];
    low.len() > 2
        && !NEVER.contains(&low)
        && low.ends_with('s')
        && low.chars().all(char::is_alphabetic)
        && !is_deponent(low)
}

/// Prefixes that verbs are written together with.
const PREFIXES: [&str; 44] = [
    "an", "av", "bak", "be", "bort", "efter", "er", "fast", "fram", "från", "färdig", "för",
    "före", "genom", "hem", "hop", "igen", "ihop", "in", "kring", "med", "miss", "mot", "ned",
    "ner", "nedan", "om", "på", "sam", "samman", "sönder", "till", "under", "upp", "ur", "ut",
    "vid", "vidare", "åter", "över", "själv", "ny", "hel", "mellan",
];

fn known(forms: &Table, word: &str) -> bool {
    let has = |form: &str| forms.has(hash(form, ""));
    let rest = |prefix: &&str| word.strip_prefix(*prefix).filter(|rest| rest.len() > 2);
    has(word) || PREFIXES.iter().filter_map(rest).any(has)
}

/// Does the word end as one of the forms does, with something before it: *ogiltig|förklaras*?
fn ends_known(forms: &Table, word: &str) -> bool {
    /// Shorter forms are too often the end of something else.
    const SHORTEST: usize = 5;
    let parts = word.char_indices().skip(2).map(|(at, _)| &word[at..]);
    parts.take_while(|part| part.len() >= SHORTEST).any(|part| known(forms, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(sentence: &str) -> Vec<Word<'_>> {
        sentence.split(' ').map(|low| Word { low, capital: false }).collect()
    }

    #[test]
    fn the_dictionary_decides_where_it_can() {
        let voice = Voice::read("labels\tannat\tpassiv\ns2=as\t-1\t1\n", &[]).expect("a model");
        let read = |word: &str| (word == "stadens").then_some(Verbish::Other);
        let found = voice.passives(&words("stadens park sköts och plogas"), Some(&read));
        assert_eq!(found, [4], "plogas by its ending, sköts unknown to both");
        let read = |word: &str| (word == "sköts").then_some(Verbish::Passive);
        assert_eq!(voice.passives(&words("den sköts väl"), Some(&read)), [1], "as it says");
    }

    #[test]
    fn deponents_are_no_candidates() {
        for word in ["finns", "hoppades", "trivdes", "umgås", "lyckats", "slåss", "behövs"] {
            assert!(!is_candidate(word), "{word} has no active");
        }
        assert!(is_candidate("krävs"), "krävs has one");
    }

    #[test]
    fn prefixes_are_looked_behind() {
        let list = "skriva\tskrivs skrevs\tskriven";
        let voice = Voice::untrained(&[list]).expect("a list");
        assert!(voice.participle("utskriven"), "ut + skriven");
        assert!(!voice.participle("given"), "an unknown one");
        assert!(Voice::untrained(&["skriva"]).is_err(), "columns are missing");
    }
}
