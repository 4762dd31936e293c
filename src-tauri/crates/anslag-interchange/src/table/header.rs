//! Which row names the columns: in the first rows, the one with most known words.

use super::Line;
use crate::{columns, days};

/// So many rows are looked at.
pub const LOOKED_AT: usize = 20;

/// Where the header stands among the rows; none when the first row already is data.
#[must_use]
pub fn find(lines: &[Line]) -> Option<usize> {
    let looked = lines.iter().take(LOOKED_AT).enumerate();
    let scored = looked.map(|(at, line)| (at, score(line)));
    let (at, best) = scored.rev().max_by_key(|(_, score)| *score)?;
    (best > 0).then_some(at)
}

/// How much a row looks like a header: known words count, cells of data speak against it.
#[must_use]
pub fn score(line: &Line) -> i32 {
    let filled = || line.cells.iter().map(|c| c.trim()).filter(|c| !c.is_empty());
    let known = filled().filter(|cell| columns::is_known(cell));
    let data = filled().filter(|cell| is_data(cell));
    let (known, data, all) = (known.count(), data.count(), filled().count());
    let as_points = |count: usize| i32::try_from(count).unwrap_or(i32::MAX / 8);
    match (known, all) {
        (0, _) => 0,
        // One known word among many is a header only where there is no better.
        (1, 3..) => 1 - as_points(data) * 4,
        _ => as_points(known) * 3 - as_points(data) * 4,
    }
}

fn is_data(cell: &str) -> bool {
    cell.chars().count() > 60 || cell.contains('\n') || days::looks_like_time(cell)
}

/// The names trimmed, each once; a column without one is called by its letters.
#[must_use]
pub fn named_once(names: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::with_capacity(names.len());
    for (at, name) in names.into_iter().enumerate() {
        let name = match name.trim() {
            "" => format!("Kolumn {}", letters(at)),
            name => name.to_owned(),
        };
        let mut free = name.clone();
        let mut number = 2;
        while once.contains(&free) {
            free = format!("{name} ({number})");
            number += 1;
        }
        once.push(free);
    }
    once
}

/// A, B … Z, AA, as a spreadsheet counts.
fn letters(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str]) -> Line {
        Line { number: 1, cells: cells.iter().map(|&c| c.to_owned()).collect() }
    }

    #[test]
    fn a_sheet_without_a_header_has_none() {
        let lines = [line(&["2027-03-03", "14:30", "Facebook", "Lekparken öppnar på fredag."])];
        assert_eq!(find(&lines), None);
        let lines = [line(&["Text", ""]), line(&["Hej", ""])];
        assert_eq!(find(&lines), Some(0), "one word alone names its column");
    }

    #[test]
    fn a_name_stands_once_and_letters_go_on_after_z() {
        let names = ["Bild", "", "Bild"].map(str::to_owned).to_vec();
        assert_eq!(named_once(names), ["Bild", "Kolumn B", "Bild (2)"]);
        assert_eq!([letters(0), letters(25), letters(26), letters(51)], ["A", "Z", "AA", "AZ"]);
    }
}
