//! What the diarium is told of a contact: its subject, what of it is protected, what marks it has.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    contact::Contact,
    id::{ContactId, SecrecyMarkId},
    invalid::{optional, required},
    law::LawRef,
};

/// A provision she can name, from `assets/guidance/sekretess.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its name in the register: "osl-26-1".
    pub id: String,
    /// What it protects.
    pub title: String,
    /// The section.
    pub law: LawRef,
}

/// A mark as she writes it (OSL 5 kap. 5 §, 2009:400, read 2026-04-25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SecrecyForm {
    /// A provision of the list; empty when it is another.
    pub provision: String,
    /// Another provision, in her words; empty when it is one of the list.
    pub other: String,
    /// The day it was marked.
    pub marked_on: Day,
    /// The authority that marked it.
    pub authority: String,
    /// Which part of it; may be empty.
    pub note: String,
}

/// A mark: a reminder to look, never a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SecrecyMark {
    /// Its row.
    pub id: SecrecyMarkId,
    /// On which contact.
    pub contact: ContactId,
    /// What it says.
    #[serde(flatten)]
    pub form: SecrecyForm,
}

/// A contact that is to be in the diarium and has no number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unregistered {
    /// The contact.
    pub contact: Contact,
    /// Its subject as the public register shows it.
    pub subject: String,
    /// When a package of it was last saved.
    pub saved: Option<Moment>,
    /// Why it has no number yet; empty when nobody has said.
    pub waiting: String,
    /// How many marks it has.
    pub marks: u32,
    /// Whether something of its subject is kept apart.
    pub protected: bool,
}

/// The matter of a year that holds what was kept in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearlyFile {
    /// The year the contacts came in.
    pub year: i32,
    /// Contacts of it that are kept in order now.
    pub contacts: u32,
    /// When a package was made and how many it held.
    pub made: Option<YearlyPackage>,
}

/// A yearly package that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearlyPackage {
    /// When.
    pub at: Moment,
    /// How many contacts it held.
    pub contacts: u32,
    /// Its number in the diarium, once it has come back.
    pub diarienummer: Option<String>,
}

impl SecrecyForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a provision or an authority.
    pub fn checked(self) -> Result<Self, Invalid> {
        let provision = optional(&self.provision).unwrap_or_default();
        let other = if provision.is_empty() {
            required(&self.other, "other")?
        } else {
            optional(&self.other).unwrap_or_default()
        };
        Ok(Self {
            provision,
            other,
            authority: required(&self.authority, "authority")?,
            note: optional(&self.note).unwrap_or_default(),
            ..self
        })
    }
}

impl YearlyFile {
    /// Whether it is time: the year is over, something was kept in order, and either no package
    /// was made or more has been kept since.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        let held = self.made.as_ref().map_or(0, |package| package.contacts);
        self.year < today.year() && self.contacts > held
    }
}

/// The subject for the public register: hers, else topic and place.
#[must_use]
pub fn public_subject(contact: &Contact, hers: Option<&str>) -> String {
    let (topic, place) = (&contact.form.topic, &contact.form.place);
    match hers {
        Some(text) => text.to_owned(),
        None if place.is_empty() => topic.clone(),
        None => format!("{topic}, {place}"),
    }
}

/// A pair of contact number and diarienummer read from a line: a tab, a semicolon, or spaces
/// after the contact's number.
#[must_use]
pub fn pair(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let at = line.find(|sign: char| sign == ';' || sign.is_whitespace())?;
    let number = line[at..].trim_start_matches(|sign: char| sign == ';' || sign.is_whitespace());
    (!number.is_empty()).then(|| (&line[..at], number))
}

/// The year and the number of a contact from "KON-2026-0142".
#[must_use]
pub fn contact_number(text: &str) -> Option<(i32, u32)> {
    let (year, number) = text.trim().strip_prefix("KON-")?.split_once('-')?;
    Some((year.parse().ok()?, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_from_a_sheet_or_a_list() {
        for line in [
            "KON-2026-0142\tKUN 2026/123",
            " KON-2026-0142;KUN 2026/123 ",
            "KON-2026-0142  KUN 2026/123",
        ] {
            assert_eq!(pair(line), Some(("KON-2026-0142", "KUN 2026/123")), "{line}");
        }
        assert_eq!(pair("KON-2026-0142"), None, "without a number there is no pair");
        assert_eq!(pair("KON-2026-0142\t"), None);
        assert_eq!(contact_number("KON-2026-0142"), Some((2026, 142)));
        assert_eq!(contact_number("2026-0142"), None);
    }

    #[test]
    fn a_mark_names_a_provision_and_an_authority() {
        let form = |provision: &str, other: &str| SecrecyForm {
            provision: provision.into(),
            other: other.into(),
            marked_on: "2027-03-01".parse().unwrap(),
            authority: " Nämnden ".into(),
            note: String::new(),
        };
        assert_eq!(form("osl-26-1", "").checked().unwrap().authority, "Nämnden");
        assert_eq!(form(" ", " ").checked(), Err(Invalid::Empty("other")));
        assert!(form("", "25 kap. 1 §").checked().is_ok());
    }

    #[test]
    fn a_yearly_file_is_due_when_the_year_is_over_and_something_is_not_in_it() {
        let today: Day = "2027-03-01".parse().unwrap();
        let made = |contacts| {
            let at = "2027-02-01T08:00:00Z".parse().unwrap();
            Some(YearlyPackage { at, contacts, diarienummer: None })
        };
        let due = |year, contacts, made| YearlyFile { year, contacts, made }.is_due(today);
        assert!(due(2026, 3, None));
        assert!(!due(2027, 3, None), "the year is not over");
        assert!(!due(2026, 0, None), "nothing was kept");
        assert!(!due(2026, 3, made(3)));
        assert!(due(2026, 4, made(3)), "one more since");
    }
}
