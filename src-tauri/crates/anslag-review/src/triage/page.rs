//! A page of cues as its author writes it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::kinds::{Class, Flag, Urgency};

/// Word groups and cues.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    /// Groups of words with white space between, used as `@name`.
    #[serde(default)]
    pub group: BTreeMap<String, String>,
    #[serde(default)]
    pub cue: Vec<Cue>,
}

/// How much a cue settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Strength {
    /// One voice among others.
    Hint,
    /// Enough for a flag, and for a class that nothing graver speaks against.
    Strong,
    /// Decides the class, unless a graver one is as sure.
    Sure,
}

/// Some phrases and what they speak for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cue {
    pub id: String,
    /// Why it matters, in Swedish.
    pub says: String,
    pub class: Option<Class>,
    #[serde(default)]
    pub flags: Vec<Flag>,
    pub topic: Option<String>,
    #[serde(default = "strong")]
    pub strength: Strength,
    /// At least this urgent.
    pub urgency: Option<Urgency>,
    /// At least this worrying.
    #[serde(default)]
    pub worry: u8,
    /// Any of them is enough.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// All of them, in any order.
    #[serde(default)]
    pub all: Vec<String>,
    /// How many words apart those may stand.
    #[serde(default = "within")]
    pub within: usize,
    /// Any of them anywhere in the text makes the cue void.
    #[serde(default)]
    pub unless: Vec<String>,
    /// A negation right before or inside makes a hit void.
    #[serde(default)]
    pub negation: bool,
}

fn strong() -> Strength {
    Strength::Strong
}

fn within() -> usize {
    25
}
