//! What she has begun and not done survives the window; it is no act and has no line.

use anslag_domain::{
    draft::{ContactDraft, DraftKind},
    id::ContactId,
};
use anslag_store::drafts;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// The longest draft that is kept, in bytes.
const LONGEST: usize = 200_000;

/// A draft as it stands now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepDraft {
    /// What is being written.
    pub kind: DraftKind,
    /// About which contact; nothing for one that is not logged.
    pub contact: Option<ContactId>,
    /// The page's own fields as JSON; nothing when it is done or left.
    pub text: Option<String>,
}

impl Desk {
    pub(crate) async fn list_drafts(&self) -> Result<Vec<ContactDraft>, Refusal> {
        Ok(drafts::all(&mut self.read().await?).await?)
    }

    /// A personnummer is taken out before anything reaches the disk.
    pub(crate) async fn keep_draft(&self, input: KeepDraft) -> Result<(), Refusal> {
        let KeepDraft { kind, contact, text } = input;
        if (kind == DraftKind::Capture) != contact.is_none() {
            return Err(Refusal::about(Code::BadInput, "contact"));
        }
        let Some(text) = text else {
            return Ok(self.archive.drop_draft(kind, contact).await?);
        };
        if text.len() > LONGEST {
            return Err(Refusal::about(Code::TooLong, "text"));
        }
        let text = self.without_personnummer(&text);
        let draft = ContactDraft { kind, contact, text, at: self.clock.now() };
        Ok(self.archive.keep_draft(&draft).await?)
    }
}
