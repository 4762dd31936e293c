//! Who writes to us: a pseudonym in the log, and who it is only when she asks.

use anslag_domain::{
    id::{ContactId, WriterId},
    writer::{Writer, WriterLink, profile},
};
use anslag_store::{Write, contact_settings, writers};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// Who wrote a contact.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NameWriter {
    /// Which contact.
    pub contact: ContactId,
    /// The profile's address or name; empty when nobody knows any more.
    pub profile: String,
}

impl Desk {
    pub(crate) async fn get_writer(&self, id: WriterId) -> Result<Writer, Refusal> {
        Ok(writers::get(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn writer_profile(&self, id: WriterId) -> Result<Option<WriterLink>, Refusal> {
        Ok(writers::link_of(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn name_writer(&self, input: NameWriter) -> Result<(), Refusal> {
        let mut write = self.write("name_writer").await?;
        let writer = self.known_writer(&mut write, &input.profile).await?;
        writers::name(&mut write, input.contact, writer).await?;
        Ok(write.commit("contact", Some(input.contact.0)).await?)
    }

    pub(crate) async fn forget_writer(&self, id: WriterId) -> Result<(), Refusal> {
        let mut write = self.write("forget_writer").await?;
        writers::forget(&mut write, id).await?;
        Ok(write.commit("writer", Some(id.0)).await?)
    }

    /// The pseudonym of a profile, the same as last time where it has been here before.
    pub(crate) async fn known_writer(
        &self,
        write: &mut Write,
        wrote: &str,
    ) -> Result<Option<WriterId>, Refusal> {
        let Some(profile) = profile(wrote)? else {
            return Ok(None);
        };
        let now = self.clock.now();
        let days = i64::from(contact_settings::get(write).await?.link_days);
        let until = now.day().plus(days);
        Ok(Some(writers::of_profile(write, &profile, now, until).await?))
    }
}
