//! An extract: everything kept of one who asks. By what the person was found is not kept.

use std::collections::HashSet;

use anslag_domain::{
    disclosure::{DisclosureSettings, Extract, FrozenRecord, RecordKind, RecordRef},
    masking::{self, Mask},
    person::Identifiers,
};
use anslag_report::model::{Block, Fact, Record, Section};
use anslag_store::{evidence, extracts, office};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Desk, Printed, Refusal,
    disclosures::{
        bundles::widened,
        print::{blank, dated, labelled},
        records::Freezer,
        texts::{DisclosureTexts, filled},
    },
    error::Code,
    media::aside,
};

/// Everywhere a person can stand.
const EVERYWHERE: [RecordKind; 7] = [
    RecordKind::Contact,
    RecordKind::Evidence,
    RecordKind::Post,
    RecordKind::Incident,
    RecordKind::Picture,
    RecordKind::Consent,
    RecordKind::Removal,
];

/// What an extract may be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExtractFormat {
    /// To be read.
    Pdf,
    /// To be taken along.
    Json,
}

/// A record of an extract, with others' data masked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExtractItem {
    /// Which.
    #[serde(flatten)]
    pub of: RecordRef,
    /// Its texts as they were found; if they have changed since, nothing is printed.
    pub seen: Vec<String>,
    /// What is masked.
    pub masks: Vec<Mask>,
}

/// An extract to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintExtract {
    /// What it holds.
    pub items: Vec<ExtractItem>,
    /// As what.
    pub format: ExtractFormat,
}

/// That an extract was made.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RecordExtract {
    /// How many records it had.
    pub items: u32,
    /// How many places were masked.
    pub masks: u32,
}

#[derive(Serialize)]
struct Sheet<'a> {
    date: String,
    purpose: &'a str,
    retention: &'a str,
    sources: &'a str,
    erasure: &'a str,
    records: Vec<SheetRecord<'a>>,
}

#[derive(Serialize)]
struct SheetRecord<'a> {
    heading: &'a str,
    at: Option<String>,
    texts: Vec<(&'a str, &'a str)>,
}

impl Desk {
    /// The records where the person stands, the latest first; drafts too, since they are kept.
    pub(crate) async fn search_person(
        &self,
        input: Identifiers,
    ) -> Result<Vec<FrozenRecord>, Refusal> {
        let sought = input.sought()?;
        let mut read = self.read().await?;
        let freezer = Freezer::with_names(&mut read, &self.shelf.disclosure).await?;
        let mut found = freezer.all(&mut read, &EVERYWHERE, true).await?;
        let named = |it: &FrozenRecord| it.parts.iter().any(|it| sought.stands_in(&it.text));
        // What was seen of a contact is the person's as the contact is.
        let hers = found.iter().filter(|it| it.of.kind == RecordKind::Contact && named(it));
        let hers: HashSet<u32> = hers.map(|it| it.of.record).collect();
        let mut seen = evidence::all(&mut read).await?;
        seen.retain(|it| hers.contains(&it.contact.0));
        let seen: HashSet<u32> = seen.iter().map(|it| it.id.0).collect();
        let is_seen = |of: RecordRef| of.kind == RecordKind::Evidence && seen.contains(&of.record);
        found.retain(|it| named(it) || is_seen(it.of));
        found.sort_by_key(|it| std::cmp::Reverse((it.at, it.of)));
        Ok(found)
    }

    pub(crate) async fn print_extract(&self, input: PrintExtract) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let settings = self.settings_or_shipped(&mut read).await?;
        let freezer = Freezer::with_names(&mut read, &self.shelf.disclosure).await?;
        let mut handed = vec![];
        for item in input.items {
            let record = freezer.get(&mut read, item.of).await?;
            handed.push(without(&self.shelf.disclosure, record, &item)?);
        }
        let (texts, today) = (self.shelf.disclosure.clone(), self.clock.now().day());
        let stem = filled(&texts.extract.file_name, &[("today", &today.to_string())]);
        if input.format == ExtractFormat::Json {
            let bytes = json(&today.to_string(), &settings, &handed)?;
            return Ok(Printed { file_name: format!("{stem}.json"), bytes });
        }
        aside(move || {
            let mut record = blank(&office, today);
            fill(&mut record, &texts, &settings, &handed);
            let bytes = anslag_report::record_pdf(&record)?;
            Ok(Printed { file_name: format!("{stem}.pdf"), bytes })
        })
        .await
    }

    pub(crate) async fn list_extracts(&self) -> Result<Vec<Extract>, Refusal> {
        Ok(extracts::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn record_extract(&self, input: RecordExtract) -> Result<(), Refusal> {
        let mut write = self.write("record_extract").await?;
        let RecordExtract { items, masks } = input;
        let (at, who) = (self.clock.now(), write.who().to_owned());
        let row = extracts::insert(&mut write, &Extract { at, who, items, masks }).await?;
        Ok(write.commit("extract", Some(row)).await?)
    }
}

/// The record with what is masked gone.
fn without(
    texts: &DisclosureTexts,
    mut record: FrozenRecord,
    item: &ExtractItem,
) -> Result<FrozenRecord, Refusal> {
    let now: Vec<&str> = record.parts.iter().map(|part| part.text.as_str()).collect();
    if now != item.seen {
        return Err(Refusal::about(Code::Conflict, &record.heading));
    }
    let masks = widened(masking::checked(item.masks.clone(), &now)?, &now);
    for (at, part) in (0u32..).zip(&mut record.parts) {
        let of_part: Vec<&Mask> = masks.iter().filter(|mask| mask.part == at).collect();
        part.text = masking::masked(&part.text, &of_part, |ground| texts.in_place(ground));
    }
    Ok(record)
}

fn fill(
    record: &mut Record,
    texts: &DisclosureTexts,
    settings: &DisclosureSettings,
    handed: &[FrozenRecord],
) {
    let words = &texts.extract;
    record.form.clone_from(&words.form);
    record.title.clone_from(&words.title);
    record.facts_caption.clone_from(&texts.facts);
    record.facts = vec![Fact::new(&words.items, handed.len().to_string())];
    let told = [
        (&words.purpose, &settings.purpose),
        (&words.retention, &settings.retention),
        (&words.sources, &settings.sources),
        (&words.erasure, &settings.erasure),
    ];
    let paragraph = |heading: &str, text: &str| Section {
        heading: heading.to_owned(),
        blocks: vec![Block::Paragraph(text.to_owned())],
    };
    let told = told.into_iter().filter(|(_, text)| !text.is_empty());
    record.sections = told.map(|(heading, text)| paragraph(heading, text)).collect();
    if handed.is_empty() {
        record.sections.push(paragraph(&words.found, &texts.nothing));
    }
    record.sections.extend(handed.iter().map(|it| Section {
        heading: dated(it),
        blocks: labelled(it, it.parts.iter().map(|part| part.text.clone())),
    }));
}

fn json(
    date: &str,
    settings: &DisclosureSettings,
    handed: &[FrozenRecord],
) -> Result<Vec<u8>, Refusal> {
    let records = handed.iter().map(|it| SheetRecord {
        heading: &it.heading,
        at: it.at.map(|at| at.to_string()),
        texts: it.parts.iter().map(|p| (p.label.as_str(), p.text.as_str())).collect(),
    });
    let sheet = Sheet {
        date: date.to_owned(),
        purpose: &settings.purpose,
        retention: &settings.retention,
        sources: &settings.sources,
        erasure: &settings.erasure,
        records: records.collect(),
    };
    serde_json::to_vec_pretty(&sheet).map_err(|_| Code::Broken.into())
}
