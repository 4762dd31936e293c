//! Table `contact`: the log, a row for each thing a resident said.

use std::collections::HashMap;

use anslag_domain::{
    Day, Moment,
    assessment::{Assessment, AssessmentForm},
    contact::{Answer, Contact, ContactForm, number},
    id::{AccountId, ContactId, IncidentId, WriterId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ContactRow {
    id: i64,
    year: i64,
    number: i64,
    kind: String,
    account: Option<i64>,
    received: String,
    summary: String,
    topic: String,
    worry: i64,
    place: String,
    link: Option<String>,
    incident: Option<i64>,
    answer: Option<String>,
    answered_at: Option<String>,
    registration: Option<String>,
    secret: i64,
    diarienummer: Option<String>,
    reason: String,
    assessed_at: Option<String>,
    logged: String,
    direction: String,
    known: Option<String>,
    class: Option<String>,
    urgency: Option<String>,
    flags: String,
    responsible: String,
    action: String,
    lesson: String,
    escalated: i64,
    writer: Option<i64>,
    step: Option<i64>,
    duplicate_of: Option<i64>,
}

impl TryFrom<ContactRow> for Contact {
    type Error = StoreError;
    fn try_from(row: ContactRow) -> Result<Self, StoreError> {
        let year = i32::try_from(row.year).map_err(|_| customs_error(row.year))?;
        Ok(Self {
            id: ContactId(customs::id(row.id)?),
            number: number(year, customs::id(row.number)?),
            answer: answer(&row)?,
            assessment: assessment(&row)?,
            logged: customs::parse(&row.logged)?,
            duplicate_of: row.duplicate_of.map(customs::id).transpose()?.map(ContactId),
            form: form(row)?,
        })
    }
}

fn form(row: ContactRow) -> Result<ContactForm, StoreError> {
    Ok(ContactForm {
        kind: customs::word(&row.kind)?,
        account: row.account.map(customs::id).transpose()?.map(AccountId),
        received: customs::parse(&row.received)?,
        summary: row.summary,
        topic: row.topic,
        worry: u8::try_from(row.worry).map_err(|_| customs_error(row.worry))?,
        place: row.place,
        link: row.link,
        incident: row.incident.map(customs::id).transpose()?.map(IncidentId),
        direction: customs::word(&row.direction)?,
        known: customs::parse_opt(row.known.as_deref())?,
        class: row.class.as_deref().map(customs::word).transpose()?,
        urgency: row.urgency.as_deref().map(customs::word).transpose()?,
        flags: customs::json(&row.flags)?,
        responsible: row.responsible,
        action: row.action,
        lesson: row.lesson,
        escalated: row.escalated == 1,
        writer: row.writer.map(customs::id).transpose()?.map(WriterId),
    })
}

fn customs_error(number: i64) -> StoreError {
    StoreError::Customs(number.to_string())
}

fn answer(row: &ContactRow) -> Result<Option<Answer>, StoreError> {
    let at: Option<Moment> = customs::parse_opt(row.answered_at.as_deref())?;
    Ok(row.answer.clone().zip(at).map(|(text, at)| Answer { text, at }))
}

fn assessment(row: &ContactRow) -> Result<Option<Assessment>, StoreError> {
    let at: Option<Moment> = customs::parse_opt(row.assessed_at.as_deref())?;
    let registration = row.registration.as_deref().map(customs::word).transpose()?;
    let step = step(row.step)?;
    Ok(registration.zip(at).map(|(registration, at)| Assessment {
        form: AssessmentForm {
            registration,
            secret: row.secret == 1,
            diarienummer: row.diarienummer.clone(),
            reason: row.reason.clone(),
            step,
        },
        at,
    }))
}

fn step(step: Option<i64>) -> Result<Option<u8>, StoreError> {
    step.map(|step| u8::try_from(step).map_err(|_| customs_error(step))).transpose()
}

/// The latest contacts, newest first.
///
/// # Errors
/// Whatever the database says.
pub async fn latest(on: &mut impl Readable, limit: u32) -> Result<Vec<Contact>, StoreError> {
    let rows = sqlx::query_as!(
        ContactRow,
        r#"SELECT contact.*, (SELECT other FROM contact_tie AS t
             WHERE t.contact = contact.id AND t.kind = 'duplicate_of') AS "duplicate_of?: i64"
         FROM contact ORDER BY received DESC, id DESC LIMIT ?1"#,
        limit
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Contact::try_from).collect()
}

/// The contacts that wait for an answer or a judgement: the most worried first, then the oldest.
///
/// # Errors
/// Whatever the database says.
pub async fn open(on: &mut impl Readable) -> Result<Vec<Contact>, StoreError> {
    let rows = sqlx::query_as!(
        ContactRow,
        r#"SELECT contact.*, (SELECT other FROM contact_tie AS t
              WHERE t.contact = contact.id AND t.kind = 'duplicate_of') AS "duplicate_of?: i64"
         FROM contact
         WHERE (registration IS NULL
                 OR (answer IS NULL AND registration <> 'ringa_betydelse' AND id NOT IN (
                     SELECT contact FROM response_choice WHERE choice IN ('silence', 'remove'))))
             AND NOT EXISTS (SELECT 1 FROM contact_tie AS t
                 WHERE t.contact = contact.id AND t.kind = 'duplicate_of')
         ORDER BY worry DESC, received, id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Contact::try_from).collect()
}

