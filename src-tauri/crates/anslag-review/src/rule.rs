//! A rule as others may see it: what it is, why, and by which examples it is proved.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What sort of text a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Something the office publishes.
    Post,
    /// An answer in public.
    Reply,
    /// Something a resident has written.
    Incoming,
}

/// How hard a rule bites; the gravest is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub enum Bite {
    /// Must be mended or waived before publishing.
    #[serde(rename = "stopp")]
    Stopp,
    /// The city's rule.
    #[serde(rename = "regel")]
    Regel,
    /// Good advice.
    #[serde(rename = "råd")]
    Rad,
}

/// Where a rule comes from: a law, or a page by title and address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RuleSource {
    /// The law's short name.
    pub law: Option<String>,
    /// Its number in Svensk författningssamling.
    pub sfs: Option<String>,
    /// Chapter and section.
    pub place: Option<String>,
    /// The page's title, where it is no law.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The day the text was read.
    #[serde(deserialize_with = "crate::page::day")]
    pub as_of: String,
}

impl RuleSource {
    /// The source as one readable line.
    pub fn readable(&self) -> String {
        let name = match (&self.law, &self.sfs, &self.place) {
            (Some(law), Some(sfs), Some(place)) => format!("{law} ({sfs}) {place}"),
            _ => match (&self.title, &self.url) {
                (Some(title), Some(url)) => format!("{title}, {url}"),
                (Some(title), None) => title.clone(),
                _ => String::new(),
            },
        };
        format!("{name}, läst {}", self.as_of)
    }
}

/// What the rule says to her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// What to do; `{hit}` stands for the words found.
    pub message: String,
    /// Why.
    pub why: String,
    /// Texts that may replace the hit.
    #[serde(default)]
    pub suggest: Vec<String>,
}

/// A text the rule must bite on, and one it must leave alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RuleExample {
    /// The rule must find something here.
    pub wrong: String,
    /// And nothing here.
    pub right: String,
    /// Read as; otherwise the rule's first role.
    pub role: Option<Role>,
    /// Read as planned for another day.
    #[serde(default)]
    pub scheduled: bool,
    /// Read as meant for this channel (its id).
    pub channel: Option<String>,
}

/// One rule of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Rule {
    /// Area and number, such as `TON-003`; also how its file's name begins.
    pub id: String,
    /// The area's letters, such as `TON`.
    pub area: String,
    /// What sort of thing it finds, in English.
    pub kind: String,
    /// Its name, in Swedish.
    pub title: String,
    /// How hard it bites.
    pub bite: Bite,
    /// The day it began to apply.
    pub valid_from: String,
    /// The sorts of text it reads.
    pub roles: Vec<Role>,
    /// Rules that go before it where both bite.
    pub yields_to: Vec<String>,
    /// True for a stop that only stands aside for a second, named person.
    pub second: bool,
    /// True for a rule that rests until someone turns it on.
    pub off: bool,
    /// The time it waits for, such as `election`; none for rules that always apply.
    pub mode: Option<String>,
    /// Where it comes from.
    pub sources: Vec<RuleSource>,
    /// What it says.
    pub say: Say,
    /// What proves it.
    pub examples: Vec<RuleExample>,
}

impl Rule {
    /// True for a rule that neither rests nor waits for a certain time.
    pub fn awake(&self) -> bool {
        !self.off && self.mode.is_none()
    }

    /// Every source on one line.
    pub fn source_line(&self) -> String {
        let lines: Vec<String> = self.sources.iter().map(RuleSource::readable).collect();
        lines.join("; ")
    }
}
