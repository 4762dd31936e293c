//! The words of what is handed out, as they lie on the shelf: `assets/reports/utlamnande.toml`.

use std::collections::BTreeMap;

use anslag_domain::{Moment, disclosure::DisclosureSettings};
use serde::{Deserialize, Serialize};

type Words = BTreeMap<String, String>;

/// The whole page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DisclosureTexts {
    pub masked: String,
    pub masked_picture: String,
    pub whole_picture: String,
    /// Evidence that is a picture, printed with the rest.
    pub seen_here: String,
    /// Evidence that is no picture.
    pub seen_apart: String,
    pub facts: String,
    pub nothing: String,
    pub kinds: Words,
    pub labels: Words,
    pub ways: Words,
    pub outcomes: Words,
    pub bundle: BundleTexts,
    pub decision: DecisionTexts,
    pub contact: ContactTexts,
    pub log: LogTexts,
    pub extract: ExtractTexts,
    pub settings: DisclosureSettings,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BundleTexts {
    pub form: String,
    pub draft: String,
    pub title: String,
    pub file_name: String,
    pub received: String,
    pub items: String,
    pub places: String,
    pub grounds_heading: String,
    pub grounds_caption: String,
    pub grounds_summary: String,
    pub ground: String,
    pub about: String,
    pub count: String,
    pub law: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionTexts {
    pub no_court: String,
    pub form: String,
    pub title: String,
    pub file_name: String,
    pub and: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactTexts {
    pub form: String,
    pub file_name: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogTexts {
    pub title: String,
    pub overview: String,
    pub summary: String,
    pub contacts: String,
    pub nothing: String,
    pub header: Vec<String>,
    pub file_name: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExtractTexts {
    pub form: String,
    pub title: String,
    pub file_name: String,
    pub items: String,
    pub purpose: String,
    pub retention: String,
    pub sources: String,
    pub erasure: String,
    pub found: String,
}

impl DisclosureTexts {
    /// What stands where something was masked.
    pub fn in_place(&self, ground: &str) -> String {
        filled(&self.masked, &[("ground", ground)])
    }

    /// The word for a value of the domain, by its name there.
    pub fn word(words: &Words, value: &impl Serialize) -> String {
        let name = serde_json::to_value(value).ok();
        let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
        words.get(name).map_or(name, String::as_str).to_owned()
    }

    /// What one of a record's texts is called.
    pub fn label(&self, name: &str) -> String {
        self.labels.get(name).map_or(name, String::as_str).to_owned()
    }
}

/// A text with every `{name}` replaced.
pub(crate) fn filled(text: &str, with: &[(&str, &str)]) -> String {
    with.iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// A moment as it is printed: "2027-02-27 kl. 20.05".
pub(crate) fn printed(moment: Moment) -> String {
    moment.slot().to_string().replace('T', " kl. ").replace(':', ".")
}
