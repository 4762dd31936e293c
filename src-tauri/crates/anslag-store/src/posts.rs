//! Tables `post` and `post_account`.

use std::collections::HashMap;

use anslag_domain::{
    Day,
    checklist::Signature,
    id::{AccountId, GoalId, PostId, SeriesId},
    post::{Post, PostForm, Publication, Variant},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PostRow {
    id: i64,
    title: String,
    text: String,
    slot: Option<String>,
    status: String,
    created: String,
    target: Option<String>,
    campaign: String,
    activity: Option<i64>,
    own: String,
    reviewed_by: Option<String>,
    reviewed_at: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<String>,
    unreviewed: String,
    note: String,
    follow_up: Option<String>,
    series: Option<i64>,
}

struct TargetRow {
    post: i64,
    account: i64,
    link: Option<String>,
    published_at: Option<String>,
    text: Option<String>,
}

/// The posts whose slot lies in the days, by slot.
///
/// # Errors
/// Whatever the database says.
pub async fn between(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Post>, StoreError> {
    let (from, end) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT * FROM post
         WHERE slot >= ?1 AND slot < ?2 ORDER BY slot, id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account
         WHERE post IN (SELECT id FROM post WHERE slot >= ?1 AND slot < ?2) ORDER BY id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, targets)
}

/// The posts without a slot, newest first; the cancelled left out.
///
/// # Errors
/// Whatever the database says.
pub async fn undated(on: &mut impl Readable) -> Result<Vec<Post>, StoreError> {
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT * FROM post
         WHERE slot IS NULL AND status <> 'cancelled' ORDER BY created DESC, id DESC"
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account
         WHERE post IN (SELECT id FROM post WHERE slot IS NULL) ORDER BY id"
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, targets)
}

/// The latest posts: those in the tray, then by slot, the farthest ahead first.
///
/// # Errors
/// Whatever the database says.
pub async fn latest(on: &mut impl Readable, limit: u32) -> Result<Vec<Post>, StoreError> {
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT * FROM post
         ORDER BY slot IS NOT NULL, slot DESC, id DESC LIMIT ?1",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account WHERE post IN (
             SELECT id FROM post ORDER BY slot IS NOT NULL, slot DESC, id DESC LIMIT ?1)
         ORDER BY id",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, targets)
}

/// One post.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: PostId) -> Result<Post, StoreError> {
    let row = sqlx::query_as!(PostRow, "SELECT * FROM post WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account WHERE post = ?1 ORDER BY id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    assemble(vec![row], targets)?.pop().ok_or(StoreError::NotFound)
}

/// The posts of a series from a day on, by slot or the day wished for.
///
/// # Errors
/// Whatever the database says.
pub async fn of_series(
    on: &mut impl Readable,
    series: SeriesId,
    from: Day,
) -> Result<Vec<Post>, StoreError> {
    let from = from.to_string();
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT * FROM post WHERE series = ?1 AND coalesce(slot, target) >= ?2
         ORDER BY coalesce(slot, target), id",
        series.0,
        from
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account
         WHERE post IN (SELECT id FROM post WHERE series = ?1) ORDER BY id",
        series.0
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, targets)
}

/// Writes a new post down; its id is given by the file.
///
/// # Errors
/// `InUse` for an account, goal or series that is not there.
pub async fn insert(write: &mut Write, post: &Post) -> Result<PostId, StoreError> {
    let id = PostId(customs::id(set(write, None, post).await?)?);
    set_targets(write, id, post).await?;
    Ok(id)
}

/// Rewrites a post whole, with its accounts and publications.
///
/// # Errors
/// `InUse` for an account, goal or series that is not there.
pub async fn update(write: &mut Write, post: &Post) -> Result<(), StoreError> {
    set(write, Some(post.id.0), post).await?;
    set_targets(write, post.id, post).await
}

/// The row alone; without an id it is a new one. Gives the new row's number.
async fn set(write: &mut Write, id: Option<u32>, post: &Post) -> Result<i64, StoreError> {
    let (slot, status) = (post.slot.map(|s| s.to_string()), customs::to_word(&post.status)?);
    let created = post.created.to_string();
    let (target, follow_up) = (text(post.form.target), text(post.follow_up));
    let own = customs::to_json(&post.form.own)?;
    let (activity, series) = (post.form.activity.map(|id| id.0), post.series.map(|id| id.0));
    let (reviewed_by, reviewed_at) = signature(post.reviewed.as_ref());
    let (approved_by, approved_at) = signature(post.approval.as_ref());
    let done = sqlx::query!(
        "INSERT INTO post (id, title, text, slot, status, created, target, campaign, activity,
             own, reviewed_by, reviewed_at, approved_by, approved_at, unreviewed, note,
             follow_up, series)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
         ON CONFLICT (id) DO UPDATE SET title = ?2, text = ?3, slot = ?4, status = ?5,
             target = ?7, campaign = ?8, activity = ?9, own = ?10, reviewed_by = ?11,
             reviewed_at = ?12, approved_by = ?13, approved_at = ?14, unreviewed = ?15,
             note = ?16, follow_up = ?17, series = ?18",
        id,
        post.form.title,
        post.form.text,
        slot,
        status,
        created,
        target,
        post.form.campaign,
        activity,
        own,
        reviewed_by,
        reviewed_at,
        approved_by,
        approved_at,
        post.unreviewed,
        post.note,
        follow_up,
        series
    )
    .execute(write.conn())
    .await?;
    Ok(done.last_insert_rowid())
}

