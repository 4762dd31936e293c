//! Linear models over named features: small, quick, and every weight can be read.
//!
//! A model is a text: `labels<TAB>a<TAB>b…`, then one line a feature with a weight for each label.
//! Lines that begin with `#` name the data the weights were learned from and its licence.

mod train;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

pub use train::{Example, train};

/// A model: labels, and what each feature says for and against them.
#[derive(Debug, Default)]
pub struct Linear {
    labels: Vec<String>,
    rows: HashMap<u64, usize, BuildHasherDefault<AsIs>>,
    weights: Vec<f32>,
}

/// Takes features one by one: `kind` such as `w=` and its value.
pub trait Sink {
    /// Adds one feature.
    fn add(&mut self, kind: &str, value: &str);
}

/// Features as numbers, for reading.
#[derive(Debug, Default)]
pub struct Hashed(pub Vec<u64>);

/// Features as words, for training and for explaining.
#[derive(Debug, Default)]
pub struct Named(pub Vec<String>);

impl Sink for Hashed {
    fn add(&mut self, kind: &str, value: &str) {
        self.0.push(hash(kind, value));
    }
}

impl Sink for Named {
    fn add(&mut self, kind: &str, value: &str) {
        self.0.push(format!("{kind}{value}"));
    }
}

impl Linear {
    /// Reads a model.
    ///
    /// # Errors
    /// The number of the line that is not as it should be, in Swedish.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut model = Self::default();
        model.rows.reserve(text.len() / 32);
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let refuse = || format!("rad {} i modellen går inte att läsa", index + 1);
            let mut columns = line.split('\t');
            let name = columns.next().ok_or_else(refuse)?;
            if model.labels.is_empty() {
                model.labels = columns.map(str::to_owned).collect();
                continue;
            }
            let row = model.rows.len();
            let before = model.weights.len();
            for column in columns {
                model.weights.push(column.parse().map_err(|_| refuse())?);
            }
            if model.weights.len() != before + model.labels.len() {
                return Err(refuse());
            }
            model.rows.insert(hash(name, ""), row);
        }
        Ok(model)
    }

    /// The labels, in the order of the scores.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// What one feature says, a weight for each label.
    pub fn weights(&self, feature: u64) -> Option<&[f32]> {
        let row = *self.rows.get(&feature)?;
        self.weights.get(row * self.labels.len()..(row + 1) * self.labels.len())
    }

    /// Sums the weights of the features into `scores`, which is emptied first.
    pub fn score(&self, features: &[u64], scores: &mut Vec<f32>) {
        scores.clear();
        scores.resize(self.labels.len(), 0.0);
        for weights in features.iter().filter_map(|feature| self.weights(*feature)) {
            for (score, weight) in scores.iter_mut().zip(weights) {
                *score += weight;
            }
        }
    }
}

/// The place of the highest score.
pub fn best(scores: &[f32]) -> usize {
    let better = |best: usize, at: usize| if scores[at] > scores[best] { at } else { best };
    (0..scores.len()).fold(0, better)
}

/// FNV-1a over the kind and the value.
pub fn hash(kind: &str, value: &str) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    kind.bytes().chain(value.bytes()).fold(0xCBF2_9CE4_8422_2325, step)
}

/// The features are hashed already.
#[derive(Debug, Default)]
pub(crate) struct AsIs(u64);

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
    fn a_model_learns_and_reads_what_it_learned() {
        let example = |word: &str, label| Example { features: vec![format!("w={word}")], label };
        let examples = [example("hot", 0), example("tack", 1)];
        let text = train(&["arg", "glad"], &examples, 5, "# prov\n");
        let model = Linear::read(&text).expect("what was written can be read");
        let mut scores = Vec::new();
        for (word, label) in [("hot", 0), ("tack", 1)] {
            model.score(&[hash("w=", word)], &mut scores);
            assert_eq!(best(&scores), label, "{word} in {text}");
        }
        assert!(Linear::read("labels\ta\nx\ty\n").is_err(), "a weight is a number");
    }
}
