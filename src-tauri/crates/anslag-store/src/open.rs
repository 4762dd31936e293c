//! Opens the file: key first, then the settings that make deleting mean bytes, read back.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anslag_domain::{
    Moment,
    backup::{CopyName, CopyReason},
};
use sqlx::{
    Row, Sqlite, SqliteConnection, SqlitePool, Transaction,
    migrate::Migrator,
    pool::PoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{Files, Key, Readable, StoreError, backups, cipher, sealed::Sealed, search, triggers};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// The file's name in the data folder.
pub const FILE: &str = "anslag.db";

/// How the names of copies began that an earlier version made beside the file.
pub(crate) const COPY: &str = "anslag-fore-migrering-";

/// The open archive.
#[derive(Debug)]
pub struct Archive {
    pub(crate) writer: SqlitePool,
    readers: SqlitePool,
    pub(crate) folder: PathBuf,
    pub(crate) files: Files,
    pub(crate) key: Key,
}

/// A consistent reading of the archive; it can write nothing.
#[derive(Debug)]
pub struct Reader(Transaction<'static, Sqlite>);

impl Sealed for Reader {
    fn conn(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }
}
impl Readable for Reader {}

impl Archive {
    /// Opens the archive in a folder, makes it if it is not there, and brings its schema up to
    /// date after a copy that carries the moment in its name.
    ///
    /// # Errors
    /// `WrongKey` when the file is there and the key is another's, `ReadOnly`, `Busy`, `DiskFull`
    /// as the system says, `Missing` when there are only copies; the file is unharmed in each.
    pub async fn open(folder: &Path, key: &Key, now: Moment) -> Result<Self, StoreError> {
        cipher::ready().await?;
        let file = folder.join(FILE);
        let existed = file.exists();
        if !existed && !backups::copies_in(&folder.join(backups::FOLDER))?.is_empty() {
            return Err(StoreError::Missing);
        }
        let options = options(&file, key).create_if_missing(true);
        let writer = PoolOptions::<Sqlite>::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(|conn, _| {
                Box::pin(async move {
                    settings_hold(conn).await?;
                    // Nothing to watch before the first migration; armed again after it.
                    triggers::arm(conn).await
                })
            })
            .connect_with(options.clone())
            .await?;
        migrate(&writer, folder, key, existed, now).await?;
        search::secure(&mut *writer.acquire().await?).await?;
        let readers = PoolOptions::<Sqlite>::new()
            .max_connections(2)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.pragma("query_only", "1"))
            .await?;
        let (files, key) = (Files::beside(folder, key), key.clone());
        let archive = Self { writer, readers, folder: folder.to_owned(), files, key };
        // What still cannot be done stays on the list; the office opens all the same.
        let _ = archive.finish_gallring().await;
        Ok(archive)
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The key that opened it.
    #[must_use]
    pub const fn key(&self) -> &Key {
        &self.key
    }

    /// The files that lie beside the database.
    #[must_use]
    pub fn files(&self) -> Files {
        self.files.clone()
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        Ok(Reader(self.readers.begin().await?))
    }

    /// Closes every connection; nothing is left in memory but the key's owner.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// What a connection may keep of the file unlocked in memory, in KiB with a minus before: a page that
/// is read again is deciphered again.
const CACHE: &str = "-32000";

fn options(file: &Path, key: &Key) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .pragma("key", key.pragma())
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", CACHE)
        .journal_mode(SqliteJournalMode::Delete)
        // The journal's removal is what commits; unsynced, a power cut would bring it back.
        .synchronous(SqliteSynchronous::Extra)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
}

/// Reads the settings back: a setting that did not take is a file we do not write in.
async fn settings_hold(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for (pragma, expected) in [
        ("PRAGMA journal_mode", "delete"),
        ("PRAGMA synchronous", "3"),
        ("PRAGMA secure_delete", "1"),
        ("PRAGMA foreign_keys", "1"),
    ] {
        let row = sqlx::query(pragma).fetch_one(&mut *conn).await?;
        let value: String = row.try_get(0).or_else(|_| row.try_get::<i64, _>(0).map(text))?;
        if value != expected {
            return Err(sqlx::Error::Protocol(format!("{pragma} is {value}")));
        }
    }
    Ok(())
}

fn text(number: i64) -> String {
    number.to_string()
}

/// Runs what is missing; an older file is copied first, and the copy read back.
async fn migrate(
    writer: &SqlitePool,
    folder: &Path,
    key: &Key,
    existed: bool,
    now: Moment,
) -> Result<(), StoreError> {
    let mut conn = writer.acquire().await?;
    let applied: i64 = if existed { applied(&mut conn).await? } else { 0 };
    let known = i64::try_from(MIGRATIONS.iter().count()).unwrap_or(i64::MAX);
    if applied > 0 && applied < known {
        let name = CopyName { at: now, reason: CopyReason::Migration };
        backups::copied(&mut conn, key, folder, name).await?;
    }
    if applied < known {
        triggers::disarm(&mut conn).await?;
        // A table that others refer to can only be made anew while nobody watches.
        sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut *conn).await?;
        // The pool has one connection, and the migrator takes it itself.
        drop(conn);
        MIGRATIONS.run(writer).await?;
        let mut conn = writer.acquire().await?;
        sqlx::query("PRAGMA foreign_keys = ON").execute(&mut *conn).await?;
        if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *conn).await?.is_some() {
            return Err(StoreError::Customs("a row refers to nothing".to_owned()));
        }
        triggers::arm(&mut conn).await?;
    }
    Ok(())
}

