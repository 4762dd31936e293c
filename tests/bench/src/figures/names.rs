//! Names of persons, whole spans, on news and on prose.

use std::collections::HashSet;

use anslag_review::{RuleBook, annotate};

use crate::data::{Sentence, sentences, text};
use crate::score::Score;
use crate::table::Table;

/// The model learns from four sentences in five of the news; the fifth is for measuring.
const HELD_OUT: usize = 5;

/// Adds names on Talbanken dev and on the news held out.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let prose = "uner-talbanken/sv_talbanken-ud-dev.iob2";
    match text(prose) {
        Some(data) => {
            let all = sentences(&data, [1, 2, 2]);
            row(book, table, "names, prose", &all);
        }
        None => table.skipped("names, prose", prose),
    }
    let news = "swedish-ner-corpus/train_corpus.txt";
    match text(news) {
        Some(data) => {
            let all = sentences(&data, [0, 1, 1]);
            let held: Vec<_> = all.into_iter().skip(HELD_OUT - 1).step_by(HELD_OUT).collect();
            row(book, table, "names, news held out", &held);
        }
        None => table.skipped("names, news", news),
    }
}

fn row(book: &RuleBook, table: &mut Table, what: &str, all: &[Sentence]) {
    let mut score = Score::default();
    for sentence in all {
        score.add(&there(sentence), &found(book, sentence));
    }
    table.row(what, format!("{} names", score.there()), score.shown(), "F1 ≥ 88");
}

/// Names as tagged, as spans of bytes.
fn there(sentence: &Sentence) -> HashSet<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut open = false;
    for (start, end, word) in sentence.places() {
        let person = word.tag.ends_with("PER");
        match spans.last_mut() {
            Some(last) if person && open && !word.tag.starts_with("B-") => last.1 = end,
            _ if person => spans.push((start, end)),
            _ => {}
        }
        open = person;
    }
    spans.into_iter().collect()
}

/// Names as read: neighbouring words of the same name are one span.
fn found(book: &RuleBook, sentence: &Sentence) -> HashSet<(usize, usize)> {
    let read = annotate(book, &sentence.text, false);
    let bytes: Vec<usize> = sentence.text.char_indices().map(|(at, _)| at).collect();
    let byte = |point: usize| bytes.get(point).copied().unwrap_or(sentence.text.len());
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for token in read.tokens.iter().filter(|token| token.person) {
        let (start, end) = (byte(token.start), byte(token.end));
        match spans.last_mut() {
            Some(last) if sentence.text[last.1..start].trim().is_empty() => last.1 = end,
            _ => spans.push((start, end)),
        }
    }
    spans.into_iter().collect()
}
