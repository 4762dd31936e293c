//! `measure`: every figure that tells how right the reading room is, on data that lies beside the
//! repository. What is not there is skipped and said so. `measure text BYTES` prints running text
//! of the rule pages' own examples, for timing.

mod data;
mod drafts;
mod figures;
mod score;
#[path = "../../../src-tauri/crates/anslag-review/tests/shelf/mod.rs"]
mod shelf;
mod table;

use table::Table;

fn main() {
    let book = shelf::book();
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let ["text", bytes] = words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        return print!("{}", shelf::running_text(&book, bytes.parse().unwrap_or_default()));
    }
    let mut table = Table::default();
    figures::sentences::measure(&book, &mut table);
    figures::spelling::measure(&book, &mut table);
    figures::officialese::measure(&book, &mut table);
    figures::names::measure(&book, &mut table);
    figures::numbers::measure(&book, &mut table);
    figures::lengths::measure(&mut table);
    figures::triage::measure(&mut table);
    drafts::measure(&book, &mut table);
    println!("{table}");
}
