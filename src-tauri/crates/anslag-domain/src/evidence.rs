//! Evidence: what was seen, as a file that is never altered and whose name is its own digest.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Moment,
    id::{ContactId, EvidenceId},
};

/// A file kept beside a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// Its row.
    pub id: EvidenceId,
    /// What it shows.
    pub contact: ContactId,
    /// The SHA-256 of its bytes in hex, which is also its name on the disk.
    pub file: String,
    /// What it is: `png`, `jpg`, `webp` or `pdf`.
    pub ending: String,
    /// How large it is.
    pub bytes: u32,
    /// When it was taken.
    pub taken: Moment,
    /// What she says of it.
    pub note: String,
    /// Names of others stand in it: not for the ordinary folder, nor shown before she asks.
    pub secured: bool,
}
