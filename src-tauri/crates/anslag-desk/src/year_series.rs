//! A series made from the year: a post for each mark of a kind, or for the same day year after year.

use std::collections::BTreeSet;

use anslag_domain::{
    Day, Invalid, Slot,
    id::SeriesId,
    invalid::required,
    post::{Post, PostForm},
    series::{Every, MOST, Recurrence, SeriesForm},
    year::{Mark, MarkKind},
};
use anslag_store::{Reader, posts, series};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, calendar::Days, error::Code, review::ReviewMoment};

/// Which marks of the year, and when before them.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearRule {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// One mark by its key, as often as it comes; every mark of the kind when nothing is said.
    pub key: Option<String>,
    /// The kind.
    pub kind: MarkKind,
    /// So many days before the mark.
    pub before: u32,
    /// The minute of the day, counted from midnight.
    pub minute: u32,
}

/// A series to be made of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteYearSeries {
    /// What it is called.
    pub title: String,
    /// Which marks.
    pub rule: YearRule,
    /// What each post begins as; without a title it has the mark's.
    pub form: PostForm,
}

/// A post that the rule would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearOccurrence {
    /// When.
    pub slot: Slot,
    /// The mark it is for.
    pub mark: String,
    /// The mark's first day.
    pub day: Day,
}

impl Desk {
    /// The posts a rule gives, before anything is written.
    pub(crate) async fn preview_year_series(
        &self,
        rule: YearRule,
    ) -> Result<Vec<YearOccurrence>, Refusal> {
        self.occurrences(&mut self.read().await?, &rule).await
    }

    /// Every post at once, in one step; without a text each is an idea with the day wished for.
    pub(crate) async fn write_year_series(
        &self,
        input: WriteYearSeries,
    ) -> Result<SeriesId, Refusal> {
        let title = required(&input.title, "title")?;
        let occurrences = self.occurrences(&mut self.read().await?, &input.rule).await?;
        let Some((first, last)) = occurrences.first().zip(occurrences.last()) else {
            return Err(Refusal::about(Code::Empty, "days"));
        };
        let recurrence = Recurrence {
            first: first.slot,
            every: Every::Year,
            interval: 1,
            weekdays: vec![],
            until: last.slot.day(),
            skip_closed: false,
        };
        let mut write = self.write("write_year_series").await?;
        let id = series::insert(&mut write, &SeriesForm { title, recurrence }).await?;
        let written = !input.form.text.trim().is_empty();
        for (nth, occurrence) in occurrences.iter().enumerate() {
            let mut form = input.form.clone();
            if form.title.trim().is_empty() {
                form.title.clone_from(&occurrence.mark);
            }
            form.target = (!written).then(|| occurrence.slot.day());
            let mut post = Post { series: Some(id), ..Post::new(form, self.clock.now()) };
            if written {
                post = post.plan(Some(occurrence.slot))?;
                if nth == 0 {
                    self.must_pass(&mut write, &post, ReviewMoment::Planned).await?;
                }
            }
            posts::insert(&mut write, &post).await?;
        }
        write.commit("series", Some(id.0)).await?;
        Ok(id)
    }

    async fn occurrences(
        &self,
        read: &mut Reader,
        rule: &YearRule,
    ) -> Result<Vec<YearOccurrence>, Refusal> {
        let days = Days { from: rule.from, to: rule.to }.checked()?;
        if rule.minute >= 24 * 60 {
            return Err(Invalid::Range("minute").into());
        }
        let wanted = |mark: &Mark| {
            mark.kind == rule.kind
                && rule.key.as_ref().is_none_or(|key| mark.key == *key)
                && (days.from..=days.to).contains(&mark.first)
        };
        let mut seen = BTreeSet::new();
        let mut all: Vec<YearOccurrence> = vec![];
        for mark in self.marks(read, days).await?.into_iter().filter(wanted) {
            let day = mark.first.plus(-i64::from(rule.before));
            if seen.insert((day, mark.title.clone())) {
                let slot = Slot::at_minute(day, rule.minute);
                all.push(YearOccurrence { slot, mark: mark.title, day: mark.first });
            }
        }
        all.sort_by_key(|occurrence| occurrence.slot);
        if all.len() > MOST {
            return Err(Invalid::Range("days").into());
        }
        Ok(all)
    }
}
