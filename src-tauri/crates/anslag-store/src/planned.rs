//! The posts of the calendar, read from `post` and `post_account` without their texts.

use anslag_domain::{
    Day,
    id::{AccountId, GoalId, PostId},
    planned::PlannedPost,
};

use crate::{Readable, StoreError, customs};

struct PlannedRow {
    id: i64,
    title: String,
    /// The first characters of the text.
    start: String,
    slot: Option<String>,
    target: Option<String>,
    status: String,
    campaign: String,
    activity: Option<i64>,
    reviewed: bool,
    approved: bool,
    unreviewed: bool,
    /// Ids with commas between, in the order they were chosen.
    accounts: Option<String>,
}

/// The posts whose slot lies in the days, and those without one whose wished day does; in order.
///
/// # Errors
/// Whatever the database says.
pub async fn between(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<PlannedPost>, StoreError> {
    let (from, end) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query_as!(
        PlannedRow,
        r#"SELECT p.id, p.title, substr(trim(p.text), 1, 200) AS "start!: String", p.slot, p.target,
               p.status, p.campaign, p.activity, p.reviewed_at IS NOT NULL AS "reviewed!: bool",
               p.approved_at IS NOT NULL AS "approved!: bool",
               p.unreviewed <> '' AS "unreviewed!: bool",
               (SELECT group_concat(account) FROM
                   (SELECT account FROM post_account WHERE post = p.id ORDER BY id)
               ) AS "accounts?: String"
           FROM post AS p
           WHERE (p.slot >= ?1 AND p.slot < ?2)
               OR (p.slot IS NULL AND p.target >= ?1 AND p.target < ?2)
           ORDER BY coalesce(p.slot, p.target), p.id"#,
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(planned).collect()
}

/// The posts with neither slot nor wished day, newest first; the cancelled left out.
///
/// # Errors
/// Whatever the database says.
pub async fn undated(on: &mut impl Readable) -> Result<Vec<PlannedPost>, StoreError> {
    let rows = sqlx::query_as!(
        PlannedRow,
        r#"SELECT p.id, p.title, substr(trim(p.text), 1, 200) AS "start!: String", p.slot, p.target,
               p.status, p.campaign, p.activity, p.reviewed_at IS NOT NULL AS "reviewed!: bool",
               p.approved_at IS NOT NULL AS "approved!: bool",
               p.unreviewed <> '' AS "unreviewed!: bool",
               (SELECT group_concat(account) FROM
                   (SELECT account FROM post_account WHERE post = p.id ORDER BY id)
               ) AS "accounts?: String"
           FROM post AS p
           WHERE p.slot IS NULL AND p.target IS NULL AND p.status <> 'cancelled'
           ORDER BY p.created DESC, p.id DESC"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(planned).collect()
}

fn planned(row: PlannedRow) -> Result<PlannedPost, StoreError> {
    let post = PlannedPost {
        id: PostId(customs::id(row.id)?),
        name: PlannedPost::name_of(&row.title, &row.start),
        slot: customs::parse_opt(row.slot.as_deref())?,
        target: customs::parse_opt(row.target.as_deref())?,
        status: customs::word(&row.status)?,
        accounts: accounts(row.accounts.as_deref().unwrap_or_default())?,
        campaign: row.campaign,
        activity: row.activity.map(customs::id).transpose()?.map(GoalId),
        reviewed: row.reviewed,
        approved: row.approved,
        warnings: vec![],
    };
    Ok(post.warned(row.start.is_empty(), row.unreviewed))
}

fn accounts(ids: &str) -> Result<Vec<AccountId>, StoreError> {
    let all = ids.split(',').filter(|id| !id.is_empty());
    all.map(|id| Ok(AccountId(customs::parse(id)?))).collect()
}
