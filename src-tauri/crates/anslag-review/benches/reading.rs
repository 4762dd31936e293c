//! How long a reading takes: a cold draft, a keystroke in it, a megabyte, and opening the book.
//!
//! The texts are the right examples of the rule pages themselves. Allocations are counted beside
//! the times; `max alloc` is the peak: of `first_result`, all that a start needs.

#[path = "../tests/shelf/mod.rs"]
mod shelf;

use std::sync::{Arc, LazyLock};

use anslag_review::lexicon::Lexicon;
use anslag_review::{Draft, Reader, Role, RuleBook, Workings, review};
use divan::{AllocProfiler, Bencher, counter::BytesCount};
use shelf::running_text;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

static BOOK: LazyLock<RuleBook> = LazyLock::new(shelf::book);
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(shelf::pages);

static KEPT: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut workings = Workings::default().with_lexicon(dictionary());
    RuleBook::recall(pages(), &mut workings);
    workings.grown().unwrap_or_default()
});
static DICTIONARY: LazyLock<Option<Vec<u8>>> = LazyLock::new(shelf::lexicon_bytes);

fn main() {
    divan::main();
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAGES.iter().map(|(name, text)| (name.as_str(), text.as_str()))
}

fn dictionary() -> Option<Arc<Lexicon>> {
    let bytes = DICTIONARY.clone()?;
    Lexicon::from_bytes(bytes).ok().map(Arc::new)
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

/// The book worked out from its pages, as at the very first start.
#[divan::bench(sample_count = 10)]
fn load(bencher: Bencher) {
    LazyLock::force(&PAGES);
    let lexicon = dictionary();
    bencher.bench(|| {
        RuleBook::recall(pages(), &mut Workings::default().with_lexicon(lexicon.clone()))
    });
}

/// The book with what the last start left, as at every other start.
#[divan::bench(sample_count = 10)]
fn load_kept(bencher: Bencher) {
    LazyLock::force(&KEPT);
    let lexicon = dictionary();
    bencher.bench(|| {
        let mut workings = Workings::from_bytes(KEPT.clone()).with_lexicon(lexicon.clone());
        RuleBook::recall(pages(), &mut workings)
    });
}

/// From nothing to the first result: the book with what was kept, the dictionary, a first draft.
#[divan::bench(sample_count = 10)]
fn first_result(bencher: Bencher) {
    let text = running_text(&BOOK, 2_000);
    LazyLock::force(&KEPT);
    LazyLock::force(&DICTIONARY);
    bencher.bench(|| {
        let lexicon = dictionary();
        let mut workings = Workings::from_bytes(KEPT.clone()).with_lexicon(lexicon.clone());
        let (book, _) = RuleBook::recall(pages(), &mut workings);
        let book = match lexicon {
            Some(lexicon) => book.with_lexicon(lexicon),
            None => book,
        };
        review(&book, &draft(&text))
    });
}
