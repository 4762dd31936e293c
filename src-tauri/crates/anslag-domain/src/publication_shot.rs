//! A screenshot of a post where it went up: kept as it came, never altered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Moment,
    id::{AccountId, PublicationShotId},
};

/// A screenshot beside "Publicerat".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublicationShot {
    /// Its row.
    pub id: PublicationShotId,
    /// The account it shows the post on.
    pub account: AccountId,
    /// The digest of its bytes: SHA-256 in hexadecimal, also the file's name.
    pub file: String,
    /// How its bytes are written: `png`, `jpg`, `webp`, `gif`.
    pub ending: String,
    /// When it was kept.
    pub kept: Moment,
}
