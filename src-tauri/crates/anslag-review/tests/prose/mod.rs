//! How well sentences and passives are found in running prose that others have marked up.

use std::fs;

use anslag_review::sentences;
use anslag_review::voice::is_candidate;

use crate::{shared, shelf};

/// The sentences of a treebank, by paragraph.
fn paragraphs(treebank: &str) -> Vec<Vec<&str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    for line in treebank.lines() {
        if line.starts_with("# newpar") {
            found.push(Vec::new());
        } else if let Some(text) = line.strip_prefix("# text = ") {
            found.last_mut().expect("a paragraph").push(text);
        }
    }
    found
}

/// Joins sentences and says where each stands.
fn joined(paragraphs: &[Vec<&str>], between: &str, after: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for sentences in paragraphs {
        for (at, sentence) in sentences.iter().enumerate() {
            text.push_str(if text.is_empty() {
                ""
            } else if at == 0 {
                after
            } else {
                between
            });
            spans.push((text.len(), text.len() + sentence.len()));
            text.push_str(sentence);
        }
    }
    (text, spans)
}

/// Precision, recall and their mean, in per cent.
fn rates<T: Ord>(found: &[T], wanted: &[T]) -> (f64, f64, f64) {
    let right = found.iter().filter(|one| wanted.contains(one)).count();
    let rate = |all: usize| 100.0 * right as f64 / all.max(1) as f64;
    let both = 200.0 * right as f64 / (found.len() + wanted.len()).max(1) as f64;
    (rate(found.len()), rate(wanted.len()), both)
}

#[test]
fn sentences_of_running_prose() {
    let Some(path) = shared("ud-talbanken/sv_talbanken-ud-dev.conllu") else {
        return;
    };
    let treebank = fs::read_to_string(path).expect("readable data");
    let paragraphs = paragraphs(&treebank);
    for (name, between, after, goal) in [
        ("mellanslag, tomrad", " ", "\n\n", 97.5),
        ("mellanslag överallt", " ", " ", 95.0),
        ("rad per mening", "\n", "\n\n", 99.0),
    ] {
        let (text, wanted) = joined(&paragraphs, between, after);
        let found = sentences(&text);
        let (precision, recall, both) = rates(&found, &wanted);
        println!("{name}: P {precision:.2} R {recall:.2} F1 {both:.2}");
        for (start, end) in found.iter().filter(|span| !wanted.contains(span)) {
            println!("  fel: {}", &text[*start..*end]);
        }
        assert!(both >= goal, "{name}: {both:.2} is under {goal}");
    }
}

/// The sentences of a treebank: each word, and whether it is a passive on -s.
fn marked(treebank: &str) -> Vec<(String, Vec<(usize, usize)>)> {
    let mut found = Vec::new();
    let (mut text, mut spans) = (String::new(), Vec::new());
    for line in treebank.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() < 10 {
            found.push((std::mem::take(&mut text), std::mem::take(&mut spans)));
        } else if columns[0].parse::<u32>().is_ok() {
            let passive = columns[5].contains("Voice=Pass") && columns[4].contains("SFO");
            if passive && is_candidate(&columns[1].to_lowercase()) {
                spans.push((text.len(), text.len() + columns[1].len()));
            }
            text.push_str(columns[1]);
            text.push_str(if columns[9].contains("SpaceAfter=No") { "" } else { " " });
        }
    }
    found
}

#[test]
fn passives_of_running_prose() {
    let Some(path) = shared("ud-talbanken/sv_talbanken-ud-dev.conllu") else {
        return;
    };
    let book = shelf::book();
    let treebank = fs::read_to_string(path).expect("readable data");
    let (mut found, mut wanted) = (Vec::new(), Vec::new());
    for (number, (text, spans)) in marked(&treebank).into_iter().enumerate() {
        let told = book.passives(&text);
        for (start, end) in told.iter().filter(|span| !spans.contains(span)) {
            println!("  falsk: {} i: {text}", &text[*start..*end]);
        }
        for (start, end) in spans.iter().filter(|span| !told.contains(span)) {
            println!("  missad: {} i: {text}", &text[*start..*end]);
        }
        found.extend(told.into_iter().map(|span| (number, span)));
        wanted.extend(spans.into_iter().map(|span| (number, span)));
    }
    let (precision, recall, both) = rates(&found, &wanted);
    println!("passiv: P {precision:.2} R {recall:.2} F1 {both:.2} av {}", wanted.len());
    assert!(both >= 98.0, "s-passives: {both:.2} is under 98");
}
