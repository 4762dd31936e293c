//! Ways of finding: one automaton for all words and phrases, linear patterns, and checks.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use regex::{Regex, RegexSet, RegexSetBuilder};

use crate::checks::Check;
use crate::hit::{Hit, Reach};
use crate::page::MatchPage;
use crate::span::Span;
use crate::text::{Text, fold};

/// The letters of the languages written around us.
const LETTER: &str = "[A-Za-zÀ-ÖØ-öø-ɏ]";

/// How one rule finds its places.
pub(crate) enum Matcher {
    /// Words, until the dictionary has gathered them.
    Words(Vec<Entry>),
    Patterns(Patterns),
    Check(Check),
}

/// Patterns, and the words that right before a hit make it void.
pub(crate) struct Patterns {
    all: Vec<Regex>,
    unless_after: Vec<String>,
}

/// One word or phrase to look for.
pub(crate) struct Entry {
    phrase: String,
    suggestions: Vec<String>,
    /// Word lists leave quotations alone; phrases do not.
    spares_quotes: bool,
}

impl Matcher {
    pub fn compile(page: MatchPage, lists: &BTreeMap<&str, &str>) -> Result<Self, String> {
        if let Some(mut check) = page.check {
            check.bind(lists)?;
            return Ok(Self::Check(check));
        }
        if let Some(patterns) = page.pattern {
            let all: Result<_, String> = patterns.all().iter().map(|p| bounded(p)).collect();
            return Ok(Self::Patterns(Patterns { all: all?, unless_after: page.unless_after }));
        }
        if let Some(name) = page.lexicon {
            let list = lists.get(name.as_str()).ok_or(format!("ordlistan {name} finns inte"))?;
            return read_list(list).map(Self::Words);
        }
        let phrases = page.phrases.unwrap_or_default();
        if phrases.iter().any(|phrase| phrase.trim().is_empty()) {
            return Err("en fras är tom".into());
        }
        let entry = |phrase| Entry { phrase, suggestions: Vec::new(), spares_quotes: false };
        Ok(Self::Words(phrases.into_iter().map(entry).collect()))
    }

    pub fn reach(&self) -> Reach {
        match self {
            Self::Check(check) => check.reach(),
            _ => Reach::Words,
        }
    }
}

/// A pattern that must stand on word boundaries; written so that it stays one linear pass.
/// A group named `hit` marks the finding, otherwise all of it is marked.
fn bounded(pattern: &str) -> Result<Regex, String> {
    let marked = pattern.contains("?<hit>") || pattern.contains("?P<hit>");
    let core = if marked { format!("(?:{pattern})") } else { format!("(?<hit>{pattern})") };
    // Swedish text needs no other alphabets; small classes keep the book quick to load.
    let core = core.replace(r"\pL", LETTER).replace(r"\d", "[0-9]");
    let edge = format!("[^{LETTER}0-9]");
    Regex::new(&format!("(?:^|{edge})(?<all>{core})(?:$|{edge})"))
        .map_err(|error| format!("mönstret går inte att läsa: {error}"))
}

/// All patterns of the book at once: one pass tells which of them are worth a closer look.
pub(crate) struct Screen {
    set: Option<RegexSet>,
    /// The rule each pattern of the set belongs to.
    rules: Vec<usize>,
}

impl Screen {
    /// So much the automaton may remember of the texts it has read.
    const MEMORY: usize = 16 << 20;

    pub fn gather(matchers: &[Matcher]) -> Self {
        let (mut sources, mut rules) = (Vec::new(), Vec::new());
        for (rule, matcher) in matchers.iter().enumerate() {
            if let Matcher::Patterns(patterns) = matcher {
                sources.extend(patterns.all.iter().map(Regex::as_str));
                rules.extend(patterns.all.iter().map(|_| rule));
            }
        }
        let mut builder = RegexSetBuilder::new(sources);
        builder.size_limit(Self::MEMORY).dfa_size_limit(Self::MEMORY);
        Self { set: builder.build().ok(), rules }
    }

    /// The rules with a pattern that matches somewhere; all, should the set not have been built.
    pub fn rules(&self, text: &Text) -> Vec<usize> {
        match &self.set {
            Some(set) => set.matches(text.raw).iter().map(|at| self.rules[at]).collect(),
            None => self.rules.clone(),
        }
    }
}

/// Finds every place where one of the patterns matches.
pub(crate) fn find_patterns(patterns: &Patterns, text: &Text, hits: &mut Vec<Hit>) {
    for pattern in &patterns.all {
        let mut at = 0;
        while let Some(found) = pattern.captures_at(text.raw, at) {
            let (Some(all), Some(hit)) = (found.name("all"), found.name("hit")) else {
                break;
            };
            let void =
                patterns.unless_after.iter().any(|word| comes_before(text, hit.start(), word));
            let span = Span::new(hit.start(), hit.end());
            if span.len() > 0 && !void && text.whole(span) {
                hits.push(Hit::at(span));
            }
            let next = all.end().max(at + 1);
            at = (next..=text.raw.len()).find(|&i| text.raw.is_char_boundary(i)).unwrap_or(next);
            if at >= text.raw.len() {
                break;
            }
        }
    }
}

/// Is `word` the last whole word before this place?
fn comes_before(text: &Text, at: usize, word: &str) -> bool {
    let head = text.folded[..at].trim_end();
    head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// `word<TAB>suggestion[ | suggestion]` with optional further columns; `#` starts a comment.
fn read_list(list: &str) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for (index, line) in list.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut columns = line.split('\t');
        let phrase = columns.next().unwrap_or_default().trim().to_owned();
        let (false, Some(words)) = (phrase.is_empty(), columns.next()) else {
            return Err(format!("rad {} i ordlistan ska vara ord, tabb, förslag", index + 1));
        };
        let offered = words.split('|').map(str::trim).filter(|word| !word.is_empty());
        let suggestions = offered.map(str::to_owned).collect();
        entries.push(Entry { phrase, suggestions, spares_quotes: true });
    }
    Ok(entries)
}

/// Every word and phrase of every rule in one automaton.
pub(crate) struct Dictionary {
    automaton: Option<AhoCorasick>,
    entries: Vec<(usize, Entry)>,
}

impl Dictionary {
    pub fn gather(matchers: &mut [Matcher]) -> Self {
        let mut entries = Vec::new();
        for (rule, matcher) in matchers.iter_mut().enumerate() {
            if let Matcher::Words(words) = matcher {
                entries.extend(words.drain(..).map(|entry| (rule, entry)));
            }
        }
        let automaton = AhoCorasick::new(entries.iter().map(|(_, entry)| fold(&entry.phrase))).ok();
        Self { automaton, entries }
    }

    /// Calls `found` with the rule's index for every whole-word occurrence.
    pub fn find(&self, text: &Text, mut found: impl FnMut(usize, Hit)) {
        let Some(automaton) = &self.automaton else {
            return;
        };
        for place in automaton.find_overlapping_iter(&text.folded) {
            let (rule, entry) = &self.entries[place.pattern().as_usize()];
            let span = Span::new(place.start(), place.end());
            let cased = entry.phrase.chars().any(char::is_uppercase);
            if !text.whole(span)
                || text.protected(span)
                || (cased && text.slice(span) != entry.phrase)
                || (entry.spares_quotes && text.quoted(span))
            {
                continue;
            }
            let mut hit = Hit::at(span);
            hit.suggestions = entry.suggestions.clone();
            found(*rule, hit);
        }
    }
}
