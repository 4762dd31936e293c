//! Someone who writes to us: a pseudonym in the log, and the link to who it is kept apart.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    id::WriterId,
    invalid::{optional, required},
};

/// The longest profile link or name that is kept, in characters.
const LONGEST: usize = 500;

/// A writer as the log knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Writer {
    /// Its row.
    pub id: WriterId,
    /// `Skribent 2026-0142`.
    pub pseudonym: String,
    /// The day the link to who it is is destroyed; nothing when there is none any more.
    pub link_until: Option<Day>,
}

/// Who a writer is, kept apart from the log with a last day of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriterLink {
    /// Of whom.
    pub writer: WriterId,
    /// The profile's address, or the name it showed.
    pub profile: String,
    /// When it was written down.
    pub noted: Moment,
    /// The day it is destroyed.
    pub until: Day,
}

/// The pseudonym of the `n`th writer of a year.
#[must_use]
pub fn pseudonym(year: i32, n: u32) -> String {
    format!("Skribent {year}-{n:04}")
}

/// A profile as she wrote it, trimmed; nothing when she wrote none.
///
/// # Errors
/// `TooLong` over 500 characters.
pub fn profile(text: &str) -> Result<Option<String>, Invalid> {
    let Some(text) = optional(text) else {
        return Ok(None);
    };
    if text.chars().count() > LONGEST {
        return Err(Invalid::TooLong("writer"));
    }
    required(&text, "writer").map(Some)
}

/// What two ways of writing the same profile have in common: no scheme, no `www.` or `m.`, no
/// query but the one that names the profile, no slash at the end, small letters.
#[must_use]
pub fn recognised_by(profile: &str) -> String {
    let small = profile.trim().to_lowercase();
    let bare = ["https://", "http://", "www.", "m.", "@"].iter();
    let bare = bare.fold(small.as_str(), |text, start| text.strip_prefix(start).unwrap_or(text));
    let bare = bare.split('#').next().unwrap_or_default();
    let (path, query) = bare.split_once('?').unwrap_or((bare, ""));
    let path = path.trim_end_matches('/');
    match query.split('&').find(|part| part.starts_with("id=")) {
        Some(named) => format!("{path}?{named}"),
        None => path.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_profile_is_known_again_however_it_is_pasted() {
        let same = [
            "https://www.facebook.com/Bo.Exempel/",
            "facebook.com/bo.exempel?locale=sv_SE",
            " https://m.facebook.com/bo.exempel#om",
        ];
        for each in same {
            assert_eq!(recognised_by(each), "facebook.com/bo.exempel", "{each}");
        }
        assert_ne!(
            recognised_by("https://facebook.com/profile.php?id=1"),
            recognised_by("https://facebook.com/profile.php?id=2&locale=sv"),
            "where the query is the profile, it counts"
        );
        assert_eq!(recognised_by("@bo"), recognised_by("Bo"), "a handle is a handle");
    }
}
