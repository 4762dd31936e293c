//! Any text, in any role: nothing panics, and whatever is said of it quotes it to the letter.

#![no_main]

#[path = "../../tests/shelf/mod.rs"]
mod shelf;

use std::sync::LazyLock;

use anslag_domain::channel::Channel;
use anslag_review::{
    Draft, Reader, Role, RuleBook, TriageBook, annotate, review, sentences, triage,
};
use libfuzzer_sys::fuzz_target;

static BOOK: LazyLock<RuleBook> = LazyLock::new(shelf::book);
static TRIAGE: LazyLock<TriageBook> = LazyLock::new(shelf::triage);
static CHANNELS: LazyLock<Vec<Channel>> = LazyLock::new(shelf::channels);

fuzz_target!(init: {
    // The dictionary takes its time to build, which is no fault of the first text.
    LazyLock::force(&BOOK);
    LazyLock::force(&TRIAGE);
}, |text: &str| {
    for role in [Role::Post, Role::Reply, Role::Incoming] {
        let draft = Draft { text, role, channels: &CHANNELS, scheduled: true };
        let read = review(&BOOK, &draft);
        for finding in &read.findings {
            let quoted = text.get(finding.start..finding.end);
            assert_eq!(quoted, Some(finding.text.as_str()), "{}", finding.rule);
        }
        assert_eq!(Reader::default().review(&BOOK, &draft), read, "one who remembers");
        read.in_utf16(text);
    }
    for reason in triage(&TRIAGE, text).reasons {
        assert_eq!(text.get(reason.start..reason.end), Some(reason.text.as_str()));
    }
    sentences(text);
    annotate(&BOOK, text, false);
});
