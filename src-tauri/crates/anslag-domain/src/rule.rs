//! A rule of the review as she may change it: how hard it bites, its thresholds, what it spares.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid,
    invalid::{optional, required},
};

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

/// What she has changed in a rule; what is left out is as shipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RuleSetting {
    /// The rule's id.
    pub rule: String,
    /// Off or on.
    pub off: Option<bool>,
    /// How hard it bites.
    pub bite: Option<Bite>,
    /// Thresholds, by the name they have on the page.
    pub params: BTreeMap<String, f64>,
    /// Phrases it never marks.
    pub exceptions: Vec<String>,
}

/// A rule page of her own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnRule {
    /// The file's name, which begins with the rule's id: `EGEN-001-tack.toml`.
    pub file: String,
    /// The page.
    pub text: String,
}

impl RuleSetting {
    /// The setting with every phrase trimmed, empty and repeated ones left out.
    ///
    /// # Errors
    /// `Empty` without a rule, `Range` for a threshold that is no number.
    pub fn checked(self) -> Result<Self, Invalid> {
        if !self.params.values().all(|value| value.is_finite()) {
            return Err(Invalid::Range("params"));
        }
        Ok(Self {
            rule: required(&self.rule, "rule")?,
            exceptions: listed(&self.exceptions),
            ..self
        })
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        self.off.is_none()
            && self.bite.is_none()
            && self.params.is_empty()
            && self.exceptions.is_empty()
    }
}

impl OwnRule {
    /// The page under a name that is a file's and no path.
    ///
    /// # Errors
    /// `Empty` without a name or a text, `Range` for a name that is none.
    pub fn checked(self) -> Result<Self, Invalid> {
        let file = required(&self.file, "file")?;
        let plain = |c: char| c.is_alphanumeric() || ['-', '_', '.'].contains(&c);
        if !file.ends_with(".toml") || !file.chars().all(plain) || file == "areas.toml" {
            return Err(Invalid::Range("file"));
        }
        required(&self.text, "text")?;
        Ok(Self { file, text: self.text })
    }
}

/// A list as it is typed: trimmed, without empty or repeated ones.
pub(crate) fn listed(texts: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = vec![];
    for text in texts.iter().filter_map(|text| optional(text)) {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_each_phrase_once() {
        let typed = [" a ", "", "b", "a"].map(str::to_owned);
        assert_eq!(listed(&typed), ["a", "b"]);
    }

    #[test]
    fn an_own_page_has_a_files_name() {
        let page = |file: &str| OwnRule { file: file.into(), text: "id = 1".into() }.checked();
        assert!(page("EGEN-001-åtgärd.toml").is_ok());
        for bad in ["../EGEN-001.toml", "EGEN-001", "a/b.toml", "areas.toml"] {
            assert_eq!(page(bad), Err(Invalid::Range("file")), "{bad}");
        }
    }
}
