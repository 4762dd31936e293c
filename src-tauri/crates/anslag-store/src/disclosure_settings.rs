//! Table `disclosure_setting`: the texts and the court that are hers to fill in.

use anslag_domain::disclosure::DisclosureSettings;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Hers, when she has written any.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<Option<DisclosureSettings>, StoreError> {
    let settings = sqlx::query_scalar!("SELECT settings FROM disclosure_setting")
        .fetch_optional(on.conn())
        .await?;
    settings.as_deref().map(customs::json).transpose()
}

/// Writes them down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, settings: &DisclosureSettings) -> Result<(), StoreError> {
    let settings = customs::to_json(settings)?;
    sqlx::query!(
        "INSERT INTO disclosure_setting (id, settings) VALUES (1, ?1)
         ON CONFLICT (id) DO UPDATE SET settings = ?1",
        settings
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
