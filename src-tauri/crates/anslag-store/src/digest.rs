//! SHA-256, in hex: of a row's image, and of a line chained to the line before.

use anslag_domain::journal::Line;
use sha2::{Digest, Sha256};

/// What stands before the first line.
pub const BEGINNING: &str = "anslag";

/// One change of a row, as the chain remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub tbl: String,
    pub row: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The digest of a text.
pub fn of(text: &str) -> String {
    of_bytes(text.as_bytes())
}

/// The digest of a file.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The hash of a line: over the hash before it, its own words, and the digests of its changes.
pub fn chain(previous: &str, line: &Line, changes: &[Change]) -> String {
    let mut hasher = Sha256::new();
    let mut add = |part: &str| {
        // The length keeps two neighbouring parts from being read as one.
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    };
    add(previous);
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    for part in [
        line.id.0.to_string(),
        line.at.to_string(),
        line.who.clone(),
        line.verb.clone(),
        line.subject.clone(),
        number(line.row),
        format!("{:?}", line.act),
        number(line.target.map(|id| id.0)),
    ] {
        add(&part);
    }
    for change in changes {
        add(&change.tbl);
        add(&change.row.to_string());
        add(change.before.as_deref().unwrap_or_default());
        add(change.after.as_deref().unwrap_or_default());
    }
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
