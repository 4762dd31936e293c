//! The report as the window shows it before it is printed: the same value, for the page.

use anslag_domain::statistics::Figures;
use anslag_report::model::{Block, Table, Tjansteutlatande};
use serde::Serialize;
use ts_rs::TS;

/// A report on the screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportPreview {
    /// The matter.
    pub title: String,
    /// What it covers.
    pub subtitle: String,
    /// The proposed decisions.
    pub decisions: Vec<String>,
    /// The body, in the order it is printed.
    pub sections: Vec<PreviewSection>,
    /// The attachments.
    pub attachments: Vec<String>,
    /// The figures it rests on.
    pub figures: Figures,
}

/// A section of the body.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewSection {
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<PreviewBlock>,
}

/// One thing in a section.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PreviewBlock {
    /// Running text.
    Paragraph {
        /// The text.
        text: String,
    },
    /// A list.
    Bullets {
        /// Its items.
        items: Vec<String>,
    },
    /// A heading of the second level.
    Heading {
        /// The text.
        text: String,
    },
    /// A table.
    Table {
        /// The table.
        table: PreviewTable,
    },
    /// A chart, with its words and its table.
    Chart {
        /// The line above it.
        caption: String,
        /// The picture, as SVG.
        svg: String,
        /// The picture in words.
        alt: String,
        /// The figures.
        table: PreviewTable,
    },
}

/// A table as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewTable {
    /// The line above it.
    pub caption: String,
    /// The column headings.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Which columns hold numbers.
    pub numeric: Vec<bool>,
}

impl ReportPreview {
    /// The report for the page.
    pub(super) fn of(report: &Tjansteutlatande, figures: Figures) -> Self {
        let section = |section: &anslag_report::model::Section| PreviewSection {
            heading: section.heading.clone(),
            blocks: section.blocks.iter().map(previewed).collect(),
        };
        Self {
            title: report.title.clone(),
            subtitle: report.subtitle.clone(),
            decisions: report.decisions.clone(),
            sections: report.sections.iter().map(section).collect(),
            attachments: report.attachments.clone(),
            figures,
        }
    }
}

/// A block for the page.
pub(super) fn previewed(block: &Block) -> PreviewBlock {
    match block {
        Block::Paragraph(text) => PreviewBlock::Paragraph { text: text.clone() },
        Block::Bullets(items) => PreviewBlock::Bullets { items: items.clone() },
        Block::Heading(text) => PreviewBlock::Heading { text: text.clone() },
        Block::Table(of) => PreviewBlock::Table { table: table(of) },
        Block::Picture(picture) => PreviewBlock::Paragraph { text: picture.alt.clone() },
        Block::Chart(chart) => PreviewBlock::Chart {
            caption: chart.caption.clone(),
            svg: chart.svg(),
            alt: chart.alt(),
            table: table(&chart.table()),
        },
    }
}

fn table(table: &Table) -> PreviewTable {
    PreviewTable {
        caption: table.caption.clone(),
        header: table.header.clone(),
        rows: table.rows.clone(),
        numeric: table.numeric.clone(),
    }
}
