//! Table `goal`: goals, the activities that serve them, and how many posts serve each.

use anslag_domain::{
    goal::{Goal, GoalForm},
    id::GoalId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct GoalRow {
    id: i64,
    kind: String,
    title: String,
    parent: Option<i64>,
    diarienummer: Option<String>,
    note: String,
    kf: String,
    posts: i64,
}

impl TryFrom<GoalRow> for Goal {
    type Error = StoreError;
    fn try_from(row: GoalRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: GoalId(customs::id(row.id)?),
            form: GoalForm {
                kind: customs::word(&row.kind)?,
                title: row.title,
                parent: row.parent.map(customs::id).transpose()?.map(GoalId),
                diarienummer: row.diarienummer,
                note: row.note,
                kf: row.kf,
            },
            posts: customs::id(row.posts)?,
        })
    }
}

/// Every goal and activity, oldest first, with how many posts serve it.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Goal>, StoreError> {
    let rows = sqlx::query_as!(
        GoalRow,
        r#"SELECT id, kind, title, parent, diarienummer, note, kf,
               (SELECT count(*) FROM post WHERE activity = goal.id AND status <> 'cancelled')
               AS "posts!: i64"
           FROM goal ORDER BY id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Goal::try_from).collect()
}

/// Writes a new one down.
///
/// # Errors
/// `InUse` for a parent that is not there.
pub async fn insert(write: &mut Write, form: &GoalForm) -> Result<GoalId, StoreError> {
    let (kind, parent) = (customs::to_word(&form.kind)?, form.parent.map(|id| id.0));
    let done = sqlx::query!(
        "INSERT INTO goal (kind, title, parent, diarienummer, note, kf)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        kind,
        form.title,
        parent,
        form.diarienummer,
        form.note,
        form.kf
    )
    .execute(write.conn())
    .await?;
    Ok(GoalId(customs::id(done.last_insert_rowid())?))
}

/// Rewrites one.
///
/// # Errors
/// `NotFound`, `InUse` for a parent that is not there.
pub async fn update(write: &mut Write, id: GoalId, form: &GoalForm) -> Result<(), StoreError> {
    let (kind, parent) = (customs::to_word(&form.kind)?, form.parent.map(|id| id.0));
    let done = sqlx::query!(
        "UPDATE goal SET kind = ?2, title = ?3, parent = ?4, diarienummer = ?5, note = ?6,
             kf = ?7
         WHERE id = ?1",
        id.0,
        kind,
        form.title,
        parent,
        form.diarienummer,
        form.note,
        form.kf
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes one away.
///
/// # Errors
/// `NotFound`, `InUse` while a post or an activity serves it.
pub async fn delete(write: &mut Write, id: GoalId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM goal WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
