//! How well sentences and passives are found in running prose that others have marked up.

use std::fs;
use std::path::{Path, PathBuf};

use anslag_review::sentences;

fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data").join(name);
    if !path.exists() {
        println!("hoppar över: {name} finns inte här");
    }
    path.exists().then_some(path)
}

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
