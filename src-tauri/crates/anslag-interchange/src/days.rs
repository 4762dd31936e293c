//! Days and times as people write them: `3 mars 2027`, `ons 3/3 kl. 14.30`, `v. 9 onsdag`, `270303`.

use anslag_domain::Day;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

mod words;

use words::{month, weekday};
pub use words::{week_number, weekday_of, weekday_word};

/// What a year is guessed from where none is written.
#[derive(Debug, Clone, Copy)]
pub struct Near {
    /// Today.
    pub today: Day,
    /// The year that stands in the sheet's title.
    pub year: Option<i32>,
}

/// A day as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub day: NaiveDate,
    /// The time, where one stood beside it.
    pub time: Option<NaiveTime>,
    /// Whether the year is a guess.
    pub assumed: bool,
    /// The name of the day, where one stood beside it.
    pub weekday: Option<Weekday>,
}

/// The parts found in a cell.
#[derive(Debug, Default, Clone, Copy)]
struct Parts {
    whole: Option<NaiveDate>,
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    week: Option<u32>,
    weekday: Option<Weekday>,
    time: Option<NaiveTime>,
}

/// Reads a day, and the time beside it; nothing when any word of the cell is not understood.
#[must_use]
pub fn when(cell: &str, near: Near) -> Option<When> {
    let parts = parts(cell)?;
    let (day, assumed) = parts.date(near)?;
    Some(When { day, time: parts.time, assumed, weekday: parts.weekday })
}

/// Reads a time of day: `14:30`, `14.30`, `kl. 9`, `0930`, or the beginning of `9–10`.
#[must_use]
pub fn time(cell: &str) -> Option<NaiveTime> {
    let cell = normal(cell);
    let said = cell.strip_prefix("klockan").or_else(|| cell.strip_prefix("kl."));
    let cell = said.or_else(|| cell.strip_prefix("kl")).unwrap_or(&cell).trim();
    let start = cell.split(['-', '–']).next()?.trim();
    let start = start.strip_suffix("h").unwrap_or(start).trim();
    if let Some(time) = clock(start) {
        return Some(time);
    }
    match (start.len(), start.parse::<u32>()) {
        (1 | 2, Ok(hour)) => NaiveTime::from_hms_opt(hour, 0, 0),
        (3 | 4, Ok(both)) => NaiveTime::from_hms_opt(both / 100, both % 100, 0),
        _ => fraction(start),
    }
}

/// Whether a cell is a day or a time and nothing else.
#[must_use]
pub fn looks_like_time(cell: &str) -> bool {
    let short = cell.chars().count() < 40 && cell.chars().any(|c| c.is_ascii_digit());
    short
        && (clock(&normal(cell)).is_some()
            || parts(cell)
                .is_some_and(|p| p.whole.is_some() || p.day.is_some() && p.month.is_some()))
}

/// The day of a week by its name, in the year nearest today.
#[must_use]
pub fn in_week(week: u32, weekday: Weekday, near: Near) -> Option<When> {
    let parts = Parts { week: Some(week), weekday: Some(weekday), ..Parts::default() };
    let (day, assumed) = parts.date(near)?;
    Some(When { day, time: None, assumed, weekday: None })
}

/// The year that stands in a title, where one and only one does.
#[must_use]
pub fn year_in(title: &str) -> Option<i32> {
    let words = title.split(|c: char| !c.is_ascii_digit()).filter(|w| w.len() == 4);
    let mut years = words.filter_map(|w| w.parse().ok()).filter(|y| (2000..2100).contains(y));
    let first = years.next()?;
    years.all(|other| other == first).then_some(first)
}

/// Whether a cell is a month alone, as a heading in the midst of a plan; and the year beside it.
#[must_use]
pub fn month_heading(cell: &str) -> Option<Option<i32>> {
    let mut words = normal(cell).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let year = words.last().and_then(|w| w.parse().ok()).filter(|y| (2000..2100).contains(y));
    if year.is_some() {
        words.pop();
    }
    let named = words.len() == 1 && month(&words[0]).is_some();
    let week =
        !words.is_empty() && week_number(&words.concat()).is_some() && words[0].starts_with('v');
    (named || week).then_some(year)
}

