//! The rows of a file, sheet by sheet: separated text in any encoding, workbooks, and packed folders
//! of such.

use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use csv::ReaderBuilder;
use zip::ZipArchive;

use crate::table::{self, MAX_BYTES, TableError};

/// So many rows of a sheet are read.
const MAX_ROWS: usize = 100_000;
/// So many files of a packed folder are looked at, and so many bytes of them.
const MAX_PARTS: usize = 200;
const ROOM: u64 = 200 * 1024 * 1024;

/// A sheet: its rows as text.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The rows, the first has number 1.
    pub rows: Vec<Vec<String>>,
}

/// The sheets of a file.
///
/// # Errors
/// `Empty`, `TooLarge`, `Damaged`, `UnknownKind`.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(TableError::Empty);
    }
    if bytes.starts_with(b"PK") {
        let packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
        let book = packed.file_names().any(|name| name.is_ok_and(|name| name == "xl/workbook.xml"));
        return if book { workbook(bytes) } else { folder(packed) };
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return workbook(bytes);
    }
    Ok(vec![text(bytes)?])
}

fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, TableError> {
    // What swells beyond reason is refused before it is unpacked in earnest.
    if bytes.starts_with(b"PK") {
        table::measured(bytes)?;
    }
    // A reader that stumbles over a broken file takes only the file with it.
    catch_unwind(AssertUnwindSafe(|| ranges(bytes))).unwrap_or(Err(TableError::Damaged))
}

fn ranges(bytes: &[u8]) -> Result<Vec<Sheet>, TableError> {
    let mut book =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    let mut sheets = vec![];
    for (_, range) in book.worksheets() {
        if range.height() > MAX_ROWS {
            return Err(TableError::TooManyRows);
        }
        let rows = range.rows().map(|row| row.iter().map(cell).collect()).collect();
        sheets.push(Sheet { rows });
    }
    Ok(sheets)
}

/// A cell's value; a formula is only what it last came to.
fn cell(data: &Data) -> String {
    match data {
        Data::DateTime(at) => at.as_datetime().map(|at| at.to_string()).unwrap_or_default(),
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        other => other.to_string(),
    }
}

/// The separated files of a packed folder; what is something else is passed over.
fn folder(mut packed: ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Sheet>, TableError> {
    if packed.len() > MAX_PARTS {
        return Err(TableError::TooLarge);
    }
    let (mut sheets, mut left) = (vec![], ROOM);
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| TableError::Damaged)?;
        let name = part.name().unwrap_or_default().to_lowercase();
        if !name.ends_with(".csv") {
            continue;
        }
        let mut bytes = vec![];
        let held = part.take(left + 1).read_to_end(&mut bytes).map_err(|_| TableError::Damaged)?;
        left = left.checked_sub(held as u64).ok_or(TableError::TooLarge)?;
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            sheets.push(text(&bytes)?);
        }
    }
    if sheets.is_empty() { Err(TableError::UnknownKind) } else { Ok(sheets) }
}

fn text(bytes: &[u8]) -> Result<Sheet, TableError> {
    let text = table::decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with(['<', '{']) {
        return Err(TableError::UnknownKind);
    }
    let (said, rest) = match text.split_once('\n') {
        Some((first, rest))
            if first.trim().trim_matches('"').to_lowercase().starts_with("sep=") =>
        {
            (first.trim().trim_matches('"').as_bytes().get(4).copied(), rest)
        }
        _ => (None, text),
    };
    let separator = said.unwrap_or_else(|| likeliest(rest));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(rest.as_bytes());
    let mut rows = vec![];
    for record in reader.records() {
        let record = record.map_err(|_| TableError::Damaged)?;
        rows.push(record.iter().map(|cell| cell.trim().to_owned()).collect());
        if rows.len() > MAX_ROWS {
            return Err(TableError::TooManyRows);
        }
    }
    // A file that was cut ends in the middle of a row.
    let wide = rows.iter().map(Vec::len).max().unwrap_or_default();
    let ends =
        rest.ends_with('\n') || rows.last().is_none_or(|last: &Vec<String>| last.len() == wide);
    if ends { Ok(Sheet { rows }) } else { Err(TableError::Damaged) }
}

/// The separator that stands most often in the first lines.
fn likeliest(text: &str) -> u8 {
    let start: String = text.lines().take(4).collect();
    let count = |separator: &u8| start.bytes().filter(|byte| byte == separator).count();
    [b',', b';', b'\t'].into_iter().max_by_key(count).unwrap_or(b',')
}
