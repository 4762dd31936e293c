//! The plan as a sheet: what a column holds, what was found in a row, and her own columns.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, invalid::required};

/// What a column of a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The row of a post that is already here.
    Id,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A day and a time in one cell.
    DayTime,
    /// The number of an ISO week.
    Week,
    /// The name of a day of the week.
    Weekday,
    /// The day she wishes for, without a time.
    Target,
    /// The working name.
    Title,
    /// The text.
    Text,
    /// The text on one account, named in the header.
    Variant,
    /// Accounts by name or platform.
    Accounts,
    /// Where the post stands.
    Status,
    /// The campaign.
    Campaign,
    /// A web address; kept as a column of her own.
    Link,
    /// What a picture shows; kept as a column of her own.
    AltText,
    /// A note; kept as a column of her own.
    Note,
    /// A column of her own.
    Own,
    /// Not taken in.
    Skip,
}

/// A column as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Column {
    /// Its words in the sheet, or A, B, C where it has none.
    pub name: String,
    /// What it holds.
    pub field: Field,
    /// How sure the guess is, in per cent.
    pub certainty: u8,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It can be taken in.
    Ready,
    /// It can be taken in, and something is to be said of it.
    Remark,
    /// It cannot be taken in before a cell is mended.
    Refused,
    /// There is nothing to take in.
    Skipped,
}

/// What is said of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemarkCode {
    /// The day cannot be read; about: the cell.
    DayUnreadable,
    /// The time cannot be read; about: the cell.
    TimeUnreadable,
    /// An hour the spring night does not have; about: day and time.
    NoSuchHour,
    /// No account by that name; about: the name.
    UnknownAccount,
    /// More than one account answers to the name; about: the name.
    SeveralAccounts,
    /// Neither title nor text.
    NothingWritten,
    /// A text is longer than a post can hold; about: how many characters it may have.
    TooLong,
    /// The post has been published and stands as it stood.
    Published,
    /// The spreadsheet itself says that the cell is wrong; about: the cell.
    CellFault,
    /// An hour that comes twice in the autumn night: the first is meant.
    HourComesTwice,
    /// No year stood there; about: the day it was taken for.
    YearAssumed,
    /// The name of the day is another than the day's; about: the day's own name as 1–7.
    OtherWeekday,
    /// The day has passed; about: the day.
    Past,
    /// A day without a time: it becomes the wished day.
    DayOnly,
    /// A status that nobody knows; about: the cell.
    UnknownStatus,
    /// A status that only she can give; about: the status it gets.
    StatusLowered,
    /// Not a web address; about: the cell.
    LinkUnreadable,
    /// No post with that number is here: it becomes a new one; about: the number.
    UnknownId,
    /// Two rows have the same number: this becomes a new post; about: the other row.
    SameId,
    /// The same post is already in the plan.
    AlreadyHere,
    /// The same post stands on another row; about: that row.
    AlreadyAbove,
    /// The post is already as the row says.
    Unchanged,
    /// A *stopp* holds it from being planned; about: the rules' ids.
    HeldByStop,
    /// An empty row, or a heading in the midst.
    Empty,
}

/// A remark on a row, and on a cell where it is about one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Remark {
    /// What.
    pub code: RemarkCode,
    /// The column, counted from 0.
    pub column: Option<u32>,
    /// About what; empty when the code says it all.
    pub about: String,
}

/// What a column of her own takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnKind {
    /// Any text.
    Text,
    /// A number.
    Number,
    /// A day.
    Day,
    /// One of a few words.
    Choice,
}

/// A column of her own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnColumn {
    /// Its name, by which a post's value is found.
    pub name: String,
    /// What it takes.
    pub kind: OwnKind,
    /// The words to choose among, when it is a choice.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Where it stands among her columns, from 0.
    #[serde(default)]
    pub place: u32,
}

impl RemarkCode {
    /// Whether a row with this remark cannot be taken in.
    #[must_use]
    pub const fn refuses(self) -> bool {
        use RemarkCode::{
            CellFault, DayUnreadable, NoSuchHour, NothingWritten, Published, SeveralAccounts,
            TimeUnreadable, TooLong, UnknownAccount,
        };
        matches!(
            self,
            DayUnreadable
                | TimeUnreadable
                | NoSuchHour
                | UnknownAccount
                | SeveralAccounts
                | NothingWritten
                | TooLong
                | Published
                | CellFault
        )
    }

    /// Whether there is nothing to take in.
    #[must_use]
    pub const fn skips(self) -> bool {
        use RemarkCode::{AlreadyAbove, AlreadyHere, Empty, Unchanged};
        matches!(self, Empty | AlreadyHere | AlreadyAbove | Unchanged)
    }
}

impl Outcome {
    /// What a row's remarks make of it.
    #[must_use]
    pub fn of(remarks: &[Remark]) -> Self {
        let any = |test: fn(RemarkCode) -> bool| remarks.iter().any(|r| test(r.code));
        match remarks {
            [] => Self::Ready,
            _ if any(RemarkCode::skips) => Self::Skipped,
            _ if any(RemarkCode::refuses) => Self::Refused,
            _ => Self::Remark,
        }
    }
}

impl Field {
    /// Whether the column's cells are kept under the column's own name.
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::Link | Self::AltText | Self::Note)
    }
}

impl OwnColumn {
    /// The column with its words trimmed.
    ///
    /// # Errors
    /// `Empty` without a name, or for a choice without words; `TooLong` for a name over 80
    /// characters.
    pub fn checked(self) -> Result<Self, Invalid> {
        let name = required(&self.name, "name")?;
        if name.chars().count() > 80 {
            return Err(Invalid::TooLong("name"));
        }
        let mut choices: Vec<String> = vec![];
        for choice in self.choices.iter().map(|c| c.trim()).filter(|c| !c.is_empty()) {
            if !choices.iter().any(|c| c == choice) {
                choices.push(choice.to_owned());
            }
        }
        match self.kind {
            OwnKind::Choice if choices.is_empty() => Err(Invalid::Empty("choices")),
            OwnKind::Choice => Ok(Self { name, choices, ..self }),
            _ => Ok(Self { name, choices: vec![], ..self }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &str, kind: OwnKind, choices: &[&str]) -> OwnColumn {
        let choices = choices.iter().map(|&c| c.to_owned()).collect();
        OwnColumn { name: name.into(), kind, choices, place: 0 }
    }

    #[test]
    fn a_choice_has_words_to_choose_among() {
        let refused = own("Bild", OwnKind::Choice, &[" "]).checked();
        assert_eq!(refused, Err(Invalid::Empty("choices")), "blank words are none");
        let kept = own(" Bild ", OwnKind::Choice, &["ja", "nej ", "ja"]).checked();
        assert_eq!(kept, Ok(own("Bild", OwnKind::Choice, &["ja", "nej"])), "trimmed, each once");
        assert_eq!(own("", OwnKind::Text, &[]).checked(), Err(Invalid::Empty("name")));
    }

    #[test]
    fn a_row_is_as_good_as_its_worst_remark() {
        let remark = |code| Remark { code, column: None, about: String::new() };
        assert_eq!(Outcome::of(&[]), Outcome::Ready);
        let said = [remark(RemarkCode::Past), remark(RemarkCode::NoSuchHour)];
        assert_eq!(Outcome::of(&said[..1]), Outcome::Remark);
        assert_eq!(Outcome::of(&said), Outcome::Refused);
    }
}
