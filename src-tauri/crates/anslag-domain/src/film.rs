//! A film in a post and its captions: what is said in it, for those who do not hear it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid,
    id::{FilmId, PostId},
    invalid::{optional, required},
};

/// So many letters a reason has at least; fewer say nothing.
const SHORTEST_REASON: usize = 8;

/// What she says of a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilmForm {
    /// The post that shows it.
    pub post: PostId,
    /// What it is called.
    pub name: String,
    /// Its captions as SubRip or WebVTT; may be empty.
    pub captions: String,
    /// The words stand in the picture itself, or nothing is said in it.
    pub burned_in: bool,
    /// *Brådskande*: why it goes up without captions.
    pub urgent_reason: Option<String>,
}

/// A film in a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Film {
    /// Its row.
    pub id: FilmId,
    /// What is said of it.
    #[serde(flatten)]
    pub form: FilmForm,
    /// How many captions it has.
    pub cues: u32,
}

impl FilmForm {
    /// The form with every text trimmed, and the captions read through.
    ///
    /// # Errors
    /// `Empty` without a name, `ReasonMissing` for a reason that says nothing, `Captions` for
    /// captions that cannot be read, with the number of the line.
    pub fn checked(self) -> Result<Self, Invalid> {
        let captions = optional(&self.captions).unwrap_or_default();
        cues(&captions)?;
        let urgent_reason = self.urgent_reason.as_deref().and_then(optional);
        let letters = |text: &String| text.chars().filter(|c| c.is_alphabetic()).count();
        if urgent_reason.as_ref().is_some_and(|reason| letters(reason) < SHORTEST_REASON) {
            return Err(Invalid::ReasonMissing("urgent_reason"));
        }
        Ok(Self { name: required(&self.name, "name")?, captions, urgent_reason, ..self })
    }

    /// Whether one who does not hear it can follow it, or there is a reason why not.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.burned_in || !self.captions.is_empty() || self.urgent_reason.is_some()
    }
}

/// How many captions a SubRip or WebVTT text has; nothing said is none.
///
/// # Errors
/// `Captions` with the number of the first line, counted from 1, that no caption has: a time that
/// is none, an end that is not after its start, a start before the one before it, or no words.
pub fn cues(text: &str) -> Result<u32, Invalid> {
    let mut found = 0;
    let mut last = 0;
    let mut lines = (1_u32..).zip(text.lines().map(str::trim)).peekable();
    while let Some((number, line)) = lines.next() {
        let Some((start, end)) = line.split_once("-->") else { continue };
        let end = end.split_whitespace().next().unwrap_or_default();
        let (Some(start), Some(end)) = (millis(start.trim()), millis(end)) else {
            return Err(Invalid::Captions(number));
        };
        let says = lines.peek().is_some_and(|(_, words)| !words.is_empty());
        if end <= start || start < last || !says {
            return Err(Invalid::Captions(number));
        }
        (found, last) = (found + 1, start);
    }
    if found == 0 && !text.is_empty() { Err(Invalid::Captions(1)) } else { Ok(found) }
}

/// `00:01:02,345`, `01:02.345`: thousandths of a second.
fn millis(time: &str) -> Option<u64> {
    let (whole, part) = time.split_once([',', '.'])?;
    if part.len() != 3 {
        return None;
    }
    let mut sum = 0_u64;
    let mut parts = 0;
    for each in whole.split(':') {
        let number: u64 = each.parse().ok().filter(|_| each.bytes().all(|b| b.is_ascii_digit()))?;
        if parts > 0 && number > 59 {
            return None;
        }
        (sum, parts) = (sum.checked_mul(60)?.checked_add(number)?, parts + 1);
    }
    let thousandths: u64 = part.parse().ok()?;
    (2..=3).contains(&parts).then(|| sum.checked_mul(1000)?.checked_add(thousandths)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRT: &str = "1\n00:00:01,000 --> 00:00:03,500\nHej!\n\n2\n00:00:04,000 --> 00:00:06,000\n\
        Parken öppnar\npå fredag.\n";

    #[test]
    fn both_kinds_of_captions_are_counted() {
        assert_eq!(cues(SRT), Ok(2));
        let vtt = "WEBVTT\n\n00:01.000 --> 00:03.500 align:start\nHej!\n";
        assert_eq!(cues(vtt), Ok(1));
        assert_eq!(cues(""), Ok(0));
    }

    #[test]
    fn what_no_player_can_show_is_refused_by_its_line() {
        for (text, line) in [
            ("Hej, välkommen till filmen!", 1),
            ("1\n00:00:03,000 --> 00:00:01,000\nHej!", 2),
            ("1\n00:00:01,000 --> 00:00:61,000\nHej!", 2),
            ("1\n00:00:01,000 --> 00:00:02,000\n\n", 2),
            ("1\n00:00:05,000 --> 00:00:06,000\nA\n\n2\n00:00:01,000 --> 00:00:02,000\nB", 6),
        ] {
            assert_eq!(cues(text), Err(Invalid::Captions(line)), "{text}");
        }
    }

    #[test]
    fn a_film_goes_up_with_captions_words_in_the_picture_or_a_reason() {
        let film = FilmForm {
            post: PostId(1),
            name: "Parken".into(),
            captions: String::new(),
            burned_in: false,
            urgent_reason: None,
        };
        assert!(!film.passes());
        assert!(FilmForm { captions: SRT.into(), ..film.clone() }.passes());
        assert!(FilmForm { burned_in: true, ..film.clone() }.passes());
        let vague = FilmForm { urgent_reason: Some("ok".into()), ..film };
        assert_eq!(vague.checked(), Err(Invalid::ReasonMissing("urgent_reason")));
    }
}
