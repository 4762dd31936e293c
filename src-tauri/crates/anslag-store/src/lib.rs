//! The archive: the only room that speaks SQL. One encrypted file, one writer, two readers.

pub mod accounts;
pub mod checklists;
pub mod contacts;
mod customs;
mod digest;
pub mod error;
mod images;
pub mod incidents;
pub mod journal;
pub mod key;
pub mod office;
pub mod open;
pub mod posts;
pub mod profile;
pub mod rules;
mod triggers;
pub mod waivers;
mod write;

pub use error::StoreError;
pub use key::Key;
pub use open::{Archive, Reader};
pub use write::{Entry, Write};

use sqlx::SqliteConnection;

/// What a reading may be done on: a reader's snapshot, or the open write.
pub trait Readable: sealed::Sealed + Send {}

mod sealed {
    /// Hands out the connection within this room only.
    pub trait Sealed {
        fn conn(&mut self) -> &mut super::SqliteConnection;
    }
}
