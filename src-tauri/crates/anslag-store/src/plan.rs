//! Table `plan_limits`, and the plan without its words: what warnings and meters are counted from.

use std::collections::HashMap;

use anslag_domain::{
    Day, Moment,
    id::{AccountId, PostId},
    plan::{PlanLimits, Planned},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PlannedRow {
    id: i64,
    slot: Option<String>,
    status: String,
    created: String,
}

/// The posts whose slot lies in the days, and the nearest before and after them on each account
/// within a year; by slot, none of them cancelled.
///
/// # Errors
/// Whatever the database says.
pub async fn around(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<Planned>, StoreError> {
    let mut posts = between(on, from, to).await?;
    posts.extend(beside(on, from, to).await?);
    posts.sort_by_key(|post| (post.slot, post.id));
    let held = crate::crisis::held(on).await?;
    for post in &mut posts {
        post.held = held.contains(&post.id);
    }
    Ok(posts)
}

/// The posts whose slot lies in the days, by slot, none of them cancelled.
///
/// # Errors
/// Whatever the database says.
pub async fn between(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<Planned>, StoreError> {
    let (from, end) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query_as!(
        PlannedRow,
        "SELECT id, slot, status, created FROM post
         WHERE slot >= ?1 AND slot < ?2 AND status <> 'cancelled' ORDER BY slot, id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let accounts = sqlx::query!(
        "SELECT post, account FROM post_account
         WHERE post IN (SELECT id FROM post WHERE slot >= ?1 AND slot < ?2) ORDER BY id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, accounts.into_iter().map(|row| (row.post, row.account)))
}

/// How far from the days their neighbours are looked for: as long as the longest gap she may set.
const BESIDE: i64 = 366;

/// The last post before the days and the first after them, on each account, within a year.
async fn beside(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Planned>, StoreError> {
    let (begin, end) = (from.plus(-BESIDE).to_string(), to.plus(BESIDE).to_string());
    let (from, to) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query!(
        r#"SELECT post.id, post.slot, post.status, post.created, edge.account AS "account!"
         FROM (
             SELECT account.id AS account, (
                 SELECT p.id FROM post AS p
                 WHERE p.slot >= ?1 AND p.slot < ?2 AND p.status <> 'cancelled' AND EXISTS (
                     SELECT 1 FROM post_account WHERE post = p.id AND account = account.id)
                 ORDER BY p.slot DESC LIMIT 1) AS id
             FROM account
             WHERE EXISTS (SELECT 1 FROM post_account WHERE account = account.id)
             UNION ALL
             SELECT account.id, (
                 SELECT p.id FROM post AS p
                 WHERE p.slot >= ?3 AND p.slot < ?4 AND p.status <> 'cancelled' AND EXISTS (
                     SELECT 1 FROM post_account WHERE post = p.id AND account = account.id)
                 ORDER BY p.slot LIMIT 1)
             FROM account
             WHERE EXISTS (SELECT 1 FROM post_account WHERE account = account.id)) AS edge
         JOIN post ON post.id = edge.id"#,
        begin,
        from,
        to,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut posts: HashMap<i64, PlannedRow> = HashMap::new();
    let mut accounts = vec![];
    for row in rows {
        accounts.push((row.id, row.account));
        let (id, slot, status, created) = (row.id, row.slot, row.status, row.created);
        posts.insert(id, PlannedRow { id, slot, status, created });
    }
    assemble(posts.into_values().collect(), accounts.into_iter())
}

fn assemble(
    rows: Vec<PlannedRow>,
    targets: impl Iterator<Item = (i64, i64)>,
) -> Result<Vec<Planned>, StoreError> {
    let mut accounts: HashMap<i64, Vec<AccountId>> = HashMap::new();
    for (post, account) in targets {
        accounts.entry(post).or_default().push(AccountId(customs::id(account)?));
    }
    rows.into_iter()
        .map(|row| {
            Ok(Planned {
                id: PostId(customs::id(row.id)?),
                slot: customs::parse(row.slot.as_deref().unwrap_or_default())?,
                created: customs::parse(&row.created)?,
                published: ["published", "followed_up"].contains(&row.status.as_str()),
                held: false,
                accounts: accounts.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

/// The days, in Stockholm, on which contacts were answered in a stretch.
///
/// # Errors
/// Whatever the database says.
pub async fn answers(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Day>, StoreError> {
    // A day in Stockholm begins in the evening before in UTC, so one more is read at the start.
    let (begin, end) = (from.plus(-1).to_string(), to.plus(1).to_string());
    let rows = sqlx::query_scalar!(
        r#"SELECT answered_at AS "at!" FROM contact
         WHERE answered_at >= ?1 AND answered_at < ?2 ORDER BY answered_at"#,
        begin,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut days = vec![];
    for at in rows {
        let day = customs::parse::<Moment>(&at)?.day();
        if (from..=to).contains(&day) {
            days.push(day);
        }
    }
    Ok(days)
}

/// What she measures the plan by, once she has said so.
///
/// # Errors
/// Whatever the database says.
pub async fn limits(on: &mut impl Readable) -> Result<Option<PlanLimits>, StoreError> {
    Ok(sqlx::query_as!(
        PlanLimits,
        r#"SELECT per_day AS "per_day: u32", gap_days AS "gap_days: u32",
             share_from AS "share_from: u32", share_to AS "share_to: u32"
         FROM plan_limits"#
    )
    .fetch_optional(on.conn())
    .await?)
}

/// Writes the limits down.
///
/// # Errors
/// Whatever the database says.
pub async fn set_limits(write: &mut Write, limits: &PlanLimits) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO plan_limits (id, per_day, gap_days, share_from, share_to)
         VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET per_day = ?1, gap_days = ?2, share_from = ?3, share_to = ?4",
        limits.per_day,
        limits.gap_days,
        limits.share_from,
        limits.share_to
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
