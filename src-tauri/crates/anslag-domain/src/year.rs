//! The Swedish year: days by rule, what she has changed in them, and the marks they make.

mod book;
mod hers;
mod mark;
mod rule;
mod work;

pub use book::{ListedDay, YearBook};
pub use hers::{Hers, OwnDay, YearChange, YearDayForm};
pub use mark::{Mark, MarkKind, MarkOrigin, NamedDay};
pub use rule::{YearDay, YearPage, easter};
pub use work::WorkDays;

/// The first year the pages are made for.
pub const FIRST_YEAR: i32 = 2000;
/// The last one, counted.
pub const LAST_YEAR: i32 = 2100;

/// The years of some days that the pages are made for.
fn years(from: crate::Day, to: crate::Day) -> std::ops::RangeInclusive<i32> {
    from.year().max(FIRST_YEAR)..=to.year().min(LAST_YEAR)
}
