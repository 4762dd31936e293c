//! Copies of the whole office: why each was made, what it is called, and how long it stays.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, Moment};

/// The longest path of a second place, in characters.
const LONGEST_PATH: usize = 1_000;
/// The longest the office may lie open unused, in minutes.
const LONGEST_IDLE: u32 = 480;
/// Of so many days the latest copy of each stays.
const DAYS: i64 = 7;
/// Of so many weeks.
const WEEKS: i64 = 5;
/// Of so many days, about half a year, the latest of each month.
const MONTHS: i64 = 183;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyReason {
    /// It was the day's first.
    Daily,
    /// She asked for it.
    Asked,
    /// Before a sheet or statistics were taken in.
    Import,
    /// Before something was destroyed; it goes with what was destroyed.
    Gallring,
    /// After something was destroyed, when every earlier copy had gone.
    AfterGallring,
    /// Before an earlier copy was put back.
    Restore,
    /// Before the file was brought up to a newer version.
    Migration,
}

impl CopyReason {
    const WORDS: [(Self, &str); 7] = [
        (Self::Daily, "daglig"),
        (Self::Asked, "egen"),
        (Self::Import, "fore-import"),
        (Self::Gallring, "fore-gallring"),
        (Self::AfterGallring, "efter-gallring"),
        (Self::Restore, "fore-aterstallning"),
        (Self::Migration, "fore-uppgradering"),
    ];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(reason, _)| *reason == self).map_or("", |(_, word)| word)
    }
}

/// A copy's name on the disk, `anslag-2027-03-01T080000Z-daglig.db`: when it was made, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopyName {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: CopyReason,
}

impl fmt::Display for CopyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at.to_string().replace(':', "");
        write!(f, "anslag-{at}-{}.db", self.reason.word())
    }
}

impl FromStr for CopyName {
    type Err = Invalid;

    fn from_str(name: &str) -> Result<Self, Invalid> {
        let parts = || {
            let (at, reason) =
                name.strip_prefix("anslag-")?.strip_suffix(".db")?.split_once("Z-")?;
            let (day, time) = at.split_once('T')?;
            let (hour, rest) = time.split_at_checked(2)?;
            let (minute, second) = rest.split_at_checked(2)?;
            let at = format!("{day}T{hour}:{minute}:{second}Z").parse().ok()?;
            let (reason, _) = CopyReason::WORDS.iter().find(|(_, word)| *word == reason)?;
            Some(Self { at, reason: *reason })
        };
        parts().ok_or(Invalid::Time("name"))
    }
}

/// Which of the copies stay: of the last week the latest of each day, of the last five weeks the
/// latest of each week, of the last half year the latest of each month, and all from today and
/// yesterday. One from a day to come stays too: a clock that went wrong destroys nothing.
#[must_use]
pub fn kept(copies: &[CopyName], today: Day) -> BTreeSet<CopyName> {
    let mut newest_first = copies.to_vec();
    newest_first.sort_unstable();
    newest_first.reverse();
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    newest_first.retain(|copy| {
        let day = copy.at.day();
        let age = today.days_since(day);
        // Each is asked for, so that a day's copy also stands for its week and its month.
        let of_day = days.insert(day) && age < DAYS;
        let of_week = weeks.insert(day.iso_week()) && age < WEEKS * 7;
        let of_month = months.insert(day.first_of_month()) && age < MONTHS;
        age < 2 || of_day || of_week || of_month
    });
    newest_first.into_iter().collect()
}

/// How the office is kept safe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Safety {
    /// The folder of a second place, where each copy lies once more; nothing when there is none.
    pub second: Option<String>,
    /// Minutes unused until the office locks itself; 0 never.
    pub lock_after: u32,
}

impl Safety {
    /// The same, trimmed and in bounds.
    ///
    /// # Errors
    /// `TooLong` for the place, `Range` for the minutes.
    pub fn checked(self) -> Result<Self, Invalid> {
        let second = self.second.map(|place| place.trim().to_owned());
        let second = second.filter(|place| !place.is_empty());
        if second.as_ref().is_some_and(|place| place.chars().count() > LONGEST_PATH) {
            return Err(Invalid::TooLong("second"));
        }
        if self.lock_after > LONGEST_IDLE {
            return Err(Invalid::Range("lock_after"));
        }
        Ok(Self { second, lock_after: self.lock_after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(at: &str, reason: CopyReason) -> CopyName {
        CopyName { at: at.parse().unwrap(), reason }
    }

    #[test]
    fn a_name_says_when_and_why_and_is_read_back() {
        for (reason, word) in CopyReason::WORDS {
            let name = copy("2027-03-01T08:00:05Z", reason);
            assert_eq!(name.to_string(), format!("anslag-2027-03-01T080005Z-{word}.db"));
            assert_eq!(name.to_string().parse(), Ok(name));
        }
        for strange in ["anslag.db", "anslag-2027-03-01T080005Z-.db", "anslag-å-daglig.db", ""] {
            assert!(strange.parse::<CopyName>().is_err(), "{strange}");
        }
    }

    #[test]
    fn copies_thin_out_with_age_and_none_of_today_or_of_tomorrow_goes() {
        let today: Day = "2027-03-01".parse().unwrap();
        let daily = |days: i64| {
            let at = format!("{}T07:00:00Z", today.plus(-days));
            copy(&at, CopyReason::Daily)
        };
        let mut copies: Vec<CopyName> = (0..400).map(daily).collect();
        copies.push(copy("2027-03-01T06:00:00Z", CopyReason::Import));
        copies.push(copy("2027-06-01T06:00:00Z", CopyReason::Asked));
        let kept = kept(&copies, today);
        assert!(kept.contains(&copies[400]) && kept.contains(&copies[401]));
        assert!((0..7).all(|days| kept.contains(&daily(days))), "each day of a week");
        assert!(kept.iter().all(|copy| today.days_since(copy.at.day()) < MONTHS));
        // The week of the first day, four more, and what is left of the months.
        assert_eq!(kept.len(), 2 + 7 + 4 + 5, "{kept:?}");
    }

    #[test]
    fn a_place_of_blanks_is_none_and_hours_of_idling_are_bounded() {
        let safety = Safety { second: Some("  ".into()), lock_after: 15 };
        assert_eq!(safety.checked(), Ok(Safety { second: None, lock_after: 15 }));
        let safety = Safety { second: None, lock_after: 481 };
        assert_eq!(safety.checked(), Err(Invalid::Range("lock_after")));
    }
}
