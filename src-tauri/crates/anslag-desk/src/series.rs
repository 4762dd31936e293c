//! Posts that come again: each occurrence is a post of its own, tied to its series.

use anslag_domain::{
    Slot,
    id::{PostId, SeriesId},
    post::{Post, PostForm},
    series::{Recurrence, Series, SeriesForm},
    year::WorkDays,
};
use anslag_store::{Readable, Write, posts, series, year};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code, posts::EditPost, review::ReviewMoment};

/// A new series.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteSeries {
    /// What it is called and when it comes.
    pub series: SeriesForm,
    /// What each occurrence begins as.
    pub form: PostForm,
}

impl Desk {
    /// The slots a rule gives, before anything is written.
    pub(crate) async fn preview_series(&self, input: Recurrence) -> Result<Vec<Slot>, Refusal> {
        let work = self.work_days(&mut self.read().await?, &input).await?;
        Ok(input.slots(|day| !work.is_open(day))?)
    }

    pub(crate) async fn get_series(&self, id: SeriesId) -> Result<Series, Refusal> {
        Ok(series::get(&mut self.read().await?, id).await?)
    }

    /// Every occurrence planned at once, in one step. With a text that is stopped it is refused
    /// whole; without a text each is an idea that only has its wished-for day.
    pub(crate) async fn write_series(&self, input: WriteSeries) -> Result<SeriesId, Refusal> {
        let form = input.series.checked()?;
        let mut write = self.write("write_series").await?;
        let work = self.work_days(&mut write, &form.recurrence).await?;
        let slots = form.recurrence.slots(|day| !work.is_open(day))?;
        let id = series::insert(&mut write, &form).await?;
        let first = Post { series: Some(id), ..Post::new(input.form, self.clock.now()) };
        let written = !first.form.text.trim().is_empty();
        if written && let Some(slot) = slots.first() {
            let post = first.clone().plan(Some(*slot))?;
            self.must_pass(&mut write, &post, ReviewMoment::Planned).await?;
        }
        for slot in slots {
            let mut post = first.clone();
            if written {
                post = post.plan(Some(slot))?;
            } else {
                post.form.target = Some(slot.day());
            }
            posts::insert(&mut write, &post).await?;
        }
        write.commit("series", Some(id.0)).await?;
        Ok(id)
    }

    /// Rewrites this occurrence and those after it that have not gone up; each keeps its slot.
    pub(crate) async fn edit_following(&self, input: EditPost) -> Result<(), Refusal> {
        let mut write = self.write("edit_following").await?;
        let mut following = following(&mut write, input.id).await?;
        following.retain(|post| !post.stands());
        for post in following {
            let target = post.form.target;
            let form = PostForm { target, ..input.form.clone() };
            posts::update(&mut write, &post.rewrite(form)?).await?;
        }
        Ok(write.commit("post", Some(input.id.0)).await?)
    }

    /// Ends a series before this occurrence: it and those after it that have not gone up are
    /// taken away.
    pub(crate) async fn end_series(&self, id: PostId) -> Result<(), Refusal> {
        let mut write = self.write("end_series").await?;
        for post in following(&mut write, id).await?.into_iter().filter(|post| !post.stands()) {
            posts::delete(&mut write, post.id).await?;
        }
        Ok(write.commit("post", Some(id.0)).await?)
    }

    /// When offices are open, her own closed days counted.
    async fn work_days(
        &self,
        on: &mut impl Readable,
        recurrence: &Recurrence,
    ) -> Result<WorkDays, Refusal> {
        let hers = year::hers(on).await?;
        let (from, to) = (recurrence.first.day(), recurrence.until);
        Ok(self.shelf.year.work_days(&hers, from, to))
    }
}

/// An occurrence and those after it.
async fn following(write: &mut Write, id: PostId) -> Result<Vec<Post>, Refusal> {
    let post = posts::get(write, id).await?;
    let series = post.series.ok_or_else(|| Refusal::about(Code::NotFound, "series"))?;
    let from = post.slot.map(Slot::day).or(post.form.target);
    let from = from.ok_or_else(|| Refusal::about(Code::Empty, "slot"))?;
    Ok(posts::of_series(write, series, from).await?)
}
