//! The archive: the only room that speaks SQL. One encrypted file, one writer, two readers.

pub mod account_life;
pub mod account_pictures;
pub mod accounts;
pub mod answers;
pub mod audit_goals;
pub mod authorities;
pub mod backups;
pub mod bundle;
pub mod checklist_editions;
pub mod checklists;
mod cipher;
pub mod consents;
pub mod contact_settings;
pub mod contact_ties;
pub mod contacts;
pub mod counted;
pub mod crisis;
mod customs;
mod digest;
pub mod directory;
pub mod disclosure_settings;
pub mod disclosures;
pub mod drafts;
pub mod error;
pub mod evidence;
pub mod exchange;
pub mod extracts;
pub mod files;
pub mod films;
pub mod gallring;
pub mod goals;
mod images;
pub mod incident_posts;
pub mod incident_questions;
pub mod incidents;
pub mod indicators;
pub mod journal;
pub mod key;
pub mod key_file;
pub mod law_checks;
pub mod media;
pub mod namnd;
pub mod office;
pub mod open;
pub mod own_columns;
pub mod plan;
pub mod plan_settings;
pub mod planned;
pub mod platform;
pub mod post_media;
pub mod posts;
pub mod profile;
pub mod promises;
pub mod proof;
pub mod publication_shots;
pub mod reach;
pub mod recovery;
pub mod registrations;
pub mod removals;
pub mod reports;
pub mod response_norms;
pub mod routines;
pub mod rules;
pub mod run_evidence;
pub mod safety;
pub mod salvage;
mod seal;
pub mod search;
mod search_scope;
pub mod series;
pub mod situation;
pub mod templates;
pub mod topic_years;
pub mod translations;
mod triggers;
pub mod versions;
pub mod waivers;
pub mod watch;
pub mod whole;
pub mod worry_counts;
mod write;
pub mod writers;
pub mod year;

pub use digest::of_bytes as sha256;
pub use error::StoreError;
pub use files::Files;
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
