//! What the cells of a column look like, in per cent of those that hold something.

use anslag_domain::{Day, sheet::Field};

use super::words;
use crate::{accounts::Names, days, table::Table};

/// So many rows are looked at.
const LOOKED_AT: usize = 60;

/// How many of the cells are of each kind, in per cent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shares {
    /// A day without a time.
    pub day: usize,
    /// A day with a time.
    pub both: usize,
    /// A time without a day.
    pub time: usize,
    /// The number of a week, with its word or alone.
    pub week: usize,
    /// The name of a day.
    pub weekday: usize,
}

fn cells(table: &Table, at: usize) -> impl Iterator<Item = &str> {
    let cells = table.rows.iter().filter_map(move |row| row.cells.get(at));
    cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).take(LOOKED_AT)
}

fn share(table: &Table, at: usize, test: impl Fn(&str) -> bool) -> usize {
    let all = cells(table, at).count();
    cells(table, at).filter(|cell| test(cell)).count() * 100 / all.max(1)
}

/// The column's days, times and weeks.
#[must_use]
pub fn shares(table: &Table, at: usize) -> Shares {
    let near = days::Near { today: Day::new(chrono::NaiveDate::default()), year: None };
    let read = |cell: &str| days::when(cell, near);
    Shares {
        day: share(table, at, |cell| read(cell).is_some_and(|when| when.time.is_none())),
        both: share(table, at, |cell| read(cell).is_some_and(|when| when.time.is_some())),
        time: share(table, at, |cell| cell.len() < 14 && days::time(cell).is_some()),
        week: share(table, at, |cell| days::week_number(cell).is_some()),
        weekday: share(table, at, |cell| days::weekday_of(cell).is_some()),
    }
}

/// The middle length of the cells, in characters.
#[must_use]
pub fn length(table: &Table, at: usize) -> usize {
    let mut lengths: Vec<usize> = cells(table, at).map(|cell| cell.chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

/// The field the cells speak for, unless the words are surer.
#[must_use]
pub fn field(
    table: &Table,
    at: usize,
    names: &Names,
    by_words: Option<(Field, u8)>,
) -> Option<(Field, u8)> {
    let Shares { day, both, time, weekday, .. } = shares(table, at);
    let named = |cell: &str| names.in_cell(cell).is_ok_and(|ids| !ids.is_empty());
    let link = |cell: &str| cell.starts_with("http") || cell.starts_with("www.");
    let told = [
        (Field::DayTime, both),
        (Field::Day, day),
        (Field::Time, if share(table, at, |c| c.contains([':', '.'])) > 80 { time } else { 0 }),
        (Field::Weekday, weekday),
        (Field::Link, share(table, at, link)),
        (Field::Status, share(table, at, |cell| words::status(cell).is_some())),
        (Field::Accounts, share(table, at, named)),
    ];
    let best = told.into_iter().filter(|(_, share)| *share > 70).max_by_key(|(_, share)| *share);
    let best = best.map(|(field, share)| (field, u8::try_from(share * 4 / 5).unwrap_or(80)));
    match (best, by_words) {
        (Some(cells), Some(words)) if words.1 >= cells.1 => Some(words),
        (Some(cells), _) => Some(cells),
        (None, words) => words,
    }
}
