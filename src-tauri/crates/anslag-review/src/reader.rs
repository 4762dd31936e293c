//! A reader who remembers: a changed paragraph is read again, the others are not.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::Arc;

use crate::document::{Paragraph, paragraphs};
use crate::finding::{Draft, Review};
use crate::review::{Manner, read_paragraph, whole};
use crate::rulebook::RuleBook;

/// Paragraphs that no draft has held for so many readings are forgotten.
const REMEMBERED: u64 = 32;

/// Remembers the paragraphs of the latest drafts by their words. Give it one book at a time: a
/// book with another fingerprint makes it forget all.
#[derive(Debug, Default)]
pub struct Reader {
    fingerprint: String,
    turn: u64,
    kept: HashMap<u64, Kept>,
    hasher: RandomState,
}

#[derive(Debug)]
struct Kept {
    words: Box<str>,
    manner: Manner,
    read: Arc<Paragraph>,
    turn: u64,
}

impl Reader {
    /// Reads the draft as [`review`](crate::review()) does, and faster what it has seen before.
    pub fn review(&mut self, book: &RuleBook, draft: &Draft) -> Review {
        if self.fingerprint != book.fingerprint() {
            self.kept.clear();
            book.fingerprint().clone_into(&mut self.fingerprint);
        }
        self.turn += 1;
        let spans = paragraphs(draft.text);
        let last = spans.len().saturating_sub(1);
        let read = |(index, span): (usize, &crate::span::Span)| {
            let manner = Manner::of(draft, index == 0, index == last);
            (span.start, self.paragraph(book, &draft.text[span.start..span.end], manner))
        };
        let parts: Vec<_> = spans.iter().enumerate().map(read).collect();
        let oldest = self.turn.saturating_sub(REMEMBERED);
        self.kept.retain(|_, kept| kept.turn > oldest);
        whole(book, draft, &parts)
    }

    fn paragraph(&mut self, book: &RuleBook, words: &str, manner: Manner) -> Arc<Paragraph> {
        let key = self.hasher.hash_one((words, manner));
        let turn = self.turn;
        if let Some(kept) = self.kept.get_mut(&key)
            && *kept.words == *words
            && kept.manner == manner
        {
            kept.turn = turn;
            return Arc::clone(&kept.read);
        }
        let read = Arc::new(read_paragraph(book, words, manner));
        let kept = Kept { words: words.into(), manner, read: Arc::clone(&read), turn };
        self.kept.insert(key, kept);
        read
    }
}
