//! The tables and charts of a report, filled by its facts.

use anslag_domain::{
    Day,
    indicator::Fulfilment,
    removal::Ground,
    statistics::{Count, SMALLEST_CELL},
};
use anslag_report::{
    chart::{Chart, Kind, Series},
    model::{Block, Table},
};

use super::{
    facts::{Facts, FollowedGoal, IncidentFact, cell, long_day, share, short_month},
    texts::{ReportParts, TableText},
};

/// The figures, every table with rows and the figures of every chart with anything in it.
pub(super) fn all(parts: &ReportParts, facts: &Facts) -> Vec<Table> {
    let tables = ["figures", "topics", "goals", "accounts", "incidents", "removals"];
    let charts = ["months", "posts", "worry"];
    let tables = tables.into_iter().filter_map(|name| filled_table(parts, facts, name));
    let charts = charts.into_iter().filter_map(|name| filled_chart(parts, facts, name));
    tables.chain(charts.map(|chart| chart.table())).collect()
}

/// A table by its name; nothing for one with no rows, or for a name there is no table of.
pub(super) fn table(parts: &ReportParts, facts: &Facts, name: &str) -> Option<Block> {
    filled_table(parts, facts, name).map(Block::Table)
}

fn filled_table(parts: &ReportParts, facts: &Facts, name: &str) -> Option<Table> {
    let table = match name {
        "topics" => topics(parts, facts),
        "goals" => goals(parts, facts)?,
        "accounts" => accounts(parts, facts),
        "incidents" => incidents(parts, facts),
        "removals" => removals(parts, facts),
        "figures" => figures(parts, facts),
        _ => return None,
    };
    (!table.rows.is_empty()).then_some(table)
}

/// A chart by its name; nothing for one with nothing in it.
pub(super) fn chart(parts: &ReportParts, facts: &Facts, name: &str) -> Option<Block> {
    filled_chart(parts, facts, name).map(Block::Chart)
}

fn filled_chart(parts: &ReportParts, facts: &Facts, name: &str) -> Option<Chart> {
    let months = match name {
        "months" => &facts.figures.months,
        "worry" => &facts.figures.worried_months,
        "posts" => &facts.figures.published_months,
        _ => return None,
    };
    // A month with few worried could point at a person; then the table of the whole says enough.
    let few = |month: &Count| (1..SMALLEST_CELL).contains(&month.count);
    if months.iter().all(|month| month.count == 0) || (name == "worry" && months.iter().any(few)) {
        return None;
    }
    let words = parts.chart.get(name)?;
    let period = facts.figures.period;
    let spans_years = period.from.year() != period.to.year();
    Some(Chart {
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

fn filled(words: &TableText, facts: &Facts, rows: Vec<Vec<String>>, numeric: &[bool]) -> Table {
    Table {
        caption: facts.fill(&words.caption),
        summary: facts.fill(&words.summary),
        header: words.header.clone(),
        rows,
        numeric: numeric.to_vec(),
    }
}

/// Topics too small to show stand together, so that none can be counted out by subtraction.
fn topics(parts: &ReportParts, facts: &Facts) -> Table {
    let words = &parts.table.topics;
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
    filled(&words.table, facts, rows, &[false, true, true])
}

/// Each indicator with its target, how it went and why.
fn goals(parts: &ReportParts, facts: &Facts) -> Option<Table> {
    let words = &parts.table.goals;
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
    let rows = facts.goals.iter().map(row).collect();
    let mut table = filled(&words.table, facts, rows, &[false; 5]);
    for text in [&mut table.caption, &mut table.summary] {
        *text = text.replace("{until}", &until);
    }
    Some(table)
}

fn accounts(parts: &ReportParts, facts: &Facts) -> Table {
    let rows = facts.accounts.iter().map(|it| {
        let reported = day_or_dash(it.reported);
        [&it.name, &it.platform, &it.responsible, &it.deputy, &reported].map(Clone::clone).to_vec()
    });
    filled(&parts.table.accounts, facts, rows.collect(), &[false; 5])
}

fn incidents(parts: &ReportParts, facts: &Facts) -> Table {
    let words = &parts.table.incidents;
    let row = |it: &IncidentFact| {
        let closed = it.closed.map_or_else(|| words.open.clone(), |day| day.to_string());
        vec![it.began.to_string(), it.title.clone(), closed, cell(it.contacts)]
    };
    let rows = facts.incidents.iter().map(row).collect();
    filled(&words.table, facts, rows, &[false, false, false, true])
}

fn removals(parts: &ReportParts, facts: &Facts) -> Table {
    let words = &parts.table.removals;
    let name = |ground: Option<Ground>| match ground {
        Some(Ground::Bbs) => &words.bbs,
        Some(Ground::PersonalData) => &words.personal_data,
        Some(Ground::Secrecy) => &words.secrecy,
        Some(Ground::OwnRules) => &words.own_rules,
        None => &words.none,
    };
    let row = |(ground, count): &(Option<Ground>, u32)| vec![name(*ground).clone(), cell(*count)];
    filled(&words.table, facts, facts.removals.iter().map(row).collect(), &[false, true])
}

/// Every figure with how it was counted.
fn figures(parts: &ReportParts, facts: &Facts) -> Table {
    let fill = |text: &String| facts.fill(text);
    let rows =
        parts.figure.iter().map(|it| [&it.name, &it.value, &it.definition].map(fill).to_vec());
    filled(&parts.table.figures, facts, rows.collect(), &[false; 3])
}

/// "62,5 procent"; a dash where nothing is said.
fn measured(value: Option<f64>, unit: &str) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let number = anslag_report::number::swedish(value);
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

fn day_or_dash(day: Option<Day>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}
