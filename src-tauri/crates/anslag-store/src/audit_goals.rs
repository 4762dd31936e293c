//! Table `audit_goal`: control goals she has answered or added.

use anslag_domain::{
    audit::{AuditGoal, AuditGoalForm},
    id::AuditGoalId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every goal of hers, the oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<AuditGoal>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM audit_goal ORDER BY id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            let form = AuditGoalForm {
                code: row.code,
                goal: row.goal,
                proofs: customs::json(&row.proofs)?,
                checklists: customs::json(&row.checklists)?,
                answer: row.answer,
            };
            Ok(AuditGoal { id: Some(AuditGoalId(customs::id(row.id)?)), form })
        })
        .collect()
}

/// Adds a goal; one that stands for a shipped goal is written over the one that did.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, form: &AuditGoalForm) -> Result<AuditGoalId, StoreError> {
    let proofs = customs::to_json(&form.proofs)?;
    let lists = customs::to_json(&form.checklists)?;
    let id = sqlx::query_scalar!(
        "INSERT INTO audit_goal (code, goal, proofs, checklists, answer)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (code) DO UPDATE SET goal = ?2, proofs = ?3, checklists = ?4, answer = ?5
         RETURNING id",
        form.code,
        form.goal,
        proofs,
        lists,
        form.answer
    )
    .fetch_one(write.conn())
    .await?;
    Ok(AuditGoalId(customs::id(id)?))
}

/// Rewrites a goal.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: AuditGoalId,
    form: &AuditGoalForm,
) -> Result<(), StoreError> {
    let proofs = customs::to_json(&form.proofs)?;
    let lists = customs::to_json(&form.checklists)?;
    let done = sqlx::query!(
        "UPDATE audit_goal SET goal = ?2, proofs = ?3, checklists = ?4, answer = ?5 WHERE id = ?1",
        id.0,
        form.goal,
        proofs,
        lists,
        form.answer
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a goal away; a shipped one reads as shipped again.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: AuditGoalId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM audit_goal WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
