//! How long a reading takes: a cold draft, a keystroke in it, a megabyte, and opening the book.
//!
//! The texts are the right examples of the rule pages themselves. Allocations are counted beside
//! the times; `max alloc` of `load` is what an open book weighs.

#[path = "../tests/shelf/mod.rs"]
mod shelf;

use std::sync::LazyLock;

use anslag_review::{Draft, Reader, Role, RuleBook, review};
use divan::{AllocProfiler, Bencher, counter::BytesCount};
use shelf::running_text;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

static BOOK: LazyLock<RuleBook> = LazyLock::new(shelf::book);
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(shelf::pages);

fn main() {
    divan::main();
}

fn draft(text: &str) -> Draft<'_> {
    Draft { text, role: Role::Post, channels: &[], scheduled: true }
}

/// A draft of about 2,000 characters, never seen before.
#[divan::bench]
fn cold_draft(bencher: Bencher) {
    let text = running_text(&BOOK, 2_000);
    review(&BOOK, &draft(&text));
    bencher.counter(BytesCount::of_str(&text)).bench(|| review(&BOOK, &draft(&text)));
}

/// One letter more in the middle of the same draft.
#[divan::bench]
fn keystroke(bencher: Bencher) {
    let before = running_text(&BOOK, 2_000);
    let middle = before.find("\n\n").map_or(0, |end| end.saturating_sub(1));
    let at = (middle..).find(|at| before.is_char_boundary(*at)).unwrap_or(0);
    let mut reader = Reader::default();
    reader.review(&BOOK, &draft(&before));
    let mut letters = ('a'..='z').cycle();
    bencher
        .with_inputs(|| {
            let mut text = before.clone();
            text.insert_str(at, &format!(" {}", letters.by_ref().take(4).collect::<String>()));
            text
        })
        .bench_local_values(|text| reader.review(&BOOK, &draft(&text)));
}

/// A megabyte on one thread.
#[divan::bench(sample_count = 10)]
fn megabyte(bencher: Bencher) {
    let text = running_text(&BOOK, 1_000_000);
    bencher.counter(BytesCount::of_str(&text)).bench(|| review(&BOOK, &draft(&text)));
}

/// The book opened from its pages.
#[divan::bench(sample_count = 10)]
fn load(bencher: Bencher) {
    LazyLock::force(&PAGES);
    bencher.bench(|| RuleBook::load(PAGES.iter().map(|(n, t)| (n.as_str(), t.as_str()))));
}
