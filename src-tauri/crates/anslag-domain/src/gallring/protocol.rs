//! Gallringsprotokollet: what was destroyed, by which decision, in numbers. No names, no texts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::GallringRule;
use crate::{Day, Moment, id::ProtocolId, statistics::Counted};

/// One thing that goes, or went: its number and day, nothing of what it said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gone {
    /// Its number: `KON-2026-0142`.
    pub number: String,
    /// Its kind in the plan.
    pub kind: String,
    /// The day it came in.
    pub day: Day,
    /// The day it was due.
    pub due: Day,
}

/// What goes, or went, of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableTotal {
    /// The table.
    pub table: String,
    /// Rows.
    pub rows: u32,
    /// Earlier versions in the journal, also of rows that were taken away before.
    pub images: u32,
}

/// The frozen protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProtocolBody {
    /// What went.
    pub gone: Vec<Gone>,
    /// The rules it went by, as they stood, with their decisions.
    pub rules: Vec<GallringRule>,
    /// How much went, by table.
    pub tables: Vec<TableTotal>,
    /// What the contacts counted as, in order of day and topic, so that statistics stay.
    pub counted: Vec<Counted>,
    /// How many entries of the search index.
    pub indexed: u32,
    /// How many files.
    pub files: u32,
    /// How many copies of the whole database.
    pub copies: u32,
    /// How many rows mentioned what went, and stay without it.
    pub loosened: u32,
}

/// A gallringsprotokoll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Protocol {
    /// Its row.
    pub id: ProtocolId,
    /// When.
    pub at: Moment,
    /// Who carried it out.
    pub who: String,
    /// What.
    #[serde(flatten)]
    pub body: ProtocolBody,
}
