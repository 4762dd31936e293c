//! A word's whole inflection, and one form of it.

use super::Lexicon;
use super::build::expand;
use super::entry::Entry;
use super::reading::{Reading, Slot};
use super::strong::Strong;

impl Lexicon {
    /// Every form of the word with its place; words that look alike come one after another.
    /// A form with several places is given once for each.
    pub fn forms_of(&self, lemma: &str) -> Vec<(String, Slot)> {
        let mut found = self.strong_forms(lemma);
        let line = self.lemmas.get(lemma).and_then(|place| usize::try_from(place).ok());
        let line = line.and_then(|place| self.flags.text().get(place..)?.lines().next());
        let mut forms = Vec::new();
        for flags in line.unwrap_or_default().split(' ').filter(|flags| !flags.is_empty()) {
            expand(self.affixes(), &Entry { word: lemma, flags }, &mut forms);
            for (form, bits) in forms.drain(..) {
                let reading = Reading(bits);
                let own = reading.alone() && !reading.any(Reading::DERIVED);
                let slots = reading.slots().filter(|_| own);
                found.extend(slots.map(|slot| (form.clone(), slot)));
            }
        }
        let mut seen = std::collections::HashSet::new();
        found.retain(|pair| seen.insert(pair.clone()));
        found
    }

    /// The word's form in this place, the first if there are several.
    pub fn inflected(&self, lemma: &str, slot: Slot) -> Option<String> {
        self.forms_of(lemma).into_iter().find(|(_, at)| *at == slot).map(|(form, _)| form)
    }

    /// Forms of an irregular verb, also behind a prefix: *tillse* as *se*. Longest verb first, so
    /// that *förstå* is not read as *få*; forms the dictionary lacks are left out.
    fn strong_forms(&self, lemma: &str) -> Vec<(String, Slot)> {
        let verbs = Strong::all(self.verbs.text());
        let fits = verbs.filter(|verb| lemma.ends_with(verb.infinitive()));
        let Some(verb) = fits.max_by_key(|verb| verb.infinitive().len()) else {
            return Vec::new();
        };
        let prefix = lemma.strip_suffix(verb.infinitive()).unwrap_or_default();
        let forms = verb.forms().into_iter().map(|(form, slot)| (format!("{prefix}{form}"), slot));
        let known = |(form, _): &(String, Slot)| self.exact(form).is_some_and(Reading::alone);
        forms.filter(known).collect()
    }
}
