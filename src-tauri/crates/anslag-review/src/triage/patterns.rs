//! Word patterns by their letters: whose they are, in a table that is quick to fill and to ask.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::linear::hash;

/// A table whose keys are [`key`]s.
pub(super) type Table<V> = HashMap<u64, V, BuildHasherDefault<AsIs>>;

/// The key of some letters.
pub(super) fn key(letters: &str) -> u64 {
    hash("", letters)
}

/// The sets that each pattern belongs to, as chains.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    /// One more than the place of the last link; 0 is no link.
    heads: Table<usize>,
    links: Vec<(u32, usize)>,
}

impl Patterns {
    /// Makes the pattern belong to the set.
    pub fn add(&mut self, letters: &str, set: u32) {
        let head = self.heads.entry(key(letters)).or_default();
        self.links.push((set, *head));
        *head = self.links.len();
    }

    /// Puts the sets of the pattern with this key in `sets`.
    pub fn take(&self, key: u64, sets: &mut Vec<u32>) {
        let mut at = self.heads.get(&key).copied().unwrap_or(0);
        while let Some(link) = at.checked_sub(1) {
            let (set, before) = self.links[link];
            sets.push(set);
            at = before;
        }
    }
}

/// The keys are hashed already.
#[derive(Debug, Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| sum.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_may_belong_to_several_sets() {
        let mut patterns = Patterns::default();
        patterns.add("hund", 3);
        patterns.add("hund", 5);
        let mut sets = Vec::new();
        patterns.take(key("hund"), &mut sets);
        patterns.take(key("katt"), &mut sets);
        assert_eq!(sets, [5, 3], "the last first, and nothing for what was never added");
    }
}
