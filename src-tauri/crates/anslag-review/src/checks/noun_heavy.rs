//! Nouns made of verbs where a verb would do: *genomföra en översyn*, *utbyggnaden av torget*.

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NounHeavy {
    /// Verbs that say little before such a noun, in every form.
    empty_verbs: Vec<String>,
    /// Nouns of actions without one of the endings: *översyn*.
    #[serde(default)]
    actions: Vec<String>,
    /// Nouns and adjectives with the endings that name no action: *tidning*, *boende*.
    things: Vec<String>,
}

/// The same as a share of a text: more than `most` in `per` words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NounDensity {
    most: usize,
    per: usize,
    things: Vec<String>,
}

impl NounHeavy {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in &text.sentences {
            let mut index = sentence.first;
            while index < sentence.last {
                let found = self.with_verb(text, sentence, index);
                let found = found.or_else(|| self.with_av(text, sentence, index));
                if let Some((from, last)) = found {
                    let span = text.tokens[from].span.to(text.tokens[last].span);
                    hits.push(Hit::at(span));
                    index = last;
                }
                index += 1;
            }
        }
    }

    /// *genomföra en (större) översyn*
    fn with_verb(&self, text: &Text, sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
        const BETWEEN: usize = 3;
        let verb = text.lower(&text.tokens[at]);
        if !self.empty_verbs.iter().any(|empty| empty == verb) {
            return None;
        }
        let makes = verb.starts_with('g') && !verb.starts_with("gen");
        let after = at + 1..sentence.last.min(at + 1 + BETWEEN);
        let mut words = after.take_while(|next| text.tokens[*next].kind == Kind::Word);
        let noun = words.find(|next| self.action(text.lower(&text.tokens[*next])))?;
        // *göra* makes things too; with an article it is a roundabout verb.
        (!makes || matches!(text.lower(&text.tokens[at + 1]), "en" | "ett")).then_some((at, noun))
    }

    /// *(en) förstärkning av belysningen*
    fn with_av(&self, text: &Text, sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
        let word = |place: usize| {
            let token = text.tokens[..sentence.last].get(place)?;
            (token.kind == Kind::Word).then(|| text.lower(token))
        };
        if !self.action(word(at)?) || word(at + 1)? != "av" {
            return None;
        }
        let article = matches!(word(at + 2)?, "en" | "ett" | "den" | "det" | "de");
        let mut object = if article { at + 3 } else { at + 2 };
        if matches!(word(object)?, "att" | "oss" | "dem" | "er" | "mig" | "dig" | "alla") {
            return None;
        }
        if word(object)?.ends_with('s') && word(object + 1).is_some() {
            object += 1;
        }
        let first = at.checked_sub(1).filter(|before| *before >= sentence.first);
        let en = first.filter(|before| matches!(word(*before), Some("en" | "ett")));
        Some((en.unwrap_or(at), object))
    }

    fn action(&self, low: &str) -> bool {
        nominal(low, &self.things) || self.actions.iter().any(|action| action == low)
    }
}

impl NounDensity {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let words: Vec<_> = text.of(Kind::Word).collect();
        let heavy: Vec<usize> =
            (0..words.len()).filter(|at| noun(text.lower(words[*at]), &self.things)).collect();
        let mut from = 0;
        while let Some(window) = heavy.get(from..=from + self.most) {
            let (first, last) = (window[0], window[self.most]);
            if last - first < self.per {
                hits.push(
                    Hit::at(words[first].span.to(words[last].span)).with("count", window.len()),
                );
                from += self.most;
            }
            from += 1;
        }
    }
}

/// Endings that turn a verb into a noun, longest first.
const NOUN_ENDINGS: [&str; 17] = [
    "ingarna", "ingens", "ingen", "ingar", "ing", "ationen", "ationer", "ation", "elserna",
    "elsen", "elser", "else", "andet", "endet", "naden", "nader", "nad",
];
/// These are adjectives just as often.
const OPEN_ENDINGS: [&str; 2] = ["ande", "ende"];

fn noun(low: &str, things: &[String]) -> bool {
    /// Shorter words are things: *ring*, *aning*.
    const SHORTEST: usize = 7;
    low.len() >= SHORTEST
        && NOUN_ENDINGS.iter().any(|ending| low.ends_with(ending))
        && !is_thing(low, things)
}

fn nominal(low: &str, things: &[String]) -> bool {
    let open = low.len() > 7 && OPEN_ENDINGS.iter().any(|ending| low.ends_with(ending));
    noun(low, things) || open && !is_thing(low, things)
}

/// *tidning* begins the word; *-tidning* may stand anywhere in it.
fn is_thing(low: &str, things: &[String]) -> bool {
    things.iter().any(|thing| match thing.strip_prefix('-') {
        Some(part) => low.contains(part),
        None => low.starts_with(thing.as_str()),
    })
}
