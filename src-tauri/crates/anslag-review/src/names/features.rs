//! What can be said of a word that may be a name, for the model to weigh.

use std::cell::{Cell, RefCell};

use crate::linear::Sink;
use crate::names::Ordinary;
use crate::names::list::{Known, NameList, bare};
use crate::names::small::is_small_word;
use crate::sentence::Sentence;
use crate::text::{Kind, Text};

/// The text, and what else is known.
pub(super) struct Around<'a> {
    pub text: &'a Text<'a>,
    pub list: &'a NameList,
    pub ordinary: Ordinary<'a>,
    joined: RefCell<String>,
    /// What was last seen at a place, so that neighbours need not look again.
    seen: [Cell<(usize, &'static str, Known)>; SEEN],
}

const SEEN: usize = 8;

/// One word as its neighbours see it.
#[derive(Clone, Copy)]
struct Look<'a> {
    lower: &'a str,
    shape: &'static str,
    known: &'static str,
}

const EDGE: Look = Look { lower: "|", shape: "|", known: "|" };

/// Small words inside a name, and those that are Swedish words too.
const PARTICLES: [&str; 17] = [
    "von", "van", "ter", "la", "le", "da", "dos", "di", "del", "bin", "ibn", "al", "el", "ben",
    "y", "wa", "della",
];
const DOUBTFUL: [&str; 6] = ["af", "av", "de", "der", "du", "den"];

impl<'a> Around<'a> {
    pub fn new(text: &'a Text<'a>, list: &'a NameList, ordinary: Ordinary<'a>) -> Self {
        let seen = [const { Cell::new((usize::MAX, "", Known::NOTHING)) }; SEEN];
        Self { text, list, ordinary, joined: RefCell::default(), seen }
    }

    /// One past the last of the words side by side that may be names, from `at`.
    pub fn run(&self, sentence: &Sentence, at: usize) -> usize {
        let mut end = at;
        while end < sentence.last
            && (self.capital(end) || (end > at && self.links(end)) || self.leads(end))
        {
            end += 1;
        }
        end
    }

    /// A small word at the head of a surname: *von*, *van der*.
    fn leads(&self, at: usize) -> bool {
        let lower = |at: usize| self.text.tokens.get(at).map_or("", |t| self.text.lower(t));
        let further = matches!(lower(at + 1), "der" | "den" | "de" | "la");
        matches!(lower(at), "von" | "van" | "al" | "el" | "bin" | "ibn" | "di" | "af")
            && (self.named(at + 1) || (further && self.named(at + 2)))
    }

    fn named(&self, at: usize) -> bool {
        at < self.text.tokens.len() && self.capital(at)
    }

    fn capital(&self, at: usize) -> bool {
        let token = self.text.tokens[at];
        token.kind == Kind::Word
            && shape(self.text.slice(token.span)) != "a"
            && !is_small_word(self.text.lower(&token))
    }

    /// A small word or an initial's full stop between two capitals.
    fn links(&self, at: usize) -> bool {
        if !self.named(at + 1) || !self.capital(at - 1) {
            return matches!(self.text.lower(&self.text.tokens[at]), "der" | "den" | "de" | "la")
                && self.leads(at - 1);
        }
        let [before, token] = [self.text.tokens[at - 1], self.text.tokens[at]];
        if token.kind == Kind::Mark {
            let initial = self.text.slice(before.span).chars().count() <= 2;
            return initial && self.text.slice(token.span) == ".";
        }
        let lower = self.text.lower(&token);
        let known = || self.list.known(self.text.lower(&before));
        let named = || known().first() || known().last() || (at > 1 && self.capital(at - 2));
        PARTICLES.contains(&lower) || (DOUBTFUL.contains(&lower) && named())
    }

    /// The word's own features.
    pub fn describe(&self, sentence: &Sentence, at: usize, sink: &mut impl Sink) {
        let look = |at: Option<usize>| {
            at.filter(|at| (sentence.first..sentence.last).contains(at))
                .map_or(EDGE, |at| self.look(at))
        };
        let own = self.look(at);
        let [before, further] = [look(at.checked_sub(1)), look(at.checked_sub(2))];
        let [after, beyond] = [look(Some(at + 1)), look(Some(at + 2))];
        let initial = if self.opens(sentence, at) { "1" } else { "0" };
        self.make(own, initial, sink);
        sink.add("a1=", before.lower);
        sink.add("a2=", further.lower);
        sink.add("b1=", after.lower);
        sink.add("b2=", beyond.lower);
        sink.add("as=", tail(before.lower, 3));
        sink.add("bs=", tail(after.lower, 3));
        self.join("k=", &[own.known, initial, own.shape], sink);
        self.join("ak=", &[before.known, before.shape, own.known], sink);
        self.join("bk=", &[after.known, after.shape, own.known], sink);
        self.join("ab=", &[before.shape, after.shape, own.known], sink);
        self.join("bbk=", &[after.shape, beyond.known, beyond.shape], sink);
        self.join("a1k=", &[before.lower, own.known], sink);
        self.join("b1k=", &[after.lower, own.known], sink);
        self.join("a12=", &[further.lower, " ", before.lower], sink);
        self.join("ask=", &[tail(before.lower, 4), own.known, initial], sink);
        self.join("bsk=", &[tail(after.lower, 2), own.known, initial], sink);
        if let Some(ordinary) = self.ordinary {
            let is = if ordinary(own.lower) { "1" } else { "0" };
            self.join("o=", &[is, own.known, initial], sink);
        }
    }

