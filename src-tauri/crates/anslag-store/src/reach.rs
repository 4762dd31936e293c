//! Table `journal_reach`: how to reach the one who asked for records, kept apart from everything and
//! from the journal, so that it is gone when it is cleared.

use anslag_domain::id::DisclosureId;

use crate::{Readable, StoreError, Write, sealed::Sealed};

/// How to reach the one who asked; empty when nothing is kept.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, id: DisclosureId) -> Result<String, StoreError> {
    let reach = sqlx::query_scalar!("SELECT reach FROM journal_reach WHERE disclosure = ?1", id.0)
        .fetch_optional(on.conn())
        .await?;
    Ok(reach.unwrap_or_default())
}

/// Writes it down, or clears it when empty.
///
/// # Errors
/// `InUse` when there is no such request.
pub async fn set(write: &mut Write, id: DisclosureId, reach: &str) -> Result<(), StoreError> {
    if reach.is_empty() {
        sqlx::query!("DELETE FROM journal_reach WHERE disclosure = ?1", id.0)
            .execute(write.conn())
            .await?;
        return Ok(());
    }
    sqlx::query!(
        "INSERT INTO journal_reach (disclosure, reach) VALUES (?1, ?2)
         ON CONFLICT (disclosure) DO UPDATE SET reach = ?2",
        id.0,
        reach
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
