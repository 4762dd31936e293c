//! Tjänsteutlåtande: the administration's report and proposal to its committee (nämnd).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Picture, Table};
use crate::chart::Chart;

/// A report to the nämnd; texts are plain, and nothing in them is markup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tjansteutlatande {
    /// The city, as in the header: "Stockholms stad".
    pub city: String,
    /// The administration that reports.
    pub forvaltning: String,
    /// The department or staff within it; may be empty.
    pub unit: String,
    /// The register number, if the matter has one yet.
    pub diarienummer: Option<String>,
    /// The day of the document; also the date inside the files.
    pub date: NaiveDate,
    /// Who prepared the matter.
    pub handlaggare: String,
    /// Her telephone; may be empty.
    pub phone: String,
    /// The nämnd that decides.
    pub namnd: String,
    /// The day it meets, when known.
    pub meeting: Option<NaiveDate>,
    /// The matter; never empty.
    pub title: String,
    /// What the matter answers or covers; may be empty.
    pub subtitle: String,
    /// The proposed decisions, in order.
    pub decisions: Vec<String>,
    /// Who signs, under the proposed decisions.
    pub signatures: Vec<Signature>,
    /// The body; its order is printed as given.
    pub sections: Vec<Section>,
    /// The attachments, in order.
    pub attachments: Vec<String>,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name as printed.
    pub name: String,
    /// The office held: "stadsdelsdirektör".
    pub title: String,
}

/// A part of the body under a heading of the first level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading; never empty.
    pub heading: String,
    /// What stands under it, in order.
    pub blocks: Vec<Block>,
}

/// One thing in a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Running text; a line break begins a new paragraph.
    Paragraph(String),
    /// An unordered list.
    Bullets(Vec<String>),
    /// A heading of the second level.
    Heading(String),
    /// A table.
    Table(Table),
    /// A chart, printed with the table of its figures.
    Chart(Chart),
    /// A picture.
    Picture(Picture),
}
