//! What must stand around a listed word for it to be the word that the list means.

use crate::checks::Around;
use crate::inflect::Class;
use crate::lexicon::Slot;
use crate::span::Span;
use crate::text::{Kind, Text};

/// Where a form is the listed word and not one that looks so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    Anywhere,
    /// A preposition: before what it governs, and not itself governed as a noun.
    Preposition,
    /// A present participle: not a noun such as *ett varmt mottagande*.
    Participle,
}

/// Words that a noun in the neuter or the plural follows.
const BEFORE_NOUNS: [&str; 46] = [
    "ett",
    "det",
    "de",
    "detta",
    "dessa",
    "samma",
    "något",
    "några",
    "inget",
    "inga",
    "annat",
    "andra",
    "vilket",
    "vilka",
    "varje",
    "vart",
    "allt",
    "alla",
    "många",
    "flera",
    "olika",
    "visst",
    "vissa",
    "enda",
    "bådas",
    "båda",
    "första",
    "mitt",
    "ditt",
    "sitt",
    "vårt",
    "ert",
    "mina",
    "dina",
    "sina",
    "våra",
    "era",
    "dess",
    "deras",
    "hans",
    "hennes",
    "två",
    "tre",
    "fyra",
    "här",
    "ingetdera",
];

impl Stand {
    /// By the class a list gives the word, and the form it has here.
    pub fn of(class: Option<Class>, slot: Slot) -> Self {
        match class {
            Some(Class::Preposition) => Self::Preposition,
            Some(Class::Verb) if slot == Slot::PresentParticiple => Self::Participle,
            _ => Self::Anywhere,
        }
    }

    /// As it stands last on a sheet's line.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Anywhere => "\t",
            Self::Preposition => "\tp",
            Self::Participle => "\tn",
        }
    }

    /// What a line ends with, from its last tab on.
    pub fn read(rest: &str) -> Self {
        match rest.as_bytes().get(1) {
            Some(b'p') => Self::Preposition,
            Some(b'n') => Self::Participle,
            _ => Self::Anywhere,
        }
    }

    /// Is it the listed word at this place?
    pub fn holds(self, text: &Text, span: Span) -> bool {
        if self == Self::Anywhere {
            return true;
        }
        let around = Around::span(text, span);
        let before = around.before(1);
        let noun = BEFORE_NOUNS.contains(&before);
        match self {
            Self::Preposition => !noun && before != "med" && governs(&around),
            _ => !noun && !neuter(&around),
        }
    }
}

/// A preposition goes before a word or a number, perhaps in quotation marks.
fn governs(around: &Around) -> bool {
    let next = |at: usize| around.token(at).filter(|_| at < around.sentence.1);
    let opens = |at: usize| matches!(around.lower(at), "”" | "\"" | "»" | "’" | "'" | "(" | "“");
    let at = around.own.1;
    let at = if next(at).is_some() && opens(at) { at + 1 } else { at };
    next(at).is_some_and(|token| token.kind != Kind::Mark)
}

/// *ett varmt mottagande*: an article and a word in the neuter before.
fn neuter(around: &Around) -> bool {
    let article =
        matches!(around.before(2), "ett" | "något" | "inget" | "vårt" | "sitt" | "mycket");
    article && around.before(1).ends_with('t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(stand: Stand, text: &str, word: &str) -> bool {
        let start = text.find(word).expect("the word is there");
        stand.holds(&Text::read(text), Span::new(start, start + word.len()))
    }

    #[test]
    fn a_preposition_governs_something() {
        let stands = |text| holds(Stand::Preposition, text, "avseende");
        for text in
            ["Frågor avseende bygglov.", "Beslut avseende 2026.", "Regler avseende ”fester”."]
        {
            assert!(stands(text), "{text}");
        }
        for text in ["I detta avseende är det klart.", "I varje avseende.", "Ett avseende till."] {
            assert!(!stands(text), "{text}");
        }
    }

    #[test]
    fn a_participle_is_no_noun() {
        let stands = |text| holds(Stand::Participle, text, "mottagande");
        assert!(stands("Vi ringer mottagande skola."));
        assert!(!stands("Ett mottagande för nya grannar."));
        assert!(!stands("Vi fick ett varmt mottagande där."));
    }

    #[test]
    fn a_line_tells_how_it_stands() {
        for stand in [Stand::Anywhere, Stand::Preposition, Stand::Participle] {
            assert_eq!(Stand::read(stand.written()), stand);
        }
    }
}
