//! Many words found in one walk over the text (Aho and Corasick 1975), in plain arrays that open
//! at once. States are numbered by depth, so that the children of each stand side by side.

use crate::pack::{Pack, Unpack};
use crate::workings::Kept;

/// The words, ready to be found.
#[derive(Debug, Default)]
pub(crate) struct Automaton {
    /// The first child of each state; one more at the end.
    children: Vec<u32>,
    /// The byte that leads to each state.
    bytes: Vec<u8>,
    /// The state of the longest proper ending of each.
    fails: Vec<u32>,
    /// Where the words that end in each state begin in `words`; one more at the end.
    ends: Vec<u32>,
    words: Vec<u32>,
    /// How long each word is.
    lengths: Vec<u32>,
    /// Where every byte leads from the states next to the root, and from the root itself.
    near: Vec<u32>,
}

const ROOT: usize = 0;

fn wide(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

impl Automaton {
    /// An automaton of these words; empty ones are never found.
    pub fn of(words: &[String]) -> Self {
        let mut order: Vec<usize> = (0..words.len()).filter(|at| !words[*at].is_empty()).collect();
        order.sort_by_key(|at| words[*at].as_bytes());
        let lengths = words.iter().map(|word| narrow(word.len())).collect();
        let (bytes, fails, children, ends) = (vec![0], vec![0], vec![1], vec![0]);
        let mut made = Self { lengths, bytes, fails, children, ends, ..Self::default() };
        // The words that begin with what leads to each state, as a stretch of the order.
        let mut stretches = vec![(0, order.len(), 0)];
        let mut state = ROOT;
        while let Some((mut from, to, depth)) = stretches.get(state).copied() {
            while from < to && words[order[from]].len() == depth {
                made.words.push(narrow(order[from]));
                from += 1;
            }
            made.inherit(state);
            while from < to {
                let byte = words[order[from]].as_bytes()[depth];
                let same = |word: &usize| words[*word].as_bytes()[depth] == byte;
                let next = from + order[from..to].partition_point(same);
                made.bytes.push(byte);
                stretches.push((from, next, depth + 1));
                from = next;
            }
            made.children.push(narrow(stretches.len()));
            made.link(state);
            state += 1;
        }
        made.look_near();
        made
    }

    /// What ends in the longest ending ends here too.
    fn inherit(&mut self, state: usize) {
        if state != ROOT {
            let ending = wide(self.fails[state]);
            let (from, to) = (wide(self.ends[ending]), wide(self.ends[ending + 1]));
            self.words.extend_from_within(from..to);
        }
        self.ends.push(narrow(self.words.len()));
    }

    /// Finds the longest ending of each child, all nearer states being linked.
    fn link(&mut self, state: usize) {
        for child in wide(self.children[state])..wide(self.children[state + 1]) {
            let byte = self.bytes[child];
            let fail = if state == ROOT { ROOT } else { self.step(wide(self.fails[state]), byte) };
            self.fails.push(narrow(fail));
        }
    }

    fn child(&self, state: usize, byte: u8) -> Option<usize> {
        let from = wide(*self.children.get(state)?);
        let own = self.bytes.get(from..wide(*self.children.get(state + 1)?))?;
        own.iter().position(|known| *known == byte).map(|at| from + at)
    }

    fn step(&self, mut state: usize, byte: u8) -> usize {
        loop {
            if let Some(next) = self.near.get(state * 256 + usize::from(byte)) {
                return wide(*next);
            }
            if let Some(child) = self.child(state, byte) {
                return child;
            }
            if state == ROOT {
                return ROOT;
            }
            state = wide(self.fails[state]);
        }
    }

    /// The root and its children are where most steps begin.
    fn look_near(&mut self) {
        let states = wide(self.children[ROOT + 1]);
        let rows = (0..states).flat_map(|state| (0..=255).map(move |byte| (state, byte)));
        self.near = rows.map(|(state, byte)| narrow(self.step(state, byte))).collect();
    }

    /// Every word in the text, overlapping ones too: its number, first byte and one past its last;
    /// by where they end, the longest first.
    pub fn find(&self, text: &str, mut found: impl FnMut(usize, usize, usize)) {
        let mut state = ROOT;
        for (at, byte) in text.bytes().enumerate() {
            state = self.step(state, byte);
            let (from, to) = (wide(self.ends[state]), wide(self.ends[state + 1]));
            for word in &self.words[from..to] {
                let word = wide(*word);
                found(word, (at + 1).saturating_sub(wide(self.lengths[word])), at + 1);
            }
        }
    }

    /// Whether every number leads somewhere in the arrays.
    fn sound(&self) -> bool {
        let states = self.fails.len();
        let below = |all: &[u32], end: usize| all.iter().all(|value| wide(*value) < end);
        let rising = |all: &[u32], end: usize| {
            all.is_sorted() && all.len() == states + 1 && wide(all[states]) == end
        };
        let endings = |(state, fail): (usize, &u32)| state == ROOT || wide(*fail) < state;
        states > 0
            && self.bytes.len() == states
            && rising(&self.children, states)
            && rising(&self.ends, self.words.len())
            && self.fails.iter().enumerate().all(endings)
            && self.fails[ROOT] == 0
            && below(&self.words, self.lengths.len())
    }
}

impl Kept for Automaton {
    fn pack(&self, into: &mut Pack) {
        into.numbers(&self.children);
        into.bytes(&self.bytes);
        into.numbers(&self.fails);
        into.numbers(&self.ends);
        into.numbers(&self.words);
        into.numbers(&self.lengths);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let children = from.numbers()?;
        let bytes = from.bytes()?.to_vec();
        let (fails, ends) = (from.numbers()?, from.numbers()?);
        let (words, lengths) = (from.numbers()?, from.numbers()?);
        let mut read = Self { children, bytes, fails, ends, words, lengths, near: vec![] };
        read.sound().then(|| read.look_near()).map(|()| read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(automaton: &Automaton, text: &str) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        automaton.find(text, |word, from, to| found.push((word, from, to)));
        found
    }

    #[test]
    fn every_word_is_found_wherever_it_stands() {
        let words = ["han", "hans", "an", "s k", "", "an", "ån"].map(str::to_owned);
        let automaton = Automaton::of(&words);
        let expected = vec![(0, 0, 3), (2, 1, 3), (5, 1, 3), (1, 0, 4), (3, 3, 6), (6, 6, 9)];
        assert_eq!(places(&automaton, "hans kån"), expected, "the longest first");
        let mut pack = Pack::default();
        automaton.pack(&mut pack);
        let read = Automaton::unpack(&mut Unpack(&pack.0)).expect("what was written");
        assert_eq!(places(&read, "hans kån"), expected, "kept as it was");
        assert!(places(&Automaton::of(&[]), "hans").is_empty(), "no words");
    }
}
