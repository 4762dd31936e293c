//! A long post whose beginning says neither when, where nor to whom.

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFirst {
    /// Shorter texts are taken in at a glance.
    over_words: u32,
    /// What shows before "visa mer", in characters.
    within: usize,
    /// Words that tell the reader it concerns them.
    cues: Vec<String>,
    /// Openings that put the reason before the news.
    detours: Vec<String>,
}

impl KeyFirst {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        let Some(first) = text.sentences.first() else {
            return;
        };
        if scene.measures.words <= self.over_words {
            return;
        }
        let opening = &text.folded[first.span.start..];
        if self.detours.iter().any(|detour| opening.starts_with(detour)) || !self.telling(text) {
            hits.push(Hit::at(first.span));
        }
    }

    /// A number, a name or a word of the page's own within the first characters.
    fn telling(&self, text: &Text) -> bool {
        let shown = text.raw.char_indices().nth(self.within).map_or(text.raw.len(), |(at, _)| at);
        let mut opens = true;
        text.tokens.iter().take_while(|token| token.span.end <= shown).any(|token| {
            let named = !opens && text.slice(token.span).starts_with(char::is_uppercase);
            opens = matches!(text.slice(token.span), "." | "!" | "?" | ":");
            token.kind == Kind::Number
                || (token.kind == Kind::Word
                    && (named || self.cues.iter().any(|cue| cue == text.lower(token))))
        })
    }
}
