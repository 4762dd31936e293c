//! Table `run_evidence`: the files kept beside an item of a run, never altered.

use std::collections::HashMap;

use anslag_domain::{
    checklist::RunEvidence,
    id::{RunEvidenceId, RunId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct EvidenceRow {
    id: i64,
    run: i64,
    item: String,
    name: String,
    file: String,
    ending: String,
    bytes: i64,
    kept: String,
}

impl TryFrom<EvidenceRow> for RunEvidence {
    type Error = StoreError;
    fn try_from(row: EvidenceRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: RunEvidenceId(customs::id(row.id)?),
            item: row.item,
            name: row.name,
            file: row.file,
            ending: row.ending,
            bytes: customs::id(row.bytes)?,
            kept: customs::parse(&row.kept)?,
        })
    }
}

/// The evidence of runs by run and item; `runs` is a JSON list of rows.
///
/// # Errors
/// Whatever the database says.
pub(crate) async fn of(
    on: &mut impl Readable,
    runs: &str,
) -> Result<HashMap<(i64, String), Vec<RunEvidence>>, StoreError> {
    let rows = sqlx::query_as!(
        EvidenceRow,
        "SELECT * FROM run_evidence WHERE run IN (SELECT value FROM json_each(?1)) ORDER BY id",
        runs
    )
    .fetch_all(on.conn())
    .await?;
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        all.entry((row.run, row.item.clone())).or_default().push(row.try_into()?);
    }
    Ok(all)
}

/// One piece and the run it belongs to.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(
    on: &mut impl Readable,
    id: RunEvidenceId,
) -> Result<(RunId, RunEvidence), StoreError> {
    let row = sqlx::query_as!(EvidenceRow, "SELECT * FROM run_evidence WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    Ok((RunId(customs::id(row.run)?), row.try_into()?))
}

/// Ties a file that lies on the disk to an item; its id is given anew.
///
/// # Errors
/// `InUse` when there is no such run.
pub async fn insert(
    write: &mut Write,
    run: RunId,
    new: &RunEvidence,
) -> Result<RunEvidenceId, StoreError> {
    let kept = new.kept.to_string();
    let id = sqlx::query_scalar!(
        "INSERT INTO run_evidence (run, item, name, file, ending, bytes, kept)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (run, item, file) DO UPDATE SET name = excluded.name RETURNING id",
        run.0,
        new.item,
        new.name,
        new.file,
        new.ending,
        new.bytes,
        kept
    )
    .fetch_one(write.conn())
    .await?;
    Ok(RunEvidenceId(customs::id(id)?))
}

/// Loosens a file from its item.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: RunEvidenceId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM run_evidence WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
