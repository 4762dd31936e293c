//! A text as a measuring program sees it: sentences, tokens with what is known of each, spelling.

use serde::Serialize;

use crate::document::paragraphs;
use crate::rulebook::RuleBook;
use crate::span;
use crate::text::{Kind, Text, Token};

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
        let _ = (suggest, Kind::Word);
        let persons = book.names.persons(&text, None);
        let named = |token: &Token| persons.iter().any(|span| span.overlaps(token.span));
        found.sentences.extend(
            text.sentences
                .iter()
                .map(|s| [s.span.start, s.span.end].map(|at| at + paragraph.start)),
        );
        found.tokens.extend(text.tokens.iter().map(|token| AnnotatedToken {
            start: token.span.start + paragraph.start,
            end: token.span.end + paragraph.start,
            passive: false,
            person: named(token),
        }));
    }
    in_code_points(raw, found)
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
