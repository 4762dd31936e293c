//! The journal: its lines, and putting things back.

use anslag_domain::{
    id::LineId,
    journal::{Act, Line, Step},
};

use crate::{
    Archive, Entry, Readable, StoreError, customs,
    images::{self, PutBack},
    sealed::Sealed,
};

pub(crate) struct LineRow {
    pub(crate) id: i64,
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) verb: String,
    pub(crate) subject: String,
    pub(crate) row: Option<i64>,
    pub(crate) act: String,
    pub(crate) target: Option<i64>,
    pub(crate) hash: Option<String>,
}

impl TryFrom<&LineRow> for Line {
    type Error = StoreError;
    fn try_from(row: &LineRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: LineId(customs::id(row.id)?),
            at: customs::parse(&row.at)?,
            who: row.who.clone(),
            verb: row.verb.clone(),
            subject: row.subject.clone(),
            row: row.row.map(customs::id).transpose()?,
            act: customs::word(&row.act)?,
            target: row.target.map(customs::id).transpose()?.map(LineId),
        })
    }
}

/// The latest lines, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn latest(on: &mut impl Readable, limit: u32) -> Result<Vec<Line>, StoreError> {
    let mut rows = sqlx::query_as!(
        LineRow,
        "SELECT id, at, who, verb, subject, row, act, target, hash FROM journal
         ORDER BY id DESC LIMIT ?1",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    rows.reverse();
    rows.iter().map(Line::try_from).collect()
}

/// The latest acts with all that was undone and done again since, oldest first: going back and forth takes
/// nothing from how far back she can go.
///
/// # Errors
/// Whatever the database says.
pub async fn acts(on: &mut impl Readable, limit: u32) -> Result<Vec<Line>, StoreError> {
    let rows = sqlx::query_as!(
        LineRow,
        "SELECT id, at, who, verb, subject, row, act, target, hash FROM journal
         WHERE id >= (SELECT min(id) FROM (
             SELECT id FROM journal WHERE act = 'did' ORDER BY id DESC LIMIT ?1))
         ORDER BY id",
        limit
    )
    .fetch_all(on.conn())
    .await?;
    rows.iter().map(Line::try_from).collect()
}

/// Whether a line with this hash stands in the journal.
///
/// # Errors
/// Whatever the database says.
pub async fn holds(on: &mut impl Readable, hash: &str) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT id FROM journal WHERE hash = ?1", hash)
        .fetch_optional(on.conn())
        .await?;
    Ok(found.is_some())
}

/// The lines that touched a row, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of_row(
    on: &mut impl Readable,
    subject: &str,
    row: u32,
) -> Result<Vec<Line>, StoreError> {
    let rows = sqlx::query_as!(
        LineRow,
        "SELECT id, at, who, verb, subject, row, act, target, hash FROM journal
         WHERE subject = ?1 AND row = ?2 ORDER BY id",
        subject,
        row
    )
    .fetch_all(on.conn())
    .await?;
    rows.iter().map(Line::try_from).collect()
}

impl Archive {
    /// Undoes or redoes a step: each of its lines in turn, in one transaction, each with a line
    /// of its own.
    ///
    /// # Errors
    /// `Conflict` when a row has changed since; then nothing has happened.
    pub async fn put_back(&self, entry: Entry, act: Act, step: &Step) -> Result<(), StoreError> {
        let mut order = step.lines.clone();
        if act == Act::Undid {
            order.reverse();
        }
        let Some((first, rest)) = order.split_first() else {
            return Err(StoreError::NotFound);
        };
        let mut write = self.write_as(entry.clone(), act, Some(*first)).await?;
        sqlx::query("PRAGMA defer_foreign_keys = ON").execute(write.conn()).await?;
        let mut about = reverse(&mut write, *first, act).await?;
        for line in rest {
            write = write.next(&about.0, about.1, entry.clone(), act, Some(*line)).await?;
            about = reverse(&mut write, *line, act).await?;
        }
        write.commit(&about.0, about.1).await
    }
}

/// Puts back what a line changed and says what it was about.
async fn reverse(
    write: &mut crate::Write,
    line: LineId,
    act: Act,
) -> Result<(String, Option<u32>), StoreError> {
    let mut images = sqlx::query!(
        "SELECT tbl, row, before, after FROM journal_image WHERE line = ?1 ORDER BY id",
        line.0
    )
    .fetch_all(write.conn())
    .await?;
    if act == Act::Undid {
        images.reverse();
    }
    for image in images {
        let (now, then) = match act {
            Act::Undid => (image.after, image.before),
            Act::Did | Act::Redid => (image.before, image.after),
        };
        let change = PutBack { tbl: image.tbl, row: image.row, now, then };
        images::put_back(write.conn(), &change).await?;
    }
    let about = sqlx::query!("SELECT subject, row FROM journal WHERE id = ?1", line.0)
        .fetch_one(write.conn())
        .await?;
    Ok((about.subject, about.row.map(customs::id).transpose()?))
}
