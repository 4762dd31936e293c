//! Marked sentences read from the files of others.

use anslag_review::names::Mark;

/// A sentence with its names marked.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    pub raw: String,
    pub marks: Vec<Mark>,
}

impl Marked {
    /// Adds a word, and a space before it where one belongs.
    pub fn push(&mut self, word: &str, name: Name) {
        let tight = self.raw.is_empty()
            || matches!(word, "." | "," | "!" | "?" | ":" | ";" | ")" | "…")
            || self.raw.ends_with('(');
        self.raw += if tight { "" } else { " " };
        let start = self.raw.len();
        self.raw += word;
        let end = self.raw.len();
        match (name, self.marks.last_mut()) {
            (Name::Inside, Some(mark)) => mark.end = end,
            (Name::Begins(person), _) => self.marks.push(Mark { start, end, person }),
            _ => {}
        }
    }

    /// The persons, in bytes.
    pub fn persons(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.marks.iter().filter(|mark| mark.person).map(|mark| (mark.start, mark.end))
    }
}

/// Where a word stands in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    None,
    Begins(bool),
    Inside,
}

/// `number TAB word TAB label …` with `B-PER`, `I-PER`; an empty line between sentences.
pub fn iob(text: &str) -> Vec<Marked> {
    let mut all = vec![Marked::default()];
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t').skip(1);
        let (Some(word), Some(label)) = (columns.next(), columns.next()) else {
            all.push(Marked::default());
            continue;
        };
        let name = match label.split_once('-') {
            Some(("B", kind)) => Name::Begins(kind == "PER"),
            Some(("I", _)) => Name::Inside,
            _ => Name::None,
        };
        if let Some(last) = all.last_mut() {
            last.push(word, name);
        }
    }
    all.retain(|one| !one.raw.is_empty());
    all
}

/// `word TAB kind` with `PER`, `LOC` … or `0`; an empty line between sentences. Names of one kind
/// side by side are one name.
pub fn columns(text: &str) -> Vec<Marked> {
    let mut all = vec![Marked::default()];
    let mut before = String::new();
    for line in text.lines() {
        let mut columns = line.split_whitespace();
        let (Some(word), Some(kind)) = (columns.next(), columns.next()) else {
            all.push(Marked::default());
            before.clear();
            continue;
        };
        let name = match kind {
            "PER" | "LOC" | "ORG" | "MISC" if kind == before => Name::Inside,
            "PER" | "LOC" | "ORG" | "MISC" => Name::Begins(kind == "PER"),
            _ => Name::None,
        };
        before.replace_range(.., kind);
        if let Some(last) = all.last_mut() {
            last.push(&word.replace('\u{AD}', ""), name);
        }
    }
    all.retain(|one| !one.raw.is_empty());
    all
}
