//! Records as they read when they are handed out: every text of a row that someone may ask for.

use std::collections::{BTreeMap, HashMap};

use anslag_domain::{
    consent::Consent,
    contact::Contact,
    disclosure::{FrozenRecord, RecordKind, RecordPart, RecordPicture, RecordRef},
    evidence::Evidence,
    id::{
        AccountId, ConsentId, ContactId, EvidenceId, IncidentId, MediaId, PostId, RemovalId,
        WriterId,
    },
    incident::Incident,
    media::{Media, MediaKind},
    post::Post,
    removal::Removal,
};
use anslag_store::{
    Readable, accounts, answers, consents, contacts, evidence, incidents, media, posts, removals,
    writers,
};

use super::texts::{DisclosureTexts, filled, printed};
use crate::{Refusal, error::Code};

/// More rows than any office has.
const ALL: u32 = u32::MAX;
/// Evidence that is no picture.
pub(crate) const PDF: &str = "pdf";

/// Freezes rows into records.
pub(crate) struct Freezer<'a> {
    texts: &'a DisclosureTexts,
    accounts: BTreeMap<AccountId, String>,
    /// What answers said before they were written anew.
    earlier: HashMap<ContactId, Vec<String>>,
    /// The numbers of contacts that something was seen of.
    numbers: HashMap<ContactId, String>,
    names: Names,
}

/// Who is who, which is kept apart: read only for one who asks what is kept of her.
#[derive(Default)]
struct Names {
    writers: BTreeMap<WriterId, String>,
    removals: HashMap<RemovalId, String>,
}

impl<'a> Freezer<'a> {
    pub async fn new(on: &mut impl Readable, texts: &'a DisclosureTexts) -> Result<Self, Refusal> {
        let all = accounts::all(on).await?.into_iter();
        Ok(Self {
            texts,
            accounts: all.map(|account| (account.id, account.form.name)).collect(),
            earlier: answers::earlier(on).await?,
            numbers: evidence::numbers(on).await?,
            names: Names::default(),
        })
    }

    /// The same with what is kept apart, for an extract.
    pub async fn with_names(
        on: &mut impl Readable,
        texts: &'a DisclosureTexts,
    ) -> Result<Self, Refusal> {
        let (writers, removals) = (writers::profiles(on).await?, removals::profiles(on).await?);
        Ok(Self { names: Names { writers, removals }, ..Self::new(on, texts).await? })
    }

    /// One record as it now reads.
    pub async fn get(
        &self,
        on: &mut impl Readable,
        of: RecordRef,
    ) -> Result<FrozenRecord, Refusal> {
        Ok(match of.kind {
            RecordKind::Contact => self.contact(&contacts::get(on, ContactId(of.record)).await?),
            RecordKind::Post => self.post(&posts::get(on, PostId(of.record)).await?),
            RecordKind::Incident => {
                let all = incidents::all(on).await?;
                let found = all.iter().find(|it| it.id == IncidentId(of.record));
                self.incident(found.ok_or(Code::NotFound)?)
            }
            RecordKind::Picture => self.picture(&media::get(on, MediaId(of.record)).await?),
            RecordKind::Consent => self.consent(&consents::get(on, ConsentId(of.record)).await?),
            RecordKind::Removal => {
                let all = removals::all(on).await?;
                let found = all.iter().find(|it| it.id == RemovalId(of.record));
                self.removal(found.ok_or(Code::NotFound)?)
            }
            RecordKind::Evidence => self.seen(&evidence::get(on, EvidenceId(of.record)).await?),
        })
    }

