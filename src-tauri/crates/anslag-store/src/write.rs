//! A write: one transaction, one journal line, committed together or not at all.

use anslag_domain::{
    Moment,
    id::LineId,
    journal::{Act, Line},
};
use sqlx::{Sqlite, SqliteConnection, Transaction};

use crate::{
    Archive, Readable, StoreError, customs,
    digest::{self, Change},
    sealed::Sealed,
};

/// Who does what, and when: the head of a journal line.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// The verb.
    pub verb: String,
}

/// An open write; dropped without `commit`, nothing has happened.
#[derive(Debug)]
pub struct Write {
    tx: Transaction<'static, Sqlite>,
    line: Line,
}

impl Sealed for Write {
    fn conn(&mut self) -> &mut SqliteConnection {
        &mut self.tx
    }
}
impl Readable for Write {}

impl Archive {
    /// Opens a write and its line.
    ///
    /// # Errors
    /// `Busy` when another program writes, `ReadOnly`, `DiskFull`.
    pub async fn write(&self, entry: Entry) -> Result<Write, StoreError> {
        self.write_as(entry, Act::Did, None).await
    }

    /// Opens a write that undoes or redoes a line.
    pub(crate) async fn write_as(
        &self,
        entry: Entry,
        act: Act,
        target: Option<LineId>,
    ) -> Result<Write, StoreError> {
        let mut tx = self.begun().await?;
        let id = open_line(&mut tx, &entry, act, target).await?;
        let Entry { at, who, verb } = entry;
        let line = Line { id, at, who, verb, subject: String::new(), row: None, act, target };
        Ok(Write { tx, line })
    }

    async fn begun(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        const BEGIN: &str = "BEGIN IMMEDIATE";
        match self.writer.begin_with(BEGIN).await {
            // A full disk has ended the last transaction itself, and its connection still counts it.
            Err(sqlx::Error::InvalidSavePointStatement | sqlx::Error::BeginFailed) => {
                self.writer.acquire().await?.close().await?;
                self.writer.begin_with(BEGIN).await
            }
            begun => begun,
        }
    }
}

impl Write {
    /// In whose name.
    #[must_use]
    pub fn who(&self) -> &str {
        &self.line.who
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> Moment {
        self.line.at
    }

    /// Closes the line over what was changed and commits both.
    ///
    /// # Errors
    /// Whatever the database says; then nothing has happened.
    pub async fn commit(mut self, subject: &str, row: Option<u32>) -> Result<(), StoreError> {
        self.close(subject, row).await?;
        self.commit_closed().await
    }

    /// Closes the line; what follows in the same transaction is not in it.
    pub(crate) async fn close(
        &mut self,
        subject: &str,
        row: Option<u32>,
    ) -> Result<(), StoreError> {
        self.line.subject = subject.to_owned();
        self.line.row = row;
        self.close_line().await
    }

    pub(crate) async fn commit_closed(self) -> Result<(), StoreError> {
        self.tx.commit().await?;
        Ok(())
    }

    /// Closes this line and opens the next in the same transaction: many acts, one commit.
    ///
    /// # Errors
    /// Whatever the database says; then nothing has happened.
    pub async fn line(
        self,
        subject: &str,
        row: Option<u32>,
        entry: Entry,
    ) -> Result<Self, StoreError> {
        self.next(subject, row, entry, Act::Did, None).await
    }

    /// The same for a line that undoes or redoes.
    pub(crate) async fn next(
        mut self,
        subject: &str,
        row: Option<u32>,
        entry: Entry,
        act: Act,
        target: Option<LineId>,
    ) -> Result<Self, StoreError> {
        self.line.subject = subject.to_owned();
        self.line.row = row;
        self.close_line().await?;
        let id = open_line(&mut self.tx, &entry, act, target).await?;
        let Entry { at, who, verb } = entry;
        self.line = Line { id, at, who, verb, subject: String::new(), row: None, act, target };
        Ok(self)
    }

    async fn close_line(&mut self) -> Result<(), StoreError> {
        let changes = self.take_changes().await?;
        let id = self.line.id.0;
        let previous = sqlx::query_scalar!(
            r#"SELECT hash AS "hash!" FROM journal WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1"#
        )
        .fetch_optional(self.conn())
        .await?;
        let previous = previous.as_deref().unwrap_or(digest::BEGINNING);
        let hash = digest::chain(previous, &self.line, &changes);
        let (subject, row) = (self.line.subject.clone(), self.line.row);
        sqlx::query!(
            "UPDATE journal SET subject = ?2, row = ?3, hash = ?4 WHERE id = ?1",
            id,
            subject,
            row,
            hash
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Reads the images the triggers left and writes their digests down.
    async fn take_changes(&mut self) -> Result<Vec<Change>, StoreError> {
        let line = self.line.id.0;
        let images = sqlx::query!(
            "SELECT id, tbl, row, before, after FROM journal_image WHERE line = ?1 ORDER BY id",
            line
        )
        .fetch_all(self.conn())
        .await?;
        let mut changes = Vec::with_capacity(images.len());
        for image in images {
            let change = Change {
                tbl: image.tbl,
                row: image.row,
                before: image.before.as_deref().map(digest::of),
                after: image.after.as_deref().map(digest::of),
            };
            sqlx::query!(
                "INSERT INTO journal_change (id, line, tbl, row, before, after)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                image.id,
                line,
                change.tbl,
                change.row,
                change.before,
                change.after
            )
            .execute(self.conn())
            .await?;
            changes.push(change);
        }
        Ok(changes)
    }
}

async fn open_line(
    conn: &mut SqliteConnection,
    entry: &Entry,
    act: Act,
    target: Option<LineId>,
) -> Result<LineId, StoreError> {
    let (at, act, target) = (entry.at.to_string(), customs::to_word(&act)?, target.map(|t| t.0));
    let id = sqlx::query!(
        "INSERT INTO journal (at, who, verb, subject, act, target) VALUES (?1, ?2, ?3, '', ?4, ?5)",
        at,
        entry.who,
        entry.verb,
        act,
        target
    )
    .execute(conn)
    .await?
    .last_insert_rowid();
    Ok(LineId(customs::id(id)?))
}

/// Refuses an update that met no row.
pub(crate) fn one(done: &sqlx::sqlite::SqliteQueryResult) -> Result<(), StoreError> {
    if done.rows_affected() == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
