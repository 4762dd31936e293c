//! Secrecy marks, and the subject that is public beside the one that is kept apart.

use anslag_domain::{
    id::{ContactId, SecrecyMarkId},
    invalid::optional,
    registration::{Provision, SecrecyForm, SecrecyMark, public_subject},
};
use anslag_store::{
    contacts,
    registrations::{self, Beside},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// How a contact stands in the register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterEntry {
    /// Its subject for the public register.
    pub subject: String,
    /// Whether she has written it herself; else it is topic and place.
    pub own: bool,
    /// Whether something is kept apart; what, is asked for by a verb of its own.
    pub protected: bool,
    /// Its marks.
    pub marks: Vec<SecrecyMark>,
}

/// A subject written, public or kept apart.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetSubject {
    /// Of which contact.
    pub contact: ContactId,
    /// The text; empty takes it away.
    pub text: String,
    /// Whether it is the one that is kept apart.
    pub protected: bool,
}

/// A contact marked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkSecrecy {
    /// Which.
    pub contact: ContactId,
    /// The mark.
    pub form: SecrecyForm,
}

impl Desk {
    pub(crate) async fn secrecy_provisions(&self) -> Result<Vec<Provision>, Refusal> {
        Ok(self.shelf.provisions.clone())
    }

    pub(crate) async fn register_entry(&self, id: ContactId) -> Result<RegisterEntry, Refusal> {
        let mut read = self.read().await?;
        let contact = contacts::get(&mut read, id).await?;
        let hers = registrations::beside(&mut read, Beside::PublicSubject, id).await?;
        let apart = registrations::beside(&mut read, Beside::ProtectedSubject, id).await?;
        Ok(RegisterEntry {
            subject: public_subject(&contact, hers.as_deref()),
            own: hers.is_some(),
            protected: apart.is_some(),
            marks: registrations::marks(&mut read, id).await?,
        })
    }

    /// The one way to what is kept apart.
    pub(crate) async fn protected_subject(&self, id: ContactId) -> Result<Option<String>, Refusal> {
        Ok(registrations::beside(&mut self.read().await?, Beside::ProtectedSubject, id).await?)
    }

    pub(crate) async fn set_subject(&self, input: SetSubject) -> Result<(), Refusal> {
        let text = optional(&input.text);
        let what = if input.protected { Beside::ProtectedSubject } else { Beside::PublicSubject };
        let mut write = self.write("set_subject").await?;
        registrations::set_beside(&mut write, what, input.contact, text.as_deref()).await?;
        Ok(write.commit("contact", Some(input.contact.0)).await?)
    }

    pub(crate) async fn mark_secrecy(&self, input: MarkSecrecy) -> Result<SecrecyMarkId, Refusal> {
        let form = input.form.checked()?;
        let listed = self.shelf.provisions.iter().any(|known| known.id == form.provision);
        if !form.provision.is_empty() && !listed {
            return Err(Refusal::about(Code::BadInput, "provision"));
        }
        let mut write = self.write("mark_secrecy").await?;
        let id = registrations::mark(&mut write, input.contact, &form).await?;
        write.commit("contact", Some(input.contact.0)).await?;
        Ok(id)
    }

    pub(crate) async fn remove_secrecy_mark(&self, id: SecrecyMarkId) -> Result<(), Refusal> {
        let mut write = self.write("remove_secrecy_mark").await?;
        let contact = registrations::unmark(&mut write, id).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }
}
