//! Persons' names in text: how many are found, by sentences of our own and by what others marked.

use std::fs;
use std::path::Path;

use anslag_review::names::{NameList, Names};

fn names() -> Names {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    let read = |name: &str| {
        fs::read_to_string(assets.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    let mut list = NameList::default();
    list.add(&read("lexicon/personnamn.tsv"), false).expect("a list of names");
    list.add(&read("lexicon/personnamn-egna.tsv"), true).expect("our own list");
    Names::read(list, &read("models/namn.tsv")).expect("a model")
}

/// The sentence without its brackets, and what stood within them.
fn marked(line: &str) -> (String, Vec<(usize, usize)>) {
    let (mut raw, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for letter in line.chars() {
        match letter {
            '[' => start = raw.len(),
            ']' => spans.push((start, raw.len())),
            _ => raw.push(letter),
        }
    }
    (raw, spans)
}

#[test]
fn names_from_all_over_the_world() {
    let names = names();
    let (mut right, mut found, mut wanted) = (0_u32, 0_u32, 0_u32);
    for line in include_str!("names/foreign.txt").lines().filter(|line| !line.starts_with('#')) {
        let (raw, spans) = marked(line);
        let said = names.find(&raw, None);
        let words = |all: &[(usize, usize)]| -> Vec<String> {
            all.iter().map(|(start, end)| raw[*start..*end].to_owned()).collect()
        };
        if said != spans {
            println!("{:?} i stället för {:?}: {raw}", words(&said), words(&spans));
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        right += count(said.iter().filter(|span| spans.contains(span)).count());
        found += count(said.len());
        wanted += count(spans.len());
    }
    let (precision, recall) =
        (f64::from(right) / f64::from(found), f64::from(right) / f64::from(wanted));
    println!("namn: P {:.1} R {:.1} av {wanted}", 100.0 * precision, 100.0 * recall);
    assert!(precision >= 0.85 && recall >= 0.85, "names are found: {precision:.2} {recall:.2}");
}

#[test]
fn spans_lie_on_whole_words_in_any_text() {
    let names = names();
    for raw in ["", "A", "Å. Ä. Ö.", "AAA BBB", "🎉 Anna🎉Bo", "von", "Anna von", "Anna A. ", "/Li"]
    {
        for (start, end) in names.find(raw, None) {
            assert!(raw.get(start..end).is_some_and(|name| !name.is_empty()), "{raw}");
        }
    }
}
