//! Orosbarometern: what residents worry about, where and how strongly, week by week.

mod alarm;
mod area;
mod figure;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use alarm::{WorryAlarm, WorryLimit, alarms};
pub use area::{Areas, key, roughly};
pub use figure::Figure;

use crate::{Day, Invalid, statistics::SMALLEST_CELL};

/// The most weeks that are shown at once: two years and a half.
const MOST_WEEKS: u32 = 130;

/// So many contacts of a week with one topic, area and strength; nobody stands behind the number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worry {
    /// The week's Monday.
    pub week: Day,
    /// The topic.
    pub topic: String,
    /// The area; empty for one that few have named, or none.
    pub area: String,
    /// 0–3.
    pub strength: u8,
    /// How many contacts.
    pub count: u32,
}

/// What the lines of the barometer are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// A line for each area.
    Area,
    /// A line for each topic.
    Topic,
}

/// What is wished of the barometer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct BarometerWish {
    /// What the lines are.
    pub by: Axis,
    /// How many weeks back, this one counted; 1–130.
    pub weeks: u32,
    /// Only worry of this strength or more; 1–3.
    pub strength: u8,
    /// Only one topic.
    pub topic: Option<String>,
    /// Only one area; empty for the others and the unknown.
    pub area: Option<String>,
}

/// A line of the barometer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorryLine {
    /// The area or topic; empty for the other areas and the unknown.
    pub name: String,
    /// A figure a week.
    pub weeks: Vec<Figure>,
    /// All weeks.
    pub total: Figure,
}

/// The barometer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Barometer {
    /// The Mondays of the weeks, in order.
    pub weeks: Vec<Day>,
    /// The lines, the most worry first.
    pub lines: Vec<WorryLine>,
    /// Each week as a whole.
    pub all: WorryLine,
    /// Figures from 1 up to this are told as fewer.
    pub smallest: u32,
    /// The topics there are to choose among.
    pub topics: Vec<String>,
    /// The areas there are to choose among.
    pub areas: Vec<String>,
}

impl BarometerWish {
    /// The wish, when it can be granted.
    ///
    /// # Errors
    /// `Range` for no weeks, too many, or a strength that is none.
    pub fn checked(self) -> Result<Self, Invalid> {
        if !(1..=MOST_WEEKS).contains(&self.weeks) {
            return Err(Invalid::Range("weeks"));
        }
        if !(1..=3).contains(&self.strength) {
            return Err(Invalid::Range("strength"));
        }
        Ok(self)
    }

    /// The Mondays it is about, up to the week of today.
    #[must_use]
    pub fn mondays(&self, today: Day) -> Vec<Day> {
        let last = monday(today);
        (0..i64::from(self.weeks)).rev().map(|back| last.plus(-7 * back)).collect()
    }

    fn wants(&self, worry: &Worry) -> bool {
        worry.strength >= self.strength
            && self.topic.as_ref().is_none_or(|topic| *topic == worry.topic)
            && self.area.as_ref().is_none_or(|area| *area == worry.area)
    }
}

/// The figures of a wish, from the worries of its weeks.
#[must_use]
pub fn barometer(worries: &[Worry], wish: &BarometerWish, today: Day) -> Barometer {
    let weeks = wish.mondays(today);
    let mut counts: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for worry in worries.iter().filter(|worry| wish.wants(worry)) {
        let Some(at) = weeks.iter().position(|week| *week == worry.week) else {
            continue;
        };
        let name = match wish.by {
            Axis::Area => &worry.area,
            Axis::Topic => &worry.topic,
        };
        counts.entry(name).or_insert_with(|| vec![0; weeks.len()])[at] += worry.count;
    }
    let mut sums: Vec<(&str, Vec<u32>)> = counts.into_iter().collect();
    sums.sort_by_key(|(name, weeks)| (name.is_empty(), std::cmp::Reverse(sum(weeks))));
    let rows: Vec<Vec<u32>> = sums.iter().map(|(_, weeks)| weeks.clone()).collect();
    let lines: Vec<WorryLine> = sums.into_iter().map(|(name, weeks)| line(name, &weeks)).collect();
    let all = figure::margin(&rows, &lines, weeks.len());
    Barometer {
        all,
        lines,
        smallest: SMALLEST_CELL,
        topics: distinct(worries.iter().map(|worry| &worry.topic)),
        areas: distinct(worries.iter().map(|worry| &worry.area)),
        weeks,
    }
}

