//! Any rows as separated text that Swedish Excel opens right: `;`, UTF-8 with a mark, CRLF.

use csv::{Terminator, WriterBuilder};

use crate::sheet::{SheetError, wants_guard};

/// The byte order mark by which Excel knows UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The rows under their heads; a cell that a spreadsheet could take for a formula has a `'` first.
///
/// # Errors
/// `Broken` when a row has another number of cells than there are heads.
pub fn csv(heads: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, SheetError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let broken = |error: csv::Error| SheetError::Broken(error.to_string());
    writer.write_record(heads).map_err(broken)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell))).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| SheetError::Broken(error.to_string()))
}

fn guarded(cell: &str) -> String {
    if wants_guard(cell) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_opens_the_rows_right_and_no_cell_is_a_formula() {
        let heads = ["Nummer".to_owned(), "Ämne".to_owned()];
        let rows = [vec!["KON-2027-0001".into(), "=1+1".into()], vec!["2".into(), "a;b".into()]];
        let text = String::from_utf8(csv(&heads, &rows).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Nummer;Ämne\r\nKON-2027-0001;'=1+1\r\n2;\"a;b\"\r\n");
    }

    #[test]
    fn a_row_of_another_length_is_refused() {
        assert!(csv(&["a".to_owned()], &[vec!["1".into(), "2".into()]]).is_err());
    }
}
