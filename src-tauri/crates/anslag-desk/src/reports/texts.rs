//! The report's words as they lie on the shelf: `assets/reports/tjansteutlatande.toml`.

use serde::Deserialize;

/// The whole page.
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
    pub table: Tables,
    pub chart: Charts,
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
    Table(TableName),
    Chart(ChartName),
}

/// The tables there are.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TableName {
    Topics,
    Goals,
}

/// The charts there are.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChartName {
    Months,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tables {
    pub topics: TableText,
    pub goals: GoalTexts,
}

/// The words around the indicators.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GoalTexts {
    pub caption: String,
    pub summary: String,
    pub header: Vec<String>,
    pub met: String,
    pub partly: String,
    pub missed: String,
}

/// The words around a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableText {
    pub caption: String,
    pub summary: String,
    pub header: Vec<String>,
    /// The row of the topics too small to show.
    pub rest: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Charts {
    pub months: ChartText,
}

/// The words around a chart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChartText {
    pub caption: String,
    pub unit: String,
    pub series: String,
}
