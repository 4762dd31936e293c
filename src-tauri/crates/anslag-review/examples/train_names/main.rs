//! Learns `assets/models/namn.tsv` from marked text, and says how well names are found.
//!
//! `cargo run --release --example train_names -- ../shared/data [words.txt]` from the top of the
//! repository. The data: `uner-talbanken` (CC BY-SA 4.0) and `swedish-ner-corpus` (CC BY 4.0); the
//! list of ordinary words, one a line in small letters, is the dictionary's.

mod augment;
mod corpus;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use anslag_review::linear::{Example, train};
use anslag_review::names::{LABELS, NameList, Names, Ordinary, examples};

use augment::Chance;
use corpus::Marked;

const HEAD: &str = "\
# Weights that tell persons' names from other words in Swedish text; learned by
# src-tauri/crates/anslag-review/examples/train_names from UNER Swedish Talbanken (train; CC BY-SA 4.0,
# https://github.com/UniversalNER/UNER_Swedish-Talbanken), swedish-ner-corpus (train; Andreas Klintberg,
# CC BY 4.0, https://github.com/klintan/swedish-ner-corpus) and sentences of our own.
# Licence of this file: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
";
/// The file is no larger than this, in bytes.
const LARGEST: usize = 600_000;
const ROUNDS: usize = 10;
/// So many times each marked sentence is told of other people.
const COPIES: usize = 2;
/// So many times each sentence of our own is filled in.
const TIMES: usize = 12;
/// So many in a hundred sentences are learned from as if there were no lists.
const HIDE: u32 = 20;
/// One sentence in so many of the news is kept for measuring.
const HELD_OUT: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let data = PathBuf::from(arguments.next().ok_or("which folder holds the data?")?);
    let words: HashSet<String> = match arguments.next() {
        Some(path) => fs::read_to_string(path)?.lines().map(str::to_owned).collect(),
        None => HashSet::new(),
    };
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let lists = lists(&top)?;
    let texts: Vec<&str> = lists.iter().map(String::as_str).collect();

    let news =
        corpus::columns(&fs::read_to_string(data.join("swedish-ner-corpus/train_corpus.txt"))?);
    let held: Vec<Marked> = news.iter().skip(HELD_OUT - 1).step_by(HELD_OUT).cloned().collect();
    let kept = news
        .iter()
        .enumerate()
        .filter(|(at, _)| (at + 1) % HELD_OUT != 0)
        .map(|(_, one)| one.clone());
    let folder = data.join("uner-talbanken");
    let talbanken = corpus::iob(&fs::read_to_string(folder.join("sv_talbanken-ud-train.iob2"))?);
    let dev = corpus::iob(&fs::read_to_string(folder.join("sv_talbanken-ud-dev.iob2"))?);

    let learning: Vec<Marked> = kept.chain(talbanken).collect();
    let model = learn(&learning, &texts, &words)?;
    let names = Names::read(gathered(&texts)?, &model)?;
    measure("news, held out", &held, &names, &words);
    measure("talbanken, dev", &dev, &names, &words);
    let bare = Names::read(NameList::default(), &model)?;
    measure("news, held out, without lists", &held, &bare, &words);
    let path = top.join("assets/models/namn.tsv");
    fs::create_dir_all(path.parent().ok_or("no folder")?)?;
    fs::write(&path, &model)?;
    println!("{} byte: {}", model.len(), path.display());
    Ok(())
}

fn lists(top: &Path) -> Result<Vec<String>, std::io::Error> {
    let folder = top.join("assets/lexicon");
    ["personnamn.tsv", "personnamn-egna.tsv"]
        .into_iter()
        .map(|name| fs::read_to_string(folder.join(name)))
        .collect()
}

/// The long list, and the one written by hand.
fn gathered(lists: &[&str]) -> Result<NameList, String> {
    let mut list = NameList::default();
    lists.iter().enumerate().try_for_each(|(at, text)| list.add(text, at > 0))?;
    Ok(list)
}