fn normal(cell: &str) -> String {
    cell.replace(['\u{a0}', '\u{202f}', '\n'], " ").trim().to_lowercase()
}

fn parts(cell: &str) -> Option<Parts> {
    let cell = normal(cell).replace(", ", " ");
    let mut parts = Parts::default();
    let mut words = cell.trim_end_matches(',').split_whitespace().peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied();
        match take(&mut parts, word, next)? {
            0 => {}
            _ => {
                words.next();
            }
        }
    }
    Some(parts)
}

/// Takes in a word, and says whether it took the next one too; nothing when it is not understood.
fn take(parts: &mut Parts, word: &str, next: Option<&str>) -> Option<usize> {
    if matches!(word, "den" | "ca" | "c:a" | "cirka" | "dag" | "-" | "–") {
        return Some(0);
    }
    if matches!(word, "kl" | "kl." | "klockan") {
        parts.time = Some(time(next?)?);
        return Some(1);
    }
    if matches!(word, "v" | "v." | "vecka") {
        parts.week = Some(week_number(next?)?);
        return Some(1);
    }
    let took = take_day(parts, word) || take_word(parts, word) || take_time(parts, word);
    took.then_some(0)
}

fn take_word(parts: &mut Parts, word: &str) -> bool {
    if let Some(found) = weekday(word) {
        parts.weekday = Some(found);
    } else if let Some(found) = month(word) {
        parts.month = Some(found);
    } else if word.starts_with('v') && week_number(word).is_some() {
        parts.week = week_number(word);
    } else {
        return false;
    }
    true
}

fn take_time(parts: &mut Parts, word: &str) -> bool {
    let start = word.split(['-', '–']).next().unwrap_or(word);
    if parts.time.is_some() {
        return false;
    }
    parts.time = clock(start);
    parts.time.is_some()
}

/// `2027-03-03`, `3/3`, `3/3-27`, `3.3.2027`, `270303`, `3`, `3:e`, `2027`, and a serial number.
fn take_day(parts: &mut Parts, word: &str) -> bool {
    if let Some((day, time)) = word.split_once('t').filter(|(day, _)| day.len() == 10) {
        parts.time = clock(time.trim_end_matches('z').get(..5).unwrap_or(time));
        return parts.time.is_some() && take_day(parts, day);
    }
    if parts.has_day() && !parts.needs_year() {
        return false;
    }
    let numbers: Vec<&str> = word.split(['-', '/', '.', '–']).filter(|n| !n.is_empty()).collect();
    let parsed: Option<Vec<u32>> = numbers.iter().map(|n| ordinal(n)).collect();
    let Some(parsed) = parsed else {
        return serial(parts, word);
    };
    match (parsed.as_slice(), numbers.as_slice()) {
        (&[y, m, d], [year, ..]) if year.len() == 4 => whole(parts, y, m, d),
        (&[y, m, d], [year, _, last])
            if year.len() == 2 && last.len() == 2 && word.contains('-') && !word.contains('/') =>
        {
            whole(parts, 2000 + y, m, d)
        }
        (&[d, m, y], _) if y < 100 => whole(parts, 2000 + y, m, d),
        (&[d, m, y], _) => whole(parts, y, m, d),
        // `14.30` after a day is a time; `3.3` and `3/3` are a day.
        (&[d, m], [_, minutes])
            if !parts.has_day() && m <= 12 && (word.contains('/') || minutes.len() < 3) =>
        {
            (parts.day, parts.month) = (Some(d), Some(m));
            (1..=31).contains(&d) && m > 0
        }
        (&[n], [word]) => lone(parts, n, word.trim_end_matches(|c: char| !c.is_ascii_digit())),
        _ => false,
    }
}

