//! Rensa: what is only begun goes without a decision, as thoroughly as by gallring.

use std::collections::BTreeSet;

use anslag_domain::{gallring::TableTotal, id::PostId};
use anslag_store::{
    Readable,
    gallring::{Reach, Seeds, drafts},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A post that never went up and has no place in the calendar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftPost {
    /// Its row.
    pub id: PostId,
    /// What it is called, or how it begins.
    pub title: String,
    /// When it was begun.
    pub created: String,
}

/// What may be cleared.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Begun {
    /// The drafts, the oldest first.
    pub posts: Vec<DraftPost>,
    /// How many discarded posts the journal still shows.
    pub discarded: u32,
    /// How many contacts were taken back before they were judged or answered.
    pub taken_back: u32,
    /// How many captures are begun and not logged.
    pub captures: u32,
}

/// What she clears.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PurgeDrafts {
    /// These drafts.
    pub posts: Vec<PostId>,
    /// Everything discarded or taken back.
    pub discarded: bool,
    /// The captures that are begun.
    pub captures: bool,
}

impl Desk {
    pub(crate) async fn list_begun(&self) -> Result<Begun, Refusal> {
        let mut read = self.read().await?;
        let posts = drafts::posts(&mut read).await?.into_iter();
        let posts = posts.map(|draft| {
            let drafts::DraftPost { id, title, created } = draft;
            DraftPost { id, title, created }
        });
        Ok(Begun {
            posts: posts.collect(),
            discarded: number(drafts::discarded(&mut read).await?.len()),
            taken_back: number(drafts::taken_back(&mut read).await?.len()),
            captures: drafts::captures(&mut read).await?,
        })
    }

    /// Clears them to the bytes and says how much went.
    pub(crate) async fn purge_drafts(
        &self,
        input: PurgeDrafts,
    ) -> Result<Vec<TableTotal>, Refusal> {
        self.copy_before_gallring().await?;
        let mut write = self.write("purge_drafts").await?;
        let seeds = seeds(&mut write, &input).await?;
        let captures = input.captures && drafts::captures(&mut write).await? > 0;
        if seeds.values().all(BTreeSet::is_empty) && !captures {
            return Err(Code::NothingToDestroy.into());
        }
        let reach = Reach::of(&mut write, &seeds).await?;
        let second = self.copies_elsewhere().await?;
        write.destroy(&reach, &self.archive.copies()?, second).await?;
        if captures {
            drafts::drop_captures(&mut write).await?;
        }
        write.commit_destroyed("post", None, &reach).await?;
        self.after_gallring().await;
        Ok(reach.totals().to_vec())
    }
}

/// Where it begins; what is no draft is refused.
async fn seeds(on: &mut impl Readable, input: &PurgeDrafts) -> Result<Seeds, Refusal> {
    let there: BTreeSet<PostId> = drafts::posts(on).await?.into_iter().map(|d| d.id).collect();
    if let Some(other) = input.posts.iter().find(|id| !there.contains(id)) {
        return Err(Refusal::about(Code::NotFound, other.0));
    }
    let mut posts: BTreeSet<i64> = input.posts.iter().map(|id| i64::from(id.0)).collect();
    let mut contacts = BTreeSet::new();
    if input.discarded {
        posts.extend(drafts::discarded(on).await?);
        contacts = drafts::taken_back(on).await?;
    }
    Ok([("post".to_owned(), posts), ("contact".to_owned(), contacts)].into())
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
