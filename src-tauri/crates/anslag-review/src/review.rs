//! One draft read against the whole book.

use crate::checks::Scene;
use crate::finding::{Draft, Finding, Review};
use crate::hit::{Hit, Reach};
use crate::matching::{Matcher, find_patterns};
use crate::measures::measure;
use crate::order::{Candidate, settle};
use crate::rule::Rule;
use crate::rulebook::RuleBook;
use crate::text::Text;

/// Reads the draft: findings in reading order, measures, and the rules that passed.
pub fn review(book: &RuleBook, draft: &Draft) -> Review {
    let text = Text::read(draft.text);
    let measures = measure(&text, draft.channels);
    let scene = Scene { text: &text, draft, measures: &measures };
    let hits = gather(book, &scene);
    let rules = book.rules();
    let runs = |rule: &Rule| rule.roles.contains(&draft.role) && book.runs(rule);
    let passed = rules.iter().zip(&hits).filter(|(rule, hits)| runs(rule) && hits.is_empty());
    let passed = passed.map(|(rule, _)| rule.id.clone()).collect();
    let candidates = hits.into_iter().enumerate().flat_map(|(rule, hits)| {
        let reach = book.matchers[rule].reach();
        hits.into_iter().map(move |hit| Candidate { rule, reach, hit })
    });
    let kept = settle(rules, candidates.collect());
    let findings = kept.into_iter().map(|kept| finding(&rules[kept.rule], &text, kept)).collect();
    Review { fingerprint: book.fingerprint().to_owned(), findings, measures, passed }
}

/// The hits of every rule, by the rule's place in the book.
fn gather(book: &RuleBook, scene: &Scene) -> Vec<Vec<Hit>> {
    let role = scene.draft.role;
    let stirred = book.screen.rules(scene.text);
    let mut hits: Vec<Vec<Hit>> = book.rules().iter().map(|_| Vec::new()).collect();
    for (index, (rule, matcher)) in book.rules().iter().zip(&book.matchers).enumerate() {
        if !rule.roles.contains(&role) || !book.runs(rule) {
            continue;
        }
        match matcher {
            Matcher::Words(_) => {}
            Matcher::Patterns(patterns) if stirred.contains(&index) => {
                find_patterns(patterns, scene.text, &mut hits[index]);
            }
            Matcher::Patterns(_) => {}
            Matcher::Check(check) => check.find(scene, &mut hits[index]),
        }
    }
    book.dictionary.find(scene.text, |rule, hit| {
        let reader = &book.rules()[rule];
        if reader.roles.contains(&role) && book.runs(reader) {
            hits[rule].push(hit);
        }
    });
    hits
}

fn finding(rule: &Rule, text: &Text, kept: Candidate) -> Finding {
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
        source: rule.source_line(),
        suggestions,
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
