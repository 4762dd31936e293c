//! The proof that nothing was changed past the journal: every line follows from the line before,
//! every image is the one that was written down, and every row stands as its last line left it.

use std::collections::HashMap;

use anslag_domain::{id::LineId, journal::Line};
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, FromRow, SqliteConnection};

use crate::{
    Readable, StoreError, customs,
    digest::{self, Change},
    journal::LineRow,
    triggers,
};

/// Lines or rows read at a time: no more lies in memory than a stretch.
const AT_A_TIME: i64 = 2_000;
/// At most so many rows are named.
const NAMED: usize = 100;

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many lines were read.
    pub lines: u32,
    /// The first line that does not follow from what stands in it, or that is missing; nothing when all do.
    pub broken_at: Option<LineId>,
    /// How many rows were held against their last line.
    pub rows: u32,
    /// Rows that do not stand as their last line left them, at most a hundred.
    pub altered: Vec<Altered>,
}

/// A row that does not stand as the journal left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altered {
    /// Its table.
    pub table: String,
    /// Its number.
    pub row: u32,
    /// How.
    pub how: How,
}

/// What was done to a row past the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
    /// It is there, and no line put it there.
    Added,
}

/// Reads the whole journal and every row it watches. A line is broken when its hash does not follow from the
/// line before it and its own words and digests, when an image that is still there is not the one
/// whose digest was written down, or when lines at the end are missing.
///
/// # Errors
/// Whatever the database says.
pub async fn verify(on: &mut impl Readable) -> Result<Proof, StoreError> {
    let mut proof = chain(on.conn()).await?;
    for table in triggers::watched(on.conn()).await? {
        let columns = triggers::columns(on.conn(), &table).await?;
        let mut after = 0;
        while let Some(last) = end_of_stretch(on.conn(), &table, after).await? {
            let rows = standing(on.conn(), &table, &columns, (after, last)).await?;
            proof.rows = proof.rows.saturating_add(u32::try_from(rows.len()).unwrap_or(u32::MAX));
            for row in rows {
                if let Some(how) = row.altered()
                    && proof.altered.len() < NAMED
                {
                    let row = customs::id(row.id)?;
                    proof.altered.push(Altered { table: table.clone(), row, how });
                }
            }
            after = last;
        }
    }
    Ok(proof)
}

async fn chain(conn: &mut SqliteConnection) -> Result<Proof, StoreError> {
    let (mut proof, mut previous, mut after) = (Proof::default(), digest::BEGINNING.to_owned(), 0);
    loop {
        let rows = sqlx::query_as!(
            LineRow,
            "SELECT id, at, who, verb, subject, row, act, target, hash FROM journal
             WHERE id > ?1 ORDER BY id LIMIT ?2",
            after,
            AT_A_TIME
        )
        .fetch_all(&mut *conn)
        .await?;
        let Some(last) = rows.last().map(|row| row.id) else { break };
        let mut changes = changes(conn, after, last).await?;
        for row in &rows {
            let line = Line::try_from(row)?;
            proof.lines = proof.lines.saturating_add(1);
            let (changes, hold) = changes.remove(&row.id).unwrap_or((vec![], true));
            let hash = digest::chain(&previous, &line, &changes);
            if row.hash.as_deref() != Some(hash.as_str()) || !hold {
                proof.broken_at = Some(line.id);
                return Ok(proof);
            }
            previous = hash;
        }
        after = last;
    }
    // The number the next line would get tells whether the last ones were taken away.
    let given: Option<i64> =
        sqlx::query_scalar("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")
            .fetch_optional(conn)
            .await?;
    if given.unwrap_or_default() > after {
        proof.broken_at = Some(LineId(customs::id(after + 1)?));
    }
    Ok(proof)
}