fn whole(parts: &mut Parts, year: u32, month: u32, day: u32) -> bool {
    let year = i32::try_from(year).unwrap_or(0);
    parts.whole =
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1990..2200).contains(&year));
    parts.whole.is_some()
}

fn lone(parts: &mut Parts, number: u32, digits: &str) -> bool {
    match digits.len() {
        1 | 2 if parts.day.is_none() && (1..=31).contains(&number) => parts.day = Some(number),
        2 if parts.needs_year() => parts.year = i32::try_from(2000 + number).ok(),
        4 if (1990..2200).contains(&number) => parts.year = i32::try_from(number).ok(),
        5 => return serial(parts, digits),
        6 => return whole(parts, 2000 + number / 10_000, number / 100 % 100, number % 100),
        8 => return whole(parts, number / 10_000, number / 100 % 100, number % 100),
        _ => return false,
    }
    true
}

/// `3`, `3:e`, `1:a`, `3e`.
fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(":e").trim_end_matches(":a");
    let digits = digits.strip_suffix('e').unwrap_or(digits);
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// A spreadsheet's own number of a day, from 2000 on, and the part of the day after the comma.
fn serial(parts: &mut Parts, word: &str) -> bool {
    let word = word.replace(',', ".");
    let (whole_days, part) = word.split_once('.').unwrap_or((&word, ""));
    let Some(days) = whole_days.parse::<u64>().ok().filter(|d| (36_526..109_575).contains(d))
    else {
        return false;
    };
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30);
    parts.whole = epoch.and_then(|epoch| epoch.checked_add_days(chrono::Days::new(days)));
    if !part.is_empty() {
        parts.time = fraction(&format!("0.{part}"));
    }
    parts.whole.is_some()
}

/// A part of a day, `0,604166667`, to the nearest minute.
fn fraction(word: &str) -> Option<NaiveTime> {
    let part: f64 = word.replace(',', ".").parse().ok()?;
    let inside = word.len() > 2 && (0.0..1.0).contains(&part);
    let minutes = inside.then(|| (part * 1440.0).round())?;
    (0..1440u32)
        .find(|m| f64::from(*m) == minutes)
        .and_then(|m| NaiveTime::from_hms_opt(m / 60, m % 60, 0))
}

