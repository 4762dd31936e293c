//! A word of a list in all its forms, and what replaces it in the same form: by the dictionary's
//! affix classes, and by how the word ends where the dictionary lacks it or is not there.

mod adjective;
mod noun;
mod verb;

use crate::lexicon::{Lexicon, Slot};

/// What sort of word a row of a word list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Verb,
    Noun,
    Adjective,
    /// It stands as it is, before what it governs.
    Preposition,
    /// Adverbs and phrases: they stand as they are.
    Fixed,
}

impl Class {
    /// The class as the lists call it; none for a column that says something else.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "verb" => Some(Self::Verb),
            "subst" => Some(Self::Noun),
            "adj" => Some(Self::Adjective),
            "prep" => Some(Self::Preposition),
            "adv" | "fras" => Some(Self::Fixed),
            _ => None,
        }
    }

    /// Does a word of this class have such a form?
    fn has(self, slot: Slot) -> bool {
        match self {
            Self::Noun => slot <= Slot::NounPlDefGen,
            Self::Verb => (Slot::Infinitive..=Slot::PastParticiplePl).contains(&slot),
            Self::Adjective => slot >= Slot::PastParticiple,
            Self::Preposition | Self::Fixed => false,
        }
    }

    /// The word in all its forms. Of several words the first is inflected and the rest is kept.
    fn forms(self, word: &str, lexicon: Option<&Lexicon>) -> Vec<(Slot, String)> {
        let (head, rest) = split(word);
        let guessed = self.guessed(head);
        let forms = match lexicon {
            _ if self.stands() => return vec![(Slot::Adjective, word.to_owned())],
            Some(lexicon) => self.looked_up(head, guessed, lexicon),
            None => guessed,
        };
        let whole = |(slot, form): (Slot, String)| (slot, format!("{form}{rest}"));
        let fits = |(slot, _): &(Slot, String)| rest.is_empty() || !participle(*slot);
        forms.into_iter().filter(fits).map(whole).collect()
    }

    const fn stands(self) -> bool {
        matches!(self, Self::Preposition | Self::Fixed)
    }

    /// By how the word ends.
    fn guessed(self, word: &str) -> Vec<(Slot, String)> {
        match self {
            Self::Verb => verb::forms(word),
            Self::Noun => noun::forms(word),
            Self::Adjective => adjective::forms(word),
            Self::Preposition | Self::Fixed => Vec::new(),
        }
    }

    /// The dictionary's forms, in order, and the guesses that it does not gainsay. In each place
    /// a guess that the dictionary has too goes first.
    fn looked_up(
        self,
        word: &str,
        guessed: Vec<(Slot, String)>,
        lexicon: &Lexicon,
    ) -> Vec<(Slot, String)> {
        let known = lexicon.forms_of(word).into_iter().filter(|(_, slot)| self.has(*slot));
        let known: Vec<(Slot, String)> = known.map(|(form, slot)| (slot, form)).collect();
        if !known.iter().any(|(slot, form)| form == word && self.looks_up(*slot)) {
            return guessed;
        }
        let taken = |place: Slot| known.iter().any(|(slot, _)| *slot == place);
        // *erhålles* stands beside *erhålls*.
        let older = |slot: Slot, form: &str| {
            let newer = form.strip_suffix("es").map(|stem| format!("{stem}s"));
            newer.is_some_and(|newer| known.contains(&(slot, newer)))
        };
        let holds = |(slot, form): &(Slot, String)| match lexicon.exact(form) {
            Some(reading) if taken(*slot) => reading.is(*slot),
            Some(reading) => reading.slots().any(|slot| self.has(slot)),
            None => !taken(*slot) || *slot == Slot::PresentS && older(*slot, form),
        };
        let mut forms: Vec<_> = guessed.into_iter().filter(holds).collect();
        forms.extend(known.iter().cloned());
        let old = |slot, form: &str| slot == Slot::PresentS && form.ends_with("es");
        forms.sort_by_key(|(slot, form)| (old(*slot, form), *slot));
        forms
    }

    /// Is it the form a word of this class is looked up by?
    const fn looks_up(self, slot: Slot) -> bool {
        match self {
            Self::Noun => matches!(slot, Slot::NounSg),
            Self::Verb => matches!(slot, Slot::Infinitive),
            Self::Adjective => matches!(slot, Slot::Adjective | Slot::PastParticiple),
            Self::Preposition | Self::Fixed => false,
        }
    }
}

/// What may replace a word, in all its forms.
struct Offer<'a> {
    whole: &'a str,
    /// *inte följa*: the verb comes after the adverb.
    before: &'a str,
    forms: Vec<(Slot, String)>,
    stands: bool,
    participles: bool,
}

impl<'a> Offer<'a> {
    fn new(whole: &'a str, class: Class, lexicon: Option<&Lexicon>) -> Self {
        let (before, word) = adverb(whole);
        let named = matches!(class, Class::Noun | Class::Adjective);
        Self {
            whole,
            before,
            forms: class.forms(word, lexicon),
            stands: class.stands() || named && standing(whole),
            participles: class != Class::Verb || !verb::unperfected(word),
        }
    }

