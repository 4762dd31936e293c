//! The year: its marks, and what she changes in them.

use std::collections::BTreeMap;

use anslag_domain::{
    Day, Invalid,
    id::YearDayId,
    namnd::{self, Meeting, Offset, StepPage},
    plan::PlanLimits,
    year::{FIRST_YEAR, LAST_YEAR, ListedDay, Mark, MarkKind, OwnDay, YearChange, YearDayForm},
};
use anslag_store::{Reader, namnd as meetings, plan, year};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, calendar::Days, error::Code};

/// How many posts a day has.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// Posts that go up on it, or went up.
    pub posts: u32,
}

/// A stretch of the year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearList {
    /// Today.
    pub today: Day,
    /// Every mark that touches the days, in order.
    pub marks: Vec<Mark>,
    /// The kinds of mark she has left out of the view; they are among the marks all the same.
    pub hidden_marks: Vec<MarkKind>,
    /// The days that have posts, in order.
    pub posts: Vec<DayCount>,
}

/// Everything she may change in a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearSettings {
    /// The year.
    pub year: i32,
    /// The shipped days as they are in it.
    pub shipped: Vec<ListedDay>,
    /// What she has changed in them, in any year.
    pub changes: Vec<YearChange>,
    /// Her own days that touch it.
    pub own: Vec<OwnDay>,
    /// The nämnd's meetings in it.
    pub meetings: Vec<Meeting>,
    /// The steps around a meeting, as shipped.
    pub steps: Vec<StepPage>,
    /// How far from the meeting each lies.
    pub offsets: Vec<Offset>,
    /// What the plan is measured by.
    pub limits: PlanLimits,
    /// The same as shipped.
    pub shipped_limits: PlanLimits,
}

/// A day of hers, new or rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetYearDay {
    /// Which; nothing for a new one.
    pub id: Option<YearDayId>,
    /// What now stands.
    pub form: YearDayForm,
}

/// A kind of mark, to be shown in the calendar or left out of it.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ShowMarks {
    /// Which kind.
    pub kind: MarkKind,
    /// Whether it is shown.
    pub shown: bool,
}

/// A shipped day in a year, or in every year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShippedDay {
    /// Its key.
    pub key: String,
    /// The year; nothing is every year.
    pub year: Option<i32>,
}

impl Desk {
    pub(crate) async fn list_year(&self, input: Days) -> Result<YearList, Refusal> {
        let days = input.checked()?;
        let mut read = self.read().await?;
        let mut counts: BTreeMap<Day, u32> = BTreeMap::new();
        for post in plan::between(&mut read, days.from, days.to).await? {
            *counts.entry(post.day()).or_default() += 1;
        }
        Ok(YearList {
            today: self.clock.now().day(),
            marks: self.marks(&mut read, days).await?,
            hidden_marks: year::hidden(&mut read).await?,
            posts: counts.into_iter().map(|(day, posts)| DayCount { day, posts }).collect(),
        })
    }

    pub(crate) async fn year_settings(&self, input: i32) -> Result<YearSettings, Refusal> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&input) {
            return Err(Invalid::Range("year").into());
        }
        let mut read = self.read().await?;
        let hers = year::hers(&mut read).await?;
        let mut there = meetings::meetings(&mut read).await?;
        there.retain(|meeting| meeting.form.day.year() == input);
        let offsets = meetings::offsets(&mut read).await?;
        let touches =
            |own: &OwnDay| (own.form.first.year()..=own.form.last.year()).contains(&input);
        Ok(YearSettings {
            year: input,
            shipped: self.shelf.year.listed(&hers, input),
            own: hers.days.into_iter().filter(touches).collect(),
            changes: hers.changes,
            meetings: there,
            steps: self.shelf.steps.clone(),
            offsets: namnd::in_force(&self.shelf.steps, &offsets),
            limits: self.limits_in_force(&mut read).await?,
            shipped_limits: self.shelf.limits,
        })
    }

    pub(crate) async fn set_year_day(&self, input: SetYearDay) -> Result<YearDayId, Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("set_year_day").await?;
        let id = match input.id {
            Some(id) => year::update(&mut write, id, &form).await.map(|()| id)?,
            None => year::insert(&mut write, &form).await?,
        };
        write.commit("year_day", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn remove_year_day(&self, id: YearDayId) -> Result<(), Refusal> {
        let mut write = self.write("remove_year_day").await?;
        year::delete(&mut write, id).await?;
        Ok(write.commit("year_day", Some(id.0)).await?)
    }

    /// A change that changes nothing makes the day as shipped again.
    pub(crate) async fn change_shipped_day(&self, input: YearChange) -> Result<(), Refusal> {
        let change = input.checked()?;
        if !self.shelf.year.knows(&change.key) {
            return Err(Refusal::about(Code::NotFound, "key"));
        }
        let mut write = self.write("change_shipped_day").await?;
        let row = year::change(&mut write, &change).await?;
        if change.is_shipped() {
            year::reset(&mut write, &change.key, change.year).await?;
        }
        Ok(write.commit("year_change", Some(row)).await?)
    }

    /// As shipped again in that year, and in that year only; without a year, in every year.
    pub(crate) async fn reset_shipped_day(&self, input: ShippedDay) -> Result<(), Refusal> {
        let mut write = self.write("reset_shipped_day").await?;
        let row = year::reset(&mut write, &input.key, input.year).await?;
        Ok(write.commit("year_change", Some(row)).await?)
    }

    pub(crate) async fn show_marks(&self, input: ShowMarks) -> Result<(), Refusal> {
        let mut write = self.write("show_marks").await?;
        let row = if input.shown {
            year::show(&mut write, input.kind).await?
        } else {
            year::hide(&mut write, input.kind).await?
        };
        Ok(write.commit("mark_hidden", Some(row)).await?)
    }

    /// The marks that touch the days, those of the nämnd among them.
    pub(crate) async fn marks(&self, read: &mut Reader, days: Days) -> Result<Vec<Mark>, Refusal> {
        let Days { from, to } = days;
        let hers = year::hers(read).await?;
        let mut marks = self.shelf.year.marks(&hers, from, to);
        let far = i64::from(namnd::FARTHEST) * 2;
        let mut there = meetings::meetings(read).await?;
        there.retain(|m| (from.plus(-far)..=to.plus(far)).contains(&m.form.day));
        let offsets = namnd::in_force(&self.shelf.steps, &meetings::offsets(read).await?);
        let work = self.shelf.year.work_days(&hers, from.plus(-far), to.plus(far));
        let of_namnd = namnd::marks(&there, &self.shelf.steps, &offsets, &work);
        marks.extend(of_namnd.into_iter().filter(|mark| mark.touches(from, to)));
        marks.sort_by_key(|mark| (mark.first, mark.kind));
        Ok(marks)
    }
}
