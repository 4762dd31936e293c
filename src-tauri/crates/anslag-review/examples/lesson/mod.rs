//! What triage learns from and is measured on, and the logistic regression that learns.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anslag_review::linear::Named;
use anslag_review::{Class, TriageBook, triage_features};
use serde_json::Value;

/// A text with its right answers; those that nobody gave are empty.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// What was written.
    pub text: String,
    /// The place of its class in `Class::ALL`.
    pub class: usize,
    /// Names of its flags.
    pub flags: Vec<String>,
    /// Its urgency, where given.
    pub urgency: String,
    /// Its worry, where given.
    pub worry: Option<u64>,
    /// Its topic, where given.
    pub topic: String,
    /// How much it counts when learning.
    pub weight: f32,
}

/// The repository's `assets`.
pub fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

/// A file of the evaluation data, which need not be there.
pub fn shared(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data").join(name);
    let text = fs::read_to_string(path).ok();
    if text.is_none() {
        println!("hoppar över: {name} finns inte här");
    }
    text
}

/// The cue pages, by name and text.
pub fn pages() -> Vec<(String, String)> {
    let folder = fs::read_dir(assets().join("triage")).expect("the folder of cue pages");
    let paths = folder.map(|entry| entry.expect("a readable folder").path());
    let cues = paths.filter(|path| path.extension().is_some_and(|kind| kind == "toml"));
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("UTF-8 text"))
    };
    cues.map(read).collect()
}

/// The book with this model; a faulty page is a failure.
pub fn book(pages: &[(String, String)], model: &str) -> TriageBook {
    let cues = pages.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let (book, faults) = TriageBook::load(cues.chain([("triage.tsv", model)]));
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    book
}

fn place(name: &str) -> usize {
    Class::ALL.iter().position(|class| class.name() == name).expect("a class that exists")
}

fn names(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    all.map(str::to_owned).collect()
}

/// Our own sentences.
pub fn own() -> Vec<Text> {
    let text = fs::read_to_string(assets().join("triage/ovning.tsv")).expect("own sentences");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let mut columns = line.splitn(3, '\t');
        let mut next = || columns.next().unwrap_or_default();
        let class = place(next());
        let flags = next().split(',').filter(|flag| !flag.is_empty()).map(str::to_owned).collect();
        let mut text = Text { class, flags, text: next().to_owned(), ..Text::default() };
        text.weight = price(&text);
        text
    };
    lines.map(read).collect()
}

/// The comments written by someone who never saw the rules.
pub fn comments() -> Vec<Text> {
    let text = shared("blind/comments.jsonl").unwrap_or_default();
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("one JSON a line");
        let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Text {
            text: word("text"),
            class: place(&word("class")),
            flags: names(&value["flags"]),
            urgency: word("urgency"),
            worry: value["worry"].as_u64(),
            topic: word("topic"),
            weight: 1.0,
        }
    };
    let priced = |text: Text| Text { weight: price(&text), ..text };
    text.lines().map(read).map(priced).collect()
}

/// What a miss costs: more where someone may come to harm.
fn price(text: &Text) -> f32 {
    let grave = GRAVE.iter().any(|flag| text.flags.iter().any(|own| own == flag));
    if grave || Class::ALL[text.class] == Class::Threat { 2.0 } else { 1.0 }
}

/// Opinion about migration and other disputed matters: sharp but lawful.
pub fn opinions() -> Vec<Text> {
    let columns = [
        ("superlim-absabank-imm/absabank-imm_dev.tsv", 1),
        ("superlim-argumentation/argumentation-sentences_dev.tsv", 3),
    ];
    let mut found = Vec::new();
    for (name, column) in columns {
        let text = shared(name).unwrap_or_default();
        let texts = text.lines().skip(1).filter_map(|line| line.split('\t').nth(column));
        found.extend(texts.map(|text| lesser(text, Class::SharpLawful)));
    }
    found
}

/// Questions put to authorities.
pub fn questions() -> Vec<Text> {
    let text = shared("superlim-swefaq/swefaq_dev.jsonl").unwrap_or_default();
    let values = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let question =
        |value: Value| value["question"].as_str().map(|text| lesser(text, Class::Question));
    values.filter_map(question).collect()
}

/// A text of another sort than comments, which counts for little.
fn lesser(text: &str, class: Class) -> Text {
    let text = text.trim_matches('"').to_owned();
    Text { text, class: place(class.name()), weight: 0.05, ..Text::default() }
}

/// The head of the model: what it was learned from, and the licences.
pub const HEAD: &str = "\
# Vikter för klassen på inkomna kommentarer, lärda av: egna meningar (assets/triage/ovning.tsv) och utvecklingsdelen
# av projektets egna kommentarer; Superlim (Språkbanken Text, CC BY 4.0): ABSAbank-Imm, Argumentation sentences, SweFAQ.
# Vikterna får användas enligt CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ .
# Gör om: cargo run --release -p anslag-review --example train_triage
";