    /// In one form; none where it has none.
    fn form(&self, slot: Slot) -> Option<String> {
        if self.stands {
            return Some(self.whole.to_owned());
        }
        let at = |slot| self.forms.iter().find(|(own, _)| *own == slot).map(|(_, form)| form);
        let form = at(slot).or_else(|| at(twin(slot)?))?;
        (self.participles || !participle(slot)).then(|| format!("{}{form}", self.before))
    }
}

/// Participles that the dictionary has as adjectives, and the other way round.
fn twin(slot: Slot) -> Option<Slot> {
    Some(match slot {
        Slot::Adjective => Slot::PastParticiple,
        Slot::AdjectiveT => Slot::PastParticipleT,
        Slot::AdjectivePl => Slot::PastParticiplePl,
        Slot::PastParticiple => Slot::Adjective,
        Slot::PastParticipleT => Slot::AdjectiveT,
        Slot::PastParticiplePl => Slot::AdjectivePl,
        _ => return None,
    })
}

/// A form of a listed word, its place, and what may replace it.
pub(crate) type Row = (String, Slot, Vec<String>);

/// A row of a list written out: every form with what may replace it.
pub(crate) fn row(
    word: &str,
    offered: &[String],
    class: Class,
    lexicon: Option<&Lexicon>,
) -> Vec<Row> {
    let offers: Vec<Offer> =
        offered.iter().map(|offer| Offer::new(offer, class, lexicon)).collect();
    let mut rows: Vec<Row> = Vec::new();
    for (slot, form) in class.forms(word, lexicon) {
        if rows.iter().all(|(known, ..)| *known != form) {
            let suggestions = offers.iter().filter_map(|offer| offer.form(slot)).collect();
            rows.push((form, slot, suggestions));
        }
    }
    rows
}

fn split(word: &str) -> (&str, &str) {
    word.find(' ').map_or((word, ""), |at| word.split_at(at))
}

/// An adverb that goes before the word to be inflected, and the word.
fn adverb(word: &str) -> (&str, &str) {
    let at = word.strip_prefix("inte ").map_or(0, |_| "inte ".len());
    word.split_at(at)
}

/// Replacements that are clauses or pronouns stand as they are: *den som …*, *som fungerar*.
fn standing(word: &str) -> bool {
    ["den ", "de ", "det ", "som ", "du ", "att "].iter().any(|start| word.starts_with(start))
}

fn participle(slot: Slot) -> bool {
    (Slot::PresentParticiple..=Slot::PastParticiplePl).contains(&slot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Sources, build};

    fn offered(word: &str, with: &str, class: Class, form: &str) -> Vec<String> {
        let rows = row(word, &[with.to_owned()], class, None);
        let found = rows.into_iter().find(|(own, ..)| own == form);
        found.unwrap_or_else(|| panic!("{word} has no form {form}")).2
    }

    #[test]
    fn replacements_take_the_same_form() {
        let verb = Class::Verb;
        assert_eq!(offered("tillse", "se till", verb, "tillsåg"), ["såg till"]);
        assert_eq!(offered("erhålla", "få", verb, "erhållit"), ["fått"]);
        assert_eq!(offered("erlägga", "betala", verb, "erläggs"), ["betalas"]);
        assert_eq!(
            offered("vidta åtgärder", "göra något", verb, "vidtog åtgärder"),
            ["gjorde något"]
        );
        assert_eq!(offered("åsidosätta", "inte följa", verb, "åsidosatte"), ["inte följde"]);
        assert_eq!(offered("målsättning", "mål", Class::Noun, "målsättningarna"), ["målen"]);
        let adjective = Class::Adjective;
        assert_eq!(offered("erforderlig", "nödvändig", adjective, "erforderligt"), ["nödvändigt"]);
        assert_eq!(offered("i syfte att", "för att", Class::Fixed, "i syfte att"), ["för att"]);
    }

    #[test]
    fn the_dictionary_goes_before_how_the_word_ends() {
        let aff = "SFX m Y 1\nSFX m 0 r a\nSFX P Y 3\nSFX P 0 d a\nSFX P 0 de a\nSFX P 0 t a\n\
            SFX A Y 1\nSFX A 0 s .\nSFX D Y 1\nSFX D 0 nde a\n";
        let dic = "3\nbeakta/ADmPY\nrätta/ADmPY\nverk/Y\n";
        let sources = Sources { aff, dic, ..Sources::default() };
        let lexicon = build(&sources).and_then(Lexicon::from_bytes).expect("readable lists");
        let offered = ["rätta till".to_owned(), "verka".to_owned()];
        let rows = row("beakta", &offered, Class::Verb, Some(&lexicon));
        let of = |form: &str| rows.iter().find(|(own, ..)| own == form).map(|row| row.2.clone());
        assert_eq!(of("beaktade").expect("a form"), ["rättade till", "verkade"]);
        assert_eq!(of("beaktande").expect("a form"), Vec::<String>::new(), "none with a particle");
        assert_eq!(of("beaktog"), None, "it is not inflected like ta");
        let unknown = row("påbörja", &offered, Class::Verb, Some(&lexicon));
        assert!(unknown.iter().any(|(form, ..)| form == "påbörjade"), "by how it ends");
    }

    #[test]
    fn a_particle_does_not_follow_a_participle() {
        let none: [String; 0] = [];
        assert_eq!(
            offered("iordningställa", "ställa i ordning", Class::Verb, "iordningställda"),
            none
        );
    }
}
