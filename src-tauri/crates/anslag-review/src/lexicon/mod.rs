//! The Swedish dictionary: every form of every word, compounds, inflection and suggestions.
//!
//! `build` makes one file out of DSSO and the house's own lists; `Lexicon::from_bytes` opens it.

mod affix;
mod build;
mod bytes;
mod compound;
mod confusions;
mod doubt;
mod entry;
mod forms;
mod own;
mod reading;
mod slots;
mod strong;
mod suggest;
mod weak;
mod words;

use std::sync::OnceLock;

use fst::Map;

use affix::Affixes;
pub use build::{Sources, build};
use bytes::Part;
pub(crate) use confusions::slip;
pub use reading::{Reading, Slot};

/// An open dictionary.
pub struct Lexicon {
    forms: Map<Part>,
    lemmas: Map<Part>,
    flags: Part,
    affix_text: Part,
    verbs: Part,
    affixes: OnceLock<Affixes>,
    fingerprint: String,
}

impl Lexicon {
    /// Opens what `build` made. Nothing is unpacked.
    ///
    /// # Errors
    /// When the bytes are damaged or made by another version; `build` makes them anew.
    pub fn from_bytes(bytes: impl Into<Vec<u8>>) -> Result<Self, String> {
        let [forms, lemmas, flags, affix_text, verbs, digest] = bytes::read(bytes.into())?;
        let open = |part| Map::new(part).map_err(|error| format!("ordboken är skadad: {error}"));
        let (forms, lemmas, affixes) = (open(forms)?, open(lemmas)?, OnceLock::new());
        let fingerprint = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { forms, lemmas, flags, affix_text, verbs, affixes, fingerprint })
    }

    /// What is known of the word: as written, else in lower case, else (for all capitals) with a
    /// capital. Compounds are not looked into.
    pub fn reading(&self, word: &str) -> Option<Reading> {
        let free = |word: &str| self.exact(word).filter(|found| found.alone());
        let found = free(word);
        if found.is_some() || !word.starts_with(char::is_uppercase) {
            return found;
        }
        free(&word.to_lowercase()).or_else(|| free(&words::titled(word)))
    }

    /// What is known of exactly this form, parts of compounds too.
    pub fn exact(&self, form: &str) -> Option<Reading> {
        self.forms.get(form).map(Reading)
    }

    /// SHA-256 in hex over what it was built of.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// How many forms there are.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// True for a dictionary without words.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    fn affixes(&self) -> &Affixes {
        self.affixes.get_or_init(|| Affixes::read(self.affix_text.text()).unwrap_or_default())
    }
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lexicon({} forms)", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFF: &str = "REP 1\nREP e ä\n\
        SFX A Y 1\nSFX A 0 s .\nSFX D Y 3\nSFX D 0 en [^a]\nSFX D 0 ens [^a]\nSFX D 0 nde a\n\
        SFX G Y 4\nSFX G 0 ar [^ae]\nSFX G 0 arna [^ae]\nSFX G a or a\nSFX G a orna a\n\
        SFX m Y 1\nSFX m 0 r .\nSFX P Y 3\nSFX P 0 d a\nSFX P 0 de a\nSFX P 0 t a\n\
        SFX v N 2\nSFX v a s/WXZ a\nSFX v 0 s/WXZ [^a]\n";
    const DIC: &str = "9\nhund/ADGY\nfall/XY\nlucka/AGY\nkund/ADGX\ntjänst/ADvY\nkalla/ADmP\n\
        kalla/AG\nverk/Y\nAnna/A\nsjuk/X\nvärk/Y\nsjukverk/%\nfallvärk\n";

    fn lexicon() -> Lexicon {
        let words = "laddstolpe\tluft\ts\n";
        let sources = Sources {
            aff: AFF,
            dic: DIC,
            words,
            verbs: "se\tser\tsåg\tsett\tse\tsedd",
            ranks: "9\thund",
        };
        let bytes = build(&sources).expect("the lists can be read");
        Lexicon::from_bytes(bytes).expect("what was built can be opened")
    }

    #[test]
    fn forms_have_their_places() {
        let lexicon = lexicon();
        let kalla = lexicon.reading("kallas").expect("a form");
        assert!(kalla.s_passive() && kalla.besides_s_passive(), "a verb's form and a genitive");
        let hund = lexicon.reading("Hundarna").expect("lower case is tried");
        assert!(hund.is(Slot::NounPlDef) && hund.rank() == 5, "its lemma lends it some rank");
        assert!(lexicon.reading("Anna").is_some_and(Reading::name), "only with a capital");
        assert!(lexicon.reading("anna").is_none() && lexicon.reading("ANNA").is_some());
        assert_eq!(lexicon.inflected("se", Slot::PreteriteS).as_deref(), Some("sågs"));
        assert_eq!(lexicon.inflected("kalla", Slot::Preterite).as_deref(), Some("kallade"));
    }

    #[test]
    fn compounds_are_joined_as_the_dictionary_allows() {
        let lexicon = lexicon();
        for right in ["kundtjänsten", "fallucka", "Kundtjänst", "tjänst-hund", "laddstolpeshund"]
        {
            assert!(lexicon.knows(right), "{right}");
        }
        for wrong in ["fallfall", "tjänstkund", "falllucka", "fallverk", "sjukverk", "tjänsts-"] {
            assert!(!lexicon.knows(wrong), "{wrong}");
        }
        assert!(lexicon.knows(&"å".repeat(1 << 20)), "no word, so not looked into");
    }

    #[test]
    fn damaged_bytes_are_refused() {
        assert!(Lexicon::from_bytes(*b"ANSLEX01").is_err(), "cut short");
    }
}
