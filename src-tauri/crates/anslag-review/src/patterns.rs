//! Linear patterns: each reads only the sentences that hold a word it cannot do without.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use regex::Regex;

use crate::casing::folded;
use crate::hit::Hit;
use crate::needles::needles;
use crate::pack::{Pack, Unpack};
use crate::sentence::Sentence;
use crate::span::Span;
use crate::text::Text;
use crate::workings::{Kept, Workings, key};

/// The letters of the languages written around us.
const LETTER: &str = "[A-Za-zÀ-ÖØ-öø-ɏ]";

/// One pattern of one rule. It is compiled when a text first comes near it.
pub(crate) struct Pattern {
    written: String,
    around: Arc<Around>,
    compiled: OnceLock<Option<Compiled>>,
    /// One of these, in lower case, stands in every match; none: every sentence is read.
    pub needles: Option<Vec<String>>,
}

/// What the patterns of a page share.
pub(crate) struct Around {
    /// Alternatives that `{name}` in a pattern, or in another set, stands for.
    sets: Vec<(String, String)>,
    /// Words that right before a hit make it void.
    unless_after: Vec<String>,
}

/// A pattern ready to read.
struct Compiled {
    regex: Regex,
    /// It reads the text in lower case.
    folded: bool,
}

/// The needles of each pattern of a page; they are only known of patterns that can be read.
struct Needles(Vec<Option<Vec<String>>>);

impl Around {
    /// Sets may name other sets, but not deeper than this.
    const DEPTH: usize = 4;

    pub fn new(sets: &BTreeMap<String, Vec<String>>, unless_after: Vec<String>) -> Arc<Self> {
        let set = |(name, words): (&String, &Vec<String>)| {
            (format!("{{{name}}}"), format!("(?:{})", words.join("|")))
        };
        Arc::new(Self { sets: sets.iter().map(set).collect(), unless_after })
    }

    /// The pattern with its sets written out.
    fn spelled_out(&self, pattern: &str) -> String {
        let round = |text: String, _| {
            self.sets.iter().fold(text, |text, (name, words)| text.replace(name, words))
        };
        (0..Self::DEPTH).fold(pattern.to_owned(), round)
    }

    /// The expression, standing on word boundaries, and whether it reads the text in lower case.
    fn source(&self, pattern: &str) -> (String, bool) {
        let pattern = self.spelled_out(pattern);
        let lower = folded(&pattern);
        let pattern = lower.as_deref().unwrap_or(&pattern);
        let marked = pattern.contains("?<hit>") || pattern.contains("?P<hit>");
        let core = if marked { format!("(?:{pattern})") } else { format!("(?<hit>{pattern})") };
        // Swedish text needs no other alphabets; small classes keep the book quick to load.
        let core = core.replace(r"\pL", LETTER).replace(r"\d", "[0-9]");
        let edge = format!("[^{LETTER}0-9]");
        (format!("(?:^|{edge})(?<all>{core})(?:$|{edge})"), lower.is_some())
    }
}

impl Pattern {
    /// The patterns of a page, which must stand on word boundaries, within one sentence. A group
    /// named `hit` marks the finding, otherwise all of it is marked.
    pub fn of_page(
        page: &str,
        written: Vec<String>,
        around: &Arc<Around>,
        workings: &mut Workings,
    ) -> Result<Vec<Self>, String> {
        let find = || {
            let all = written.iter().map(|pattern| needles_of(&around.source(pattern).0));
            all.collect::<Result<_, String>>().map(Needles)
        };
        let Needles(needles) = workings.recall(key("needles", [page]), find)?;
        let around = || Arc::clone(around);
        let pattern = |(written, needles)| Self {
            written,
            around: around(),
            compiled: OnceLock::new(),
            needles,
        };
        Ok(written.into_iter().zip(needles).map(pattern).collect())
    }

    fn compiled(&self) -> Option<&Compiled> {
        let compile = || {
            let (source, folded) = self.around.source(&self.written);
            Regex::new(&source).ok().map(|regex| Compiled { regex, folded })
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    /// Finds every place in the sentence.
    pub fn find(&self, text: &Text, sentence: &Sentence, hits: &mut Vec<Hit>) {
        let Some(Compiled { regex, folded }) = self.compiled() else {
            return;
        };
        let begin = sentence.span.start;
        // A wrapped line is still one sentence.
        let read = if *folded { text.folded.as_str() } else { text.raw };
        let words = read[begin..sentence.span.end].replace('\n', " ");
        let mut at = 0;
        while let Some(found) = regex.captures_at(&words, at) {
            let (Some(all), Some(hit)) = (found.name("all"), found.name("hit")) else {
                break;
            };
            let span = Span::new(begin + hit.start(), begin + hit.end());
            let mut unless = self.around.unless_after.iter();
            let void = unless.any(|word| comes_before(text, span.start, word));
            if span.len() > 0 && !void && text.whole(span) {
                hits.push(Hit::at(span));
            }
            let next = all.end().max(at + 1);
            at = (next..=words.len()).find(|&i| words.is_char_boundary(i)).unwrap_or(next);
            if at >= words.len() {
                break;
            }
        }
    }
}

fn needles_of(source: &str) -> Result<Option<Vec<String>>, String> {
    let read = regex_syntax::parse(source);
    read.map(|read| needles(&read)).map_err(|error| format!("mönstret går inte att läsa: {error}"))
}

/// Is `word` the last whole word before this place?
fn comes_before(text: &Text, at: usize, word: &str) -> bool {
    let head = text.folded[..at].trim_end();
    head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

impl Kept for Needles {
    fn pack(&self, into: &mut Pack) {
        into.count(self.0.len());
        for needles in &self.0 {
            into.count(usize::from(needles.is_some()));
            into.texts(needles.as_deref().unwrap_or_default());
        }
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let one = |from: &mut Unpack| {
            let any = from.number()? > 0;
            let needles = from.texts()?;
            Some(any.then_some(needles))
        };
        let count = from.count()?;
        (0..count).map(|_| one(from)).collect::<Option<_>>().map(Self)
    }
}
