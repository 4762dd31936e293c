//! The triage book: cue pages compiled once, faulty pages named and left out.

use std::collections::BTreeMap;

use super::page::{Cue, Page};
use super::phrase::{Belonging, Phrases, Place};
use super::words::Word;
use crate::linear::Linear;
use crate::rulebook::Fault;
use crate::workings::Workings;

/// All cues and the learned weights, ready to read comments.
#[derive(Debug, Default)]
pub struct TriageBook {
    pub(super) cues: Vec<Cue>,
    pub(super) model: Linear,
    /// Names of the word groups, by their set.
    pub(super) groups: BTreeMap<u32, String>,
    phrases: Phrases,
    /// Whose each phrase is, and what it does there.
    owners: Vec<(usize, Part)>,
}

/// What a phrase does in its cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Any,
    /// One of those that must stand together, by its place among them.
    Each(usize),
    Unless,
}

/// A cue that was found: its place in the book, first and last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fired {
    pub cue: usize,
    pub first: usize,
    pub last: usize,
}

/// Owns the phrases of a cue that was refused.
const NOBODY: usize = usize::MAX;

impl TriageBook {
    /// Loads cue pages (`*.toml`) and the model (`triage.tsv`), by file name and text; other
    /// files are passed over. A faulty page is named with line and reason; the others load.
    pub fn load<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Fault>) {
        Self::recall(pages, &mut Workings::default())
    }

    /// The same, recalling what has been worked out before.
    pub fn recall<'a>(
        pages: impl IntoIterator<Item = (&'a str, &'a str)>,
        workings: &mut Workings,
    ) -> (Self, Vec<Fault>) {
        let (mut book, mut faults) = (Self::default(), Vec::new());
        let mut read: BTreeMap<&str, Page> = BTreeMap::new();
        for (path, text) in pages {
            let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
            let refuse = |line, reason| Fault { file: name.to_owned(), line, reason };
            if name == "triage.tsv" {
                match Linear::recall(text, workings) {
                    Ok(model) => book.model = model,
                    Err(reason) => faults.push(refuse(None, reason)),
                }
            } else if name.ends_with(".toml") {
                match toml::from_str(text) {
                    Ok(page) => drop(read.insert(name, page)),
                    Err(error) => faults.push(unreadable(name, text, &error)),
                }
            }
        }
        book.bind(read, &mut faults);
        (book, faults)
    }

    /// Groups first, whatever page they stand on, then the cues that use them.
    fn bind(&mut self, pages: BTreeMap<&str, Page>, faults: &mut Vec<Fault>) {
        for (name, page) in &pages {
            for (group, words) in &page.group {
                match self.phrases.add_group(group, words) {
                    Ok(set) => drop(self.groups.insert(set, group.clone())),
                    Err(reason) => faults.push(fault(name, reason)),
                }
            }
        }
        for (name, page) in pages {
            for cue in page.cue {
                if let Err(reason) = self.add(cue) {
                    faults.push(fault(name, reason));
                }
            }
        }
    }

    fn add(&mut self, cue: Cue) -> Result<(), String> {
        let at = self.cues.len();
        if self.cues.iter().any(|other| other.id == cue.id) {
            return Err(format!("{} finns redan", cue.id));
        }
        let any = cue.phrases.iter().map(|phrase| (Part::Any, phrase));
        let each = cue.all.iter().enumerate().map(|(place, phrase)| (Part::Each(place), phrase));
        let unless = cue.unless.iter().map(|phrase| (Part::Unless, phrase));
        let before = self.owners.len();
        for (part, written) in any.chain(each).chain(unless) {
            let owner = u32::try_from(self.owners.len()).map_err(|_| "för många fraser")?;
            if let Err(reason) = self.phrases.add(written, owner) {
                self.owners[before..].iter_mut().for_each(|owner| owner.0 = NOBODY);
                return Err(format!("{}: {reason}", cue.id));
            }
            self.owners.push((at, part));
        }
        self.cues.push(cue);
        Ok(())
    }

    /// The sets that each word belongs to.
    pub(super) fn belonging(&self, words: &[Word]) -> Belonging {
        self.phrases.belonging(words)
    }

    /// The cues found in a text, in reading order, each at its first place.
    pub(super) fn find(&self, words: &[Word], belonging: &Belonging) -> Vec<Fired> {
        let mut by_cue: BTreeMap<usize, Vec<(Part, Place)>> = BTreeMap::new();
        for place in self.phrases.find(words, belonging) {
            let Some((cue, part)) = usize::try_from(place.owner).ok().map(|at| self.owners[at])
            else {
                continue;
            };
            if cue == NOBODY {
                continue;
            }
            by_cue.entry(cue).or_default().push((part, place));
        }
        let fired = by_cue.iter().filter_map(|(cue, places)| self.fire(*cue, places, words));
        let mut fired: Vec<Fired> = fired.collect();
        fired.sort_by_key(|fired| (fired.first, fired.last, fired.cue));
        fired
    }

    fn fire(&self, at: usize, places: &[(Part, Place)], words: &[Word]) -> Option<Fired> {
        let cue = &self.cues[at];
        if places.iter().any(|(part, _)| *part == Part::Unless) {
            return None;
        }
        let stands = |place: &Place| !(cue.negation && self.negated(place, words));
        let of = |wanted: Part| {
            places.iter().filter(move |(part, place)| *part == wanted && stands(place))
        };
        if let Some((_, place)) = of(Part::Any).next() {
            return Some(Fired { cue: at, first: place.first, last: place.last });
        }
        let (_, near) = of(Part::Each(0)).find(|(_, one)| {
            (1..cue.all.len()).all(|other| {
                of(Part::Each(other)).any(|(_, two)| one.first.abs_diff(two.first) <= cue.within)
            })
        })?;
        let others = (1..cue.all.len()).filter_map(|other| {
            let close = |two: &&Place| near.first.abs_diff(two.first) <= cue.within;
            of(Part::Each(other)).map(|(_, two)| two).find(close)
        });
        let start = (near.first, near.last);
        let (first, last) = others
            .fold(start, |(first, last), place| (first.min(place.first), last.max(place.last)));
        Some(Fired { cue: at, first, last })
    }

    /// A negation within two words before, inside, or right after, in the same sentence.
    fn negated(&self, place: &Place, words: &[Word]) -> bool {
        let from = place.first.saturating_sub(2);
        let to = (place.last + 2).min(words.len());
        let sentence = words[place.first].sentence;
        (from..to).any(|at| words[at].sentence == sentence && is_negation(&words[at].text))
    }
}

fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "inte"
            | "ej"
            | "icke"
            | "aldrig"
            | "ingen"
            | "inget"
            | "inga"
            | "knappast"
            | "int"
            | "inge"
            | "varken"
            | "ingenting"
            | "never"
            | "not"
            | "utan"
    )
}

fn fault(name: &str, reason: String) -> Fault {
    Fault { file: name.to_owned(), line: None, reason }
}

fn unreadable(name: &str, text: &str, error: &toml::de::Error) -> Fault {
    let before = error.span().and_then(|span| text.get(..span.start));
    let line = before.map(|head| u32::try_from(head.matches('\n').count() + 1).unwrap_or(1));
    let reason = format!("sidan går inte att läsa: {}", error.message());
    Fault { file: name.to_owned(), line, reason }
}
