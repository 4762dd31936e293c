//! Workbooks: their visible sheets, and each cell as the text it shows.

use std::{
    collections::BTreeMap,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{
    CellErrorType, Data, ExcelDateTime, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsb,
    Xlsx,
};
use chrono::{NaiveTime, Timelike};

use super::{
    Line, MAX_COLUMNS, MAX_ROWS, Raw, TableError, header,
    zipped::{self, Kind},
};

/// So many sheets of a workbook are looked into.
const MAX_SHEETS: usize = 24;

type Bytes<'a> = Cursor<&'a [u8]>;

/// A packed workbook: `.xlsx`, `.xlsb`, `.ods`.
///
/// # Errors
/// `TableError`, by kind.
pub fn zipped(bytes: &[u8], sheet: Option<usize>) -> Result<Raw, TableError> {
    let kind = zipped::kind(bytes)?;
    whole(|| match kind {
        Kind::Xlsx => chosen(&mut opened::<Xlsx<Bytes>>(bytes)?, sheet, packed_lines),
        Kind::Xlsb => chosen(&mut opened::<Xlsb<Bytes>>(bytes)?, sheet, range_lines),
        Kind::Ods => chosen(&mut opened::<Ods<Bytes>>(bytes)?, sheet, range_lines),
    })
}

/// A workbook of Excel 97: `.xls`; a locked one of any age has the same outside.
///
/// # Errors
/// `TableError`, by kind.
pub fn old(bytes: &[u8], sheet: Option<usize>) -> Result<Raw, TableError> {
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(locked.len()).any(|part| part == locked) {
        return Err(TableError::Locked);
    }
    whole(|| chosen(&mut opened::<Xls<Bytes>>(bytes)?, sheet, range_lines))
}

/// A reader that stumbles over a broken file takes only the file with it.
fn whole(read: impl FnOnce() -> Result<Raw, TableError>) -> Result<Raw, TableError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(TableError::Damaged))
}

fn opened<'a, R: Reader<Bytes<'a>>>(bytes: &'a [u8]) -> Result<R, TableError> {
    R::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)
}

/// The rows of a sheet, and its cells merged downwards.
type Lines = (Vec<Line>, Vec<(usize, u32, u32)>);

/// The sheet asked for, or the visible one whose header has most known words.
fn chosen<'a, R: Reader<Bytes<'a>>>(
    book: &mut R,
    wanted: Option<usize>,
    lines_of: fn(&mut R, &str) -> Result<Lines, TableError>,
) -> Result<Raw, TableError> {
    let visible = book.sheets_metadata().iter().filter(|sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    });
    let sheets: Vec<String> = visible.map(|sheet| sheet.name.clone()).take(MAX_SHEETS).collect();
    if let Some(sheet) = wanted.filter(|at| *at < sheets.len()) {
        let (lines, merged) = lines_of(book, &sheets[sheet])?;
        return Ok(Raw { sheets, sheet, lines, merged, guarded: false });
    }
    let mut best: Option<(i32, usize, Lines)> = None;
    for (at, name) in sheets.iter().enumerate() {
        let found = lines_of(book, name)?;
        let looked = found.0.iter().take(header::LOOKED_AT).map(header::score);
        let score = looked.max().unwrap_or(0) + i32::from(!found.0.is_empty());
        if best.as_ref().is_none_or(|(other, ..)| score > *other) {
            best = Some((score, at, found));
        }
    }
    let (_, sheet, (lines, merged)) = best.ok_or(TableError::Empty)?;
    Ok(Raw { sheets, sheet, lines, merged, guarded: false })
}

/// Cell by cell, so that a lone cell far away costs nothing.
fn packed_lines(book: &mut Xlsx<Bytes>, name: &str) -> Result<Lines, TableError> {
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let merged = merged.iter().filter(|m| m.start.1 == m.end.1 && m.start.0 < m.end.0);
    let merged = merged.map(|m| (m.start.1 as usize, m.start.0 + 1, m.end.0 + 1)).collect();
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| TableError::Damaged)?;
    while let Some(cell) = cells.next_cell().map_err(|_| TableError::Damaged)? {
        let (row, column) = cell.get_position();
        let text = shown(&Data::from(cell.get_value().clone()));
        put(&mut rows, row, column as usize, text)?;
    }
    Ok((lines(rows), merged))
}

fn range_lines<'a, R: Reader<Bytes<'a>>>(book: &mut R, name: &str) -> Result<Lines, TableError> {
    let range: Range<Data> = book.worksheet_range(name).map_err(|_| TableError::Damaged)?;
    let (top, left) = range.start().unwrap_or_default();
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (row, column, value) in range.used_cells() {
        let row = u32::try_from(row).map_err(|_| TableError::TooManyRows)?;
        put(&mut rows, top + row, left as usize + column, shown(value))?;
    }
    Ok((lines(rows), vec![]))
}

