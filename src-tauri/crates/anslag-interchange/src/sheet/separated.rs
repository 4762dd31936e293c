//! The plan as separated text that Swedish Excel opens right: `;`, UTF-8 with a mark, CRLF.

use csv::{Terminator, WriterBuilder};

use super::{Cell, Plan, SheetError, heads, number_text};

/// The byte order mark by which Excel knows UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The plan as CSV bytes.
///
/// # Errors
/// `Broken` when memory cannot hold it.
pub fn csv(plan: &Plan) -> Result<Vec<u8>, SheetError> {
    let heads = heads(plan);
    let names = heads.iter().map(|head| guarded(&head.name)).collect();
    let rows = plan
        .posts
        .iter()
        .map(|post| heads.iter().map(|head| written(&(head.value)(post))).collect::<Vec<String>>());
    lines(std::iter::once(names).chain(rows))
}

/// Rows of texts under their header, as CSV bytes.
///
/// # Errors
/// `Broken` when memory cannot hold it.
pub fn separated(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, SheetError> {
    let all = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
    lines(all.map(|row| row.iter().map(|cell| guarded(cell)).collect()))
}

fn lines(rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, SheetError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    for row in rows {
        writer.write_record(row).map_err(|error| SheetError::Broken(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| SheetError::Broken(error.to_string()))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Day(day) => day.to_string(),
        Cell::Time(hour, minute) => format!("{hour:02}:{minute:02}"),
        Cell::Number(number) => number_text(*number),
        Cell::Text(text) => guarded(text),
    }
}

/// A text that no spreadsheet takes for a formula; read back, the guard is taken away.
fn guarded(text: &str) -> String {
    if wants_guard(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet could take a text for a formula, or its first sign for our guard.
#[must_use]
pub fn wants_guard(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])
}
