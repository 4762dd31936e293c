//! Tables `crisis` and `crisis_hold`: one krisläge at a time, and a row for each post it holds.

use std::collections::{BTreeMap, BTreeSet};

use anslag_domain::{
    Moment,
    crisis::Crisis,
    id::{AccountId, CrisisId, IncidentId, PostId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// The krisläge that is going on.
///
/// # Errors
/// Whatever the database says.
pub async fn current(on: &mut impl Readable) -> Result<Option<Crisis>, StoreError> {
    let row = sqlx::query!(
        "SELECT c.id, c.incident, i.title, c.accounts, c.began, c.ended, i.next_update
         FROM crisis AS c JOIN incident AS i ON i.id = c.incident WHERE c.ended IS NULL"
    )
    .fetch_optional(on.conn())
    .await?;
    row.map(|row| {
        Ok(Crisis {
            id: CrisisId(customs::id(row.id)?),
            incident: IncidentId(customs::id(row.incident)?),
            title: row.title,
            accounts: customs::json(&row.accounts)?,
            began: customs::parse(&row.began)?,
            ended: customs::parse_opt(row.ended.as_deref())?,
            next_update: customs::parse_opt(row.next_update.as_deref())?,
        })
    })
    .transpose()
}

/// Begins a krisläge and holds what is planned: on the accounts, or everywhere when there are
/// none. Posts about the incident itself go on.
///
/// # Errors
/// `InUse` when one is going on already.
pub async fn begin(
    write: &mut Write,
    incident: IncidentId,
    accounts: &[AccountId],
    at: Moment,
) -> Result<CrisisId, StoreError> {
    let (began, accounts) = (at.to_string(), customs::to_json(&accounts)?);
    let id = sqlx::query!(
        "INSERT INTO crisis (incident, accounts, began) VALUES (?1, ?2, ?3)",
        incident.0,
        accounts,
        began
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    sqlx::query!(
        "INSERT INTO crisis_hold (crisis, post)
         SELECT ?1, p.id FROM post AS p WHERE p.status = 'planned'
             AND NOT EXISTS (SELECT 1 FROM incident_post WHERE post = p.id AND incident = ?2)
             AND (?3 = '[]' OR EXISTS (
                 SELECT 1 FROM post_account WHERE post = p.id
                     AND account IN (SELECT value FROM json_each(?3))))
         ORDER BY p.slot, p.id",
        id,
        incident.0,
        accounts
    )
    .execute(write.conn())
    .await?;
    Ok(CrisisId(customs::id(id)?))
}

/// Ends a krisläge; its rows stay, and tell what was held.
///
/// # Errors
/// `NotFound` when it is over already.
pub async fn end(write: &mut Write, id: CrisisId, at: Moment) -> Result<(), StoreError> {
    let at = at.to_string();
    let done =
        sqlx::query!("UPDATE crisis SET ended = ?2 WHERE id = ?1 AND ended IS NULL", id.0, at)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}

/// Holds a planned post as well.
///
/// # Errors
/// `NotFound` when it is not planned; one that is held stays so.
pub async fn hold(write: &mut Write, id: CrisisId, post: PostId) -> Result<(), StoreError> {
    let planned = sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!: u32" FROM post WHERE id = ?1 AND status = 'planned'"#,
        post.0
    )
    .fetch_one(write.conn())
    .await?;
    if planned == 0 {
        return Err(StoreError::NotFound);
    }
    sqlx::query!(
        "INSERT INTO crisis_hold (crisis, post) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        id.0,
        post.0
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Lets one post go while the rest are held.
///
/// # Errors
/// `NotFound` when it is not held.
pub async fn release(write: &mut Write, id: CrisisId, post: PostId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM crisis_hold WHERE crisis = ?1 AND post = ?2", id.0, post.0)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}

/// The planned posts that are held now.
///
/// # Errors
/// Whatever the database says.
pub async fn held(on: &mut impl Readable) -> Result<BTreeSet<PostId>, StoreError> {
    let rows = sqlx::query_scalar!(
        "SELECT h.post FROM crisis AS c JOIN crisis_hold AS h ON h.crisis = c.id
         JOIN post AS p ON p.id = h.post WHERE c.ended IS NULL AND p.status = 'planned'"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(|id| Ok(PostId(customs::id(id)?))).collect()
}

/// When the last krisläge that held each post ended.
///
/// # Errors
/// Whatever the database says.
pub(crate) async fn ends(on: &mut impl Readable) -> Result<BTreeMap<PostId, Moment>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT h.post AS "post!: i64", max(c.ended) AS "ended!: String" FROM crisis AS c
           JOIN crisis_hold AS h ON h.crisis = c.id WHERE c.ended IS NOT NULL GROUP BY h.post"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((PostId(customs::id(row.post)?), customs::parse(&row.ended)?)))
        .collect()
}

/// Removes what ties a post to krisläge and incidents.
pub(crate) async fn delete_of_post(write: &mut Write, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM crisis_hold WHERE post = ?1", post.0).execute(write.conn()).await?;
    sqlx::query!("DELETE FROM incident_post WHERE post = ?1", post.0).execute(write.conn()).await?;
    Ok(())
}
