//! Which grapheme clusters are emojis.

/// True for a cluster shown as a picture: by nature, or by the variation selector.
pub(crate) fn is_emoji(cluster: &str) -> bool {
    let mut letters = cluster.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    if pictorial(first) {
        return true;
    }
    let dressed = cluster.contains('\u{FE0F}') || cluster.contains('\u{20E3}');
    dressed && (matches!(first, '0'..='9' | '#' | '*') || symbol(first))
}

/// Characters that are pictures without any selector (Emoji_Presentation).
fn pictorial(letter: char) -> bool {
    matches!(letter as u32,
        0x1F000..=0x1FAFF | 0x231A | 0x231B | 0x23E9..=0x23EC | 0x23F0 | 0x23F3
        | 0x25FD | 0x25FE | 0x2614 | 0x2615 | 0x2648..=0x2653 | 0x267F | 0x2693 | 0x26A1
        | 0x26AA | 0x26AB | 0x26BD | 0x26BE | 0x26C4 | 0x26C5 | 0x26CE | 0x26D4 | 0x26EA
        | 0x26F2 | 0x26F3 | 0x26F5 | 0x26FA | 0x26FD | 0x2705 | 0x270A | 0x270B | 0x2728
        | 0x274C | 0x274E | 0x2753..=0x2755 | 0x2757 | 0x2795..=0x2797 | 0x27B0 | 0x27BF
        | 0x2B1B | 0x2B1C | 0x2B50 | 0x2B55)
}

/// Text symbols that become pictures with U+FE0F.
fn symbol(letter: char) -> bool {
    matches!(letter as u32,
        0xA9 | 0xAE | 0x203C | 0x2049 | 0x2122 | 0x2139 | 0x2190..=0x21FF | 0x2300..=0x23FF
        | 0x24C2 | 0x25A0..=0x27BF | 0x2900..=0x297F | 0x2B00..=0x2BFF | 0x3030 | 0x303D
        | 0x3297 | 0x3299)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_yes_letters_no() {
        for picture in ["🎉", "☀️", "⛵", "👩‍🎤", "1️⃣", "🇸🇪"] {
            assert!(is_emoji(picture), "{picture} is shown as a picture");
        }
        for plain in ["a", "1", "→", "©", "å", ""] {
            assert!(!is_emoji(plain), "{plain} is text");
        }
    }
}
