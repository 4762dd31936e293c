//! Makes a report ready to print: cleans its texts, squares its tables, refuses what cannot be.

use crate::PrintError;
use crate::chart::{Chart, Series};
use crate::model::{Block, Fact, Picture, Record, Section, Signature, Table, Tjansteutlatande};

/// How a text is cleaned for one kind of document.
pub type Clean = fn(&str) -> String;

/// The report with every text cleaned, empty lines gone and tables square.
pub fn prepared(report: &Tjansteutlatande, clean: Clean) -> Result<Tjansteutlatande, PrintError> {
    let title = clean(&report.title);
    if title.is_empty() {
        return Err(PrintError::MissingTitle);
    }
    let sections = report.sections.iter().map(|it| section(it, clean));
    Ok(Tjansteutlatande {
        city: clean(&report.city),
        forvaltning: clean(&report.forvaltning),
        unit: clean(&report.unit),
        diarienummer: report.diarienummer.as_deref().map(clean).filter(|it| !it.is_empty()),
        date: report.date,
        handlaggare: clean(&report.handlaggare),
        phone: clean(&report.phone),
        namnd: clean(&report.namnd),
        meeting: report.meeting,
        title,
        subtitle: clean(&report.subtitle),
        decisions: lines(&report.decisions, clean),
        signatures: report.signatures.iter().map(|it| signature(it, clean)).collect(),
        sections: sections.collect::<Result<_, _>>()?,
        attachments: lines(&report.attachments, clean),
    })
}

/// The record with every text cleaned, facts without a value gone and tables square.
pub fn record(record: &Record, clean: Clean) -> Result<Record, PrintError> {
    let title = clean(&record.title);
    if title.is_empty() {
        return Err(PrintError::MissingTitle);
    }
    let facts = record.facts.iter().map(|it| Fact::new(clean(&it.label), clean(&it.value)));
    let sections = record.sections.iter().map(|it| section(it, clean));
    Ok(Record {
        city: clean(&record.city),
        forvaltning: clean(&record.forvaltning),
        unit: clean(&record.unit),
        form: clean(&record.form),
        diarienummer: record.diarienummer.as_deref().map(clean).filter(|it| !it.is_empty()),
        date: record.date,
        title,
        subtitle: clean(&record.subtitle),
        facts_caption: clean(&record.facts_caption),
        facts: facts.filter(|it| !it.value.is_empty()).collect(),
        sections: sections.collect::<Result<_, _>>()?,
        signatures: record.signatures.iter().map(|it| signature(it, clean)).collect(),
    })
}

/// A chart with every text cleaned.
pub fn chart(chart: &Chart, clean: Clean) -> Chart {
    let series = chart.series.iter();
    Chart {
        caption: clean(&chart.caption),
        unit: clean(&chart.unit),
        categories: chart.categories.iter().map(|it| clean(it)).collect(),
        series: series
            .map(|it| Series { name: clean(&it.name), values: it.values.clone() })
            .collect(),
        kind: chart.kind,
    }
}

fn signature(signature: &Signature, clean: Clean) -> Signature {
    Signature { name: clean(&signature.name), title: clean(&signature.title) }
}

fn section(section: &Section, clean: Clean) -> Result<Section, PrintError> {
    let mut blocks = Vec::with_capacity(section.blocks.len());
    for it in &section.blocks {
        match it {
            Block::Paragraph(text) => {
                let paragraphs = text.lines().map(clean).filter(|line| !line.is_empty());
                blocks.extend(paragraphs.map(Block::Paragraph));
            }
            Block::Bullets(items) => blocks.push(Block::Bullets(lines(items, clean))),
            Block::Heading(text) => blocks.push(Block::Heading(heading(text, clean)?)),
            Block::Table(it) => blocks.push(Block::Table(table(it, clean)?)),
            Block::Chart(it) if it.series.is_empty() || it.categories.is_empty() => {
                return Err(PrintError::EmptyTable(it.caption.clone()));
            }
            Block::Chart(it) => blocks.push(Block::Chart(chart(it, clean))),
            Block::Picture(it) => blocks.push(Block::Picture(picture(it, clean)?)),
        }
    }
    blocks.retain(|it| !matches!(it, Block::Bullets(items) if items.is_empty()));
    Ok(Section { heading: heading(&section.heading, clean)?, blocks })
}

fn picture(picture: &Picture, clean: Clean) -> Result<Picture, PrintError> {
    let alt = clean(&picture.alt);
    if alt.is_empty() {
        return Err(PrintError::MissingAlt(clean(&picture.caption)));
    }
    Ok(Picture { caption: clean(&picture.caption), alt, ..picture.clone() })
}

fn heading(text: &str, clean: Clean) -> Result<String, PrintError> {
    let text = clean(text);
    if text.is_empty() { Err(PrintError::MissingHeading) } else { Ok(text) }
}

fn lines(texts: &[String], clean: Clean) -> Vec<String> {
    texts.iter().map(|it| clean(it)).filter(|it| !it.is_empty()).collect()
}

fn table(table: &Table, clean: Clean) -> Result<Table, PrintError> {
    let columns = table.header.len();
    if columns == 0 {
        return Err(PrintError::EmptyTable(table.caption.clone()));
    }
    let square = |row: &Vec<String>| {
        let cells = row.iter().map(|cell| clean(cell));
        cells.chain(std::iter::repeat_with(String::new)).take(columns).collect()
    };
    let numeric = table.numeric.iter().copied().chain(std::iter::repeat(false));
    Ok(Table {
        caption: clean(&table.caption),
        summary: clean(&table.summary),
        header: table.header.iter().map(|cell| clean(cell)).collect(),
        rows: table.rows.iter().map(square).collect(),
        numeric: numeric.take(columns).collect(),
    })
}
