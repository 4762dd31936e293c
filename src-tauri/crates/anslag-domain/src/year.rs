//! The Swedish year, computed: Easter, and days given by rule.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Day;

/// A day of the year as it lies on the shelf: a name and a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearDay {
    /// Its Swedish name.
    pub name: String,
    /// `06-06`, `easter-2`, or `saturday 06-20` (the first Saturday on or after).
    pub rule: String,
    /// Whether offices are closed.
    pub closed: bool,
}

/// A named day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedDay {
    /// The day.
    pub day: Day,
    /// Its name.
    pub name: String,
    /// Whether offices are closed.
    pub closed: bool,
}

/// Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).
#[must_use]
pub fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let month = u32::try_from(n / 31).ok()?;
    let day = u32::try_from(n % 31 + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day).map(Day::new)
}

impl YearDay {
    /// The day it falls on in a year; nothing when the rule cannot be read.
    #[must_use]
    pub fn in_year(&self, year: i32) -> Option<NamedDay> {
        let day = on(&self.rule, year)?;
        Some(NamedDay { day, name: self.name.clone(), closed: self.closed })
    }
}

fn on(rule: &str, year: i32) -> Option<Day> {
    if let Some(offset) = rule.strip_prefix("easter") {
        let days = if offset.is_empty() { 0 } else { offset.parse().ok()? };
        return Some(easter(year)?.plus(days));
    }
    if let Some((weekday, date)) = rule.split_once(' ') {
        let weekday: Weekday = weekday.parse().ok()?;
        let first = fixed(date, year)?;
        let ahead = (7 + weekday.num_days_from_monday()
            - first.date().weekday().num_days_from_monday())
            % 7;
        return Some(first.plus(i64::from(ahead)));
    }
    fixed(rule, year)
}

fn fixed(date: &str, year: i32) -> Option<Day> {
    let (month, day) = date.split_once('-')?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?).map(Day::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn falls(rule: &str, year: i32) -> String {
        let page = YearDay { name: String::new(), rule: rule.into(), closed: true };
        page.in_year(year).map(|d| d.day.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_days_of_2027_and_2028_fall_where_the_almanac_has_them() {
        for (rule, in_2027, in_2028) in [
            ("easter", "2027-03-28", "2028-04-16"),
            ("easter-2", "2027-03-26", "2028-04-14"),
            ("easter+39", "2027-05-06", "2028-05-25"),
            ("easter+49", "2027-05-16", "2028-06-04"),
            ("saturday 06-20", "2027-06-26", "2028-06-24"),
            ("saturday 10-31", "2027-11-06", "2028-11-04"),
            ("06-06", "2027-06-06", "2028-06-06"),
        ] {
            assert_eq!(falls(rule, 2027), in_2027, "{rule}");
            assert_eq!(falls(rule, 2028), in_2028, "{rule}");
        }
    }

    #[test]
    fn a_rule_that_cannot_be_read_gives_no_day() {
        for rule in ["", "påsk", "13-45", "nonday 06-20", "easterx"] {
            assert_eq!(falls(rule, 2027), "", "{rule}");
        }
    }
}
