//! A reference to law: the statute, its number, the place in it and the day the text was read.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Day;

/// One place in one statute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawRef {
    /// Its short or common name: "OSL", "språklagen".
    pub law: String,
    /// Its number in Svensk författningssamling: "2009:400".
    pub sfs: String,
    /// The place: "5 kap. 1 §".
    pub place: String,
    /// The day the consolidated text was read.
    pub as_of: Day,
}

impl LawRef {
    /// The public address of the statute's text.
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-{}",
            self.sfs.replace(':', "-")
        )
    }
}

impl fmt::Display for LawRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) {}, läst {}", self.law, self.sfs, self.place, self.as_of)
    }
}
