//! The publishing calendar: the days with their names, the posts in them, and the tray beside.

use anslag_domain::{Day, Invalid, planned::PlannedPost, year::NamedDay};
use anslag_store::planned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal};

/// A first and a last day, both counted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Days {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Calendar {
    /// Today.
    pub today: Day,
    /// Posts with a slot or a wished day in the days, in order.
    pub posts: Vec<PlannedPost>,
    /// Posts with neither.
    pub undated: Vec<PlannedPost>,
    /// Holidays and eves in the days.
    pub named_days: Vec<NamedDay>,
}

impl Days {
    /// The days in order.
    ///
    /// # Errors
    /// `EndsBeforeItBegins`.
    pub(crate) fn checked(self) -> Result<Self, Refusal> {
        if self.to < self.from { Err(Invalid::Order("to").into()) } else { Ok(self) }
    }
}

impl Desk {
    pub(crate) async fn calendar(&self, input: Days) -> Result<Calendar, Refusal> {
        let Days { from, to } = input.checked()?;
        let mut read = self.read().await?;
        let named_days = (from.year()..=to.year())
            .flat_map(|year| self.shelf.named_days(year))
            .filter(|named| (from..=to).contains(&named.day))
            .collect();
        Ok(Calendar {
            today: self.clock.now().day(),
            posts: planned::between(&mut read, from, to).await?,
            undated: planned::undated(&mut read).await?,
            named_days,
        })
    }
}
