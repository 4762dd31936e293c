//! Table `extract`: that someone was told what is kept of them, and nothing of whom.

use anslag_domain::disclosure::Extract;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every extract, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Extract>, StoreError> {
    let rows = sqlx::query!("SELECT at, who, items, masks FROM extract ORDER BY id DESC")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Extract {
                at: customs::parse(&row.at)?,
                who: row.who,
                items: customs::id(row.items)?,
                masks: customs::id(row.masks)?,
            })
        })
        .collect()
}

/// Writes down that one was made.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, extract: &Extract) -> Result<u32, StoreError> {
    let at = extract.at.to_string();
    let id = sqlx::query!(
        "INSERT INTO extract (at, who, items, masks) VALUES (?1, ?2, ?3, ?4)",
        at,
        extract.who,
        extract.items,
        extract.masks
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    customs::id(id)
}