/// The changes of some lines, and whether the images that are left are those that were written down.
async fn changes(
    conn: &mut SqliteConnection,
    after: i64,
    last: i64,
) -> Result<HashMap<i64, (Vec<Change>, bool)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.line, c.tbl, c.row, c.before, c.after, i.id AS "image?",
                  i.before AS image_before, i.after AS image_after
           FROM journal_change c LEFT JOIN journal_image i ON i.id = c.id
           WHERE c.line > ?1 AND c.line <= ?2 ORDER BY c.line, c.id"#,
        after,
        last
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut all: HashMap<i64, (Vec<Change>, bool)> = HashMap::new();
    for row in rows {
        let (changes, hold) = all.entry(row.line).or_insert((vec![], true));
        let digest = |image: Option<String>| image.as_deref().map(digest::of);
        if row.image.is_some() {
            *hold &= digest(row.image_before) == row.before && digest(row.image_after) == row.after;
        }
        changes.push(Change { tbl: row.tbl, row: row.row, before: row.before, after: row.after });
    }
    // An image without its change was slipped in.
    let strangers = sqlx::query_scalar!(
        "SELECT i.line FROM journal_image i LEFT JOIN journal_change c ON c.id = i.id
         WHERE i.line > ?1 AND i.line <= ?2 AND c.id IS NULL",
        after,
        last
    )
    .fetch_all(conn)
    .await?;
    for line in strangers {
        all.entry(line).or_insert((vec![], true)).1 = false;
    }
    Ok(all)
}

/// A row as it stands, and as its last line left it.
#[derive(FromRow)]
struct Standing {
    id: i64,
    now: Option<String>,
    known: bool,
    image: Option<String>,
    digest: Option<String>,
}

impl Standing {
    fn altered(&self) -> Option<How> {
        match (&self.now, &self.digest) {
            (Some(_), _) if !self.known => Some(How::Added),
            (Some(_), None) => Some(How::Added),
            (None, Some(_)) => Some(How::Removed),
            (None, None) => None,
            (Some(now), Some(digest)) => {
                let same = match &self.image {
                    Some(image) => agree(now, image),
                    None => digest::of(now) == *digest,
                };
                (!same).then_some(How::Changed)
            }
        }
    }
}

/// Whether a row says what an image says. An image from an earlier version has fewer columns, and
/// perhaps some that are no more.
fn agree(now: &str, image: &str) -> bool {
    let read = |text: &str| serde_json::from_str::<Map<String, Value>>(text).ok();
    let (Some(now), Some(image)) = (read(now), read(image)) else { return false };
    image.iter().all(|(column, value)| now.get(column).is_none_or(|stands| stands == value))
}

/// The last row of the stretch after a row, among those that are there and those the journal knows;
/// nothing when there are no more.
async fn end_of_stretch(
    conn: &mut SqliteConnection,
    table: &str,
    after: i64,
) -> Result<Option<i64>, StoreError> {
    let sql = format!(
        "SELECT max(id) FROM (
             SELECT id FROM (SELECT id FROM \"{table}\" WHERE id > ?2
                 UNION SELECT row FROM journal_change WHERE tbl = ?1 AND row > ?2)
             ORDER BY id LIMIT ?3)"
    );
    let query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(table).bind(after).bind(AT_A_TIME);
    Ok(query.fetch_one(conn).await?)
}

/// The rows after the first number, up to the second.
async fn standing(
    conn: &mut SqliteConnection,
    table: &str,
    columns: &[String],
    (after, last): (i64, i64),
) -> Result<Vec<Standing>, StoreError> {
    let now = triggers::image("t", columns);
    let sql = format!(
        "WITH last AS (
             SELECT row, max(id) AS id FROM journal_change
             WHERE tbl = ?1 AND row > ?2 AND row <= ?3 GROUP BY row)
         SELECT last.row AS id, iif(t.id IS NULL, NULL, {now}) AS now, 1 AS known,
                i.after AS image, c.after AS digest
         FROM last JOIN journal_change c ON c.id = last.id
         LEFT JOIN journal_image i ON i.id = last.id LEFT JOIN \"{table}\" t ON t.id = last.row
         UNION ALL
         SELECT t.id, {now}, 0, NULL, NULL FROM \"{table}\" t
         WHERE t.id > ?2 AND t.id <= ?3 AND NOT EXISTS (SELECT 1 FROM journal_change c WHERE c.tbl = ?1 AND c.row = t.id)"
    );
    let query = sqlx::query_as(AssertSqlSafe(sql)).bind(table).bind(after).bind(last);
    Ok(query.fetch_all(conn).await?)
}
