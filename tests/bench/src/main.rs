//! `measure`: every figure that tells how right the reading room is, on data that lies beside the
//! repository. What is not there is skipped and said so.

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
    let mut table = Table::default();
    figures::sentences::measure(&book, &mut table);
    figures::spelling::measure(&book, &mut table);
    figures::officialese::measure(&book, &mut table);
    figures::names::measure(&book, &mut table);
    figures::numbers::measure(&book, &mut table);
    figures::lengths::measure(&mut table);
    drafts::measure(&book, &mut table);
    println!("{table}");
}
