//! A day or a time as the platforms write it.

use anslag_domain::{Day, Moment, Slot};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// The hour a post is said to have gone up at when only the day is told.
const NOON: u32 = 12 * 60;

const MONTHS: [(&str, u32); 24] = [
    ("januari", 1),
    ("februari", 2),
    ("mars", 3),
    ("april", 4),
    ("maj", 5),
    ("juni", 6),
    ("juli", 7),
    ("augusti", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("sept", 9),
    ("mar", 3),
];

/// The moment in a cell of Meta's: `09/25/2026 23:30` by the clock in California.
pub fn pacific(cell: &str) -> Option<Moment> {
    let cell = cell.trim();
    let wall = ["%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(cell, form).ok())?;
    Moment::pacific(wall)
}

/// The moment in any other cell; noon where only the day is told.
pub fn moment(cell: &str, year: Option<i32>) -> Option<Moment> {
    let cell = cell.trim();
    let wall = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(cell, form).ok());
    if let Some(wall) = wall {
        let day: Day = wall.date().to_string().parse().ok()?;
        let minute = wall.time().signed_duration_since(chrono::NaiveTime::MIN).num_minutes();
        return Some(Slot::at_minute(day, u32::try_from(minute).ok()?).moment());
    }
    Some(Slot::at_minute(day(cell, year)?, NOON).moment())
}

/// The day in a cell; `year` is of a day without one.
pub fn day(cell: &str, year: Option<i32>) -> Option<Day> {
    date(cell.trim(), year)?.to_string().parse().ok()
}

/// `2026-09-25`, `09/25/2026`, `Tue, Jul 14, 2026`, `25 sep. 2026`, `September 25`.
pub fn date(cell: &str, year: Option<i32>) -> Option<NaiveDate> {
    let forms = ["%Y-%m-%d", "%m/%d/%Y", "%Y-%m-%dT%H:%M:%S"];
    if let Some(read) = forms.iter().find_map(|form| NaiveDate::parse_from_str(cell, form).ok()) {
        return Some(read).filter(|date| (2000..=2100).contains(&date.year()));
    }
    let (mut found, mut month, mut number) = (None, None, None);
    for word in cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match word.parse::<i32>() {
            Ok(read) if (2000..=2100).contains(&read) => found = Some(read),
            Ok(read) if number.is_none() => number = u32::try_from(read).ok(),
            Ok(_) => {}
            Err(_) => month = month.or_else(|| month_of(word)),
        }
    }
    NaiveDate::from_ymd_opt(found.or(year)?, month?, number?)
}

fn month_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let named = MONTHS.iter().find(|(name, _)| *name == word);
    let short = || MONTHS.iter().find(|(name, _)| word.len() == 3 && name.starts_with(&word));
    named.or_else(short).map(|(_, month)| *month)
}

/// The year of a day without one: the file's; of two the first for the later half of a year.
pub fn year_of(cell: &str, name: &str) -> Option<i32> {
    let (first, last) = years(name)?;
    let late = date(cell.trim(), Some(2024)).is_some_and(|date| date.month() > 6);
    Some(if late { first } else { last })
}

/// The years in a file's name, the first and the last.
pub fn years(name: &str) -> Option<(i32, i32)> {
    let digits = name.split(|c: char| !c.is_ascii_digit());
    let year = |part: &str| part.get(..4)?.parse().ok().filter(|y| (2010..=2100).contains(y));
    let dated = |part: &&str| part.len() == 4 || part.len() == 8;
    let mut all = digits.filter(dated).filter_map(year);
    let first = all.next()?;
    Some((first, all.next_back().unwrap_or(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_both_languages_and_a_missing_year_is_the_files() {
        let read = |cell, year| date(cell, year).map(|date| date.to_string());
        for cell in
            ["2026-07-14", "07/14/2026", "Tue, Jul 14, 2026", "14 juli 2026", "Jul 14, 2026"]
        {
            assert_eq!(read(cell, None).as_deref(), Some("2026-07-14"), "{cell}");
        }
        assert_eq!(read("September 25", Some(2025)).as_deref(), Some("2025-09-25"));
        assert_eq!(read("25 sep.", Some(2025)).as_deref(), Some("2025-09-25"));
        for none in ["September 25", "", "Livstid", "13/45/2026", "0 maj 2026"] {
            assert_eq!(read(none, None), None, "{none}");
        }
        assert_eq!(years("Overview_2025-12-01_2026-01-31.zip"), Some((2025, 2026)));
        assert_eq!(years("Overview.zip"), None);
    }

    #[test]
    fn california_is_nine_hours_behind_but_for_two_weeks_in_spring_and_one_in_autumn() {
        let read = |cell| pacific(cell).map(|at| at.slot().to_string());
        assert_eq!(read("01/15/2026 23:30").as_deref(), Some("2026-01-16T08:30"));
        assert_eq!(read("03/15/2026 12:00").as_deref(), Some("2026-03-15T20:00"), "theirs first");
        assert_eq!(read("10/28/2026 12:00").as_deref(), Some("2026-10-28T20:00"), "ours first");
        assert_eq!(read("03/08/2026 02:30"), None, "an hour that was not");
        assert_eq!(read("15/01/2026 23:30"), None, "no such month");
    }
}
