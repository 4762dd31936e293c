//! The plan looked over: warnings and meters for the calendar, and what they are measured by.

use anslag_domain::{
    plan::{Meter, PlanLimits, PlanWarning, Situation, meters, warnings},
    year::Mark,
};
use anslag_store::{Reader, crisis, incidents, plan};
use chrono::Datelike;

use crate::{Desk, Refusal, calendar::Days};

/// The longest stretch that is looked over; a longer one is looked over from its first day.
const LONGEST: i64 = 400;

impl Desk {
    /// Warnings for the days and meters for their months.
    pub(crate) async fn look_over(
        &self,
        read: &mut Reader,
        days: Days,
        marks: &[Mark],
    ) -> Result<(Vec<PlanWarning>, Vec<Meter>), Refusal> {
        let Days { from, to } = Days { to: days.to.min(days.from.plus(LONGEST)), ..days };
        let limits = self.limits_in_force(read).await?;
        let whole = months(Days { from, to });
        let posts = plan::around(read, whole.from, whole.to).await?;
        let answers = plan::answers(read, whole.from, whole.to).await?;
        let crisis = crisis::current(read).await?.map(|crisis| crisis.title);
        let mut open = incidents::all(read).await?;
        open.retain(|incident| incident.closed.is_none());
        let open: Vec<String> = open.into_iter().map(|incident| incident.form.title).collect();
        let today = self.clock.now().day();
        let crisis = crisis.as_deref();
        let situation = Situation { today, posts: &posts, marks, incidents: &open, crisis, limits };
        Ok((warnings(&situation, from, to), meters(from, to, &posts, &answers, limits)))
    }

    pub(crate) async fn limits_in_force(&self, read: &mut Reader) -> Result<PlanLimits, Refusal> {
        Ok(plan::limits(read).await?.unwrap_or(self.shelf.limits))
    }

    pub(crate) async fn set_plan_limits(&self, input: PlanLimits) -> Result<(), Refusal> {
        let limits = input.checked()?;
        let mut write = self.write("set_plan_limits").await?;
        plan::set_limits(&mut write, &limits).await?;
        Ok(write.commit("plan_limits", Some(1)).await?)
    }
}

/// The whole months that the days touch.
fn months(days: Days) -> Days {
    let first = |day: anslag_domain::Day| day.plus(1 - i64::from(day.date().day()));
    Days { from: first(days.from), to: first(first(days.to).plus(31)).plus(-1) }
}
