//! Table `series`: what a series of posts is called and when it comes again.

use anslag_domain::{
    id::SeriesId,
    series::{Series, SeriesForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// One series.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: SeriesId) -> Result<Series, StoreError> {
    let row = sqlx::query!("SELECT title, recurrence FROM series WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    let form = SeriesForm { title: row.title, recurrence: customs::json(&row.recurrence)? };
    Ok(Series { id, form })
}

/// Writes a new one down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &SeriesForm) -> Result<SeriesId, StoreError> {
    let recurrence = customs::to_json(&form.recurrence)?;
    let done = sqlx::query!(
        "INSERT INTO series (title, recurrence) VALUES (?1, ?2)",
        form.title,
        recurrence
    )
    .execute(write.conn())
    .await?;
    Ok(SeriesId(customs::id(done.last_insert_rowid())?))
}
