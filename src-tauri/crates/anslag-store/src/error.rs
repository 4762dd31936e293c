//! Why the archive said no.

use thiserror::Error;

/// A failure of the archive; only `Sql` and `Customs` are unexpected.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such row.
    #[error("no such row")]
    NotFound,
    /// The key does not open the file; the file is unharmed.
    #[error("the key does not open the file")]
    WrongKey,
    /// The row is not as the journal line left it, so the line cannot be undone.
    #[error("the row has changed since")]
    Conflict,
    /// Something still refers to the row.
    #[error("the row is in use")]
    InUse,
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// The folder cannot be written; nothing was written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// Another program holds the file.
    #[error("the file is held by another program")]
    Busy,
    /// The database is gone, and copies of it are left.
    #[error("the database is gone")]
    Missing,
    /// A row holds a value its column should not.
    #[error("unreadable value {0}")]
    Customs(String),
    /// The file system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Anything else the database says.
    #[error(transparent)]
    Sql(sqlx::Error),
    /// The file's schema could not be brought up to date; it stands as it was.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::RowNotFound) {
            return Self::NotFound;
        }
        let code = error.as_database_error().and_then(|e| e.code()).unwrap_or_default();
        // SQLite's primary result codes; the extended foreign-key code is 787.
        match code.parse::<u32>().unwrap_or_default() {
            787 => Self::InUse,
            extended => match extended & 0xff {
                5 | 6 => Self::Busy,
                8 => Self::ReadOnly,
                11 => Self::Customs("a damaged page".to_owned()),
                13 => Self::DiskFull,
                14 => Self::ReadOnly,
                26 => Self::WrongKey,
                _ => Self::Sql(error),
            },
        }
    }
}
