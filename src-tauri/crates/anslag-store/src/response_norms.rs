//! Table `response_norm`: how soon she means to answer.

use anslag_domain::response::ResponseNorms;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Hers, or those as shipped.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<ResponseNorms, StoreError> {
    let row = sqlx::query!(
        "SELECT opens, closes, worried_hours, first_days, full_days, passed_days FROM response_norm"
    )
    .fetch_optional(on.conn())
    .await?;
    row.map_or(Ok(ResponseNorms::default()), |row| {
        Ok(ResponseNorms {
            opens: customs::id(row.opens)?,
            closes: customs::id(row.closes)?,
            worried_hours: customs::id(row.worried_hours)?,
            first_days: customs::id(row.first_days)?,
            full_days: customs::id(row.full_days)?,
            passed_days: customs::id(row.passed_days)?,
        })
    })
}

/// Writes them down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, norms: ResponseNorms) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO response_norm (id, opens, closes, worried_hours, first_days, full_days,
             passed_days)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET opens = ?1, closes = ?2, worried_hours = ?3,
             first_days = ?4, full_days = ?5, passed_days = ?6",
        norms.opens,
        norms.closes,
        norms.worried_hours,
        norms.first_days,
        norms.full_days,
        norms.passed_days
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
