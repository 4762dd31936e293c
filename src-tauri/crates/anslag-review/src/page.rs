//! A rule page as written in TOML, and what makes it whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use crate::checks::Check;
use crate::rule::{Bite, Role, Rule, RuleExample, RuleSource, Say};

/// The page, key by key; an unknown key is a fault.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    id: String,
    title: String,
    bite: Bite,
    kind: String,
    valid: Valid,
    #[serde(default = "own_texts")]
    roles: Vec<Role>,
    #[serde(default)]
    yields_to: Vec<String>,
    #[serde(default)]
    second: bool,
    #[serde(default)]
    off: bool,
    mode: Option<String>,
    source: Vec<RuleSource>,
    #[serde(rename = "match")]
    pub matching: MatchPage,
    say: Say,
    example: Vec<RuleExample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Valid {
    #[serde(deserialize_with = "day")]
    from: String,
}

/// Exactly one way of finding.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MatchPage {
    pub phrases: Option<Vec<String>>,
    pub pattern: Option<OneOrMore>,
    /// With `pattern`: alternatives that `{name}` in a pattern, or in another set, stands for.
    #[serde(default)]
    pub sets: BTreeMap<String, Vec<String>>,
    /// With `pattern`: words that right before a hit make it void, such as *om* and *när*.
    #[serde(default)]
    pub unless_after: Vec<String>,
    pub lexicon: Option<String>,
    pub check: Option<Check>,
}

/// A pattern alone, or several.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    pub fn all(self) -> Vec<String> {
        match self {
            Self::One(pattern) => vec![pattern],
            Self::More(patterns) => patterns,
        }
    }
}

fn own_texts() -> Vec<Role> {
    vec![Role::Post, Role::Reply]
}

/// A TOML date as text.
pub(crate) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    match (written.date, written.time) {
        (Some(date), None) => Ok(date.to_string()),
        _ => Err(serde::de::Error::custom("ska vara en dag, till exempel 2026-04-25")),
    }
}

impl Page {
    /// The rule the page describes, with its way of finding, or the reason it is refused.
    pub fn into_rule(self, stem: &str) -> Result<(Rule, MatchPage), String> {
        let area = self.id.split('-').next().unwrap_or_default().to_owned();
        let rule = Rule {
            area,
            kind: self.kind,
            title: self.title,
            bite: self.bite,
            valid_from: self.valid.from,
            roles: self.roles,
            yields_to: self.yields_to,
            second: self.second,
            off: self.off,
            mode: self.mode,
            sources: self.source,
            say: self.say,
            examples: self.example,
            id: self.id,
        };
        whole(&rule, stem)?;
        let ways = [
            self.matching.phrases.is_some(),
            self.matching.pattern.is_some(),
            self.matching.lexicon.is_some(),
            self.matching.check.is_some(),
        ];
        if ways.into_iter().filter(|way| *way).count() != 1 {
            return Err("[match] ska ha precis ett av phrases, pattern, lexicon och check".into());
        }
        Ok((rule, self.matching))
    }
}

fn whole(rule: &Rule, stem: &str) -> Result<(), String> {
    let named = stem == rule.id || stem.starts_with(&format!("{}-", rule.id));
    if !named {
        return Err(format!("id är {}, men filens namn börjar inte så", rule.id));
    }
    if rule.sources.is_empty() || rule.examples.is_empty() || rule.roles.is_empty() {
        return Err("regeln behöver minst en källa, ett exempel och en roll".into());
    }
    for source in &rule.sources {
        let law = source.law.is_some() && source.sfs.is_some() && source.place.is_some();
        let page = source.title.is_some() && source.law.is_none();
        if !law && !page {
            return Err("en källa ska ha law, sfs och place, eller title".into());
        }
    }
    if rule.say.message.trim().is_empty() || rule.say.why.trim().is_empty() {
        return Err("[say] ska ha både message och why".into());
    }
    Ok(())
}
