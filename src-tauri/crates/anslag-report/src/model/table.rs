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
    /// Relative column widths: room for the longest word, and for a whole cell up to a limit.
    pub(crate) fn weights(&self) -> Vec<usize> {
        (0..self.header.len())
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                // Headings are bold, and so a fifth wider.
                let heading = self.header.get(column).map_or(0, |cell| room(cell) * 6 / 5);
                cells.map(|cell| room(cell)).max().unwrap_or(1).max(heading)
            })
            .collect()
    }

    /// Whether the first column names its row, rather than counting something.
    pub(crate) fn names_its_rows(&self) -> bool {
        self.header.len() > 1 && self.numeric.first() == Some(&false)
    }
}

/// The longest word always fits; a sentence gets more the longer it is, so that a column of
/// definitions is wider than one of names, and never so wide that the others are squeezed.
fn room(cell: &str) -> usize {
    let word = cell.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
    let whole = cell.chars().count();
    let beyond = whole.saturating_sub(WHOLE).div_ceil(3).min(WHOLE);
    word.max(whole.min(WHOLE) + beyond) + 3
}

/// A cell of so many characters is set on one line where it can be.
const WHOLE: usize = 28;
