//! Channel: a social platform's limits as read on a given day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a platform counts the length of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// UTF-16 code units, as most web platforms do.
    Utf16,
    /// What a reader sees as one character.
    Graphemes,
    /// X: a link is 23, an emoji 2, Latin letters 1.
    XWeighted,
}

/// A size of picture that a platform shows whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PictureSize {
    /// Where it is shown: `Flöde, stående`.
    pub name: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Pixels at the upper and lower edge that the platform may cover.
    #[serde(default)]
    pub covered: Option<(u32, u32)>,
    /// Where the numbers come from; nothing when they are not confirmed.
    #[serde(default)]
    pub source: Option<String>,
}

/// One platform and its limits; every number was checked on `checked` and can be edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Short name in ASCII, such as `facebook`; also the file's name.
    pub id: String,
    /// The name she knows it by.
    pub name: String,
    /// Longest post, counted as `counting` says.
    pub post_limit: u32,
    /// How much shows before "visa mer", where that is known.
    pub fold: Option<u32>,
    /// How the platform counts.
    pub counting: Counting,
    /// Longest alternative text, where that is known.
    pub alt_limit: Option<u32>,
    /// The day the numbers were checked.
    #[ts(type = "string")]
    pub checked: NaiveDate,
    /// Where the numbers come from.
    pub source: String,
    /// The sizes of picture it shows whole.
    #[serde(default, alias = "picture")]
    pub pictures: Vec<PictureSize>,
}

impl Channel {
    /// The size whose shape is nearest to a picture of so many pixels; nothing where the channel
    /// names no sizes.
    #[must_use]
    pub fn nearest(&self, width: u32, height: u32) -> Option<&PictureSize> {
        let shape = |across: u32, down: u32| f64::from(across.max(1)) / f64::from(down.max(1));
        let own = shape(width, height);
        let far = |size: &&PictureSize| (shape(size.width, size.height) / own).ln().abs();
        self.pictures.iter().min_by(|a, b| far(a).total_cmp(&far(b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_is_written_in_snake_case() {
        let written = format!("{:?}", Counting::XWeighted);
        assert_eq!(written, "XWeighted");
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a real day");
        let bluesky = Channel {
            id: "bluesky".into(),
            name: "Bluesky".into(),
            post_limit: 300,
            fold: None,
            counting: Counting::Graphemes,
            alt_limit: Some(2000),
            checked: day,
            source: "test".into(),
            pictures: vec![],
        };
        assert_eq!(bluesky.nearest(100, 50), None, "it names no sizes");
        let size = |name: &str, width, height| PictureSize {
            name: name.into(),
            width,
            height,
            covered: None,
            source: None,
        };
        let pictures = vec![size("stående", 1080, 1350), size("länk", 1200, 630)];
        let channel = Channel { pictures, ..bluesky };
        assert_eq!(channel.nearest(3000, 4000).unwrap().name, "stående");
        assert_eq!(channel.nearest(1200, 800).unwrap().name, "länk");
    }
}
