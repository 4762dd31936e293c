//! A sheet of anyone's as a header and rows of text: workbooks, separated text, calendars.

mod events;
mod header;
mod text;
mod workbook;
mod zipped;

use anslag_domain::Day;
use thiserror::Error;

pub(crate) use text::decoded;
pub use workbook::read_cell_fault as is_cell_fault;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;
/// The most rows that are read.
pub const MAX_ROWS: usize = 20_000;
/// The most columns that are read; what stands further right is not a plan.
pub const MAX_COLUMNS: usize = 200;

/// Why a sheet cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TableError {
    /// There is nothing in it.
    #[error("nothing in it")]
    Empty,
    /// It is larger than `MAX_BYTES`, or swells beyond reason when unpacked.
    #[error("too large")]
    TooLarge,
    /// It has more than `MAX_ROWS` rows.
    #[error("too many rows")]
    TooManyRows,
    /// No kind of file that is known here.
    #[error("unknown kind of file")]
    UnknownKind,
    /// It is locked with a password.
    #[error("locked")]
    Locked,
    /// It is broken.
    #[error("damaged")]
    Damaged,
}

/// Measures a packed workbook before anyone unpacks it.
///
/// # Errors
/// `Damaged`, `TooLarge`, `UnknownKind`.
pub(crate) fn measured(bytes: &[u8]) -> Result<(), TableError> {
    zipped::kind(bytes).map(drop)
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// Its cells as text; days as `2027-03-03`, times as `14:30`, both with a space between.
    pub cells: Vec<String>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The workbook's visible sheets by name; empty for what has none.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: usize,
    /// The words above the header and the sheet's name, where a year may stand.
    pub title: String,
    /// The columns' names, each once; A, B, C where the sheet has none.
    pub header: Vec<String>,
    /// Whether the names were read from the sheet.
    pub named: bool,
    /// The rows below, every one as long as the header.
    pub rows: Vec<Line>,
}

/// Rows as they lie in the file, before a header has been found.
#[derive(Debug, Clone, Default)]
struct Raw {
    sheets: Vec<String>,
    sheet: usize,
    lines: Vec<Line>,
    /// Cells merged downwards: column, first row and last row, as in `Line::number`.
    merged: Vec<(usize, u32, u32)>,
    /// Whether a guard before a formula's first sign is to be taken away.
    guarded: bool,
}

/// Reads a file; its kind is told by its bytes. `sheet` chooses among a workbook's visible sheets;
/// `today` begins the two years in which a calendar's repeated events are written out.
///
/// # Errors
/// `TableError`, by kind.
pub fn of_file(bytes: &[u8], sheet: Option<usize>, today: Day) -> Result<Table, TableError> {
    match bytes {
        _ if bytes.len() > MAX_BYTES => Err(TableError::TooLarge),
        [] => Err(TableError::Empty),
        [b'P', b'K', 3, 4, ..] => arranged(workbook::zipped(bytes, sheet)?),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => arranged(workbook::old(bytes, sheet)?),
        _ => {
            let text = text::decoded(bytes)?;
            if events::is_calendar(&text) {
                arranged(events::read(&text, today)?)
            } else {
                arranged(text::separated(&text)?)
            }
        }
    }
}

/// Reads what was pasted from a spreadsheet: tabs between cells, quotes about those with lines.
///
/// # Errors
/// `Empty`, `TooLarge`, `TooManyRows`.
pub fn of_pasted(pasted: &str) -> Result<Table, TableError> {
    if pasted.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    let separated = pasted.contains('\t') || !pasted.trim().contains([';', ',']);
    arranged(if separated { text::tabbed(pasted)? } else { text::separated(pasted)? })
}

