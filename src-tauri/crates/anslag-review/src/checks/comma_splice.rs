//! Two main clauses with only a comma between them: *Parken är klar, du är välkommen*.

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommaSplice {
    /// Words that may open the second clause.
    openers: Vec<String>,
    /// Finite verbs, in both clauses.
    verbs: Vec<String>,
    /// Words that make the first clause a subordinate one.
    subordinate: Vec<String>,
    /// Fewer words before the comma are no clause.
    at_least: usize,
}

impl CommaSplice {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in &text.sentences {
            let mut begin = sentence.first;
            for comma in sentence.first..sentence.last {
                if text.slice(text.tokens[comma].span) != "," {
                    continue;
                }
                if self.main_clause(text, begin, comma) && self.second(text, sentence, comma) {
                    let span = text.tokens[comma].span.to(text.tokens[comma + 2].span);
                    hits.push(Hit::at(span));
                }
                begin = comma + 1;
            }
        }
    }

    /// Only words, at least so many, with a finite verb that is not the first of them.
    fn main_clause(&self, text: &Text, begin: usize, comma: usize) -> bool {
        let clause = &text.tokens[begin..comma];
        let words = || clause.iter().map(|token| text.lower(token));
        let has = |list: &[String], word: &str| list.iter().any(|known| known == word);
        let plain = clause.iter().all(|token| matches!(token.kind, Kind::Word | Kind::Number));
        let verb = words().position(|word| has(&self.verbs, word));
        let opened = words().take(3).any(|word| has(&self.subordinate, word));
        plain && clause.len() >= self.at_least && !opened && verb.is_some_and(|at| at > 0)
    }

    fn second(&self, text: &Text, sentence: &Sentence, comma: usize) -> bool {
        let word = |at: usize| {
            let token = text.tokens[..sentence.last].get(at)?;
            (token.kind == Kind::Word).then(|| text.lower(token))
        };
        let (Some(opener), Some(verb)) = (word(comma + 1), word(comma + 2)) else {
            return false;
        };
        self.openers.iter().any(|known| known == opener)
            && self.verbs.iter().any(|known| known == verb)
            && !word(comma + 3).is_some_and(|third| self.turned(opener, third))
    }

    /// *det vill säga*, and *det vet vi*, which comments on what it follows.
    fn turned(&self, opener: &str, third: &str) -> bool {
        let subject = matches!(third, "du" | "vi" | "jag" | "ni" | "man" | "de");
        third == "säga" || opener == "det" && subject
    }
}
