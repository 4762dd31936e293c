//! Personal numbers in every writing, and how often other numbers stop a text.

use anslag_review::{Draft, Role, RuleBook, review};
use serde_json::Value;

use crate::data::{lines, sentences, text};
use crate::score::share;
use crate::table::Table;

/// Adds valid numbers found, and false stops on running text.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let list = "personnummer-meta/list.json";
    match text(list).and_then(|text| serde_json::from_str::<Value>(&text).ok()) {
        Some(all) => valid(book, table, &all),
        None => table.skipped("personnummer", list),
    }
    false_stops(book, table);
}

fn stops(book: &RuleBook, text: &str) -> usize {
    let draft = Draft { text, role: Role::Post, channels: &[], scheduled: false };
    review(book, &draft).findings.iter().filter(|finding| finding.rule == "PER-001").count()
}

fn valid(book: &RuleBook, table: &mut Table, all: &Value) {
    let (mut numbers, mut found) = (0, 0);
    for entry in all.as_array().into_iter().flatten().filter(|entry| entry["valid"] == true) {
        for key in ["long_format", "short_format", "separated_format", "separated_long"] {
            let written = entry[key].as_str().unwrap_or_default();
            numbers += 1;
            found += usize::from(stops(book, &format!("Numret är {written} enligt listan.")) > 0);
        }
    }
    let figure = format!("R {:.1}", share(found, numbers));
    table.row("personnummer, valid", format!("{numbers} writings"), figure, "R 100");
}

fn false_stops(book: &RuleBook, table: &mut Table) {
    let news = text("swedish-ner-corpus/train_corpus.txt");
    let faq = lines("superlim-swefaq/swefaq_dev.jsonl");
    let (Some(news), Some(faq)) = (news, faq) else {
        return table.skipped("personnummer, false stops", "the data");
    };
    let news = sentences(&news, [0, 1, 1]).into_iter().map(|sentence| sentence.text);
    let answers = faq.iter().flat_map(|entry| entry["candidate_answers"].as_array().cloned());
    let answers = answers.flatten().filter_map(|text| text.as_str().map(str::to_owned));
    let (mut words, mut false_stops) = (0, 0);
    for text in news.chain(answers) {
        words += text.split_whitespace().count();
        false_stops += stops(book, &text);
    }
    table.row(
        "personnummer, false stops",
        format!("{words} words"),
        format!("{false_stops}"),
        "≤ 1 in 100,000 words",
    );
}
