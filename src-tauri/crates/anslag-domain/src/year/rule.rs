//! Pages of days and the rules that say when they fall.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::MarkKind;
use crate::Day;

/// A page of the year as it lies on the shelf: days of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearPage {
    /// What kind its days are.
    pub kind: MarkKind,
    /// Whence the days: a law with its section, or a custom.
    pub source: String,
    /// The day its law text was read.
    pub as_of: Option<Day>,
    /// Whether its days are proposals, to be confirmed by her.
    #[serde(default)]
    pub suggested: bool,
    /// Whether offices are closed on every one of its days.
    #[serde(default)]
    pub closed: bool,
    /// The days.
    pub day: Vec<YearDay>,
}

/// A day of the year as it lies on the shelf: a name and a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearDay {
    /// What it is known by when she changes it; no other day has the same.
    pub key: String,
    /// Its Swedish name.
    pub name: String,
    /// `06-06`, `easter-2`, `saturday 06-20` (the first Saturday on or after), or `week 9`.
    #[serde(default)]
    pub rule: String,
    /// The very days, where no rule gives them.
    #[serde(default)]
    pub on: Vec<Day>,
    /// How many days it lasts; one when nothing is said.
    pub days: Option<u32>,
    /// Whether offices are closed.
    #[serde(default)]
    pub closed: bool,
    /// The first year it holds.
    pub from: Option<i32>,
    /// The last year it holds.
    pub until: Option<i32>,
    /// Every how many years it comes, counted from the first.
    pub every: Option<i32>,
    /// Whence it comes, where not from what its page says.
    pub source: Option<String>,
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
    /// The first and the last day it falls on in a year; nothing when it does not come that year
    /// or its rule cannot be read.
    #[must_use]
    pub fn in_year(&self, year: i32) -> Option<(Day, Day)> {
        let first = if self.on.is_empty() {
            self.holds(year).then(|| on(&self.rule, year))??
        } else {
            *self.on.iter().find(|day| day.year() == year)?
        };
        Some((first, first.plus(i64::from(self.days.unwrap_or(1)) - 1)))
    }

    fn holds(&self, year: i32) -> bool {
        let first = self.from.unwrap_or(year);
        let turn = self.every.is_none_or(|every| (year - first) % every.max(1) == 0);
        first <= year && self.until.is_none_or(|until| year <= until) && turn
    }
}

fn on(rule: &str, year: i32) -> Option<Day> {
    if let Some(offset) = rule.strip_prefix("easter") {
        let days = if offset.is_empty() { 0 } else { offset.parse().ok()? };
        return Some(easter(year)?.plus(days));
    }
    if let Some(week) = rule.strip_prefix("week ") {
        return NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon).map(Day::new);
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

    fn day(rule: &str) -> YearDay {
        YearDay {
            key: "dag".into(),
            name: "Dag".into(),
            rule: rule.into(),
            on: vec![],
            days: None,
            closed: true,
            from: None,
            until: None,
            every: None,
            source: None,
        }
    }

    fn first(day: &YearDay, year: i32) -> String {
        day.in_year(year).map(|(first, _)| first.to_string()).unwrap_or_default()
    }

    /// Easter by Gauss's rule with its two exceptions: another way to the same day.
    fn by_gauss(year: i32) -> NaiveDate {
        let (a, b, c) = (year % 19, year % 4, year % 7);
        let (century, solar) = (year / 100, year / 400);
        let moon = (15 - (13 + 8 * century) / 25 + century - solar) % 30;
        let week = (4 + century - solar) % 7;
        let d = (19 * a + moon) % 30;
        let e = (2 * b + 4 * c + 6 * d + week) % 7;
        let late = (d == 29 && e == 6) || (d == 28 && e == 6 && (11 * moon + 11) % 30 < 19);
        let after = d + e - if late { 7 } else { 0 };
        let march = NaiveDate::from_ymd_opt(year, 3, 22).unwrap();
        march + chrono::Duration::days(i64::from(after))
    }

    #[test]
    fn easter_is_the_same_by_two_rules_for_a_hundred_years() {
        for year in super::super::FIRST_YEAR..=super::super::LAST_YEAR {
            let found = easter(year).unwrap().date();
            assert_eq!(found, by_gauss(year), "{year}");
            assert_eq!(found.weekday(), Weekday::Sun, "{year}");
        }
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
            ("week 9", "2027-03-01", "2028-02-28"),
        ] {
            assert_eq!(first(&day(rule), 2027), in_2027, "{rule}");
            assert_eq!(first(&day(rule), 2028), in_2028, "{rule}");
        }
    }

    #[test]
    fn a_rule_that_cannot_be_read_gives_no_day() {
        for rule in ["", "påsk", "13-45", "nonday 06-20", "easterx", "week 54", "week x"] {
            assert_eq!(first(&day(rule), 2027), "", "{rule}");
        }
    }

    #[test]
    fn a_day_holds_from_its_first_year_to_its_last_and_on_its_turn() {
        let bounded = YearDay { from: Some(2005), until: Some(2010), ..day("06-06") };
        assert_eq!([2004, 2005, 2010, 2011].map(|y| bounded.in_year(y).is_some()), {
            [false, true, true, false]
        });
        let election = YearDay { from: Some(2014), every: Some(4), ..day("sunday 09-08") };
        let days = [2014, 2018, 2022, 2026, 2027].map(|year| first(&election, year));
        assert_eq!(days, ["2014-09-14", "2018-09-09", "2022-09-11", "2026-09-13", ""]);
    }

    #[test]
    fn a_week_lasts_and_a_named_day_comes_once() {
        let week = YearDay { days: Some(5), ..day("week 44") };
        let (from, to) = week.in_year(2027).unwrap();
        assert_eq!((from.to_string(), to.to_string()), ("2027-11-01".into(), "2027-11-05".into()));
        let once = YearDay { on: vec!["2024-06-09".parse().unwrap()], ..day("") };
        assert_eq!((first(&once, 2024).as_str(), first(&once, 2025).as_str()), ("2024-06-09", ""));
    }
}
