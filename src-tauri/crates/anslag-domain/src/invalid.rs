//! Why a value was refused: a small word and the field it is about, never a sentence.

use thiserror::Error;

/// A refusal by the domain; the payload is the field's name as it stands in the form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Invalid {
    /// A field that must be filled is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A text is longer than the register can hold.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// Not a diarienummer of any form the city has used.
    #[error("{0} is no diarienummer")]
    Diarienummer(&'static str),
    /// Digits alone, which no board has used: to be confirmed.
    #[error("{0} is digits alone")]
    DigitsAlone(&'static str),
    /// Not a web address.
    #[error("{0} is no web address")]
    Link(&'static str),
    /// Worry is graded 0 to 3.
    #[error("{0} is outside its range")]
    Range(&'static str),
    /// A day that does not exist, or a time in the gap of the spring night.
    #[error("{0} is no time of day in Stockholm")]
    Time(&'static str),
    /// The last day lies before the first.
    #[error("{0} ends before it begins")]
    Order(&'static str),
    /// What may be secret must be registered (OSL 5 kap. 1 § tredje stycket, read 2026-04-25).
    #[error("what may be secret must be registered")]
    SecretMustBeRegistered,
    /// What is let stand, or not applicable, needs a reason.
    #[error("{0} needs a reason")]
    ReasonMissing(&'static str),
    /// The rule wants a second person's name.
    #[error("{0} needs a second person")]
    SecondMissing(&'static str),
    /// The second person is the first.
    #[error("{0} is the same person")]
    SecondIsSame(&'static str),
    /// Some items are not judged yet; how many.
    #[error("{0} items are not judged")]
    Unjudged(usize),
    /// A report that is sent is frozen.
    #[error("the report is sent")]
    Sent,
    /// A signed run is frozen.
    #[error("the run is signed")]
    Signed,
    /// The post has been published.
    #[error("the post is published")]
    Published,
    /// An approval is wanted and is not there.
    #[error("the post is not approved")]
    NotApproved,
    /// No step leads there from where it stands.
    #[error("{0} cannot become so")]
    Status(&'static str),
    /// A consent that is withdrawn is withdrawn.
    #[error("the consent is withdrawn")]
    Withdrawn,
    /// An account that the post is not written for.
    #[error("{0} names an account the post is not written for")]
    Account(&'static str),
    /// Captions that no player can show; the number of the line.
    #[error("line {0} of the captions cannot be read")]
    Captions(u32),
    /// The item is not on the checklist.
    #[error("no such item")]
    NoSuchItem,
}

/// The trimmed text of a field that must be filled.
///
/// # Errors
/// `Empty` when nothing is left after trimming.
pub fn required(text: &str, field: &'static str) -> Result<String, Invalid> {
    optional(text).ok_or(Invalid::Empty(field))
}

/// The trimmed text, or nothing.
#[must_use]
pub fn optional(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A web address as it is typed: `https://…`, or a bare host with a path.
///
/// # Errors
/// `Link` when it has a space, no dot, or another scheme than http(s).
pub fn link(text: &str, field: &'static str) -> Result<Option<String>, Invalid> {
    let Some(text) = optional(text) else {
        return Ok(None);
    };
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.unwrap_or(&text).split('/').next().unwrap_or_default();
    let well_formed = host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.contains(char::is_whitespace)
        && (rest.is_some() || !text.contains(':'));
    if well_formed { Ok(Some(text)) } else { Err(Invalid::Link(field)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_an_address_and_nothing_that_runs() {
        assert_eq!(link(" https://start.stockholm/parker ", "link"), {
            Ok(Some("https://start.stockholm/parker".into()))
        });
        assert_eq!(link("facebook.com/kungsholmen", "link").map(|l| l.is_some()), Ok(true));
        assert_eq!(link("", "link"), Ok(None), "an empty link is no link");
        for bad in ["javascript:alert(1).x", "en sida", "facebook", "file:///etc.passwd"] {
            assert_eq!(link(bad, "link"), Err(Invalid::Link("link")), "{bad}");
        }
    }
}
