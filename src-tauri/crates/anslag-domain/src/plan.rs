//! The plan looked over: what clashes, what lies too dense or too thin, and how much was planned.

mod meter;
mod warning;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use meter::{Answers, Meter, Standing, meters};
pub use warning::{PlanWarning, Situation, WarningKind, warnings};

use crate::{
    Day, Invalid, Moment, Slot,
    id::{AccountId, PostId},
};

/// A post in the plan: what matters here, without its words. Cancelled posts are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its row.
    pub id: PostId,
    /// When it goes up, or went up.
    pub slot: Slot,
    /// When it was first written.
    pub created: Moment,
    /// Whether it stands already.
    pub published: bool,
    /// Whether a krisläge holds it.
    pub held: bool,
    /// The accounts it is written for.
    pub accounts: Vec<AccountId>,
}

/// What the plan is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLimits {
    /// More posts than this a day on one account are said to be many.
    pub per_day: u32,
    /// More days than this between two posts on one account are said to be a gap.
    pub gap_days: u32,
    /// The least share of planned posts, in per cent.
    pub share_from: u32,
    /// The greatest share of planned posts, in per cent.
    pub share_to: u32,
}

impl PlanLimits {
    /// The limits, when they can be.
    ///
    /// # Errors
    /// `Range` for a number that means nothing, `Order` for a band that ends before it begins.
    pub fn checked(self) -> Result<Self, Invalid> {
        for (number, most, field) in [
            (self.per_day, 50, "per_day"),
            (self.gap_days, 366, "gap_days"),
            (self.share_to, 100, "share_to"),
        ] {
            if !(1..=most).contains(&number) {
                return Err(Invalid::Range(field));
            }
        }
        if self.share_to < self.share_from { Err(Invalid::Order("share_to")) } else { Ok(self) }
    }
}

impl Planned {
    /// The day it goes up.
    #[must_use]
    pub fn day(&self) -> Day {
        self.slot.day()
    }

    /// Whether it was written before the day it goes up.
    #[must_use]
    pub fn was_planned(&self) -> bool {
        self.created.day() < self.day()
    }
}