    /// Every record of some kinds; posts that have not gone up only when drafts are wanted.
    pub async fn all(
        &self,
        on: &mut impl Readable,
        kinds: &[RecordKind],
        drafts: bool,
    ) -> Result<Vec<FrozenRecord>, Refusal> {
        let mut all = vec![];
        for kind in kinds {
            match kind {
                RecordKind::Contact => {
                    all.extend(contacts::latest(on, ALL).await?.iter().map(|it| self.contact(it)));
                }
                RecordKind::Post => {
                    let mut found = posts::latest(on, ALL).await?;
                    found.retain(|post| drafts || !post.publications.is_empty());
                    all.extend(found.iter().map(|it| self.post(it)));
                }
                RecordKind::Incident => {
                    all.extend(incidents::all(on).await?.iter().map(|it| self.incident(it)));
                }
                RecordKind::Picture => {
                    all.extend(media::all(on).await?.iter().map(|it| self.picture(it)));
                }
                RecordKind::Consent => {
                    all.extend(consents::all(on).await?.iter().map(|it| self.consent(it)));
                }
                RecordKind::Removal => {
                    all.extend(removals::all(on).await?.iter().map(|it| self.removal(it)));
                }
                RecordKind::Evidence => {
                    all.extend(evidence::all(on).await?.iter().map(|it| self.seen(it)));
                }
            }
        }
        Ok(all)
    }

    pub fn contact(&self, contact: &Contact) -> FrozenRecord {
        let (form, texts) = (&contact.form, self.texts);
        let judged = contact.assessment.as_ref().map(|it| &it.form);
        let answer = contact.answer.as_ref();
        let word = |outcome| DisclosureTexts::word(&texts.outcomes, outcome);
        let writer = form.writer.and_then(|id| self.names.writers.get(&id)).cloned();
        let earlier = self.earlier.get(&contact.id).map(|all| all.join("\n")).unwrap_or_default();
        let parts = self.parts([
            ("received", printed(form.received)),
            ("writer", writer.unwrap_or_default()),
            ("way", DisclosureTexts::word(&texts.ways, &form.kind)),
            ("account", self.account(form.account)),
            ("topic", form.topic.clone()),
            ("place", form.place.clone()),
            ("link", form.link.clone().unwrap_or_default()),
            ("summary", form.summary.clone()),
            ("answer", answer.map(|it| it.text.clone()).unwrap_or_default()),
            ("answered", answer.map(|it| printed(it.at)).unwrap_or_default()),
            ("earlier_answers", earlier),
            ("known", form.known.map(printed).unwrap_or_default()),
            ("action", form.action.clone()),
            ("lesson", form.lesson.clone()),
            ("registration", judged.map(|it| word(&it.registration)).unwrap_or_default()),
            ("diarienummer", judged.and_then(|it| it.diarienummer.clone()).unwrap_or_default()),
            ("reason", judged.map(|it| it.reason.clone()).unwrap_or_default()),
        ]);
        let of = RecordRef { kind: RecordKind::Contact, record: contact.id.0 };
        FrozenRecord { at: Some(form.received), ..self.record(of, &contact.number, parts) }
    }

    /// The text that all accounts share, and each account's own.
    fn post(&self, post: &Post) -> FrozenRecord {
        let form = &post.form;
        let stood = post.publications.iter().map(|it| {
            let account = self.account(Some(it.account));
            let link = it.link.clone().unwrap_or_default();
            format!("{account} {} {link}", printed(it.at)).trim().to_owned()
        });
        let mut parts = self.parts([
            ("title", form.title.clone()),
            ("text", form.text.clone()),
            ("published", stood.collect::<Vec<_>>().join("\n")),
            ("note", post.note.clone()),
        ]);
        for own in &form.variants {
            let label =
                format!("{}, {}", self.texts.label("text"), self.account(Some(own.account)));
            parts.push(RecordPart { label, text: own.text.clone() });
        }
        let of = RecordRef { kind: RecordKind::Post, record: post.id.0 };
        let at = post.publications.iter().map(|it| it.at).min().or(Some(post.created));
        FrozenRecord { at, ..self.record(of, &post.id.0.to_string(), parts) }
    }

    fn incident(&self, incident: &Incident) -> FrozenRecord {
        let form = &incident.form;
        let parts = self.parts([
            ("title", form.title.clone()),
            ("place", form.place.clone()),
            ("began", printed(form.began)),
            ("closed", incident.closed.map(printed).unwrap_or_default()),
            ("situation", form.situation.clone()),
        ]);
        let of = RecordRef { kind: RecordKind::Incident, record: incident.id.0 };
        FrozenRecord { at: Some(form.began), ..self.record(of, &of.record.to_string(), parts) }
    }

