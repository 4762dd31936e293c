//! Table `waiver`: what she lets stand, a row for each rule and its words in a text.

use anslag_domain::{
    id::{PostId, WaiverId},
    waiver::{ReviewSubject, Waiver},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct WaiverRow {
    id: i64,
    kind: String,
    subject: i64,
    rule: String,
    excerpt: String,
    reason: String,
    waived_by: String,
    second: Option<String>,
    waived_at: String,
}

impl TryFrom<WaiverRow> for Waiver {
    type Error = StoreError;
    fn try_from(row: WaiverRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: WaiverId(customs::id(row.id)?),
            subject: ReviewSubject {
                kind: customs::word(&row.kind)?,
                id: customs::id(row.subject)?,
            },
            rule: row.rule,
            excerpt: row.excerpt,
            reason: row.reason,
            by: row.waived_by,
            second: row.second,
            at: customs::parse(&row.waived_at)?,
        })
    }
}

/// What is let stand in a text, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, subject: ReviewSubject) -> Result<Vec<Waiver>, StoreError> {
    let kind = customs::to_word(&subject.kind)?;
    let rows = sqlx::query_as!(
        WaiverRow,
        "SELECT * FROM waiver WHERE kind = ?1 AND subject = ?2 ORDER BY id",
        kind,
        subject.id
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Waiver::try_from).collect()
}

/// One waiver.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: WaiverId) -> Result<Waiver, StoreError> {
    sqlx::query_as!(WaiverRow, "SELECT * FROM waiver WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Writes a waiver down, in the place of an earlier one of the same words.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, waiver: &Waiver) -> Result<WaiverId, StoreError> {
    let (kind, at) = (customs::to_word(&waiver.subject.kind)?, waiver.at.to_string());
    let id = sqlx::query_scalar!(
        "INSERT INTO waiver (kind, subject, rule, excerpt, reason, waived_by, second, waived_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (kind, subject, rule, excerpt) DO UPDATE SET reason = ?5, waived_by = ?6,
             second = ?7, waived_at = ?8 RETURNING id",
        kind,
        waiver.subject.id,
        waiver.rule,
        waiver.excerpt,
        waiver.reason,
        waiver.by,
        waiver.second,
        at
    )
    .fetch_one(write.conn())
    .await?;
    Ok(WaiverId(customs::id(id)?))
}

/// Takes a waiver back.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: WaiverId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM waiver WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Takes away what was let stand in a post that is thrown away.
///
/// # Errors
/// Whatever the database says.
pub async fn delete_of_post(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM waiver WHERE kind = 'post' AND subject = ?1", post.0)
        .execute(write.conn())
        .await?;
    Ok(())
}
