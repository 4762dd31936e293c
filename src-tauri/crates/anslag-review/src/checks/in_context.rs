//! Things that do not belong in a text about certain matters, such as an emoji beside an accident.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InContext {
    /// Beginnings of words that tell what the text is about.
    about: Vec<String>,
    /// Whole words that begin so and still tell nothing.
    #[serde(default)]
    except: Vec<String>,
    /// Words and phrases that do not belong there; `*` last in a word stands for any ending.
    #[serde(default)]
    words: Vec<String>,
    /// Emojis, hashtags and exclamation marks do not belong there either.
    #[serde(default)]
    signs: bool,
}

impl InContext {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        if !text.of(Kind::Word).any(|token| self.tells(text.lower(token))) {
            return;
        }
        for (index, token) in text.tokens.iter().enumerate() {
            let sign = matches!(token.kind, Kind::Emoji | Kind::Hashtag)
                || (token.kind == Kind::Mark && text.slice(token.span) == "!");
            if self.signs && sign {
                hits.push(Hit::at(token.span));
            } else if let Some(last) = self.phrase(text, index)
                && !text.quoted(token.span)
            {
                hits.push(Hit::at(token.span.to(last.span)));
            }
        }
    }

    fn tells(&self, word: &str) -> bool {
        let spared = self.except.iter().any(|known| known == word);
        !spared && self.about.iter().any(|stem| word.starts_with(stem.as_str()))
    }

    /// The last token of the longest phrase that begins here.
    fn phrase<'t>(&self, text: &'t Text, index: usize) -> Option<&'t Token> {
        let letter = text.tokens.get(index).and_then(|t| text.lower(t).as_bytes().first());
        // Most phrases differ at once.
        let may = |phrase: &&String| {
            let begins = phrase.as_bytes().first();
            begins == Some(&b'*') || begins == letter
        };
        let ends = self.words.iter().filter(may).filter_map(|phrase| {
            let parts = phrase.split(' ');
            let many = parts.clone().count();
            let tokens = text.tokens.get(index..index + many)?;
            let same = tokens.iter().zip(parts).all(|(token, part)| {
                let word = text.lower(token);
                part.strip_suffix('*').map_or(word == part, |stem| word.starts_with(stem))
            });
            same.then(|| tokens.last()).flatten()
        });
        ends.max_by_key(|token| token.span.end)
    }
}
