//! *Vi* in a post that never says who we are.

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sender {
    /// Shorter posts are understood from the account's own name.
    over_words: u32,
    /// Endings and whole words that name an office, a place of work or a trade.
    senders: Vec<String>,
}

impl Sender {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        let ours = |word: &str| matches!(word, "vi" | "oss" | "vår" | "vårt" | "våra");
        let first = text.of(Kind::Word).find(|token| ours(text.lower(token)));
        if let Some(first) = first
            && scene.measures.words > self.over_words
            && !self.named(text)
        {
            hits.push(Hit::at(first.span));
        }
    }

    /// A sender's word, or a name inside a sentence.
    fn named(&self, text: &Text) -> bool {
        text.sentences.iter().any(|sentence| {
            let tokens = &text.tokens[sentence.first..sentence.last];
            tokens.iter().enumerate().any(|(index, token)| {
                let name = index > 0 && text.slice(token.span).starts_with(char::is_uppercase);
                let word = text.lower(token);
                token.kind == Kind::Word
                    && (name || self.senders.iter().any(|sender| word.ends_with(sender.as_str())))
            })
        })
    }
}
