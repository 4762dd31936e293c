//! What she has put into the year: days of her own, and changes in the shipped ones.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FIRST_YEAR, LAST_YEAR, Mark, MarkKind, MarkOrigin};
use crate::{
    Day, Invalid,
    id::YearDayId,
    invalid::{optional, required},
};

/// The longest a day of hers may last.
const LONGEST: i64 = 366;

/// A day of her own as she types it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearDayForm {
    /// Which kind: `eve`, `mourning`, `school_break`, `flag`, `theme` or `own`.
    pub kind: MarkKind,
    /// Its name.
    pub title: String,
    /// First day.
    pub first: Day,
    /// Last day, counted.
    pub last: Day,
    /// Whether the office is closed.
    pub closed: bool,
    /// What it means to us.
    pub relevance: String,
    /// Her own note.
    pub note: String,
}

/// A day of her own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnDay {
    /// Its row.
    pub id: YearDayId,
    /// What she typed.
    #[serde(flatten)]
    pub form: YearDayForm,
}

/// What she has changed in a shipped day, in one year or in every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearChange {
    /// The day's key.
    pub key: String,
    /// The year; nothing is every year that has no change of its own.
    pub year: Option<i32>,
    /// Whether it is left out of the calendar.
    pub hidden: bool,
    /// First day, where it is moved.
    pub first: Option<Day>,
    /// Last day, where it is moved.
    pub last: Option<Day>,
    /// What it means to us.
    pub relevance: String,
    /// Her own note.
    pub note: String,
}

/// Everything she has put into the year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hers {
    /// Days of her own.
    pub days: Vec<OwnDay>,
    /// Changes in the shipped ones.
    pub changes: Vec<YearChange>,
}

impl YearDayForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a title, `Range` for a kind that is not hers to add, a year outside the
    /// calendar or a length over a year, `Order` when it ends before it begins.
    pub fn checked(self) -> Result<Self, Invalid> {
        let shipped = [MarkKind::Holiday, MarkKind::Bridge, MarkKind::Namnd, MarkKind::Clock];
        if shipped.contains(&self.kind) {
            return Err(Invalid::Range("kind"));
        }
        in_order(self.first, self.last)?;
        Ok(Self {
            title: required(&self.title, "title")?,
            relevance: optional(&self.relevance).unwrap_or_default(),
            note: optional(&self.note).unwrap_or_default(),
            ..self
        })
    }
}

fn in_order(first: Day, last: Day) -> Result<(), Invalid> {
    if last < first {
        return Err(Invalid::Order("last"));
    }
    if !(FIRST_YEAR..=LAST_YEAR).contains(&first.year()) {
        return Err(Invalid::Range("first"));
    }
    if last.days_since(first) >= LONGEST { Err(Invalid::Range("last")) } else { Ok(()) }
}

impl OwnDay {
    pub(super) fn mark(&self) -> Mark {
        let form = self.form.clone();
        Mark {
            key: format!("own-{}", self.id.0),
            kind: form.kind,
            title: form.title,
            first: form.first,
            last: form.last,
            closed: form.closed,
            suggested: false,
            relevance: form.relevance,
            note: form.note,
            source: String::new(),
            origin: MarkOrigin::Own,
            meeting: None,
        }
    }
}

impl YearChange {
    /// The change with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a key, or when only one end is moved; `Range` when it is moved in every
    /// year at once or outside its year; `Order` when it ends before it begins.
    pub fn checked(self) -> Result<Self, Invalid> {
        let Self { key, year, hidden, first, last, relevance, note } = self;
        match (first, last, year) {
            (None, None, None) => {}
            (None, None, Some(year)) if (FIRST_YEAR..=LAST_YEAR).contains(&year) => {}
            (Some(first), Some(last), Some(year)) => {
                in_order(first, last)?;
                if first.year() != year {
                    return Err(Invalid::Range("first"));
                }
            }
            (Some(_), None, _) => return Err(Invalid::Empty("last")),
            (None, Some(_), _) => return Err(Invalid::Empty("first")),
            _ => return Err(Invalid::Range("year")),
        }
        let key = required(&key, "key")?;
        let [relevance, note] = [relevance, note].map(|t| optional(&t).unwrap_or_default());
        Ok(Self { key, year, hidden, first, last, relevance, note })
    }

