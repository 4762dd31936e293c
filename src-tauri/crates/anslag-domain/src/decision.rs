//! The decision tree of the log: ten questions in order, and what a yes leads to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    assessment::Registration,
    law::LawRef,
    triage::{Class, Flag},
};

/// What must be done now, outside the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Acute {
    /// Someone's life is in danger.
    Life,
    /// A child, or a grown-up who cannot look after themselves, fares badly.
    Child,
    /// A threat or a crime.
    Threat,
}

/// One question of the tree, read from `assets/guidance/beslutstrad.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionStep {
    /// Its place in the order, 1–10.
    pub step: u8,
    /// What it is called, in a word or two.
    pub title: String,
    /// The question.
    pub question: String,
    /// What to do when the answer is yes, one thing a line.
    pub todo: Vec<String>,
    /// How the contact is kept.
    pub registration: Registration,
    /// Whether something in it may be secret.
    #[serde(default)]
    pub secret: bool,
    /// What must be done now.
    #[serde(default)]
    pub acute: Option<Acute>,
    /// What the log may hold of what was done; `{tid}` and `{till}` are filled in.
    #[serde(default)]
    pub note: String,
    /// What she must find out for herself; nobody has been able to confirm it.
    #[serde(default)]
    pub check: String,
    /// The sections it rests on.
    pub law: Vec<LawRef>,
    /// The classes it is proposed for.
    #[serde(default)]
    pub classes: Vec<Class>,
    /// The flags it is proposed for.
    #[serde(default)]
    pub flags: Vec<Flag>,
}

/// The step most such contacts end in: the first whose flags or class are there, else the one for
/// questions, views and praise.
#[must_use]
pub fn proposed(steps: &[DecisionStep], class: Option<Class>, flags: &[Flag]) -> u8 {
    /// Fråga, synpunkt, beröm.
    const ORDINARY: u8 = 9;
    let speaks = |step: &&DecisionStep| {
        step.flags.iter().any(|flag| flags.contains(flag))
            || class.is_some_and(|class| step.classes.contains(&class))
    };
    steps.iter().find(speaks).map_or(ORDINARY, |step| step.step)
}
