//! Verbs in the passive with nobody who acts: *hålls*, *har lagts*, *blir flyttad*.

use std::collections::HashSet;

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(from = "Conjugations")]
pub(crate) struct Passive {
    forms: HashSet<String>,
    participles: HashSet<String>,
    spare: HashSet<String>,
    actor_within: usize,
}

/// The page's verbs, listed under a verb that is inflected in the same way.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Conjugations {
    /// Stems like *kall(a)*: kallas, kallades, kallats; blir kallad.
    kalla: Vec<String>,
    /// Stems like *bygg(a)*: byggs, byggas, byggdes, byggts; blir byggd.
    bygga: Vec<String>,
    /// Stems like *köp(a)*: köps, köpas, köptes, köpts; blir köpt.
    kopa: Vec<String>,
    /// Every passive form of irregular verbs.
    other: Vec<String>,
    /// Their participles.
    other_participles: Vec<String>,
    /// Words that look passive and are not: verbs only found in this form, and nouns.
    spare: Vec<String>,
    /// No finding where *av* (someone) follows within so many words.
    actor_within: usize,
}

impl From<Conjugations> for Passive {
    fn from(page: Conjugations) -> Self {
        let inflect = |stems: &[String], endings: &[&str]| {
            let stems = stems.iter();
            let all = stems.flat_map(|stem| endings.iter().map(move |end| format!("{stem}{end}")));
            all.collect::<Vec<String>>()
        };
        let mut forms = inflect(&page.kalla, &["as", "ades", "ats"]);
        forms.extend(inflect(&page.bygga, &["s", "es", "as", "des", "ts"]));
        forms.extend(inflect(&page.kopa, &["s", "es", "as", "tes", "ts"]));
        let mut participles = inflect(&page.kalla, &["ad", "at", "ade"]);
        participles.extend(inflect(&page.bygga, &["d", "t", "da"]));
        participles.extend(inflect(&page.kopa, &["t", "ta"]));
        Self {
            forms: forms.into_iter().chain(page.other).collect(),
            participles: participles.into_iter().chain(page.other_participles).collect(),
            spare: page.spare.into_iter().collect(),
            actor_within: page.actor_within,
        }
    }
}

impl Passive {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in &text.sentences {
            for index in sentence.first..sentence.last {
                let token = &text.tokens[index];
                if token.kind != Kind::Word {
                    continue;
                }
                let last = if self.s_form(text, sentence, index) {
                    Some(index)
                } else {
                    self.bli_form(text, sentence, index)
                };
                if let Some(last) = last.filter(|last| !self.has_actor(text, sentence, *last)) {
                    hits.push(Hit::at(token.span.to(text.tokens[last].span)));
                }
            }
        }
    }

    fn s_form(&self, text: &Text, sentence: &Sentence, index: usize) -> bool {
        const ENDINGS: [&str; 4] = ["erades", "eras", "erats", "ades"];
        let token = &text.tokens[index];
        let word = text.lower(token);
        if !word.ends_with('s') || self.spare.contains(word) {
            return false;
        }
        let name = index > sentence.first && text.slice(token.span).starts_with(char::is_uppercase);
        if name {
            return false;
        }
        let long = word.chars().count() > 5;
        self.forms.contains(word)
            || (long && ENDINGS.iter().any(|ending| word.ends_with(ending)))
            || (long
                && word.ends_with("ats")
                && !place(word)
                && follows_have(text, sentence, index))
    }

    /// The index of the participle after a form of *bli*.
    fn bli_form(&self, text: &Text, sentence: &Sentence, index: usize) -> Option<usize> {
        const BLI: [&str; 5] = ["bli", "blir", "blev", "blivit", "blivits"];
        const BETWEEN: usize = 2;
        if !BLI.contains(&text.lower(&text.tokens[index])) {
            return None;
        }
        let reach = (index + 1 + BETWEEN).min(sentence.last.saturating_sub(1));
        let words = (index + 1..=reach).take_while(|at| text.tokens[*at].kind == Kind::Word);
        words.into_iter().find(|at| self.participle(text.lower(&text.tokens[*at])))
    }

    fn participle(&self, word: &str) -> bool {
        const ENDINGS: [&str; 6] = ["erad", "erat", "erade", "ttad", "ttat", "ttade"];
        let long = word.chars().count() > 5;
        !self.spare.contains(word)
            && (self.participles.contains(word)
                || (long && ENDINGS.iter().any(|ending| word.ends_with(ending))))
    }

    fn has_actor(&self, text: &Text, sentence: &Sentence, last: usize) -> bool {
        let after = &text.tokens[last + 1..sentence.last];
        let clause = after.iter().take_while(|token| token.kind != Kind::Mark);
        clause.take(self.actor_within).any(|token| text.lower(token) == "av")
    }
}

/// *mötesplats* and *insats* are no verbs; *har satsats* is.
fn place(word: &str) -> bool {
    word.ends_with("plats") || (word.ends_with("sats") && !word.ends_with("satsats"))
}

/// *har*, *hade* or *ha* a few words before.
fn follows_have(text: &Text, sentence: &Sentence, index: usize) -> bool {
    const LOOK_BACK: usize = 6;
    let from = sentence.first.max(index.saturating_sub(LOOK_BACK));
    let have = |token: &Token| matches!(text.lower(token), "har" | "hade" | "ha");
    text.tokens[from..index].iter().any(have)
}
