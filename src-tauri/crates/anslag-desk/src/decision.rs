//! The guided judgement: the tree, what it proposes, what is noted of what was done.

use anslag_domain::{
    contact_setting::ContactSettings,
    decision::{DecisionStep, proposed},
    id::ContactId,
    invalid::required,
    triage::{Class, Flag},
};
use anslag_store::{contact_settings, contacts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// What is known of a contact that is to be judged.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeStep {
    /// What sort of text it is.
    pub class: Option<Class>,
    /// What else must be thought of.
    pub flags: Vec<Flag>,
}

/// A line of what was done.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NoteAction {
    /// About which contact.
    pub contact: ContactId,
    /// What was done, when, and whom it was told; no names.
    pub line: String,
    /// It was handed upwards.
    pub escalated: bool,
}

impl Desk {
    pub(crate) async fn decision_tree(&self) -> Result<Vec<DecisionStep>, Refusal> {
        Ok(self.shelf.decisions.clone())
    }

    pub(crate) async fn propose_step(&self, input: ProposeStep) -> Result<u8, Refusal> {
        Ok(proposed(&self.shelf.decisions, input.class, &input.flags))
    }

    pub(crate) async fn note_action(&self, input: NoteAction) -> Result<(), Refusal> {
        let line = required(&input.line, "action")?;
        self.no_personnummer(&[("action", &line)])?;
        let mut write = self.write("note_action").await?;
        contacts::note_action(&mut write, input.contact, &line, input.escalated).await?;
        Ok(write.commit("contact", Some(input.contact.0)).await?)
    }

    pub(crate) async fn contact_settings(&self) -> Result<ContactSettings, Refusal> {
        Ok(contact_settings::get(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_contact_settings(&self, input: ContactSettings) -> Result<(), Refusal> {
        let settings = input.checked()?;
        let mut write = self.write("set_contact_settings").await?;
        contact_settings::set(&mut write, &settings).await?;
        Ok(write.commit("contact_setting", None).await?)
    }
}
