//! The contact log as a sheet or a document to be handed out: it is a public record itself from
//! its first row (TF 1974:152, 2 kap. 10 §, read 2026-04-25), so its columns can be masked.

use anslag_domain::{
    contact::Contact,
    disclosure::{FrozenRecord, RecordPart},
    invalid::required,
};
use anslag_interchange::sheet;
use anslag_report::model::{Block, Record, Section, Table};
use anslag_store::{Reader, contacts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Printed, Refusal,
    calendar::Days,
    disclosures::{
        records::Freezer,
        texts::{DisclosureTexts, filled},
    },
    paper::{as_docx, typeset},
};

/// What the log leaves as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// A row a contact, separated by semicolons.
    #[default]
    Csv,
    /// An overview and every contact under a heading, for the archive.
    Pdf,
    /// The same, to go on with.
    Docx,
}

/// The columns that can be masked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogColumn {
    /// The place.
    Place,
    /// The comment's own address, which may name who wrote it.
    Link,
    /// What it was about.
    Summary,
    /// What was answered.
    Answer,
    /// Why it is kept as it is.
    Reason,
}

/// All of them.
const COLUMNS: [LogColumn; 5] =
    [LogColumn::Place, LogColumn::Link, LogColumn::Summary, LogColumn::Answer, LogColumn::Reason];

/// The log of some days.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportLog {
    /// Which days.
    #[serde(flatten)]
    pub days: Days,
    /// The columns that are masked in every row; in a row that may hold a secret all are.
    pub masked: Vec<LogColumn>,
    /// The provision that is printed in place of what is masked.
    pub ground: String,
    /// As what.
    #[serde(default)]
    pub format: LogFormat,
}

impl Desk {
    pub(crate) async fn export_log(&self, input: ExportLog) -> Result<Printed, Refusal> {
        let Days { from, to } = input.days.checked()?;
        let mut read = self.read().await?;
        let all = contacts::between(&mut read, from, to).await?;
        let secret = all.iter().any(is_secret);
        let ground = if secret || !input.masked.is_empty() {
            required(&input.ground, "ground")?
        } else {
            String::new()
        };
        let texts = &self.shelf.disclosure;
        let freezer = Freezer::new(&mut read, texts).await?;
        let in_place = texts.in_place(&ground);
        let rows: Vec<Vec<String>> = all
            .iter()
            .map(|contact| {
                let masked: &[LogColumn] =
                    if is_secret(contact) { &COLUMNS } else { &input.masked };
                row(texts, contact, &freezer.contact(contact), masked, &in_place)
            })
            .collect();
        let (from, to) = (from.to_string(), to.to_string());
        let stem = filled(&texts.log.file_name, &[("from", &from), ("to", &to)]);
        let (bytes, ending) = match input.format {
            LogFormat::Csv => (sheet::separated(&texts.log.header, &rows)?, "csv"),
            LogFormat::Pdf | LogFormat::Docx => {
                let record = self.log_record(&mut read, &from, &to, &rows).await?;
                if input.format == LogFormat::Pdf {
                    (typeset(record).await?, "pdf")
                } else {
                    (as_docx(record).await?, "docx")
                }
            }
        };
        Ok(Printed { file_name: format!("{stem}.{ending}"), bytes })
    }

    /// The log as a document: what fits across a page as a table, then each contact whole.
    async fn log_record(
        &self,
        read: &mut Reader,
        from: &str,
        to: &str,
        rows: &[Vec<String>],
    ) -> Result<Record, Refusal> {
        let texts = &self.shelf.disclosure.log;
        let blank = self.record(read, "contact_log").await?;
        let over = OVERVIEW.map(|column| texts.header[column].clone()).to_vec();
        let table = Table {
            caption: texts.overview.clone(),
            summary: texts.summary.clone(),
            numeric: over.iter().map(|_| false).collect(),
            header: over,
            rows: rows.iter().map(|row| OVERVIEW.map(|at| short(&row[at])).to_vec()).collect(),
        };
        let overview = if rows.is_empty() {
            Block::Paragraph(texts.nothing.clone())
        } else {
            Block::Table(table)
        };
        let each = rows.iter().flat_map(|row| {
            let told = texts.header.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
            let told = told.map(|(head, cell)| format!("{head}: {cell}")).collect();
            [Block::Heading(row[0].clone()), Block::Bullets(told)]
        });
        let each: Vec<Block> = each.collect();
        let contacts = Section { heading: texts.contacts.clone(), blocks: each };
        let mut sections =
            vec![Section { heading: texts.overview.clone(), blocks: vec![overview] }, contacts];
        sections.retain(|section| !section.blocks.is_empty());
        let (title, subtitle) = (texts.title.clone(), format!("{from} – {to}"));
        Ok(Record { title, subtitle, sections, ..blank })
    }
}

/// The columns of the overview: number, received, topic, worry, answered, assessment.
const OVERVIEW: [usize; 6] = [0, 1, 4, 5, 10, 11];

/// A moment's day; the hour stands with the contact itself.
fn short(cell: &str) -> String {
    cell.split(" kl. ").next().unwrap_or_default().to_owned()
}

fn is_secret(contact: &Contact) -> bool {
    contact.assessment.as_ref().is_some_and(|it| it.form.secret)
}

/// The cells in the order of the header.
fn row(
    texts: &DisclosureTexts,
    contact: &Contact,
    frozen: &FrozenRecord,
    masked: &[LogColumn],
    in_place: &str,
) -> Vec<String> {
    let part = |name: &str| {
        let label = texts.label(name);
        let found = frozen.parts.iter().find(|it: &&RecordPart| it.label == label);
        found.map(|it| it.text.clone()).unwrap_or_default()
    };
    let open = |name: &str, column: LogColumn| {
        let text = part(name);
        if text.is_empty() || !masked.contains(&column) { text } else { in_place.to_owned() }
    };
    vec![
        contact.number.clone(),
        part("received"),
        part("way"),
        part("account"),
        part("topic"),
        contact.form.worry.to_string(),
        open("place", LogColumn::Place),
        open("link", LogColumn::Link),
        open("summary", LogColumn::Summary),
        open("answer", LogColumn::Answer),
        part("answered"),
        part("registration"),
        part("diarienummer"),
        open("reason", LogColumn::Reason),
    ]
}
