//! Tables `writer` and `writer_link`: a pseudonym for each who writes, and apart from it who it is.

use std::collections::BTreeMap;

use anslag_domain::{
    Day, Moment,
    id::{ContactId, WriterId},
    writer::{Writer, WriterLink, pseudonym, recognised_by},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// One writer, by pseudonym.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: WriterId) -> Result<Writer, StoreError> {
    let row = sqlx::query!(
        r#"SELECT writer.id, year, number, until AS "until?" FROM writer
           LEFT JOIN writer_link ON writer_link.writer = writer.id WHERE writer.id = ?1"#,
        id.0
    )
    .fetch_one(on.conn())
    .await?;
    let year = i32::try_from(row.year).map_err(|_| StoreError::Customs(row.year.to_string()))?;
    Ok(Writer {
        id: WriterId(customs::id(row.id)?),
        pseudonym: pseudonym(year, customs::id(row.number)?),
        link_until: customs::parse_opt(row.until.as_deref())?,
    })
}

/// Who a writer is, while that is still known.
///
/// # Errors
/// Whatever the database says.
pub async fn link_of(
    on: &mut impl Readable,
    writer: WriterId,
) -> Result<Option<WriterLink>, StoreError> {
    let row =
        sqlx::query!("SELECT profile, noted, until FROM writer_link WHERE writer = ?1", writer.0)
            .fetch_optional(on.conn())
            .await?;
    row.map(|row| {
        Ok(WriterLink {
            writer,
            profile: row.profile,
            noted: customs::parse(&row.noted)?,
            until: customs::parse(&row.until)?,
        })
    })
    .transpose()
}

/// Every profile that is still known, by its writer: only for one who asks what is kept of her.
///
/// # Errors
/// Whatever the database says.
pub async fn profiles(on: &mut impl Readable) -> Result<BTreeMap<WriterId, String>, StoreError> {
    let rows = sqlx::query!("SELECT writer, profile FROM writer_link").fetch_all(on.conn()).await?;
    rows.into_iter().map(|row| Ok((WriterId(customs::id(row.writer)?), row.profile))).collect()
}

/// The writer of a profile: the one it is known by, or a new pseudonym.
///
/// # Errors
/// Whatever the database says.
pub async fn of_profile(
    write: &mut Write,
    profile: &str,
    noted: Moment,
    until: Day,
) -> Result<WriterId, StoreError> {
    let known_by = recognised_by(profile);
    let known =
        sqlx::query_scalar!("SELECT writer FROM writer_link WHERE recognised_by = ?1", known_by)
            .fetch_optional(write.conn())
            .await?;
    if let Some(known) = known {
        return Ok(WriterId(customs::id(known)?));
    }
    let writer = insert(write, noted.day().year()).await?;
    let (noted, until) = (noted.to_string(), until.to_string());
    sqlx::query!(
        "INSERT INTO writer_link (writer, profile, recognised_by, noted, until)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        writer.0,
        profile,
        known_by,
        noted,
        until
    )
    .execute(write.conn())
    .await?;
    Ok(writer)
}

async fn insert(write: &mut Write, year: i32) -> Result<WriterId, StoreError> {
    let number = sqlx::query_scalar!(
        "INSERT INTO journal_writer_number (year, last) VALUES (?1, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
        year
    )
    .fetch_one(write.conn())
    .await?;
    let id = sqlx::query!("INSERT INTO writer (year, number) VALUES (?1, ?2)", year, number)
        .execute(write.conn())
        .await?
        .last_insert_rowid();
    Ok(WriterId(customs::id(id)?))
}

/// Says who wrote a contact, or that nobody knows.
///
/// # Errors
/// `NotFound` when there is no such contact.
pub async fn name(
    write: &mut Write,
    contact: ContactId,
    writer: Option<WriterId>,
) -> Result<(), StoreError> {
    let writer = writer.map(|id| id.0);
    let done = sqlx::query!("UPDATE contact SET writer = ?2 WHERE id = ?1", contact.0, writer)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}

/// Takes away the link to who a writer is; the pseudonym stays.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn forget(write: &mut Write, writer: WriterId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM writer_link WHERE writer = ?1", writer.0)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
