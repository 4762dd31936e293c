//! Texts to begin from, and small ones to put in: holding answers, signatures, hashtags.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, id::TemplateId, invalid::required};

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateKind {
    /// A post to begin from.
    Post,
    /// The first post in a crisis.
    Crisis,
    /// A first answer while the matter is looked into.
    Holding,
    /// An answer to a resident.
    Reply,
    /// Words that end a post or an answer.
    Signature,
    /// A set of hashtags.
    Hashtags,
}

/// What she types, or a shipped page says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateForm {
    /// What it is for.
    pub kind: TemplateKind,
    /// What she calls it.
    pub name: String,
    /// The text; what she must fill in stands in `[brackets]`.
    pub text: String,
}

/// A template, shipped or hers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// Its row; nothing for a shipped one.
    pub id: Option<TemplateId>,
    /// What it says.
    #[serde(flatten)]
    pub form: TemplateForm,
}

impl TemplateForm {
    /// The form with its name trimmed.
    ///
    /// # Errors
    /// `Empty` without a name or a text.
    pub fn checked(self) -> Result<Self, Invalid> {
        required(&self.text, "text")?;
        Ok(Self { name: required(&self.name, "name")?, ..self })
    }
}
