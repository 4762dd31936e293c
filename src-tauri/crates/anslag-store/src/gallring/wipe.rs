//! Destroys what a reach holds: rows, then the images of every line that showed them. The digests
//! stay, so that the chain still verifies.

use std::path::PathBuf;

use sqlx::AssertSqlSafe;

use super::{
    pending::Elsewhere,
    reach::{Reach, list},
};
use crate::{StoreError, Write, customs, sealed::Sealed};

impl Write {
    /// Takes the rows away, and notes what is to be done with files, copies and free pages once it is
    /// committed; `second` is the folder of the copies in a second place. To be closed with `commit_destroyed`.
    ///
    /// # Errors
    /// Whatever the database says; then nothing has happened.
    pub async fn destroy(
        &mut self,
        reach: &Reach,
        copies: &[String],
        second: Option<PathBuf>,
    ) -> Result<(), StoreError> {
        sqlx::query("PRAGMA defer_foreign_keys = ON").execute(self.conn()).await?;
        for loose in &reach.loose {
            let (table, column) = (&loose.tie.table, &loose.tie.column);
            let sql = format!(
                "UPDATE \"{table}\" SET \"{column}\" = NULL
                 WHERE rowid IN (SELECT value FROM json_each(?1))"
            );
            let rows = list(&loose.rows);
            sqlx::query(AssertSqlSafe(sql)).bind(rows).execute(self.conn()).await?;
        }
        for (table, rows) in &reach.rows {
            let sql =
                format!("DELETE FROM \"{table}\" WHERE rowid IN (SELECT value FROM json_each(?1))");
            let rows = list(&rows.living);
            sqlx::query(AssertSqlSafe(sql)).bind(rows).execute(self.conn()).await?;
        }
        self.settle_searches().await?;
        for file in &reach.files {
            self.leave("file", file).await?;
        }
        for copy in copies {
            self.leave("copy", copy).await?;
        }
        if let Some(folder) = second {
            let files = reach.files.iter().cloned().collect();
            let elsewhere = Elsewhere { folder, until: self.at(), files };
            self.leave("elsewhere", &customs::to_json(&elsewhere)?).await?;
        }
        self.leave("vacuum", "").await
    }

    /// Closes the line, takes away every image of what was destroyed, this line's own among them,
    /// and commits.
    ///
    /// # Errors
    /// Whatever the database says; then nothing has happened.
    pub async fn commit_destroyed(
        mut self,
        subject: &str,
        row: Option<u32>,
        reach: &Reach,
    ) -> Result<(), StoreError> {
        self.close(subject, row).await?;
        for (table, rows) in &reach.rows {
            let rows = list(&rows.all());
            sqlx::query!(
                "DELETE FROM journal_image WHERE id IN (
                     SELECT id FROM journal_change
                     WHERE tbl = ?1 AND row IN (SELECT value FROM json_each(?2)))",
                table,
                rows
            )
            .execute(self.conn())
            .await?;
        }
        self.commit_closed().await
    }

    /// A full-text index keeps deleted words until its parts are merged.
    async fn settle_searches(&mut self) -> Result<(), StoreError> {
        let searches: Vec<String> = sqlx::query_scalar(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
             AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
        )
        .fetch_all(self.conn())
        .await?;
        for search in searches {
            let sql = format!("INSERT INTO \"{search}\" (\"{search}\") VALUES ('optimize')");
            sqlx::query(AssertSqlSafe(sql)).execute(self.conn()).await?;
        }
        Ok(())
    }

    async fn leave(&mut self, kind: &str, name: &str) -> Result<(), StoreError> {
        sqlx::query!(
            "INSERT OR IGNORE INTO journal_pending (kind, name) VALUES (?1, ?2)",
            kind,
            name
        )
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
