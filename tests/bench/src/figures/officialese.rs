//! Official words in any inflection, on a treebank that knows each word's look-up form.

use std::collections::HashSet;

use anslag_domain::channel::Channel;
use anslag_review::{Draft, Role, RuleBook, review};

use crate::data::{running, sentences, text};
use crate::score::Score;
use crate::shelf;
use crate::table::Table;

/// Adds precision and recall of single words on the list.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let data = "ud-talbanken-train-rebuilt/train-forms.tab";
    let Some(forms) = text(data) else {
        return table.skipped("officialese", data);
    };
    let listed = listed();
    let sentences = sentences(&forms, [0, 1, 3]);
    let mut score = Score::default();
    for chunk in sentences.chunks(40) {
        let (whole, begins) = running(chunk);
        let channels: [Channel; 0] = [];
        let draft = Draft { text: &whole, role: Role::Post, channels: &channels, scheduled: false };
        let read = review(book, &draft);
        let mut there = HashSet::new();
        let mut found = HashSet::new();
        let hits: Vec<_> = read.findings.iter().filter(|f| f.kind == "officialese").collect();
        for (begin, sentence) in begins.iter().zip(chunk) {
            for (start, end, word) in sentence.places() {
                let (start, end) = (begin + start, begin + end);
                if listed.contains(&word.lemma.to_lowercase()) && is_open(&word.tag) {
                    there.insert((start, end));
                }
                if hits.iter().any(|hit| hit.start == start && hit.end == end) {
                    found.insert((start, end));
                }
            }
        }
        for (start, end) in there.difference(&found) {
            eprintln!("officialese missed: {}", &whole[*start..*end]);
        }
        score.add(&there, &found);
    }
    let on = format!("{} uses in Talbanken train", score.there());
    table.row("officialese, inflected", on, score.shown(), "P ≥ 97, R ≥ 95");
}

/// Single words of the list, as they are looked up.
fn listed() -> HashSet<String> {
    let lists = shelf::files(&shelf::assets().join("lexicon"), &["tsv"]);
    let list = lists.into_iter().find(|(name, _)| name == "kanslisvenska.tsv");
    let list = list.map(|(_, text)| text).unwrap_or_default();
    let rows = list.lines().filter(|row| !row.starts_with('#'));
    let words = rows.filter_map(|row| row.split('\t').next().map(str::to_owned));
    words.filter(|word| !word.is_empty() && !word.contains(' ')).collect()
}

/// Names, foreign words and other classes have the same look-up forms by chance.
fn is_open(tag: &str) -> bool {
    !tag.starts_with("PM") && !tag.starts_with("UO")
}
