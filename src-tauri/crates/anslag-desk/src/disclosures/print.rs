//! What is handed out, as documents: the masked words never reach the one who prints.

use anslag_domain::{
    Day,
    disclosure::{BundleItem, Disclosure, FrozenRecord, SecrecyGround},
    id::{ContactId, DisclosureId},
    masking,
    media::MediaKind,
    office::Office,
};
use anslag_interchange::picture;
use anslag_report::model::{Block, Fact, Picture, PictureKind, Record, Section, Signature, Table};
use anslag_store::{Files, bundle, contacts, disclosures, office};

use super::{
    grounds,
    records::Freezer,
    texts::{DisclosureTexts, filled, printed},
    when,
};
use crate::{Desk, Printed, Refusal, error::Code, media::aside};

/// A heading in a written text is a line of its own, not longer than this and without a full stop.
const LONGEST_HEADING: usize = 60;

impl Desk {
    pub(crate) async fn print_bundle(&self, id: DisclosureId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let found = disclosures::get(&mut read, id).await?;
        let bundle = bundle::of(&mut read, id).await?;
        if bundle.is_empty() {
            return Err(Refusal::about(Code::Empty, "bundle"));
        }
        let (texts, known) = (self.shelf.disclosure.clone(), self.shelf.grounds.clone());
        let (files, today) = (self.files.clone(), self.clock.now().day());
        let file_name = named(&texts.bundle.file_name, &id.0.to_string());
        aside(move || {
            let mut record = blank(&office, today);
            head(&mut record, &texts, &found);
            for item in &bundle {
                record.sections.push(section(&texts, &files, item)?);
            }
            record.sections.extend(masked_places(&texts, &known, &bundle));
            Ok(Printed { file_name, bytes: anslag_report::record_pdf(&record)? })
        })
        .await
    }

    pub(crate) async fn print_decision(&self, id: DisclosureId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let found = disclosures::get(&mut read, id).await?;
        if found.decision.is_empty() {
            return Err(Refusal::about(Code::Empty, "decision"));
        }
        let texts = &self.shelf.disclosure.decision;
        let record = Record {
            form: texts.form.clone(),
            title: texts.title.clone(),
            diarienummer: found.form.diarienummer,
            sections: written(&texts.form, &found.decision),
            signatures: vec![Signature { name: office.name.clone(), title: office.title.clone() }],
            ..blank(&office, self.clock.now().day())
        };
        printed_aside(record, named(&texts.file_name, &id.0.to_string())).await
    }

    /// A contact as it reads in the log, whole: for the matter it belongs to, not for handing out.
    pub(crate) async fn print_contact(&self, id: ContactId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let contact = contacts::get(&mut read, id).await?;
        let freezer = Freezer::new(&mut read, &self.shelf.disclosure).await?;
        let frozen = freezer.contact(&contact);
        let texts = &self.shelf.disclosure;
        let record = Record {
            form: texts.contact.form.clone(),
            title: frozen.heading.clone(),
            diarienummer: contact.assessment.and_then(|it| it.form.diarienummer),
            sections: vec![Section {
                heading: texts.facts.clone(),
                blocks: labelled(&frozen, frozen.parts.iter().map(|it| it.text.clone())),
            }],
            ..blank(&office, self.clock.now().day())
        };
        printed_aside(record, named(&texts.contact.file_name, &contact.number)).await
    }
}

/// Typesetting takes a moment; the door stays open meanwhile.
pub(crate) async fn printed_aside(record: Record, file_name: String) -> Result<Printed, Refusal> {
    aside(move || Ok(Printed { file_name, bytes: anslag_report::record_pdf(&record)? })).await
}

/// A record of the office with nothing in it yet.
pub(crate) fn blank(office: &Office, today: Day) -> Record {
    Record {
        city: office.city.clone(),
        forvaltning: office.forvaltning.clone(),
        unit: office.unit.clone(),
        form: String::new(),
        diarienummer: None,
        date: today.date(),
        title: String::new(),
        subtitle: String::new(),
        facts_caption: String::new(),
        facts: vec![],
        sections: vec![],
        signatures: vec![],
    }
}

/// What was wanted is not printed: it may name whom the bundle does not.
fn head(record: &mut Record, texts: &DisclosureTexts, found: &Disclosure) {
    let words = &texts.bundle;
    let form = if found.status.step(found.status).is_ok() { &words.draft } else { &words.form };
    record.form.clone_from(form);
    record.title.clone_from(&words.title);
    record.diarienummer.clone_from(&found.form.diarienummer);
    record.facts_caption.clone_from(&texts.facts);
    record.facts = vec![
        Fact::new(&words.received, printed(found.form.received)),
        Fact::new(&words.items, found.items.to_string()),
        Fact::new(&words.places, found.masks.to_string()),
    ];
}

