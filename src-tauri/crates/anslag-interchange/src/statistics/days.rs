//! Sheets with a row a day, and Meta's files of one metric.

use std::collections::BTreeMap;

use anslag_domain::{
    Day,
    platform::{Figures, Metric, PlatformDay, Reach},
};
use chrono::{Datelike, NaiveDate};

use super::{
    Left, LeftOut, Told,
    forms::{DAY_METRICS, DAY_REACH, PAGE_METRICS, PAGE_REACH},
    number,
    posts::is_total,
    sheets::Sheet,
    when,
};

/// Columns that say the sheet has a row for each post or video, not for each day.
const OF_POSTS: [&str; 6] =
    ["post id", "innehåll", "content", "video link", "videolänk", "publicerings-id"];

/// Takes the days a sheet tells of.
pub fn take(sheet: &Sheet, name: &str, told: &mut Told) {
    let columns = |row: &[String]| -> Vec<String> {
        row.iter().map(|cell| cell.trim().to_lowercase()).collect()
    };
    let Some(at) = sheet.rows.iter().take(6).position(|row| {
        columns(row).first().is_some_and(|first| ["datum", "date"].contains(&first.as_str()))
    }) else {
        return;
    };
    let header = columns(&sheet.rows[at]);
    if header.iter().any(|column| OF_POSTS.contains(&column.as_str())) {
        return;
    }
    let above = at.checked_sub(1).and_then(|at| sheet.rows[at].first());
    let above = above.map_or("", String::as_str).trim().to_lowercase();
    let metrics = match page_metric(&header, &above) {
        Some(metric) => vec![(1, metric)],
        None => places(&header),
    };
    let reach = reach_at(&header, &above);
    if metrics.is_empty() && reach.is_none() {
        return;
    }
    if told.form.is_empty() {
        told.form = form(&header, !above.is_empty());
    }
    let dates = dates(&sheet.rows[at + 1..], name);
    let mut days: BTreeMap<Day, PlatformDay> =
        told.days.drain(..).map(|day| (day.day, day)).collect();
    for ((row, date), number) in sheet.rows[at + 1..].iter().zip(dates).zip(at + 2..) {
        let first = row.first().map_or("", String::as_str);
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(day) = date.and_then(|date| date.to_string().parse::<Day>().ok()) else {
            let why = if is_total(first) { Left::Total } else { Left::Undated };
            told.left_out.push(LeftOut { row: u32::try_from(number).unwrap_or(u32::MAX), why });
            continue;
        };
        let told = metrics
            .iter()
            .filter_map(|(at, metric)| Some((*metric, number::whole(row.get(*at)?)?)));
        let empty = PlatformDay { day, figures: Figures::new(), reach: None };
        let kept = days.entry(day).or_insert(empty);
        kept.figures.extend(told);
        let persons = reach.and_then(|at| number::whole(row.get(at)?));
        kept.reach = persons.map(Reach::of).or(kept.reach);
    }
    told.days = days.into_values().collect();
}

/// Meta's file of one metric says which on the line above `"Date","Primary"`.
fn page_metric(header: &[String], above: &str) -> Option<Metric> {
    let named = PAGE_METRICS.iter().find(|(name, _)| *name == above);
    named.filter(|_| is_primary(header)).map(|(_, metric)| *metric)
}

fn is_primary(header: &[String]) -> bool {
    header.get(1).is_some_and(|second| ["primary", "primär"].contains(&second.as_str()))
}

/// The column of persons reached.
fn reach_at(header: &[String], above: &str) -> Option<usize> {
    if is_primary(header) && PAGE_REACH.contains(&above) {
        return Some(1);
    }
    header.iter().position(|column| DAY_REACH.contains(&column.as_str()))
}

fn places(header: &[String]) -> Vec<(usize, Metric)> {
    let place = |names: &[&str]| header.iter().position(|column| names.contains(&column.as_str()));
    DAY_METRICS.iter().filter_map(|(metric, names)| Some((place(names)?, *metric))).collect()
}

fn form(header: &[String], above: bool) -> &'static str {
    let has = |name: &str| header.iter().any(|column| column == name);
    match () {
        () if above && (has("primary") || has("primär")) => "meta_page",
        () if has("impressions (total)") => "linkedin",
        () if has("impressions") => "x",
        () if has("video views") || has("videovisningar") || has("followers") => "tiktok",
        () => "youtube",
    }
}

/// The dates of the rows. Where they have no year the file's name has; past New Year they go on
/// into the next, and a name with one year alone names the last.
fn dates(rows: &[Vec<String>], name: &str) -> Vec<Option<NaiveDate>> {
    let years = when::years(name);
    let cell = |row: &Vec<String>| row.first().cloned().unwrap_or_default();
    // Any leap year will do to read a day and a month by.
    let read = |row: &Vec<String>, year| when::date(cell(row).trim(), year);
    let yearless = rows.iter().all(|row| read(row, None).is_none());
    if !yearless {
        return rows.iter().map(|row| read(row, None)).collect();
    }
    let Some((first, last)) = years else { return vec![None; rows.len()] };
    let bare: Vec<Option<NaiveDate>> = rows.iter().map(|row| read(row, Some(2024))).collect();
    // The newest may stand first; the years are then counted from the end.
    let falls = |one: &NaiveDate, next: &NaiveDate| next.month() < one.month();
    let pairs = || bare.iter().flatten().zip(bare.iter().flatten().skip(1));
    let newest_first = pairs().any(|(one, next)| one.month() == 1 && next.month() == 12);
    let mut dates = bare.clone();
    if newest_first {
        dates.reverse();
    }
    let turned = dates.iter().flatten().zip(dates.iter().flatten().skip(1));
    let turned = turned.filter(|(one, next)| falls(one, next)).count();
    let begins = if first == last && turned > 0 {
        last - i32::try_from(turned).unwrap_or_default()
    } else {
        first
    };
    let (mut year, mut before) = (begins, None::<NaiveDate>);
    for date in &mut dates {
        let Some(bare) = *date else { continue };
        year += i32::from(before.is_some_and(|before| falls(&before, &bare)));
        before = Some(bare);
        *date = NaiveDate::from_ymd_opt(year, bare.month(), bare.day());
    }
    if newest_first {
        dates.reverse();
    }
    dates
}