/// Finds the header and makes every row as long as it.
fn arranged(raw: Raw) -> Result<Table, TableError> {
    let filled = raw.lines.iter().any(|line| line.cells.iter().any(|c| !c.trim().is_empty()));
    if !filled {
        return Err(TableError::Empty);
    }
    let Raw { sheets, sheet, mut lines, merged, guarded } = raw;
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0).min(MAX_COLUMNS);
    let found = header::find(&lines);
    let mut title = sheets.get(sheet).cloned().unwrap_or_default();
    let (mut header, named) = (vec![String::new(); width], found.is_some());
    if let Some(at) = found {
        for line in &lines[..at] {
            title = format!("{title} {}", line.cells.join(" "));
        }
        for (name, cell) in header.iter_mut().zip(&lines[at].cells) {
            *name = unguarded(cell, guarded);
        }
        lines.drain(..=at);
    }
    if lines.len() > MAX_ROWS {
        return Err(TableError::TooManyRows);
    }
    fill_down(&mut lines, &merged);
    for line in &mut lines {
        line.cells.resize(width, String::new());
        for cell in &mut line.cells {
            *cell = unguarded(cell, guarded);
        }
    }
    let header = header::named_once(header);
    Ok(Table { sheets, sheet, title, header, named, rows: lines })
}

/// What a merged cell says holds for every row it covers.
fn fill_down(lines: &mut [Line], merged: &[(usize, u32, u32)]) {
    for &(column, first, last) in merged {
        let Ok(at) = lines.binary_search_by_key(&first, |line| line.number) else {
            continue;
        };
        let Some(value) = lines[at].cells.get(column).cloned() else {
            continue;
        };
        for line in lines[at + 1..].iter_mut().take_while(|line| line.number <= last) {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, String::new());
            }
            line.cells[column].clone_from(&value);
        }
    }
}

/// A cell without the mark that kept a spreadsheet from reading it as a formula; lines end in one
/// way.
fn unguarded(cell: &str, guarded: bool) -> String {
    let cell = cell.replace("\r\n", "\n");
    match cell.strip_prefix('\'') {
        Some(rest) if guarded && crate::sheet::wants_guard(rest) => rest.to_owned(),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2027-03-01".parse().unwrap()
    }

    #[test]
    fn what_is_no_sheet_is_refused_by_kind() {
        assert_eq!(of_file(b"", None, today()), Err(TableError::Empty));
        assert_eq!(of_file(b"  \n\n", None, today()), Err(TableError::Empty));
        assert_eq!(of_file(b"%PDF-1.7\n\x00\x01\x02", None, today()), Err(TableError::UnknownKind));
        assert_eq!(of_file(b"PK\x03\x04garbage", None, today()), Err(TableError::Damaged));
        assert_eq!(of_file(&[0xd0, 0xcf, 0x11, 0xe0, 0], None, today()), Err(TableError::Damaged));
        let large = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(of_file(&large, None, today()), Err(TableError::TooLarge));
    }

    #[test]
    fn twenty_thousand_rows_and_no_more() {
        let row = "2027-03-03;Hej\n";
        let full = format!("Dag;Text\n{}", row.repeat(MAX_ROWS));
        let table = of_file(full.as_bytes(), None, today()).unwrap();
        assert_eq!(table.rows.len(), MAX_ROWS);
        let over = format!("{full}{row}");
        assert_eq!(of_file(over.as_bytes(), None, today()), Err(TableError::TooManyRows));
    }

    #[test]
    fn a_title_above_the_header_is_no_row() {
        let text = "Publiceringsplan våren 2027;;\n;;\nDatum;Kanal;Text\n3 mars;fb;Hej\n";
        let table = of_file(text.as_bytes(), None, today()).unwrap();
        assert_eq!(table.header, ["Datum", "Kanal", "Text"]);
        assert!(table.title.contains("2027"), "{}", table.title);
        assert_eq!(table.rows, [Line { number: 4, cells: cells(&["3 mars", "fb", "Hej"]) }]);
    }

    #[test]
    fn what_is_merged_downwards_holds_for_every_row() {
        let line = |number, text: &[&str]| Line { number, cells: cells(text) };
        let mut lines = vec![line(2, &["3 mars", "a"]), line(3, &["", "b"]), line(4, &["", "c"])];
        fill_down(&mut lines, &[(0, 2, 3)]);
        assert_eq!(lines[1].cells, cells(&["3 mars", "b"]));
        assert_eq!(lines[2].cells, cells(&["", "c"]), "below the merged cell nothing is filled");
    }

    fn cells(text: &[&str]) -> Vec<String> {
        text.iter().map(|&t| t.to_owned()).collect()
    }
}
