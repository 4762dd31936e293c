//! A picture of the bank: its file, what is said of it, and the right to use it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    id::MediaId,
    invalid::{optional, required},
};

/// The longest alternative text that is kept, in characters; no platform takes more.
const LONGEST_ALT: usize = 2_000;
/// So many days before its last day a picture is said to run out.
const SOON: i64 = 30;

/// The form a picture is kept in; every picture is written anew in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// Photographs.
    Jpeg,
    /// Drawings, and all that has transparent parts.
    Png,
}

/// The file itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureFile {
    /// SHA-256 of its bytes in hex; also where it lies.
    pub sha256: String,
    /// SHA-256 of the small picture.
    pub thumb: String,
    /// SHA-256 of the file as it came, where she chose to keep it.
    pub original: Option<String>,
    /// Its form.
    pub kind: MediaKind,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Size in bytes.
    pub bytes: u32,
}

/// A part of a picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Crop {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// What she says of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediaForm {
    /// What the picture shows, for one who does not see it.
    pub alt: String,
    /// The words that stand in the picture.
    pub text_in_picture: String,
    /// It says nothing that the text does not, so it needs no alternative text.
    pub decorative: bool,
    /// Who took or made it.
    pub photographer: String,
    /// On what terms it may be used.
    pub licence: String,
    /// Where it comes from.
    pub source: String,
    /// The channels it may be used on, by id; none is any.
    pub channels: Vec<String>,
    /// The last day it may be published.
    pub last_day: Option<Day>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Anything else.
    pub note: String,
}

/// A picture of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Media {
    /// Its row.
    pub id: MediaId,
    /// Its name as it came; only a name, never where it lies.
    pub file_name: String,
    /// The file.
    #[serde(flatten)]
    pub file: PictureFile,
    /// What she says of it.
    #[serde(flatten)]
    pub form: MediaForm,
    /// The whole picture this is a part of; its rights and consents hold for the part.
    pub cropped_from: Option<MediaId>,
    /// Which part.
    pub crop: Option<Crop>,
    /// When it came.
    pub imported: Moment,
    /// In how many posts it is used.
    pub uses: u32,
    /// Whether a consent for it is withdrawn.
    pub withdrawn: bool,
}

/// Which pictures of the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaFilter {
    /// Every one.
    All,
    /// Those in no post.
    Unused,
    /// Those in some post.
    Used,
    /// Those whose last day is near or past.
    Expiring,
    /// Those without an alternative text, that are not decorative.
    NoAlt,
    /// Those with a consent that is withdrawn.
    Withdrawn,
}

/// Why a picture may not be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaFault {
    /// It has no alternative text, is not decorative, and nothing urgent is said of it.
    AltMissing,
    /// Its last day is past.
    PastLastDay,
    /// A channel of the post is not among those it may be used on.
    ChannelNotAllowed,
    /// A consent for it no longer holds.
    ConsentExpired,
    /// A consent for it is withdrawn.
    ConsentWithdrawn,
}

impl MediaForm {
    /// The form with every text trimmed, every tag once.
    ///
    /// # Errors
    /// `TooLong` for an alternative text that no platform takes.
    pub fn checked(self) -> Result<Self, Invalid> {
        let trimmed = |text: &str| optional(text).unwrap_or_default();
        let alt = trimmed(&self.alt);
        if alt.chars().count() > LONGEST_ALT {
            return Err(Invalid::TooLong("alt"));
        }
        Ok(Self {
            alt,
            text_in_picture: trimmed(&self.text_in_picture),
            decorative: self.decorative,
            photographer: trimmed(&self.photographer),
            licence: trimmed(&self.licence),
            source: trimmed(&self.source),
            channels: once(&self.channels),
            last_day: self.last_day,
            tags: once(&self.tags),
            note: trimmed(&self.note),
        })
    }

