//! Harper as a whole process: reads a file and prints how many lints it finds.

use harper_core::linting::{LintGroup, Linter};
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(path).expect("a readable file");
    let document = Document::new_plain_english_curated(&text);
    let mut linter = LintGroup::new_curated(FstDictionary::curated(), Dialect::American);
    println!("{}", linter.lint(&document).len());
}
