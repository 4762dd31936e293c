//! Negations that undo each other, and texts with many of them.

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};

/// *inte omöjligt*, *inte utan att*, *inte … om du inte*
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DoubleNegation {
    negations: Vec<String>,
    /// Words with *o-* that deny, by their beginning.
    denying: Vec<String>,
    /// Words between the two, at most.
    within: usize,
}

/// As many negations as `from` in a text of at most `words` words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NegationCount {
    negations: Vec<String>,
    from: usize,
    words: usize,
}

impl DoubleNegation {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in &text.sentences {
            let mut index = sentence.first;
            while index < sentence.last {
                let last = self.undone(text, sentence, index);
                if let Some(last) = last {
                    hits.push(Hit::at(text.tokens[index].span.to(text.tokens[last].span)));
                }
                index = last.unwrap_or(index) + 1;
            }
        }
    }

    /// The token that undoes the negation at this place.
    fn undone(&self, text: &Text, sentence: &Sentence, at: usize) -> Option<usize> {
        let word = |place: usize| {
            let token = text.tokens[..sentence.last].get(place)?;
            (token.kind == Kind::Word).then(|| text.lower(token))
        };
        if !denies(&self.negations, word(at)?) || matches!(word(at + 1), Some("bara" | "heller")) {
            return None;
        }
        let after = at + 1..(at + 2 + self.within).min(sentence.last);
        let mut conditional = false;
        for next in after {
            let here = word(next)?;
            let near = next <= at + 2;
            conditional |= matches!(here, "om" | "förrän");
            if near && self.denying.iter().any(|start| here.starts_with(start.as_str()))
                || conditional && denies(&self.negations, here)
            {
                return Some(next);
            }
            if here == "utan" && word(next + 1) == Some("att") {
                return Some(next + 1);
            }
        }
        None
    }
}

impl NegationCount {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let negations: Vec<_> = text
            .of(Kind::Word)
            .filter(|token| denies(&self.negations, text.lower(token)))
            .collect();
        let short = text.of(Kind::Word).count() <= self.words;
        if let ([first, .., last], true) = (&negations[..], short && negations.len() >= self.from) {
            hits.push(Hit::at(first.span.to(last.span)).with("count", negations.len()));
        }
    }
}

fn denies(negations: &[String], word: &str) -> bool {
    negations.iter().any(|known| known == word)
}