fn line(name: &str, weeks: &[u32]) -> WorryLine {
    WorryLine {
        name: name.to_owned(),
        weeks: weeks.iter().map(|count| Figure::of(*count)).collect(),
        total: figure::total(weeks),
    }
}

fn sum(counts: &[u32]) -> u32 {
    counts.iter().sum()
}

fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let all: std::collections::BTreeSet<&String> = names.filter(|name| !name.is_empty()).collect();
    all.into_iter().cloned().collect()
}

/// The Monday of a day's week.
#[must_use]
pub fn monday(day: Day) -> Day {
    day.plus(-i64::from(day.weekday_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worry(week: &str, topic: &str, area: &str, strength: u8, count: u32) -> Worry {
        let (topic, area) = (topic.to_owned(), area.to_owned());
        Worry { week: week.parse().unwrap(), topic, area, strength, count }
    }

    fn wish(by: Axis) -> BarometerWish {
        BarometerWish { by, weeks: 2, strength: 1, topic: None, area: None }
    }

    fn told(worries: &[Worry], wish: &BarometerWish) -> Vec<String> {
        let found = barometer(worries, wish, "2027-03-03".parse().unwrap());
        let one = |line: &WorryLine| {
            let weeks: Vec<String> = line.weeks.iter().map(ToString::to_string).collect();
            format!("{}: {} = {}", line.name, weeks.join(" "), line.total)
        };
        found.lines.iter().chain([&found.all]).map(one).collect()
    }

    fn some() -> Vec<Worry> {
        vec![
            worry("2027-02-22", "Trygghet", "Fridhemsplan", 2, 6),
            worry("2027-03-01", "Trygghet", "Fridhemsplan", 3, 7),
            worry("2027-03-01", "Trafik", "Alvik", 1, 8),
            worry("2027-03-01", "Trafik", "Alvik", 0, 9),
            worry("2027-02-15", "Trafik", "Alvik", 1, 9),
        ]
    }

    #[test]
    fn worry_is_counted_by_area_or_topic_and_week() {
        assert_eq!(
            told(&some(), &wish(Axis::Area)),
            ["Fridhemsplan: 6 7 = 13", "Alvik: 0 8 = 8", ": 6 15 = 21"],
            "no worry is not counted, nor what lies before the weeks"
        );
        let strong = BarometerWish { strength: 2, ..wish(Axis::Topic) };
        assert_eq!(told(&some(), &strong), ["Trygghet: 6 7 = 13", ": 6 7 = 13"]);
        let there = BarometerWish { area: Some("Alvik".into()), ..wish(Axis::Topic) };
        assert_eq!(told(&some(), &there), ["Trafik: 0 8 = 8", ": 0 8 = 8"]);
    }

    #[test]
    fn few_are_not_told_and_no_sum_gives_them_away() {
        let mut worries = some();
        worries.push(worry("2027-02-22", "Trafik", "Alvik", 2, 2));
        assert_eq!(
            told(&worries, &wish(Axis::Area)),
            ["Fridhemsplan: 6 7 = 13", "Alvik: <5 8 = ≥9", ": ≥7 15 = ≥22"],
            "neither the line's sum, the week's nor the whole tells that they were two"
        );
    }

    #[test]
    fn a_wish_has_its_bounds() {
        let weeks = BarometerWish { weeks: 0, ..wish(Axis::Area) };
        assert_eq!(weeks.checked(), Err(Invalid::Range("weeks")));
        let strength = BarometerWish { strength: 4, ..wish(Axis::Area) };
        assert_eq!(strength.checked(), Err(Invalid::Range("strength")));
    }
}
