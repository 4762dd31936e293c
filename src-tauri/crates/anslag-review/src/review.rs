//! One draft read against the whole book: paragraph by paragraph, then as a whole.

use std::sync::Arc;

use crate::checks::{Scene, Scope};
use crate::document::{Paragraph, joined, paragraphs};
use crate::finding::{Draft, Finding, Measures, Review};
use crate::hit::{Hit, Reach};
use crate::measures::measure;
use crate::order::{Candidate, settle};
use crate::rule::Role;
use crate::rulebook::RuleBook;
use crate::text::Text;
use crate::triage::triage;

/// Reads the draft: findings in reading order, measures, and the rules that passed.
pub fn review(book: &RuleBook, draft: &Draft) -> Review {
    let spans = paragraphs(draft.text);
    let last = spans.len().saturating_sub(1);
    let parts = spans.iter().enumerate().map(|(index, span)| {
        let manner = Manner::of(draft, index == 0, index == last);
        let words = &draft.text[span.start..span.end];
        (span.start, Arc::new(read_paragraph(book, words, manner)))
    });
    whole(book, draft, &parts.collect::<Vec<_>>())
}

/// What besides its words decides what is found in a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Manner {
    pub role: Role,
    pub scheduled: bool,
    /// The text begins here.
    pub first: bool,
    /// The text ends here.
    pub last: bool,
}

impl Manner {
    pub fn of(draft: &Draft, first: bool, last: bool) -> Self {
        Self { role: draft.role, scheduled: draft.scheduled, first, last }
    }
}

/// Reads one paragraph against every rule that needs no more than that.
pub(crate) fn read_paragraph(book: &RuleBook, words: &str, manner: Manner) -> Paragraph {
    let text = Text::read(words);
    let measures = Measures::default();
    let draft =
        Draft { text: words, role: manner.role, channels: &[], scheduled: manner.scheduled };
    let lexicon = book.lexicon.as_deref();
    let persons = book.persons(&text);
    let (persons, names) = (persons.as_slice(), &book.names);
    let scene = Scene { text: &text, draft: &draft, measures: &measures, lexicon, persons, names };
    let mut hits: Vec<Vec<Hit>> = book.rules().iter().map(|_| Vec::new()).collect();
    book.dictionary.find(&text, &mut hits);
    for (index, matcher) in book.matchers.iter().enumerate() {
        if let Some(check) = matcher.check(Scope::Paragraph)
            && book.reads(index, manner.role)
        {
            check.find(&scene, &mut hits[index]);
        }
    }
    let found = hits.into_iter().enumerate().filter(|(index, _)| book.reads(*index, manner.role));
    let found = found.flat_map(|(index, hits)| hits.into_iter().map(move |hit| (index, hit)));
    let found = found.collect();
    Paragraph::new(text, found)
}

/// The review of the whole from its paragraphs, with the rules that need all of the text.
pub(crate) fn whole(book: &RuleBook, draft: &Draft, parts: &[(usize, Arc<Paragraph>)]) -> Review {
    let text = joined(draft.text, parts);
    let measures = measure(&text, draft.channels);
    let (names, lexicon) = (&book.names, book.lexicon.as_deref());
    let persons = &[];
    let scene = Scene { text: &text, draft, measures: &measures, lexicon, persons, names };
    let mut candidates = Vec::new();
    for (begin, part) in parts {
        let moved = |(rule, hit): &(usize, Hit)| book.candidate(*rule, hit.clone().moved(*begin));
        candidates.extend(part.hits.iter().map(moved));
    }
    let mut hits = Vec::new();
    for (index, matcher) in book.matchers.iter().enumerate() {
        if let Some(check) = matcher.check(Scope::Text)
            && book.reads(index, draft.role)
        {
            check.find(&scene, &mut hits);
            candidates.extend(hits.drain(..).map(|hit| book.candidate(index, hit)));
        }
    }
    let passed = passed(book, draft.role, &candidates);
    let kept = settle(book.rules(), candidates);
    let findings = kept.into_iter().map(|kept| finding(book, &text, kept)).collect();
    let incoming = draft.role == Role::Incoming;
    let triage = book.triage.as_ref().filter(|_| incoming).map(|book| triage(book, draft.text));
    Review { fingerprint: book.fingerprint().to_owned(), findings, measures, passed, triage }
}

/// Ids of the rules that read the text and found nothing.
fn passed(book: &RuleBook, role: Role, candidates: &[Candidate]) -> Vec<String> {
    let mut clean: Vec<bool> =
        (0..book.rules().len()).map(|index| book.reads(index, role)).collect();
    for candidate in candidates {
        clean[candidate.rule] = false;
    }
    let rules = book.rules().iter().zip(clean);
    rules.filter(|(_, clean)| *clean).map(|(rule, _)| rule.id.clone()).collect()
}

fn finding(book: &RuleBook, text: &Text, kept: Candidate) -> Finding {
    let rule = &book.rules()[kept.rule];
    let Candidate { reach, hit, .. } = kept;
    let words = text.slice(hit.span);
    let mut message = rule.say.message.replace("{hit}", &shortened(words));
    for (name, value) in &hit.values {
        message = message.replace(&format!("{{{name}}}"), value);
    }
    let offered =
        if hit.suggestions.is_empty() { rule.say.suggest.clone() } else { hit.suggestions };
    let capital = reach == Reach::Words && words.chars().next().is_some_and(char::is_uppercase);
    let suggestions =
        offered.into_iter().map(|one| if capital { capitalised(&one) } else { one }).collect();
    Finding {
        rule: rule.id.clone(),
        kind: rule.kind.clone(),
        bite: rule.bite,
        start: hit.span.start,
        end: hit.span.end,
        text: words.to_owned(),
        message,
        why: rule.say.why.clone(),
        source: book.source_line(kept.rule).to_owned(),
        suggestions,
        second: rule.second,
        waiver: None,
    }
}

/// Long stretches are quoted by their beginning.
fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
