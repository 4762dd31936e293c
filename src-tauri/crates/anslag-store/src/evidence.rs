//! Table `evidence`: the files kept beside a contact, never altered.

use std::collections::HashMap;

use anslag_domain::{
    Moment, contact,
    evidence::Evidence,
    id::{ContactId, EvidenceId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct EvidenceRow {
    id: i64,
    contact: i64,
    file: String,
    ending: String,
    bytes: i64,
    taken: String,
    note: String,
    secured: i64,
}

impl TryFrom<EvidenceRow> for Evidence {
    type Error = StoreError;
    fn try_from(row: EvidenceRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: EvidenceId(customs::id(row.id)?),
            contact: ContactId(customs::id(row.contact)?),
            file: row.file,
            ending: row.ending,
            bytes: customs::id(row.bytes)?,
            taken: customs::parse(&row.taken)?,
            note: row.note,
            secured: row.secured == 1,
        })
    }
}

/// A file that lies on the disk already.
#[derive(Debug, Clone)]
pub struct NewEvidence {
    /// Its SHA-256 in hex.
    pub file: String,
    /// What it is.
    pub ending: &'static str,
    /// How large it is.
    pub bytes: u32,
    /// When it was taken.
    pub taken: Moment,
    /// What she says of it.
    pub note: String,
    /// Names of others stand in it.
    pub secured: bool,
}

/// The evidence of a contact, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, contact: ContactId) -> Result<Vec<Evidence>, StoreError> {
    let rows = sqlx::query_as!(
        EvidenceRow,
        "SELECT * FROM evidence WHERE contact = ?1 ORDER BY taken, id",
        contact.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Evidence::try_from).collect()
}

/// Every piece there is, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Evidence>, StoreError> {
    let rows = sqlx::query_as!(EvidenceRow, "SELECT * FROM evidence ORDER BY taken, id")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter().map(Evidence::try_from).collect()
}

/// The numbers of the contacts that evidence is kept of.
///
/// # Errors
/// Whatever the database says.
pub async fn numbers(on: &mut impl Readable) -> Result<HashMap<ContactId, String>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, year, number FROM contact WHERE id IN (SELECT contact FROM evidence)"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let year =
                i32::try_from(row.year).map_err(|_| StoreError::Customs(row.year.to_string()))?;
            let number = contact::number(year, customs::id(row.number)?);
            Ok((ContactId(customs::id(row.id)?), number))
        })
        .collect()
}

/// One piece.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: EvidenceId) -> Result<Evidence, StoreError> {
    sqlx::query_as!(EvidenceRow, "SELECT * FROM evidence WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Ties a file to a contact; the same file twice is one piece.
///
/// # Errors
/// `InUse` for a contact that is not there.
pub async fn insert(
    write: &mut Write,
    contact: ContactId,
    new: &NewEvidence,
) -> Result<EvidenceId, StoreError> {
    let taken = new.taken.to_string();
    let id = sqlx::query_scalar!(
        "INSERT INTO evidence (contact, file, ending, bytes, taken, note, secured)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (contact, file) DO UPDATE SET note = note RETURNING id",
        contact.0,
        new.file,
        new.ending,
        new.bytes,
        taken,
        new.note,
        new.secured
    )
    .fetch_one(write.conn())
    .await?;
    Ok(EvidenceId(customs::id(id)?))
}

/// Rewrites what she says of it; the file stays as it is.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: EvidenceId,
    note: &str,
    secured: bool,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE evidence SET note = ?2, secured = ?3 WHERE id = ?1",
        id.0,
        note,
        secured
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
