//! Uppsikt: how often each account was to be looked at, how often it was, and the gaps.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment, Slot,
    id::{AccountId, LeaveId},
    invalid::optional,
    year::WorkDays,
};

/// The most looks a day that can be promised.
pub const MOST_LOOKS: u8 = 12;

/// How often an account is to be looked at, from a day until its next promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Promise {
    /// Which account.
    pub account: AccountId,
    /// The first day it holds.
    pub first: Day,
    /// Looks on a day when offices are open, 0–12.
    pub working: u8,
    /// Looks on Saturdays, Sundays and holidays, 0–12.
    pub free: u8,
    /// The hour the first look may come, 0–23.
    pub opens: u8,
    /// The hour by which the last has come, 1–24.
    pub closes: u8,
}

/// A look at an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Look {
    /// Which account.
    pub account: AccountId,
    /// When.
    pub at: Moment,
    /// Who looked.
    pub seen_by: String,
}

/// A time away, as she writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeaveForm {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// Who looks instead; may be empty.
    pub deputy: String,
    /// What else is to be known.
    pub note: String,
}

/// A time away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leave {
    /// Its row.
    pub id: LeaveId,
    /// What she wrote.
    #[serde(flatten)]
    pub form: LeaveForm,
}

/// A stretch in which one look was promised; its end is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Interval {
    /// From when.
    pub start: Moment,
    /// Until when.
    pub end: Moment,
}

/// A promised stretch without a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gap {
    /// The stretch.
    #[serde(flatten)]
    pub interval: Interval,
    /// Whether she was away.
    pub away: bool,
    /// Who was to look instead; empty when nobody was named.
    pub deputy: String,
}

/// How an account was watched in a month: "bevakat x av y utlovade intervall".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WatchMonth {
    /// Which account.
    pub account: AccountId,
    /// The first day of the month.
    pub month: Day,
    /// Promised stretches that are over and had a look.
    pub kept: u32,
    /// Promised stretches that are over.
    pub promised: u32,
    /// Those without.
    pub gaps: Vec<Gap>,
}

impl Promise {
    /// The promise, when it can be kept.
    ///
    /// # Errors
    /// `Range` for more looks than twelve a day or hours that are none; `Order` when the day ends
    /// before it begins.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.working > MOST_LOOKS {
            return Err(Invalid::Range("working"));
        }
        if self.free > MOST_LOOKS {
            return Err(Invalid::Range("free"));
        }
        if self.closes > 24 || self.opens > 23 {
            return Err(Invalid::Range("closes"));
        }
        if self.opens >= self.closes { Err(Invalid::Order("closes")) } else { Ok(self) }
    }

    /// The day's hours in as many equal parts of wall time as looks were promised.
    fn intervals(&self, day: Day, work: &WorkDays) -> Vec<Interval> {
        let looks = u32::from(if work.is_open(day) { self.working } else { self.free });
        let (opens, closes) = (u32::from(self.opens) * 60, u32::from(self.closes) * 60);
        let edge = |nth: u32| wall(day, opens + (closes - opens) * nth / looks);
        (0..looks).map(|nth| Interval { start: edge(nth), end: edge(nth + 1) }).collect()
    }
}

impl LeaveForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Order` when it ends before it begins.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.last < self.first {
            return Err(Invalid::Order("last"));
        }
        Ok(Self {
            deputy: optional(&self.deputy).unwrap_or_default(),
            note: optional(&self.note).unwrap_or_default(),
            ..self
        })
    }
}

/// So many minutes of wall time into a day; in the gap of the spring night an hour later.
fn wall(day: Day, minutes: u32) -> Moment {
    if minutes >= 24 * 60 {
        return wall(day.plus(1), minutes - 24 * 60);
    }
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap_or_default();
    // A day in January has every wall time; the same time is then moved to the day.
    let sure = Day::new(chrono::NaiveDate::default());
    Slot::new(sure, time).map_or_else(|_| day_start(day), |slot| slot.on(day).moment())
}

fn day_start(day: Day) -> Moment {
    wall(day, 0)
}

/// The promised stretches of an account between two days, both counted, in order.
#[must_use]
pub fn intervals(
    promises: &[Promise],
    account: AccountId,
    (from, to): (Day, Day),
    work: &WorkDays,
) -> Vec<Interval> {
    let days = (0..=to.days_since(from)).map(|n| from.plus(n));
    days.filter_map(|day| in_force(promises, account, day).map(|p| p.intervals(day, work)))
        .flatten()
        .collect()
}

/// The promise that holds for an account on a day: the latest that has begun.
#[must_use]
pub fn in_force(promises: &[Promise], account: AccountId, day: Day) -> Option<Promise> {
    let begun = promises.iter().filter(|p| p.account == account && p.first <= day);
    begun.max_by_key(|promise| promise.first).copied()
}

/// Everything the reckoning of a month rests on.
#[derive(Debug, Clone, Copy)]
pub struct Watched<'a> {
    /// Every promise.
    pub promises: &'a [Promise],
    /// The looks of the month, and more.
    pub looks: &'a [Look],
    /// The times away.
    pub leaves: &'a [Leave],
    /// When offices are open.
    pub work: &'a WorkDays,
    /// What is over is over now.
    pub now: Moment,
}

impl Watched<'_> {
    /// How an account was watched in the month that begins on a day.
    #[must_use]
    pub fn month(&self, account: AccountId, month: Day) -> WatchMonth {
        let days = (month, last_of(month));
        let over = intervals(self.promises, account, days, self.work);
        let over: Vec<Interval> = over.into_iter().filter(|i| i.end <= self.now).collect();
        let missed: Vec<&Interval> = over.iter().filter(|i| !self.seen(account, **i)).collect();
        let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        WatchMonth {
            account,
            month,
            kept: count(over.len() - missed.len()),
            promised: count(over.len()),
            gaps: missed.into_iter().map(|interval| self.gap(*interval)).collect(),
        }
    }

    /// Whether anyone looked in the stretch.
    fn seen(&self, account: AccountId, interval: Interval) -> bool {
        let within = |at: Moment| interval.start <= at && at < interval.end;
        self.looks.iter().any(|look| look.account == account && within(look.at))
    }

    fn gap(&self, interval: Interval) -> Gap {
        let day = interval.start.day();
        let leave = self.leaves.iter().find(|l| (l.form.first..=l.form.last).contains(&day));
        let deputy = leave.map(|leave| leave.form.deputy.clone()).unwrap_or_default();
        Gap { interval, away: leave.is_some(), deputy }
    }
}

/// The last day of a month, from its first.
#[must_use]
pub fn last_of(month: Day) -> Day {
    month.plus(31).first_of_month().plus(-1)
}

#[cfg(test)]
mod tests;
