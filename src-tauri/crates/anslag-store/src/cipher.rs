//! The cipher is made ready once a process, before the first file is opened.

use sqlx::{Connection, SqliteConnection};
use tokio::sync::OnceCell;

/// Two files opened at once would otherwise race: SQLite lets the second go on while the first
/// still sets SQLCipher up. OpenSSL is told to leave its clearing away to the system, which
/// would else come at exit under a thread that still closes its file.
///
/// # Errors
/// Whatever the database says.
pub(crate) async fn ready() -> Result<(), sqlx::Error> {
    static READY: OnceCell<()> = OnceCell::const_new();
    READY.get_or_try_init(first).await.copied()
}

async fn first() -> Result<(), sqlx::Error> {
    openssl_sys::init();
    SqliteConnection::connect("sqlite::memory:").await?.close().await
}
