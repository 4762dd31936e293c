//! Table `post_media`: the pictures in the posts, in their order.

use std::collections::HashSet;

use anslag_domain::{
    id::{ConsentId, MediaId, PostId},
    post_media::PostMedia,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PostMediaRow {
    post: i64,
    media: i64,
    position: i64,
    alt: Option<String>,
    text_in_picture: Option<String>,
    urgent_reason: Option<String>,
}

impl TryFrom<PostMediaRow> for PostMedia {
    type Error = StoreError;
    fn try_from(row: PostMediaRow) -> Result<Self, StoreError> {
        Ok(Self {
            post: PostId(customs::id(row.post)?),
            media: MediaId(customs::id(row.media)?),
            position: customs::id(row.position)?,
            alt: row.alt,
            text_in_picture: row.text_in_picture,
            urgent_reason: row.urgent_reason,
        })
    }
}

/// The pictures of a post, in order.
///
/// # Errors
/// Whatever the database says.
pub async fn of_post(on: &mut impl Readable, post: PostId) -> Result<Vec<PostMedia>, StoreError> {
    let rows = sqlx::query_as!(
        PostMediaRow,
        "SELECT post, media, position, alt, text_in_picture, urgent_reason FROM post_media
         WHERE post = ?1 ORDER BY position, id",
        post.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(PostMedia::try_from).collect()
}

/// One picture of a post.
///
/// # Errors
/// `NotFound` when the post does not show it.
pub async fn get(
    on: &mut impl Readable,
    post: PostId,
    media: MediaId,
) -> Result<PostMedia, StoreError> {
    let all = of_post(on, post).await?;
    all.into_iter().find(|placed| placed.media == media).ok_or(StoreError::NotFound)
}

/// The posts that show a picture or a part of it, each with what it shows.
///
/// # Errors
/// Whatever the database says.
pub async fn uses(
    on: &mut impl Readable,
    media: MediaId,
) -> Result<Vec<(MediaId, PostId)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT post_media.media, post FROM post_media JOIN media ON media.id = post_media.media
         WHERE media.id = ?1 OR cropped_from = ?1 ORDER BY post, position",
        media.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|row| pair(row.media, row.post)).collect()
}

/// The posts that show anything a consent is for.
///
/// # Errors
/// Whatever the database says.
pub async fn uses_of_consent(
    on: &mut impl Readable,
    consent: ConsentId,
) -> Result<Vec<(MediaId, PostId)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT post_media.media, post FROM post_media JOIN media ON media.id = post_media.media
         WHERE coalesce(cropped_from, media.id) IN
             (SELECT media FROM media_consent WHERE consent = ?1)
         ORDER BY post, position",
        consent.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|row| pair(row.media, row.post)).collect()
}

/// The posts that show a picture, and those that carry a film.
///
/// # Errors
/// Whatever the database says.
pub async fn carriers(
    on: &mut impl Readable,
) -> Result<(HashSet<PostId>, HashSet<PostId>), StoreError> {
    let pictures =
        sqlx::query_scalar!("SELECT DISTINCT post FROM post_media").fetch_all(on.conn()).await?;
    let films = sqlx::query_scalar!("SELECT DISTINCT post FROM film").fetch_all(on.conn()).await?;
    let posts = |rows: Vec<i64>| rows.into_iter().map(|id| Ok(PostId(customs::id(id)?))).collect();
    let (pictures, films): (Result<_, StoreError>, Result<_, _>) = (posts(pictures), posts(films));
    Ok((pictures?, films?))
}

fn pair(media: i64, post: i64) -> Result<(MediaId, PostId), StoreError> {
    Ok((MediaId(customs::id(media)?), PostId(customs::id(post)?)))
}

/// Writes the bank's words into the post where it has none of its own, so that what went up stays
/// as it was when the bank's words change.
///
/// # Errors
/// Whatever the database says.
pub async fn freeze(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE post_media SET
             alt = coalesce(alt, (SELECT nullif(m.alt, '') FROM media AS m WHERE m.id = media)),
             text_in_picture = coalesce(text_in_picture,
                 (SELECT nullif(m.text_in_picture, '') FROM media AS m WHERE m.id = media))
         WHERE post = ?1",
        post.0
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Puts a picture last in a post.
///
/// # Errors
/// `InUse` when there is no such post or picture.
pub async fn insert(write: &mut Write, post: PostId, media: MediaId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO post_media (post, media, position) VALUES (?1, ?2,
             (SELECT coalesce(max(position) + 1, 0) FROM post_media WHERE post = ?1))",
        post.0,
        media.0
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Rewrites what a post says of a picture, and its place.
///
/// # Errors
/// `NotFound` when the post does not show it.
pub async fn update(write: &mut Write, placed: &PostMedia) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE post_media SET position = ?3, alt = ?4, text_in_picture = ?5, urgent_reason = ?6
         WHERE post = ?1 AND media = ?2",
        placed.post.0,
        placed.media.0,
        placed.position,
        placed.alt,
        placed.text_in_picture,
        placed.urgent_reason
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a picture out of a post.
///
/// # Errors
/// `NotFound` when the post does not show it.
pub async fn delete(write: &mut Write, post: PostId, media: MediaId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM post_media WHERE post = ?1 AND media = ?2", post.0, media.0)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}

/// Takes every picture out of a post that is thrown away.
///
/// # Errors
/// Whatever the database says.
pub async fn delete_of_post(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM post_media WHERE post = ?1", post.0).execute(write.conn()).await?;
    Ok(())
}
