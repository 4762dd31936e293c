//! Tables `post` and `post_account`.

use std::collections::HashMap;

use anslag_domain::{
    Day,
    id::{AccountId, PostId},
    post::{Post, PostForm, Publication},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PostRow {
    id: i64,
    title: String,
    text: String,
    slot: Option<String>,
    status: String,
    created: String,
}

struct TargetRow {
    post: i64,
    account: i64,
    link: Option<String>,
    published_at: Option<String>,
}

/// The posts whose slot lies in the days, by slot.
///
/// # Errors
/// Whatever the database says.
pub async fn between(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Post>, StoreError> {
    let (from, end) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT id, title, text, slot, status, created FROM post
         WHERE slot >= ?1 AND slot < ?2 ORDER BY slot, id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at FROM post_account
         WHERE post IN (SELECT id FROM post WHERE slot >= ?1 AND slot < ?2) ORDER BY id",
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, targets)
}

/// The posts without a slot, newest first.
///
/// # Errors
/// Whatever the database says.
pub async fn undated(on: &mut impl Readable) -> Result<Vec<Post>, StoreError> {
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT id, title, text, slot, status, created FROM post
         WHERE slot IS NULL ORDER BY created DESC, id DESC"
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at FROM post_account
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
        "SELECT id, title, text, slot, status, created FROM post
         ORDER BY slot IS NOT NULL, slot DESC, id DESC LIMIT ?1",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at FROM post_account WHERE post IN (
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
    let row = sqlx::query_as!(
        PostRow,
        "SELECT id, title, text, slot, status, created FROM post WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?;
    let targets = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at FROM post_account WHERE post = ?1 ORDER BY id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    assemble(vec![row], targets)?.pop().ok_or(StoreError::NotFound)
}

/// Writes a new post down; its id is given by the file.
///
/// # Errors
/// `InUse` for an account that is not there.
pub async fn insert(write: &mut Write, post: &Post) -> Result<PostId, StoreError> {
    let (slot, status) = (post.slot.map(|s| s.to_string()), customs::to_word(&post.status)?);
    let created = post.created.to_string();
    let id = sqlx::query!(
        "INSERT INTO post (title, text, slot, status, created) VALUES (?1, ?2, ?3, ?4, ?5)",
        post.form.title,
        post.form.text,
        slot,
        status,
        created
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    let id = PostId(customs::id(id)?);
    set_targets(write, id, post).await?;
    Ok(id)
}

/// Rewrites a post whole, with its accounts and publications.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(write: &mut Write, post: &Post) -> Result<(), StoreError> {
    let (slot, status) = (post.slot.map(|s| s.to_string()), customs::to_word(&post.status)?);
    let done = sqlx::query!(
        "UPDATE post SET title = ?2, text = ?3, slot = ?4, status = ?5 WHERE id = ?1",
        post.id.0,
        post.form.title,
        post.form.text,
        slot,
        status
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)?;
    set_targets(write, post.id, post).await
}

/// Removes a post, what it was written for and what was let stand in it.
///
/// # Errors
/// `NotFound` when there is none, `InUse` when a checklist run is about it.
pub async fn delete(write: &mut Write, id: PostId) -> Result<(), StoreError> {
    crate::waivers::delete_of_post(write, id).await?;
    sqlx::query!("DELETE FROM post_account WHERE post = ?1", id.0).execute(write.conn()).await?;
    let done = sqlx::query!("DELETE FROM post WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Makes the rows of `post_account` those of the post, touching only what differs.
async fn set_targets(write: &mut Write, id: PostId, post: &Post) -> Result<(), StoreError> {
    let there = sqlx::query_as!(
        TargetRow,
        "SELECT post, account, link, published_at FROM post_account WHERE post = ?1",
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
        let publication = post.publications.iter().find(|p| p.account == *account);
        let link = publication.and_then(|p| p.link.clone());
        let at = publication.map(|p| p.at.to_string());
        let same = there.iter().any(|row| {
            row.account == i64::from(account.0) && row.link == link && row.published_at == at
        });
        if same {
            continue;
        }
        sqlx::query!(
            "INSERT INTO post_account (post, account, link, published_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (post, account) DO UPDATE SET link = ?3, published_at = ?4",
            id.0,
            account.0,
            link,
            at
        )
        .execute(write.conn())
        .await?;
    }
    Ok(())
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
    let mut accounts = Vec::with_capacity(targets.len());
    let mut publications = vec![];
    for target in targets {
        let account = AccountId(customs::id(target.account)?);
        accounts.push(account);
        if let Some(at) = customs::parse_opt(target.published_at.as_deref())? {
            publications.push(Publication { account, link: target.link.clone(), at });
        }
    }
    Ok(Post {
        id: PostId(customs::id(row.id)?),
        form: PostForm { title: row.title, text: row.text, accounts },
        slot: customs::parse_opt(row.slot.as_deref())?,
        status: customs::word(&row.status)?,
        publications,
        created: customs::parse(&row.created)?,
    })
}
