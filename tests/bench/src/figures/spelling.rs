//! Spelling: alarms on words that are right, misspellings found, and what is suggested.

use anslag_review::{RuleBook, annotate};
use serde_json::Value;

use crate::data::{lines, sentences, text};
use crate::score::share;
use crate::table::Table;

/// Adds alarms on three sorts of prose, then recall and suggestions.
pub fn measure(book: &RuleBook, table: &mut Table) {
    alarms(book, table, "spelling alarms, prose", prose(), "≤ 0.35 %");
    alarms(book, table, "spelling alarms, news", news(), "≤ 0.9 %");
    alarms(book, table, "spelling alarms, authorities", authorities(), "≤ 0.9 %");
    let learners = "superlim-dalaj-ged/dalaj-ged-superlim_dev.jsonl";
    match lines(learners) {
        Some(all) => learned(book, table, &all),
        None => table.skipped("misspellings", learners),
    }
}

fn prose() -> Option<Vec<String>> {
    let data = text("ud-talbanken/sv_talbanken-ud-dev.conllu")?;
    Some(sentences(&data, [1, 2, 4]).into_iter().map(|sentence| sentence.text).collect())
}

fn news() -> Option<Vec<String>> {
    let data = text("swedish-ner-corpus/train_corpus.txt")?;
    Some(sentences(&data, [0, 1, 1]).into_iter().map(|sentence| sentence.text).collect())
}

fn authorities() -> Option<Vec<String>> {
    let all = lines("superlim-swefaq/swefaq_dev.jsonl")?;
    let answers = all.iter().flat_map(|entry| entry["candidate_answers"].as_array().cloned());
    let mut texts: Vec<String> =
        answers.flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect();
    texts.sort();
    texts.dedup();
    Some(texts)
}

fn alarms(book: &RuleBook, table: &mut Table, what: &str, texts: Option<Vec<String>>, goal: &str) {
    let Some(texts) = texts else {
        return table.skipped(what, "the data");
    };
    let (mut words, mut flagged) = (0, 0);
    for text in &texts {
        let read = annotate(book, text, false);
        let letters = |token: &&anslag_review::AnnotatedToken| {
            text.chars().nth(token.start).is_some_and(char::is_alphabetic)
        };
        words += read.tokens.iter().filter(letters).count();
        flagged += read.spelling.len();
    }
    let figure = format!("{:.2} %", share(flagged, words));
    table.row(what, format!("{words} words"), figure, goal);
}

/// Errors of spelling in learners' sentences, each with its correction.
fn learned(book: &RuleBook, table: &mut Table, all: &[Value]) {
    let (mut errors, mut seen, mut first, mut five) = (0, 0, 0, 0);
    for entry in all.iter().filter(|entry| entry["meta"]["error_label"] == "O") {
        let wrong = entry["meta"]["confusion_pair"]["incorrect_span"].as_str().unwrap_or_default();
        let right = entry["meta"]["confusion_pair"]["correction"].as_str().unwrap_or_default();
        let start = entry["meta"]["error_span"]["start"].as_u64().unwrap_or(0);
        let stop = entry["meta"]["error_span"]["stop"].as_u64().unwrap_or(0);
        let one_word = |text: &str| !text.is_empty() && text.chars().all(char::is_alphabetic);
        let case_only = wrong.to_lowercase() == right.to_lowercase();
        if !one_word(wrong) || !one_word(right) || case_only {
            continue;
        }
        errors += 1;
        let read = annotate(book, entry["sentence"].as_str().unwrap_or_default(), true);
        let point = |at: usize| u64::try_from(at).unwrap_or(u64::MAX);
        let note = read.spelling.iter().find(|n| point(n.start) < stop && start < point(n.end));
        let Some(note) = note else {
            continue;
        };
        seen += 1;
        let place = note.suggestions.iter().position(|s| s.to_lowercase() == right.to_lowercase());
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some_and(|place| place < 5));
    }
    let on = format!("{errors} one-word errors");
    table.row("misspellings found", on, format!("R {:.1}", share(seen, errors)), "R ≥ 82");
    let figure = format!("{:.1} / {:.1}", share(first, seen), share(five, seen));
    table.row("suggested first / in five", format!("{seen} found"), figure, "78 / 90");
}
