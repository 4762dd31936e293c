//! Record: a document of the register in its general form, for everything that is no
//! tjänsteutlåtande: a matter, a dossier, a protocol, what is handed out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Section, Signature};

/// A titled document: a table of facts, then sections; texts are plain, nothing in them is markup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The city, as in the header: "Stockholms stad".
    pub city: String,
    /// The administration whose record it is.
    pub forvaltning: String,
    /// The department or staff within it; may be empty.
    pub unit: String,
    /// What sort of document it is, on its first page and in the header of the rest.
    pub form: String,
    /// The register number, if the matter has one yet.
    pub diarienummer: Option<String>,
    /// The day of the document; also the date inside the file.
    pub date: NaiveDate,
    /// What it is about; never empty.
    pub title: String,
    /// A line under the title; may be empty.
    pub subtitle: String,
    /// The line above the table of facts; not read when there are none.
    pub facts_caption: String,
    /// What is known of it, in order; facts without a value are left out.
    pub facts: Vec<Fact>,
    /// The body; its order is printed as given.
    pub sections: Vec<Section>,
    /// Who signs, last.
    pub signatures: Vec<Signature>,
}

/// One line of the table of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is: "Inkommen".
    pub label: String,
    /// How it is.
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}
