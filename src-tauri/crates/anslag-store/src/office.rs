//! The one row that says who she is.

use anslag_domain::office::Office;

use crate::{Readable, StoreError, Write, sealed::Sealed};

/// The office, once she has said who she is.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<Option<Office>, StoreError> {
    Ok(sqlx::query_as!(
        Office,
        "SELECT city, forvaltning, namnd, unit, name, title, phone, email FROM office"
    )
    .fetch_optional(on.conn())
    .await?)
}

/// Writes the office down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, office: &Office) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO office (id, city, forvaltning, namnd, unit, name, title, phone, email)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET city = ?1, forvaltning = ?2, namnd = ?3, unit = ?4,
             name = ?5, title = ?6, phone = ?7, email = ?8",
        office.city,
        office.forvaltning,
        office.namnd,
        office.unit,
        office.name,
        office.title,
        office.phone,
        office.email
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