fn section(texts: &DisclosureTexts, files: &Files, item: &BundleItem) -> Result<Section, Refusal> {
    let handed = masked_texts(item, |ground| texts.in_place(ground));
    let mut blocks = labelled(&item.record, handed.into_iter());
    if let Some(shown) = picture_of(texts, files, item)? {
        blocks.push(Block::Picture(shown));
    }
    Ok(Section { heading: item.record.heading.clone(), blocks })
}

/// The texts of a record with what is masked gone.
pub(crate) fn masked_texts(
    item: &BundleItem,
    stands_for: impl Fn(&str) -> String + Copy,
) -> Vec<String> {
    let parts = item.record.parts.iter().enumerate();
    parts.map(|(at, part)| masking::masked(&part.text, &item.masks_of(at), stands_for)).collect()
}

/// Each text under its label.
pub(crate) fn labelled(record: &FrozenRecord, texts: impl Iterator<Item = String>) -> Vec<Block> {
    let parts = record.parts.iter().zip(texts);
    parts
        .flat_map(|(part, text)| [Block::Heading(part.label.clone()), Block::Paragraph(text)])
        .collect()
}

/// The picture with its boxes burnt in and nothing hidden in the file. What is masked in a picture
/// is not described either.
fn picture_of(
    texts: &DisclosureTexts,
    files: &Files,
    item: &BundleItem,
) -> Result<Option<Picture>, Refusal> {
    let Some(kept) = &item.record.picture else {
        return Ok(None);
    };
    let bytes = files.read(&kept.file, &kept.ending)?;
    let black: Vec<_> = item.boxes.iter().map(|it| (it.x, it.y, it.width, it.height)).collect();
    let clean = picture::blackened(&bytes, &black)?;
    let grounds: Vec<String> =
        masking::by_ground(item.boxes.iter().map(|it| it.ground.as_str())).into_keys().collect();
    let (places, grounds) = (item.boxes.len().to_string(), grounds.join(", "));
    let alt = if item.boxes.is_empty() {
        texts.whole_picture.clone()
    } else {
        filled(&texts.masked_picture, &[("places", &places), ("grounds", &grounds)])
    };
    Ok(Some(Picture {
        caption: item.record.heading.clone(),
        alt,
        kind: if clean.kind == MediaKind::Png { PictureKind::Png } else { PictureKind::Jpeg },
        bytes: clean.bytes,
        width: clean.width,
        height: clean.height,
    }))
}

/// The table of what is masked, by provision.
fn masked_places(
    texts: &DisclosureTexts,
    known: &[SecrecyGround],
    bundle: &[BundleItem],
) -> Option<Section> {
    let words = &texts.bundle;
    let about = |ground: &str| {
        let found = known.iter().find(|it| it.ground == ground);
        found.map(|it| it.about.clone()).unwrap_or_default()
    };
    let rows: Vec<Vec<String>> = grounds(bundle)
        .into_iter()
        .map(|(ground, count)| vec![ground.clone(), about(&ground), count.to_string()])
        .collect();
    (!rows.is_empty()).then(|| Section {
        heading: words.grounds_heading.clone(),
        blocks: vec![
            Block::Table(Table {
                caption: words.grounds_caption.clone(),
                summary: words.grounds_summary.clone(),
                header: vec![words.ground.clone(), words.about.clone(), words.count.clone()],
                rows,
                numeric: vec![false, false, true],
            }),
            Block::Paragraph(words.law.clone()),
        ],
    })
}

/// A written text as sections: a short line of its own without a full stop is a heading.
fn written(first: &str, text: &str) -> Vec<Section> {
    let mut sections = vec![Section { heading: first.to_owned(), blocks: vec![] }];
    for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
        let heading = part.chars().count() <= LONGEST_HEADING
            && !part.contains('\n')
            && !part.ends_with(['.', ':', ']', '?', '!']);
        match sections.last_mut() {
            Some(only) if heading && only.blocks.is_empty() => part.clone_into(&mut only.heading),
            Some(last) if !heading => last.blocks.push(Block::Paragraph(part.to_owned())),
            _ => sections.push(Section { heading: part.to_owned(), blocks: vec![] }),
        }
    }
    sections
}

pub(crate) fn named(file_name: &str, number: &str) -> String {
    format!("{}.pdf", filled(file_name, &[("number", number)]))
}

/// A record's day, after its heading, in a list of many.
pub(crate) fn dated(record: &FrozenRecord) -> String {
    let at = when(record.at);
    if at.is_empty() { record.heading.clone() } else { format!("{}, {at}", record.heading) }
}
