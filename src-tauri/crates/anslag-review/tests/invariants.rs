//! What must hold for every text whatever is in it, and for every faulty page.

mod pieces;
mod shelf;

use std::sync::LazyLock;

use anslag_domain::channel::Channel;
use anslag_review::{Bite, Draft, Reader, Role, RuleBook, Workings, review, span};
use pieces::{hostile, texts};
use proptest::prelude::*;

static BOOK: LazyLock<RuleBook> = LazyLock::new(shelf::book);
static CHANNELS: LazyLock<Vec<Channel>> = LazyLock::new(shelf::channels);

proptest! {
    #[test]
    fn findings_quote_the_text_they_point_at(text in texts()) {
        for role in [Role::Post, Role::Reply, Role::Incoming] {
            let draft = Draft { text: &text, role, channels: &CHANNELS, scheduled: true };
            let read = review(&BOOK, &draft);
            for finding in &read.findings {
                prop_assert_eq!(text.get(finding.start..finding.end), Some(finding.text.as_str()));
                prop_assert!(!read.passed.contains(&finding.rule), "found and passed at once");
            }
            prop_assert!(read.findings.is_sorted_by_key(|finding| finding.start));
        }
    }

    #[test]
    fn one_who_remembers_reads_the_same(texts in prop::collection::vec(texts(), 1..6)) {
        let mut reader = Reader::default();
        let mut written = String::new();
        for more in texts {
            written.push_str(&more);
            written.push_str("\n\n");
            let draft = Draft { text: &written, role: Role::Post, channels: &CHANNELS, scheduled: true };
            prop_assert_eq!(reader.review(&BOOK, &draft), review(&BOOK, &draft));
        }
    }

    #[test]
    fn converted_offsets_point_at_the_same_words(text in texts()) {
        let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let points: Vec<usize> = (0..offsets.len()).collect();
        prop_assert_eq!(span::code_points(&text, &offsets), points);
    }
}

#[test]
fn hostile_texts_are_read_and_quoted() {
    for text in hostile() {
        let draft = Draft { text: &text, role: Role::Post, channels: &CHANNELS, scheduled: true };
        for finding in review(&BOOK, &draft).findings {
            let quoted = text.get(finding.start..finding.end);
            assert_eq!(quoted, Some(finding.text.as_str()), "{} in {text:.9}…", finding.rule);
        }
    }
}

const PAGE: &str = r#"
id = "TST-001"
title = "Prov"
bite = "råd"
kind = "test"
valid = { from = 2020-01-01 }
[[source]]
title = "Egen"
as_of = 2026-01-01
[match]
phrases = ["vederbörande"]
[say]
message = "Skriv hellre du än ”{hit}”."
why = "Prov."
suggest = ["du"]
[[example]]
wrong = "Vederbörande kommer."
right = "Du kommer."
"#;

fn faults(pages: &[(&str, &str)]) -> Vec<(String, Option<u32>, String)> {
    let (_, faults) = RuleBook::load(pages.iter().copied());
    faults.into_iter().map(|fault| (fault.file, fault.line, fault.reason)).collect()
}

fn post<'a>(text: &'a str) -> Draft<'a> {
    Draft { text, role: Role::Post, channels: &[], scheduled: false }
}

#[test]
fn a_faulty_page_is_named_and_the_others_load() {
    let unknown = PAGE.replace("title = \"Prov\"", "titel = \"Prov\"");
    let (book, faults) =
        RuleBook::load([("TST-001-prov.toml", PAGE), ("TST-002-fel.toml", unknown.as_str())]);
    assert_eq!(book.rules().len(), 1, "the whole page loads");
    assert_eq!((faults[0].file.as_str(), faults[0].line), ("TST-002-fel.toml", Some(3)));
    assert!(faults[0].reason.contains("titel"), "the reason names the key: {}", faults[0].reason);
    let read = review(&book, &post("Vederbörande kommer."));
    assert_eq!(read.findings[0].suggestions, ["Du"], "the capital is kept");
    assert_eq!(read.findings[0].message, "Skriv hellre du än ”Vederbörande”.");
    assert_eq!(read.findings[0].source, "Egen, läst 2026-01-01");
}

