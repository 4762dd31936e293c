//! What the registrator prints: the office on the first page, and the words from the shelf.

use std::collections::BTreeMap;

use anslag_domain::{Day, Moment, office::Office};
use anslag_report::model::{Block, Fact, Record, Section, Table};
use anslag_store::{Reader, office};
use serde::{Deserialize, Serialize};

use crate::{Desk, Refusal, error::Code, media::aside};

/// The words of `assets/reports/register.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    word: BTreeMap<String, String>,
}

impl Words {
    /// The word with a key; a key without one is itself, which the shelf's test finds.
    pub(crate) fn of<'a>(&'a self, key: &'a str) -> &'a str {
        self.word.get(key).map_or(key, String::as_str)
    }

    /// The word, when there is one.
    pub(crate) fn known(&self, key: &str) -> Option<&str> {
        self.word.get(key).map(String::as_str)
    }

    /// The word of an enum's code.
    pub(crate) fn code(&self, value: &impl Serialize) -> String {
        self.code_among("", value)
    }

    /// The word of a code among those of a sort (`step_archived`), else the code's own.
    pub(crate) fn code_among(&self, sort: &str, value: &impl Serialize) -> String {
        let code = serde_json::to_value(value).ok();
        let code = code.as_ref().and_then(|code| code.as_str()).unwrap_or_default();
        self.known(&format!("{sort}_{code}")).unwrap_or_else(|| self.of(code)).to_owned()
    }

    /// Ja or nej.
    pub(crate) fn yes_no(&self, yes: bool) -> String {
        self.of(if yes { "yes" } else { "no" }).to_owned()
    }

    /// A fact under its word.
    pub(crate) fn fact(&self, key: &str, value: impl Into<String>) -> Fact {
        Fact::new(self.of(key), value)
    }

    /// A section under its word.
    pub(crate) fn section(&self, key: &str, blocks: Vec<Block>) -> Section {
        Section { heading: self.of(key).to_owned(), blocks }
    }

    /// A table under its words; `numeric` are the columns that hold numbers.
    pub(crate) fn table(
        &self,
        caption: &str,
        heads: &[&str],
        rows: Vec<Vec<String>>,
        numeric: &[usize],
    ) -> Block {
        Block::Table(Table {
            caption: self.of(caption).to_owned(),
            summary: String::new(),
            header: heads.iter().map(|head| self.of(head).to_owned()).collect(),
            numeric: (0..heads.len()).map(|column| numeric.contains(&column)).collect(),
            rows,
        })
    }

    /// A table, or the sentence that there is nothing to show.
    pub(crate) fn table_or(
        &self,
        empty: &str,
        (caption, heads): (&str, &[&str]),
        rows: Vec<Vec<String>>,
    ) -> Block {
        if rows.is_empty() {
            return Block::Paragraph(self.of(empty).to_owned());
        }
        self.table(caption, heads, rows, &[])
    }
}

/// "2027-03-01 kl. 09.05", as a record writes it.
pub(crate) fn moment(at: Moment) -> String {
    at.slot().to_string().replace('T', " kl. ").replace(':', ".")
}

/// The same where it may be missing.
pub(crate) fn moment_or(at: Option<Moment>) -> String {
    at.map(moment).unwrap_or_default()
}

/// A day, where there is one.
pub(crate) fn day_or(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Desk {
    /// An empty record of a form, from her office, of today.
    pub(crate) async fn record(&self, read: &mut Reader, form: &str) -> Result<Record, Refusal> {
        let office = office::get(read).await?.ok_or(Code::NoOffice)?;
        Ok(self.record_of(&office, form))
    }

    fn record_of(&self, office: &Office, form: &str) -> Record {
        Record {
            city: office.city.clone(),
            forvaltning: office.forvaltning.clone(),
            unit: office.unit.clone(),
            form: self.shelf.words.of(form).to_owned(),
            diarienummer: None,
            date: self.clock.now().day().date(),
            title: String::new(),
            subtitle: String::new(),
            facts_caption: self.shelf.words.of("facts").to_owned(),
            facts: vec![],
            sections: vec![],
            signatures: vec![],
        }
    }
}

/// The record as a DOCX, to go on with.
pub(crate) async fn as_docx(record: Record) -> Result<Vec<u8>, Refusal> {
    aside(move || Ok(anslag_report::record_docx(&record)?)).await
}

/// The record as a PDF; typesetting takes a moment and is done aside.
pub(crate) async fn typeset(record: Record) -> Result<Vec<u8>, Refusal> {
    aside(move || Ok(anslag_report::record_pdf(&record)?)).await
}