async fn applied(conn: &mut SqliteConnection) -> Result<i64, StoreError> {
    let there: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut *conn)
            .await?;
    if there == 0 {
        return Ok(0);
    }
    Ok(sqlx::query_scalar("SELECT count(*) FROM _sqlx_migrations").fetch_one(conn).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn archive(folder: &Path) -> Archive {
        let now = "2027-03-01T08:00:00Z".parse().expect("a moment");
        Archive::open(folder, &Key::raw([7; 32]), now).await.expect("an archive")
    }

    #[tokio::test]
    async fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let archive = archive(folder.path()).await;
        let mut reader = archive.read().await.unwrap();
        let refused = sqlx::query("DELETE FROM office").execute(reader.conn()).await;
        let reason = refused.expect_err("readers are query_only").to_string();
        assert!(reason.contains("readonly"), "{reason}");
    }

    #[tokio::test]
    async fn a_row_cannot_change_without_a_journal_line() {
        let folder = tempfile::tempdir().unwrap();
        let archive = archive(folder.path()).await;
        let mut past_the_journal = archive.writer.acquire().await.unwrap();
        let refused = sqlx::query(
            "INSERT INTO incident (title, place, began, situation) VALUES ('a', '', '', '')",
        )
        .execute(&mut *past_the_journal)
        .await;
        let reason = refused.expect_err("no line is open").to_string();
        assert!(reason.contains("journal_image.line"), "{reason}");
    }

    #[tokio::test]
    async fn a_full_disk_is_told_of_and_nothing_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let archive = archive(folder.path()).await;
        let pages: i64 =
            sqlx::query_scalar("PRAGMA page_count").fetch_one(&archive.writer).await.unwrap();
        // The database says of a bound on its pages what it says of a full disk.
        let bound = format!("PRAGMA max_page_count = {}", pages + 60);
        sqlx::query(sqlx::AssertSqlSafe(bound)).execute(&archive.writer).await.unwrap();
        let now: Moment = "2027-03-01T08:00:00Z".parse().unwrap();
        let entry = || crate::Entry { at: now, who: "Eva Ek".into(), verb: "set_office".into() };
        let mut kept = 0;
        let refused = loop {
            let mut write = archive.write(entry()).await.unwrap();
            let sql = "INSERT INTO incident (title, place, began, situation)
                       VALUES (hex(randomblob(2000)), '', '2027-03-01T08:00:00Z', '')";
            let written = sqlx::query(sql).execute(write.conn()).await.map_err(StoreError::from);
            let done = match written {
                Ok(_) => write.commit("incident", None).await,
                Err(why) => Err(why),
            };
            match done {
                Ok(()) => kept += 1,
                Err(why) => break why,
            }
        };
        assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
        assert!(kept > 0, "it was not full from the start");
        archive.close().await;
        let archive = super::Archive::open(folder.path(), &Key::raw([7; 32]), now).await.unwrap();
        let proof = crate::proof::verify(&mut archive.read().await.unwrap()).await.unwrap();
        assert_eq!((proof.lines, proof.broken_at, proof.altered), (kept, None, vec![]));
    }

    #[tokio::test]
    async fn deleting_is_set_to_mean_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let archive = archive(folder.path()).await;
        let settings: Vec<String> =
            sqlx::query_scalar("PRAGMA journal_mode").fetch_all(&archive.writer).await.unwrap();
        assert_eq!(settings, ["delete"]);
        let secure: i64 =
            sqlx::query_scalar("PRAGMA secure_delete").fetch_one(&archive.writer).await.unwrap();
        assert_eq!(secure, 1, "a deleted row is overwritten");
    }
}
