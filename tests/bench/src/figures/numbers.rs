//! Personal numbers in every writing, and how often other numbers stop a text.

use anslag_review::{Draft, Role, RuleBook, review};
use serde_json::Value;

use crate::data::{lines, sentences, text};
use crate::score::share;
use crate::table::Table;

const LIST: &str = "personnummer-meta/list.json";

/// Adds valid numbers found, and false stops on running text.
pub fn measure(book: &RuleBook, table: &mut Table) {
    match list() {
        Some(all) => valid(book, table, &all),
        None => table.skipped("personnummer", LIST),
    }
    false_stops(book, table);
}

fn list() -> Option<Value> {
    serde_json::from_str(&text(LIST)?).ok()
}

/// Every writing of every number on the list, and whether the number is valid.
fn writings(all: &Value) -> impl Iterator<Item = (&str, bool)> {
    let keys = ["long_format", "short_format", "separated_format", "separated_long"];
    all.as_array().into_iter().flatten().flat_map(move |entry| {
        keys.map(|key| (entry[key].as_str().unwrap_or_default(), entry["valid"] == true))
    })
}

fn leaks(book: &RuleBook, written: &str) -> bool {
    stops(book, &format!("Numret är {written} enligt listan.")) > 0
}

fn stops(book: &RuleBook, text: &str) -> usize {
    let draft = Draft { text, role: Role::Post, channels: &[], scheduled: false };
    review(book, &draft).findings.iter().filter(|finding| finding.rule == "PER-001").count()
}

fn valid(book: &RuleBook, table: &mut Table, all: &Value) {
    let (mut numbers, mut found) = (0, 0);
    for (written, _) in writings(all).filter(|(_, valid)| *valid) {
        numbers += 1;
        found += usize::from(leaks(book, written));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf;

    #[test]
    fn valid_numbers_stop_a_text_and_no_others_do() {
        let Some(all) = list() else {
            return println!("skipped: {LIST} is not here");
        };
        let book = shelf::book();
        for (written, valid) in writings(&all) {
            // A space instead of the hyphen is no format of the list's, but as much of a leak.
            if !written.contains(' ') {
                assert_eq!(leaks(&book, written), valid, "{written}");
            }
        }
    }
}
