//! What the bundled book says of the evaluation set: precision and recall by kind, false alarms.

mod prose;
mod shelf;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anslag_domain::channel::Counting;
use anslag_review::{Draft, Finding, Review, Role, review};
use serde_json::Value;

/// Kinds whose limits are the city's own and stricter than the set's.
const COUNTED: [&str; 14] = [
    "emoji_overload",
    "emoji_count",
    "hashtag_overload",
    "too_many_links",
    "sentence_length",
    "paragraph_length",
    "link_paragraph",
    "key_first",
    "readability",
    "exclamation_count",
    "address",
    "vehicle_registration",
    "clock",
    "channel_length",
];

fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data").join(name);
    if !path.exists() {
        println!("hoppar över: {name} finns inte här");
    }
    path.exists().then_some(path)
}

fn lines(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("readable data");
    text.lines().map(|line| serde_json::from_str(line).expect("one JSON a line")).collect()
}

#[derive(Default)]
struct Score {
    right: usize,
    missed: usize,
    alarms: usize,
}

/// Scores by kind, and what was said of the texts without faults.
#[derive(Default)]
struct Tally {
    scores: BTreeMap<String, Score>,
    clean_words: u32,
    clean_alarms: u32,
}

impl Tally {
    fn count(&mut self, draft: &Value, read: &Review) {
        let clean = draft["clean"] == true;
        self.clean_words += if clean { read.measures.words } else { 0 };
        let marks = draft["findings"].as_array().map_or(&[][..], Vec::as_slice);
        for mark in marks {
            let kind = mark["kind"].as_str().expect("a kind").to_owned();
            let score = self.scores.entry(kind).or_default();
            if read.findings.iter().any(|finding| meets(finding, mark)) {
                score.right += 1;
            } else {
                score.missed += 1;
                println!("missad {} {}: {}", draft["id"], mark["kind"], mark["text"]);
            }
        }
        for finding in &read.findings {
            let counted = COUNTED.contains(&finding.kind.as_str());
            if !counted && !marks.iter().any(|mark| meets(finding, mark)) {
                self.scores.entry(finding.kind.clone()).or_default().alarms += 1;
                self.clean_alarms += u32::from(clean);
                println!("falsk {} {}: {}", draft["id"], finding.rule, finding.text);
            }
        }
    }
}

#[test]
fn drafts_written_by_someone_who_never_saw_the_rules() {
    let Some(path) = shared("blind/drafts.jsonl") else {
        return;
    };
    let book = shelf::book();
    let channels = shelf::channels();
    let mut tally = Tally::default();
    for draft in lines(&path) {
        let text = draft["text"].as_str().expect("a text");
        let role = if draft["role"] == "reply" { Role::Reply } else { Role::Post };
        let meant: Vec<_> =
            channels.iter().filter(|c| draft["channel"] == c.id.as_str()).cloned().collect();
        let read = review(&book, &Draft { text, role, channels: &meant, scheduled: false });
        tally.count(&draft, &read.in_code_points(text));
    }
    for (kind, Score { right, missed, alarms }) in &tally.scores {
        println!("{kind:22} rätt {right:3}  missade {missed:3}  falska {alarms:3}");
    }
    let rate = 100.0 * f64::from(tally.clean_alarms) / f64::from(tally.clean_words);
    println!("rena texter: {} falska på {} ord", tally.clean_alarms, tally.clean_words);
    assert!(rate <= 1.0, "at most one false finding a hundred words of clean text, not {rate:.2}");
}

fn meets(finding: &Finding, mark: &Value) -> bool {
    let place = |key: &str| usize::try_from(mark[key].as_u64().unwrap_or(0)).unwrap_or(0);
    mark["kind"] == finding.kind.as_str()
        && finding.start < place("end")
        && place("start") < finding.end
}

#[test]
fn numbers_of_every_sort() {
    let Some(path) = shared("personnummer-meta/list.json") else {
        return;
    };
    let book = shelf::book();
    let text = fs::read_to_string(path).expect("readable data");
    let list: Value = serde_json::from_str(&text).expect("JSON");
    let mut wrong = Vec::new();
    for entry in list.as_array().expect("a list") {
        let stops = |written: &str| {
            let text = format!("Numret är {written} enligt listan.");
            let draft = Draft { text: &text, role: Role::Post, channels: &[], scheduled: false };
            review(&book, &draft).findings.iter().any(|finding| finding.rule == "PER-001")
        };
        for key in ["long_format", "short_format", "separated_format", "separated_long"] {
            let written = entry[key].as_str().expect("text");
            // A space instead of the hyphen is no format of the list's, but as much of a leak.
            if !written.contains(' ') && Some(stops(written)) != entry["valid"].as_bool() {
                wrong.push(format!("{written} {} {}", entry["type"], entry["valid"]));
            }
        }
    }
    assert!(wrong.is_empty(), "valid numbers stop, others do not: {wrong:#?}");
}

#[test]
fn the_two_documents_of_the_house() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds");
    if !folder.exists() {
        println!("hoppar över: dokumenten finns inte här");
        return;
    }
    let book = shelf::book();
    for (name, text) in shelf::files(&folder, &["txt"]) {
        let draft = Draft { text: &text, role: Role::Post, channels: &[], scheduled: false };
        let read = review(&book, &draft);
        println!("== {name}: {:?}", read.measures);
        for finding in &read.findings {
            println!("{} {:?} [{}] {}", finding.rule, finding.bite, finding.text, finding.message);
        }
        assert!(!read.findings.is_empty(), "old official prose has something to mend");
    }
}

#[test]
fn lengths_as_x_counts_them() {
    let Some(path) = shared("twitter-text-conformance/validate.yml") else {
        return;
    };
    let text = fs::read_to_string(path).expect("readable data");
    let begin = text.find("WeightedTweetsWithDiscountedEmojiCounterTest:").expect("the section");
    let section = &text[begin..];
    let section = &section[..section.find("UnicodeDirectionalMarker").unwrap_or(section.len())];
    let (mut right, mut all) = (0, 0);
    let mut written = None;
    for line in section.lines().map(str::trim) {
        if let Some(value) = line.strip_prefix("text: ") {
            written = serde_json::from_str::<String>(value).ok();
        } else if let (Some(value), Some(text)) = (line.strip_prefix("weightedLength: "), &written)
        {
            all += 1;
            let length = anslag_review::length(text, Counting::XWeighted);
            if value.parse() == Ok(length) {
                right += 1;
            } else {
                println!("X: {length} i stället för {value}: {text:.60}");
            }
        }
    }
    println!("X: {right} av {all} längder");
    assert!(right * 10 >= all * 8, "eight in ten: {right} of {all}");
}
