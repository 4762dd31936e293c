//! Other names in the marked sentences' place, and sentences of our own with names put in.

use crate::corpus::{Marked, Name};

/// A row of numbers that look like chance and are always the same.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, limit: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    /// A place in a row of `count`.
    pub fn place(&mut self, count: usize) -> usize {
        usize::try_from(self.below(u32::try_from(count).unwrap_or(u32::MAX))).unwrap_or(0)
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.place(all.len())]
    }
}

fn initial(name: &str) -> &str {
    name.char_indices().nth(1).map_or(name, |(at, _)| &name[..at])
}

/// Names to put in.
pub struct Store<'a> {
    first: Vec<&'a str>,
    last: Vec<&'a str>,
    place: Vec<&'a str>,
}

impl<'a> Store<'a> {
    /// Takes every name from the lists; the hand-written list as often as the long one.
    pub fn read(lists: &[&'a str]) -> Self {
        let mut store = Self { first: Vec::new(), last: Vec::new(), place: Vec::new() };
        for (list, times) in lists.iter().zip([1, 8]) {
            for (name, kind) in list.lines().filter_map(|line| line.split_once('\t')) {
                for _ in 0..times {
                    match kind {
                        "first" => store.first.push(name),
                        "last" => store.last.push(name),
                        "both" => {
                            store.first.push(name);
                            store.last.push(name);
                        }
                        "place" => store.place.push(name),
                        _ => {}
                    }
                }
            }
        }
        store
    }

    /// The same sentence about other people.
    pub fn swapped(&self, one: &Marked, chance: &mut Chance) -> Marked {
        let mut other = Marked::default();
        let mut marks = one.marks.iter().peekable();
        let mut at = 0;
        let mut started = false;
        for word in one.raw.split_inclusive(' ') {
            let (start, end) = (at, at + word.trim_end().len());
            at += word.len();
            while marks.next_if(|mark| mark.end <= start).is_some() {
                started = false;
            }
            match marks.peek() {
                Some(mark) if mark.start < end && mark.end > start => {
                    let inside = &one.raw[mark.start.max(start)..mark.end.min(end)];
                    let (head, rest) =
                        (&one.raw[start..mark.start.max(start)], &one.raw[mark.end.min(end)..end]);
                    if !head.is_empty() {
                        other.push(head, Name::None);
                    }
                    let alone = mark.start >= start && mark.end <= end;
                    let last = mark.end <= end;
                    let new = if mark.person {
                        self.instead(inside, started, alone, last, chance)
                    } else {
                        inside.to_owned()
                    };
                    other
                        .push(&new, if started { Name::Inside } else { Name::Begins(mark.person) });
                    started = true;
                    if !rest.is_empty() {
                        other.raw += rest;
                    }
                }
                _ => other.push(word.trim_end(), Name::None),
            }
        }
        other
    }

    fn instead(
        &self,
        word: &str,
        started: bool,
        alone: bool,
        last: bool,
        chance: &mut Chance,
    ) -> String {
        if !word.starts_with(char::is_uppercase) || word.chars().count() < 3 {
            return word.to_owned();
        }
        let surname = if alone { chance.below(3) > 0 } else { started && last };
        let new = chance.of(if surname { &self.last } else { &self.first });
        let genitive = last && word.ends_with('s') && !new.ends_with('s') && chance.below(2) == 0;
        format!("{new}{}", if genitive { "s" } else { "" })
    }

    /// Every template that many times, `{F}`, `{L}`, `{M}` and `{P}` filled in.
    pub fn written(&self, templates: &str, times: usize, chance: &mut Chance) -> Vec<Marked> {
        let lines = templates.lines().filter(|line| !line.starts_with('#'));
        lines
            .flat_map(|line| (0..times).map(move |_| line))
            .map(|line| self.fill(line, chance))
            .collect()
    }

    fn fill(&self, line: &str, chance: &mut Chance) -> Marked {
        let mut one = Marked::default();
        let mut rest = line;
        let mut name = false;
        while let Some(at) = rest.find('{') {
            let (before, slot) = (&rest[..at], &rest[at + 1..at + 2]);
            let links = [" ", ". ", "-", " van der ", " von ", " van ", " de ", " al-", " El-"];
            name = name && links.contains(&before);
            one.raw += before;
            let word = match slot {
                "F" => chance.of(&self.first),
                "L" => chance.of(&self.last),
                "M" => initial(chance.of(&self.first)),
                _ => chance.of(&self.place),
            };
            let start = one.raw.len();
            one.raw += word;
            rest = &rest[at + 3..];
            if let Some(more) = rest.strip_prefix("s ").map(|_| "s") {
                one.raw += more;
                rest = &rest[1..];
            }
            let end = one.raw.len();
            let person = slot != "P";
            match one.marks.last_mut() {
                Some(mark) if name && person && mark.person => mark.end = end,
                _ => one.marks.push(anslag_review::names::Mark { start, end, person }),
            }
            name = person;
        }
        one.raw += rest;
        one
    }
}