/// Learns with and without lists, with and without the dictionary, with names put in others' place.
fn learn(
    marked: &[Marked],
    lists: &[&str],
    words: &HashSet<String>,
) -> Result<String, Box<dyn std::error::Error>> {
    let list = gathered(lists)?;
    let none = NameList::default();
    let known = |word: &str| words.contains(word);
    let mut chance = Chance::new(20_251_122);
    let store = augment::Store::read(lists);
    let mut all = Vec::new();
    let mut add = |one: &Marked, hide: u32, chance: &mut Chance| {
        let list = if chance.below(100) < hide { &none } else { &list };
        let ordinary: Ordinary =
            if !words.is_empty() && chance.below(2) == 0 { Some(&known) } else { None };
        all.extend(examples(&one.raw, &one.marks, list, ordinary));
    };
    for one in marked {
        add(one, HIDE, &mut chance);
        if one.marks.iter().any(|mark| mark.person) {
            for _ in 0..COPIES {
                add(&store.swapped(one, &mut chance), HIDE, &mut chance);
            }
        }
    }
    for one in store.written(include_str!("templates.txt"), TIMES, &mut chance) {
        add(&one, 30, &mut chance);
    }
    for at in (1..all.len()).rev() {
        all.swap(at, chance.place(at + 1));
    }
    println!("{} words to learn from", all.len());
    Ok(shrink(&train(&LABELS, &seldom(all), ROUNDS, HEAD)))
}

/// Leaves out what was seen only once: it says nothing of other texts.
fn seldom(mut all: Vec<Example>) -> Vec<Example> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for feature in all.iter().flat_map(|example| &example.features) {
        *counts.entry(feature.clone()).or_default() += 1;
    }
    for example in &mut all {
        example.features.retain(|feature| counts[feature] > 1);
    }
    all
}

/// The heaviest weights, with one figure less, as many as there is room for.
fn shrink(model: &str) -> String {
    let rows = model.lines().filter(|line| !line.starts_with('#') && !line.starts_with("labels\t"));
    let mut rows: Vec<(f32, String)> = rows.map(rounded).filter(|(most, _)| *most > 0.0).collect();
    rows.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    let head = format!("{HEAD}labels\t{}\n", LABELS.join("\t"));
    let mut room = LARGEST - head.len();
    rows.retain(|(_, row)| {
        let fits = row.len() < room;
        room = if fits { room - row.len() - 1 } else { 0 };
        fits
    });
    rows.sort_by(|one, other| one.1.cmp(&other.1));
    rows.into_iter().fold(head, |text, (_, row)| text + &row + "\n")
}

fn rounded(line: &str) -> (f32, String) {
    let mut columns = line.split('\t');
    let mut row = columns.next().unwrap_or_default().to_owned();
    let mut most = 0.0_f32;
    for column in columns {
        let weight = (column.parse::<f32>().unwrap_or(0.0) * 10.0).round() / 10.0;
        most = most.max(weight.abs());
        row += &format!("\t{}", if weight == 0.0 { 0.0 } else { weight });
    }
    (most, row)
}

fn measure(name: &str, marked: &[Marked], names: &Names, words: &HashSet<String>) {
    let known = |word: &str| words.contains(word);
    let ways: [(&str, Ordinary); 2] = [("", None), (" + dictionary", Some(&known))];
    for (way, ordinary) in ways.into_iter().filter(|(way, _)| way.is_empty() || !words.is_empty()) {
        let (mut right, mut found, mut wanted) = (0.0, 0.0, 0.0);
        for one in marked {
            let spans = names.find(&one.raw, ordinary);
            let persons: Vec<_> = one.persons().collect();
            right += spans.iter().filter(|span| persons.contains(span)).count() as f64;
            found += spans.len() as f64;
            wanted += persons.len() as f64;
        }
        let (p, r) = (100.0 * right / found, 100.0 * right / wanted);
        let f = 2.0 * p * r / (p + r);
        println!("{name}{way}: P {p:.1} R {r:.1} F1 {f:.1} of {wanted} names");
    }
}
