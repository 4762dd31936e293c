//! Verbs in the passive with nobody who acts: *hålls*, *har lagts*, *blir flyttad*.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};
use crate::voice::Voice;
use crate::workings::Workings;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Passive {
    /// The learned model, by the name of its file.
    model: String,
    /// Lists of verbs with their forms, by name.
    verbs: Vec<String>,
    /// Passives that may stand, such as *samlas*.
    spare: Vec<String>,
    /// Participles that are adjectives after *bli*: *intresserad*.
    adjectives: Vec<String>,
    /// No finding where *av* (someone) follows within so many words.
    actor_within: usize,
    #[serde(skip)]
    voice: Voice,
}

impl Passive {
    /// Fetches the model and the lists the page names.
    pub fn bind(
        &mut self,
        lists: &BTreeMap<&str, &str>,
        workings: &mut Workings,
    ) -> Result<(), String> {
        let fetch = |name: &String| {
            lists.get(name.as_str()).copied().ok_or(format!("filen {name} finns inte"))
        };
        let verbs: Result<Vec<&str>, String> = self.verbs.iter().map(fetch).collect();
        self.voice = Voice::recall(fetch(&self.model)?, &verbs?, workings)?;
        Ok(())
    }

    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let found = self.passives(text);
        let mut found = found.iter().copied().peekable();
        for sentence in &text.sentences {
            for index in sentence.first..sentence.last {
                let token = &text.tokens[index];
                let last = if found.next_if_eq(&index).is_some() {
                    let spared = self.spare.iter().any(|word| word == text.lower(token));
                    (!spared).then_some(index)
                } else if token.kind == Kind::Word {
                    self.bli_form(text, sentence, index)
                } else {
                    None
                };
                let last = last.filter(|last| !self.has_actor(text, sentence, *last));
                hits.extend(last.map(|last| Hit::at(token.span.to(text.tokens[last].span))));
            }
        }
    }

    /// The places of all passives on -s among the tokens, with or without someone who acts.
    pub fn passives(&self, text: &Text) -> Vec<usize> {
        self.voice.passives_of(text, None)
    }

    /// The index of the participle after a form of *bli*.
    fn bli_form(&self, text: &Text, sentence: &Sentence, index: usize) -> Option<usize> {
        const BLI: [&str; 5] = ["bli", "blir", "blev", "blivit", "blivits"];
        const BETWEEN: usize = 2;
        if !BLI.contains(&text.lower(&text.tokens[index])) {
            return None;
        }
        let reach = (index + 1 + BETWEEN).min(sentence.last.saturating_sub(1));
        let mut words = (index + 1..=reach).take_while(|at| text.tokens[*at].kind == Kind::Word);
        words.find(|at| self.participle(text.lower(&text.tokens[*at])))
    }

    fn participle(&self, word: &str) -> bool {
        const ENDINGS: [&str; 3] = ["erad", "erat", "erade"];
        const SHORTEST: usize = 6;
        let learned = word.len() > SHORTEST && ENDINGS.iter().any(|ending| word.ends_with(ending));
        !self.adjectives.iter().any(|known| known == word)
            && (learned || self.voice.participle(word))
    }

    fn has_actor(&self, text: &Text, sentence: &Sentence, last: usize) -> bool {
        let after = &text.tokens[last + 1..sentence.last];
        let clause = after.iter().take_while(|token| token.kind != Kind::Mark);
        clause.take(self.actor_within).any(|token| text.lower(token) == "av")
    }
}
