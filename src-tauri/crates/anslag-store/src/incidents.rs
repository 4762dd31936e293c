//! Table `incident`: what happened in the district, a row each.

use anslag_domain::{
    Moment,
    id::IncidentId,
    incident::{Incident, IncidentForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every incident, the open ones first, then the latest.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Incident>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id, kind, title, place, began, situation, next_update, closed, lesson,
             (SELECT count(*) FROM contact WHERE incident = incident.id) AS "contacts!: u32"
         FROM incident ORDER BY closed IS NOT NULL, began DESC, id DESC"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Incident {
                id: IncidentId(customs::id(row.id)?),
                form: IncidentForm {
                    kind: customs::word(&row.kind)?,
                    title: row.title,
                    place: row.place,
                    began: customs::parse(&row.began)?,
                    situation: row.situation,
                },
                next_update: customs::parse_opt(row.next_update.as_deref())?,
                closed: customs::parse_opt(row.closed.as_deref())?,
                lesson: row.lesson,
                contacts: row.contacts,
            })
        })
        .collect()
}

/// Opens an incident.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &IncidentForm) -> Result<IncidentId, StoreError> {
    let (kind, began) = (customs::to_word(&form.kind)?, form.began.to_string());
    let id = sqlx::query!(
        "INSERT INTO incident (title, place, began, situation, kind) VALUES (?1, ?2, ?3, ?4, ?5)",
        form.title,
        form.place,
        began,
        form.situation,
        kind
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(IncidentId(customs::id(id)?))
}

/// Rewrites what is known.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: IncidentId,
    form: &IncidentForm,
) -> Result<(), StoreError> {
    let (kind, began) = (customs::to_word(&form.kind)?, form.began.to_string());
    let done = sqlx::query!(
        "UPDATE incident SET title = ?2, place = ?3, began = ?4, situation = ?5, kind = ?6
         WHERE id = ?1",
        id.0,
        form.title,
        form.place,
        began,
        form.situation,
        kind
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// One incident.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: IncidentId) -> Result<Incident, StoreError> {
    all(on).await?.into_iter().find(|incident| incident.id == id).ok_or(StoreError::NotFound)
}

/// Closes an incident with what is to be learnt of it, or opens it again. What residents were
/// promised then no longer waits.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn close(
    write: &mut Write,
    id: IncidentId,
    at: Option<Moment>,
    lesson: &str,
) -> Result<(), StoreError> {
    let at = at.map(|at| at.to_string());
    let done = sqlx::query!(
        "UPDATE incident SET closed = ?2, lesson = ?3, next_update = NULL WHERE id = ?1",
        id.0,
        at,
        lesson
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Writes down by when residents have been promised news; nothing takes the promise away.
///
/// # Errors
/// `NotFound` when there is none, or it is closed.
pub async fn promise(
    write: &mut Write,
    id: IncidentId,
    next: Option<Moment>,
) -> Result<(), StoreError> {
    let next = next.map(|next| next.to_string());
    let done = sqlx::query!(
        "UPDATE incident SET next_update = ?2 WHERE id = ?1 AND closed IS NULL",
        id.0,
        next
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
