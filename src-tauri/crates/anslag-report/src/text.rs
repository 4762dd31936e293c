//! Turns any text into text that a document can carry.

use std::fmt::Write;

use crate::fonts;

/// Text as the bundled fonts can show it: one line, without control characters, and `[U+4F60]` for
/// each character that no bundled font draws.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match fate(character) {
            Fate::Space => out.push(' '),
            Fate::Drop => {}
            Fate::Keep if fonts::covers(character) => out.push(character),
            Fate::Keep | Fate::Name => write!(out, "[U+{:04X}]", u32::from(character))
                .expect("writing to a string cannot fail"),
        }
    }
    out.trim().to_owned()
}

/// Text as XML may carry it: one line, without control characters and non-characters; every other
/// character is kept, for the reader's own fonts to draw.
pub fn storable(text: &str) -> String {
    let kept = text.chars().filter_map(|character| match character {
        '\u{FFFE}' | '\u{FFFF}' => None,
        _ if character.is_whitespace() && !is_fixed_space(character) => Some(' '),
        _ if character.is_control() => None,
        _ => Some(character),
    });
    kept.collect::<String>().trim().to_owned()
}

enum Fate {
    Keep,
    Space,
    Drop,
    Name,
}

fn fate(character: char) -> Fate {
    match character {
        _ if character.is_whitespace() && !is_fixed_space(character) => Fate::Space,
        _ if character.is_control() => Fate::Drop,
        // Invisible shapers: joiners, marks of direction, selectors, soft hyphen.
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' => {
            Fate::Drop
        }
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' => Fate::Drop,
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}' => Fate::Drop,
        // Private use has no meaning that an archive could keep.
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Fate::Name,
        _ => Fate::Keep,
    }
}

fn is_fixed_space(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printable_names_what_it_cannot_draw() {
        assert_eq!(printable("Hej 你\u{1F600}!"), "Hej [U+4F60][U+1F600]!");
        assert_eq!(printable("Å\u{7}ker\n\tbär"), "Åker  bär", "controls go, breaks become spaces");
        assert_eq!(printable("1\u{a0}200"), "1\u{a0}200", "a fixed space stays fixed");
    }

    #[test]
    fn storable_keeps_emoji_and_drops_what_xml_forbids() {
        assert_eq!(storable("\u{1F600}\u{FFFE}\u{0}你\u{1B}"), "\u{1F600}你");
    }
}
