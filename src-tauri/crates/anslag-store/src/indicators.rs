//! Tables `indicator` and `indicator_period`: what is counted for a goal, and how it went.

use anslag_domain::{
    id::{GoalId, IndicatorId},
    indicator::{Fulfilment, Indicator, IndicatorForm, IndicatorPeriod},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every indicator, goal by goal.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Indicator>, StoreError> {
    let rows =
        sqlx::query!("SELECT * FROM indicator ORDER BY goal, id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            let form = IndicatorForm {
                goal: GoalId(customs::id(row.goal)?),
                title: row.title,
                unit: row.unit,
                definition: row.definition,
                lower_is_better: row.lower_is_better == 1,
                measure: row.measure.as_deref().map(customs::word).transpose()?,
            };
            Ok(Indicator { id: IndicatorId(customs::id(row.id)?), form })
        })
        .collect()
}

/// Adds one.
///
/// # Errors
/// `InUse` when there is no such goal.
pub async fn insert(write: &mut Write, form: &IndicatorForm) -> Result<IndicatorId, StoreError> {
    let measure = form.measure.as_ref().map(customs::to_word).transpose()?;
    let id = sqlx::query!(
        "INSERT INTO indicator (goal, title, unit, definition, lower_is_better, measure)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        form.goal.0,
        form.title,
        form.unit,
        form.definition,
        form.lower_is_better,
        measure
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(IndicatorId(customs::id(id)?))
}

/// Rewrites one.
///
/// # Errors
/// `NotFound`, or `InUse` when there is no such goal.
pub async fn update(
    write: &mut Write,
    id: IndicatorId,
    form: &IndicatorForm,
) -> Result<(), StoreError> {
    let measure = form.measure.as_ref().map(customs::to_word).transpose()?;
    let done = sqlx::query!(
        "UPDATE indicator SET goal = ?2, title = ?3, unit = ?4, definition = ?5,
             lower_is_better = ?6, measure = ?7
         WHERE id = ?1",
        id.0,
        form.goal.0,
        form.title,
        form.unit,
        form.definition,
        form.lower_is_better,
        measure
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes one away with its tertials.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: IndicatorId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM indicator_period WHERE indicator = ?1", id.0)
        .execute(write.conn())
        .await?;
    let done =
        sqlx::query!("DELETE FROM indicator WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// The tertials of a year that something is said about.
///
/// # Errors
/// Whatever the database says.
pub async fn periods(
    on: &mut impl Readable,
    year: i32,
) -> Result<Vec<IndicatorPeriod>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM indicator_period WHERE year = ?1 ORDER BY id", year)
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(IndicatorPeriod {
                indicator: IndicatorId(customs::id(row.indicator)?),
                year,
                tertial: u8::try_from(row.tertial)
                    .map_err(|_| StoreError::Customs("tertial".to_owned()))?,
                target: row.target,
                outcome: row.outcome,
                verdict: row.verdict.as_deref().map(customs::word::<Fulfilment>).transpose()?,
                analysis: row.analysis,
            })
        })
        .collect()
}

/// Says something about a tertial.
///
/// # Errors
/// `InUse` when there is no such indicator.
pub async fn set(write: &mut Write, period: &IndicatorPeriod) -> Result<(), StoreError> {
    let verdict = period.verdict.as_ref().map(customs::to_word).transpose()?;
    sqlx::query!(
        "INSERT INTO indicator_period
             (indicator, year, tertial, target, outcome, verdict, analysis)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (indicator, year, tertial) DO UPDATE SET target = ?4, outcome = ?5,
             verdict = ?6, analysis = ?7",
        period.indicator.0,
        period.year,
        period.tertial,
        period.target,
        period.outcome,
        verdict,
        period.analysis
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
