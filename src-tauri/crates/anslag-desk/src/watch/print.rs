//! The watch log of a month as a document or as rows: x of y promised stretches, and the gaps.

use anslag_domain::{
    Day,
    watch::{Gap, WatchMonth},
};
use anslag_interchange::rows;
use anslag_report::model::{Block, Record, Section};
use serde::Deserialize;
use ts_rs::TS;

use super::Log;
use crate::{
    Desk, Printed, Refusal,
    paper::{Words, moment, typeset},
};

/// What the log leaves as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WatchForm {
    /// A document.
    Pdf,
    /// Separated by semicolons.
    Csv,
}

/// A month of the log.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ExportWatch {
    /// Any day of the month.
    pub month: Day,
    /// As what.
    pub form: WatchForm,
}

impl Desk {
    pub(crate) async fn export_watch(&self, input: ExportWatch) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let log = self.log(&mut read, input.month.first_of_month()).await?;
        let words = &self.shelf.words;
        let name = format!("uppsikt-{}", &log.month.to_string()[..7]);
        let (bytes, ending) = match input.form {
            WatchForm::Csv => (table(&log, words)?, "csv"),
            WatchForm::Pdf => {
                let blank = self.record(&mut read, "watch").await?;
                (typeset(record(&log, blank, words)).await?, "pdf")
            }
        };
        Ok(Printed { file_name: format!("{name}.{ending}"), bytes })
    }
}

/// The accounts something was promised for, each with its month.
fn promised(log: &Log) -> Vec<(&str, WatchMonth)> {
    let each = log.accounts.iter().map(|it| (it.form.name.as_str(), log.month(it.id)));
    each.filter(|(_, month)| month.promised > 0).collect()
}

fn away(gap: &Gap, words: &Words) -> String {
    match (gap.away, gap.deputy.as_str()) {
        (false, _) => String::new(),
        (true, "") => words.of("no_deputy").to_owned(),
        (true, deputy) => format!("{}: {deputy}", words.of("deputy")),
    }
}

/// A row an account, and one for each of its gaps.
fn table(log: &Log, words: &Words) -> Result<Vec<u8>, Refusal> {
    let heads = ["account", "month", "kept", "promised", "from", "to", "away"];
    let heads: Vec<String> = heads.iter().map(|head| words.of(head).to_owned()).collect();
    let mut all = vec![];
    for (account, month) in promised(log) {
        let (account, named) = (account.to_owned(), log.month.to_string()[..7].to_owned());
        let counts = [month.kept.to_string(), month.promised.to_string()];
        let empty = || [String::new(), String::new(), String::new()];
        all.push([[account.clone(), named.clone()].as_slice(), &counts, &empty()].concat());
        for gap in &month.gaps {
            let (from, to) = (moment(gap.interval.start), moment(gap.interval.end));
            let gap = [from, to, away(gap, words)];
            let none = [String::new(), String::new()];
            all.push([[account.clone(), named.clone()].as_slice(), &none, &gap].concat());
        }
    }
    Ok(rows::csv(&heads, &all)?)
}

fn record(log: &Log, blank: Record, words: &Words) -> Record {
    let sections: Vec<Section> =
        promised(log).into_iter().map(|(account, month)| section(account, &month, words)).collect();
    let none = || vec![words.section("gaps", vec![Block::Paragraph(words.of("none").to_owned())])];
    Record {
        title: format!("{} {}", words.of("watch"), &log.month.to_string()[..7]),
        facts: vec![words.fact("month", &log.month.to_string()[..7])],
        sections: if sections.is_empty() { none() } else { sections },
        ..blank
    }
}

fn section(account: &str, month: &WatchMonth, words: &Words) -> Section {
    let line = words.of("watch_line").replace("{kept}", &month.kept.to_string());
    let line = line.replace("{promised}", &month.promised.to_string());
    let row =
        |gap: &Gap| vec![moment(gap.interval.start), moment(gap.interval.end), away(gap, words)];
    let rows = month.gaps.iter().map(row).collect();
    let gaps = words.table_or("no_gaps", ("gaps", &["from", "to", "away"]), rows);
    Section { heading: account.to_owned(), blocks: vec![Block::Paragraph(line), gaps] }
}
