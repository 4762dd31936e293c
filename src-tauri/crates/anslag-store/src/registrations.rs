//! What the diarium is told and gives back: subjects, marks, packages, reasons, yearly files.

use anslag_domain::{
    Moment,
    contact::Contact,
    id::{ContactId, SecrecyMarkId},
    registration::{SecrecyForm, SecrecyMark, YearlyFile, YearlyPackage},
};

use crate::{Readable, StoreError, Write, contacts, customs, sealed::Sealed};

/// The contacts that are to be registered and have no number, the oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn unregistered(on: &mut impl Readable) -> Result<Vec<Contact>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM contact WHERE registration = 'diariefors' AND diarienummer IS NULL
         ORDER BY received, id"
    )
    .fetch_all(on.conn())
    .await?;
    each(on, ids).await
}

/// The contacts kept in order that came in during a year in Stockholm, the oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn in_order(on: &mut impl Readable, year: i32) -> Result<Vec<Contact>, StoreError> {
    // A year in Stockholm begins at most two hours before it does in UTC; the rest is cut below.
    let (begin, end) = (format!("{}-12-31", year - 1), format!("{}-01-02", year + 1));
    let ids = sqlx::query_scalar!(
        "SELECT id FROM contact WHERE registration = 'ordnad' AND received >= ?1 AND received < ?2
         ORDER BY received, id",
        begin,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut all = each(on, ids).await?;
    all.retain(|contact| contact.form.received.day().year() == year);
    Ok(all)
}

async fn each(on: &mut impl Readable, ids: Vec<i64>) -> Result<Vec<Contact>, StoreError> {
    let mut contacts = Vec::with_capacity(ids.len());
    for id in ids {
        contacts.push(contacts::get(on, ContactId(customs::id(id)?)).await?);
    }
    Ok(contacts)
}

/// The contact with a year and a number in the log, and whether it is to be registered.
///
/// # Errors
/// Whatever the database says.
pub async fn numbered(
    on: &mut impl Readable,
    year: i32,
    number: u32,
) -> Result<Option<ContactId>, StoreError> {
    let id =
        sqlx::query_scalar!("SELECT id FROM contact WHERE year = ?1 AND number = ?2", year, number)
            .fetch_optional(on.conn())
            .await?;
    id.map(|id| customs::id(id).map(ContactId)).transpose()
}

/// Writes the number that came back.
///
/// # Errors
/// `NotFound` when there is no such contact, or it is not to be registered.
pub async fn register(
    write: &mut Write,
    contact: ContactId,
    diarienummer: &str,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE contact SET diarienummer = ?2 WHERE id = ?1 AND registration = 'diariefors'",
        contact.0,
        diarienummer
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// When a package of a contact was last saved.
///
/// # Errors
/// Whatever the database says.
pub async fn saved(
    on: &mut impl Readable,
    contact: ContactId,
) -> Result<Option<Moment>, StoreError> {
    let saved = sqlx::query_scalar!(
        "SELECT saved FROM registration_package WHERE contact = ?1 ORDER BY id DESC LIMIT 1",
        contact.0
    )
    .fetch_optional(on.conn())
    .await?;
    customs::parse_opt(saved.as_deref())
}

/// Writes down that a package was saved.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn note_saved(
    write: &mut Write,
    contact: ContactId,
    at: Moment,
) -> Result<(), StoreError> {
    let at = at.to_string();
    sqlx::query!(
        "INSERT INTO registration_package (contact, saved) VALUES (?1, ?2)",
        contact.0,
        at
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// The texts that stand beside a contact, one of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Its subject in the public register.
    PublicSubject,
    /// What is kept apart from it.
    ProtectedSubject,
    /// Why it has no number yet.
    WaitingReason,
}

/// The text that stands beside a contact.
///
/// # Errors
/// Whatever the database says.
pub async fn beside(
    on: &mut impl Readable,
    what: Beside,
    contact: ContactId,
) -> Result<Option<String>, StoreError> {
    let id = contact.0;
    let text = match what {
        Beside::PublicSubject => {
            sqlx::query_scalar!("SELECT text FROM public_subject WHERE contact = ?1", id)
                .fetch_optional(on.conn())
                .await?
        }
        Beside::ProtectedSubject => {
            sqlx::query_scalar!("SELECT text FROM protected_subject WHERE contact = ?1", id)
                .fetch_optional(on.conn())
                .await?
        }
        Beside::WaitingReason => {
            sqlx::query_scalar!("SELECT text FROM waiting_reason WHERE contact = ?1", id)
                .fetch_optional(on.conn())
                .await?
        }
    };
    Ok(text)
}

/// Writes the text that stands beside a contact, or takes it away.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn set_beside(
    write: &mut Write,
    what: Beside,
    contact: ContactId,
    text: Option<&str>,
) -> Result<(), StoreError> {
    let id = contact.0;
    clear(write, what, id).await?;
    let Some(text) = text else {
        return Ok(());
    };
    let conn = write.conn();
    match what {
        Beside::PublicSubject => {
            sqlx::query!("INSERT INTO public_subject (contact, text) VALUES (?1, ?2)", id, text)
                .execute(conn)
                .await?
        }
        Beside::ProtectedSubject => {
            sqlx::query!("INSERT INTO protected_subject (contact, text) VALUES (?1, ?2)", id, text)
                .execute(conn)
                .await?
        }
        Beside::WaitingReason => {
            sqlx::query!("INSERT INTO waiting_reason (contact, text) VALUES (?1, ?2)", id, text)
                .execute(conn)
                .await?
        }
    };
    Ok(())
}

