//! Swedish inflection without a dictionary: a word of a list in all its forms, and what replaces
//! it in the same form. Where a dictionary knows better, its forms go before these.

mod adjective;
mod noun;
mod verb;

use crate::lexicon::Slot;

/// What sort of word a row of a word list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Verb,
    Noun,
    Adjective,
    /// Adverbs, prepositions and phrases: they stand as they are.
    Fixed,
}

impl Class {
    /// The class as the lists call it; none for a column that says something else.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "verb" => Some(Self::Verb),
            "subst" => Some(Self::Noun),
            "adj" => Some(Self::Adjective),
            "adv" | "prep" | "fras" => Some(Self::Fixed),
            _ => None,
        }
    }

    /// The word in all its forms. Of several words the first is inflected and the rest is kept.
    pub fn forms(self, word: &str) -> Vec<(Slot, String)> {
        let (head, rest) = split(word);
        let forms = match self {
            Self::Verb => verb::forms(head),
            Self::Noun => noun::forms(head),
            Self::Adjective => adjective::forms(head),
            Self::Fixed => return vec![(Slot::Adjective, word.to_owned())],
        };
        let whole = |(slot, form): (Slot, String)| (slot, format!("{form}{rest}"));
        let fits = |(slot, _): &(Slot, String)| rest.is_empty() || !participle(*slot);
        forms.into_iter().filter(fits).map(whole).collect()
    }

    /// The word in one form; none where it has none.
    pub fn form(self, word: &str, slot: Slot) -> Option<String> {
        let (before, word) = adverb(word);
        let forms = self.forms(word).into_iter();
        let form = forms.filter(|(own, _)| *own == slot).map(|(_, form)| form).next()?;
        Some(format!("{before}{form}"))
    }
}

/// A row of a list written out: every form with what may replace it.
pub(crate) fn row(word: &str, offered: &[String], class: Class) -> Vec<(String, Vec<String>)> {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for (slot, form) in class.forms(word) {
        let suggest = |offer: &String| match class {
            Class::Noun | Class::Adjective if standing(offer) => Some(offer.clone()),
            _ => class.form(offer, slot),
        };
        let suggestions = match class {
            Class::Fixed => offered.to_vec(),
            _ => offered.iter().filter_map(suggest).collect(),
        };
        if rows.iter().all(|(known, _)| *known != form) {
            rows.push((form, suggestions));
        }
    }
    rows
}

fn split(word: &str) -> (&str, &str) {
    word.find(' ').map_or((word, ""), |at| word.split_at(at))
}

/// *inte följa*: the verb comes after the adverb.
fn adverb(word: &str) -> (&str, &str) {
    let at = word.strip_prefix("inte ").map_or(0, |_| "inte ".len());
    word.split_at(at)
}

/// Replacements that are clauses or pronouns stand as they are: *den som …*, *som fungerar*.
fn standing(word: &str) -> bool {
    ["den ", "de ", "det ", "som ", "du ", "att "].iter().any(|start| word.starts_with(start))
}

fn participle(slot: Slot) -> bool {
    matches!(slot, Slot::PastParticiple | Slot::PastParticipleT | Slot::PastParticiplePl)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(word: &str, with: &str, class: Class, form: &str) -> Vec<String> {
        let rows = row(word, &[with.to_owned()], class);
        let found = rows.into_iter().find(|(own, _)| own == form);
        found.unwrap_or_else(|| panic!("{word} has no form {form}")).1
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
    fn a_particle_does_not_follow_a_participle() {
        let none: [String; 0] = [];
        assert_eq!(
            offered("iordningställa", "ställa i ordning", Class::Verb, "iordningställda"),
            none
        );
    }
}