/// The contacts that came in between two days in Stockholm, both counted.
///
/// # Errors
/// Whatever the database says.
pub async fn between(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<Contact>, StoreError> {
    // A day in Stockholm begins at most two hours before it does in UTC; the rest is cut in Rust.
    let (start, end) = (from.plus(-1).to_string(), to.plus(2).to_string());
    let rows = sqlx::query_as!(
        ContactRow,
        r#"SELECT contact.*, (SELECT other FROM contact_tie AS t
             WHERE t.contact = contact.id AND t.kind = 'duplicate_of') AS "duplicate_of?: i64"
         FROM contact WHERE received >= ?1 AND received < ?2 ORDER BY received, id"#,
        start,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut contacts = rows.into_iter().map(Contact::try_from).collect::<Result<Vec<_>, _>>()?;
    contacts.retain(|c| (from..=to).contains(&c.form.received.day()));
    Ok(contacts)
}

/// One contact.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: ContactId) -> Result<Contact, StoreError> {
    sqlx::query_as!(
        ContactRow,
        r#"SELECT contact.*, (SELECT other FROM contact_tie AS t
             WHERE t.contact = contact.id AND t.kind = 'duplicate_of') AS "duplicate_of?: i64"
         FROM contact WHERE id = ?1"#,
        id.0
    )
    .fetch_one(on.conn())
    .await?
    .try_into()
}

/// These contacts, in this order; those that are not there are left out.
///
/// # Errors
/// Whatever the database says.
pub async fn these(on: &mut impl Readable, ids: &[ContactId]) -> Result<Vec<Contact>, StoreError> {
    let list = customs::to_json(&ids)?;
    let rows = sqlx::query_as!(
        ContactRow,
        r#"SELECT contact.*, (SELECT other FROM contact_tie AS t
             WHERE t.contact = contact.id AND t.kind = 'duplicate_of') AS "duplicate_of?: i64"
         FROM contact WHERE id IN (SELECT value FROM json_each(?1))"#,
        list
    )
    .fetch_all(on.conn())
    .await?;
    let mut found = rows.into_iter().map(Contact::try_from).collect::<Result<Vec<_>, _>>()?;
    let place: HashMap<ContactId, usize> = ids.iter().enumerate().map(|(n, id)| (*id, n)).collect();
    found.sort_by_key(|contact| place.get(&contact.id).copied());
    Ok(found)
}

