//! Triage of incoming comments: a proposal with its reasons. It never decides, and it reads every
//! text alone: nothing is remembered from one text to the next.

mod book;
mod features;
mod judge;
mod kinds;
mod page;
mod patterns;
mod phrase;
mod words;

pub use book::TriageBook;
pub use kinds::{Class, Flag, Reason, Triage, Urgency};

use crate::linear::{Hashed, Sink};
use features::Reading;

/// Proposes a class, a topic, an urgency, a degree of worry and flags for an incoming text.
pub fn triage(book: &TriageBook, text: &str) -> Triage {
    let folded = words::folded(text);
    let reading = read(book, text, &folded);
    let mut hashed = Hashed::default();
    book.features(&reading, &mut hashed);
    let mut scores = Vec::new();
    book.model.score(&hashed.0, &mut scores);
    judge::judge(book, text, &reading, &scores)
}

/// Puts what the model learns from in `sink`: the features of one text.
pub fn triage_features(book: &TriageBook, text: &str, sink: &mut impl Sink) {
    let folded = words::folded(text);
    book.features(&read(book, text, &folded), sink);
}

fn read<'a>(book: &TriageBook, text: &str, folded: &'a str) -> Reading<'a> {
    let words = words::cut(text, folded);
    let belonging = book.belonging(&words);
    let fired = book.find(&words, &belonging);
    Reading { words, belonging, fired }
}
