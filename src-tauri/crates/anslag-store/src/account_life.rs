//! Tables `account_step`, `account_aim`, `account_point` and `account_duty`: an account's life.

use anslag_domain::{
    account_duty::DutyHolder,
    account_life::{AccountAim, AccountStep, CheckedPoint, StepForm},
    id::{AccountId, AccountStepId, GoalId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// The steps of every account, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn steps(on: &mut impl Readable) -> Result<Vec<AccountStep>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM account_step ORDER BY day DESC, id DESC")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let form = StepForm {
                account: AccountId(customs::id(row.account)?),
                step: customs::word(&row.step)?,
                day: customs::parse(&row.day)?,
                who: row.who,
                diarienummer: row.diarienummer,
                note: row.note,
            };
            Ok(AccountStep { id: AccountStepId(customs::id(row.id)?), form })
        })
        .collect()
}

/// Writes a step down.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn take(write: &mut Write, form: &StepForm) -> Result<AccountStepId, StoreError> {
    let (step, day) = (customs::to_word(&form.step)?, form.day.to_string());
    let id = sqlx::query!(
        "INSERT INTO account_step (account, step, day, who, diarienummer, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        form.account.0,
        step,
        day,
        form.who,
        form.diarienummer,
        form.note
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(AccountStepId(customs::id(id)?))
}

/// What every account is for, where it is said.
///
/// # Errors
/// Whatever the database says.
pub async fn aims(on: &mut impl Readable) -> Result<Vec<AccountAim>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM account_aim ORDER BY id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(AccountAim {
                account: AccountId(customs::id(row.account)?),
                audience: row.audience,
                metric: row.metric,
                goal: row.goal.map(customs::id).transpose()?.map(GoalId),
                follow_up: customs::parse_opt(row.follow_up.as_deref())?,
                archive_level: customs::word(&row.archive_level)?,
            })
        })
        .collect()
}

/// Says what an account is for.
///
/// # Errors
/// `InUse` when there is no such account or goal.
pub async fn set_aim(write: &mut Write, aim: &AccountAim) -> Result<(), StoreError> {
    let (goal, follow_up) = (aim.goal.map(|goal| goal.0), aim.follow_up.map(|d| d.to_string()));
    let level = customs::to_word(&aim.archive_level)?;
    sqlx::query!(
        "INSERT INTO account_aim (account, audience, metric, goal, follow_up, archive_level)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (account) DO UPDATE SET audience = ?2, metric = ?3, goal = ?4,
             follow_up = ?5, archive_level = ?6",
        aim.account.0,
        aim.audience,
        aim.metric,
        goal,
        follow_up,
        level
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Every point that has been checked.
///
/// # Errors
/// Whatever the database says.
pub async fn points(on: &mut impl Readable) -> Result<Vec<CheckedPoint>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM account_point ORDER BY id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(CheckedPoint {
                account: AccountId(customs::id(row.account)?),
                point: customs::word(&row.point)?,
                held: row.held == 1,
                note: row.note,
                checked: customs::parse(&row.checked)?,
            })
        })
        .collect()
}

/// Writes down that a point was checked.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn check(write: &mut Write, point: &CheckedPoint) -> Result<(), StoreError> {
    let (name, checked) = (customs::to_word(&point.point)?, point.checked.to_string());
    sqlx::query!(
        "INSERT INTO account_point (account, point, held, note, checked)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (account, point) DO UPDATE SET held = ?3, note = ?4, checked = ?5",
        point.account.0,
        name,
        point.held,
        point.note,
        checked
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Who does what, where it is said.
///
/// # Errors
/// Whatever the database says.
pub async fn duties(on: &mut impl Readable) -> Result<Vec<DutyHolder>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM account_duty ORDER BY id").fetch_all(on.conn()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(DutyHolder {
                account: AccountId(customs::id(row.account)?),
                duty: customs::word(&row.duty)?,
                person: row.person,
                deputy: row.deputy,
            })
        })
        .collect()
}

/// Says who does a duty.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn set_duty(write: &mut Write, holder: &DutyHolder) -> Result<(), StoreError> {
    let duty = customs::to_word(&holder.duty)?;
    sqlx::query!(
        "INSERT INTO account_duty (account, duty, person, deputy) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account, duty) DO UPDATE SET person = ?3, deputy = ?4",
        holder.account.0,
        duty,
        holder.person,
        holder.deputy
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