    /// Whether it changes nothing. A change of one year may unhide what is hidden in every year,
    /// so it is only nothing when it is for every year.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        let nothing = !self.hidden && self.first.is_none() && self.relevance.is_empty();
        self.year.is_none() && nothing && self.note.is_empty()
    }
}

impl Hers {
    /// Her changes of a day in a year: that year's, and every year's.
    fn of(&self, key: &str, year: i32) -> [Option<&YearChange>; 2] {
        let find = |wanted: Option<i32>| {
            self.changes.iter().find(|change| change.key == key && change.year == wanted)
        };
        [find(Some(year)), find(None)]
    }

    /// Lays her changes over a shipped mark; gives the mark and whether it is left out.
    pub(super) fn over(&self, mut mark: Mark, year: i32) -> (Mark, bool) {
        let [this_year, every_year] = self.of(&mark.key, year);
        for change in [every_year, this_year].into_iter().flatten() {
            mark.origin = MarkOrigin::Changed;
            if let Some((first, last)) = change.first.zip(change.last) {
                (mark.first, mark.last, mark.suggested) = (first, last, false);
            }
            if !change.relevance.is_empty() {
                mark.relevance.clone_from(&change.relevance);
            }
            if !change.note.is_empty() {
                mark.note.clone_from(&change.note);
            }
        }
        let hidden = this_year.or(every_year).is_some_and(|change| change.hidden);
        (mark, hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn form(kind: MarkKind) -> YearDayForm {
        YearDayForm {
            kind,
            title: " Sorgedag ".into(),
            first: day("2027-03-04"),
            last: day("2027-03-05"),
            closed: false,
            relevance: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn a_day_of_hers_has_a_name_and_ends_after_it_begins() {
        assert_eq!(form(MarkKind::Mourning).checked().unwrap().title, "Sorgedag");
        let nameless = YearDayForm { title: " ".into(), ..form(MarkKind::Own) };
        assert_eq!(nameless.checked(), Err(Invalid::Empty("title")));
        let backwards = YearDayForm { last: day("2027-03-03"), ..form(MarkKind::Own) };
        assert_eq!(backwards.checked(), Err(Invalid::Order("last")));
        let endless = YearDayForm { last: day("2028-03-04"), ..form(MarkKind::Own) };
        assert_eq!(endless.checked(), Err(Invalid::Range("last")));
        let holiday = form(MarkKind::Holiday).checked();
        assert_eq!(holiday, Err(Invalid::Range("kind")), "the law says which days are holidays");
    }

    fn change(year: Option<i32>, first: Option<&str>, last: Option<&str>) -> YearChange {
        let [first, last] = [first, last].map(|text| text.map(day));
        let [relevance, note] = [String::new(), String::new()];
        YearChange { key: "sportlov".into(), year, hidden: false, first, last, relevance, note }
    }

    #[test]
    fn a_day_is_moved_in_one_year_at_a_time() {
        let (first, last) = (Some("2027-03-08"), Some("2027-03-12"));
        assert!(change(Some(2027), first, last).checked().is_ok());
        assert_eq!(change(None, first, last).checked(), Err(Invalid::Range("year")));
        assert_eq!(change(Some(2028), first, last).checked(), Err(Invalid::Range("first")));
        assert_eq!(change(Some(2027), first, None).checked(), Err(Invalid::Empty("last")));
        assert!(change(None, None, None).is_shipped());
        assert!(!change(Some(2027), None, None).is_shipped(), "shown in this year alone");
    }
}
