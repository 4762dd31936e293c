//! Tables `watch_promise`, `watch_look`, `watch_leave`: how the accounts were watched.

use anslag_domain::{
    Day,
    id::{AccountId, LeaveId},
    watch::{Leave, LeaveForm, Look, Promise},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every promise, by account and first day.
///
/// # Errors
/// Whatever the database says.
pub async fn promises(on: &mut impl Readable) -> Result<Vec<Promise>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM watch_promise ORDER BY account, first")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Promise {
                account: AccountId(customs::id(row.account)?),
                first: customs::parse(&row.first)?,
                working: small(row.working)?,
                free: small(row.free)?,
                opens: small(row.opens)?,
                closes: small(row.closes)?,
            })
        })
        .collect()
}

fn small(number: i64) -> Result<u8, StoreError> {
    u8::try_from(number).map_err(|_| StoreError::Customs(number.to_string()))
}

/// Writes a promise; one made for the same day gives way.
///
/// # Errors
/// `InUse` for an account that is not there.
pub async fn promise(write: &mut Write, promise: Promise) -> Result<(), StoreError> {
    let Promise { account, first, working, free, opens, closes } = promise;
    let first = first.to_string();
    sqlx::query!(
        "INSERT INTO watch_promise (account, first, working, free, opens, closes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (account, first) DO UPDATE SET working = ?3, free = ?4, opens = ?5, closes = ?6",
        account.0,
        first,
        working,
        free,
        opens,
        closes
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// The looks between two days in Stockholm, both counted, in order.
///
/// # Errors
/// Whatever the database says.
pub async fn looks(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Look>, StoreError> {
    // A day in Stockholm begins at most two hours before it does in UTC.
    let (start, end) = (from.plus(-1).to_string(), to.plus(2).to_string());
    let rows = sqlx::query!(
        "SELECT account, at, seen_by FROM watch_look WHERE at >= ?1 AND at < ?2 ORDER BY at, id",
        start,
        end
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|row| look(row.account, &row.at, row.seen_by)).collect()
}

/// The latest look at each account that has one.
///
/// # Errors
/// Whatever the database says.
pub async fn latest(on: &mut impl Readable) -> Result<Vec<Look>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT account AS "account!", max(at) AS "at!: String", seen_by AS "seen_by!"
           FROM watch_look GROUP BY account"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|row| look(row.account, &row.at, row.seen_by)).collect()
}

fn look(account: i64, at: &str, seen_by: String) -> Result<Look, StoreError> {
    Ok(Look { account: AccountId(customs::id(account)?), at: customs::parse(at)?, seen_by })
}

/// Writes a look down.
///
/// # Errors
/// `InUse` for an account that is not there.
pub async fn note(write: &mut Write, look: &Look) -> Result<(), StoreError> {
    let at = look.at.to_string();
    sqlx::query!(
        "INSERT INTO watch_look (account, at, seen_by) VALUES (?1, ?2, ?3)",
        look.account.0,
        at,
        look.seen_by
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Every time away, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn leaves(on: &mut impl Readable) -> Result<Vec<Leave>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM watch_leave ORDER BY first DESC, id DESC")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let form = LeaveForm {
                first: customs::parse(&row.first)?,
                last: customs::parse(&row.last)?,
                deputy: row.deputy,
                note: row.note,
            };
            Ok(Leave { id: LeaveId(customs::id(row.id)?), form })
        })
        .collect()
}

/// Writes a time away.
///
/// # Errors
/// Whatever the database says.
pub async fn add_leave(write: &mut Write, form: &LeaveForm) -> Result<LeaveId, StoreError> {
    let (first, last) = (form.first.to_string(), form.last.to_string());
    let id = sqlx::query!(
        "INSERT INTO watch_leave (first, last, deputy, note) VALUES (?1, ?2, ?3, ?4)",
        first,
        last,
        form.deputy,
        form.note
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(LeaveId(customs::id(id)?))
}

/// Takes a time away off.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn remove_leave(write: &mut Write, id: LeaveId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM watch_leave WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
