//! The averaged perceptron that learns a linear model; the same data gives the same model.

use std::collections::BTreeMap;
use std::fmt::Write;

/// One thing to learn from: its features and the place of its right label.
#[derive(Debug, Clone)]
pub struct Example {
    /// Features as [`Named`](super::Named) writes them.
    pub features: Vec<String>,
    /// The right label.
    pub label: usize,
}

/// A weight with the sum of all its former values.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    now: f64,
    sum: f64,
    since: f64,
}

impl Weight {
    fn change(&mut self, by: f64, time: f64) {
        self.sum += self.now * (time - self.since);
        self.since = time;
        self.now += by;
    }
}

/// Learns from the examples in their given order, reversed every second round, and writes the
/// model after `head`, which names the data and its licence in lines that begin with `#`.
pub fn train(labels: &[&str], examples: &[Example], rounds: usize, head: &str) -> String {
    let mut weights: BTreeMap<&str, Vec<Weight>> = BTreeMap::new();
    let mut time = 0.0;
    for round in 0..rounds {
        for step in 0..examples.len() {
            let at = if round % 2 == 0 { step } else { examples.len() - 1 - step };
            let Example { features, label } = &examples[at];
            time += 1.0;
            let guess = guess(&weights, features, labels.len());
            if guess == *label {
                continue;
            }
            for feature in features {
                let row =
                    weights.entry(feature).or_insert_with(|| vec![Weight::default(); labels.len()]);
                row[*label].change(1.0, time);
                row[guess].change(-1.0, time);
            }
        }
    }
    write(labels, weights, time, head)
}

fn guess(weights: &BTreeMap<&str, Vec<Weight>>, features: &[String], labels: usize) -> usize {
    let mut scores = vec![0.0; labels];
    for row in features.iter().filter_map(|feature| weights.get(feature.as_str())) {
        for (score, weight) in scores.iter_mut().zip(row) {
            *score += weight.now;
        }
    }
    (0..labels).fold(0, |best, at| if scores[at] > scores[best] { at } else { best })
}

fn write(labels: &[&str], weights: BTreeMap<&str, Vec<Weight>>, time: f64, head: &str) -> String {
    /// Weights smaller than this change no answer.
    const LEAST: f64 = 0.005;
    let mut text = format!("{head}labels\t{}\n", labels.join("\t"));
    for (feature, mut row) in weights {
        row.iter_mut().for_each(|weight| weight.change(0.0, time));
        let mean: Vec<f64> = row.iter().map(|weight| weight.sum / time.max(1.0)).collect();
        if mean.iter().any(|weight| weight.abs() >= LEAST) {
            text.push_str(feature);
            mean.iter().for_each(|weight| {
                let _ = write!(text, "\t{weight:.2}");
            });
            text.push('\n');
        }
    }
    text
}
