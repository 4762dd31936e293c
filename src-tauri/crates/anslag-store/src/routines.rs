//! Table `routine`: the local routines.

use anslag_domain::{
    id::RoutineId,
    routine::{Routine, RoutineForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every routine, the first to be read through again first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Routine>, StoreError> {
    let rows =
        sqlx::query!("SELECT * FROM routine ORDER BY next_review, id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            let form = RoutineForm {
                title: row.title,
                version: row.version,
                decided_by: row.decided_by,
                decided_on: customs::parse(&row.decided_on)?,
                next_review: customs::parse(&row.next_review)?,
                text: row.text,
            };
            Ok(Routine { id: RoutineId(customs::id(row.id)?), form })
        })
        .collect()
}

/// Adds one.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &RoutineForm) -> Result<RoutineId, StoreError> {
    let (decided_on, next) = (form.decided_on.to_string(), form.next_review.to_string());
    let id = sqlx::query!(
        "INSERT INTO routine (title, version, decided_by, decided_on, next_review, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        form.title,
        form.version,
        form.decided_by,
        decided_on,
        next,
        form.text
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(RoutineId(customs::id(id)?))
}

/// Rewrites one.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: RoutineId,
    form: &RoutineForm,
) -> Result<(), StoreError> {
    let (decided_on, next) = (form.decided_on.to_string(), form.next_review.to_string());
    let done = sqlx::query!(
        "UPDATE routine SET title = ?2, version = ?3, decided_by = ?4, decided_on = ?5,
             next_review = ?6, text = ?7
         WHERE id = ?1",
        id.0,
        form.title,
        form.version,
        form.decided_by,
        decided_on,
        next,
        form.text
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes one away.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: RoutineId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM routine WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
