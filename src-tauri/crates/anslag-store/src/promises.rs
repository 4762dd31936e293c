//! Table `promise`: what residents were told that we would do, and by when.

use anslag_domain::{
    Day, Moment,
    id::{ContactId, PromiseId},
    promise::{AnswerPromise, PromiseForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PromiseRow {
    id: i64,
    contact: i64,
    year: i64,
    number: i64,
    text: String,
    due: String,
    made: String,
    kept: Option<String>,
}

impl TryFrom<PromiseRow> for AnswerPromise {
    type Error = StoreError;
    fn try_from(row: PromiseRow) -> Result<Self, StoreError> {
        let year =
            i32::try_from(row.year).map_err(|_| StoreError::Customs(row.year.to_string()))?;
        Ok(Self {
            id: PromiseId(customs::id(row.id)?),
            contact: ContactId(customs::id(row.contact)?),
            number: anslag_domain::contact::number(year, customs::id(row.number)?),
            form: PromiseForm { text: row.text, due: customs::parse(&row.due)? },
            made: customs::parse(&row.made)?,
            kept: customs::parse_opt(row.kept.as_deref())?,
        })
    }
}

/// Those that are not kept and are due by a day, the first due first.
///
/// # Errors
/// Whatever the database says.
pub async fn due_by(on: &mut impl Readable, day: Day) -> Result<Vec<AnswerPromise>, StoreError> {
    let day = day.to_string();
    let rows = sqlx::query_as!(
        PromiseRow,
        "SELECT promise.id, contact, year, number, text, due, made, kept FROM promise
         JOIN contact ON contact.id = contact WHERE kept IS NULL AND due <= ?1
         ORDER BY due, promise.id",
        day
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(AnswerPromise::try_from).collect()
}

/// Those made to a contact, in the order they were made.
///
/// # Errors
/// Whatever the database says.
pub async fn of_contact(
    on: &mut impl Readable,
    contact: ContactId,
) -> Result<Vec<AnswerPromise>, StoreError> {
    let rows = sqlx::query_as!(
        PromiseRow,
        "SELECT promise.id, contact, year, number, text, due, made, kept FROM promise
         JOIN contact ON contact.id = contact WHERE contact = ?1 ORDER BY promise.id",
        contact.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(AnswerPromise::try_from).collect()
}

/// Writes a promise down; one with the same words and day to the same contact is written once.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn insert(
    write: &mut Write,
    contact: ContactId,
    form: &PromiseForm,
    made: Moment,
) -> Result<(), StoreError> {
    let (due, made) = (form.due.to_string(), made.to_string());
    sqlx::query!(
        "INSERT INTO promise (contact, text, due, made) SELECT ?1, ?2, ?3, ?4
         WHERE NOT EXISTS (
             SELECT 1 FROM promise WHERE contact = ?1 AND text = ?2 AND due = ?3
         )",
        contact.0,
        form.text,
        due,
        made
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Ticks a promise as kept, or as not kept after all.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn keep(
    write: &mut Write,
    id: PromiseId,
    kept: Option<Moment>,
) -> Result<ContactId, StoreError> {
    let kept = kept.map(|at| at.to_string());
    let contact = sqlx::query_scalar!(
        "UPDATE promise SET kept = ?2 WHERE id = ?1 RETURNING contact",
        id.0,
        kept
    )
    .fetch_one(write.conn())
    .await?;
    Ok(ContactId(customs::id(contact)?))
}

/// Moves a promise to another day, or rewords it.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: PromiseId,
    form: &PromiseForm,
) -> Result<ContactId, StoreError> {
    let due = form.due.to_string();
    let contact = sqlx::query_scalar!(
        "UPDATE promise SET text = ?2, due = ?3 WHERE id = ?1 RETURNING contact",
        id.0,
        form.text,
        due
    )
    .fetch_one(write.conn())
    .await?;
    Ok(ContactId(customs::id(contact)?))
}
