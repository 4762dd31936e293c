//! A kept report as the page shows it: what every block says now, and the figures it rests on.

use anslag_domain::report::{Report, ReportBlock, ReportBlockKind};
use serde::Serialize;
use ts_rs::TS;

use super::{
    compose,
    facts::Facts,
    preview::{PreviewBlock, previewed},
    rows::FigureRows,
    texts::ReportShelf,
};

/// A report with what its blocks say.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeptReport {
    /// What she wrote.
    #[serde(flatten)]
    pub report: Report,
    /// What each block of each part says, in the order of the parts.
    pub says: Vec<Vec<ReportBlockView>>,
    /// The figures as they were counted.
    pub figures: Vec<ReportFigure>,
    /// Counted now they would be others.
    pub changed: bool,
}

/// What a block says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportBlockView {
    /// Its words: hers, or the shelf's with the figures in them.
    pub text: String,
    /// The shelf's words with the figures in them.
    pub filled: String,
    /// Her words were written of figures that have changed.
    pub stale: bool,
    /// A table or a chart, where there is anything in it.
    pub shown: Option<PreviewBlock>,
}

/// A figure of a report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportFigure {
    /// What it is called.
    pub name: String,
    /// As it is shown; a small number is not.
    pub value: String,
    /// How it was counted.
    pub definition: String,
    /// The rows it opens to.
    pub rows: FigureRows,
}

impl KeptReport {
    /// The report for the page.
    pub(super) fn of(shelf: &ReportShelf, report: Report, facts: &Facts, changed: bool) -> Self {
        let view = |block: &ReportBlock| viewed(shelf, facts, block);
        let sections = report.form.sections.iter();
        Self {
            says: sections.map(|section| section.blocks.iter().map(view).collect()).collect(),
            figures: figures(shelf, facts),
            changed,
            report,
        }
    }
}

fn viewed(shelf: &ReportShelf, facts: &Facts, block: &ReportBlock) -> ReportBlockView {
    let drawn = matches!(block.kind, ReportBlockKind::Table | ReportBlockKind::Chart);
    let filled = if drawn { String::new() } else { facts.fill(&block.source) };
    ReportBlockView {
        text: block.says(&filled),
        stale: block.is_stale(&filled),
        shown: if drawn {
            compose::shown(shelf, facts, block).as_ref().map(previewed)
        } else {
            None
        },
        filled,
    }
}

/// The figures by name, as every form of the report has them.
pub(super) fn figures(shelf: &ReportShelf, facts: &Facts) -> Vec<ReportFigure> {
    let all = shelf.parts.figure.iter().map(|it| ReportFigure {
        name: facts.fill(&it.name),
        value: facts.fill(&it.value),
        definition: facts.fill(&it.definition),
        rows: it.rows,
    });
    all.collect()
}
