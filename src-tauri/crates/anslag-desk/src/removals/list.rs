//! The list of what was taken away in some days, for the chief and for the year's report.

use anslag_domain::{removal::Removal, statistics::Count};
use anslag_report::model::{Block, Record};
use anslag_store::{accounts, removals};

use super::{RemovalSummary, summary};
use crate::{
    Desk, Printed, Refusal,
    calendar::Days,
    paper::{Words, moment, typeset},
};

impl Desk {
    pub(crate) async fn print_removal_list(&self, input: Days) -> Result<Printed, Refusal> {
        let Days { from, to } = input.checked()?;
        let mut read = self.read().await?;
        let summary = summary(removals::all(&mut read).await?, from, to);
        let names = accounts::all(&mut read).await?;
        let words = &self.shelf.words;
        let name = |removal: &Removal| {
            let found = names.iter().find(|account| Some(account.id) == removal.form.account);
            found.map(|account| account.form.name.clone()).unwrap_or_default()
        };
        let titled = |measure: &Count| self.measure_title(&measure.name);
        let rows = summary.removals.iter().map(|it| self.row(it, name(it))).collect();
        let heads = ["known", "account", "measure", "ground", "time_to"];
        let list = words.table_or("none", ("removals", &heads), rows);
        let counts =
            summary.measures.iter().map(|m| format!("{}: {}", titled(m), m.count)).collect();
        let blank = self.record(&mut read, "removal_list").await?;
        let record = record(blank, words, &summary, vec![list], counts);
        let record =
            Record { title: format!("{} {from} – {to}", words.of("removals")), ..record };
        let file_name = format!("borttagningar-{from}-{to}.pdf");
        Ok(Printed { file_name, bytes: typeset(record).await? })
    }

    fn measure_title(&self, code: &str) -> String {
        let mut all = self.shelf.removal.measure.iter();
        let found = all.find(|choice| super::code(&choice.key) == code);
        found.map(|choice| choice.title.clone()).unwrap_or_default()
    }

    /// One dossier on one line: nobody is named.
    fn row(&self, removal: &Removal, account: String) -> Vec<String> {
        let (form, guide) = (&removal.form, &self.shelf.removal);
        let ground = guide.ground.iter().find(|choice| Some(choice.key) == form.ground);
        let minutes = |seconds| format!("{} {}", seconds / 60, self.shelf.words.of("minutes"));
        vec![
            moment(form.known),
            account,
            self.measure_title(&super::code(&form.measure)),
            ground.map(|choice| choice.title.clone()).unwrap_or_default(),
            removal.seconds.map(minutes).unwrap_or_default(),
        ]
    }
}

fn record(
    blank: Record,
    words: &Words,
    summary: &RemovalSummary,
    list: Vec<Block>,
    counts: Vec<String>,
) -> Record {
    let median = summary.median_seconds.map(|s| format!("{} {}", s / 60, words.of("minutes")));
    let mut sections = vec![words.section("removals", list)];
    if !counts.is_empty() {
        sections.push(words.section("measure", vec![Block::Bullets(counts)]));
    }
    Record {
        facts: vec![
            words.fact("count", summary.removals.len().to_string()),
            words.fact("median", median.unwrap_or_default()),
        ],
        sections,
        ..blank
    }
}
