//! What is only begun, and may be cleared without a decision (TF 2 kap. 12 §, read 2026-04-25):
//! posts that never went up, what was discarded or taken back, and captures not logged.

use std::collections::BTreeSet;

use anslag_domain::id::PostId;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// A post that never went up and has no place in the calendar.
#[derive(Debug, Clone)]
pub struct DraftPost {
    /// Its row.
    pub id: PostId,
    /// What it is called, or how it begins.
    pub title: String,
    /// When it was begun.
    pub created: String,
}

/// The drafts that are there, the oldest first. What is part of a request for records is none.
///
/// # Errors
/// Whatever the database says.
pub async fn posts(on: &mut impl Readable) -> Result<Vec<DraftPost>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: i64", coalesce(nullif(title, ''), substr(text, 1, 60)) AS "title!: String", created
           FROM post p
           WHERE slot IS NULL AND status IN ('idea', 'draft')
             AND NOT EXISTS (SELECT 1 FROM post_account a
                 WHERE a.post = p.id AND a.published_at IS NOT NULL)
             AND NOT EXISTS (SELECT 1 FROM bundle_item b WHERE b.post = p.id)
           ORDER BY created, id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let id = PostId(customs::id(row.id)?);
            Ok(DraftPost { id, title: row.title, created: row.created })
        })
        .collect()
}

/// Posts that were discarded, or taken back by Ångra, and never went up: only the journal's images
/// still show them.
///
/// # Errors
/// Whatever the database says.
pub async fn discarded(on: &mut impl Readable) -> Result<BTreeSet<i64>, StoreError> {
    let rows = sqlx::query_scalar!(
        "SELECT DISTINCT c.row FROM journal_change c
         WHERE c.tbl = 'post' AND c.row NOT IN (SELECT id FROM post)
           AND EXISTS (SELECT 1 FROM journal_image i
               JOIN journal_change d ON d.id = i.id WHERE d.tbl = 'post' AND d.row = c.row)
           AND NOT EXISTS (SELECT 1 FROM journal_image i
               JOIN journal_change d ON d.id = i.id WHERE d.tbl = 'post' AND d.row = c.row
               AND (json_extract(i.after, '$.status') IN ('published', 'followed_up')
                   OR json_extract(i.before, '$.status') IN ('published', 'followed_up')))"
    )
    .fetch_all(on.conn())
    .await?;
    Ok(rows.into_iter().collect())
}

/// Contacts that Ångra took back before they were judged or answered.
///
/// # Errors
/// Whatever the database says.
pub async fn taken_back(on: &mut impl Readable) -> Result<BTreeSet<i64>, StoreError> {
    let rows = sqlx::query_scalar!(
        "SELECT DISTINCT c.row FROM journal_change c
         WHERE c.tbl = 'contact' AND c.row NOT IN (SELECT id FROM contact)
           AND EXISTS (SELECT 1 FROM journal_image i
               JOIN journal_change d ON d.id = i.id WHERE d.tbl = 'contact' AND d.row = c.row)
           AND NOT EXISTS (SELECT 1 FROM journal_image i
               JOIN journal_change d ON d.id = i.id WHERE d.tbl = 'contact' AND d.row = c.row
               AND (coalesce(json_extract(i.after, '$.registration'),
                       json_extract(i.before, '$.registration')) IS NOT NULL
                   OR coalesce(json_extract(i.after, '$.answer'),
                       json_extract(i.before, '$.answer')) IS NOT NULL))"
    )
    .fetch_all(on.conn())
    .await?;
    Ok(rows.into_iter().collect())
}

/// How many captures are begun and not logged.
///
/// # Errors
/// Whatever the database says.
pub async fn captures(on: &mut impl Readable) -> Result<u32, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!: u32" FROM journal_draft WHERE kind = 'capture'"#
    )
    .fetch_one(on.conn())
    .await?)
}

/// Takes away the captures that are begun.
///
/// # Errors
/// Whatever the database says.
pub async fn drop_captures(write: &mut Write) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM journal_draft WHERE kind = 'capture'").execute(write.conn()).await?;
    Ok(())
}
