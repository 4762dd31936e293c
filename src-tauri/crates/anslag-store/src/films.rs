//! Table `film`: the films in the posts, with their captions.

use anslag_domain::{
    film::{Film, FilmForm, cues},
    id::{FilmId, PostId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct FilmRow {
    id: i64,
    post: i64,
    name: String,
    captions: String,
    burned_in: i64,
    urgent_reason: Option<String>,
}

impl TryFrom<FilmRow> for Film {
    type Error = StoreError;
    fn try_from(row: FilmRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: FilmId(customs::id(row.id)?),
            cues: cues(&row.captions).unwrap_or_default(),
            form: FilmForm {
                post: PostId(customs::id(row.post)?),
                name: row.name,
                captions: row.captions,
                burned_in: row.burned_in == 1,
                urgent_reason: row.urgent_reason,
            },
        })
    }
}

/// The films of a post, in the order they came.
///
/// # Errors
/// Whatever the database says.
pub async fn of_post(on: &mut impl Readable, post: PostId) -> Result<Vec<Film>, StoreError> {
    let rows = sqlx::query_as!(FilmRow, "SELECT * FROM film WHERE post = ?1 ORDER BY id", post.0)
        .fetch_all(on.conn())
        .await?;
    rows.into_iter().map(Film::try_from).collect()
}

/// One film.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: FilmId) -> Result<Film, StoreError> {
    sqlx::query_as!(FilmRow, "SELECT * FROM film WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Puts a film in a post.
///
/// # Errors
/// `InUse` when there is no such post.
pub async fn insert(write: &mut Write, form: &FilmForm) -> Result<FilmId, StoreError> {
    let id = sqlx::query!(
        "INSERT INTO film (post, name, captions, burned_in, urgent_reason)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        form.post.0,
        form.name,
        form.captions,
        form.burned_in,
        form.urgent_reason
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(FilmId(customs::id(id)?))
}

/// Rewrites what is said of a film.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(write: &mut Write, id: FilmId, form: &FilmForm) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE film SET name = ?2, captions = ?3, burned_in = ?4, urgent_reason = ?5
         WHERE id = ?1",
        id.0,
        form.name,
        form.captions,
        form.burned_in,
        form.urgent_reason
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a film out of its post.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: FilmId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM film WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Takes every film out of a post that is thrown away.
///
/// # Errors
/// Whatever the database says.
pub async fn delete_of_post(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM film WHERE post = ?1", post.0).execute(write.conn()).await?;
    Ok(())
}
