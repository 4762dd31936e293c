//! A bundle: records found and taken in, and what is masked in each.

use anslag_domain::{
    Day, Invalid,
    disclosure::{DisclosureStatus, FrozenRecord, RecordKind, RecordPicture, RecordRef},
    evidence::Evidence,
    id::{BundleItemId, DisclosureId, EvidenceId},
    masking::{self, BlackBox, Mask},
    waiver::normalised,
};
use anslag_interchange::picture::blackened;
use anslag_review::{Draft, Role};
use anslag_store::{Write, bundle, disclosures, evidence};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    act,
    records::{Freezer, PDF},
};
use crate::{Desk, Refusal, error::Code, media::aside};

/// The most records an answer holds.
const MOST: usize = 300;
/// The most texts that are read at once for personal data.
const MOST_TEXTS: usize = 5_000;
/// The rules that find personal data, by the first letters of their ids.
const PERSONAL: &str = "PER-";

/// Which records to find.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchRecords {
    /// Words that all stand in the record, its number among them; may be empty.
    pub text: String,
    /// Of which kinds.
    pub kinds: Vec<RecordKind>,
    /// From which day.
    pub from: Option<Day>,
    /// To which day.
    pub to: Option<Day>,
}

/// The records that were found, the latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundRecords {
    /// The first of them.
    pub records: Vec<FrozenRecord>,
    /// How many were found in all.
    pub all: u32,
}

/// Records to be taken into a bundle.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddToBundle {
    /// Of which request.
    pub id: DisclosureId,
    /// Which.
    pub records: Vec<RecordRef>,
}

/// What is masked in a record of a bundle.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetMasks {
    /// Which.
    pub id: BundleItemId,
    /// In its texts.
    pub masks: Vec<Mask>,
    /// In its picture.
    pub boxes: Vec<BlackBox>,
}

/// Texts to be read for personal data.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeMasks {
    /// The texts.
    pub texts: Vec<String>,
}

/// Personal data found in one of the texts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MaskProposal {
    /// Which of the texts.
    pub text: u32,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub words: String,
    /// The rule that found it.
    pub rule: String,
}

impl Desk {
    /// A draft is no public record before it has gone up (TF 1949:105, 2 kap. 12 §, read
    /// 2026-04-25), so only posts that stand are found.
    pub(crate) async fn search_records(
        &self,
        input: SearchRecords,
    ) -> Result<FoundRecords, Refusal> {
        if matches!((input.from, input.to), (Some(from), Some(to)) if to < from) {
            return Err(Invalid::Order("to").into());
        }
        let mut read = self.read().await?;
        let freezer = Freezer::new(&mut read, &self.shelf.disclosure).await?;
        let mut records = freezer.all(&mut read, &input.kinds, false).await?;
        records.retain(|it| input.wants(it));
        records.sort_by_key(|it| std::cmp::Reverse((it.at, it.of)));
        let all = u32::try_from(records.len()).unwrap_or(u32::MAX);
        records.truncate(MOST);
        Ok(FoundRecords { records, all })
    }

    /// Each record is kept as it reads now.
    pub(crate) async fn add_to_bundle(&self, input: AddToBundle) -> Result<(), Refusal> {
        let mut write = self.write("add_to_bundle").await?;
        self.gathers(&mut write, input.id).await?;
        let freezer = Freezer::new(&mut write, &self.shelf.disclosure).await?;
        for of in input.records {
            let mut record = freezer.get(&mut write, of).await?;
            let mut of_contact = None;
            if of.kind == RecordKind::Evidence {
                let seen = evidence::get(&mut write, EvidenceId(of.record)).await?;
                record.picture = self.picture_of(&seen).await?;
                of_contact = Some(seen.contact);
            }
            bundle::insert(&mut write, input.id, &record, of_contact).await?;
        }
        Ok(write.commit("disclosure", Some(input.id.0)).await?)
    }

    /// The picture that evidence is, with its size; nothing for a PDF, which goes beside.
    async fn picture_of(&self, seen: &Evidence) -> Result<Option<RecordPicture>, Refusal> {
        if seen.ending == PDF {
            return Ok(None);
        }
        let (files, file, ending) = (self.files.clone(), seen.file.clone(), seen.ending.clone());
        aside(move || {
            let picture = blackened(&files.read(&file, &ending)?, &[])?;
            let (width, height) = (picture.width, picture.height);
            Ok(Some(RecordPicture { file, ending, width, height }))
        })
        .await
    }

