//! What belongs together in the log: contacts related, made one, or taken apart.

use anslag_domain::{
    contact::ContactForm,
    contact_tie::{ContactTie, NoMerge, TieKind, TiedContact, standing},
    id::ContactId,
    invalid::optional,
};
use anslag_store::{Write, contact_ties, contacts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// Two contacts that belong together.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ContactPair {
    /// The one.
    pub contact: ContactId,
    /// The other.
    pub other: ContactId,
}

/// The same matter logged twice.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct MergeContacts {
    /// What keeps its row and number, and waits for nothing of its own.
    pub duplicate: ContactId,
    /// What stands.
    pub standing: ContactId,
}

/// A matter taken out of a contact.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SplitContact {
    /// Out of which.
    pub id: ContactId,
    /// The new contact.
    pub form: ContactForm,
    /// What the first is about from now on; empty when it stays as it was.
    pub rest: String,
}

/// A topic through the years.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicRow {
    /// The topic.
    pub topic: String,
    /// How many contacts, a number for each year.
    pub counts: Vec<u32>,
}

/// Topics by year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicYears {
    /// The years, the first with a contact to the last.
    pub years: Vec<i32>,
    /// The topics that have contacts, the list's order first.
    pub rows: Vec<TopicRow>,
}

impl Desk {
    pub(crate) async fn list_ties(&self, id: ContactId) -> Result<Vec<TiedContact>, Refusal> {
        let mut read = self.read().await?;
        let mut tied = vec![];
        for tie in contact_ties::of(&mut read, id).await? {
            let from_other = tie.other == id;
            let other = if from_other { tie.contact } else { tie.other };
            let contact = contacts::get(&mut read, other).await?;
            tied.push(TiedContact { kind: tie.kind, from_other, contact });
        }
        tied.sort_by_key(|each| (each.kind != TieKind::DuplicateOf, each.kind));
        Ok(tied)
    }

    pub(crate) async fn tie_contacts(&self, input: ContactPair) -> Result<(), Refusal> {
        let ContactPair { contact, other } = input;
        if contact == other {
            return Err(Refusal::about(Code::OutOfRange, "other"));
        }
        let mut write = self.write("tie_contacts").await?;
        there(&mut write, &[contact, other]).await?;
        let ties = contact_ties::of(&mut write, contact).await?;
        if ties.iter().any(|tie| [tie.contact, tie.other].contains(&other)) {
            return Err(Code::TiedAlready.into());
        }
        let tie = ContactTie { contact, other, kind: TieKind::Related };
        contact_ties::insert(&mut write, tie, self.clock.now()).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }

    /// Whatever ties them; a double stands on its own again.
    pub(crate) async fn loosen_contacts(&self, input: ContactPair) -> Result<(), Refusal> {
        let mut write = self.write("loosen_contacts").await?;
        if contact_ties::remove(&mut write, input.contact, input.other).await? == 0 {
            return Err(Code::NotFound.into());
        }
        Ok(write.commit("contact", Some(input.contact.0)).await?)
    }

    pub(crate) async fn merge_contacts(&self, input: MergeContacts) -> Result<(), Refusal> {
        let (duplicate, now) = (input.duplicate, self.clock.now());
        let mut write = self.write("merge_contacts").await?;
        there(&mut write, &[duplicate, input.standing]).await?;
        let ties = contact_ties::of(&mut write, input.standing).await?;
        let other = standing(duplicate, input.standing, &ties)?;
        contact_ties::remove(&mut write, duplicate, other).await?;
        contact_ties::remove(&mut write, duplicate, input.standing).await?;
        contact_ties::remove_double(&mut write, duplicate).await?;
        // Its own doubles follow it.
        let of_it = contact_ties::of(&mut write, duplicate).await?;
        let doubles = contact_ties::doubles(&of_it, duplicate);
        for contact in doubles.into_iter().chain([duplicate]) {
            contact_ties::remove(&mut write, contact, duplicate).await?;
            contact_ties::remove(&mut write, contact, other).await?;
            let tie = ContactTie { contact, other, kind: TieKind::DuplicateOf };
            contact_ties::insert(&mut write, tie, now).await?;
        }
        Ok(write.commit("contact", Some(duplicate.0)).await?)
    }

    pub(crate) async fn split_contact(&self, input: SplitContact) -> Result<ContactId, Refusal> {
        let (form, now) = (input.form.checked()?, self.clock.now());
        self.may_be_stored(&form)?;
        self.no_personnummer(&[("rest", &input.rest)])?;
        let mut write = self.write("split_contact").await?;
        let mut first = contacts::get(&mut write, input.id).await?.form;
        let contact = contacts::insert(&mut write, &form, now).await?;
        let tie = ContactTie { contact, other: input.id, kind: TieKind::SplitFrom };
        contact_ties::insert(&mut write, tie, now).await?;
        if let Some(rest) = optional(&input.rest) {
            first.summary = rest;
            contacts::update(&mut write, input.id, &first).await?;
        }
        write.commit("contact", Some(contact.0)).await?;
        Ok(contact)
    }

    pub(crate) async fn topic_years(&self, place: String) -> Result<TopicYears, Refusal> {
        if self.shelf.sensitive.touched_by(&place).is_some() {
            return Err(Refusal::about(Code::SensitiveSelection, place));
        }
        let counted = anslag_store::topic_years::all(&mut self.read().await?, &place).await?;
        let first = counted.iter().map(|each| each.year).min();
        let last = counted.iter().map(|each| each.year).max();
        let years: Vec<i32> = first.zip(last).map_or(vec![], |(a, b)| (a..=b).collect());
        let mut rows: Vec<TopicRow> = vec![];
        for each in counted {
            let nth = years.iter().position(|year| *year == each.year).unwrap_or_default();
            if rows.last().is_none_or(|row| row.topic != each.topic) {
                rows.push(TopicRow { topic: each.topic, counts: vec![0; years.len()] });
            }
            if let Some(count) = rows.last_mut().and_then(|row| row.counts.get_mut(nth)) {
                *count += each.count;
            }
        }
        let listed = |row: &TopicRow| self.shelf.topics.iter().position(|each| *each == row.topic);
        rows.sort_by_key(|row| listed(row).unwrap_or(usize::MAX));
        Ok(TopicYears { years, rows })
    }
}

/// A tie holds between contacts that are there.
async fn there(write: &mut Write, ids: &[ContactId]) -> Result<(), Refusal> {
    match contacts::these(write, ids).await?.len() == ids.len() {
        true => Ok(()),
        false => Err(Code::NotFound.into()),
    }
}

impl From<NoMerge> for Refusal {
    fn from(why: NoMerge) -> Self {
        match why {
            NoMerge::Same => Self::about(Code::OutOfRange, "standing"),
            NoMerge::Circle => Code::TiedAlready.into(),
        }
    }
}
