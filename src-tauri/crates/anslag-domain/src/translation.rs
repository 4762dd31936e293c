//! A post's text in another language, and whether the original has changed since.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, id::PostId, invalid::required};

/// What she types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TranslationForm {
    /// Of which post.
    pub post: PostId,
    /// The language, by its BCP 47 tag: `en`, `so`, `ar`.
    pub language: String,
    /// The text; an empty one takes the translation away.
    pub text: String,
}

/// A post's text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Translation {
    /// The language, by its BCP 47 tag.
    pub language: String,
    /// The text.
    pub text: String,
    /// Whether the original has other words now than when it was translated.
    pub outdated: bool,
}

impl TranslationForm {
    /// The form with its language in small letters.
    ///
    /// # Errors
    /// `Empty("language")`, `Range("language")` for what is no tag.
    pub fn checked(self) -> Result<Self, Invalid> {
        let language = required(&self.language, "language")?.to_lowercase();
        let tag = language.split('-').all(|part| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        });
        if tag { Ok(Self { language, ..self }) } else { Err(Invalid::Range("language")) }
    }
}
