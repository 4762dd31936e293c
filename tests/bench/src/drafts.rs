//! Drafts with known faults and drafts without: precision and recall by kind.

use std::collections::{BTreeMap, HashSet};

use anslag_review::{Draft, Finding, Role, RuleBook, review};
use serde_json::Value;

use crate::data::lines;
use crate::score::{Score, share};
use crate::shelf;
use crate::table::Table;

/// Kinds that are the city's own or ours: the set does not mark them, so they are no false alarms.
const OWN: [&str; 19] = [
    "address",
    "clock",
    "exclamation_count",
    "emoji_count",
    "sentence_length",
    "paragraph_length",
    "link_paragraph",
    "key_first",
    "readability",
    "vehicle_registration",
    "report_of_concern",
    "channel_length",
    "emoji_overload",
    "hashtag_overload",
    "too_many_links",
    "exclamation",
    "post_length",
    "sender",
    "answer_anatomy",
];

const DATA: &str = "blind/drafts.jsonl";

/// What came of all the drafts.
#[derive(Default)]
struct Drafts {
    /// By kind.
    scores: BTreeMap<String, Score>,
    /// Words of the drafts without faults, and what was found in them all the same.
    clean: (usize, usize),
}

/// Adds a row for each kind, and the false findings in clean drafts.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let Some(drafts) = all(book) else {
        return table.skipped("drafts", DATA);
    };
    for (kind, score) in &drafts.scores {
        let figure = format!("P {:.0} R {:.0}", score.precision(), score.recall());
        table.row(kind, format!("{} marked", score.there()), figure, "");
    }
    let (words, alarms) = drafts.clean;
    let figure = format!("{:.2} in a hundred words", share(alarms, words));
    table.row("clean drafts, false findings", format!("{words} words"), figure, "≤ 1");
}

fn all(book: &RuleBook) -> Option<Drafts> {
    let mut drafts = Drafts::default();
    for draft in lines(DATA)? {
        let findings = read(book, &draft);
        count(&mut drafts.scores, &draft, &findings);
        if draft["clean"] == true {
            let text = draft["text"].as_str().unwrap_or_default();
            drafts.clean.0 += text.split_whitespace().count();
            let counted = |finding: &&Finding| !OWN.contains(&finding.kind.as_str());
            drafts.clean.1 += findings.iter().filter(counted).count();
        }
    }
    Some(drafts)
}

fn read(book: &RuleBook, draft: &Value) -> Vec<Finding> {
    let text = draft["text"].as_str().unwrap_or_default();
    let role = if draft["role"] == "reply" { Role::Reply } else { Role::Post };
    let channels = shelf::channels();
    let meant: Vec<_> =
        channels.into_iter().filter(|c| draft["channel"] == c.id.as_str()).collect();
    let draft = Draft { text, role, channels: &meant, scheduled: false };
    review(book, &draft).in_code_points(text).findings
}

fn count(scores: &mut BTreeMap<String, Score>, draft: &Value, findings: &[Finding]) {
    let marks: Vec<&Value> = draft["findings"].as_array().into_iter().flatten().collect();
    let mut met = HashSet::new();
    for mark in &marks {
        let score = scores.entry(mark["kind"].as_str().unwrap_or_default().into()).or_default();
        let hits: Vec<usize> = (0..findings.len()).filter(|i| meets(&findings[*i], mark)).collect();
        if hits.is_empty() {
            score.missed += 1;
            eprintln!("missed {} {}: {}", draft["id"], mark["kind"], mark["text"]);
        } else {
            score.right += 1;
        }
        met.extend(hits);
    }
    for (index, finding) in findings.iter().enumerate() {
        if !met.contains(&index) && !OWN.contains(&finding.kind.as_str()) {
            scores.entry(finding.kind.clone()).or_default().alarms += 1;
            eprintln!("false {} {}: {}", draft["id"], finding.rule, finding.text);
        }
    }
}

fn meets(finding: &Finding, mark: &Value) -> bool {
    let place = |key: &str| usize::try_from(mark[key].as_u64().unwrap_or(0)).unwrap_or(0);
    mark["kind"] == finding.kind.as_str()
        && finding.start < place("end")
        && place("start") < finding.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_drafts_are_left_alone() {
        let Some(drafts) = all(&shelf::book()) else {
            return println!("skipped: {DATA} is not here");
        };
        let (words, alarms) = drafts.clean;
        assert!(share(alarms, words) <= 1.0, "{alarms} false findings in {words} words");
    }
}
