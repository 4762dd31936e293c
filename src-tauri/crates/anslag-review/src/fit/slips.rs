//! Common words by what is left of them when a letter is taken away: the quick way from a written
//! word to those one slip from it.

use crate::lexicon::slip;
use crate::linear::hash;
use crate::pack::{Pack, Unpack};
use crate::workings::Kept;

/// Rarer words are not offered: too many right words are near them.
const RANK: u8 = 3;
/// Words of one letter are near everything.
const SHORTEST: usize = 2;
const BITS: u32 = 18;

/// The words and the way to them.
#[derive(Debug, Default)]
pub(super) struct Slips {
    words: Vec<String>,
    /// Hash of a word, or of what is left of it, and the word's place; in order.
    rests: Vec<(u64, u32)>,
    /// A bit for each hash: most words of a text are near none and are done with here.
    sieve: Vec<u64>,
}

impl Slips {
    pub fn of(ranks: &str) -> Result<Self, String> {
        let mut slips = Self { sieve: vec![0; 1 << (BITS - 6)], ..Self::default() };
        for (index, line) in ranks.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let refuse = || format!("rad {} i frekvenserna går inte att läsa", index + 1);
            let (rank, words) = line.split_once('\t').ok_or_else(refuse)?;
            if rank.parse::<u8>().map_err(|_| refuse())? >= RANK {
                words.split(' ').filter(|word| fits(word)).for_each(|word| slips.add(word));
            }
        }
        slips.rests.sort_unstable();
        Ok(slips)
    }

    fn add(&mut self, word: &str) {
        let place = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        rests(word, |rest| {
            self.rests.push((rest, place));
            let bit = rest >> (64 - BITS);
            self.sieve[usize::try_from(bit >> 6).unwrap_or(0)] |= 1 << (bit & 63);
        });
        self.words.push(word.to_owned());
    }

    /// The common words one slip from this one, with the price in tenths.
    pub fn near(&self, word: &str) -> Vec<(&str, u32)> {
        let mut places = Vec::new();
        if word.chars().nth(SHORTEST - 1).is_none() || self.sieve.is_empty() {
            return Vec::new();
        }
        rests(word, |rest| {
            let bit = rest >> (64 - BITS);
            if self.sieve[usize::try_from(bit >> 6).unwrap_or(0)] & 1 << (bit & 63) != 0 {
                let from = self.rests.partition_point(|(other, _)| *other < rest);
                let same = self.rests[from..].iter().take_while(|(other, _)| *other == rest);
                places.extend(same.map(|(_, place)| *place));
            }
        });
        places.sort_unstable();
        places.dedup();
        let words = places.iter().filter_map(|place| self.words.get(usize::try_from(*place).ok()?));
        words.filter_map(|meant| Some((meant.as_str(), slip(word, meant)?))).collect()
    }
}

impl Kept for Slips {
    fn pack(&self, into: &mut Pack) {
        let (rests, places): (Vec<u64>, Vec<u32>) = self.rests.iter().copied().unzip();
        into.texts(&self.words);
        into.longs(&rests);
        into.numbers(&places);
        into.longs(&self.sieve);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let (words, rests, places) = (from.texts()?, from.longs()?, from.numbers()?);
        let rests = rests.into_iter().zip(places).collect();
        Some(Self { words, rests, sieve: from.longs()? })
    }
}

fn fits(word: &str) -> bool {
    word.chars().all(|letter| letter.is_lowercase()) && word.chars().nth(SHORTEST - 1).is_some()
}

/// How likely the other word was meant: how much better it fits, the price of the slip in tenths,
/// how common the written and the other word are, and how long the written one is. Weighed by
/// logistic regression on learners' slips against right words of news and authorities.
pub(super) fn verdict(gain: f32, price: u32, ranks: (u8, u8), letters: usize) -> f32 {
    const COMMON: u8 = 7;
    let number = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    let price = f32::from(u16::try_from(price).unwrap_or(u16::MAX));
    let (written, meant) = (f32::from(ranks.0), f32::from(ranks.1));
    let common = if ranks.0 >= COMMON { 0.54 } else { 0.0 };
    0.76 + 0.63 * gain - 0.388 * price - 0.126 * written + 0.068 * meant
        - common
        - 0.152 * number(letters)
}

/// Hashes of the word and of what is left when each of its letters in turn is taken away. Of a
/// double letter only one is taken.
fn rests(word: &str, mut each: impl FnMut(u64)) {
    each(spread(hash(word, "")));
    let mut before = ' ';
    for (at, letter) in word.char_indices() {
        if letter != before {
            each(spread(hash(&word[..at], &word[at + letter.len_utf8()..])));
        }
        before = letter;
    }
}

/// The sieve goes by the highest bits, where FNV mixes least.
fn spread(hash: u64) -> u64 {
    (hash ^ hash >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
