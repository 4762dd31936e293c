//! Is a written word right? As a form, a compound, or joined by hyphens, colons and digits.

use super::Lexicon;
use super::reading::Reading;

/// No Swedish word is longer; such runs of letters are not looked into.
pub(super) const LONGEST: usize = 60;

/// What may follow a colon after an initialism: *EU:s*, *tv:n*, *IP:et*.
const AFTER_COLON: [&str; 24] = [
    "a", "are", "aren", "arens", "ar", "arna", "arnas", "ars", "e", "en", "ens", "er", "erna",
    "ernas", "ers", "et", "ets", "n", "na", "ns", "s", "t", "ts", "or",
];

impl Lexicon {
    /// Is it a Swedish word, a compound or a number with an ending, as DSSO judges it?
    pub fn knows(&self, word: &str) -> bool {
        if word.chars().nth(LONGEST).is_some() || word.chars().all(|c| !c.is_alphabetic()) {
            return true;
        }
        let word = plain(word);
        self.whole(&word) || self.hyphened(&word) || self.coloned(&word)
    }

    /// A form or a compound, in the cases a text may give it.
    fn whole(&self, word: &str) -> bool {
        if let Some(found) = self.exact(word)
            && (found.alone() || found.any(Reading::FORBIDDEN))
        {
            return found.alone();
        }
        let capital = word.starts_with(char::is_uppercase);
        if self.parts(word, capital).is_some() {
            return true;
        }
        if !capital {
            return false;
        }
        let lower = word.to_lowercase();
        let same = |word: &str| match self.exact(word) {
            Some(found) if found.any(Reading::FORBIDDEN) => false,
            Some(found) if found.alone() => true,
            _ => self.parts(word, true).is_some(),
        };
        let loud = word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        if loud {
            same(&lower) || same(&titled(word))
        } else {
            titled(word) == word && same(&lower)
        }
    }

    /// *barn- och ungdomschef*, *tv-licens*, *65-årig*: every part is right.
    fn hyphened(&self, word: &str) -> bool {
        let mut parts = word.split('-');
        let Some(first) = parts.next().filter(|first| first.len() < word.len()) else {
            return false;
        };
        let number = !first.is_empty() && first.chars().all(|c| !c.is_alphabetic());
        let rest = &word[first.len() + 1..];
        if number && self.after_number(rest) {
            return true;
        }
        let right = |part: &str| part.chars().all(|c| c.is_ascii_digit()) || self.whole(part);
        !first.is_empty() && right(first) && parts.all(|part| !part.is_empty() && right(part))
    }

    /// *årig*, *talet*, *kronorssedel* after a number.
    fn after_number(&self, rest: &str) -> bool {
        let alone = self.exact(rest).is_some_and(|found| found.any(Reading::AFTER_NUMERAL));
        alone || self.parts(&format!("två{rest}"), false).is_some()
    }

    fn coloned(&self, word: &str) -> bool {
        let Some((head, ending)) = word.split_once(':') else {
            return false;
        };
        let initials = head.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        AFTER_COLON.contains(&ending) && !head.is_empty() && (initials || self.whole(head))
    }
}

/// With plain hyphens and apostrophes, and letters in one piece with their marks.
fn plain(word: &str) -> std::borrow::Cow<'_, str> {
    if word.is_ascii()
        || !word.contains(['\u{2011}', '’', '\u{AD}', '\u{308}', '\u{30A}', '\u{301}'])
    {
        return word.into();
    }
    let mut text = word.replace('\u{2011}', "-").replace('’', "'").replace('\u{AD}', "");
    for (apart, whole) in [
        ("a\u{30A}", "å"),
        ("a\u{308}", "ä"),
        ("o\u{308}", "ö"),
        ("A\u{30A}", "Å"),
        ("A\u{308}", "Ä"),
        ("O\u{308}", "Ö"),
        ("e\u{301}", "é"),
    ] {
        text = text.replace(apart, whole);
    }
    text.into()
}

/// The first letter large, the others small.
pub(super) fn titled(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect()
    })
}