fn text(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn signature(given: Option<&Signature>) -> (Option<String>, Option<String>) {
    (given.map(|s| s.name.clone()), given.map(|s| s.at.to_string()))
}

/// Removes a post, what it was written for, its translations and what was let stand in it.
///
/// # Errors
/// `NotFound` when there is none, `InUse` when a checklist run is about it.
pub async fn delete(write: &mut Write, id: PostId) -> Result<(), StoreError> {
    crate::waivers::delete_of_post(write, id).await?;
    crate::translations::delete_of_post(write, id).await?;
    crate::post_media::delete_of_post(write, id).await?;
    crate::films::delete_of_post(write, id).await?;
    crate::crisis::delete_of_post(write, id).await?;
    sqlx::query!("DELETE FROM post_account WHERE post = ?1", id.0).execute(write.conn()).await?;
    let done = sqlx::query!("DELETE FROM post WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Makes the rows of `post_account` those of the post, touching only what differs.
async fn set_targets(write: &mut Write, id: PostId, post: &Post) -> Result<(), StoreError> {
    let there = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at, text FROM post_account WHERE post = ?1",
        id.0
    )
    .fetch_all(write.conn())
    .await?;
    for row in &there {
        if !post.form.accounts.iter().any(|a| i64::from(a.0) == row.account) {
            sqlx::query!(
                "DELETE FROM post_account WHERE post = ?1 AND account = ?2",
                id.0,
                row.account
            )
            .execute(write.conn())
            .await?;
        }
    }
    for account in &post.form.accounts {
        let wanted = target(id, post, *account);
        let same = |row: &TargetRow| {
            (row.account, &row.link, &row.published_at, &row.text)
                == (wanted.account, &wanted.link, &wanted.published_at, &wanted.text)
        };
        if there.iter().any(same) {
            continue;
        }
        sqlx::query!(
            "INSERT INTO post_account (post, account, link, published_at, text)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (post, account) DO UPDATE SET link = ?3, published_at = ?4, text = ?5",
            wanted.post,
            wanted.account,
            wanted.link,
            wanted.published_at,
            wanted.text
        )
        .execute(write.conn())
        .await?;
    }
    Ok(())
}

/// The row that an account of the post should have.
fn target(id: PostId, post: &Post, account: AccountId) -> TargetRow {
    let publication = post.publications.iter().find(|p| p.account == account);
    let variant = post.form.variants.iter().find(|v| v.account == account);
    TargetRow {
        post: i64::from(id.0),
        account: i64::from(account.0),
        link: publication.and_then(|p| p.link.clone()),
        published_at: publication.map(|p| p.at.to_string()),
        text: variant.map(|v| v.text.clone()),
    }
}

fn assemble(rows: Vec<PostRow>, targets: Vec<TargetRow>) -> Result<Vec<Post>, StoreError> {
    let mut by_post: HashMap<i64, Vec<TargetRow>> = HashMap::new();
    for target in targets {
        by_post.entry(target.post).or_default().push(target);
    }
    rows.into_iter()
        .map(|row| {
            let targets = by_post.remove(&row.id).unwrap_or_default();
            post(row, &targets)
        })
        .collect()
}

fn post(row: PostRow, targets: &[TargetRow]) -> Result<Post, StoreError> {
    let (mut accounts, mut variants) = (Vec::with_capacity(targets.len()), vec![]);
    let mut publications = vec![];
    for target in targets {
        let account = AccountId(customs::id(target.account)?);
        accounts.push(account);
        if let Some(text) = target.text.clone() {
            variants.push(Variant { account, text });
        }
        if let Some(at) = customs::parse_opt(target.published_at.as_deref())? {
            publications.push(Publication { account, link: target.link.clone(), at });
        }
    }
    Ok(Post {
        id: PostId(customs::id(row.id)?),
        slot: customs::parse_opt(row.slot.as_deref())?,
        status: customs::word(&row.status)?,
        reviewed: signed(row.reviewed_by, row.reviewed_at.as_deref())?,
        approval: signed(row.approved_by, row.approved_at.as_deref())?,
        unreviewed: row.unreviewed,
        note: row.note,
        follow_up: customs::parse_opt(row.follow_up.as_deref())?,
        series: row.series.map(customs::id).transpose()?.map(SeriesId),
        publications,
        created: customs::parse(&row.created)?,
        form: PostForm {
            title: row.title,
            text: row.text,
            accounts,
            variants,
            target: customs::parse_opt(row.target.as_deref())?,
            campaign: row.campaign,
            activity: row.activity.map(customs::id).transpose()?.map(GoalId),
            own: customs::json(&row.own)?,
        },
    })
}

fn signed(by: Option<String>, at: Option<&str>) -> Result<Option<Signature>, StoreError> {
    Ok(match (by, customs::parse_opt(at)?) {
        (Some(name), Some(at)) => Some(Signature { name, at }),
        _ => None,
    })
}
