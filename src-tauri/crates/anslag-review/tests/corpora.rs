//! How much of sentences written apart from the rules is found, and how many alarms are false: floors.

mod shelf;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anslag_review::{Class, Draft, Flag, Role, RuleBook, TriageBook, review, triage};

struct Line {
    kind: String,
    role: String,
    meant: bool,
    text: String,
}

fn corpus(name: &str) -> Vec<Line> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name);
    let text = fs::read_to_string(path).expect("a corpus of the house");
    let line = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, role, meant, text] = fields[..] else { panic!("four fields: {line}") };
        Line { kind: kind.into(), role: role.into(), meant: meant == "+", text: text.into() }
    };
    text.lines().filter(|text| !text.starts_with('#')).map(line).collect()
}

fn comments() -> TriageBook {
    let mut pages = shelf::files(&shelf::assets().join("triage"), &["toml"]);
    let models = shelf::files(&shelf::assets().join("models"), &["tsv"]);
    pages.extend(models.into_iter().filter(|(name, _)| name == "triage.tsv"));
    let (book, faults) = TriageBook::load(pages.iter().map(|(n, t)| (n.as_str(), t.as_str())));
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    book
}

fn is_found(book: &RuleBook, comments: &TriageBook, line: &Line) -> bool {
    match line.role.as_str() {
        "comment" => {
            let read = triage(comments, &line.text);
            match line.kind.as_str() {
                "threat" => read.class == Class::Threat,
                _ => read.flags.contains(&Flag::ChildAtRisk),
            }
        }
        role => {
            let role = if role == "reply" { Role::Reply } else { Role::Post };
            let draft = Draft { text: &line.text, role, channels: &[], scheduled: false };
            review(book, &draft).findings.iter().any(|finding| finding.kind == line.kind)
        }
    }
}

/// Found, meant, alarms and lawful sentences of one kind.
#[derive(Default)]
struct Score {
    found: usize,
    meant: usize,
    alarms: usize,
    lawful: usize,
}

fn scores(name: &str) -> BTreeMap<String, Score> {
    let (book, comments) = (shelf::book(), comments());
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for line in corpus(name) {
        let found = is_found(&book, &comments, &line);
        let score = scores.entry(line.kind.clone()).or_default();
        let (hits, all) = if line.meant {
            (&mut score.found, &mut score.meant)
        } else {
            (&mut score.alarms, &mut score.lawful)
        };
        *hits += usize::from(found);
        *all += 1;
        if found != line.meant {
            println!(
                "{} {}: {}",
                if line.meant { "missad" } else { "falsk" },
                line.kind,
                line.text
            );
        }
    }
    for (kind, Score { found, meant, alarms, lawful }) in &scores {
        println!("{kind:20} hittade {found}/{meant}, falska {alarms}/{lawful}");
    }
    scores
}

/// At least so many per cent of each kind are found, and at most so many per cent alarm.
const FLOORS: [(&str, [usize; 2]); 5] = [
    ("child_at_risk", [95, 35]),
    ("client_status", [85, 5]),
    ("procurement_secret", [90, 5]),
    ("security_detail", [95, 5]),
    ("threat", [95, 15]),
];

#[test]
fn sentences_written_apart_from_the_rules_are_found() {
    for name in ["ovning.tsv", "undanlagd.tsv"] {
        let scores = scores(name);
        for (kind, [least, most]) in FLOORS {
            let Score { found, meant, alarms, lawful } = scores[kind];
            assert!(found * 100 >= least * meant, "{name}, {kind}: {found} of {meant} found");
            assert!(alarms * 100 <= most * lawful, "{name}, {kind}: {alarms} of {lawful} alarm");
        }
    }
}
