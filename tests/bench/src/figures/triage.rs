//! What triage proposes for comments: the right class, threats and children at risk, false alarms.

use anslag_review::{Class, Flag, Triage, TriageBook, triage};
use serde_json::Value;

use crate::data::{lines, text};
use crate::score::{Score, share};
use crate::shelf;
use crate::table::Table;

/// Adds the class, threats, children at risk and alarms on lawful opinion.
///
/// The shipped weights have learned from these comments and from every other opinion;
/// `measure_triage` cross-validates.
pub fn measure(table: &mut Table) {
    let book = book();
    let data = "blind/comments.jsonl";
    match lines(data) {
        Some(comments) => proposals(&book, table, &comments),
        None => table.skipped("triage", data),
    }
    opinions(&book, table);
}

fn book() -> TriageBook {
    let mut pages = shelf::files(&shelf::assets().join("triage"), &["toml"]);
    let models = shelf::files(&shelf::assets().join("models"), &["tsv"]);
    pages.extend(models.into_iter().filter(|(name, _)| name == "triage.tsv"));
    TriageBook::load(pages.iter().map(|(name, text)| (name.as_str(), text.as_str()))).0
}

fn is_threat(read: &Triage) -> bool {
    read.class == Class::Threat
}

fn is_child_at_risk(read: &Triage) -> bool {
    read.flags.contains(&Flag::ChildAtRisk)
}

fn is_alarm(read: &Triage) -> bool {
    matches!(read.class, Class::Threat | Class::Hate | Class::Abuse) || is_child_at_risk(read)
}

fn proposals(book: &TriageBook, table: &mut Table, comments: &[Value]) {
    let (mut threats, mut children) = (Score::default(), Score::default());
    let (mut right, mut sharp, mut alarms) = (0, 0, 0);
    for comment in comments {
        let read = triage(book, comment["text"].as_str().unwrap_or_default());
        let flags = comment["flags"].as_array().map_or(&[][..], Vec::as_slice);
        right += usize::from(comment["class"] == read.class.name());
        tally(&mut threats, comment["class"] == "threat", is_threat(&read));
        let child = flags.iter().any(|flag| flag == "child_at_risk");
        tally(&mut children, child, is_child_at_risk(&read));
        let lawful = comment["class"] == "sharp_lawful";
        sharp += usize::from(lawful);
        alarms += usize::from(lawful && is_alarm(&read));
    }
    let size = format!("{} comments", comments.len());
    table.row("triage, class", size, format!("{:.0} % right", share(right, comments.len())), "");
    for (what, score, goal) in
        [("triage, threat", threats, "R ≥ 80"), ("triage, child at risk", children, "R ≥ 90")]
    {
        let figure = format!("P {:.0} R {:.0}", score.precision(), score.recall());
        table.row(what, format!("{} marked", score.there()), figure, goal);
    }
    let figure = format!("{:.1} %", share(alarms, sharp));
    table.row("triage, alarms on sharp but lawful", format!("{sharp} comments"), figure, "≤ 2 %");
}

fn tally(score: &mut Score, meant: bool, said: bool) {
    match (meant, said) {
        (true, true) => score.right += 1,
        (true, false) => score.missed += 1,
        (false, true) => score.alarms += 1,
        (false, false) => {}
    }
}

/// Every other opinion, those that the weights have not learned from.
fn opinions(book: &TriageBook, table: &mut Table) {
    let mut texts = Vec::new();
    for (name, column) in [
        ("superlim-absabank-imm/absabank-imm_dev.tsv", 1),
        ("superlim-argumentation/argumentation-sentences_dev.tsv", 3),
    ] {
        let file = text(name).unwrap_or_default();
        let column = |line: &str| line.split('\t').nth(column).map(str::to_owned);
        texts.extend(file.lines().skip(1).filter_map(column));
    }
    if texts.is_empty() {
        return table.skipped("triage, alarms on opinions", "superlim-absabank-imm");
    }
    let unseen: Vec<&String> = texts.iter().skip(1).step_by(2).collect();
    let alarms =
        unseen.iter().filter(|text| is_alarm(&triage(book, text.trim_matches('"')))).count();
    let figure = format!("{:.1} %", share(alarms, unseen.len()));
    table.row("triage, alarms on opinions", format!("{} unseen", unseen.len()), figure, "≤ 2 %");
}
