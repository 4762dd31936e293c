//! Drafts with known faults and drafts without: precision and recall by kind.

use std::collections::{BTreeMap, HashSet};

use anslag_review::{Draft, Finding, Role, RuleBook, review};
use serde_json::Value;

use crate::data::lines;
use crate::score::Score;
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

/// Adds a row for each kind, and the false findings in clean drafts.
pub fn measure(book: &RuleBook, table: &mut Table) {
    let data = "blind/drafts.jsonl";
    let Some(drafts) = lines(data) else {
        return table.skipped("drafts", data);
    };
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let (mut words, mut alarms) = (0, 0);
    for draft in &drafts {
        let findings = read(book, draft);
        let clean = draft["clean"] == true;
        count(&mut scores, draft, &findings);
        if clean {
            let text = draft["text"].as_str().unwrap_or_default();
            words += text.split_whitespace().count();
            alarms += findings.iter().filter(|f| !OWN.contains(&f.kind.as_str())).count();
        }
    }
    for (kind, score) in &scores {
        let figure = format!("P {:.0} R {:.0}", score.precision(), score.recall());
        table.row(kind, format!("{} marked", score.there()), figure, "");
    }
    let hundred = f64::from(u32::try_from(words).unwrap_or(u32::MAX)) / 100.0;
    let rate = f64::from(u32::try_from(alarms).unwrap_or(u32::MAX)) / hundred;
    let figure = format!("{rate:.2} in a hundred words");
    table.row("clean drafts, false findings", format!("{words} words"), figure, "≤ 1");
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
