//! Linear models over named features: small, quick, and every weight can be read.
//!
//! A model is a text: `labels<TAB>a<TAB>b…`, then one line a feature with a weight for each label.
//! Lines that begin with `#` name the data the weights were learned from and its licence.

mod train;

use crate::pack::{Pack, Unpack};
use crate::table::Table;
use crate::workings::{Kept, Workings, key};

pub use train::{Example, train};

/// A model: labels, and what each feature says for and against them.
#[derive(Debug, Default)]
pub struct Linear {
    labels: Vec<String>,
    features: Table,
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
        let (mut labels, mut keys, mut rows) = (Vec::<String>::new(), Vec::new(), Vec::new());
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let refuse = || format!("rad {} i modellen går inte att läsa", index + 1);
            let mut columns = line.split('\t');
            let name = columns.next().ok_or_else(refuse)?;
            if labels.is_empty() {
                labels = columns.map(str::to_owned).collect();
                continue;
            }
            let before = rows.len();
            for column in columns {
                rows.push(column.parse().map_err(|_| refuse())?);
            }
            if rows.len() != before + labels.len() {
                return Err(refuse());
            }
            keys.push(hash(name, ""));
        }
        let (features, order) = Table::of(&keys);
        let width = labels.len();
        let row = |at: usize| &rows[at * width..(at + 1) * width];
        let weights = order.into_iter().flat_map(row).copied().collect();
        Ok(Self { labels, features, weights })
    }

    /// The same, recalled where it has been read before.
    pub(crate) fn recall(text: &str, workings: &mut Workings) -> Result<Self, String> {
        workings.recall(key("model", [text]), || Self::read(text))
    }

    /// The labels, in the order of the scores.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// What one feature says, a weight for each label.
    pub fn weights(&self, feature: u64) -> Option<&[f32]> {
        let row = self.features.place(feature)?;
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

impl Kept for Linear {
    fn pack(&self, into: &mut Pack) {
        into.texts(&self.labels);
        self.features.pack(into);
        into.weights(&self.weights);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let (labels, features) = (from.texts()?, Table::unpack(from)?);
        Some(Self { labels, features, weights: from.weights()? })
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
