//! Table `directory_entry`: hers; the shipped ones lie on the shelf.

use anslag_domain::{
    directory::{DirectoryEntry, DirectoryForm},
    id::DirectoryEntryId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Her entries by name.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<DirectoryEntry>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, name, does, topics, way, hidden FROM directory_entry ORDER BY name, id"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let form = DirectoryForm {
                name: row.name,
                does: row.does,
                topics: customs::json(&row.topics)?,
                way: row.way,
                hidden: row.hidden == 1,
            };
            Ok(DirectoryEntry { id: Some(DirectoryEntryId(customs::id(row.id)?)), form })
        })
        .collect()
}

/// Writes a new one down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(
    write: &mut Write,
    form: &DirectoryForm,
) -> Result<DirectoryEntryId, StoreError> {
    let topics = customs::to_json(&form.topics)?;
    let done = sqlx::query!(
        "INSERT INTO directory_entry (name, does, topics, way, hidden) VALUES (?1, ?2, ?3, ?4, ?5)",
        form.name,
        form.does,
        topics,
        form.way,
        form.hidden
    )
    .execute(write.conn())
    .await?;
    Ok(DirectoryEntryId(customs::id(done.last_insert_rowid())?))
}

/// Rewrites one.
///
/// # Errors
/// `NotFound`.
pub async fn update(
    write: &mut Write,
    id: DirectoryEntryId,
    form: &DirectoryForm,
) -> Result<(), StoreError> {
    let topics = customs::to_json(&form.topics)?;
    let done = sqlx::query!(
        "UPDATE directory_entry SET name = ?2, does = ?3, topics = ?4, way = ?5, hidden = ?6
         WHERE id = ?1",
        id.0,
        form.name,
        form.does,
        topics,
        form.way,
        form.hidden
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes one away; the shipped one of its name stands again.
///
/// # Errors
/// `NotFound`.
pub async fn delete(write: &mut Write, id: DirectoryEntryId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM directory_entry WHERE id = ?1", id.0)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
