//! Table `incident_line`: an incident's log by the minute. Lines are added, never rewritten.

use anslag_domain::{
    Moment,
    id::{IncidentId, SituationId},
    incident::{SituationForm, SituationLine, in_order},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// An incident's log, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of(
    on: &mut impl Readable,
    incident: IncidentId,
) -> Result<Vec<SituationLine>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, at, what, source, said_by, replaces, written, who FROM incident_line
         WHERE incident = ?1 ORDER BY id",
        incident.0
    )
    .fetch_all(on.conn())
    .await?;
    let lines = rows.into_iter().map(|row| {
        Ok(SituationLine {
            id: SituationId(customs::id(row.id)?),
            form: SituationForm {
                at: customs::parse(&row.at)?,
                what: row.what,
                source: customs::word(&row.source)?,
                said_by: row.said_by,
                replaces: row.replaces.map(customs::id).transpose()?.map(SituationId),
            },
            written: customs::parse(&row.written)?,
            who: row.who,
            replaced_by: None,
        })
    });
    Ok(in_order(lines.collect::<Result<_, StoreError>>()?))
}

/// Adds a line.
///
/// # Errors
/// `NotFound` when the line it mends is not of the incident, or is mended already; `InUse` when the
/// incident is not there.
pub async fn insert(
    write: &mut Write,
    incident: IncidentId,
    form: &SituationForm,
    written: Moment,
) -> Result<SituationId, StoreError> {
    let replaces = form.replaces.map(|id| id.0);
    if form.replaces.is_some() {
        sqlx::query!(
            "SELECT id FROM incident_line WHERE id = ?1 AND incident = ?2
                 AND NOT EXISTS (SELECT 1 FROM incident_line WHERE replaces = ?1)",
            replaces,
            incident.0
        )
        .fetch_one(write.conn())
        .await?;
    }
    let (at, source) = (form.at.to_string(), customs::to_word(&form.source)?);
    let (written, who) = (written.to_string(), write.who().to_owned());
    let id = sqlx::query!(
        "INSERT INTO incident_line (incident, at, what, source, said_by, replaces, written, who)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        incident.0,
        at,
        form.what,
        source,
        form.said_by,
        replaces,
        written,
        who
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(SituationId(customs::id(id)?))
}