/// Logs a contact under the year's next number.
///
/// # Errors
/// `InUse` for an account or incident that is not there.
pub async fn insert(
    write: &mut Write,
    form: &ContactForm,
    logged: Moment,
) -> Result<ContactId, StoreError> {
    let year = logged.day().year();
    let number = next_number(write, year).await?;
    let kind = customs::to_word(&form.kind)?;
    let (received, logged) = (form.received.to_string(), logged.to_string());
    let (account, incident) = (form.account.map(|id| id.0), form.incident.map(|id| id.0));
    let id = sqlx::query!(
        "INSERT INTO contact (year, number, kind, account, received, summary, topic, worry, place,
             link, incident, logged)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        year,
        number,
        kind,
        account,
        received,
        form.summary,
        form.topic,
        form.worry,
        form.place,
        form.link,
        incident,
        logged
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    let id = ContactId(customs::id(id)?);
    handle(write, id, form).await?;
    Ok(id)
}

/// The year's next number, which is never given again.
async fn next_number(write: &mut Write, year: i32) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        "INSERT INTO journal_number (year, last) VALUES (?1, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
        year
    )
    .fetch_one(write.conn())
    .await?)
}

/// Rewrites what was written down.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: ContactId,
    form: &ContactForm,
) -> Result<(), StoreError> {
    let (kind, received) = (customs::to_word(&form.kind)?, form.received.to_string());
    let (account, incident) = (form.account.map(|id| id.0), form.incident.map(|id| id.0));
    let done = sqlx::query!(
        "UPDATE contact SET kind = ?2, account = ?3, received = ?4, summary = ?5, topic = ?6,
             worry = ?7, place = ?8, link = ?9, incident = ?10 WHERE id = ?1",
        id.0,
        kind,
        account,
        received,
        form.summary,
        form.topic,
        form.worry,
        form.place,
        form.link,
        incident
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)?;
    handle(write, id, form).await
}

/// Writes down how it was sorted and what is done about it.
async fn handle(write: &mut Write, id: ContactId, form: &ContactForm) -> Result<(), StoreError> {
    let direction = customs::to_word(&form.direction)?;
    let known = form.known.map(|known| known.to_string());
    let class = form.class.as_ref().map(customs::to_word).transpose()?;
    let urgency = form.urgency.as_ref().map(customs::to_word).transpose()?;
    let flags = customs::to_json(&form.flags)?;
    let writer = form.writer.map(|id| id.0);
    sqlx::query!(
        "UPDATE contact SET direction = ?2, known = ?3, class = ?4, urgency = ?5, flags = ?6,
             responsible = ?7, action = ?8, lesson = ?9, escalated = ?10, writer = ?11
         WHERE id = ?1",
        id.0,
        direction,
        known,
        class,
        urgency,
        flags,
        form.responsible,
        form.action,
        form.lesson,
        form.escalated,
        writer
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Adds a line to what was done, and marks the contact as handed upwards where it was.
///
/// # Errors
/// `NotFound` when there is no such contact.
pub async fn note_action(
    write: &mut Write,
    id: ContactId,
    line: &str,
    escalated: bool,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "UPDATE contact SET action = CASE action WHEN '' THEN ?2 ELSE action || char(10) || ?2 END,
             escalated = max(escalated, ?3) WHERE id = ?1",
        id.0,
        line,
        escalated
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Writes down what was answered; nothing takes the answer away.
///
/// # Errors
/// `NotFound` when there is no such contact.
pub async fn answer_with(
    write: &mut Write,
    id: ContactId,
    answer: Option<&Answer>,
) -> Result<(), StoreError> {
    let (text, at) = (answer.map(|a| a.text.clone()), answer.map(|a| a.at.to_string()));
    let done = sqlx::query!(
        "UPDATE contact SET answer = ?2, answered_at = ?3 WHERE id = ?1",
        id.0,
        text,
        at
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Writes down how it is kept.
///
/// # Errors
/// `NotFound` when there is no such contact.
pub async fn assess(
    write: &mut Write,
    id: ContactId,
    assessment: &Assessment,
) -> Result<(), StoreError> {
    let form = &assessment.form;
    let (registration, at) = (customs::to_word(&form.registration)?, assessment.at.to_string());
    let done = sqlx::query!(
        "UPDATE contact SET registration = ?2, secret = ?3, diarienummer = ?4, reason = ?5,
             assessed_at = ?6, step = ?7 WHERE id = ?1",
        id.0,
        registration,
        form.secret,
        form.diarienummer,
        form.reason,
        at,
        form.step
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
