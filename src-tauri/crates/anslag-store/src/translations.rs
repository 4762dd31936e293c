//! Table `post_translation`: a post in other languages, beside the text each was made from.

use anslag_domain::{
    id::PostId,
    translation::{Translation, TranslationForm},
};

use crate::{Readable, StoreError, Write, sealed::Sealed};

/// A post's translations by language.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, post: PostId) -> Result<Vec<Translation>, StoreError> {
    Ok(sqlx::query_as!(
        Translation,
        r#"SELECT t.language, t.text, t.original <> p.text AS "outdated!: bool"
           FROM post_translation t JOIN post p ON p.id = t.post
           WHERE t.post = ?1 ORDER BY t.language"#,
        post.0
    )
    .fetch_all(on.conn())
    .await?)
}

/// Writes one down, as translated from the post's text as it now stands.
///
/// # Errors
/// `InUse` for a post that is not there.
pub async fn set(write: &mut Write, form: &TranslationForm) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO post_translation (post, language, text, original)
         SELECT ?1, ?2, ?3, text FROM post WHERE id = ?1
         ON CONFLICT (post, language) DO UPDATE SET text = ?3, original = excluded.original",
        form.post.0,
        form.language,
        form.text
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes one away.
///
/// # Errors
/// `NotFound`.
pub async fn delete(write: &mut Write, post: PostId, language: &str) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "DELETE FROM post_translation WHERE post = ?1 AND language = ?2",
        post.0,
        language
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

pub(crate) async fn delete_of_post(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM post_translation WHERE post = ?1", post.0)
        .execute(write.conn())
        .await?;
    Ok(())
}
