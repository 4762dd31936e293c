//! Learns how well a word fits among its neighbours: `cargo run --release --example train_fit`.
//!
//! Reads Talbanken's training part and news under `../shared/data`, with the dictionary in `DSSO`,
//! and writes `assets/models/passning.tsv`. Right text is all it learns from: each word of it must
//! fit better than those one slip away.

#[path = "../tests/shelf/mod.rs"]
mod shelf;

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;

use anslag_review::fit::{Fit, Token, Unit, features, mixed};
use anslag_review::lexicon::{Lexicon, Reading};

const ROUNDS: usize = 6;
/// The most wrong words set against each right one.
const AGAINST: usize = 5;
/// Features met more seldom are left out.
const OFTEN: u32 = 16;
/// The news sentence in so many that is never learned from.
const HELD_OUT: usize = 5;
const HEAD: &str = "\
# Hur väl ett ord passar bland sina grannar: drag, tabb, vikt.
# Lärt ur Talbanken (UD Swedish-Talbanken, träningsdelen, https://universaldependencies.org),
# CC BY-SA 4.0, ur swedish-ner-corpus (Andreas Klintberg), fyra meningar av fem, CC BY 4.0, ur felfria
# meningar i MultiGED-2023 (SweLL, övningsdelen), CC BY 4.0, och ur Superlim (Språkbanken Text):
# ABSAbank-Imm och Argumentation sentences, dev, CC BY 4.0.
# Även denna fil: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
# Skrivs av examples/train_fit.rs.
";

type Sentence = Vec<(String, bool)>;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(lexicon) = shelf::lexicon() else {
        return Ok(());
    };
    let root = shelf::assets().join("..");
    let data = root.join("../shared/data");
    let treebank = fs::read_to_string(data.join("ud-talbanken-train-rebuilt/train-forms.tab"))?;
    let news = fs::read_to_string(data.join("swedish-ner-corpus/train_corpus.txt"))?;
    let kept = sentences(&news).into_iter().enumerate().filter(|(at, _)| at % HELD_OUT != 0);
    let mut all = sentences(&treebank);
    all.extend(kept.map(|(_, sentence)| sentence));
    all.extend(faultless(&fs::read_to_string(data.join("multiged-swell/sv_swell_train.tsv"))?));
    for opinion in ["argumentation/argumentation-sentences", "absabank-imm/absabank-imm"] {
        let table = fs::read_to_string(data.join(format!("superlim-{opinion}_dev.tsv")))?;
        all.extend(table.lines().skip(1).map(longest));
    }
    let ranks = fs::read_to_string(shelf::assets().join("models/frekvens.tsv"))?;
    let mut lesson = Lesson::new(lexicon, Fit::read("", &ranks)?);
    lesson.gather(&all);
    println!("{} pairs, {} features", lesson.pairs.len(), lesson.names.len());
    let weights = lesson.learn();
    fs::write(shelf::assets().join("models/passning.tsv"), lesson.written(&weights))?;
    Ok(())
}

/// The first column of each line; an empty line ends a sentence.
fn sentences(text: &str) -> Vec<Sentence> {
    let mut all = vec![Sentence::new()];
    for line in text.lines() {
        let word = line.split([' ', '\t']).next().unwrap_or_default();
        let Some(last) = all.last_mut().filter(|_| !word.is_empty()) else {
            all.push(Sentence::new());
            continue;
        };
        let capital = word.starts_with(char::is_uppercase) && !last.is_empty();
        last.push((word.to_lowercase(), capital));
    }
    all
}

/// Learners' sentences in which no word is marked as wrong.
fn faultless(text: &str) -> Vec<Sentence> {
    let whole = text.split("\n\n").filter(|part| !part.lines().any(|line| line.ends_with("\ti")));
    whole.flat_map(sentences).filter(|sentence| !sentence.is_empty()).collect()
}

/// The longest cell of a row, cut into words and marks.
fn longest(row: &str) -> Sentence {
    let cell = row.split('\t').max_by_key(|cell| cell.len()).unwrap_or_default();
    let apart = |mark: char| [' ', mark, ' '];
    let inside = |letter: char| letter.is_alphanumeric() || letter.is_whitespace() || letter == '-';
    let spaced: String = cell
        .chars()
        .flat_map(|letter| if inside(letter) { [letter, '\0', '\0'] } else { apart(letter) })
        .filter(|letter| *letter != '\0')
        .collect();
    let mut begins = true;
    let word = |word: &str| {
        let capital = word.starts_with(char::is_uppercase) && !begins;
        begins = matches!(word, "." | "!" | "?");
        (word.to_lowercase(), capital)
    };
    spaced.split_whitespace().map(word).collect()
}

/// All pairs of a right and a wrong word, by the features that only one of the two has.
struct Lesson {
    lexicon: Lexicon,
    near: Fit,
    /// Features by number: their names, and how often they are met.
    places: HashMap<u64, u32>,
    names: Vec<(String, u32)>,
    pairs: Vec<(Vec<u32>, Vec<u32>)>,
    words: HashMap<u64, String>,
    others: HashMap<String, Vec<String>>,
}

