//! One automaton for all words and phrases of the book, and for the words its patterns need.

use std::convert::Infallible;

use crate::automaton::Automaton;
use crate::hit::Hit;
use crate::matching::{Entry, Matcher};
use crate::patterns::Pattern;
use crate::span::Span;
use crate::text::{Text, fold};
use crate::workings::{Workings, key};

/// What the automaton has met.
enum Target {
    /// A word or phrase of this rule.
    Entry(usize, Entry),
    /// A word that this pattern needs.
    Needle(usize),
}

/// Every word, phrase and pattern of every rule.
pub(crate) struct Dictionary {
    automaton: Automaton,
    targets: Vec<Target>,
    /// Patterns with the rule each belongs to.
    patterns: Vec<(usize, Pattern)>,
    /// Patterns that need no word.
    always: Vec<usize>,
}

impl Dictionary {
    /// Takes the words and the patterns out of the matchers.
    pub fn gather(matchers: &mut [Matcher], workings: &mut Workings) -> Self {
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
        let entries = targets.len();
        let (mut always, mut needles) = (Vec::new(), Vec::new());
        for (index, (_, pattern)) in patterns.iter_mut().enumerate() {
            let own = pattern.needles.take();
            if own.is_none() {
                always.push(index);
            }
            for needle in own.into_iter().flatten() {
                needles.push(needle);
                targets.push(Target::Needle(index));
            }
        }
        let phrases = || targets[..entries].iter().filter_map(Target::entry);
        let texts = phrases().map(Entry::phrase).chain(["\n"]);
        let key = key("automaton", texts.chain(needles.iter().map(String::as_str)));
        let made = workings.recall(key, || {
            let phrases = phrases().map(|entry| fold(entry.phrase()));
            Ok::<_, Infallible>(Automaton::of(&phrases.chain(needles).collect::<Vec<_>>()))
        });
        let Ok(automaton) = made;
        Self { automaton, targets, patterns, always }
    }

    /// Adds every place in the text to `hits`, by the rule's index.
    pub fn find(&self, text: &Text, hits: &mut [Vec<Hit>]) {
        let mut stirred: Vec<(usize, usize)> = Vec::new();
        self.automaton.find(&text.folded, |word, start, end| {
            let span = Span::new(start, end);
            match &self.targets[word] {
                Target::Entry(rule, entry) => hits[*rule].extend(entry.hit(text, span)),
                Target::Needle(pattern) => {
                    let at = text.sentences.partition_point(|s| s.span.end <= span.start);
                    if stirred.last() != Some(&(*pattern, at)) {
                        stirred.push((*pattern, at));
                    }
                }
            }
        });
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
    fn entry(&self) -> Option<&Entry> {
        match self {
            Self::Entry(_, entry) => Some(entry),
            Self::Needle(_) => None,
        }
    }
}
