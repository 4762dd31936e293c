//! A text as a measuring program sees it: sentences, tokens with what is known of each, spelling.

use serde::Serialize;

use crate::document::paragraphs;
use crate::finding::Draft;
use crate::hit::Hit;
use crate::rule::Role;
use crate::rulebook::RuleBook;
use crate::span::{self, Span};
use crate::text::{Text, Token};

/// What is known of a text's words; all places in Unicode code points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Annotation {
    /// First and one past the last of each sentence.
    pub sentences: Vec<[usize; 2]>,
    /// Every token in order.
    pub tokens: Vec<AnnotatedToken>,
    /// Every misspelled word.
    pub spelling: Vec<Misspelling>,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnotatedToken {
    /// First.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// A verb in the s-passive.
    pub passive: bool,
    /// Part of a person's name.
    pub person: bool,
}

/// A word that is not in the dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Misspelling {
    /// First.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What may have been meant, the likeliest first; empty unless asked for.
    pub suggestions: Vec<String>,
}

/// Reads a text's words; `suggest` also asks what misspelled words may have been meant to be.
pub fn annotate(book: &RuleBook, raw: &str, suggest: bool) -> Annotation {
    let mut found = Annotation::default();
    for paragraph in paragraphs(raw) {
        let words = &raw[paragraph.start..paragraph.end];
        let text = Text::read(words);
        let begin = paragraph.start;
        let placed = |span: Span| span.moved(begin);
        let persons = book.persons(&text);
        let named = |token: &Token| persons.iter().any(|span| span.overlaps(token.span));
        let passives = book.passives_of(&text);
        let sentences = text.sentences.iter().map(|sentence| placed(sentence.span));
        found.sentences.extend(sentences.map(|span| [span.start, span.end]));
        found.tokens.extend(text.tokens.iter().enumerate().map(|(at, token)| AnnotatedToken {
            start: token.span.start + begin,
            end: token.span.end + begin,
            passive: passives.binary_search(&at).is_ok(),
            person: named(token),
        }));
        found.spelling.extend(misspelled(book, &text).into_iter().map(|hit| Misspelling {
            start: hit.span.start + begin,
            end: hit.span.end + begin,
            suggestions: if suggest { meant(book, &text, hit) } else { Vec::new() },
        }));
    }
    in_code_points(raw, found)
}

/// What the rule says was meant comes before what the dictionary has near the word.
fn meant(book: &RuleBook, text: &Text, hit: Hit) -> Vec<String> {
    let near = book.suggest(text.slice(hit.span));
    let mut meant = hit.suggestions;
    meant.extend(near.into_iter().filter(|word| *word != text.slice(hit.span).to_lowercase()));
    meant.dedup();
    meant
}

/// The words of a paragraph that the rules of spelling doubt, in reading order, each once.
fn misspelled(book: &RuleBook, text: &Text) -> Vec<Hit> {
    let draft = Draft { text: text.raw, role: Role::Post, channels: &[], scheduled: false };
    let mut hits = Vec::new();
    book.spell(text, &draft, &mut hits);
    hits.sort_by_key(|hit| hit.span.start);
    hits.dedup_by_key(|hit| hit.span.start);
    hits
}

fn in_code_points(raw: &str, mut found: Annotation) -> Annotation {
    let mut places: Vec<&mut usize> = found.sentences.iter_mut().flatten().collect();
    places.extend(found.tokens.iter_mut().flat_map(|token| [&mut token.start, &mut token.end]));
    places.extend(found.spelling.iter_mut().flat_map(|note| [&mut note.start, &mut note.end]));
    let bytes: Vec<usize> = places.iter().map(|place| **place).collect();
    for (place, point) in places.into_iter().zip(span::code_points(raw, &bytes)) {
        *place = point;
    }
    found
}