impl Lesson {
    fn gather(&mut self, all: &[Sentence]) {
        for sentence in all {
            let tokens: Vec<Token> = sentence.iter().map(|word| token(word)).collect();
            let units: Vec<Unit> = tokens.iter().map(|token| self.unit(token)).collect();
            for (at, right) in tokens.iter().enumerate() {
                if !right.word || right.capital || right.low.chars().nth(1).is_none() {
                    continue;
                }
                let others = self.others(right.low);
                let turn = self.pairs.len();
                for n in 0..others.len().min(AGAINST) {
                    let other = others[(turn + n) % others.len()].clone();
                    let other = self.unit(&Token { low: &other, ..*right });
                    let (one, two) =
                        (self.features(&units, at, units[at]), self.features(&units, at, other));
                    self.pairs.push((one, two));
                }
            }
        }
    }

    fn unit(&mut self, token: &Token) -> Unit {
        for name in Unit::names(&self.lexicon, token, str::to_owned).1 {
            self.words.insert(anslag_review::linear::hash(&name, ""), name);
        }
        Unit::of(&self.lexicon, token)
    }

    /// Common words near any word, and every word near a common one.
    fn others(&mut self, word: &str) -> Vec<String> {
        if let Some(known) = self.others.get(word) {
            return known.clone();
        }
        let mut others: Vec<String> =
            self.near.near(word).map(|(near, _)| near.to_owned()).collect();
        if self.lexicon.exact(word).map_or(0, Reading::rank) >= 3 {
            others.extend(
                self.lexicon
                    .neighbours(word)
                    .into_iter()
                    .filter(|w| w.chars().all(char::is_lowercase)),
            );
        }
        others.sort();
        others.dedup();
        self.others.insert(word.to_owned(), others.clone());
        others
    }

    fn features(&mut self, units: &[Unit], at: usize, word: Unit) -> Vec<u32> {
        let mut found = Vec::new();
        features(units, at, word, |kind, parts| {
            let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
            let place = *self.places.entry(mixed(kind, parts)).or_insert(next);
            if place == next {
                let parts: Vec<&str> = parts
                    .iter()
                    .map(|part| self.words.get(part).map_or("<>", String::as_str))
                    .collect();
                self.names.push(([&[kind], &parts[..]].concat().join("|"), 0));
            }
            self.names[place as usize].1 += 1;
            found.push(place);
        });
        found
    }

    /// Logistic steps on the difference of the two scores, smaller for what is met often.
    fn learn(&self) -> Vec<f32> {
        const STEP: f32 = 0.25;
        const FADE: f32 = 2e-6;
        let mut weights = vec![0.0_f32; self.names.len()];
        let mut seen = vec![1.0_f32; self.names.len()];
        let mut order: Vec<usize> = (0..self.pairs.len()).collect();
        for round in 0..ROUNDS {
            let mut state = 0x2545_F491_4F6C_DD1D_u64 + round as u64;
            for at in (1..order.len()).rev() {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                order.swap(at, (state >> 33) as usize % (at + 1));
            }
            let mut loss = 0.0;
            for pair in &order {
                let (right, wrong) = &self.pairs[*pair];
                let often = |place: &&u32| self.names[**place as usize].1 >= OFTEN;
                let sum = |side: &[u32]| {
                    side.iter().filter(often).map(|place| weights[*place as usize]).sum::<f32>()
                };
                let ahead = sum(right) - sum(wrong);
                let blame = 1.0 / (1.0 + ahead.exp());
                loss += (1.0 + (-ahead).exp()).ln();
                for (side, sign) in [(right, 1.0), (wrong, -1.0)] {
                    for place in side.iter().filter(often).map(|place| *place as usize) {
                        let slope = sign * blame;
                        seen[place] += slope * slope;
                        weights[place] +=
                            STEP * (slope - FADE * weights[place]) / seen[place].sqrt();
                    }
                }
            }
            println!("round {round}: {:.4}", loss / self.pairs.len() as f32);
        }
        weights
    }

    fn written(&self, weights: &[f32]) -> String {
        const LEAST: f32 = 0.35;
        let mut lines: Vec<(&str, f32)> = self
            .names
            .iter()
            .zip(weights)
            .filter(|((_, often), weight)| *often >= OFTEN && weight.abs() >= LEAST)
            .map(|((name, _), weight)| (name.as_str(), *weight))
            .collect();
        lines.sort_by(|one, other| one.0.cmp(other.0));
        let mut text = HEAD.to_owned();
        for (name, weight) in lines {
            let _ = writeln!(text, "{name}\t{weight:.2}");
        }
        text
    }

    fn new(lexicon: Lexicon, near: Fit) -> Self {
        let (places, names, pairs) = (HashMap::new(), Vec::new(), Vec::new());
        Self { lexicon, near, places, names, pairs, words: HashMap::new(), others: HashMap::new() }
    }
}

fn token((low, capital): &(String, bool)) -> Token<'_> {
    Token { low, capital: *capital, word: low.starts_with(char::is_alphabetic) }
}
