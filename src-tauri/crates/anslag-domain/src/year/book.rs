//! The book of the year: every page, and the marks they make together with what is hers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{
    FIRST_YEAR, Hers, LAST_YEAR, Mark, MarkKind, MarkOrigin, OwnDay, WorkDays, YearDay, YearPage,
    years,
};
use crate::Day;

/// The longest a mark may last, in days.
const LONGEST: i64 = 366;

/// Every page of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearBook {
    pages: Vec<YearPage>,
}

/// A shipped day of a year with what she has made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListedDay {
    /// The mark as it now is.
    #[serde(flatten)]
    pub mark: Mark,
    /// First day as shipped.
    pub shipped_first: Day,
    /// Last day as shipped.
    pub shipped_last: Day,
    /// Whether she has left it out.
    pub hidden: bool,
}

impl YearBook {
    /// A book of these pages.
    #[must_use]
    pub const fn new(pages: Vec<YearPage>) -> Self {
        Self { pages }
    }

    /// Whether a day with this key is in it.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.days().any(|(_, day)| day.key == key)
    }

    /// Every page with each of its days.
    pub fn days(&self) -> impl Iterator<Item = (&YearPage, &YearDay)> {
        self.pages.iter().flat_map(|page| page.day.iter().map(move |day| (page, day)))
    }

    /// The days when offices are closed, from a year before a stretch to a year after it.
    #[must_use]
    pub fn work_days(&self, hers: &Hers, from: Day, to: Day) -> WorkDays {
        let (from, to) = (from.plus(-366), to.plus(366));
        let closed: BTreeSet<Day> = self
            .listed_and_own(hers, from, to)
            .filter(|mark| mark.closed)
            .flat_map(|mark| {
                (0..=mark.last.days_since(mark.first)).map(move |n| mark.first.plus(n))
            })
            .collect();
        WorkDays::without(closed)
    }

    /// The marks that touch a stretch, in order, squeezed days among them.
    #[must_use]
    pub fn marks(&self, hers: &Hers, from: Day, to: Day) -> Vec<Mark> {
        let mut marks: Vec<Mark> =
            self.listed_and_own(hers, from, to).filter(|mark| mark.touches(from, to)).collect();
        marks.extend(self.bridges(hers, from, to));
        marks.sort_by(|a, b| (a.first, a.kind, &a.key).cmp(&(b.first, b.kind, &b.key)));
        marks
    }

    /// The shipped days of a year, also those she has left out, in order.
    #[must_use]
    pub fn listed(&self, hers: &Hers, year: i32) -> Vec<ListedDay> {
        let mut listed: Vec<ListedDay> =
            self.days().filter_map(|(page, day)| listed(page, day, hers, year)).collect();
        listed.sort_by(|a, b| (a.mark.first, &a.mark.key).cmp(&(b.mark.first, &b.mark.key)));
        listed
    }

    /// Shipped days that are not left out, and her own. A day may lie over the turn of a year, so
    /// the years beside are read too.
    fn listed_and_own<'a>(
        &'a self,
        hers: &'a Hers,
        from: Day,
        to: Day,
    ) -> impl Iterator<Item = Mark> + 'a {
        let shipped = years(from.plus(-LONGEST), to).flat_map(move |year| {
            self.days().filter_map(move |(page, day)| listed(page, day, hers, year))
        });
        let shown = shipped.filter(|listed| !listed.hidden).map(|listed| listed.mark);
        shown.chain(hers.days.iter().map(OwnDay::mark))
    }

    fn bridges(&self, hers: &Hers, from: Day, to: Day) -> Vec<Mark> {
        let bridge = self.days().find(|(page, _)| page.kind == MarkKind::Bridge);
        let Some(((page, day), (from, to))) = bridge.zip(within_the_pages(from, to)) else {
            return vec![];
        };
        let work = self.work_days(hers, from, to);
        work.squeezed(from, to).map(|squeezed| mark(page, day, squeezed, squeezed)).collect()
    }
}

/// The part of a stretch that the pages are made for.
fn within_the_pages(from: Day, to: Day) -> Option<(Day, Day)> {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).map(Day::new)?;
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).map(Day::new)?;
    let (from, to) = (from.max(first), to.min(last));
    (from <= to).then_some((from, to))
}

fn listed(page: &YearPage, day: &YearDay, hers: &Hers, year: i32) -> Option<ListedDay> {
    let (first, last) = day.in_year(year)?;
    let (mark, hidden) = hers.over(mark(page, day, first, last), year);
    Some(ListedDay { mark, shipped_first: first, shipped_last: last, hidden })
}

