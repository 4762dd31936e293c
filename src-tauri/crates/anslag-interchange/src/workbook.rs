//! Any tables as a workbook: numbers as numbers, texts that never are formulas.

use anslag_domain::Moment;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::sheet::SheetError;

/// The longest name a sheet may have in Excel.
const LONGEST: usize = 31;

/// A table on a sheet of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows; shortened where it is too long, and numbered.
    pub name: String,
    /// The column headings.
    pub header: Vec<String>,
    /// The rows, as they are printed.
    pub rows: Vec<Vec<String>>,
    /// For each column, whether it holds numbers.
    pub numeric: Vec<bool>,
}

/// The tables as the bytes of a workbook; the same bytes for the same tables and moment.
///
/// # Errors
/// `Broken` from the writer.
pub fn workbook(title: &str, sheets: &[Sheet], at: Moment) -> Result<Vec<u8>, SheetError> {
    written(title, sheets, at).map_err(|error| SheetError::Broken(error.to_string()))
}

fn written(title: &str, sheets: &[Sheet], at: Moment) -> Result<Vec<u8>, XlsxError> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&at.slot().to_string())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for (nth, sheet) in (1..).zip(sheets) {
        let page = book.add_worksheet();
        page.set_name(named(nth, &sheet.name))?;
        page.set_freeze_panes(1, 0)?;
        for (column, head) in (0u16..).zip(&sheet.header) {
            page.write_string_with_format(0, column, head, &bold)?;
            let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
            let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
            page.set_column_width(
                column,
                widest.max(head.chars().count()).clamp(8, 70) as f64 + 2.0,
            )?;
        }
        for (row, cells) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                let counts = sheet.numeric.get(usize::from(column)).copied().unwrap_or(false);
                match number(cell).filter(|_| counts) {
                    Some(value) => page.write_number(row, column, value)?,
                    None => page.write_string_with_format(row, column, cell, &wrapped)?,
                };
            }
        }
    }
    book.save_to_buffer()
}

/// "1 Kontakter efter ämne": short enough, and without what Excel takes for something else.
fn named(nth: usize, name: &str) -> String {
    let plain = name.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    let short: String = plain.take_while(|c| *c != ',').collect();
    format!("{nth} {short}").chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// A Swedish number, with a comma and fixed spaces.
fn number(cell: &str) -> Option<f64> {
    let plain = cell.replace(['\u{a0}', '\u{202f}'], "").replace(',', ".").replace('\u{2212}', "-");
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_number_stays_words_and_a_number_is_one() {
        assert_eq!(number("1\u{a0}234,5"), Some(1234.5));
        assert_eq!(number("färre än 5"), None);
        assert_eq!(
            named(3, "Kontakter efter ämne, 1 januari–30 april 2027"),
            "3 Kontakter efter ämne"
        );
    }
}
