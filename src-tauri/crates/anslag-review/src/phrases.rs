//! One automaton for all words and phrases of the book, and for the words its patterns need.

use aho_corasick::AhoCorasick;

use crate::hit::Hit;
use crate::matching::{Entry, Matcher};
use crate::patterns::Pattern;
use crate::span::Span;
use crate::text::{Text, fold};

/// What the automaton has met.
enum Target {
    /// A word or phrase of this rule.
    Entry(usize, Entry),
    /// A word that this pattern needs.
    Needle(usize),
}

/// Every word, phrase and pattern of every rule.
pub(crate) struct Dictionary {
    automaton: Option<AhoCorasick>,
    targets: Vec<Target>,
    /// Patterns with the rule each belongs to.
    patterns: Vec<(usize, Pattern)>,
    /// Patterns that need no word.
    always: Vec<usize>,
}

impl Dictionary {
    /// Takes the words and the patterns out of the matchers.
    pub fn gather(matchers: &mut [Matcher]) -> Self {
        let (mut targets, mut patterns) = (Vec::new(), Vec::new());
        for (rule, matcher) in matchers.iter_mut().enumerate() {
            match matcher {
                Matcher::Words(words) => {
                    targets.extend(words.drain(..).map(|entry| Target::Entry(rule, entry)));
                }
                Matcher::Patterns(all) => patterns.extend(all.drain(..).map(|p| (rule, p))),
                Matcher::Check(_) => {}
            }
        }
        let mut words: Vec<String> = targets.iter().map(Target::folded).collect();
        let mut always = Vec::new();
        for (index, (_, pattern)) in patterns.iter().enumerate() {
            if pattern.needles.is_none() {
                always.push(index);
            }
            for needle in pattern.needles.iter().flatten() {
                words.push(needle.clone());
                targets.push(Target::Needle(index));
            }
        }
        Self { automaton: AhoCorasick::new(words).ok(), targets, patterns, always }
    }

    /// Adds every place in the text to `hits`, by the rule's index.
    pub fn find(&self, text: &Text, hits: &mut [Vec<Hit>]) {
        let Some(automaton) = &self.automaton else {
            return;
        };
        let mut stirred: Vec<(usize, usize)> = Vec::new();
        for place in automaton.find_overlapping_iter(&text.folded) {
            let span = Span::new(place.start(), place.end());
            match &self.targets[place.pattern().as_usize()] {
                Target::Entry(rule, entry) => hits[*rule].extend(entry.hit(text, span)),
                Target::Needle(pattern) => {
                    let at = text.sentences.partition_point(|s| s.span.end <= span.start);
                    if stirred.last() != Some(&(*pattern, at)) {
                        stirred.push((*pattern, at));
                    }
                }
            }
        }
        for pattern in &self.always {
            stirred.extend((0..text.sentences.len()).map(|at| (*pattern, at)));
        }
        stirred.sort_unstable();
        stirred.dedup();
        for (pattern, at) in stirred {
            let (rule, pattern) = &self.patterns[pattern];
            if let Some(sentence) = text.sentences.get(at) {
                pattern.find(text, sentence, &mut hits[*rule]);
            }
        }
    }
}

impl Target {
    fn folded(&self) -> String {
        match self {
            Self::Entry(_, entry) => fold(&entry.phrase),
            Self::Needle(_) => String::new(),
        }
    }
}
