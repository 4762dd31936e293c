//! Any page and any word list: a faulty one is named with its reason, and nothing panics.

#![no_main]

use anslag_review::{Draft, Role, RuleBook, TriageBook, review};
use libfuzzer_sys::fuzz_target;

const TEXT: &str = "Vederbörande ska erhålla blanketten på måndag kl 9. 🎉 Välkomna!";

fuzz_target!(|page: &str| {
    let (book, faults) = RuleBook::load([("TST-001-prov.toml", page), ("ord.tsv", page)]);
    assert!(faults.iter().all(|fault| !fault.reason.is_empty()), "{faults:?}");
    let draft = Draft { text: TEXT, role: Role::Post, channels: &[], scheduled: true };
    for finding in review(&book, &draft).findings {
        assert_eq!(TEXT.get(finding.start..finding.end), Some(finding.text.as_str()));
    }
    let (_, faults) = TriageBook::load([("prov.toml", page), ("ord.tsv", page)]);
    assert!(faults.iter().all(|fault| !fault.reason.is_empty()), "{faults:?}");
});
