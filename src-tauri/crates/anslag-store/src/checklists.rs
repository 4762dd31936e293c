//! Tables `checklist_run` and `checklist_answer`.

use std::collections::HashMap;

use anslag_domain::{
    Moment,
    checklist::{Checklist, ItemAnswer, Run, Signature, Verdict},
    id::{PostId, RunId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct RunRow {
    id: i64,
    checklist: String,
    post: Option<i64>,
    started: String,
    signed_by: Option<String>,
    signed_at: Option<String>,
}

struct AnswerRow {
    run: i64,
    item: String,
    verdict: String,
    note: String,
}

/// The latest runs, the unsigned first.
///
/// # Errors
/// Whatever the database says.
pub async fn runs(on: &mut impl Readable, limit: u32) -> Result<Vec<Run>, StoreError> {
    let rows = sqlx::query_as!(
        RunRow,
        "SELECT id, checklist, post, started, signed_by, signed_at FROM checklist_run
         ORDER BY signed_at IS NOT NULL, started DESC, id DESC LIMIT ?1",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    let answers = sqlx::query_as!(
        AnswerRow,
        "SELECT run, item, verdict, note FROM checklist_answer WHERE run IN (
             SELECT id FROM checklist_run
             ORDER BY signed_at IS NOT NULL, started DESC, id DESC LIMIT ?1)
         ORDER BY id",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    assemble(rows, answers)
}

/// One run.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: RunId) -> Result<Run, StoreError> {
    let row = sqlx::query_as!(
        RunRow,
        "SELECT id, checklist, post, started, signed_by, signed_at FROM checklist_run
         WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?;
    let answers = sqlx::query_as!(
        AnswerRow,
        "SELECT run, item, verdict, note FROM checklist_answer WHERE run = ?1 ORDER BY id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    assemble(vec![row], answers)?.pop().ok_or(StoreError::NotFound)
}

/// Begins a run: the page as it reads today, every item unjudged.
///
/// # Errors
/// `InUse` for a post that is not there.
pub async fn start(
    write: &mut Write,
    checklist: &Checklist,
    post: Option<PostId>,
    at: Moment,
) -> Result<RunId, StoreError> {
    let (page, at, post) = (customs::to_json(checklist)?, at.to_string(), post.map(|id| id.0));
    let run = sqlx::query!(
        "INSERT INTO checklist_run (checklist, post, started) VALUES (?1, ?2, ?3)",
        page,
        post,
        at
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    let unjudged = customs::to_word(&Verdict::Unjudged)?;
    for item in &checklist.item {
        sqlx::query!(
            "INSERT INTO checklist_answer (run, item, verdict, note) VALUES (?1, ?2, ?3, '')",
            run,
            item.id,
            unjudged
        )
        .execute(write.conn())
        .await?;
    }
    Ok(RunId(customs::id(run)?))
}

/// Writes an answer down.
///
/// # Errors
/// `NotFound` when the run has no such item.
pub async fn answer(write: &mut Write, run: RunId, answer: &ItemAnswer) -> Result<(), StoreError> {
    let verdict = customs::to_word(&answer.verdict)?;
    let done = sqlx::query!(
        "UPDATE checklist_answer SET verdict = ?3, note = ?4 WHERE run = ?1 AND item = ?2",
        run.0,
        answer.item,
        verdict,
        answer.note
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Signs a run.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn sign(write: &mut Write, run: RunId, signature: &Signature) -> Result<(), StoreError> {
    let at = signature.at.to_string();
    let done = sqlx::query!(
        "UPDATE checklist_run SET signed_by = ?2, signed_at = ?3 WHERE id = ?1",
        run.0,
        signature.name,
        at
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

fn assemble(rows: Vec<RunRow>, answers: Vec<AnswerRow>) -> Result<Vec<Run>, StoreError> {
    let mut by_run: HashMap<i64, Vec<ItemAnswer>> = HashMap::new();
    for row in answers {
        let verdict = customs::word(&row.verdict)?;
        let answer = ItemAnswer { item: row.item, verdict, note: row.note };
        by_run.entry(row.run).or_default().push(answer);
    }
    rows.into_iter()
        .map(|row| {
            let at: Option<Moment> = customs::parse_opt(row.signed_at.as_deref())?;
            Ok(Run {
                id: RunId(customs::id(row.id)?),
                checklist: customs::json(&row.checklist)?,
                post: row.post.map(customs::id).transpose()?.map(PostId),
                answers: by_run.remove(&row.id).unwrap_or_default(),
                started: customs::parse(&row.started)?,
                signed: row.signed_by.zip(at).map(|(name, at)| Signature { name, at }),
            })
        })
        .collect()
}
