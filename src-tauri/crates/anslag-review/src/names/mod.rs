//! Names of persons in running text: word lists, the shape of the word, and what stands around it.
//!
//! Capitalised words that stand side by side are weighed together, by a linear model whose labels
//! are `O` (no name), `B` (a person's name begins), `I` (it goes on) and `X` (another name).

mod features;
mod learn;
mod list;
mod small;

pub use learn::{Mark, examples};
pub use list::{Known, NameList};

use crate::linear::{Hashed, Linear};
use crate::span::Span;
use crate::text::Text;

use features::Around;

/// The labels in the order of the model.
pub const LABELS: [&str; 4] = ["O", "B", "I", "X"];
const BEGINS: usize = 1;
const GOES_ON: usize = 2;
const COUNT: usize = LABELS.len();

/// Is a lower-case word in the dictionary?
pub type Ordinary<'a> = Option<&'a dyn Fn(&str) -> bool>;

/// Finds persons' names: the lists, and the model that weighs them.
#[derive(Debug, Default)]
pub struct Names {
    list: NameList,
    model: Linear,
}

impl Names {
    /// Reads the lists of names and the model.
    ///
    /// # Errors
    /// The line that cannot be read, or a model with other labels, in Swedish.
    pub fn read(list: NameList, model: &str) -> Result<Self, String> {
        Self::with(list, Linear::read(model)?)
    }

    /// The same with a model that has been read.
    pub(crate) fn with(list: NameList, model: Linear) -> Result<Self, String> {
        if model.labels() != LABELS {
            return Err(format!("modellen ska ha etiketterna {}", LABELS.join(", ")));
        }
        Ok(Self { list, model })
    }

    /// What the lists say of a word.
    pub fn known(&self, word: &str) -> Known {
        self.list.known(&crate::text::fold(word))
    }

    /// Every person's name in a text, in bytes. Pass the dictionary where there is one.
    pub fn find(&self, raw: &str, ordinary: Ordinary) -> Vec<(usize, usize)> {
        let spans = self.persons(&Text::read(raw), ordinary);
        spans.into_iter().map(|span| (span.start, span.end)).collect()
    }

    /// Every person's name in a text that has been cut already.
    pub(crate) fn persons(&self, text: &Text, ordinary: Ordinary) -> Vec<Span> {
        let mut found = Vec::new();
        if self.model.labels().is_empty() {
            return found;
        }
        let around = Around::new(text, &self.list, ordinary);
        for sentence in &text.sentences {
            let mut at = sentence.first;
            while at < sentence.last {
                let end = around.run(sentence, at);
                if end > at {
                    let labels = self.weigh(&around, sentence, at..end);
                    gather(text, at, &labels, &mut found);
                }
                at = end.max(at + 1);
            }
        }
        found
    }

    /// The best labels for a run of words side by side.
    fn weigh(
        &self,
        around: &Around,
        sentence: &crate::sentence::Sentence,
        run: std::ops::Range<usize>,
    ) -> Vec<usize> {
        let mut features = Hashed::default();
        let mut scores = Vec::new();
        let mut best = [f32::NEG_INFINITY; COUNT];
        best[0] = 0.0;
        let mut ways: Vec<[usize; COUNT]> = Vec::with_capacity(run.len());
        for at in run {
            features.0.clear();
            around.describe(sentence, at, &mut features);
            self.model.score(&features.0, &mut scores);
            let mark = around.is_mark(at);
            let (mut next, mut way) = ([f32::NEG_INFINITY; COUNT], [0; COUNT]);
            for before in (0..COUNT).filter(|before| best[*before].is_finite()) {
                let step = self.step(around, at, before, &mut features);
                for label in (0..COUNT).filter(|label| fits(before, *label, mark)) {
                    let sum = best[before] + scores[label] + step[label];
                    if sum > next[label] {
                        (next[label], way[label]) = (sum, before);
                    }
                }
            }
            ways.push(way);
            best = next;
        }
        trace(&best, &ways)
    }

    /// What the label before says of the next one.
    fn step(
        &self,
        around: &Around,
        at: usize,
        before: usize,
        features: &mut Hashed,
    ) -> [f32; COUNT] {
        let mut sum = [0.0; COUNT];
        features.0.clear();
        around.follow(at, LABELS[before], features);
        for weights in features.0.iter().filter_map(|feature| self.model.weights(*feature)) {
            sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        sum
    }
}

/// A name goes on only where one has begun; the full stop of an initial goes with its letter.
fn fits(before: usize, label: usize, mark: bool) -> bool {
    let named = before == BEGINS || before == GOES_ON;
    if mark { (label == GOES_ON) == named && label != BEGINS } else { label != GOES_ON || named }
}

/// Walks back along the best way.
fn trace(best: &[f32; COUNT], ways: &[[usize; COUNT]]) -> Vec<usize> {
    let mut label = crate::linear::best(best);
    let mut labels = vec![0; ways.len()];
    for (at, way) in ways.iter().enumerate().rev() {
        labels[at] = label;
        label = way[label];
    }
    labels
}

/// Turns labels into spans.
fn gather(text: &Text, first: usize, labels: &[usize], found: &mut Vec<Span>) {
    for (offset, label) in labels.iter().enumerate() {
        let span = text.tokens[first + offset].span;
        match (*label, found.last_mut()) {
            (BEGINS, _) => found.push(span),
            (GOES_ON, Some(name)) => name.end = span.end,
            _ => {}
        }
    }
}
