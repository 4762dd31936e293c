//! What the template is given: the report with its tables measured and its charts drawn.

use chrono::Datelike;
use serde::Serialize;

use crate::PrintError;
use crate::chart::Chart;
use crate::model::{Block, Picture, Record, Section, Signature, Table, Tjansteutlatande};

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
    Picture { caption: &'a str, path: String, alt: &'a str, width: u32 },
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
        sections: parts(&report.sections),
        attachments: &report.attachments,
    })
}

/// The template of a record's whole input.
#[derive(Serialize)]
pub struct RecordView<'a> {
    city: &'a str,
    forvaltning: &'a str,
    unit: &'a str,
    form: &'a str,
    diarienummer: Option<&'a str>,
    date: String,
    year: i32,
    month: u32,
    day: u32,
    title: &'a str,
    subtitle: &'a str,
    facts: Option<Measured>,
    sections: Vec<Part<'a>>,
    signatures: &'a [Signature],
}

/// Hands a record over to its template; refuses years that a PDF date cannot carry.
pub fn record(record: &Record) -> Result<RecordView<'_>, PrintError> {
    if !(0..=9999).contains(&record.date.year()) {
        return Err(PrintError::Date(record.date));
    }
    Ok(RecordView {
        city: &record.city,
        forvaltning: &record.forvaltning,
        unit: &record.unit,
        form: &record.form,
        diarienummer: record.diarienummer.as_deref(),
        date: record.date.to_string(),
        year: record.date.year(),
        month: record.date.month(),
        day: record.date.day(),
        title: &record.title,
        subtitle: &record.subtitle,
        facts: facts(record),
        sections: parts(&record.sections),
        signatures: &record.signatures,
    })
}

fn facts(record: &Record) -> Option<Measured> {
    let rows = record.facts.iter().map(|it| vec![it.label.clone(), it.value.clone()]);
    let table = Table {
        caption: record.facts_caption.clone(),
        summary: record.facts_caption.clone(),
        header: vec!["Uppgift".to_owned(), "Innehåll".to_owned()],
        rows: rows.collect(),
        numeric: vec![false, false],
    };
    (!record.facts.is_empty()).then(|| Measured {
        weights: vec![2, 5],
        names_its_rows: true,
        table,
    })
}

/// The pictures of the sections, in their order, each at the path its piece names.
pub fn pictures(sections: &[Section]) -> impl Iterator<Item = (String, &Picture)> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let pictures = blocks.filter_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    });
    pictures.enumerate().map(|(index, picture)| (path(index, picture), picture))
}

fn path(index: usize, picture: &Picture) -> String {
    format!("/pictures/{}.{}", index + 1, picture.kind.ending())
}

fn parts(sections: &[Section]) -> Vec<Part<'_>> {
    let mut shown = 0;
    sections.iter().map(|section| part(section, &mut shown)).collect()
}

fn part<'a>(section: &'a Section, shown: &mut usize) -> Part<'a> {
    let blocks = section.blocks.iter().map(|block| piece(block, shown)).collect();
    Part { heading: &section.heading, blocks }
}

fn piece<'a>(block: &'a Block, shown: &mut usize) -> Piece<'a> {
    match block {
        Block::Picture(picture) => {
            let path = path(*shown, picture);
            *shown += 1;
            let (caption, alt) = (&picture.caption, &picture.alt);
            Piece::Picture { caption, path, alt, width: width(picture) }
        }
        Block::Paragraph(text) => Piece::Paragraph { text },
        Block::Bullets(items) => Piece::Bullets { items },
        Block::Heading(text) => Piece::Heading { text },
        Block::Table(table) => Piece::Table { table: measured(table.clone()) },
        Block::Chart(chart) => drawn(chart),
    }
}

/// How wide it is set, in points: as wide as it is at 96 pixels an inch, no wider than the text
/// and no higher than half a page.
fn width(picture: &Picture) -> u32 {
    const WIDEST: u64 = 407;
    const HIGHEST: u64 = 370;
    let (width, height) = (u64::from(picture.width.max(1)), u64::from(picture.height.max(1)));
    let points = (width * 3 / 4).min(WIDEST).min(HIGHEST * width / height).max(1);
    u32::try_from(points).unwrap_or(1)
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