    /// What the file is called is not handed out: it may say who is in it.
    fn picture(&self, media: &Media) -> FrozenRecord {
        let form = &media.form;
        let parts = self.parts([
            ("alt", form.alt.clone()),
            ("text_in_picture", form.text_in_picture.clone()),
            ("photographer", form.photographer.clone()),
            ("note", form.note.clone()),
        ]);
        let of = RecordRef { kind: RecordKind::Picture, record: media.id.0 };
        let picture = RecordPicture {
            file: media.file.sha256.clone(),
            ending: if media.file.kind == MediaKind::Png { "png" } else { "jpg" }.to_owned(),
            width: media.file.width,
            height: media.file.height,
        };
        let record = self.record(of, &of.record.to_string(), parts);
        FrozenRecord { at: Some(media.imported), picture: Some(picture), ..record }
    }

    fn consent(&self, consent: &Consent) -> FrozenRecord {
        let form = &consent.form;
        let withdrawn = consent.withdrawn.as_ref();
        let parts = self.parts([
            ("person", form.person.clone()),
            ("guardians", form.guardians.join(", ")),
            ("purpose", form.purpose.clone()),
            ("given", form.given.to_string()),
            ("valid_to", form.valid_to.map(|day| day.to_string()).unwrap_or_default()),
            ("withdrawn", withdrawn.map(|it| format!("{} {}", it.on, it.note)).unwrap_or_default()),
            ("note", form.note.clone()),
        ]);
        let of = RecordRef { kind: RecordKind::Consent, record: consent.id.0 };
        self.record(of, &of.record.to_string(), parts)
    }

    /// What was taken down and why; whose it was only with the names.
    fn removal(&self, removal: &Removal) -> FrozenRecord {
        let form = &removal.form;
        let parts = self.parts([
            ("writer", self.names.removals.get(&removal.id).cloned().unwrap_or_default()),
            ("account", self.account(form.account)),
            ("link", form.link.clone().unwrap_or_default()),
            ("published", form.posted.map(printed).unwrap_or_default()),
            ("known", printed(form.known)),
            ("removed", form.done.map(printed).unwrap_or_default()),
            ("reason", form.motive.clone()),
            ("decided_by", form.decided_by.clone()),
            ("warned", form.warned.clone()),
            ("informed", form.informed_text.clone()),
            ("police", form.police.clone()),
            ("diarienummer", form.diarienummer.clone().unwrap_or_default()),
        ]);
        let of = RecordRef { kind: RecordKind::Removal, record: removal.id.0 };
        FrozenRecord { at: Some(form.known), ..self.record(of, &of.record.to_string(), parts) }
    }

    /// What was seen of a contact; its picture is measured when it is taken into a bundle.
    fn seen(&self, evidence: &Evidence) -> FrozenRecord {
        let number = self.numbers.get(&evidence.contact).cloned().unwrap_or_default();
        let apart = evidence.ending == PDF;
        let file = if apart { &self.texts.seen_apart } else { &self.texts.seen_here };
        let parts = self.parts([
            ("taken", printed(evidence.taken)),
            ("note", evidence.note.clone()),
            ("file", filled(file, &[("sha256", &evidence.file)])),
        ]);
        let of = RecordRef { kind: RecordKind::Evidence, record: evidence.id.0 };
        FrozenRecord { at: Some(evidence.taken), ..self.record(of, &number, parts) }
    }

    fn record(&self, of: RecordRef, name: &str, parts: Vec<RecordPart>) -> FrozenRecord {
        let kind = DisclosureTexts::word(&self.texts.kinds, &of.kind);
        let heading = filled(&kind, &[("name", name)]);
        FrozenRecord { of, heading, at: None, parts, picture: None }
    }

    fn account(&self, id: Option<AccountId>) -> String {
        id.and_then(|id| self.accounts.get(&id)).cloned().unwrap_or_default()
    }

    fn parts<const N: usize>(&self, texts: [(&str, String); N]) -> Vec<RecordPart> {
        let written = texts.into_iter().filter(|(_, text)| !text.trim().is_empty());
        written.map(|(name, text)| RecordPart { label: self.texts.label(name), text }).collect()
    }
}
