//! What can still be read of a damaged database: row by row past the pages that cannot, with what is
//! missing told by number.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions,
};

use crate::{
    Key, StoreError, cipher,
    files::{overwritten_and_gone, refused},
    open::FILE,
    triggers,
    whole::{self, Table},
};

/// How many rows are read at once while all goes well.
const STRETCH: i64 = 200;
/// The copy that is read, since a database that was cut off is finished before it can be read.
const WORKED_ON: &str = "anslag-raddas.part";

/// What was read, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// The tables, with the rows that could be read.
    pub tables: Vec<Table>,
    /// What is missing.
    pub lost: Vec<Lost>,
}

/// Rows of a table that may have been there and could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The table.
    pub table: String,
    /// The numbers of the rows, from and to; nothing where not even they can be told.
    pub rows: Option<(i64, i64)>,
}

/// Reads what can be read of the database in a folder; it is not touched.
///
/// # Errors
/// `WrongKey` when the key is another's, or the very first page is damaged, `Customs` when one of those
/// that name the tables is: then only a copy helps; `NotFound` when there is no database; `DiskFull`, `ReadOnly` for the copy that is read.
pub async fn salvage(folder: &Path, key: &Key) -> Result<Salvaged, StoreError> {
    cipher::ready().await?;
    let copy = folder.join(WORKED_ON);
    let journal = |of: &Path| PathBuf::from(format!("{}-journal", of.display()));
    fs::copy(folder.join(FILE), &copy).map_err(refused)?;
    // Where no write was cut off there is none.
    let _ = fs::copy(journal(&folder.join(FILE)), journal(&copy));
    let read = Reading { copy: copy.clone(), key: key.clone(), conn: None }.all().await;
    for left in [&copy, &journal(&copy)] {
        overwritten_and_gone(left)?;
    }
    read
}

/// A reading that begins anew after each page that could not be read.
struct Reading {
    copy: PathBuf,
    key: Key,
    conn: Option<SqliteConnection>,
}

impl Reading {
    async fn all(mut self) -> Result<Salvaged, StoreError> {
        let names = whole::names(self.conn().await?).await?;
        let mut salvaged = Salvaged::default();
        for name in names {
            let Ok(columns) = whole::columns(self.conn().await?, &name).await else {
                self.conn = None;
                salvaged.lost.push(Lost { table: name, rows: None });
                continue;
            };
            let (rows, lost) = self.rows(&name, &columns).await?;
            salvaged.tables.push(Table { name, columns, rows });
            salvaged.lost.extend(lost);
        }
        if let Some(conn) = self.conn {
            conn.close().await?;
        }
        Ok(salvaged)
    }

    async fn conn(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let conn = match self.conn.take() {
            Some(conn) => conn,
            None => {
                let options = SqliteConnectOptions::new().filename(&self.copy);
                options.pragma("key", self.key.pragma()).connect().await?
            }
        };
        Ok(self.conn.insert(conn))
    }

    /// The rows of one table that can be read, and the numbers of those that cannot.
    async fn rows(
        &mut self,
        table: &str,
        columns: &[String],
    ) -> Result<(Vec<String>, Vec<Lost>), StoreError> {
        let lost = |rows| Lost { table: table.to_owned(), rows };
        let Some(last) = self.last(table).await? else {
            return Ok((vec![], vec![lost(None)]));
        };
        let image = triggers::image("t", columns);
        let sql = format!(
            "SELECT rowid, {image} FROM \"{table}\" t WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid"
        );
        let (mut rows, mut missing, mut from) = (vec![], vec![], 0);
        while from <= last {
            let to = from.saturating_add(STRETCH - 1).min(last);
            match self.stretch(&sql, from, to).await? {
                Some(stretch) => rows.extend(stretch),
                None => {
                    for row in from..=to {
                        match self.stretch(&sql, row, row).await? {
                            Some(one) => rows.extend(one),
                            None => joined(&mut missing, row),
                        }
                    }
                }
            }
            from = to + 1;
        }
        Ok((rows, missing.into_iter().map(|span| lost(Some(span))).collect()))
    }

    /// Some rows; nothing when a page of them cannot be read.
    async fn stretch(
        &mut self,
        sql: &str,
        from: i64,
        to: i64,
    ) -> Result<Option<Vec<String>>, StoreError> {
        let asked = sqlx::query_as::<_, (i64, String)>(AssertSqlSafe(sql.to_owned()));
        let read = asked.bind(from).bind(to).fetch_all(self.conn().await?).await;
        let rows = read.map(|rows| rows.into_iter().map(|(_, image)| image).collect());
        Ok(self.unless_damaged(rows))
    }

    /// The highest number a table's rows may have; nothing when it cannot be told.
    async fn last(&mut self, table: &str) -> Result<Option<i64>, StoreError> {
        let sql = format!("SELECT ifnull(max(rowid), 0) FROM \"{table}\"");
        let last = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(self.conn().await?).await;
        if let Some(last) = self.unless_damaged(last) {
            return Ok(Some(last));
        }
        let given = sqlx::query_scalar("SELECT seq FROM sqlite_sequence WHERE name = ?1");
        let given = given.bind(table).fetch_optional(self.conn().await?).await;
        Ok(self.unless_damaged(given).flatten())
    }

    /// After a page that cannot be deciphered the connection reads no other.
    fn unless_damaged<T>(&mut self, read: Result<T, sqlx::Error>) -> Option<T> {
        if read.is_err() {
            self.conn = None;
        }
        read.ok()
    }
}

/// Adds a row to the last span if it follows on it.
fn joined(spans: &mut Vec<(i64, i64)>, row: i64) {
    match spans.last_mut() {
        Some((_, to)) if *to + 1 == row => *to = row,
        _ => spans.push((row, row)),
    }
}
