//! Misspellings that are other words: how well a word fits among its neighbours, beside a common
//! word one slip away.
//!
//! The model is learned by `examples/train_fit.rs`. A line of it is a feature, its parts joined by
//! bars, and its weight.

mod slips;
mod units;

use crate::lexicon::Lexicon;
use crate::linear::hash;
use crate::pack::{Pack, Unpack};
use crate::table::Table;
use crate::workings::{Kept, Workings, key};
use slips::Slips;
pub use units::{Token, Unit, features, mixed};

/// The model and the words that may have been meant.
#[derive(Debug, Default)]
pub struct Fit {
    features: Table,
    weights: Vec<f32>,
    slips: Slips,
}

/// A word of a sentence that another would fit better.
#[derive(Debug, Clone, PartialEq)]
pub struct Odd<'a> {
    /// Its place among the sentence's tokens.
    pub at: usize,
    /// What may have been meant.
    pub meant: &'a str,
    /// How likely that is: above nothing where a slip is likelier than none in learners' texts.
    pub by: f32,
}

impl Fit {
    /// Reads the model and the list of common words, `rank<TAB>word word …`.
    ///
    /// # Errors
    /// The number of the line that cannot be read, in Swedish.
    pub fn read(model: &str, ranks: &str) -> Result<Self, String> {
        let (mut features, mut weights) = (vec![], vec![]);
        for (index, line) in model.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let read = || {
                let (name, weight) = line.rsplit_once('\t')?;
                let (kind, parts) = name.split_once('|').unwrap_or((name, ""));
                let weight: f32 = weight.parse().ok()?;
                let mut hashes = [0; units::MOST];
                for (place, part) in hashes.iter_mut().zip(parts.split('|')) {
                    *place = hash(part, "");
                }
                let parts = parts.split('|').filter(|part| !part.is_empty());
                let many = parts.count().min(units::MOST);
                Some((mixed(kind, &hashes[..many]), weight))
            };
            let refuse = || format!("rad {} i modellen går inte att läsa", index + 1);
            let (feature, weight) = read().ok_or_else(refuse)?;
            features.push(feature);
            weights.push(weight);
        }
        let (features, order) = Table::of(&features);
        let weights = order.iter().map(|at| weights[*at]).collect();
        Ok(Self { features, weights, slips: Slips::of(ranks)? })
    }

    /// The same, recalled where it has been read before.
    pub(crate) fn recall(
        model: &str,
        ranks: &str,
        workings: &mut Workings,
    ) -> Result<Self, String> {
        workings.recall(key("fit", [model, ranks]), || Self::read(model, ranks))
    }

    /// The common words one slip from this one, with the price of the slip in tenths.
    pub fn near(&self, word: &str) -> impl Iterator<Item = (&str, u32)> {
        self.slips.near(word).into_iter()
    }

    /// How well a word would fit at the place.
    pub fn score(&self, units: &[Unit], at: usize, word: Unit) -> f32 {
        let mut sum = 0.0;
        features(units, at, word, |kind, parts| {
            let place = self.features.place(mixed(kind, parts));
            sum += place.and_then(|at| self.weights.get(at)).copied().unwrap_or(0.0);
        });
        sum
    }

    /// The words of a sentence that others would fit better, by at least so much. `ask` says which
    /// places are to be judged.
    pub fn odd<'a>(
        &'a self,
        lexicon: &Lexicon,
        tokens: &[Token],
        least: f32,
        ask: impl Fn(usize) -> bool,
    ) -> Vec<Odd<'a>> {
        let mut found = Vec::new();
        let mut units = Vec::new();
        for at in (0..tokens.len()).filter(|at| ask(*at)) {
            let near = self.slips.near(tokens[at].low);
            if near.is_empty() {
                continue;
            }
            if units.is_empty() {
                units = tokens.iter().map(|token| Unit::of(lexicon, token)).collect();
            }
            let here = self.score(&units, at, units[at]);
            let letters = tokens[at].low.chars().count();
            let by = |(meant, price): (&'a str, u32)| {
                let unit = Unit::of(lexicon, &Token { low: meant, ..tokens[at] });
                let gain = self.score(&units, at, unit) - here;
                let ranks = (units[at].rank, unit.rank);
                Odd { at, meant, by: slips::verdict(gain, price, ranks, letters) }
            };
            let best = near.into_iter().map(by).max_by(|one, other| one.by.total_cmp(&other.by));
            found.extend(best.filter(|odd| odd.by >= least));
        }
        found
    }
}

impl Kept for Fit {
    fn pack(&self, into: &mut Pack) {
        self.features.pack(into);
        into.weights(&self.weights);
        self.slips.pack(into);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let (features, weights) = (Table::unpack(from)?, from.weights()?);
        Some(Self { features, weights, slips: Slips::unpack(from)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANKS: &str = "12\tför har\n9\tkatter\n";

    #[test]
    fn a_common_word_one_slip_away_is_near() {
        let fit = Fit::read("# prov\nw|för\t1.5\n", RANKS).expect("a model");
        let near =
            |word: &str| fit.near(word).map(|(meant, _)| meant.to_owned()).collect::<Vec<_>>();
        assert_eq!(near("for"), ["för"], "another letter");
        assert_eq!(near("kater"), ["katter"], "a letter left out");
        assert_eq!(near("kattrer"), ["katter"], "a letter too many");
        assert_eq!(near("hra"), ["har"], "two in the wrong order");
        assert!(near("har").is_empty() && near("hus").is_empty(), "itself, and two slips");
    }

    #[test]
    fn a_model_that_cannot_be_read_is_refused() {
        let refused = Fit::read("w|för\tmycket\n", RANKS).expect_err("no number");
        assert!(refused.starts_with("rad 1 "), "{refused}");
    }
}
