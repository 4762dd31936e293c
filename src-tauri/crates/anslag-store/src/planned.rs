//! The posts of the calendar, read from `post` and `post_account` without their texts.

use anslag_domain::{
    Day, Moment,
    id::{AccountId, GoalId, IncidentId, PostId},
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
    marked(on, rows).await
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
    marked(on, rows).await
}

/// The posts a krisläge holds or has held and that are still to go up, by slot; beside each when the
/// last krisläge that held it ended.
///
/// # Errors
/// Whatever the database says.
pub async fn once_held(
    on: &mut impl Readable,
) -> Result<Vec<(PlannedPost, Option<Moment>)>, StoreError> {
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
           WHERE p.status = 'planned' AND p.id IN (SELECT post FROM crisis_hold)
           ORDER BY p.slot, p.id"#
    )
    .fetch_all(on.conn())
    .await?;
    let ends = crate::crisis::ends(on).await?;
    let posts = marked(on, rows).await?;
    let beside = |post: PlannedPost| {
        let ended = ends.get(&post.id).copied();
        (post, ended)
    };
    Ok(posts.into_iter().map(beside).collect())
}

/// The posts about an incident, in the order they were tied to it.
///
/// # Errors
/// Whatever the database says.
pub async fn of_incident(
    on: &mut impl Readable,
    incident: IncidentId,
) -> Result<Vec<PlannedPost>, StoreError> {
    let rows = sqlx::query_as!(
        PlannedRow,
        r#"SELECT p.id, p.title, substr(trim(p.text), 1, 200) AS "start!: String", p.slot, p.target,
               p.status, p.campaign, p.activity, p.reviewed_at IS NOT NULL AS "reviewed!: bool",
               p.approved_at IS NOT NULL AS "approved!: bool",
               p.unreviewed <> '' AS "unreviewed!: bool",
               (SELECT group_concat(account) FROM
                   (SELECT account FROM post_account WHERE post = p.id ORDER BY id)
               ) AS "accounts?: String"
           FROM incident_post AS t JOIN post AS p ON p.id = t.post
           WHERE t.incident = ?1 ORDER BY t.id"#,
        incident.0
    )
    .fetch_all(on.conn())
    .await?;
    marked(on, rows).await
}

async fn marked(
    on: &mut impl Readable,
    rows: Vec<PlannedRow>,
) -> Result<Vec<PlannedPost>, StoreError> {
    let held = crate::crisis::held(on).await?;
    let posts = rows.into_iter().map(planned);
    posts.map(|post| post.map(|p| PlannedPost { held: held.contains(&p.id), ..p })).collect()
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
        held: false,
        warnings: vec![],
    };
    Ok(post.warned(row.start.is_empty(), row.unreviewed))
}

fn accounts(ids: &str) -> Result<Vec<AccountId>, StoreError> {
    let all = ids.split(',').filter(|id| !id.is_empty());
    all.map(|id| Ok(AccountId(customs::parse(id)?))).collect()
}