fn put(
    rows: &mut BTreeMap<u32, Vec<String>>,
    row: u32,
    column: usize,
    text: String,
) -> Result<(), TableError> {
    if text.is_empty() || column >= MAX_COLUMNS {
        return Ok(());
    }
    let cells = rows.entry(row).or_default();
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
    if rows.len() > MAX_ROWS + header::LOOKED_AT { Err(TableError::TooManyRows) } else { Ok(()) }
}

fn lines(rows: BTreeMap<u32, Vec<String>>) -> Vec<Line> {
    rows.into_iter().map(|(row, cells)| Line { number: row + 1, cells }).collect()
}

/// The text a cell shows: days and times as ISO, numbers with a decimal comma.
fn shown(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => crate::sheet::number_text(*number),
        Data::Bool(yes) => if *yes { "ja" } else { "nej" }.to_owned(),
        Data::DateTime(time) => shown_time(*time),
        Data::DateTimeIso(iso) => shown_iso(iso),
        Data::DurationIso(iso) => duration(iso).unwrap_or_else(|| iso.clone()),
        Data::Error(fault) => fault_word(fault).to_owned(),
    }
}

fn shown_time(time: ExcelDateTime) -> String {
    let Some(at) = time.as_datetime() else {
        return crate::sheet::number_text(time.as_f64());
    };
    // A time of day carries rounding; to the nearest minute nothing she wrote is lost.
    let at = at + chrono::Duration::seconds(30);
    let at = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
    let timed = at.time() != NaiveTime::MIN;
    match (time.as_f64() < 1.0, timed) {
        (true, _) => at.format("%H:%M").to_string(),
        (false, false) => at.format("%Y-%m-%d").to_string(),
        (false, true) => at.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// `2027-03-03T14:30:00` as the cell shows it.
fn shown_iso(iso: &str) -> String {
    let (day, time) = iso.split_once('T').unwrap_or((iso, ""));
    match time.get(..5) {
        Some("00:00") | None => day.to_owned(),
        Some(time) => format!("{day} {time}"),
    }
}

/// `PT14H30M00S` as `14:30`.
fn duration(iso: &str) -> Option<String> {
    let (hours, rest) = iso.strip_prefix("PT")?.split_once('H')?;
    let minutes = rest.split_once('M').map_or("0", |(minutes, _)| minutes);
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
}

fn fault_word(fault: &CellErrorType) -> &'static str {
    match fault {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#ERROR!",
    }
}

/// Whether a cell holds a spreadsheet's own word for a fault, English or Swedish.
#[must_use]
pub fn read_cell_fault(cell: &str) -> bool {
    const FAULTS: [&str; 17] = [
        "#DIV/0!",
        "#DIVISION/0!",
        "#N/A",
        "#SAKNAS!",
        "#NAME?",
        "#NAMN?",
        "#NULL!",
        "#SKÄRNING!",
        "#NUM!",
        "#OGILTIGT!",
        "#REF!",
        "#REFERENS!",
        "#VALUE!",
        "#VÄRDEFEL!",
        "#ERROR!",
        "#SPILL!",
        "#SPILLER!",
    ];
    FAULTS.contains(&cell.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_the_text_it_shows() {
        let time = |value| {
            let kind = calamine::ExcelDateTimeType::DateTime;
            shown(&Data::DateTime(ExcelDateTime::new(value, kind, false)))
        };
        assert_eq!(time(46_449.0), "2027-03-03");
        assert_eq!(time(46_449.604_166_666), "2027-03-03 14:30");
        assert_eq!(time(0.604_166_666), "14:30");
        assert_eq!(shown(&Data::DateTimeIso("2027-03-03T14:30:00".into())), "2027-03-03 14:30");
        assert_eq!(shown(&Data::DateTimeIso("2027-03-03".into())), "2027-03-03");
        assert_eq!(shown(&Data::DurationIso("PT14H30M00S".into())), "14:30");
        assert_eq!(shown(&Data::Float(3.5)), "3,5");
        assert_eq!(shown(&Data::Bool(true)), "ja");
    }

    #[test]
    fn a_fault_of_the_spreadsheets_is_known_by_its_word() {
        assert!(read_cell_fault("#REF!") && read_cell_fault("#VÄRDEFEL!"));
        assert!(!read_cell_fault("#kungsholmen"), "a hashtag is none");
    }
}