    /// The word's make: its letters and their shape.
    fn make(&self, own: Look, initial: &str, sink: &mut impl Sink) {
        let stem = bare(own.lower);
        sink.add("w=", own.lower);
        if stem.len() < own.lower.len() {
            sink.add("g=", stem);
        }
        for length in 1..=4 {
            sink.add(["s1=", "s2=", "s3=", "s4="][length - 1], tail(stem, length));
        }
        for length in 2..=4 {
            sink.add(["p2=", "p3=", "p4="][length - 2], head(stem, length));
        }
        self.join("si=", &[tail(own.lower, 3), initial], sink);
        self.join("sk=", &[tail(own.lower, 2), own.known], sink);
        sink.add("c=", own.shape);
    }

    /// True for a mark inside a name, which never begins one.
    pub fn is_mark(&self, at: usize) -> bool {
        self.text.tokens[at].kind == Kind::Mark
    }

    /// How the label before bears on the word at `at`.
    pub fn follow(&self, at: usize, label: &str, sink: &mut impl Sink) {
        let own = self.look(at);
        sink.add("t=", label);
        self.join("tk=", &[label, own.known, own.shape], sink);
    }

    /// Adds several values as one feature.
    fn join(&self, kind: &str, parts: &[&str], sink: &mut impl Sink) {
        let mut joined = self.joined.borrow_mut();
        joined.clear();
        parts.iter().for_each(|part| joined.push_str(part));
        sink.add(kind, &joined);
    }

    fn look(&self, at: usize) -> Look<'_> {
        let lower = self.text.lower(&self.text.tokens[at]);
        let slot = &self.seen[at % SEEN];
        let (mut place, mut shape, mut known) = slot.get();
        if place != at {
            (place, shape) = (at, self.shape(at));
            let named = shape.starts_with(['A', 'a']) && shape != "a";
            known = if named { self.list.known(lower) } else { Known::NOTHING };
            slot.set((place, shape, known));
        }
        Look { lower, shape, known: known.letter() }
    }

    fn shape(&self, at: usize) -> &'static str {
        let token = self.text.tokens[at];
        match token.kind {
            Kind::Word => shape(self.text.slice(token.span)),
            Kind::Number => "1",
            Kind::Mark => mark(self.text.slice(token.span)),
            Kind::Url | Kind::Email => "u",
            Kind::Hashtag | Kind::Mention => "@",
            Kind::Emoji => "e",
        }
    }

    /// True where a capital is due anyway.
    fn opens(&self, sentence: &Sentence, at: usize) -> bool {
        let before = &self.text.tokens[sentence.first..at];
        let told = |mark: &str| matches!(mark, ":" | "–" | "”" | "\"" | "“" | "•");
        before.iter().all(|token| !matches!(token.kind, Kind::Word | Kind::Number))
            || before.last().is_some_and(|last| told(self.text.slice(last.span)))
    }
}

/// The sort of mark, in short.
fn mark(written: &str) -> &'static str {
    match written {
        "”" | "\"" | "“" | "»" | "«" | "'" | "’" | "„" => "q",
        "." | "!" | "?" | "…" => ".",
        "," | ";" => ",",
        "–" | "-" | "—" => "-",
        ":" => ":",
        "(" | ")" => "(",
        "/" => "/",
        _ => "m",
    }
}

/// Capitals and small letters, in short.
fn shape(word: &str) -> &'static str {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or(' ');
    if !first.is_uppercase() {
        let arabic =
            word.get(..3).is_some_and(|head| matches!(head, "al-" | "el-" | "ad-" | "as-"));
        let named = arabic && word[3..].starts_with(char::is_uppercase);
        return if named { "a-A" } else { "a" };
    }
    let rest = letters.as_str();
    let (upper, lower) = (rest.contains(char::is_uppercase), rest.contains(char::is_lowercase));
    match (upper, lower, rest.contains('-')) {
        _ if rest.is_empty() => "A",
        (true, true, true) => "A-A",
        (true, true, false) => "AaA",
        (true, false, _) => "AA",
        (false, _, true) => "A-a",
        _ if rest.contains(|c: char| c.is_ascii_digit() || c == ':') => "A1",
        _ => "Aa",
    }
}

/// The last letters.
fn tail(word: &str, count: usize) -> &str {
    word.char_indices().nth_back(count - 1).map_or(word, |(at, _)| &word[at..])
}

/// The first letters.
fn head(word: &str, count: usize) -> &str {
    word.char_indices().nth(count).map_or(word, |(at, _)| &word[..at])
}
