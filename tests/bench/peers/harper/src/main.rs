//! Harper as a whole process: reads files and prints what it has to say of each.

use harper_core::linting::{LintGroup, Linter};
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};

fn main() {
    let mut linter = LintGroup::new_curated(FstDictionary::curated(), Dialect::American);
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path).expect("a readable file");
        let document = Document::new_plain_english_curated(&text);
        for lint in linter.lint(&document) {
            let words = document.get_span_content_str(&lint.span);
            println!("{words}: {}", lint.message);
        }
    }
}
