//! Masking: what may not be handed out is taken out of the text itself, before anything prints it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, invalid::required};

/// The longest ground, in characters.
const LONGEST_GROUND: usize = 80;
/// Shorter words than this are not looked for in what is left.
const SHORTEST_WORD: usize = 3;

/// A stretch of one of a record's texts that is not handed out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Mask {
    /// Which of the record's texts, counted from 0.
    pub part: u32,
    /// First UTF-16 code unit, as the page counts.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The provision, as it is printed: "21 kap. 1 §".
    pub ground: String,
}

/// A part of a picture that is not handed out, in its pixels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BlackBox {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The provision, as it is printed.
    pub ground: String,
}

/// The text with every masked stretch gone; `stands_for` words what is put in its place, which
/// tells the ground and never the length.
#[must_use]
pub fn masked(text: &str, masks: &[&Mask], stands_for: impl Fn(&str) -> String) -> String {
    let mut kept = String::new();
    let mut at = 0;
    for mask in merged(masks.iter().copied().cloned().collect()) {
        let (start, end) = bytes(text, mask.start, mask.end);
        kept.push_str(&text[at..start]);
        kept.push_str(&stands_for(&mask.ground));
        at = end;
    }
    kept.push_str(&text[at..]);
    kept
}

/// The masks in order, those of one text that overlap or touch made one; grounds that differ are
/// both named.
#[must_use]
pub fn merged(mut masks: Vec<Mask>) -> Vec<Mask> {
    masks.sort();
    let mut whole: Vec<Mask> = vec![];
    for mask in masks {
        match whole.last_mut() {
            Some(last) if last.part == mask.part && joins(last, &mask) => {
                last.end = last.end.max(mask.end);
                if !last.ground.split("; ").any(|ground| ground == mask.ground) {
                    last.ground = format!("{}; {}", last.ground, mask.ground);
                }
            }
            _ => whole.push(mask),
        }
    }
    whole
}

fn joins(earlier: &Mask, later: &Mask) -> bool {
    later.start < earlier.end || later.start == earlier.end && later.ground == earlier.ground
}

/// The masks of a record with these texts, merged.
///
/// # Errors
/// `Empty` or `TooLong` for a ground, `Range` for a stretch that is none of the texts'.
pub fn checked(masks: Vec<Mask>, texts: &[&str]) -> Result<Vec<Mask>, Invalid> {
    let checked = masks.into_iter().map(|mask| {
        let text = usize::try_from(mask.part).ok().and_then(|part| texts.get(part));
        let length = text.ok_or(Invalid::Range("masks"))?.encode_utf16().count();
        let within = usize::try_from(mask.end).is_ok_and(|end| end <= length);
        if mask.start >= mask.end || !within {
            return Err(Invalid::Range("masks"));
        }
        Ok(Mask { ground: ground(&mask.ground)?, ..mask })
    });
    Ok(merged(checked.collect::<Result<_, _>>()?))
}

/// The boxes that lie in a picture of a size, cut to it.
///
/// # Errors
/// `Empty` or `TooLong` for a ground, `Range` for a box that covers nothing of the picture.
pub fn checked_boxes(
    boxes: Vec<BlackBox>,
    (width, height): (u32, u32),
) -> Result<Vec<BlackBox>, Invalid> {
    let checked = boxes.into_iter().map(|it| {
        if it.x >= width || it.y >= height || it.width == 0 || it.height == 0 {
            return Err(Invalid::Range("boxes"));
        }
        Ok(BlackBox {
            width: it.width.min(width - it.x),
            height: it.height.min(height - it.y),
            ground: ground(&it.ground)?,
            ..it
        })
    });
    checked.collect()
}

fn ground(text: &str) -> Result<String, Invalid> {
    let ground = required(text, "ground")?;
    if ground.chars().count() > LONGEST_GROUND {
        Err(Invalid::TooLong("ground"))
    } else {
        Ok(ground)
    }
}

/// How many places each ground takes out, by ground; a place with two grounds counts for both.
pub fn by_ground<'a>(grounds: impl Iterator<Item = &'a str>) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for ground in grounds.flat_map(|ground| ground.split("; ")) {
        *counts.entry(ground.to_owned()).or_insert(0) += 1;
    }
    counts
}

