//! Diarieföring: the queue of what has no number, the package that goes out, the number that
//! comes back, and the matter of a year.

mod matter;
mod numbers;
mod package;
mod yearly;

use anslag_domain::{
    Day, Moment,
    contact::Contact,
    diarienummer::{self, Reading},
    id::ContactId,
    invalid::optional,
    registration::{Unregistered, YearlyFile, public_subject},
};
use anslag_store::{
    Reader,
    registrations::{self, Beside},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal};
pub(crate) use matter::marked;
pub use numbers::{PastedNumber, RegisterContacts};

/// The place Diarieföring.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegistrationQueue {
    /// Today.
    pub today: Day,
    /// What is to be in the diarium and has no number, the oldest first.
    pub waiting: Vec<Unregistered>,
    /// The years, the latest first.
    pub yearly: Vec<YearlyRow>,
}

/// A year's matter in the queue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearlyRow {
    /// The year.
    #[serde(flatten)]
    pub file: YearlyFile,
    /// Whether it is time for a package.
    pub due: bool,
}

/// A number that has come back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterContact {
    /// For which contact.
    pub contact: ContactId,
    /// The number.
    pub diarienummer: String,
    /// She has been warned of digits alone.
    pub confirmed: bool,
}

/// Why a contact has no number yet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetWaitingReason {
    /// Which contact.
    pub contact: ContactId,
    /// Why; empty takes the reason away.
    pub text: String,
}

/// The number of a year's matter.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterYearly {
    /// The year.
    pub year: i32,
    /// The number.
    pub diarienummer: String,
    /// She has been warned of digits alone.
    pub confirmed: bool,
}

impl Desk {
    pub(crate) async fn list_registrations(&self) -> Result<RegistrationQueue, Refusal> {
        let today = self.clock.now().day();
        let mut read = self.read().await?;
        let mut waiting = vec![];
        for contact in registrations::unregistered(&mut read).await? {
            waiting.push(queued(&mut read, contact).await?);
        }
        let files = registrations::yearly_files(&mut read).await?;
        let due = |file: YearlyFile| YearlyRow { due: file.is_due(today), file };
        Ok(RegistrationQueue { today, waiting, yearly: files.into_iter().map(due).collect() })
    }

    pub(crate) async fn read_diarienummer(&self, text: String) -> Result<Option<Reading>, Refusal> {
        Ok(diarienummer::read(&text))
    }

    pub(crate) async fn note_package(&self, id: ContactId) -> Result<(), Refusal> {
        let mut write = self.write("note_package").await?;
        registrations::note_saved(&mut write, id, self.clock.now()).await?;
        Ok(write.commit("contact", Some(id.0)).await?)
    }

    pub(crate) async fn register_contact(&self, input: RegisterContact) -> Result<(), Refusal> {
        let number = diarienummer::confirmed(&input.diarienummer, input.confirmed, "diarienummer")?;
        let mut write = self.write("register_contact").await?;
        registrations::register(&mut write, input.contact, &number).await?;
        registrations::set_beside(&mut write, Beside::WaitingReason, input.contact, None).await?;
        Ok(write.commit("contact", Some(input.contact.0)).await?)
    }

    pub(crate) async fn set_waiting_reason(&self, input: SetWaitingReason) -> Result<(), Refusal> {
        let text = optional(&input.text);
        let mut write = self.write("set_waiting_reason").await?;
        let (what, contact) = (Beside::WaitingReason, input.contact);
        registrations::set_beside(&mut write, what, contact, text.as_deref()).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }

    pub(crate) async fn note_yearly_file(&self, year: i32) -> Result<(), Refusal> {
        let now: Moment = self.clock.now();
        let mut write = self.write("note_yearly_file").await?;
        let held = registrations::in_order(&mut write, year).await?.len();
        let held = u32::try_from(held).unwrap_or(u32::MAX);
        registrations::note_yearly(&mut write, year, held, now).await?;
        Ok(write.commit("yearly_file", None).await?)
    }

    pub(crate) async fn register_yearly_file(&self, input: RegisterYearly) -> Result<(), Refusal> {
        let number = diarienummer::confirmed(&input.diarienummer, input.confirmed, "diarienummer")?;
        let mut write = self.write("register_yearly_file").await?;
        registrations::register_yearly(&mut write, input.year, &number).await?;
        Ok(write.commit("yearly_file", None).await?)
    }
}

async fn queued(read: &mut Reader, contact: Contact) -> Result<Unregistered, Refusal> {
    let id = contact.id;
    let hers = registrations::beside(read, Beside::PublicSubject, id).await?;
    let protected = registrations::beside(read, Beside::ProtectedSubject, id).await?.is_some();
    let waiting = registrations::beside(read, Beside::WaitingReason, id).await?;
    let marks = registrations::marks(read, id).await?.len();
    Ok(Unregistered {
        subject: public_subject(&contact, hers.as_deref()),
        saved: registrations::saved(read, id).await?,
        waiting: waiting.unwrap_or_default(),
        marks: u32::try_from(marks).unwrap_or(u32::MAX),
        protected,
        contact,
    })
}
