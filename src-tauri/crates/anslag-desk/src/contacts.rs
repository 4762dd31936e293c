//! The contact log: what residents say, what we answer, how it is kept.

use anslag_domain::{
    Moment,
    answer::{AnswerKind, AnswerVersion},
    assessment::{AssessmentForm, OutcomeGuide},
    checklist::{HeldAct, RunSubject},
    contact::{Contact, ContactForm},
    id::ContactId,
    invalid::{optional, required},
    promise::PromiseForm,
};
use anslag_store::{contacts, evidence, promises};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, evidence::EvidenceFile, responses};

/// Which contacts to list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListContacts {
    /// Only those that wait for an answer or a judgement.
    pub open: bool,
    /// At most so many.
    pub limit: u32,
}

/// A contact logged, with what was answered if it was answered at once.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogContact {
    /// What is written down.
    pub form: ContactForm,
    /// What was answered; may be empty.
    pub answer: String,
    /// The judgement, when it is made at once.
    pub assessment: Option<AssessmentForm>,
    /// The profile it was written from; empty when it is not known or not needed.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub writer: String,
    /// What was seen.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<EvidenceFile>>")]
    pub evidence: Vec<EvidenceFile>,
}

/// A contact rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditContact {
    /// Which.
    pub id: ContactId,
    /// What now stands.
    pub form: ContactForm,
}

/// An answer given.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AnswerContact {
    /// Which.
    pub id: ContactId,
    /// What was answered.
    pub text: String,
    /// When; nothing keeps the time of an earlier answer, else it is now.
    pub at: Option<Moment>,
    /// What the answer does.
    #[serde(default)]
    #[ts(optional, as = "Option<AnswerKind>")]
    pub kind: AnswerKind,
    /// Whom a referral shows the way to.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub referred_to: String,
    /// What it promises, as she confirmed it.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PromiseForm>>")]
    pub promises: Vec<PromiseForm>,
}

/// A judgement made.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AssessContact {
    /// Which.
    pub id: ContactId,
    /// The judgement.
    pub form: AssessmentForm,
}

impl Desk {
    pub(crate) async fn list_topics(&self) -> Result<Vec<String>, Refusal> {
        Ok(self.shelf.topics.clone())
    }

    pub(crate) async fn assessment_guide(&self) -> Result<Vec<OutcomeGuide>, Refusal> {
        Ok(self.shelf.outcomes.clone())
    }

    pub(crate) async fn list_contacts(&self, input: ListContacts) -> Result<Vec<Contact>, Refusal> {
        let mut read = self.read().await?;
        if !input.open {
            return Ok(contacts::latest(&mut read, input.limit).await?);
        }
        let mut open = contacts::open(&mut read).await?;
        open.truncate(usize::try_from(input.limit).unwrap_or(usize::MAX));
        Ok(open)
    }

    pub(crate) async fn get_contact(&self, id: ContactId) -> Result<Contact, Refusal> {
        Ok(contacts::get(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn log_contact(&self, input: LogContact) -> Result<ContactId, Refusal> {
        let now = self.clock.now();
        let mut form = input.form.checked()?;
        self.may_be_stored(&form)?;
        self.no_personnummer(&[("text", &input.answer)])?;
        let assessment = input.assessment.map(|form| form.checked(now)).transpose()?;
        let mut files = Vec::new();
        for file in input.evidence {
            files.push(self.evidence_on_disk(file).await?);
        }
        let mut write = self.write("log_contact").await?;
        if let Some(writer) = self.known_writer(&mut write, &input.writer).await? {
            form.writer = Some(writer);
        }
        let id = contacts::insert(&mut write, &form, now).await?;
        for file in &files {
            evidence::insert(&mut write, id, file).await?;
        }
        if let Some(text) = optional(&input.answer) {
            let version = AnswerVersion {
                kind: AnswerKind::Full,
                text,
                referred_to: String::new(),
                at: now,
                written: now,
            };
            responses::give(&mut write, id, &version).await?;
        }
        if let Some(assessment) = assessment {
            contacts::assess(&mut write, id, &assessment).await?;
        }
        write.commit("contact", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_contact(&self, input: EditContact) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        self.may_be_stored(&form)?;
        let mut write = self.write("edit_contact").await?;
        contacts::update(&mut write, input.id, &form).await?;
        Ok(write.commit("contact", Some(input.id.0)).await?)
    }

    pub(crate) async fn answer_contact(&self, input: AnswerContact) -> Result<(), Refusal> {
        let text = required(&input.text, "text")?;
        self.no_personnummer(&[("text", &text)])?;
        let written = self.clock.now();
        let mut write = self.write("answer_contact").await?;
        // An answer that is mended was still given when it was given.
        let before = contacts::get(&mut write, input.id).await?.answer.map(|answer| answer.at);
        let about = RunSubject { contact: Some(input.id), ..RunSubject::default() };
        self.checklists_must_pass(&mut write, HeldAct::Answer, about).await?;
        let at = input.at.or(before).unwrap_or(written);
        let referred_to = optional(&input.referred_to).unwrap_or_default();
        if input.kind == AnswerKind::Referral {
            required(&referred_to, "referred_to")?;
        }
        let version = AnswerVersion { kind: input.kind, text, referred_to, at, written };
        responses::give(&mut write, input.id, &version).await?;
        for promise in input.promises {
            promises::insert(&mut write, input.id, &promise.checked()?, at).await?;
        }
        Ok(write.commit("contact", Some(input.id.0)).await?)
    }

    pub(crate) async fn assess_contact(&self, input: AssessContact) -> Result<(), Refusal> {
        let assessment = input.form.checked(self.clock.now())?;
        self.no_personnummer(&[("reason", &assessment.form.reason)])?;
        let mut write = self.write("assess_contact").await?;
        contacts::assess(&mut write, input.id, &assessment).await?;
        Ok(write.commit("contact", Some(input.id.0)).await?)
    }

    /// What she writes down is about what was said, never about who is who.
    pub(crate) fn may_be_stored(&self, form: &ContactForm) -> Result<(), Refusal> {
        self.names_a_matter(&form.topic)?;
        self.no_personnummer(&[
            ("summary", &form.summary),
            ("place", &form.place),
            ("link", form.link.as_deref().unwrap_or_default()),
            ("responsible", &form.responsible),
            ("action", &form.action),
            ("lesson", &form.lesson),
        ])
    }
}
