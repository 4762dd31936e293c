//! Many numbers back at once: rows of a contact's number and the diarium's.

use anslag_domain::{
    diarienummer,
    id::ContactId,
    registration::{contact_number, pair},
};
use anslag_store::{
    Readable, contacts,
    registrations::{self, Beside},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// Rows she has pasted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterContacts {
    /// "KON-2026-0142", a tab, a semicolon or spaces, and the number; one a line.
    pub text: String,
    /// She has been warned of digits alone.
    pub confirmed: bool,
}

/// What stands against a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasteFault {
    /// There are not two things on the line.
    NoPair,
    /// No contact has the number.
    NoSuchContact,
    /// The contact is not to be registered.
    NotToBeRegistered,
    /// The contact already has another number.
    HasNumber,
    /// No number of the diarium.
    NoDiarienummer,
    /// Digits alone, not yet confirmed.
    DigitsAlone,
    /// The contact stands on an earlier line too.
    Twice,
}

/// A row as it was read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PastedNumber {
    /// The line, from 1.
    pub line: u32,
    /// The contact's number as written.
    pub number: String,
    /// The diarium's number as written.
    pub diarienummer: String,
    /// The contact, where there is one.
    pub contact: Option<ContactId>,
    /// What stands against it.
    pub fault: Option<PasteFault>,
}

impl Desk {
    pub(crate) async fn preview_numbers(
        &self,
        input: RegisterContacts,
    ) -> Result<Vec<PastedNumber>, Refusal> {
        read_rows(&mut self.read().await?, &input).await
    }

    /// The rows without fault go in as one line of the journal; the others are left.
    pub(crate) async fn register_contacts(&self, input: RegisterContacts) -> Result<u32, Refusal> {
        let mut write = self.write("register_contacts").await?;
        let rows = read_rows(&mut write, &input).await?;
        let mut done = 0;
        for row in rows.iter().filter(|row| row.fault.is_none()) {
            let Some(contact) = row.contact else { continue };
            registrations::register(&mut write, contact, &row.diarienummer).await?;
            registrations::set_beside(&mut write, Beside::WaitingReason, contact, None).await?;
            done += 1;
        }
        if done == 0 {
            return Err(Code::NothingToImport.into());
        }
        write.commit("contact", None).await?;
        Ok(done)
    }
}

async fn read_rows(
    on: &mut impl Readable,
    input: &RegisterContacts,
) -> Result<Vec<PastedNumber>, Refusal> {
    let mut rows: Vec<PastedNumber> = vec![];
    for (line, text) in (1..).zip(input.text.lines()) {
        if text.trim().is_empty() {
            continue;
        }
        let mut row = read_row(on, line, text, input.confirmed).await?;
        let before = rows.iter().any(|other| row.contact.is_some() && other.contact == row.contact);
        if before && row.fault.is_none() {
            row.fault = Some(PasteFault::Twice);
        }
        rows.push(row);
    }
    Ok(rows)
}

async fn read_row(
    on: &mut impl Readable,
    line: u32,
    text: &str,
    confirmed: bool,
) -> Result<PastedNumber, Refusal> {
    let (number, written) = pair(text).unwrap_or((text.trim(), ""));
    let contact = match contact_number(number) {
        Some((year, nth)) => registrations::numbered(on, year, nth).await?,
        None => None,
    };
    let fault = match (written.is_empty(), contact) {
        (true, _) => Some(PasteFault::NoPair),
        (false, None) => Some(PasteFault::NoSuchContact),
        (false, Some(id)) => against(on, id, written, confirmed).await?,
    };
    let (number, diarienummer) = (number.to_owned(), written.to_owned());
    Ok(PastedNumber { line, number, diarienummer, contact, fault })
}

/// What stands against giving a contact a number.
async fn against(
    on: &mut impl Readable,
    id: ContactId,
    written: &str,
    confirmed: bool,
) -> Result<Option<PasteFault>, Refusal> {
    use anslag_domain::assessment::Registration::Diariefors;
    let assessment = contacts::get(on, id).await?.assessment;
    let Some(form) = assessment.map(|a| a.form).filter(|f| f.registration == Diariefors) else {
        return Ok(Some(PasteFault::NotToBeRegistered));
    };
    if form.diarienummer.is_some_and(|has| has != written) {
        return Ok(Some(PasteFault::HasNumber));
    }
    Ok(match diarienummer::read(written) {
        None => Some(PasteFault::NoDiarienummer),
        Some(reading) if reading.digits_alone && !confirmed => Some(PasteFault::DigitsAlone),
        Some(_) => None,
    })
}
