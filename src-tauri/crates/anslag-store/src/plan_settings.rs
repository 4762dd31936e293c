//! Table `plan_setting`: what is asked of a post before it goes up, and after.

use anslag_domain::post::PlanSettings;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Her settings, or those as shipped.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<PlanSettings, StoreError> {
    let row = sqlx::query!("SELECT approval_required, follow_up_days FROM plan_setting")
        .fetch_optional(on.conn())
        .await?;
    let Some(row) = row else {
        return Ok(PlanSettings::default());
    };
    Ok(PlanSettings {
        approval_required: row.approval_required == 1,
        follow_up_days: customs::id(row.follow_up_days)?,
    })
}

/// Writes them down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, settings: PlanSettings) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO plan_setting (id, approval_required, follow_up_days) VALUES (1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET approval_required = ?1, follow_up_days = ?2",
        settings.approval_required,
        settings.follow_up_days
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
