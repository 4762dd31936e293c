//! An account on a platform, as the register must show it: purpose, people, decision.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, diarienummer,
    id::AccountId,
    invalid::{link, optional, required},
};

/// What is written about an account; the form she fills in and the row that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountForm {
    /// The channel's id, a file in `assets/channels`: "facebook".
    pub platform: String,
    /// The account's name as visitors see it.
    pub name: String,
    /// Its web address.
    pub address: String,
    /// What it is for.
    pub purpose: String,
    /// The one named person responsible.
    pub responsible: String,
    /// Who steps in.
    pub deputy: String,
    /// Who decided that it should start: role and name.
    pub decided_by: String,
    /// The day of the decision.
    pub decided_on: Option<Day>,
    /// The decision's diarienummer.
    pub diarienummer: Option<String>,
    /// The day it was reported to stadsledningskontoret.
    pub reported_on: Option<Day>,
}

/// An account in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Account {
    /// Its row.
    pub id: AccountId,
    /// What is written about it.
    #[serde(flatten)]
    pub form: AccountForm,
}

impl AccountForm {
    /// The form with every text trimmed and every number read.
    ///
    /// # Errors
    /// `Empty` for platform, name or responsible; `Link` for an address that is none;
    /// `Diarienummer` for a number no board has used.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            platform: required(&self.platform, "platform")?,
            name: required(&self.name, "name")?,
            address: link(&self.address, "address")?.unwrap_or_default(),
            purpose: required(&self.purpose, "purpose")?,
            responsible: required(&self.responsible, "responsible")?,
            deputy: optional(&self.deputy).unwrap_or_default(),
            decided_by: optional(&self.decided_by).unwrap_or_default(),
            diarienummer: diarienummer::parse(
                self.diarienummer.as_deref().unwrap_or_default(),
                "diarienummer",
            )?,
            ..self
        })
    }

    /// What the register still lacks, by field: without these the account is not in order.
    #[must_use]
    pub fn gaps(&self) -> Vec<&'static str> {
        let missing = [
            (self.address.is_empty(), "address"),
            (self.deputy.is_empty(), "deputy"),
            (self.decided_by.is_empty() || self.decided_on.is_none(), "decision"),
            (self.diarienummer.is_none(), "diarienummer"),
            (self.reported_on.is_none(), "reported_on"),
        ];
        missing.into_iter().filter_map(|(lacks, field)| lacks.then_some(field)).collect()
    }
}