/// `14:30`, `14.30`, `14:30:00`.
fn clock(word: &str) -> Option<NaiveTime> {
    let mut numbers = word.split([':', '.']);
    let (hour, minute) = (numbers.next()?, numbers.next()?);
    let second = numbers.next().unwrap_or("00");
    let sized = (1..=2).contains(&hour.len()) && minute.len() == 2 && second.len() == 2;
    if !sized || numbers.next().is_some() {
        return None;
    }
    let _: u32 = second.parse().ok()?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

impl Parts {
    fn has_day(&self) -> bool {
        self.whole.is_some() || (self.day.is_some() && self.month.is_some())
    }

    fn needs_year(&self) -> bool {
        self.whole.is_none() && self.day.is_some() && self.month.is_some() && self.year.is_none()
    }

    /// The date, and whether its year is a guess.
    fn date(&self, near: Near) -> Option<(NaiveDate, bool)> {
        if let Some(whole) = self.whole {
            return Some((whole, false));
        }
        let of_year = |year: i32| match (self.day, self.month, self.week) {
            (Some(day), Some(month), _) => NaiveDate::from_ymd_opt(year, month, day),
            (None, None, Some(week)) => NaiveDate::from_isoywd_opt(year, week, self.weekday?),
            _ => None,
        };
        if let Some(year) = self.year {
            return of_year(year).map(|day| (day, false));
        }
        if let Some(day) = near.year.and_then(of_year) {
            return Some((day, true));
        }
        let today = near.today.date();
        let years = (today.year() - 1..=today.year() + 1).filter_map(of_year);
        let fits = |day: &NaiveDate| {
            self.week.is_some() || self.weekday.is_none_or(|w| w == day.weekday())
        };
        // From two months back to ten ahead; a day named beside it decides before that.
        let near_enough = |day: &NaiveDate| (-60..306).contains(&(*day - today).num_days());
        let best = years.max_by_key(|day| (fits(day), near_enough(day)))?;
        Some((best, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near() -> Near {
        Near { today: "2027-03-01".parse().unwrap(), year: None }
    }

    fn read(cell: &str) -> String {
        let Some(when) = when(cell, near()) else {
            return "?".into();
        };
        let time = when.time.map(|t| t.format(" %H:%M").to_string()).unwrap_or_default();
        format!("{}{time}", when.day)
    }

    #[test]
    fn swedish_days_are_read_in_every_form() {
        for cell in [
            "2027-03-03",
            "3 mars 2027",
            "3 mars",
            "3/3",
            "3/3-27",
            "3/3 2027",
            "03/03/2027",
            "3.3.2027",
            "ons 3/3",
            "Onsdag 3 mars",
            "onsdagen den 3 mars",
            "v. 9 onsdag",
            "v.9 ons",
            "vecka 9, onsdag",
            "270303",
            "20270303",
            "27-03-03",
            "2027/03/03",
            "3:e mars",
            "den 3 mars 2027",
            "3 mar.",
            "46449",
            "Ons 3.3",
        ] {
            assert_eq!(read(cell), "2027-03-03", "{cell}");
        }
    }

    #[test]
    fn a_time_beside_the_day_is_read_with_it() {
        for cell in [
            "2027-03-03 14:30",
            "2027-03-03T14:30",
            "2027-03-03T14:30:00Z",
            "3/3 14.30",
            "3 mars kl. 14.30",
            "3 mars 2027, kl 14:30",
            "v. 9 onsdag 14.30",
            "3.3 14.30",
            "46449,604166667",
            "03/03/2027 14:30",
            "ons 3 mars 14.30-15.00",
        ] {
            assert_eq!(read(cell), "2027-03-03 14:30", "{cell}");
        }
        assert_eq!(read("3 mars kl 9"), "2027-03-03 09:00");
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for cell in
            ["", "snart", "31 februari", "30/2", "mars", "v. 9", "3", "v. 54 onsdag", "3 mars hopp"]
        {
            assert_eq!(read(cell), "?", "{cell}");
        }
    }

    #[test]
    fn the_year_that_is_not_written_is_the_nearest_that_fits() {
        assert_eq!(read("10 december"), "2027-12-10");
        assert_eq!(read("15 januari"), "2027-01-15", "two months back is this plan");
        assert_eq!(read("fredag 1 januari"), "2027-01-01", "a Friday in 2027");
        assert_eq!(read("lördag 1 januari"), "2028-01-01", "a Saturday in 2028");
        let titled = Near { year: Some(2028), ..near() };
        assert_eq!(when("3/3", titled).map(|w| w.day.to_string()).as_deref(), Some("2028-03-03"));
    }

    #[test]
    fn times_are_read_in_every_form() {
        for cell in [
            "14:30",
            "14.30",
            "kl. 14.30",
            "Kl 14:30",
            "1430",
            "14:30:00",
            "14.30–15.00",
            "0,604166667",
        ] {
            assert_eq!(time(cell), NaiveTime::from_hms_opt(14, 30, 0), "{cell}");
        }
        assert_eq!(time("9"), NaiveTime::from_hms_opt(9, 0, 0));
        for cell in ["", "lunch", "25:00", "14:3", "12.345"] {
            assert_eq!(time(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_month_alone_is_a_heading() {
        assert_eq!(month_heading("MARS 2028"), Some(Some(2028)));
        assert_eq!(month_heading("Mars"), Some(None));
        assert_eq!(month_heading("v. 9"), Some(None));
        assert_eq!(month_heading("Mars är här"), None);
    }

    #[test]
    fn the_year_of_a_title_is_taken_only_when_there_is_one() {
        assert_eq!(year_in("Publiceringsplan 2027"), Some(2027));
        assert_eq!(year_in("Plan 2027–2028"), None);
    }
}
