//! Where sentences end, and which verbs are in the passive, on the treebank's development part.

use std::collections::HashSet;

use anslag_review::{RuleBook, annotate, voice::is_deponent};

use crate::data::{running, sentences, text};
use crate::score::Score;
use crate::table::Table;

const TREEBANK: &str = "ud-talbanken/sv_talbanken-ud-dev.conllu";

/// Adds sentences and s-passive.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let Some(data) = text(TREEBANK) else {
        return table.skipped("sentences, passive", TREEBANK);
    };
    let sentences = sentences(&data, [1, 2, 4]);
    let (whole, begins) = running(&sentences);
    let read = annotate(book, &whole, false);
    let chars: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
    let byte = |point: usize| chars.get(point).copied().unwrap_or(whole.len());
    let there = begins.iter().zip(&sentences).map(|(at, s)| (*at, at + s.text.len())).collect();
    let found = read.sentences.iter().map(|[start, end]| (byte(*start), byte(*end))).collect();
    let mut ends = Score::default();
    ends.add(&there, &found);
    table.row("sentences", format!("{} of Talbanken dev", ends.there()), ends.shown(), "F1 ≥ 99");
    let mut there = HashSet::new();
    for (begin, sentence) in begins.iter().zip(&sentences) {
        // The treebank counts deponents as passives.
        let passive = sentence.places().into_iter().filter(|(_, _, word)| {
            let low = word.form.to_lowercase();
            word.tag.contains("SFO") && low.ends_with('s') && !is_deponent(&low)
        });
        there.extend(passive.map(|(start, end, _)| (begin + start, begin + end)));
    }
    let passive = read.tokens.iter().filter(|token| token.passive);
    let found: HashSet<_> = passive.map(|token| (byte(token.start), byte(token.end))).collect();
    let found = found.into_iter().filter(|(_, end)| whole[..*end].ends_with('s')).collect();
    let mut verbs = Score::default();
    verbs.add(&there, &found);
    table.row("s-passive", format!("{} of Talbanken dev", verbs.there()), verbs.shown(), "F1 ≥ 98");
}
