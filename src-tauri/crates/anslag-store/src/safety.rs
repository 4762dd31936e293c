//! Table `safety`: where a second copy lies, and when the office locks itself.

use anslag_domain::backup::Safety;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Her settings, or those as shipped.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<Safety, StoreError> {
    let row =
        sqlx::query!("SELECT second, lock_after FROM safety").fetch_optional(on.conn()).await?;
    let Some(row) = row else {
        return Ok(Safety::default());
    };
    Ok(Safety { second: row.second, lock_after: customs::id(row.lock_after)? })
}

/// Writes them down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, safety: &Safety) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO safety (id, second, lock_after) VALUES (1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET second = ?1, lock_after = ?2",
        safety.second,
        safety.lock_after
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
