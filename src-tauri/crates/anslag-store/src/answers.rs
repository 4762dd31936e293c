//! Tables `answer`, `pause` and `response_choice`: what was done to answer a contact.

use std::collections::HashMap;

use anslag_domain::{
    Moment,
    answer::{AnswerVersion, ResponseChoice},
    id::ContactId,
    response::{Handled, Pause},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every text that an answer once had and no longer has, by its contact, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn earlier(
    on: &mut impl Readable,
) -> Result<HashMap<ContactId, Vec<String>>, StoreError> {
    let rows = sqlx::query!(
        "SELECT answer.contact, answer.text FROM answer JOIN contact ON contact.id = answer.contact
         WHERE answer.text IS NOT contact.answer ORDER BY answer.id"
    )
    .fetch_all(on.conn())
    .await?;
    let mut all: HashMap<ContactId, Vec<String>> = HashMap::new();
    for row in rows {
        all.entry(ContactId(customs::id(row.contact)?)).or_default().push(row.text);
    }
    Ok(all)
}

/// Every version of a contact's answers, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of_contact(
    on: &mut impl Readable,
    contact: ContactId,
) -> Result<Vec<AnswerVersion>, StoreError> {
    let rows = sqlx::query!(
        "SELECT kind, text, referred_to, at, written FROM answer WHERE contact = ?1 ORDER BY id",
        contact.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(AnswerVersion {
                kind: customs::word(&row.kind)?,
                text: row.text,
                referred_to: row.referred_to,
                at: customs::parse(&row.at)?,
                written: customs::parse(&row.written)?,
            })
        })
        .collect()
}

/// Keeps a version.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn insert(
    write: &mut Write,
    contact: ContactId,
    version: &AnswerVersion,
) -> Result<(), StoreError> {
    let kind = customs::to_word(&version.kind)?;
    let (at, written) = (version.at.to_string(), version.written.to_string());
    sqlx::query!(
        "INSERT INTO answer (contact, kind, text, referred_to, at, written)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        contact.0,
        kind,
        version.text,
        version.referred_to,
        at,
        written
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// What has been done with every contact that is not answered.
///
/// # Errors
/// Whatever the database says.
pub async fn handled(on: &mut impl Readable) -> Result<HashMap<ContactId, Handled>, StoreError> {
    let mut all: HashMap<ContactId, Handled> = HashMap::new();
    let first = sqlx::query!(
        r#"SELECT answer.contact AS "contact!", min(answer.at) AS "at!: String"
         FROM contact CROSS JOIN answer ON answer.contact = contact.id
         WHERE contact.answer IS NULL GROUP BY answer.contact"#
    )
    .fetch_all(on.conn())
    .await?;
    for row in first {
        let contact = ContactId(customs::id(row.contact)?);
        all.entry(contact).or_default().first_sign = Some(customs::parse(&row.at)?);
    }
    let pauses = sqlx::query!(
        "SELECT pause.contact, unit, started, ended
         FROM contact CROSS JOIN pause ON pause.contact = contact.id
         WHERE contact.answer IS NULL ORDER BY started, pause.id"
    )
    .fetch_all(on.conn())
    .await?;
    for row in pauses {
        let pause = pause(row.unit, &row.started, row.ended.as_deref())?;
        all.entry(ContactId(customs::id(row.contact)?)).or_default().pauses.push(pause);
    }
    Ok(all)
}

/// When a contact's clock stood still, in order.
///
/// # Errors
/// Whatever the database says.
pub async fn pauses(on: &mut impl Readable, contact: ContactId) -> Result<Vec<Pause>, StoreError> {
    let rows = sqlx::query!(
        "SELECT unit, started, ended FROM pause WHERE contact = ?1 ORDER BY started, id",
        contact.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|row| pause(row.unit, &row.started, row.ended.as_deref())).collect()
}

fn pause(with: String, from: &str, to: Option<&str>) -> Result<Pause, StoreError> {
    Ok(Pause { with, from: customs::parse(from)?, to: customs::parse_opt(to)? })
}

/// Stops a contact's clock.
///
/// # Errors
/// `InUse` when it stands still already, or there is no such contact.
pub async fn stop_clock(
    write: &mut Write,
    contact: ContactId,
    with: &str,
    at: Moment,
) -> Result<(), StoreError> {
    let at = at.to_string();
    sqlx::query!(
        "INSERT INTO pause (contact, unit, started) VALUES (?1, ?2, ?3)",
        contact.0,
        with,
        at
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Lets a contact's clock go on.
///
/// # Errors
/// `NotFound` when it does not stand still.
pub async fn start_clock(
    write: &mut Write,
    contact: ContactId,
    at: Moment,
) -> Result<(), StoreError> {
    if let_go(write, contact, at).await? { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Lets a contact's clock go on if it stands still, and says whether it did.
///
/// # Errors
/// Whatever the database says.
pub async fn let_go(write: &mut Write, contact: ContactId, at: Moment) -> Result<bool, StoreError> {
    let at = at.to_string();
    let done = sqlx::query!(
        "UPDATE pause SET ended = max(started, ?2) WHERE contact = ?1 AND ended IS NULL",
        contact.0,
        at
    )
    .execute(write.conn())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The step taken with a contact.
///
/// # Errors
/// Whatever the database says.
pub async fn choice(
    on: &mut impl Readable,
    contact: ContactId,
) -> Result<Option<ResponseChoice>, StoreError> {
    let row = sqlx::query!(
        "SELECT choice, reason, at FROM response_choice WHERE contact = ?1",
        contact.0
    )
    .fetch_optional(on.conn())
    .await?;
    row.map(|row| {
        Ok(ResponseChoice {
            choice: customs::word(&row.choice)?,
            reason: row.reason,
            at: customs::parse(&row.at)?,
        })
    })
    .transpose()
}

/// Writes the step taken down, in place of another.
///
/// # Errors
/// `InUse` when there is no such contact.
pub async fn choose(
    write: &mut Write,
    contact: ContactId,
    taken: &ResponseChoice,
) -> Result<(), StoreError> {
    let (choice, at) = (customs::to_word(&taken.choice)?, taken.at.to_string());
    sqlx::query!(
        "INSERT INTO response_choice (contact, choice, reason, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (contact) DO UPDATE SET choice = ?2, reason = ?3, at = ?4",
        contact.0,
        choice,
        taken.reason,
        at
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
