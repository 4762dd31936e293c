//! A table by hashed keys, in a few plain arrays: small, and quick to open and to ask.

use crate::pack::{Pack, Unpack};
use crate::workings::Kept;

/// Keys in order, each with its place among the values that go with them.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// Where the keys of each drawer begin, and where the last ends.
    drawers: Vec<u32>,
    keys: Vec<u64>,
}

/// Keys that differ little in their hash are spread over all drawers.
fn spread(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl Table {
    /// A table of these keys, and for each place in it the place the key had. Of equal keys the
    /// last is there.
    pub fn of(keys: &[u64]) -> (Self, Vec<usize>) {
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by_key(|at| (spread(keys[*at]), std::cmp::Reverse(*at)));
        order.dedup_by_key(|at| keys[*at]);
        let sorted: Vec<u64> = order.iter().map(|at| keys[*at]).collect();
        let bits = bits_for(sorted.len());
        let begin = |drawer: u64| sorted.partition_point(|key| drawer_of(*key, bits) < drawer);
        let begins = (0..=1 << bits).map(begin);
        let drawers = begins.map(|at| u32::try_from(at).unwrap_or(u32::MAX)).collect();
        (Self { drawers, keys: sorted }, order)
    }

    /// The place of a key.
    pub fn place(&self, key: u64) -> Option<usize> {
        let bits = bits_for(self.drawers.len().checked_sub(1)?);
        let drawer = usize::try_from(drawer_of(key, bits)).ok()?;
        let from = usize::try_from(*self.drawers.get(drawer)?).ok()?;
        let to = usize::try_from(*self.drawers.get(drawer + 1)?).ok()?;
        self.keys.get(from..to)?.iter().position(|own| *own == key).map(|at| from + at)
    }

    pub fn has(&self, key: u64) -> bool {
        self.place(key).is_some()
    }

    pub fn keys(&self) -> &[u64] {
        &self.keys
    }
}

fn drawer_of(key: u64, bits: u32) -> u64 {
    spread(key).checked_shr(u64::BITS - bits).unwrap_or(0)
}

/// As many bits as there are drawers for so many keys.
fn bits_for(count: usize) -> u32 {
    count.checked_ilog2().unwrap_or(0)
}

impl Kept for Table {
    fn pack(&self, into: &mut Pack) {
        into.numbers(&self.drawers);
        into.longs(&self.keys);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        Some(Self { drawers: from.numbers()?, keys: from.longs()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_at_its_place() {
        let keys: Vec<u64> = (0..1000_u64).map(|at| at * at).chain([4]).collect();
        let (table, order) = Table::of(&keys);
        for (at, key) in table.keys().iter().enumerate() {
            assert_eq!(table.place(*key), Some(at), "{key}");
            assert_eq!(keys[order[at]], *key, "the order tells where it came from");
        }
        assert_eq!(table.place(4).map(|at| order[at]), Some(1000), "of two the last");
        assert!(!table.has(3), "never put in");
        assert!(!Table::default().has(0) && !Table::of(&[]).0.has(0), "nothing is in an empty one");
    }
}
