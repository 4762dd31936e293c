//! A kept report as the page shows it: what every block says now, and the figures it rests on.

use anslag_domain::{
    Day,
    report::{Report, ReportBlock, ReportBlockKind},
};
use anslag_report::model::Tjansteutlatande;
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
    /// What stands over it and under its decisions.
    pub head: ReportHead,
    /// She has kept an order and formulas of her own for reports of this form.
    pub own_layout: bool,
}

/// The office as the report names it: as it was when it was sent, or as it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportHead {
    /// The city.
    pub city: String,
    /// The administration.
    pub forvaltning: String,
    /// The department or staff within it; may be empty.
    pub unit: String,
    /// The nämnd.
    pub namnd: String,
    /// Who prepared the matter.
    pub handlaggare: String,
    /// Her telephone; may be empty.
    pub phone: String,
    /// The day of the document.
    pub date: Day,
    /// The office held by the one who signs; empty when nobody does.
    pub signature: String,
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
    pub(super) fn of(
        shelf: &ReportShelf,
        report: Report,
        facts: &Facts,
        paper: &Tjansteutlatande,
        own_layout: bool,
    ) -> Self {
        let view = |block: &ReportBlock| viewed(shelf, facts, block);
        let sections = report.form.sections.iter();
        Self {
            says: sections.map(|section| section.blocks.iter().map(view).collect()).collect(),
            figures: figures(shelf, facts),
            head: head(paper),
            own_layout,
            report,
        }
    }
}

fn head(paper: &Tjansteutlatande) -> ReportHead {
    ReportHead {
        city: paper.city.clone(),
        forvaltning: paper.forvaltning.clone(),
        unit: paper.unit.clone(),
        namnd: paper.namnd.clone(),
        handlaggare: paper.handlaggare.clone(),
        phone: paper.phone.clone(),
        date: Day::new(paper.date),
        signature: paper.signatures.first().map(|it| it.title.clone()).unwrap_or_default(),
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
