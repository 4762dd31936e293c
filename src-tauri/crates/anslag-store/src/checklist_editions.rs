//! Table `checklist_edition`: what she has set for the pages.

use anslag_domain::checklist::Edition;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// What she has set, page by page.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Edition>, StoreError> {
    let rows =
        sqlx::query!("SELECT page, hers, basis, off, required FROM checklist_edition ORDER BY id")
            .fetch_all(on.conn())
            .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Edition {
                id: row.page,
                hers: row.hers.as_deref().map(customs::json).transpose()?,
                basis: row.basis.as_deref().map(customs::json).transpose()?,
                off: row.off == 1,
                required: row.required == 1,
            })
        })
        .collect()
}

/// Writes down what she has set for a page.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, edition: &Edition) -> Result<(), StoreError> {
    let hers = edition.hers.as_ref().map(customs::to_json).transpose()?;
    let basis = edition.basis.as_ref().map(customs::to_json).transpose()?;
    sqlx::query!(
        "INSERT INTO checklist_edition (page, hers, basis, off, required)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (page) DO UPDATE SET hers = ?2, basis = ?3, off = ?4, required = ?5",
        edition.id,
        hers,
        basis,
        edition.off,
        edition.required
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes away what she has set for a page; nothing set is nothing taken away.
///
/// # Errors
/// Whatever the database says.
pub async fn delete(write: &mut Write, page: &str) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM checklist_edition WHERE page = ?1", page)
        .execute(write.conn())
        .await?;
    Ok(())
}
