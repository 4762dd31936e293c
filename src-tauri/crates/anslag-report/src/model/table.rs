//! A table as it is printed: one header row, then rows of finished texts.

use serde::{Deserialize, Serialize};

/// A table with one header row; rows shorter than the header are filled with empty cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The line above the table, without its number.
    pub caption: String,
    /// What the table shows and how to read it, for those who do not see it.
    pub summary: String,
    /// The column headings; at least one.
    pub header: Vec<String>,
    /// The rows, each with one text a column.
    pub rows: Vec<Vec<String>>,
    /// For each column, whether it holds numbers and is set to the right.
    pub numeric: Vec<bool>,
}

impl Table {
    /// Relative column widths: each has room for its longest word, and what is left over is shared
    /// out by how much more the columns would like.
    pub(crate) fn weights(&self) -> Vec<usize> {
        let rooms: Vec<Room> = (0..self.header.len()).map(|column| self.room(column)).collect();
        let least: usize = rooms.iter().map(|room| room.least).sum();
        let wished: usize = rooms.iter().map(|room| room.wished).sum();
        let spare = LINE.saturating_sub(least);
        let shared = |room: &Room| {
            // In hundredths, so that a narrow column keeps its share.
            let more = (room.wished - room.least) * 100;
            let more = if wished > LINE { more * spare / (wished - least).max(1) } else { more };
            (room.least * 100 + more).max(1)
        };
        rooms.iter().map(shared).collect()
    }

    fn room(&self, column: usize) -> Room {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|cell| room(cell));
        let most =
            |a: Room, b: Room| Room { least: a.least.max(b.least), wished: a.wished.max(b.wished) };
        // Headings are bold, and so a fifth wider.
        let heading = self.header.get(column).map_or(Room::default(), |cell| room(cell));
        let heading = Room { least: heading.least * 6 / 5, wished: heading.wished * 6 / 5 };
        cells.fold(heading, most)
    }

    /// Whether the first column names its row, rather than counting something.
    pub(crate) fn names_its_rows(&self) -> bool {
        self.header.len() > 1 && self.numeric.first() == Some(&false)
    }
}

/// What a column asks for, in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Room {
    /// Its longest word, which is not divided.
    least: usize,
    /// What would set it well.
    wished: usize,
}

/// A sentence wishes for more the longer it is, so that a column of definitions is wider than one
/// of names.
fn room(cell: &str) -> Room {
    let word = cell.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
    let whole = cell.chars().count();
    let beyond = whole.saturating_sub(WHOLE).div_ceil(3).min(WHOLE);
    Room { least: word + EDGES, wished: word.max(whole.min(WHOLE) + beyond) + EDGES }
}

/// A cell of so many characters is set on one line where it can be.
const WHOLE: usize = 28;
/// The room between columns, in characters.
const EDGES: usize = 3;
/// So many characters stand on a line across the whole text.
const LINE: usize = 75;

#[cfg(test)]
mod tests {
    use super::*;

    fn table(header: &[&str], row: &[&str]) -> Table {
        let owned = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        Table {
            caption: String::new(),
            summary: String::new(),
            header: owned(header),
            rows: vec![owned(row)],
            numeric: vec![false; header.len()],
        }
    }

    #[test]
    fn a_number_is_never_squeezed_by_the_sentences_beside_it() {
        let sentence = "Desinformation eller rykte som har spritts om en verksamhet i stadsdelen";
        let cells = ["KON-2027-0001", sentence, sentence, sentence];
        let weights = table(&["Nummer", "Ämne", "Svar", "Skäl"], &cells).weights();
        let whole: usize = weights.iter().sum();
        assert!(weights[0] * LINE / whole >= "KON-2027-0001".len() + 2, "{weights:?}");
        assert!(weights[1] > weights[0], "the sentences have the rest");
    }

    #[test]
    fn definitions_are_wider_than_names() {
        let definition = "Kontakter som kom in under perioden, var och en räknad en gång.";
        let weights = table(&["Siffra", "Så räknas den"], &["Kontakter", definition]).weights();
        assert!(weights[1] > weights[0] * 2, "{weights:?}");
    }
}
