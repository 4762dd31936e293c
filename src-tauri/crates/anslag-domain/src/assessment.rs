//! The registrator's judgement of a contact: register it, keep it in order, or neither.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, Moment, diarienummer, invalid::optional, law::LawRef};

/// The three outcomes of OSL 5 kap. 1 § (2009:400, read 2026-04-25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Registration {
    /// Diarieförs: registered in the diarium (first paragraph).
    Diariefors,
    /// Hålls ordnad: kept so that it can be found without difficulty; never for what may be
    /// secret (third paragraph).
    Ordnad,
    /// Uppenbart av ringa betydelse: neither (fourth paragraph).
    RingaBetydelse,
}

/// What she decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AssessmentForm {
    /// The outcome.
    pub registration: Registration,
    /// Whether something in it may be secret.
    pub secret: bool,
    /// Its diarienummer, when it has one already.
    pub diarienummer: Option<String>,
    /// Why, in her words; may be empty.
    pub reason: String,
    /// The step of the decision tree it ended in, 1–10; nothing when it was judged without.
    #[serde(default)]
    pub step: Option<u8>,
}

/// A judgement made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assessment {
    /// What was decided.
    #[serde(flatten)]
    pub form: AssessmentForm,
    /// When.
    pub at: Moment,
}

/// One outcome as the app explains it, read from `assets/guidance/bedomning.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutcomeGuide {
    /// The outcome.
    pub registration: Registration,
    /// Its Swedish name.
    pub title: String,
    /// When it applies.
    pub when: String,
    /// What not to do.
    pub dont: String,
    /// The section it rests on.
    pub law: LawRef,
}

impl AssessmentForm {
    /// The decision, made at a moment.
    ///
    /// # Errors
    /// `SecretMustBeRegistered` when it may be secret and is not to be registered;
    /// `Diarienummer` for a number no board has used, `Range` for a step that is not in the tree.
    pub fn checked(self, at: Moment) -> Result<Assessment, Invalid> {
        if self.secret && self.registration != Registration::Diariefors {
            return Err(Invalid::SecretMustBeRegistered);
        }
        if self.step.is_some_and(|step| !(1..=10).contains(&step)) {
            return Err(Invalid::Range("step"));
        }
        let number = self.diarienummer.as_deref().unwrap_or_default();
        let form = Self {
            diarienummer: diarienummer::parse(number, "diarienummer")?,
            reason: optional(&self.reason).unwrap_or_default(),
            ..self
        };
        Ok(Assessment { form, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_secret_is_always_registered() {
        let form = |registration| AssessmentForm {
            registration,
            secret: true,
            diarienummer: None,
            reason: String::new(),
            step: None,
        };
        let at: Moment = "2027-03-01T08:00:00Z".parse().unwrap();
        assert_eq!(
            form(Registration::Ordnad).checked(at),
            Err(Invalid::SecretMustBeRegistered),
            "keeping it in order is not enough for a secret"
        );
        assert!(form(Registration::Diariefors).checked(at).is_ok());
    }
}
