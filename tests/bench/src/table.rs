//! The table as printed: what was measured, on how much, the figure and the goal.

use std::fmt;

/// Rows in the order they were measured.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<[String; 4]>,
}

impl Table {
    /// Adds a row; `of` tells how much it was measured on.
    pub fn row(&mut self, what: &str, of: String, figure: String, goal: &str) {
        self.rows.push([what.to_owned(), of, figure, goal.to_owned()]);
    }

    /// Says that the data is not here.
    pub fn skipped(&mut self, what: &str, data: &str) {
        self.row(what, format!("{data} is not here"), "skipped".to_owned(), "");
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | on | measured | goal |\n|---|---|---|---|")?;
        self.rows.iter().try_for_each(|row| writeln!(f, "| {} |", row.join(" | ")))
    }
}
