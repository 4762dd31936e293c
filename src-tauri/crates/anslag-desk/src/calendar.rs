//! The publishing calendar: the days with their marks, the posts in them, and the tray beside.

use anslag_domain::{
    Day, Invalid,
    plan::{Meter, PlanLimits, PlanWarning},
    planned::PlannedPost,
    year::{Mark, MarkKind, NamedDay},
};
use anslag_store::{planned, year};
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
    /// Every mark that touches the days, holidays and eves among them.
    pub marks: Vec<Mark>,
    /// The kinds of mark she has left out of the view; they are among the marks all the same.
    pub hidden_marks: Vec<MarkKind>,
    /// What is to be said of the plan in the days.
    pub warnings: Vec<PlanWarning>,
    /// A meter for each month the days touch.
    pub meters: Vec<Meter>,
    /// What the plan is measured by.
    pub limits: PlanLimits,
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
        let days = input.checked()?;
        let mut read = self.read().await?;
        let marks = self.marks(&mut read, days).await?;
        let (warnings, meters) = self.look_over(&mut read, days, &marks).await?;
        Ok(Calendar {
            today: self.clock.now().day(),
            posts: planned::between(&mut read, days.from, days.to).await?,
            undated: planned::undated(&mut read).await?,
            named_days: marks.iter().filter_map(Mark::named).collect(),
            hidden_marks: year::hidden(&mut read).await?,
            limits: self.limits_in_force(&mut read).await?,
            marks,
            warnings,
            meters,
        })
    }
}
