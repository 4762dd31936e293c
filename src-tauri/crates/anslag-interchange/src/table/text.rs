//! Separated text: its encoding, its separator, and what a spreadsheet puts on the clipboard.

use chardetng::EncodingDetector;
use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::{Line, MAX_ROWS, Raw, TableError};

/// Separators, the likeliest in a Swedish office first.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];

/// The text of the bytes: by their mark, else as UTF-8, else as what their letters look like.
///
/// # Errors
/// `UnknownKind` when it is no text.
pub fn decoded(bytes: &[u8]) -> Result<String, TableError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return plain(&encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    if let Some(encoding) = wide(bytes) {
        return plain(&encoding.decode_without_bom_handling(bytes).0);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text);
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"se"), false);
    plain(&encoding.decode_without_bom_handling(bytes).0)
}

/// UTF-16 without a mark: every other byte of Latin text is nought.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(2000)];
    let noughts = |odd: usize| {
        let found = start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
        found * 10 > start.len() / 2 * 7
    };
    match (noughts(1), noughts(0)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

fn plain(text: &str) -> Result<String, TableError> {
    if text.contains('\0') { Err(TableError::UnknownKind) } else { Ok(text.to_owned()) }
}

/// Rows of separated text, whatever separates them; a first line `sep=;` says it.
///
/// # Errors
/// `TooManyRows`; `UnknownKind` when the text is a page or a program.
pub fn separated(text: &str) -> Result<Raw, TableError> {
    if text.trim_start().starts_with(['<', '{']) {
        return Err(TableError::UnknownKind);
    }
    let (said, rest) = spoken_separator(text);
    let separator = said.unwrap_or_else(|| likeliest(rest));
    let mut lines = vec![];
    for (at, record) in reader(rest, separator).into_records().enumerate() {
        let record = record.map_err(|_| TableError::Damaged)?;
        push(&mut lines, at, record.iter().map(str::to_owned).collect())?;
    }
    Ok(Raw { lines, guarded: true, ..Raw::default() })
}

fn spoken_separator(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().trim_matches('"').to_lowercase();
    match said.strip_prefix("sep=").map(|s| s.chars().next().unwrap_or('\t')) {
        Some(separator) if separator.is_ascii() => (Some(separator), rest),
        _ => (None, text),
    }
}

/// The separator that gives the first rows the same number of cells, and more than one.
fn likeliest(text: &str) -> char {
    let score = |separator: char| -> usize {
        let rows = reader(text, separator).into_records().take(60);
        let widths: Vec<usize> = rows.filter_map(|r| r.ok().map(|r| r.len())).collect();
        let usual = widths.iter().copied().max_by_key(|w| count(&widths, *w)).unwrap_or(1);
        if usual < 2 { 0 } else { count(&widths, usual) * 100 / widths.len().max(1) + usual.min(9) }
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|s| score(*s));
    best.unwrap_or(';')
}

fn count(widths: &[usize], width: usize) -> usize {
    widths.iter().filter(|w| **w == width).count()
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Rows from the clipboard: tabs between cells; a cell with lines or tabs in it stands in quotes,
/// and other quotes are her own.
///
/// # Errors
/// `TooManyRows`.
pub fn tabbed(text: &str) -> Result<Raw, TableError> {
    let text = text.replace("\r\n", "\n");
    let mut rest = text.strip_suffix('\n').unwrap_or(&text);
    let (mut lines, mut cells, mut at) = (vec![], vec![], 0);
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
            (rest[..end].to_owned(), &rest[end..])
        });
        cells.push(cell);
        let ends = !after.starts_with('\t');
        if ends {
            push(&mut lines, at, std::mem::take(&mut cells))?;
            at += 1;
        }
        match after.get(1..) {
            Some(next) => rest = next,
            None => break,
        }
    }
    Ok(Raw { lines, ..Raw::default() })
}

/// A cell in quotes and what follows it; nothing when the quotes are only hers.
fn quoted(rest: &str) -> Option<(String, &str)> {
    let inside = rest.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let at = from + inside[from..].find('"')?;
        let after = &inside[at + 1..];
        if after.starts_with('"') {
            from = at + 2;
        } else if after.is_empty() || after.starts_with(['\t', '\n']) {
            let cell = &inside[..at];
            let needed = cell.contains(['\t', '\n']) || cell.contains("\"\"");
            return needed.then(|| (cell.replace("\"\"", "\""), after));
        } else {
            return None;
        }
    }
}

/// Adds a row; more than there is room for, with some for titles, is refused.
fn push(lines: &mut Vec<Line>, at: usize, cells: Vec<String>) -> Result<(), TableError> {
    let number = u32::try_from(at + 1).map_err(|_| TableError::TooManyRows)?;
    if lines.len() > MAX_ROWS + super::header::LOOKED_AT {
        return Err(TableError::TooManyRows);
    }
    lines.push(Line { number, cells });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(raw: Raw) -> Vec<Vec<String>> {
        raw.lines.into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn swedish_letters_are_read_in_every_usual_encoding() {
        let text = "Dag;Text\r\n3 mars;Åka skridskor på sjön är roligt för många\r\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let marked = [&[0xff, 0xfe], utf16.as_slice()].concat();
        let cases =
            [text.as_bytes().to_vec(), format!("\u{feff}{text}").into_bytes(), latin, marked];
        for bytes in cases.into_iter().chain([utf16, big]) {
            assert_eq!(decoded(&bytes).as_deref(), Ok(text), "{:?}", &bytes[..4]);
        }
    }

    #[test]
    fn the_separator_is_found_or_said() {
        for (text, wanted) in [
            ("Dag;Text\n3/3;Hej, hopp\n4/3;Ja, nej\n", ["3/3", "Hej, hopp"]),
            ("Dag,Text\n3/3,Hej; hopp\n4/3,Ja; nej\n", ["3/3", "Hej; hopp"]),
            ("sep=,\nDag,Text\n3/3,Hej\n", ["3/3", "Hej"]),
            ("Dag|Text\n3/3|Hej\n", ["3/3", "Hej"]),
            ("Dag\tText\n3/3\t\"Hej\noch hå\"\n", ["3/3", "Hej\noch hå"]),
        ] {
            assert_eq!(rows(separated(text).unwrap())[1], wanted, "{text}");
        }
    }

    #[test]
    fn pasted_cells_keep_their_lines_and_her_own_quotes() {
        let pasted =
            "3/3\t\"Rad ett\r\nrad \"\"två\"\"\"\tsist\r\n4/3\t\"Hej\" sa hon\t\"Ordet\"\r\n";
        let rows = rows(tabbed(pasted).unwrap());
        assert_eq!(rows[0], ["3/3", "Rad ett\nrad \"två\"", "sist"]);
        assert_eq!(rows[1], ["4/3", "\"Hej\" sa hon", "\"Ordet\""], "quotes of her own stay");
        assert_eq!(rows.len(), 2, "the last line end begins no row");
    }
}
