//! Puts the report together: the shelf's words, the period's facts, the office's names.

use anslag_domain::{
    Day, diarienummer,
    indicator::Fulfilment,
    invalid::optional,
    office::Office,
    statistics::{Count, SMALLEST_CELL},
};
use anslag_report::{
    chart::{Chart, Kind, Series},
    model::{Block, Section, Signature, Table, Tjansteutlatande},
};

use super::{
    ReportInput,
    facts::{Facts, FollowedGoal, cell, long_day, share, short_month},
    texts::{BlockText, ChartName, ReportTexts, TableName},
};
use crate::Refusal;

/// The whole report, ready to print.
///
/// # Errors
/// `BadDiarienummer` for a number no board has used.
pub(super) fn report(
    texts: &ReportTexts,
    office: &Office,
    input: &ReportInput,
    facts: &Facts,
    today: Day,
) -> Result<Tjansteutlatande, Refusal> {
    let fill_all = |texts: &[String]| texts.iter().map(|text| facts.fill(text)).collect();
    let number = input.diarienummer.as_deref().unwrap_or_default();
    let director = input.director.as_deref().and_then(optional);
    Ok(Tjansteutlatande {
        city: office.city.clone(),
        forvaltning: office.forvaltning.clone(),
        unit: office.unit.clone(),
        diarienummer: diarienummer::parse(number, "diarienummer")?,
        date: today.date(),
        handlaggare: office.name.clone(),
        phone: office.phone.clone(),
        namnd: office.namnd.clone(),
        meeting: input.meeting.map(Day::date),
        title: facts.fill(&texts.title),
        subtitle: facts.fill(&texts.subtitle),
        decisions: fill_all(&texts.decisions),
        signatures: vec![Signature {
            name: director.unwrap_or_default(),
            title: texts.signature_title.clone(),
        }],
        sections: texts
            .section
            .iter()
            .map(|section| Section {
                heading: section.heading.clone(),
                blocks: without_empty_headings(
                    section.block.iter().filter_map(|b| block(texts, facts, b)).collect(),
                ),
            })
            .collect(),
        attachments: fill_all(&texts.attachments),
    })
}

/// A heading over nothing is left out.
fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let is_heading = |block: Option<&Block>| matches!(block, None | Some(Block::Heading(_)));
    let bare: Vec<bool> = (0..blocks.len())
        .map(|at| is_heading(blocks.get(at)) && is_heading(blocks.get(at + 1)))
        .collect();
    blocks.into_iter().zip(bare).filter_map(|(block, bare)| (!bare).then_some(block)).collect()
}

/// One block; a table or a chart with nothing in it is left out.
fn block(texts: &ReportTexts, facts: &Facts, block: &BlockText) -> Option<Block> {
    Some(match block {
        BlockText::Paragraph(text) => Block::Paragraph(facts.fill(text)),
        BlockText::Bullets(texts) => {
            Block::Bullets(texts.iter().map(|text| facts.fill(text)).collect())
        }
        BlockText::Heading(text) => Block::Heading(facts.fill(text)),
        BlockText::Table(TableName::Topics) => Block::Table(topics(texts, facts)?),
        BlockText::Table(TableName::Goals) => Block::Table(goals(texts, facts)?),
        BlockText::Chart(ChartName::Months) => Block::Chart(months(texts, facts)?),
    })
}

/// Topics too small to show stand together, so that none can be counted out by subtraction.
fn topics(texts: &ReportTexts, facts: &Facts) -> Option<Table> {
    let words = &texts.table.topics;
    let whole = facts.figures.contacts;
    let shown = |topic: &&Count| topic.count >= SMALLEST_CELL;
    let row = |name: &str, count: u32| {
        let part = if count < SMALLEST_CELL { "–".to_owned() } else { share(count, whole) };
        vec![name.to_owned(), cell(count), part]
    };
    let large = facts.figures.topics.iter().filter(shown);
    let mut rows: Vec<Vec<String>> = large.map(|topic| row(&topic.name, topic.count)).collect();
    let small = facts.figures.topics.iter().filter(|topic| !shown(topic));
    let rest: u32 = small.map(|topic| topic.count).sum();
    if rest > 0 {
        rows.push(row(&words.rest, rest));
    }
    (!rows.is_empty()).then(|| Table {
        caption: facts.fill(&words.caption),
        summary: facts.fill(&words.summary),
        header: words.header.clone(),
        rows,
        numeric: vec![false, true, true],
    })
}

/// Each indicator with its target, how it went and why.
fn goals(texts: &ReportTexts, facts: &Facts) -> Option<Table> {
    let words = &texts.table.goals;
    let until = long_day(facts.goals.first()?.to);
    let verdict = |verdict: Option<Fulfilment>| match verdict {
        Some(Fulfilment::Met) => words.met.clone(),
        Some(Fulfilment::Partly) => words.partly.clone(),
        Some(Fulfilment::Missed) => words.missed.clone(),
        None => "–".to_owned(),
    };
    let row = |it: &FollowedGoal| {
        vec![
            format!("{}: {}", it.goal, it.indicator),
            measured(it.target, &it.unit),
            measured(it.outcome, &it.unit),
            verdict(it.verdict),
            it.analysis.clone(),
        ]
    };
    Some(Table {
        caption: facts.fill(&words.caption).replace("{until}", &until),
        summary: facts.fill(&words.summary).replace("{until}", &until),
        header: words.header.clone(),
        rows: facts.goals.iter().map(row).collect(),
        numeric: vec![false; 5],
    })
}

/// "62,5 procent"; a dash where nothing is said.
fn measured(value: Option<f64>, unit: &str) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let number = anslag_report::number::swedish(value);
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

fn months(texts: &ReportTexts, facts: &Facts) -> Option<Chart> {
    let words = &texts.chart.months;
    let period = facts.figures.period;
    let spans_years = period.from.year() != period.to.year();
    let months = &facts.figures.months;
    (facts.figures.contacts > 0).then(|| Chart {
        caption: facts.fill(&words.caption),
        unit: words.unit.clone(),
        categories: months.iter().map(|m| short_month(&m.name, spans_years)).collect(),
        series: vec![Series {
            name: words.series.clone(),
            values: months.iter().map(|m| f64::from(m.count)).collect(),
        }],
        kind: Kind::Bar,
    })
}
