//! What a platform tells of posts and accounts: figures as it counted them, on the day they left.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Moment,
    id::{AccountId, PlatformPostId, PostId, StatisticsImportId},
};

/// What is counted. Reach is not among them: it is a number of persons and is never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Times it was shown or played.
    Views,
    /// Likes and the like.
    Reactions,
    /// Comments and replies.
    Comments,
    /// Shares and reposts.
    Shares,
    /// Clicks of every kind.
    Clicks,
    /// Clicks on links.
    LinkClicks,
    /// Times it was saved or bookmarked.
    Saves,
    /// New followers.
    Follows,
    /// Visits to the profile or page.
    Visits,
    /// Followers there were.
    Followers,
    /// Minutes it was watched.
    WatchMinutes,
}

/// How many persons saw it. There is no way to add two of them: the same person may be in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Reach(u32);

impl Reach {
    /// So many persons.
    #[must_use]
    pub const fn of(persons: u32) -> Self {
        Self(persons)
    }

    /// How many persons, to be shown or ordered by.
    #[must_use]
    pub const fn persons(self) -> u32 {
        self.0
    }
}

/// Figures by what is counted; what the platform did not tell is not there.
pub type Figures = BTreeMap<Metric, u32>;

/// A post as the platform knows it, with its figures since it went up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlatformPost {
    /// The platform's own name for it; the link where it has none.
    pub key: String,
    /// Its address there.
    pub link: Option<String>,
    /// The words it stands with, as they were told; may be cut.
    pub text: String,
    /// What the platform calls its kind; may be empty.
    pub kind: String,
    /// When it went up.
    pub at: Option<Moment>,
    /// Its figures.
    #[ts(type = "Partial<Record<Metric, number>>")]
    pub figures: Figures,
    /// How many persons saw it.
    pub reach: Option<Reach>,
}

/// A post of a platform as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptPost {
    /// Its row.
    pub id: PlatformPostId,
    /// The account it stands on.
    pub account: AccountId,
    /// The import that last told of it.
    pub import: StatisticsImportId,
    /// What was told.
    #[serde(flatten)]
    pub told: PlatformPost,
    /// The post of the office's that it is, once she has confirmed it.
    pub post: Option<PostId>,
}

/// A day of an account as the platform told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlatformDay {
    /// The day.
    pub day: Day,
    /// Its figures.
    #[ts(type = "Partial<Record<Metric, number>>")]
    pub figures: Figures,
    /// How many persons it reached.
    pub reach: Option<Reach>,
}

/// What was taken in, when, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatisticsImport {
    /// Its row.
    pub id: StatisticsImportId,
    /// The account.
    pub account: AccountId,
    /// The file's name, or what she called it.
    pub file_name: String,
    /// The SHA-256 of its bytes in hex.
    pub sha256: String,
    /// The form it was recognised as.
    pub form: String,
    /// When it was taken in.
    pub at: Moment,
    /// How many posts and days it told of.
    pub rows: u32,
}

/// How sure it is that a post of the platform's is one of the office's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The same address.
    Link,
    /// Nearly the same words, at nearly the same time.
    TextAndTime,
}

impl PlatformPost {
    /// Reactions, comments and shares together.
    #[must_use]
    pub fn interactions(&self) -> u32 {
        let each = [Metric::Reactions, Metric::Comments, Metric::Shares];
        let told = each.iter().filter_map(|metric| self.figures.get(metric));
        told.fold(0, |sum, figure| sum.saturating_add(*figure))
    }
}

/// So many seconds may two posts lie apart and still be one.
pub const NEAR: i64 = 48 * 3600;
/// So large a share of the fewer words must stand in both, in hundredths.
const ALIKE: usize = 70;

/// Whether a post of the platform's is the one with this address, these words and this time.
#[must_use]
pub fn likeness(
    told: &PlatformPost,
    link: Option<&str>,
    text: &str,
    at: Moment,
) -> Option<Likeness> {
    let same = told.link.as_deref().zip(link).is_some_and(|(one, other)| bare(one) == bare(other));
    if same {
        return Some(Likeness::Link);
    }
    let near = told.at.is_some_and(|told| told.seconds_since(at).abs() <= NEAR);
    (near && alike(&told.text, text)).then_some(Likeness::TextAndTime)
}

/// An address without what differs between two ways of writing it.
#[must_use]
pub fn bare(link: &str) -> String {
    let link = link.trim().to_lowercase();
    let rest = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest);
    let rest = ["www.", "m.", "web."].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    rest.trim_end_matches('/').to_owned()
}

/// Most of the words of the shorter stand in the longer, in any order; a cut text is its beginning.
fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let split = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        split.map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = few.iter().filter(|word| many.contains(word)).count();
    !few.is_empty() && shared * 100 >= few.len() * ALIKE && few.len() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(link: Option<&str>, text: &str) -> PlatformPost {
        PlatformPost {
            key: "1".into(),
            link: link.map(str::to_owned),
            text: text.into(),
            kind: String::new(),
            at: Some("2027-03-01T08:00:00Z".parse().unwrap()),
            figures: Figures::new(),
            reach: None,
        }
    }

    #[test]
    fn the_same_address_is_the_same_post_however_it_is_written() {
        let post = told(Some("https://www.facebook.com/kungsholmen/posts/123/?locale=sv"), "");
        let at = "2026-01-01T08:00:00Z".parse().unwrap();
        let same = |link: &str| likeness(&post, Some(link), "", at);
        assert_eq!(same("http://facebook.com/Kungsholmen/posts/123"), Some(Likeness::Link));
        assert_eq!(same("https://facebook.com/kungsholmen/posts/124"), None);
    }

    #[test]
    fn words_and_time_together_are_a_likeness_and_neither_alone_is() {
        let post =
            told(None, "Lekparken i Kronobergsparken stänger 3–14 mars för att vi byter sand.");
        let text = "Lekparken i Kronobergsparken stänger 3-14 mars för att vi byter sand!";
        let at = |moment: &str| moment.parse().unwrap();
        let like = |text: &str, moment: &str| likeness(&post, None, text, at(moment));
        assert_eq!(like(text, "2027-03-02T12:00:00Z"), Some(Likeness::TextAndTime));
        assert_eq!(like(text, "2027-03-09T12:00:00Z"), None, "eight days later");
        assert_eq!(
            like("Välkommen till öppet hus på fritidsgården.", "2027-03-01T08:00:00Z"),
            None
        );
        assert_eq!(like("Hej", "2027-03-01T08:00:00Z"), None, "too few words to tell");
    }
}
