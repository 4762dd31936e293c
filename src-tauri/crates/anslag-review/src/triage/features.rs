//! What a comment looks like to the model: fired cues, word groups, words, letters and shape.

use super::book::{Fired, TriageBook};
use super::page::Strength;
use super::phrase::Belonging;
use super::words::{Look, Word};
use crate::linear::Sink;

/// A comment read for triage.
pub(super) struct Reading<'a> {
    pub words: Vec<Word<'a>>,
    pub belonging: Belonging,
    pub fired: Vec<Fired>,
}

impl TriageBook {
    /// Puts the features of a comment in `sink`.
    pub(super) fn features(&self, reading: &Reading, sink: &mut impl Sink) {
        self.add_cues(reading, sink);
        self.add_groups(reading, sink);
        reading.words.iter().for_each(|word| add_word(word, sink));
        add_shape(&reading.words, sink);
    }

    fn add_cues(&self, reading: &Reading, sink: &mut impl Sink) {
        for fired in &reading.fired {
            let cue = &self.cues[fired.cue];
            sink.add("c=", &cue.id);
            if let Some(class) = cue.class {
                let kind = match cue.strength {
                    Strength::Hint => "k1=",
                    Strength::Strong => "k2=",
                    Strength::Sure => "k3=",
                };
                sink.add(kind, class.name());
            }
            if cue.class.is_none() {
                cue.flags.iter().for_each(|flag| sink.add("kf=", flag.name()));
            }
        }
    }

    /// Groups that some word belongs to, and the groups that follow upon each other.
    fn add_groups(&self, reading: &Reading, sink: &mut impl Sink) {
        let mut seen: Vec<&str> = Vec::new();
        for at in 0..reading.words.len() {
            for name in self.groups_of(reading, at) {
                if !seen.contains(&name) {
                    seen.push(name);
                }
                if at == 0 {
                    sink.add("g1=", name);
                }
            }
        }
        seen.sort_unstable();
        for (at, name) in seen.iter().enumerate() {
            sink.add("g=", name);
            for other in &seen[at + 1..] {
                sink.add("gg=", &format!("{name}+{other}"));
            }
        }
    }

    /// Does some word of the text belong to the group?
    pub(super) fn mentions(&self, reading: &Reading, group: &str) -> bool {
        (0..reading.words.len()).any(|at| self.groups_of(reading, at).any(|name| name == group))
    }

    fn groups_of<'b>(
        &'b self,
        reading: &'b Reading,
        at: usize,
    ) -> impl Iterator<Item = &'b str> + 'b {
        let sets = reading.belonging.of(at).iter();
        sets.filter_map(|set| self.groups.get(set).map(String::as_str))
    }
}

/// A word, its beginning and the letters inside it.
pub(super) fn add_word(word: &Word, sink: &mut impl Sink) {
    match word.look {
        Look::Number => return sink.add("s=", "nummer"),
        Look::Link => return sink.add("s=", "länk"),
        Look::Phone => return sink.add("s=", "telefon"),
        Look::Email => return sink.add("s=", "epost"),
        Look::Mention => return sink.add("s=", "omnämnande"),
        Look::Identity => return sink.add("s=", "personnummer"),
        _ => {}
    }
    sink.add("w=", &word.text);
    let ends: Vec<usize> = word.text.char_indices().map(|(at, _)| at).skip(1).collect();
    if let Some(end) = ends.get(4) {
        sink.add("p=", &word.text[..*end]);
    }
    if let Some(end) = ends.get(2).filter(|_| ends.len() > 3) {
        sink.add("q=", &word.text[*end..]);
    }
}

fn add_shape(words: &[Word], sink: &mut impl Sink) {
    let marks = |mark| words.iter().filter(|word| word.mark == Some(mark)).count();
    let looks = |look| words.iter().filter(|word| word.look == look).count();
    let length = match words.len() {
        0..=1 => "1",
        2..=3 => "3",
        4..=6 => "6",
        7..=11 => "11",
        12..=20 => "20",
        _ => "många",
    };
    sink.add("s=", "text");
    sink.add("längd=", length);
    match words.last().and_then(|word| word.mark) {
        Some('?') => sink.add("s=", "slutar med frågetecken"),
        Some('!') => sink.add("s=", "slutar med utropstecken"),
        _ => {}
    }
    for (there, name) in [
        (marks('?') > 0, "frågetecken"),
        (marks('!') > 0, "utropstecken"),
        (marks('!') > 1, "flera utropstecken"),
        (looks(Look::Emoji) > 0, "emoji"),
        (looks(Look::Emoji) * 2 > words.len(), "mest emoji"),
        (looks(Look::Shout) > 1, "versaler"),
        (looks(Look::Hashtag) > 1, "hashtaggar"),
        (looks(Look::Name) > 0, "namn"),
        (looks(Look::Number) == 0, "inga siffror"),
        (words.iter().all(|word| word.capital), "bara stora bokstäver först"),
    ] {
        if there {
            sink.add("s=", name);
        }
    }
    for (word, kind) in
        words.first().map(|w| (w, "f=")).into_iter().chain(words.last().map(|w| (w, "l=")))
    {
        sink.add(kind, &word.text);
    }
}