/// Learns weights for every class by logistic regression and writes the model.
pub fn learn(book: &TriageBook, texts: &[Text], settings: &Settings) -> String {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut counts: Vec<f32> = Vec::new();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for text in texts {
        let mut named = Named::default();
        triage_features(book, &text.text, &mut named);
        named.0.sort();
        named.0.dedup();
        let mut row = Vec::with_capacity(named.0.len());
        for name in named.0 {
            let next = ids.len();
            let id = *ids.entry(name).or_insert(next);
            if id == counts.len() {
                counts.push(0.0);
            }
            counts[id] += if text.weight < 1.0 { 0.2 } else { 1.0 };
            row.push(id);
        }
        rows.push(row);
    }
    for row in &mut rows {
        row.retain(|id| counts[*id] > 1.5);
    }
    let weights = descend(texts, &rows, counts.len(), settings);
    write_model(&ids, &weights, settings.rows)
}

/// What the model tells apart: the classes, and worries by their gravest flag.
fn labels() -> Vec<String> {
    let classes = Class::ALL.iter().map(|class| class.name().to_owned());
    classes.chain(GRAVE.iter().map(|flag| format!("worry+{flag}"))).collect()
}

/// The flags by which a worry is told, the gravest first.
const GRAVE: [&str; 3] = ["self_harm", "child_at_risk", "danger_to_life"];
const LABELS: usize = Class::ALL.len() + GRAVE.len();

fn label(text: &Text) -> usize {
    let has = |flag: &&str| text.flags.iter().any(|own| own == *flag);
    let grave = GRAVE.iter().position(&has);
    match grave {
        Some(at) if Class::ALL[text.class] == Class::Worry => Class::ALL.len() + at,
        _ => text.class,
    }
}

/// How to learn.
pub struct Settings {
    /// Rounds over all texts.
    pub rounds: usize,
    /// The first step.
    pub step: f32,
    /// The pull towards nothing.
    pub decay: f32,
    /// At most so many features are kept, the heaviest.
    pub rows: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { rounds: 20, step: 0.08, decay: 0.002, rows: 3000 }
    }
}

type Weights = [f32; LABELS];

/// Steps that shrink for each weight as it has been moved (AdaGrad); given order, no chance.
fn descend(texts: &[Text], rows: &[Vec<usize>], features: usize, how: &Settings) -> Vec<Weights> {
    let mut weights = vec![[0.0; LABELS]; features];
    let mut moved = vec![[0.1; LABELS]; features];
    for round in 0..how.rounds {
        for step in 0..texts.len() {
            let at = (step * 7919 + round * 31) % texts.len();
            let chances = chances(&weights, &rows[at]);
            let right = self::label(&texts[at]);
            for label in 0..LABELS {
                let wanted = if right == label { 1.0 } else { 0.0 };
                let slope = (chances[label] - wanted) * texts[at].weight;
                for id in &rows[at] {
                    let pull = slope + how.decay * weights[*id][label] * texts[at].weight;
                    moved[*id][label] += pull * pull;
                    weights[*id][label] -= how.step * pull / moved[*id][label].sqrt();
                }
            }
        }
    }
    weights
}

fn chances(weights: &[Weights], row: &[usize]) -> Weights {
    let mut sums = [0.0_f32; LABELS];
    for id in row {
        sums.iter_mut().zip(weights[*id]).for_each(|(sum, weight)| *sum += weight);
    }
    let top = sums.iter().copied().fold(f32::MIN, f32::max);
    sums.iter_mut().for_each(|sum| *sum = (*sum - top).exp());
    let all: f32 = sums.iter().sum();
    sums.map(|sum| sum / all)
}

fn write_model(ids: &BTreeMap<String, usize>, weights: &[Weights], rows: usize) -> String {
    let size = |id: usize| weights[id].iter().map(|weight| weight * weight).sum::<f32>();
    let mut kept: Vec<(&String, usize)> = ids.iter().map(|(name, id)| (name, *id)).collect();
    kept.sort_by(|one, other| size(other.1).total_cmp(&size(one.1)));
    kept.truncate(rows);
    kept.sort();
    let mut text = format!("{HEAD}labels\t{}\n", labels().join("\t"));
    for (name, id) in kept {
        if weights[id].iter().all(|weight| weight.abs() < 0.01) {
            continue;
        }
        text.push_str(name);
        for weight in weights[id] {
            let rounded = (weight * 100.0).round() / 100.0;
            let _ = write!(text, "\t{}", if rounded == 0.0 { 0.0 } else { rounded });
        }
        text.push('\n');
    }
    text
}
