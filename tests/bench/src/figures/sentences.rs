//! Where sentences end, and which verbs are in the passive, on the treebank's development part.

use std::collections::HashSet;

use anslag_review::{RuleBook, annotate, voice::is_deponent};

use crate::data::{Sentence, joined, running, sentences, text};
use crate::score::Score;
use crate::table::Table;

const TREEBANK: &str = "ud-talbanken/sv_talbanken-ud-dev.conllu";

/// Adds sentences and s-passive.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let Some(data) = text(TREEBANK) else {
        return table.skipped("sentences, passive", TREEBANK);
    };
    let sentences = sentences(&data, [1, 2, 4]);
    let ends = ends(book, &sentences, " ", "\n\n");
    table.row("sentences", format!("{} of Talbanken dev", ends.there()), ends.shown(), "F1 ≥ 99");
    let verbs = passives(book, &sentences);
    table.row("s-passive", format!("{} of Talbanken dev", verbs.there()), verbs.shown(), "F1 ≥ 98");
}

/// Whether sentences are found whole, with this white space between them and their paragraphs.
fn ends(book: &RuleBook, sentences: &[Sentence], between: &str, after: &str) -> Score {
    let (whole, begins) = joined(sentences, between, after);
    let there = begins.iter().zip(sentences).map(|(at, s)| (*at, at + s.text.len())).collect();
    let byte = bytes(&whole);
    let found = annotate(book, &whole, false).sentences;
    let mut ends = Score::default();
    ends.add(&there, &found.iter().map(|[start, end]| (byte(*start), byte(*end))).collect());
    ends
}

/// Whether passives on -s are told from other words.
fn passives(book: &RuleBook, sentences: &[Sentence]) -> Score {
    let (whole, begins) = running(sentences);
    let mut there = HashSet::new();
    for (begin, sentence) in begins.iter().zip(sentences) {
        // The treebank counts deponents as passives.
        let passive = sentence.places().into_iter().filter(|(_, _, word)| {
            let low = word.form.to_lowercase();
            word.tag.contains("SFO") && low.ends_with('s') && !is_deponent(&low)
        });
        there.extend(passive.map(|(start, end, _)| (begin + start, begin + end)));
    }
    let byte = bytes(&whole);
    let tokens = annotate(book, &whole, false).tokens;
    let passive = tokens.iter().filter(|token| token.passive);
    let found = passive.map(|token| (byte(token.start), byte(token.end)));
    let mut verbs = Score::default();
    verbs.add(&there, &found.filter(|(_, end)| whole[..*end].ends_with('s')).collect());
    verbs
}

/// From code points to bytes.
fn bytes(text: &str) -> impl Fn(usize) -> usize {
    let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    move |point| chars[point]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf;

    fn treebank() -> Option<Vec<Sentence>> {
        let data = text(TREEBANK);
        if data.is_none() {
            println!("skipped: {TREEBANK} is not here");
        }
        Some(sentences(&data?, [1, 2, 4]))
    }

    #[test]
    fn sentences_end_where_they_end_however_they_are_set() {
        let Some(treebank) = treebank() else { return };
        let book = shelf::book();
        for (between, after, goal) in [(" ", "\n\n", 97.5), (" ", " ", 95.0), ("\n", "\n\n", 99.0)]
        {
            let ends = ends(&book, &treebank, between, after);
            assert!(ends.f1() >= goal, "{between:?} {after:?}: {} under {goal}", ends.shown());
        }
    }

    #[test]
    fn passives_are_told_from_other_words_on_s() {
        let Some(treebank) = treebank() else { return };
        let verbs = passives(&shelf::book(), &treebank);
        assert!(verbs.f1() >= 98.0, "{} under 98", verbs.shown());
    }
}
