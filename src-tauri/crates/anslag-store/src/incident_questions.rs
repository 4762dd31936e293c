//! Table `incident_question`: what is asked about an incident, and what we answer.

use anslag_domain::{
    Moment,
    id::{IncidentId, QuestionId},
    incident::{Question, QuestionForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// The questions of an incident, in the order they came.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, incident: IncidentId) -> Result<Vec<Question>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, question, answer, changed FROM incident_question
         WHERE incident = ?1 ORDER BY id",
        incident.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Question {
                id: QuestionId(customs::id(row.id)?),
                form: QuestionForm { question: row.question, answer: row.answer },
                changed: customs::parse(&row.changed)?,
            })
        })
        .collect()
}

/// Writes a question down.
///
/// # Errors
/// `InUse` for an incident that is not there.
pub async fn insert(
    write: &mut Write,
    incident: IncidentId,
    form: &QuestionForm,
    at: Moment,
) -> Result<QuestionId, StoreError> {
    let at = at.to_string();
    let id = sqlx::query!(
        "INSERT INTO incident_question (incident, question, answer, changed)
         VALUES (?1, ?2, ?3, ?4)",
        incident.0,
        form.question,
        form.answer,
        at
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(QuestionId(customs::id(id)?))
}

/// Rewrites a question.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: QuestionId,
    form: &QuestionForm,
    at: Moment,
) -> Result<(), StoreError> {
    let at = at.to_string();
    let done = sqlx::query!(
        "UPDATE incident_question SET question = ?2, answer = ?3, changed = ?4 WHERE id = ?1",
        id.0,
        form.question,
        form.answer,
        at
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a question away.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: QuestionId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM incident_question WHERE id = ?1", id.0)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
