//! Table `contact_setting`: what she has set for the log.

use anslag_domain::contact_setting::ContactSettings;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Her settings, or those as shipped.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<ContactSettings, StoreError> {
    let row =
        sqlx::query!("SELECT link_days, reception, after_hours, security FROM contact_setting")
            .fetch_optional(on.conn())
            .await?;
    let Some(row) = row else {
        return Ok(ContactSettings::default());
    };
    Ok(ContactSettings {
        link_days: customs::id(row.link_days)?,
        reception: row.reception,
        after_hours: row.after_hours,
        security: row.security,
    })
}

/// Writes them down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, settings: &ContactSettings) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO contact_setting (id, link_days, reception, after_hours, security)
         VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET link_days = ?1, reception = ?2, after_hours = ?3,
             security = ?4",
        settings.link_days,
        settings.reception,
        settings.after_hours,
        settings.security
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
