//! Table `journal_draft`: what is begun and not done. It is no act, so it has no line in the
//! journal and leaves no image: what she takes away before she is done was never written down.

use anslag_domain::{
    draft::{ContactDraft, DraftKind},
    id::ContactId,
};

use crate::{Archive, Readable, StoreError, customs};

/// Every draft, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<ContactDraft>, StoreError> {
    let rows =
        sqlx::query!("SELECT kind, contact, text, at FROM journal_draft ORDER BY at DESC, id DESC")
            .fetch_all(on.conn())
            .await?;
    rows.into_iter()
        .map(|row| {
            Ok(ContactDraft {
                kind: customs::word(&row.kind)?,
                contact: row.contact.map(customs::id).transpose()?.map(ContactId),
                text: row.text,
                at: customs::parse(&row.at)?,
            })
        })
        .collect()
}

impl Archive {
    /// Keeps a draft in the place of the one before.
    ///
    /// # Errors
    /// `InUse` for a contact that is not there.
    pub async fn keep_draft(&self, draft: &ContactDraft) -> Result<(), StoreError> {
        let mut tx = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let (kind, at) = (customs::to_word(&draft.kind)?, draft.at.to_string());
        let contact = draft.contact.map(|id| id.0);
        sqlx::query!("DELETE FROM journal_draft WHERE kind = ?1 AND contact IS ?2", kind, contact)
            .execute(&mut *tx)
            .await?;
        sqlx::query!(
            "INSERT INTO journal_draft (kind, contact, text, at) VALUES (?1, ?2, ?3, ?4)",
            kind,
            contact,
            draft.text,
            at
        )
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Wipes a draft that is done or left; nothing happens when there is none.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn drop_draft(
        &self,
        kind: DraftKind,
        contact: Option<ContactId>,
    ) -> Result<(), StoreError> {
        let mut tx = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let (kind, contact) = (customs::to_word(&kind)?, contact.map(|id| id.0));
        sqlx::query!("DELETE FROM journal_draft WHERE kind = ?1 AND contact IS ?2", kind, contact)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}