fn mark(page: &YearPage, day: &YearDay, first: Day, last: Day) -> Mark {
    Mark {
        key: day.key.clone(),
        kind: page.kind,
        title: day.name.clone(),
        first,
        last,
        closed: page.closed || day.closed,
        suggested: page.suggested,
        relevance: String::new(),
        note: String::new(),
        source: day.source.clone().unwrap_or_else(|| page.source.clone()),
        origin: MarkOrigin::Shipped,
        meeting: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{id::YearDayId, year::YearChange, year::YearDayForm};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn page(kind: MarkKind, days: &[(&str, &str)]) -> YearPage {
        let day = |(key, rule): &(&str, &str)| YearDay {
            key: (*key).into(),
            name: (*key).into(),
            rule: (*rule).into(),
            on: vec![],
            days: (*key == "sportlov").then_some(5),
            closed: kind == MarkKind::Holiday,
            from: None,
            until: None,
            every: None,
            source: None,
        };
        let day = days.iter().map(day).collect();
        let [suggested, closed] = [kind == MarkKind::SchoolBreak, false];
        YearPage { kind, source: "Källa".into(), as_of: None, suggested, closed, day }
    }

    fn book() -> YearBook {
        YearBook::new(vec![
            page(MarkKind::Holiday, &[("nyarsdagen", "01-01"), ("kristi", "easter+39")]),
            page(MarkKind::SchoolBreak, &[("sportlov", "week 9")]),
            page(MarkKind::Bridge, &[("klamdag", "between closed days")]),
        ])
    }

    fn told(hers: &Hers, from: &str, to: &str) -> Vec<String> {
        let marks = book().marks(hers, day(from), day(to));
        marks.iter().map(|mark| format!("{} {}", mark.key, mark.first)).collect()
    }

    #[test]
    fn marks_come_in_order_and_squeezed_days_among_them() {
        let year = told(&Hers::default(), "2027-01-01", "2027-12-31");
        assert_eq!(
            year,
            [
                "nyarsdagen 2027-01-01",
                "sportlov 2027-03-01",
                "kristi 2027-05-06",
                "klamdag 2027-05-07",
            ]
        );
        let turn = told(&Hers::default(), "2025-12-29", "2026-01-04");
        assert_eq!(turn, ["nyarsdagen 2026-01-01", "klamdag 2026-01-02"], "over the turn");
    }

    #[test]
    fn outside_the_pages_there_is_nothing_and_a_long_stretch_ends() {
        assert_eq!(told(&Hers::default(), "1990-01-01", "1999-12-31"), Vec::<String>::new());
        assert_eq!(told(&Hers::default(), "2101-01-01", "9999-12-31"), Vec::<String>::new());
        assert!(told(&Hers::default(), "0001-01-01", "9999-12-31").len() > 300);
    }

    fn moved() -> YearChange {
        YearChange {
            key: "sportlov".into(),
            year: Some(2027),
            hidden: false,
            first: Some(day("2027-03-08")),
            last: Some(day("2027-03-12")),
            relevance: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn what_is_hers_goes_before_what_is_shipped() {
        let every = YearChange {
            year: None,
            hidden: true,
            first: None,
            last: None,
            relevance: "Parklekarna".into(),
            ..moved()
        };
        let hers = Hers { days: vec![], changes: vec![every, moved()] };
        assert_eq!(told(&hers, "2028-02-01", "2028-03-31"), Vec::<String>::new(), "left out");
        let marks = book().marks(&hers, day("2027-03-08"), day("2027-03-08"));
        assert_eq!(
            (marks.len(), marks[0].origin),
            (1, MarkOrigin::Changed),
            "shown in 2027, moved"
        );
        assert_eq!((marks[0].relevance.as_str(), marks[0].suggested), ("Parklekarna", false));
        let listed = book().listed(&hers, 2028);
        assert!(listed[1].hidden, "it is still listed");
    }

    #[test]
    fn a_closed_day_of_hers_squeezes_too() {
        let form = YearDayForm {
            kind: MarkKind::Own,
            title: "Planeringsdag".into(),
            first: day("2027-03-02"),
            last: day("2027-03-02"),
            closed: true,
            relevance: String::new(),
            note: String::new(),
        };
        let hers = Hers { days: vec![OwnDay { id: YearDayId(3), form }], changes: vec![] };
        let week = told(&hers, "2027-03-01", "2027-03-07");
        assert_eq!(week, ["klamdag 2027-03-01", "sportlov 2027-03-01", "own-3 2027-03-02"]);
    }
}
