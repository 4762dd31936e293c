//! Search over everything: her words and filters read, and what was found marked.

mod marked;
mod wish;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use marked::{HitMark, Snippet, folded, marks, snippet};
pub use wish::{SearchRemark, SearchRemarkCode, Unsearchable, Wish};

use crate::Day;

/// What can be found, in the order it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A contact.
    Contact,
    /// A post.
    Post,
    /// An incident.
    Incident,
    /// An account.
    Account,
    /// A going-through of a checklist.
    Run,
    /// A picture.
    Media,
    /// A goal or an activity.
    Goal,
    /// A template.
    Template,
}

impl FoundKind {
    /// Every kind, in order.
    pub const ALL: [Self; 8] = [
        Self::Contact,
        Self::Post,
        Self::Incident,
        Self::Account,
        Self::Run,
        Self::Media,
        Self::Goal,
        Self::Template,
    ];
}

/// Where something stands, as she may filter by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A contact that waits for an answer or a judgement.
    Waiting,
    /// A contact that waits for an answer.
    Unanswered,
    /// A contact that has been answered.
    Answered,
    /// A contact nobody has judged.
    Unjudged,
    /// A contact that is to be in the diarium.
    Diariefors,
    /// A contact that is kept in order.
    Ordnad,
    /// A contact of obviously little importance.
    RingaBetydelse,
    /// A post by its status, from here on.
    Idea,
    /// Being written.
    Draft,
    /// Read through.
    Reviewed,
    /// Approved.
    Approved,
    /// Planned.
    Planned,
    /// Up.
    Published,
    /// Followed up.
    FollowedUp,
    /// Not to be.
    Cancelled,
    /// An incident that goes on.
    Ongoing,
    /// An incident that is closed.
    Over,
    /// A checklist that is begun.
    Begun,
    /// A checklist that is signed.
    Signed,
}

impl State {
    /// What has such a state.
    #[must_use]
    pub const fn of(self) -> FoundKind {
        match self {
            Self::Waiting
            | Self::Unanswered
            | Self::Answered
            | Self::Unjudged
            | Self::Diariefors
            | Self::Ordnad
            | Self::RingaBetydelse => FoundKind::Contact,
            Self::Ongoing | Self::Over => FoundKind::Incident,
            Self::Begun | Self::Signed => FoundKind::Run,
            _ => FoundKind::Post,
        }
    }
}

/// What a filter goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SearchFilter {
    /// The kind of thing.
    Kind,
    /// Where it stands.
    State,
    /// The account.
    Account,
    /// The topic of a contact.
    Topic,
    /// The place of a contact or an incident.
    Place,
    /// The first day.
    From,
    /// The last day.
    To,
}

/// The closed list of `assets/guidance/sokord.toml`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// Words that would pick out a person.
    #[serde(skip_serializing)]
    #[ts(skip)]
    pub person: Vec<String>,
    /// The filters.
    pub filter: Vec<FilterWord>,
}

/// A filter and its word.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FilterWord {
    /// What it goes by.
    pub filter: SearchFilter,
    /// The word before the colon.
    pub word: String,
    /// The values it takes; empty where they are hers.
    #[serde(default)]
    pub values: Vec<ValueWord>,
}

/// A value and its word.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ValueWord {
    /// The word after the colon.
    pub word: String,
    /// What it means: a kind or a state.
    pub means: String,
}

/// A row as it can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub kind: FoundKind,
    /// Its row.
    pub id: u32,
    /// Its number, where it has one.
    pub number: String,
    /// Its title: for a contact the topic.
    pub title: String,
    /// All its texts, a line each.
    pub body: String,
    /// Its day.
    pub day: Option<Day>,
    /// Its place.
    pub place: String,
    /// Where it stands, in the table's word.
    pub state: String,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Hit {
    /// What it is.
    pub kind: FoundKind,
    /// Its row.
    pub id: u32,
    /// Its number, where it has one.
    pub number: String,
    /// Its title; may be empty.
    pub title: String,
    /// Where her words stand in the title.
    pub title_marks: Vec<HitMark>,
    /// The words around the first hit.
    pub snippet: Snippet,
    /// Its day.
    pub day: Option<Day>,
}

impl Source {
    /// The row as it is shown, with her words marked.
    #[must_use]
    pub fn hit(self, wish: &Wish) -> Hit {
        Hit {
            kind: self.kind,
            id: self.id,
            title_marks: marks(&self.title, &wish.words),
            snippet: snippet(&self.body, &wish.words),
            number: self.number,
            title: self.title,
            day: self.day,
        }
    }
}