    pub(crate) async fn remove_from_bundle(&self, id: BundleItemId) -> Result<(), Refusal> {
        let mut write = self.write("remove_from_bundle").await?;
        let item = bundle::get(&mut write, id).await?;
        self.gathers(&mut write, item.disclosure).await?;
        bundle::remove(&mut write, id).await?;
        Ok(write.commit("disclosure", Some(item.disclosure.0)).await?)
    }

    /// No mask ends within a character.
    pub(crate) async fn set_masks(&self, input: SetMasks) -> Result<(), Refusal> {
        let mut write = self.write("set_masks").await?;
        let item = bundle::get(&mut write, input.id).await?;
        self.gathers(&mut write, item.disclosure).await?;
        let texts: Vec<&str> = item.record.parts.iter().map(|it| it.text.as_str()).collect();
        let masks = widened(masking::checked(input.masks, &texts)?, &texts);
        let picture = item.record.picture.as_ref();
        let size = picture.map_or((0, 0), |it| (it.width, it.height));
        let boxes = masking::checked_boxes(input.boxes, size)?;
        bundle::set_masks(&mut write, input.id, &masks, &boxes).await?;
        Ok(write.commit("disclosure", Some(item.disclosure.0)).await?)
    }

    /// What the review takes for personal data; she says which of it is masked, and why.
    pub(crate) async fn propose_masks(
        &self,
        input: ProposeMasks,
    ) -> Result<Vec<MaskProposal>, Refusal> {
        if input.texts.len() > MOST_TEXTS {
            return Err(Refusal::about(Code::OutOfRange, "texts"));
        }
        let book = self.book().await?;
        let mut found = vec![];
        for (nth, text) in (0u32..).zip(&input.texts) {
            let draft = Draft { text, role: Role::Incoming, channels: &[], scheduled: false };
            let review = book.read(&draft).in_utf16(text);
            for finding in review.findings.into_iter().filter(|it| it.rule.starts_with(PERSONAL)) {
                let unit = |at: usize| u32::try_from(at).map_err(|_| Refusal::from(Code::TooLong));
                let (start, end) = (unit(finding.start)?, unit(finding.end)?);
                let (words, rule) = (finding.text, finding.rule);
                found.push(MaskProposal { text: nth, start, end, words, rule });
            }
        }
        Ok(found)
    }

    /// The picture of a bundle's record, as a data URL, with nothing masked: only for her.
    pub(crate) async fn bundle_picture(&self, id: BundleItemId) -> Result<String, Refusal> {
        let item = bundle::get(&mut self.read().await?, id).await?;
        let picture = item.record.picture.ok_or(Code::NotFound)?;
        self.data_url(picture.file, picture.ending).await
    }

    /// A bundle that changes is being gathered, and is to be looked through again.
    async fn gathers(&self, write: &mut Write, id: DisclosureId) -> Result<(), Refusal> {
        let status = disclosures::get(write, id).await?.status;
        let to = status.step(DisclosureStatus::Gathering)?;
        if status != to {
            let now = self.clock.now();
            let act = act(write, to, now);
            disclosures::set_status(write, id, to, now).await?;
            disclosures::add_act(write, id, &act).await?;
        }
        Ok(())
    }
}

impl SearchRecords {
    fn wants(&self, record: &FrozenRecord) -> bool {
        let day = record.at.map(anslag_domain::Moment::day);
        let after = self.from.is_none_or(|from| day.is_some_and(|day| day >= from));
        let before = self.to.is_none_or(|to| day.is_some_and(|day| day <= to));
        after && before && speaks_of(record, &self.text)
    }
}

fn speaks_of(record: &FrozenRecord, words: &str) -> bool {
    let mut said = vec![record.heading.as_str()];
    said.extend(record.parts.iter().map(|part| part.text.as_str()));
    let said = normalised(&said.join(" "));
    normalised(words).split(' ').all(|word| said.contains(word))
}

/// Masks that take whole characters, as a reader sees them.
pub(crate) fn widened(masks: Vec<Mask>, texts: &[&str]) -> Vec<Mask> {
    let whole = masks.into_iter().map(|mask| {
        let text = usize::try_from(mask.part).ok().and_then(|part| texts.get(part));
        let (start, end) =
            anslag_review::span::whole_characters(text.unwrap_or(&""), mask.start, mask.end);
        Mask { start, end, ..mask }
    });
    masking::merged(whole.collect())
}
