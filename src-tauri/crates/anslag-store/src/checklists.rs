//! Tables `checklist_run` and `checklist_answer`.

use std::collections::HashMap;

use anslag_domain::{
    Moment,
    checklist::{
        Checklist, ItemAnswer, JudgedItem, Run, RunEvidence, RunSubject, Signature, Verdict,
    },
    id::{AccountId, ContactId, IncidentId, PostId, RunId},
};

use crate::{Readable, StoreError, Write, customs, run_evidence, sealed::Sealed};

struct RunRow {
    id: i64,
    checklist: String,
    post: Option<i64>,
    contact: Option<i64>,
    account: Option<i64>,
    incident: Option<i64>,
    previous: Option<i64>,
    started: String,
    signed_by: Option<String>,
    signed_at: Option<String>,
}

struct AnswerRow {
    run: i64,
    item: String,
    verdict: String,
    note: String,
    measured: Option<String>,
}

/// The latest runs, the unsigned first.
///
/// # Errors
/// Whatever the database says.
pub async fn runs(on: &mut impl Readable, limit: u32) -> Result<Vec<Run>, StoreError> {
    let rows = sqlx::query_as!(
        RunRow,
        "SELECT id, checklist, post, contact, account, incident, previous, started, signed_by,
             signed_at
         FROM checklist_run ORDER BY signed_at IS NOT NULL, started DESC, id DESC LIMIT ?1",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    whole(on, rows).await
}

/// Every run about something, the latest begun first.
///
/// # Errors
/// Whatever the database says.
pub async fn about(on: &mut impl Readable, about: RunSubject) -> Result<Vec<Run>, StoreError> {
    let (post, contact) = (about.post.map(|id| id.0), about.contact.map(|id| id.0));
    let (account, incident) = (about.account.map(|id| id.0), about.incident.map(|id| id.0));
    let rows = sqlx::query_as!(
        RunRow,
        "SELECT id, checklist, post, contact, account, incident, previous, started, signed_by,
             signed_at
         FROM checklist_run WHERE post = ?1 OR contact = ?2 OR account = ?3 OR incident = ?4
         ORDER BY started DESC, id DESC",
        post,
        contact,
        account,
        incident
    )
    .fetch_all(on.conn())
    .await?;
    whole(on, rows).await
}

/// One run.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: RunId) -> Result<Run, StoreError> {
    let row = sqlx::query_as!(
        RunRow,
        "SELECT id, checklist, post, contact, account, incident, previous, started, signed_by,
             signed_at
         FROM checklist_run WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?;
    whole(on, vec![row]).await?.pop().ok_or(StoreError::NotFound)
}

/// When each page was last signed, by page and account.
///
/// # Errors
/// Whatever the database says.
pub async fn last_signed(
    on: &mut impl Readable,
) -> Result<HashMap<(String, Option<AccountId>), Moment>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT json_extract(checklist, '$.id') AS "page!: String", account,
               max(signed_at) AS "at!: String"
           FROM checklist_run WHERE signed_at IS NOT NULL GROUP BY 1, 2"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let account = row.account.map(customs::id).transpose()?.map(AccountId);
            Ok(((row.page, account), customs::parse(&row.at)?))
        })
        .collect()
}

/// Begins a run: the page as it reads today, every item unjudged.
///
/// # Errors
/// `InUse` for something that is not there.
pub async fn start(
    write: &mut Write,
    checklist: &Checklist,
    about: RunSubject,
    previous: Option<RunId>,
    at: Moment,
) -> Result<RunId, StoreError> {
    let (page, at) = (customs::to_json(checklist)?, at.to_string());
    let (post, contact) = (about.post.map(|id| id.0), about.contact.map(|id| id.0));
    let (account, incident) = (about.account.map(|id| id.0), about.incident.map(|id| id.0));
    let previous = previous.map(|id| id.0);
    let run = sqlx::query!(
        "INSERT INTO checklist_run (checklist, post, contact, account, incident, previous, started)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        page,
        post,
        contact,
        account,
        incident,
        previous,
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

/// Signs a run and freezes what was measured with it.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn sign(write: &mut Write, run: &Run, signature: &Signature) -> Result<(), StoreError> {
    for answer in run.answers.iter().filter(|answer| answer.measured.is_some()) {
        let verdict = customs::to_word(&answer.verdict)?;
        let measured = customs::to_json(&answer.measured)?;
        sqlx::query!(
            "UPDATE checklist_answer SET verdict = ?3, measured = ?4 WHERE run = ?1 AND item = ?2",
            run.id.0,
            answer.item,
            verdict,
            measured
        )
        .execute(write.conn())
        .await?;
    }
    let at = signature.at.to_string();
    let done = sqlx::query!(
        "UPDATE checklist_run SET signed_by = ?2, signed_at = ?3 WHERE id = ?1",
        run.id.0,
        signature.name,
        at
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// The runs with their answers and evidence, in the order of the rows.
async fn whole(on: &mut impl Readable, rows: Vec<RunRow>) -> Result<Vec<Run>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let wanted = customs::to_json(&ids)?;
    let answers = sqlx::query_as!(
        AnswerRow,
        "SELECT run, item, verdict, note, measured FROM checklist_answer
         WHERE run IN (SELECT value FROM json_each(?1)) ORDER BY id",
        wanted
    )
    .fetch_all(on.conn())
    .await?;
    let evidence = run_evidence::of(on, &wanted).await?;
    assemble(rows, answers, evidence)
}

fn assemble(
    rows: Vec<RunRow>,
    answers: Vec<AnswerRow>,
    mut evidence: HashMap<(i64, String), Vec<RunEvidence>>,
) -> Result<Vec<Run>, StoreError> {
    let mut by_run: HashMap<i64, Vec<JudgedItem>> = HashMap::new();
    for row in answers {
        let judged = JudgedItem {
            verdict: customs::word(&row.verdict)?,
            note: row.note,
            measured: row.measured.as_deref().map(customs::json).transpose()?,
            evidence: evidence.remove(&(row.run, row.item.clone())).unwrap_or_default(),
            item: row.item,
        };
        by_run.entry(row.run).or_default().push(judged);
    }
    rows.into_iter()
        .map(|row| {
            let answers = by_run.remove(&row.id).unwrap_or_default();
            row.with(answers)
        })
        .collect()
}

impl RunRow {
    fn with(self, answers: Vec<JudgedItem>) -> Result<Run, StoreError> {
        let at: Option<Moment> = customs::parse_opt(self.signed_at.as_deref())?;
        Ok(Run {
            id: RunId(customs::id(self.id)?),
            checklist: customs::json(&self.checklist)?,
            about: RunSubject {
                post: self.post.map(customs::id).transpose()?.map(PostId),
                contact: self.contact.map(customs::id).transpose()?.map(ContactId),
                account: self.account.map(customs::id).transpose()?.map(AccountId),
                incident: self.incident.map(customs::id).transpose()?.map(IncidentId),
            },
            previous: self.previous.map(customs::id).transpose()?.map(RunId),
            answers,
            started: customs::parse(&self.started)?,
            signed: self.signed_by.zip(at).map(|(name, at)| Signature { name, at }),
        })
    }
}
