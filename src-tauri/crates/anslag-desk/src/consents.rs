//! Consents: written down apart from the pictures, tied to them, and taken back.

use anslag_domain::{
    Day,
    consent::{Consent, ConsentForm},
    id::{ConsentId, MediaId},
};
use anslag_store::{Write, consents, media};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    uses::{self, MediaUse},
};

/// A consent rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditConsent {
    /// Which.
    pub id: ConsentId,
    /// What was agreed.
    pub form: ConsentForm,
}

/// A consent and a picture.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConsentTie {
    /// The consent.
    pub consent: ConsentId,
    /// The picture, or a part of it.
    pub media: MediaId,
}

/// A consent taken back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WithdrawConsent {
    /// Which.
    pub id: ConsentId,
    /// The day; today, when nothing is said.
    pub on: Option<Day>,
    /// What was said.
    pub note: String,
}

impl Desk {
    pub(crate) async fn list_consents(&self) -> Result<Vec<Consent>, Refusal> {
        Ok(consents::all(&mut self.read().await?).await?)
    }

    /// Every post that shows what it is for, as a withdrawal would list them.
    pub(crate) async fn consent_uses(&self, id: ConsentId) -> Result<Vec<MediaUse>, Refusal> {
        uses::of_consent(&mut self.read().await?, id).await
    }

    pub(crate) async fn write_consent(&self, input: ConsentForm) -> Result<ConsentId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("write_consent").await?;
        let id = consents::insert(&mut write, &form).await?;
        write.commit("consent", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_consent(&self, input: EditConsent) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_consent").await?;
        let consent = Consent { form, ..consents::get(&mut write, input.id).await? };
        keep(write, &consent).await
    }

    /// From now on nothing it is for can be published; what already stands is listed at once.
    pub(crate) async fn withdraw_consent(
        &self,
        input: WithdrawConsent,
    ) -> Result<Vec<MediaUse>, Refusal> {
        let on = input.on.unwrap_or_else(|| self.clock.now().day());
        let mut write = self.write("withdraw_consent").await?;
        let consent = consents::get(&mut write, input.id).await?.withdraw(on, &input.note)?;
        let uses = uses::of_consent(&mut write, input.id).await?;
        keep(write, &consent).await?;
        Ok(uses)
    }

    /// One written by mistake; a picture that was tied to it must be loosened first.
    pub(crate) async fn delete_consent(&self, id: ConsentId) -> Result<(), Refusal> {
        let mut write = self.write("delete_consent").await?;
        consents::delete(&mut write, id).await?;
        Ok(write.commit("consent", Some(id.0)).await?)
    }

    /// Tied to the whole picture, so that every part of it follows.
    pub(crate) async fn tie_consent(&self, input: ConsentTie) -> Result<(), Refusal> {
        let mut write = self.write("tie_consent").await?;
        let whole = media::get(&mut write, input.media).await?.whole();
        consents::tie(&mut write, input.consent, whole).await?;
        Ok(write.commit("consent", Some(input.consent.0)).await?)
    }

    pub(crate) async fn loosen_consent(&self, input: ConsentTie) -> Result<(), Refusal> {
        let mut write = self.write("loosen_consent").await?;
        let whole = media::get(&mut write, input.media).await?.whole();
        consents::loosen(&mut write, input.consent, whole).await?;
        Ok(write.commit("consent", Some(input.consent.0)).await?)
    }
}

async fn keep(mut write: Write, consent: &Consent) -> Result<(), Refusal> {
    consents::update(&mut write, consent).await?;
    Ok(write.commit("consent", Some(consent.id.0)).await?)
}
