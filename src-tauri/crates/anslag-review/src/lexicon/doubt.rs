//! Is a word of a text misspelt? Names, initialisms and compounds get the benefit of the doubt.

use super::Lexicon;
use super::reading::{Reading, Slot};
use super::suggest::Guess;

impl Lexicon {
    /// Is the word likely to be misspelt? `first`: it begins a sentence, so its capital says
    /// nothing. Numbers, addresses and tags are not for this; the caller passes words only.
    pub fn doubts(&self, word: &str, first: bool) -> bool {
        if self.reading(word).is_some() {
            return false;
        }
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let odd = |c: char| c.is_ascii_digit() || c == '.';
        if word.contains(odd) || letters.any(char::is_uppercase) || self.derived(word) {
            return false;
        }
        if self.knows(word) {
            return !capital && self.odd_compound(word);
        }
        if capital {
            return (first && self.like_a_common(&word.to_lowercase(), 6))
                || self.like_a_name(word);
        }
        !stretched(word) && !self.likely_compound(word)
    }

    /// *vårdandet* of a verb, *barnavårdare* of a compound, *generationsvis* of what begins one:
    /// made as Swedish makes words, whether or not the dictionary lists them.
    fn derived(&self, word: &str) -> bool {
        const DOING: [&str; 3] = ["ndet", "ndets", "ndena"];
        const DOER: [&str; 6] = ["are", "ares", "aren", "arens", "arna", "arnas"];
        let stem = |ending: &&str| word.strip_suffix(*ending);
        let verb = |stem: &str| {
            self.exact(stem).is_some_and(|r| r.alone() && r.is(Slot::Infinitive) && r.rank() > 0)
        };
        let compound = |stem: &str| self.exact(stem).is_none() && self.knows(stem);
        let begins =
            |stem: &str| stem.ends_with('s') && self.exact(stem).is_some_and(Reading::begins);
        DOING.iter().filter_map(stem).any(verb)
            || DOER.iter().filter_map(stem).any(compound)
            || word.strip_suffix("vis").is_some_and(begins)
    }

    /// Two usual words the dictionary does not list as joinable: *park* and *värdar*, with or
    /// without an s between; and no common word is near.
    fn likely_compound(&self, word: &str) -> bool {
        const SHORTEST: usize = 4;
        const COMMON: u8 = 1;
        let common = |part: &str| self.exact(part).filter(|r| r.alone() && r.rank() >= COMMON);
        let base =
            |part: &str| common(part).is_some_and(|r| r.is(Slot::NounSg) || r.is(Slot::Adjective));
        let letters = word.chars().count();
        let places = word.char_indices().map(|(at, _)| at).enumerate();
        let mut joints = places.filter(|(n, _)| *n >= SHORTEST && letters - n >= SHORTEST);
        let joined = joints.any(|(n, at)| {
            let (head, tail) = word.split_at(at);
            let linked = head.strip_suffix('s').is_some_and(|head| n > SHORTEST && base(head));
            let ends = common(tail).is_some_and(|r| r.noun() || r.adjective() || r.participle());
            ends && (linked || base(head))
        });
        joined && !self.like_a_common(word, 2)
    }

    /// *Sverge* for *Sverige*: a slip in a well-known name. Rarer names have rightful doubles.
    fn like_a_name(&self, word: &str) -> bool {
        const SLIP: u32 = 9;
        const LETTERS: usize = 6;
        const KNOWN: u8 = 5;
        let near =
            |guess: &Guess| guess.rank >= KNOWN && guess.form.starts_with(char::is_uppercase);
        word.chars().count() >= LETTERS && self.near(word, SLIP, false).iter().any(near)
    }

    /// A compound with tiny parts that is one slip from a common word.
    fn odd_compound(&self, word: &str) -> bool {
        const TINY: usize = 3;
        let Some(parts) = self.parts(word, false) else {
            return false;
        };
        let shortest = parts.iter().map(|part| part.chars().count()).min().unwrap_or(0);
        shortest <= TINY && self.like_a_common(word, 5)
    }

    /// Is there a word at least so common within one slip?
    fn like_a_common(&self, word: &str, rank: u8) -> bool {
        const SLIP: u32 = 9;
        self.near(word, SLIP, false).iter().any(|guess| guess.rank >= rank)
    }

    /// Is there any word within one slip?
    pub(crate) fn resembles(&self, word: &str) -> bool {
        self.like_a_common(word, 0)
    }

    /// Is the word's rank at least this?
    pub(crate) fn common(&self, word: &str, rank: u8) -> bool {
        self.reading(word).is_some_and(|found| Reading::rank(found) >= rank)
    }
}

/// *jaaa*, *hmmm*, *tjohoo*: the same letter three times is meant.
fn stretched(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
}
