//! Every rule as a list to choose from: as it is in force, as it was shipped, and what is hers.

use std::collections::BTreeMap;

use anslag_domain::rule::RuleSetting;
use serde::Serialize;
use toml::{Table, Value};
use ts_rs::TS;

use crate::adjust::{Paper, Settings};
use crate::own::{rule_of, sorted};
use crate::rule::{Bite, Rule};
use crate::workings::Workings;

/// Whose page it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// It is hers.
    Own,
    /// It is hers, in the place of one that came with the program.
    Replaced,
}

/// What a page says before she has changed it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AsShipped {
    /// Switched off.
    pub off: bool,
    /// How hard it bites.
    pub bite: Bite,
    /// Its thresholds by name; those that may be changed.
    pub params: BTreeMap<String, f64>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Listed {
    /// The rule as it is in force.
    pub rule: Rule,
    /// The file's name.
    pub file: String,
    /// Whose page it is.
    pub origin: Origin,
    /// Whether it runs today.
    pub runs: bool,
    /// As the page says.
    pub shipped: AsShipped,
    /// What she has changed.
    pub hers: Option<RuleSetting>,
    /// The thresholds in force.
    pub params: BTreeMap<String, f64>,
}

/// Every rule that can be read, those switched off too, by id.
pub fn listed(shipped: &[(&str, &str)], own: &[Paper], settings: &Settings) -> Vec<Listed> {
    let own = sorted(shipped, own, &mut Workings::default());
    let origin = |id: &String| {
        let replaces = || shipped.iter().any(|(file, _)| file.starts_with(&format!("{id}-")));
        match own.ids.contains(id) {
            false => Origin::Shipped,
            true if replaces() => Origin::Replaced,
            true => Origin::Own,
        }
    };
    let read = |(file, text): (&str, &str)| {
        let before = rule_of(file, text).ok()?;
        let edited = settings.edited(text);
        let rule = rule_of(file, &edited).ok()?;
        Some(Listed {
            file: file.to_owned(),
            origin: origin(&rule.id),
            runs: settings.runs(&rule),
            shipped: AsShipped { off: before.off, bite: before.bite, params: thresholds(text) },
            hers: settings.of(&rule.id).cloned(),
            params: thresholds(&edited),
            rule,
        })
    };
    let pages = own.beside(shipped).into_iter().filter(|(file, _)| file.ends_with(".toml"));
    let mut rules: Vec<Listed> = pages.filter_map(read).collect();
    rules.sort_by(|one, other| one.rule.id.cmp(&other.rule.id));
    rules
}

/// The numbers among a check's parameters.
fn thresholds(text: &str) -> BTreeMap<String, f64> {
    let page: Table = text.parse().unwrap_or_default();
    let check = page.get("match").and_then(|m| m.get("check")).and_then(Value::as_table);
    let number = |value: &Value| value.as_float().or_else(|| value.to_string().parse().ok());
    let numbers = |value: &Value| (value.is_integer() || value.is_float()).then(|| number(value));
    let params = check.into_iter().flatten();
    params.filter_map(|(name, value)| Some((name.clone(), numbers(value)??))).collect()
}
