//! Words that say too much together in one sentence, in whatever order they stand.

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Together {
    combos: Vec<Combo>,
}

/// One word of each group, and none of those that make it harmless.
///
/// A space makes it a phrase; `*` first or last in a word stands for anything; `0` is any number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Combo {
    all: Vec<Group>,
    #[serde(default)]
    unless: Group,
}

/// Words and phrases, with the first byte of each at hand: most differ at once.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
struct Group {
    begins: Vec<u8>,
    words: Vec<String>,
}

/// Begins what may begin with anything.
const WILD: u8 = 0;

impl From<Vec<String>> for Group {
    fn from(words: Vec<String>) -> Self {
        let begin = |word: &String| match word.bytes().next() {
            Some(b'*' | b'0') | None => WILD,
            Some(byte) => byte,
        };
        Self { begins: words.iter().map(begin).collect(), words }
    }
}

impl Group {
    /// Those that may begin with this byte.
    fn beginning(&self, byte: u8) -> impl Iterator<Item = &String> {
        let may = move |(begin, _): &(&u8, _)| **begin == byte || **begin == WILD;
        self.begins.iter().zip(&self.words).filter(may).map(|(_, word)| word)
    }
}

impl Together {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for sentence in &text.sentences {
            let found = self.combos.iter().find_map(|combo| combo.find(text, sentence));
            hits.extend(found);
        }
    }
}

impl Combo {
    fn find(&self, text: &Text, sentence: &Sentence) -> Option<Hit> {
        let tokens = &text.tokens[sentence.first..sentence.last];
        let place = |words: &Group| (0..tokens.len()).find(|at| among(words, text, &tokens[*at..]));
        let places: Option<Vec<usize>> = self.all.iter().map(place).collect();
        let places = places?;
        if place(&self.unless).is_some() {
            return None;
        }
        let (first, last) = (places.iter().min()?, places.iter().max()?);
        let spread = tokens[*first].span.to(tokens[*last].span);
        // One word in two groups says nothing of its own.
        (first != last).then(|| Hit::at(spread))
    }
}

/// Does one of the words, or of the phrases, begin these tokens?
fn among(words: &Group, text: &Text, tokens: &[Token]) -> bool {
    let first = tokens.first().and_then(|first| text.lower(first).bytes().next());
    words.beginning(first.unwrap_or(WILD)).any(|known| {
        let mut parts = known.split(' ').zip(tokens);
        let many = known.split(' ').count();
        many <= tokens.len() && parts.all(|(part, token)| is(part, text, token))
    })
}

fn is(known: &str, text: &Text, token: &Token) -> bool {
    if !matches!(token.kind, Kind::Word | Kind::Number | Kind::Mark) {
        return false;
    }
    let word = text.lower(token);
    match (known.strip_prefix('*'), known.strip_suffix('*')) {
        _ if known == "0" => token.kind == Kind::Number,
        (Some(_), Some(_)) => word.contains(known.trim_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == known,
    }
}