/// The words a mask hides that are worth looking for elsewhere: the whole, and each word of it
/// that is a name or a number.
#[must_use]
pub fn hidden_words(text: &str, mask: &Mask) -> Vec<String> {
    let (start, end) = bytes(text, mask.start, mask.end);
    let whole = text[start..end].trim_matches(|c: char| !c.is_alphanumeric());
    let telling = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let words = whole.split(|c: char| !c.is_alphanumeric()).filter(telling);
    let mut all: Vec<String> = std::iter::once(whole)
        .chain(words)
        .filter(|word| word.chars().count() >= SHORTEST_WORD)
        .map(str::to_lowercase)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a word stands in a text, whole and however it is set.
#[must_use]
pub fn stands_in(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(word).any(|(at, found)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && !letter(text[at + found.len()..].chars().next())
    })
}

/// The bytes of a stretch given in UTF-16 units, widened to whole characters and within the text.
fn bytes(text: &str, start: u32, end: u32) -> (usize, usize) {
    let (mut unit, mut from, mut to) = (0u64, text.len(), text.len());
    for (at, letter) in text.char_indices() {
        if unit >= u64::from(end) {
            to = at;
            break;
        }
        unit += letter.len_utf16() as u64;
        if from == text.len() && unit > u64::from(start) {
            from = at;
        }
    }
    (from.min(to), to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(start: u32, end: u32) -> Mask {
        Mask { part: 0, start, end, ground: "21 kap. 1 §".into() }
    }

    fn out(text: &str, masks: &[Mask]) -> String {
        masked(text, &masks.iter().collect::<Vec<_>>(), |ground| format!("[{ground}]"))
    }

    #[test]
    fn what_is_masked_is_gone_and_its_length_with_it() {
        let text = "Bo Alm bor på Lekvägen.";
        assert_eq!(out(text, &[mask(0, 6)]), "[21 kap. 1 §] bor på Lekvägen.");
        assert_eq!(out(text, &[mask(14, 22)]), "Bo Alm bor på [21 kap. 1 §].");
        assert_eq!(out("Bo", &[mask(0, 2)]), "[21 kap. 1 §]");
        assert_eq!(out(text, &[]), text);
    }

    #[test]
    fn half_a_character_is_masked_whole() {
        let text = "a🎉b";
        for (start, end) in [(1, 2), (2, 3), (1, 3)] {
            assert_eq!(out(text, &[mask(start, end)]), "a[21 kap. 1 §]b", "{start}–{end}");
        }
    }

    #[test]
    fn masks_that_overlap_are_one_and_name_both_grounds() {
        let other = Mask { ground: "26 kap. 1 §".into(), ..mask(3, 9) };
        let both = merged(vec![other, mask(0, 5), mask(0, 2)]);
        assert_eq!(both, [Mask { ground: "21 kap. 1 §; 26 kap. 1 §".into(), ..mask(0, 9) }]);
        let counted = by_ground(both.iter().map(|mask| mask.ground.as_str()));
        assert_eq!(
            counted.into_iter().collect::<Vec<_>>(),
            [("21 kap. 1 §".to_owned(), 1), ("26 kap. 1 §".to_owned(), 1),]
        );
        assert_eq!(merged(vec![mask(0, 2), mask(4, 5)]).len(), 2, "apart stay apart");
    }

    #[test]
    fn a_mask_needs_a_ground_and_a_text_to_lie_in() {
        let refused = |mask: Mask| checked(vec![mask], &["Bo Alm"]).unwrap_err();
        assert_eq!(refused(Mask { ground: " ".into(), ..mask(0, 2) }), Invalid::Empty("ground"));
        assert_eq!(refused(Mask { part: 1, ..mask(0, 2) }), Invalid::Range("masks"));
        assert_eq!(refused(mask(0, 7)), Invalid::Range("masks"));
        assert_eq!(refused(mask(2, 2)), Invalid::Range("masks"));
    }

    #[test]
    fn a_box_is_cut_to_the_picture() {
        let box_at = |x, width| BlackBox { x, y: 0, width, height: 5, ground: "21:1".into() };
        assert_eq!(checked_boxes(vec![box_at(5, 9)], (10, 10)).unwrap(), [box_at(5, 5)]);
        for outside in [box_at(10, 1), box_at(0, 0)] {
            assert_eq!(checked_boxes(vec![outside], (10, 10)), Err(Invalid::Range("boxes")));
        }
    }

    #[test]
    fn a_name_is_looked_for_whole_and_by_its_parts() {
        let words = hidden_words("Hej Bo Almgren!", &mask(4, 15));
        assert_eq!(words, ["almgren", "bo almgren"], "Bo alone is too short to tell");
        assert!(stands_in("Tack, ALMGREN.", "almgren"));
        assert!(!stands_in("Almgrenska huset", "almgren"), "another word");
    }
}
