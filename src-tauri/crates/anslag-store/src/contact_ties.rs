//! Table `contact_tie`: which contacts belong together, and how.

use anslag_domain::{
    Moment,
    contact_tie::{ContactTie, TieKind},
    id::ContactId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct TieRow {
    contact: i64,
    other: i64,
    kind: String,
}

impl TryFrom<TieRow> for ContactTie {
    type Error = StoreError;

    fn try_from(row: TieRow) -> Result<Self, StoreError> {
        Ok(Self {
            contact: ContactId(customs::id(row.contact)?),
            other: ContactId(customs::id(row.other)?),
            kind: customs::word(&row.kind)?,
        })
    }
}

/// The ties of a contact, those to it among them, in the order they were made.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, id: ContactId) -> Result<Vec<ContactTie>, StoreError> {
    let rows = sqlx::query_as!(
        TieRow,
        "SELECT contact, other, kind FROM contact_tie WHERE contact = ?1 OR other = ?1 ORDER BY id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(ContactTie::try_from).collect()
}

/// Ties a contact to another.
///
/// # Errors
/// `InUse` for a contact that is not there.
pub async fn insert(write: &mut Write, tie: ContactTie, at: Moment) -> Result<(), StoreError> {
    let (kind, made) = (customs::to_word(&tie.kind)?, at.to_string());
    sqlx::query!(
        "INSERT INTO contact_tie (contact, other, kind, made) VALUES (?1, ?2, ?3, ?4)",
        tie.contact.0,
        tie.other.0,
        kind,
        made
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes away what ties two contacts, whichever is tied to which.
///
/// # Errors
/// Whatever the database says.
pub async fn remove(
    write: &mut Write,
    contact: ContactId,
    other: ContactId,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "DELETE FROM contact_tie WHERE (contact = ?1 AND other = ?2)
             OR (contact = ?2 AND other = ?1)",
        contact.0,
        other.0
    )
    .execute(write.conn())
    .await?;
    Ok(done.rows_affected())
}

/// A contact is nobody's double any more.
///
/// # Errors
/// Whatever the database says.
pub async fn remove_double(write: &mut Write, contact: ContactId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM contact_tie WHERE contact = ?1 AND kind = 'duplicate_of'", contact.0)
        .execute(write.conn())
        .await?;
    Ok(())
}

/// The doubles of a contact, as ties to be made anew to another.
#[must_use]
pub fn doubles(ties: &[ContactTie], of: ContactId) -> Vec<ContactId> {
    let doubles = ties.iter().filter(|tie| tie.other == of && tie.kind == TieKind::DuplicateOf);
    doubles.map(|tie| tie.contact).collect()
}