    /// What of its rights stands against publishing on these channels this day.
    #[must_use]
    pub fn rights_faults(&self, channels: &[String], day: Day) -> Vec<MediaFault> {
        let mut faults = vec![];
        if self.last_day.is_some_and(|last| day > last) {
            faults.push(MediaFault::PastLastDay);
        }
        let allowed = |channel| self.channels.is_empty() || self.channels.contains(channel);
        if !channels.iter().all(allowed) {
            faults.push(MediaFault::ChannelNotAllowed);
        }
        faults
    }
}

impl Media {
    /// The whole picture: itself, or the one it is a part of.
    #[must_use]
    pub fn whole(&self) -> MediaId {
        self.cropped_from.unwrap_or(self.id)
    }

    /// Whether it is among those asked for.
    #[must_use]
    pub fn is_among(&self, filter: MediaFilter, today: Day) -> bool {
        match filter {
            MediaFilter::All => true,
            MediaFilter::Unused => self.uses == 0,
            MediaFilter::Used => self.uses > 0,
            MediaFilter::Expiring => self.form.last_day.is_some_and(|d| d <= today.plus(SOON)),
            MediaFilter::NoAlt => self.form.alt.is_empty() && !self.form.decorative,
            MediaFilter::Withdrawn => self.withdrawn,
        }
    }
}

impl Crop {
    /// The part, if it lies within a picture of this size.
    ///
    /// # Errors
    /// `Range` when it is empty or reaches outside.
    pub fn within(self, width: u32, height: u32) -> Result<Self, Invalid> {
        let fits = |from: u32, long: u32, all: u32| {
            long > 0 && from.checked_add(long).is_some_and(|end| end <= all)
        };
        let inside = fits(self.x, self.width, width) && fits(self.y, self.height, height);
        if inside { Ok(self) } else { Err(Invalid::Range("crop")) }
    }
}

/// A file's own name without the folders before it.
///
/// # Errors
/// `Empty` when nothing is left.
pub fn file_name(name: &str) -> Result<String, Invalid> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    required(&shown, "file_name")
}

/// The words trimmed, each once however it is spelt, in their order.
fn once(words: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = vec![];
    for word in words.iter().filter_map(|word| optional(word)) {
        if !kept.iter().any(|other| other.to_lowercase() == word.to_lowercase()) {
            kept.push(word);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_itself_is_allowed() {
        let form = MediaForm { last_day: Some(day("2027-03-31")), ..MediaForm::default() };
        assert_eq!(form.rights_faults(&[], day("2027-03-31")), []);
        assert_eq!(form.rights_faults(&[], day("2027-04-01")), [MediaFault::PastLastDay]);
    }

    #[test]
    fn a_channel_must_be_allowed_where_some_are_named() {
        let on = ["facebook".to_owned(), "instagram".to_owned()];
        let any = MediaForm::default();
        assert_eq!(any.rights_faults(&on, day("2027-03-01")), [], "no names, any channel");
        let one = MediaForm { channels: vec!["facebook".into()], ..MediaForm::default() };
        assert_eq!(one.rights_faults(&on[..1], day("2027-03-01")), []);
        let faults = one.rights_faults(&on, day("2027-03-01"));
        assert_eq!(faults, [MediaFault::ChannelNotAllowed]);
    }

    #[test]
    fn a_part_lies_within_its_picture() {
        let part = |x, y, width, height| Crop { x, y, width, height }.within(100, 50);
        assert!(part(0, 0, 100, 50).is_ok());
        for outside in [part(1, 0, 100, 50), part(0, 0, 0, 50), part(u32::MAX, 0, 2, 2)] {
            assert_eq!(outside, Err(Invalid::Range("crop")));
        }
    }

    #[test]
    fn a_tag_stands_once_and_a_name_has_no_folders() {
        let tags = vec![" Park".into(), "park".into(), " ".into(), "lek".into()];
        let form = MediaForm { tags, ..MediaForm::default() }.checked().unwrap();
        assert_eq!(form.tags, ["Park", "lek"]);
        assert_eq!(file_name("C:\\Bilder\\../lek.jpg").unwrap(), "lek.jpg");
        assert_eq!(file_name("bilder/"), Err(Invalid::Empty("file_name")));
    }
}
