//! Krisläge: what is planned is held, all at once, and let go again without loss.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Moment,
    id::{AccountId, CrisisId, IncidentId},
    planned::PlannedPost,
};

/// A krisläge, going on or over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Crisis {
    /// Its row.
    pub id: CrisisId,
    /// The incident it is about.
    pub incident: IncidentId,
    /// What that is called.
    pub title: String,
    /// The accounts whose posts are held; none is the whole office.
    pub accounts: Vec<AccountId>,
    /// When it began.
    pub began: Moment,
    /// When it ended.
    pub ended: Option<Moment>,
    /// The moment residents have been promised news by.
    pub next_update: Option<Moment>,
}

/// How it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CrisisState {
    /// The krisläge that is going on.
    pub current: Option<Crisis>,
    /// The posts it holds, by slot.
    pub held: Vec<PlannedPost>,
    /// Posts whose slot passed while they were held, now let go: to be moved, cancelled or put up.
    pub passed: Vec<PlannedPost>,
}

impl CrisisState {
    /// Sorts posts that are or have been held. Beside each stands when the last krisläge that held
    /// it ended; nothing where none has. A post that she has moved on is none of them.
    #[must_use]
    pub fn of(current: Option<Crisis>, posts: Vec<(PlannedPost, Option<Moment>)>) -> Self {
        let (held, free): (Vec<_>, Vec<_>) = posts.into_iter().partition(|(post, _)| post.held);
        let passed = |(post, ended): &(PlannedPost, Option<Moment>)| {
            post.slot.zip(*ended).is_some_and(|(slot, ended)| slot.moment() <= ended)
        };
        Self {
            current,
            held: held.into_iter().map(|(post, _)| post).collect(),
            passed: free.into_iter().filter(passed).map(|(post, _)| post).collect(),
        }
    }
}
