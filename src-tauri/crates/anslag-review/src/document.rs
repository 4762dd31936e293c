//! A text as paragraphs, each read on its own, and put together again as one.

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::span::Span;
use crate::text::{Text, Token};

/// A paragraph read: its tokens, its sentences and its findings, counted from its first byte.
#[derive(Debug)]
pub(crate) struct Paragraph {
    folded: String,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    quotes: Vec<(usize, bool)>,
    /// Each hit with the place of its rule in the book.
    pub hits: Vec<(usize, Hit)>,
}

impl Paragraph {
    pub fn new(text: Text, hits: Vec<(usize, Hit)>) -> Self {
        let Text { folded, tokens, sentences, quotes, .. } = text;
        Self { folded, tokens, sentences, quotes, hits }
    }
}

/// The stretches between blank lines, in reading order.
pub(crate) fn paragraphs(raw: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    let mut open = false;
    for line in raw.split_inclusive('\n') {
        let end = at + line.trim_end().len();
        let blank = end == at;
        match found.last_mut() {
            Some(last) if open && !blank => last.end = end,
            _ if !blank => found.push(Span::new(at, end)),
            _ => {}
        }
        open = !blank;
        at += line.len();
    }
    found
}

/// The whole text from its paragraphs, each with the byte it begins at.
pub(crate) fn joined<'a>(raw: &'a str, parts: &[(usize, impl AsRef<Paragraph>)]) -> Text<'a> {
    let tokens = parts.iter().map(|(_, part)| part.as_ref().tokens.len()).sum();
    let mut whole = Text {
        raw,
        folded: String::with_capacity(raw.len()),
        tokens: Vec::with_capacity(tokens),
        sentences: Vec::new(),
        quotes: Vec::new(),
    };
    for (begin, part) in parts {
        let part = part.as_ref();
        let first = whole.tokens.len();
        whole.folded.push_str(&raw[whole.folded.len()..*begin]);
        whole.folded.push_str(&part.folded);
        whole.quotes.extend(part.quotes.iter().map(|(at, open)| (at + begin, *open)));
        // No quotation goes on to the next paragraph.
        whole.quotes.push((whole.folded.len(), false));
        let moved = |token: &Token| Token { span: token.span.moved(*begin), ..*token };
        whole.tokens.extend(part.tokens.iter().map(moved));
        whole.sentences.extend(part.sentences.iter().map(|sentence| Sentence {
            span: sentence.span.moved(*begin),
            first: sentence.first + first,
            last: sentence.last + first,
            ..*sentence
        }));
    }
    whole.folded.push_str(&raw[whole.folded.len()..]);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs() {
        let raw = "\n Hej!\nVi ses.\n \n\nTack\n";
        let cut: Vec<&str> = paragraphs(raw).into_iter().map(|s| &raw[s.start..s.end]).collect();
        assert_eq!(cut, [" Hej!\nVi ses.", "Tack"], "and white space between them is nobody's");
    }

    #[test]
    fn a_text_put_together_is_the_text_read_at_once() {
        let raw = "Hej! Kom. \n\nÅ 3 nya\n\n#tack";
        let parts: Vec<_> = paragraphs(raw)
            .into_iter()
            .map(|s| {
                let text = Text::read(&raw[s.start..s.end]);
                (s.start, std::sync::Arc::new(Paragraph::new(text, Vec::new())))
            })
            .collect();
        let (whole, once) = (joined(raw, &parts), Text::read(raw));
        assert_eq!(whole.folded, once.folded, "letters");
        assert_eq!(whole.tokens, once.tokens, "tokens");
        assert_eq!(whole.sentences, once.sentences, "sentences");
    }
}
