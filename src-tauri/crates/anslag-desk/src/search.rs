//! Search over everything, and the log as a list that is searched.

use anslag_domain::{
    contact::Contact,
    search::{
        FilterWord, FoundKind, Hit, SearchRemark, SearchRemarkCode, Source, Unsearchable, Wish,
    },
};
use anslag_store::{
    Reader, contacts,
    search::{self, Scope},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// The most rows of a kind in an answer.
const MOST: u32 = 500;
/// The most contacts in a list.
const MOST_CONTACTS: u32 = 20_000;

/// What to find.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindAnything {
    /// Words and filters.
    pub text: String,
    /// At most so many of a kind.
    pub limit: u32,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// Contacts with exactly the number she wrote.
    pub exact: Vec<Hit>,
    /// The rest by kind, the newest first; no empty ones.
    pub groups: Vec<FoundGroup>,
    /// What is to be said of her words.
    pub remarks: Vec<SearchRemark>,
}

/// What was found of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundGroup {
    /// The kind.
    pub kind: FoundKind,
    /// The first of them.
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
}

/// Which contacts to list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindContacts {
    /// Words and filters; may be empty.
    pub sought: String,
    /// Only those that wait for an answer or a judgement.
    pub waiting: bool,
    /// At most so many.
    pub limit: u32,
}

/// A list of contacts: by worry those that wait, else the newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundContacts {
    /// The first of them.
    pub contacts: Vec<Contact>,
    /// How many there are in all; not counted where words are sought.
    pub all: Option<u32>,
    /// Whether there are more.
    pub more: bool,
    /// What is to be said of her words.
    pub remarks: Vec<SearchRemark>,
}

impl Desk {
    pub(crate) async fn search_words(&self) -> Result<Vec<FilterWord>, Refusal> {
        Ok(self.shelf.search_words.filter.clone())
    }

    pub(crate) async fn find_anything(&self, input: FindAnything) -> Result<Found, Refusal> {
        let mut read = self.read().await?;
        let (wish, scope) = self.wished(&mut read, &input.text).await?;
        let mut found = Found { exact: vec![], groups: vec![], remarks: wish.remarks.clone() };
        if wish.is_empty() || wish.is_impossible() {
            return Ok(found);
        }
        let exact = search::numbered(&mut read, &input.text).await?;
        let limit = input.limit.clamp(1, MOST);
        for kind in FoundKind::ALL {
            let mut rows = search::find(&mut read, kind, &wish, &scope, limit + 1).await?;
            rows.retain(|row| !exact.iter().any(|each| (each.kind, each.id) == (row.kind, row.id)));
            found.groups.extend(group(kind, rows, &wish, limit));
        }
        found.exact = exact.into_iter().map(|row| row.hit(&wish)).collect();
        Ok(found)
    }

    pub(crate) async fn find_contacts(
        &self,
        input: FindContacts,
    ) -> Result<FoundContacts, Refusal> {
        let mut read = self.read().await?;
        let (wish, scope) = self.wished(&mut read, &input.sought).await?;
        let remarks = wish.remarks.clone();
        if wish.is_impossible() {
            return Ok(FoundContacts { contacts: vec![], all: Some(0), more: false, remarks });
        }
        let (limit, waiting) = (input.limit.clamp(1, MOST_CONTACTS), input.waiting);
        let mut ids = search::contacts(&mut read, &wish, &scope, waiting, limit + 1).await?;
        let more = ids.len() > size(limit);
        ids.truncate(size(limit));
        let all = match wish.words.is_empty() {
            true => Some(search::count(&mut read, &wish, &scope, waiting).await?),
            false => None,
        };
        Ok(FoundContacts { contacts: contacts::these(&mut read, &ids).await?, all, more, remarks })
    }

    /// Her words as they are understood here. A name that nothing has is said, and finds nothing.
    async fn wished(&self, read: &mut Reader, text: &str) -> Result<(Wish, Scope), Refusal> {
        let shelf = &self.shelf;
        let mut wish = Wish::read(text, &shelf.search_words, &shelf.sensitive, &shelf.topics)?;
        let scope = Scope::of(read, &wish).await?;
        for filter in scope.unknown() {
            let (code, about) = (SearchRemarkCode::UnknownValue, String::new());
            wish.remarks.push(SearchRemark { code, about, filter: Some(filter) });
        }
        Ok((wish, scope))
    }

    /// A topic names a matter: it is of the list, or at least nothing that is sensitive about a
    /// person (DSL 2018:218, 3 kap. 3 § andra stycket, read 2026-04-25).
    pub(crate) fn names_a_matter(&self, topic: &str) -> Result<(), Refusal> {
        let of_the_list = self.shelf.topics.iter().any(|each| each == topic.trim());
        if !of_the_list && self.shelf.sensitive.touched_by(topic).is_some() {
            return Err(Refusal::about(Code::SensitiveSelection, topic.trim()));
        }
        Ok(())
    }
}

fn group(kind: FoundKind, mut rows: Vec<Source>, wish: &Wish, limit: u32) -> Option<FoundGroup> {
    let more = rows.len() > size(limit);
    rows.truncate(size(limit));
    let hits: Vec<Hit> = rows.into_iter().map(|row| row.hit(wish)).collect();
    (!hits.is_empty()).then_some(FoundGroup { kind, hits, more })
}

fn size(limit: u32) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

impl From<Unsearchable> for Refusal {
    fn from(why: Unsearchable) -> Self {
        match why {
            Unsearchable::Sensitive(word) => Self::about(Code::SensitiveSelection, word),
            Unsearchable::Person(word) => Self::about(Code::PersonSelection, word),
        }
    }
}
