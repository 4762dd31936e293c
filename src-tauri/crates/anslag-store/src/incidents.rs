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
        r#"SELECT id, title, place, began, situation, closed,
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
                    title: row.title,
                    place: row.place,
                    began: customs::parse(&row.began)?,
                    situation: row.situation,
                },
                closed: customs::parse_opt(row.closed.as_deref())?,
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
    let began = form.began.to_string();
    let id = sqlx::query!(
        "INSERT INTO incident (title, place, began, situation) VALUES (?1, ?2, ?3, ?4)",
        form.title,
        form.place,
        began,
        form.situation
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
    let began = form.began.to_string();
    let done = sqlx::query!(
        "UPDATE incident SET title = ?2, place = ?3, began = ?4, situation = ?5 WHERE id = ?1",
        id.0,
        form.title,
        form.place,
        began,
        form.situation
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Closes an incident.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn close(write: &mut Write, id: IncidentId, at: Moment) -> Result<(), StoreError> {
    let at = at.to_string();
    let done = sqlx::query!("UPDATE incident SET closed = ?2 WHERE id = ?1", id.0, at)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
