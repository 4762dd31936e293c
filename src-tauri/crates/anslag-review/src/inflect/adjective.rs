//! Adjectives and participles: common gender, neuter, and the form for definite and plural.

use crate::lexicon::Slot;

pub(super) fn forms(word: &str) -> Vec<(Slot, String)> {
    let (neuter, plural) = bent(word);
    vec![
        (Slot::Adjective, word.to_owned()),
        (Slot::AdjectiveT, neuter),
        (Slot::AdjectivePl, plural),
    ]
}

/// Neuter and plural of an adjective in common gender.
pub(super) fn bent(word: &str) -> (String, String) {
    if word.ends_with(['a', 'e']) {
        return (word.to_owned(), word.to_owned());
    }
    if let Some(stem) = word.strip_suffix("en") {
        return (format!("{stem}et"), format!("{stem}na"));
    }
    if let Some(stem) = word.strip_suffix("ad") {
        return (format!("{stem}at"), format!("{stem}ade"));
    }
    let neuter = match word.strip_suffix('d') {
        Some(stem) if stem.ends_with('d') => format!("{}tt", stem.trim_end_matches('d')),
        Some(stem) if stem.ends_with(['n', 'l', 'r', 'm', 'j', 'v', 'g']) => format!("{stem}t"),
        Some(stem) => format!("{stem}tt"),
        None if word.ends_with('t') => word.to_owned(),
        None => format!("{word}t"),
    };
    (neuter, format!("{word}a"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neuter_and_plural() {
        for (word, neuter, plural) in [
            ("erforderlig", "erforderligt", "erforderliga"),
            ("ställd", "ställt", "ställda"),
            ("berättigad", "berättigat", "berättigade"),
            ("bunden", "bundet", "bundna"),
            ("sedd", "sett", "sedda"),
            ("erlagd", "erlagt", "erlagda"),
            ("besatt", "besatt", "besatta"),
        ] {
            assert_eq!(bent(word), (neuter.to_owned(), plural.to_owned()), "{word}");
        }
    }
}
