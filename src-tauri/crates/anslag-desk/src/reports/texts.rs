//! The reports' words as they lie on the shelf: a page a form, and what all of them share.

use std::collections::BTreeMap;

use anslag_domain::report::ReportKind;
use serde::Deserialize;

/// All of it.
#[derive(Debug, Clone)]
pub(crate) struct ReportShelf {
    /// A page for each form.
    pub kinds: Vec<(ReportKind, ReportTexts)>,
    /// What they share: `assets/reports/delar.toml`.
    pub parts: ReportParts,
}

impl ReportShelf {
    /// The page of a form; every form has one, as a test of the shelf says.
    pub fn of(&self, kind: ReportKind) -> &ReportTexts {
        let found = self.kinds.iter().find(|(of, _)| *of == kind);
        &found.unwrap_or(&self.kinds[0]).1
    }
}

/// The page of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportTexts {
    pub title: String,
    pub subtitle: String,
    pub file_name: String,
    pub decisions: Vec<String>,
    pub signature_title: String,
    pub attachments: Vec<String>,
    pub section: Vec<SectionText>,
}

/// A section, in the order it is printed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SectionText {
    pub heading: String,
    #[serde(default)]
    pub block: Vec<BlockText>,
}

/// One thing in a section, by its one key.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BlockText {
    Paragraph(String),
    Bullets(Vec<String>),
    Heading(String),
    Table(String),
    Chart(String),
}

/// What the forms share.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportParts {
    pub figure: Vec<FigureText>,
    pub table: Tables,
    pub chart: BTreeMap<String, ChartText>,
}

/// A figure: what it is called, what is shown, how it was counted and which rows it opens to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FigureText {
    pub name: String,
    pub value: String,
    pub definition: String,
    pub rows: super::rows::FigureRows,
}

/// The tables there are.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tables {
    pub topics: TopicTexts,
    pub goals: GoalTexts,
    pub accounts: TableText,
    pub incidents: IncidentTexts,
    pub removals: RemovalTexts,
    pub figures: TableText,
}

/// The words around a table.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct TableText {
    pub caption: String,
    pub summary: String,
    pub header: Vec<String>,
}

/// The words around the topics.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct TopicTexts {
    #[serde(flatten)]
    pub table: TableText,
    /// The row of the topics too small to show.
    pub rest: String,
}

/// The words around the indicators.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct GoalTexts {
    #[serde(flatten)]
    pub table: TableText,
    pub met: String,
    pub partly: String,
    pub missed: String,
}

/// The words around the incidents.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct IncidentTexts {
    #[serde(flatten)]
    pub table: TableText,
    /// Where one is not over.
    pub open: String,
}

/// The words around what was taken away, by ground.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct RemovalTexts {
    #[serde(flatten)]
    pub table: TableText,
    pub bbs: String,
    pub personal_data: String,
    pub secrecy: String,
    pub own_rules: String,
    pub none: String,
}

/// The words around a chart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChartText {
    pub caption: String,
    pub unit: String,
    pub series: String,
}
