//! A consent: what a person in a picture has agreed to, kept apart from the picture.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid,
    id::{ConsentId, MediaId},
    invalid::{optional, required},
    media::MediaFault,
};

/// What she writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentForm {
    /// The person, by name or by an alias she knows.
    pub person: String,
    /// Whether the person is a child.
    pub child: bool,
    /// The guardians who agreed for a child.
    pub guardians: Vec<String>,
    /// What the pictures may be used for.
    pub purpose: String,
    /// The day it was given.
    pub given: Day,
    /// The last day it holds, where one was agreed.
    pub valid_to: Option<Day>,
    /// Where the signed paper lies, and anything else.
    pub note: String,
}

/// A consent taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Withdrawal {
    /// The day.
    pub on: Day,
    /// What was said.
    pub note: String,
}

/// A consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Consent {
    /// Its row.
    pub id: ConsentId,
    /// What was agreed.
    #[serde(flatten)]
    pub form: ConsentForm,
    /// When it was taken back, if it was.
    pub withdrawn: Option<Withdrawal>,
    /// The pictures it is for; parts of them follow.
    pub media: Vec<MediaId>,
}

impl ConsentForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a person or a purpose, or without a guardian for a child; `Order` when it
    /// ends before it is given.
    pub fn checked(self) -> Result<Self, Invalid> {
        let guardians: Vec<String> = self.guardians.iter().filter_map(|g| optional(g)).collect();
        if self.child && guardians.is_empty() {
            return Err(Invalid::Empty("guardians"));
        }
        if self.valid_to.is_some_and(|last| last < self.given) {
            return Err(Invalid::Order("valid_to"));
        }
        Ok(Self {
            person: required(&self.person, "person")?,
            guardians: if self.child { guardians } else { vec![] },
            purpose: required(&self.purpose, "purpose")?,
            note: optional(&self.note).unwrap_or_default(),
            ..self
        })
    }
}

impl Consent {
    /// Takes it back.
    ///
    /// # Errors
    /// `Withdrawn` when it already is, `Order` for a day before it was given.
    pub fn withdraw(mut self, on: Day, note: &str) -> Result<Self, Invalid> {
        if self.withdrawn.is_some() {
            return Err(Invalid::Withdrawn);
        }
        if on < self.form.given {
            return Err(Invalid::Order("on"));
        }
        self.withdrawn = Some(Withdrawal { on, note: optional(note).unwrap_or_default() });
        Ok(self)
    }

    /// What in it stands against publishing this day. One withdrawn never comes back.
    #[must_use]
    pub fn fault(&self, day: Day) -> Option<MediaFault> {
        if self.withdrawn.is_some() {
            return Some(MediaFault::ConsentWithdrawn);
        }
        let over = self.form.valid_to.is_some_and(|last| day > last);
        over.then_some(MediaFault::ConsentExpired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> ConsentForm {
        ConsentForm {
            person: "Flickan på gungan".into(),
            child: true,
            guardians: vec!["Åsa Öst".into(), " ".into()],
            purpose: "Inlägg om lekparken".into(),
            given: "2027-02-01".parse().unwrap(),
            valid_to: "2027-12-31".parse().ok(),
            note: String::new(),
        }
    }

    fn consent() -> Consent {
        Consent { id: ConsentId(1), form: form(), withdrawn: None, media: vec![] }
    }

    #[test]
    fn a_child_has_a_guardian_and_a_consent_a_purpose() {
        assert_eq!(form().checked().unwrap().guardians, ["Åsa Öst"]);
        let alone = ConsentForm { guardians: vec![], ..form() };
        assert_eq!(alone.checked(), Err(Invalid::Empty("guardians")));
        let aimless = ConsentForm { purpose: " ".into(), ..form() };
        assert_eq!(aimless.checked(), Err(Invalid::Empty("purpose")));
        let backwards = ConsentForm { valid_to: "2027-01-01".parse().ok(), ..form() };
        assert_eq!(backwards.checked(), Err(Invalid::Order("valid_to")));
    }

    #[test]
    fn it_holds_until_its_last_day_or_until_it_is_withdrawn() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(consent().fault(day("2027-12-31")), None);
        assert_eq!(consent().fault(day("2028-01-01")), Some(MediaFault::ConsentExpired));
        assert_eq!(consent().withdraw(day("2027-01-31"), ""), Err(Invalid::Order("on")));
        let gone = consent().withdraw(day("2027-03-01"), "Ringde.").unwrap();
        assert_eq!(gone.fault(day("2027-03-01")), Some(MediaFault::ConsentWithdrawn));
        assert_eq!(gone.withdraw(day("2027-03-02"), ""), Err(Invalid::Withdrawn));
    }
}
