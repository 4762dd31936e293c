//! Answers that lack a part: a greeting or thanks, or a way forward.

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::span::Span;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Anatomy {
    /// Shorter answers may do without.
    over_words: u32,
    /// Words one of which the answer needs; `*` last stands for any ending.
    any_of: Vec<String>,
    /// Only among the first words of the answer.
    within: Option<usize>,
    /// A link, an address or a number will do as well.
    #[serde(default)]
    or_address: bool,
}

impl Anatomy {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        if scene.measures.words <= self.over_words || self.has(text) {
            return;
        }
        if let (Some(first), Some(last)) = (text.sentences.first(), text.sentences.last()) {
            hits.push(Hit::at(Span::new(first.span.start, last.span.end)));
        }
    }

    fn has(&self, text: &Text) -> bool {
        let known = |word: &str| {
            self.any_of
                .iter()
                .any(|one| one.strip_suffix('*').map_or(word == one, |stem| word.starts_with(stem)))
        };
        let reach = self.within.unwrap_or(text.tokens.len());
        text.tokens.iter().take(reach).any(|token| match token.kind {
            Kind::Word => known(text.lower(token)),
            Kind::Url | Kind::Email | Kind::Number => self.or_address,
            _ => false,
        })
    }
}
