//! What a *stopp* holds back when a whole sheet is taken in.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use anslag_domain::{
    Day,
    post::{Post, PostStatus},
    sheet::{Remark, RemarkCode},
    waiver::{ReviewSubject, SubjectKind},
};
use anslag_interchange::verdict::Judged;
use anslag_store::{Readable, accounts, waivers};

use super::taken;
use crate::{Desk, Refusal, book::Book, review};

impl Desk {
    /// Says of each row that would be planned what holds it.
    pub(super) async fn mark_held(
        &self,
        on: &mut impl Readable,
        rows: &mut [Judged],
        posts: &[Post],
    ) -> Result<(), Refusal> {
        for (at, rules) in self.held(on, rows, posts).await? {
            let about = rules.join(", ");
            rows[at].remarks.push(Remark { code: RemarkCode::HeldByStop, column: None, about });
        }
        Ok(())
    }

    /// Puts what is held in the tray, with its day as the wished one; says how many they are.
    pub(super) async fn hold_back(
        &self,
        on: &mut impl Readable,
        rows: &mut [Judged],
        posts: &[Post],
    ) -> Result<u32, Refusal> {
        let held = self.held(on, rows, posts).await?;
        for (at, _) in &held {
            if let Some(wanted) = rows[*at].wanted.as_mut() {
                wanted.form.target = wanted.slot.take().map(anslag_domain::Slot::day);
                wanted.status = PostStatus::Draft;
            }
        }
        Ok(u32::try_from(held.len()).unwrap_or(u32::MAX))
    }

    /// The rows that are held, by place, with the rules that hold them. What has a slot already
    /// is not read again.
    async fn held(
        &self,
        on: &mut impl Readable,
        rows: &[Judged],
        posts: &[Post],
    ) -> Result<Vec<(usize, Vec<String>)>, Refusal> {
        let before: HashMap<_, _> = posts.iter().map(|post| (post.id, post)).collect();
        let register = accounts::all(on).await?;
        let mut books: HashMap<Day, Arc<Book>> = HashMap::new();
        let mut held = vec![];
        for (at, row) in rows.iter().enumerate() {
            let Some(wanted) = row.wanted.clone().filter(|wanted| wanted.slot.is_some()) else {
                continue;
            };
            let old = wanted.id.and_then(|id| before.get(&id).copied());
            if old.is_some_and(|old| old.slot.is_some()) {
                continue;
            }
            let post = taken(old, wanted, self.clock.now(), "")?;
            let let_stand = match old {
                Some(old) => {
                    let subject = ReviewSubject { kind: SubjectKind::Post, id: old.id.0 };
                    waivers::of(on, subject).await?
                }
                None => vec![],
            };
            let day = post.slot.map_or_else(|| self.clock.now().day(), anslag_domain::Slot::day);
            let book = match books.entry(day) {
                Entry::Occupied(book) => book.into_mut(),
                Entry::Vacant(empty) => empty.insert(self.book_on(on, day).await?),
            };
            let stops = review::stops_in(book, &register, &post, &let_stand, true);
            if !stops.is_empty() {
                held.push((at, stops));
            }
        }
        Ok(held)
    }
}
