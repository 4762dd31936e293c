//! What the template is given: the report with its tables measured and its charts drawn.

use chrono::Datelike;
use serde::Serialize;

use crate::PrintError;
use crate::chart::Chart;
use crate::model::{Block, Section, Signature, Table, Tjansteutlatande};

/// The template's whole input.
#[derive(Serialize)]
pub struct View<'a> {
    city: &'a str,
    forvaltning: &'a str,
    unit: &'a str,
    diarienummer: Option<&'a str>,
    date: String,
    year: i32,
    month: u32,
    day: u32,
    handlaggare: &'a str,
    phone: &'a str,
    namnd: &'a str,
    meeting: Option<String>,
    title: &'a str,
    subtitle: &'a str,
    decisions: &'a [String],
    signatures: &'a [Signature],
    sections: Vec<Part<'a>>,
    attachments: &'a [String],
}

#[derive(Serialize)]
struct Part<'a> {
    heading: &'a str,
    blocks: Vec<Piece<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Piece<'a> {
    Paragraph { text: &'a str },
    Bullets { items: &'a [String] },
    Heading { text: &'a str },
    Table { table: Measured },
    Chart { caption: &'a str, svg: String, alt: String, table: Measured },
}

#[derive(Serialize)]
struct Measured {
    #[serde(flatten)]
    table: Table,
    weights: Vec<usize>,
    names_its_rows: bool,
}

/// Hands the report over to the template; refuses years that a PDF date cannot carry.
pub fn view(report: &Tjansteutlatande) -> Result<View<'_>, PrintError> {
    if !(0..=9999).contains(&report.date.year()) {
        return Err(PrintError::Date(report.date));
    }
    Ok(View {
        city: &report.city,
        forvaltning: &report.forvaltning,
        unit: &report.unit,
        diarienummer: report.diarienummer.as_deref(),
        date: report.date.to_string(),
        year: report.date.year(),
        month: report.date.month(),
        day: report.date.day(),
        handlaggare: &report.handlaggare,
        phone: &report.phone,
        namnd: &report.namnd,
        meeting: report.meeting.map(|it| it.to_string()),
        title: &report.title,
        subtitle: &report.subtitle,
        decisions: &report.decisions,
        signatures: &report.signatures,
        sections: report.sections.iter().map(part).collect(),
        attachments: &report.attachments,
    })
}

fn part(section: &Section) -> Part<'_> {
    Part { heading: &section.heading, blocks: section.blocks.iter().map(piece).collect() }
}

fn piece(block: &Block) -> Piece<'_> {
    match block {
        Block::Paragraph(text) => Piece::Paragraph { text },
        Block::Bullets(items) => Piece::Bullets { items },
        Block::Heading(text) => Piece::Heading { text },
        Block::Table(table) => Piece::Table { table: measured(table.clone()) },
        Block::Chart(chart) => drawn(chart),
    }
}

fn drawn(chart: &Chart) -> Piece<'_> {
    Piece::Chart {
        caption: &chart.caption,
        svg: chart.svg(),
        alt: chart.alt(),
        table: measured(chart.table()),
    }
}

fn measured(table: Table) -> Measured {
    Measured { weights: table.weights(), names_its_rows: table.names_its_rows(), table }
}