async fn clear(write: &mut Write, what: Beside, id: u32) -> Result<(), StoreError> {
    let conn = write.conn();
    match what {
        Beside::PublicSubject => {
            sqlx::query!("DELETE FROM public_subject WHERE contact = ?1", id).execute(conn).await?
        }
        Beside::ProtectedSubject => {
            sqlx::query!("DELETE FROM protected_subject WHERE contact = ?1", id)
                .execute(conn)
                .await?
        }
        Beside::WaitingReason => {
            sqlx::query!("DELETE FROM waiting_reason WHERE contact = ?1", id).execute(conn).await?
        }
    };
    Ok(())
}

/// The marks on a contact, in the order they were made.
///
/// # Errors
/// Whatever the database says.
pub async fn marks(
    on: &mut impl Readable,
    contact: ContactId,
) -> Result<Vec<SecrecyMark>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM secrecy_mark WHERE contact = ?1 ORDER BY id", contact.0)
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SecrecyMark {
                id: SecrecyMarkId(customs::id(row.id)?),
                contact,
                form: SecrecyForm {
                    provision: row.provision,
                    other: row.other,
                    marked_on: customs::parse(&row.marked_on)?,
                    authority: row.authority,
                    note: row.note,
                },
            })
        })
        .collect()
}

/// Marks a contact.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn mark(
    write: &mut Write,
    contact: ContactId,
    form: &SecrecyForm,
) -> Result<SecrecyMarkId, StoreError> {
    let marked_on = form.marked_on.to_string();
    let id = sqlx::query!(
        "INSERT INTO secrecy_mark (contact, provision, other, marked_on, authority, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        contact.0,
        form.provision,
        form.other,
        marked_on,
        form.authority,
        form.note
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(SecrecyMarkId(customs::id(id)?))
}

/// Takes a mark away and gives back whose it was.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn unmark(write: &mut Write, id: SecrecyMarkId) -> Result<ContactId, StoreError> {
    let contact =
        sqlx::query_scalar!("DELETE FROM secrecy_mark WHERE id = ?1 RETURNING contact", id.0)
            .fetch_one(write.conn())
            .await?;
    Ok(ContactId(customs::id(contact)?))
}

/// The years in which something was kept in order, or a package made, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn yearly_files(on: &mut impl Readable) -> Result<Vec<YearlyFile>, StoreError> {
    let received =
        sqlx::query_scalar!("SELECT received FROM contact WHERE registration = 'ordnad'")
            .fetch_all(on.conn())
            .await?;
    let mut years = std::collections::BTreeMap::<i32, YearlyFile>::new();
    let file = |year| YearlyFile { year, contacts: 0, made: None };
    for at in received {
        let year = customs::parse::<Moment>(&at)?.day().year();
        years.entry(year).or_insert_with(|| file(year)).contacts += 1;
    }
    for row in sqlx::query!("SELECT * FROM yearly_file").fetch_all(on.conn()).await? {
        let year =
            i32::try_from(row.year).map_err(|_| StoreError::Customs(row.year.to_string()))?;
        years.entry(year).or_insert_with(|| file(year)).made = Some(YearlyPackage {
            at: customs::parse(&row.made)?,
            contacts: customs::id(row.contacts)?,
            diarienummer: row.diarienummer,
        });
    }
    Ok(years.into_values().rev().collect())
}

/// Writes down that a year's package was made; its number stays.
///
/// # Errors
/// Whatever the database says.
pub async fn note_yearly(
    write: &mut Write,
    year: i32,
    contacts: u32,
    made: Moment,
) -> Result<(), StoreError> {
    let made = made.to_string();
    sqlx::query!(
        "INSERT INTO yearly_file (year, contacts, made) VALUES (?1, ?2, ?3)
         ON CONFLICT (year) DO UPDATE SET contacts = ?2, made = ?3",
        year,
        contacts,
        made
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Writes the number of a year's matter.
///
/// # Errors
/// `NotFound` when no package was made.
pub async fn register_yearly(
    write: &mut Write,
    year: i32,
    diarienummer: &str,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE yearly_file SET diarienummer = ?2 WHERE year = ?1",
        year,
        diarienummer
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