#[test]
fn each_fault_has_its_reason() {
    let two_ways = PAGE.replace("[match]", "[match]\npattern = 'x'");
    let bad_pattern = PAGE.replace("phrases = [\"vederbörande\"]", "pattern = '('");
    let no_list = PAGE.replace("phrases = [\"vederbörande\"]", "lexicon = \"saknas.tsv\"");
    let no_source = PAGE.replace("title = \"Egen\"", "url = \"x\"");
    for (page, about) in [
        (two_ways.as_str(), "precis ett"),
        (bad_pattern.as_str(), "mönstret"),
        (no_list.as_str(), "saknas.tsv"),
        (no_source.as_str(), "källa"),
    ] {
        let found = faults(&[("TST-001-prov.toml", page)]);
        assert!(found[0].2.contains(about), "{about} is named in {}", found[0].2);
    }
    assert!(faults(&[("ANN-001-prov.toml", PAGE)])[0].2.contains("TST-001"), "id and file differ");
    let twice = faults(&[("TST-001-a.toml", PAGE), ("TST-001-b.toml", PAGE)]);
    assert_eq!(twice[0].0, "TST-001-b.toml", "the second of two with one id is refused");
}

#[test]
fn yielding_decides_before_bite_and_cycles_are_refused() {
    let stop = PAGE.replace("råd", "stopp").replace("TST-001", "TST-002");
    let yielding = stop.replace("kind =", "yields_to = [\"TST-001\"]\nkind =");
    let pages = [("TST-001-a.toml", PAGE), ("TST-002-b.toml", stop.as_str())];
    let (book, _) = RuleBook::load(pages);
    assert_eq!(review(&book, &post("vederbörande")).findings[0].rule, "TST-002", "bite decides");
    let pages = [("TST-001-a.toml", PAGE), ("TST-002-b.toml", yielding.as_str())];
    let (book, _) = RuleBook::load(pages);
    let read = review(&book, &post("vederbörande"));
    assert_eq!(read.findings.len(), 1, "one place, one finding");
    assert_eq!(read.findings[0].rule, "TST-001", "the stop gave way");
    assert_eq!(read.gravest(), Some(Bite::Rad));
    let ring = PAGE.replace("kind =", "yields_to = [\"TST-002\"]\nkind =");
    let found = faults(&[("TST-001-a.toml", ring.as_str()), ("TST-002-b.toml", yielding.as_str())]);
    assert_eq!(found.len(), 2, "both pages of the ring are refused: {found:?}");
}

#[test]
fn the_fingerprint_follows_the_pages() {
    let (one, _) = RuleBook::load([("TST-001-a.toml", PAGE)]);
    let changed = PAGE.replace("Prov.", "Annat.");
    let (other, _) = RuleBook::load([("TST-001-a.toml", changed.as_str())]);
    assert_eq!(one.fingerprint().len(), 64, "SHA-256 in hex");
    assert_ne!(one.fingerprint(), other.fingerprint(), "one word makes another book");
}

#[test]
fn a_book_that_is_recalled_reads_as_one_made_anew() {
    let pages = shelf::pages();
    let pages = || pages.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let mut first = Workings::default();
    let (made, _) = RuleBook::recall(pages(), &mut first);
    let kept = first.grown().expect("the first time something is new");
    let mut second = Workings::from_bytes(kept);
    let (recalled, faults) = RuleBook::recall(pages(), &mut second);
    assert!(faults.is_empty() && second.grown().is_none(), "all was there: {faults:?}");
    assert_eq!(recalled.fingerprint(), made.fingerprint());
    for example in made.rules().iter().flat_map(|rule| &rule.examples) {
        for text in [&example.wrong, &example.right] {
            let draft = Draft { text, role: Role::Post, channels: &[], scheduled: true };
            assert_eq!(review(&recalled, &draft), review(&made, &draft), "{text}");
        }
    }
}

#[test]
fn a_faulty_pattern_is_refused_however_much_is_kept() {
    let pattern = PAGE.replace("phrases = [\"vederbörande\"]", "pattern = \"(test\"");
    assert_ne!(pattern, PAGE, "the page has phrases");
    let mut workings = Workings::default();
    for _ in 0..2 {
        let (_, faults) = RuleBook::recall([("TST-001-a.toml", pattern.as_str())], &mut workings);
        assert_eq!(faults.len(), 1, "refused each time");
        workings = Workings::from_bytes(workings.grown().unwrap_or_default());
    }
}
