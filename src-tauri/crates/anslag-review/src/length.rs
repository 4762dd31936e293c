//! How long a text is, as each platform counts.

use anslag_domain::channel::Counting;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::emoji::is_emoji;
use crate::measures::count;
use crate::text::{Kind, Text};

/// X counts every link as this.
const X_LINK: u32 = 23;

/// The length of `text` as the platform counts it.
pub fn length(text: &str, counting: Counting) -> u32 {
    length_of(&Text::read(text), counting)
}

/// The length on X before an emoji of many parts counted as one sign (the second edition of its
/// table); kept to be measured by X's own tests.
pub fn length_on_old_x(text: &str) -> u32 {
    weighted(&Text::read(text), false)
}

pub(crate) fn length_of(text: &Text, counting: Counting) -> u32 {
    match counting {
        Counting::Utf16 => count(text.raw.encode_utf16().count()),
        Counting::Graphemes => graphemes(text.raw),
        Counting::XWeighted => weighted(text, true),
    }
}

/// What a reader sees as characters.
pub(crate) fn graphemes(raw: &str) -> u32 {
    let line = |line: &str| {
        let plain = line.chars().all(stands_alone);
        if plain { line.chars().count() } else { line.graphemes(true).count() }
    };
    count(raw.split_inclusive('\n').map(line).sum())
}

/// True for characters that never join the one before: Latin letters and plain punctuation.
fn stands_alone(letter: char) -> bool {
    matches!(letter as u32, 0..=0x0C | 0x0E..=0x2FF | 0x2010..=0x2027 | 0x2030..=0x203B)
}

/// The length on X; `pictures` tells whether an emoji of many parts counts as one sign, as it has
/// since the third edition of X's table.
fn weighted(text: &Text, pictures: bool) -> u32 {
    let mut sum = 0;
    let mut at = 0;
    for link in text.of(Kind::Url) {
        sum += weight(&text.raw[at..link.span.start], pictures) + X_LINK;
        at = link.span.end;
    }
    sum + weight(&text.raw[at..], pictures)
}

fn weight(raw: &str, pictures: bool) -> u32 {
    let cluster = |cluster: &str| -> u32 {
        if pictures && is_emoji(cluster) { 2 } else { cluster.nfc().map(one).sum() }
    };
    let line = |line: &str| -> u32 {
        let plain = line.chars().all(stands_alone);
        if plain { line.chars().map(one).sum() } else { line.graphemes(true).map(cluster).sum() }
    };
    raw.split_inclusive('\n').map(line).sum()
}

/// Characters in the light ranges of X's table weigh 1, others 2.
fn one(letter: char) -> u32 {
    let light = matches!(letter as u32, 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247);
    if light { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_platform_counts_in_its_own_way() {
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(length(family, Counting::Utf16), 11, "four faces and three joiners");
        assert_eq!(length(family, Counting::Graphemes), 1, "one picture");
        assert_eq!(length(family, Counting::XWeighted), 2, "one emoji on X");
        assert_eq!(length("Hej http://test.co", Counting::XWeighted), 27, "a link is 23");
        assert_eq!(length("a\u{30a}ö", Counting::XWeighted), 2, "a decomposed å is one letter");
        assert_eq!(length("故人", Counting::XWeighted), 4, "wide characters weigh two");
    }
}
