//! Phrases of word patterns, compiled to one table and found in one walk over the words.
//!
//! `ord` the word · `ord*` words that begin so · `*ord` words that end so · `a|b` either, `a|b_c` even of
//! several words ·
//! `@grupp` a word of the group · `ord?` may be missing · `~` up to four words between, `~9` up to
//! nine, within the sentence · `<namn>` `<nummer>` `<personnummer>` `<telefon>` `<epost>` `<länk>`
//! `<omnämnande>` `<emoji>` by look, `<stor>` with a capital first · `^` the text's first word ·
//! `$` its last · `.` the end of a sentence.

use super::patterns::{Patterns, Table, key};
use super::words::{Look, Word};

/// A set of word patterns; its place in the table.
type Set = u32;

fn place(set: Set) -> usize {
    usize::try_from(set).unwrap_or(usize::MAX)
}

#[derive(Debug)]
struct Step {
    set: Set,
    /// So many words may lie before it.
    gap: usize,
    optional: bool,
    /// A sentence must end after it.
    ends: bool,
}

#[derive(Debug)]
struct Phrase {
    steps: Vec<Step>,
    first: bool,
    last: bool,
    owner: u32,
}

/// Every phrase of the book.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    /// Phrases by the set of their first step.
    starts: Vec<Vec<usize>>,
    names: Table<Set>,
    exact: Patterns,
    prefix: Patterns,
    suffix: Patterns,
    looks: Vec<(Look, Set)>,
    capitals: Vec<Set>,
    /// The sets that have all words of a group, by the group's set.
    wider: Vec<Vec<Set>>,
}

/// A found phrase: whose it is, and its first and last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub owner: u32,
    pub first: usize,
    pub last: usize,
}

/// The sets that each word of a text belongs to.
#[derive(Debug, Default)]
pub(super) struct Belonging {
    sets: Vec<Set>,
    ends: Vec<usize>,
}

impl Belonging {
    /// The sets of one word.
    pub fn of(&self, word: usize) -> &[Set] {
        let from = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.sets[from..self.ends[word]]
    }

    /// Does the word belong to the set?
    pub fn has(&self, word: usize, set: Set) -> bool {
        self.of(word).contains(&set)
    }
}

const LOOKS: [(&str, Look); 8] = [
    ("<namn>", Look::Name),
    ("<nummer>", Look::Number),
    ("<personnummer>", Look::Identity),
    ("<telefon>", Look::Phone),
    ("<epost>", Look::Email),
    ("<länk>", Look::Link),
    ("<omnämnande>", Look::Mention),
    ("<emoji>", Look::Emoji),
];

impl Phrases {
    /// Adds a group, written with white space between its words; its set answers to `@name`.
    pub fn add_group(&mut self, name: &str, words: &str) -> Result<Set, String> {
        self.set(&format!("@{name}"), words.split_whitespace())
    }

    /// Adds a phrase for `owner`; one with an alternative of several words is several phrases.
    pub fn add(&mut self, written: &str, owner: u32) -> Result<(), String> {
        let parts: Vec<&str> = written.split_whitespace().collect();
        let Some(at) = parts.iter().position(|part| part.contains('_')) else {
            return self.add_plain(written, owner);
        };
        let (long, short): (Vec<&str>, Vec<&str>) =
            parts[at].split('|').partition(|alternative| alternative.contains('_'));
        let long = long.iter().map(|words| words.replace('_', " "));
        let short = (!short.is_empty()).then(|| short.join("|"));
        for alternative in long.chain(short) {
            let rest = [parts[..at].join(" "), alternative, parts[at + 1..].join(" ")];
            self.add(&rest.join(" "), owner)?;
        }
        Ok(())
    }

    fn add_plain(&mut self, written: &str, owner: u32) -> Result<(), String> {
        let refuse = |why: &str| Err(format!("frasen ”{written}” {why}"));
        let mut steps: Vec<Step> = Vec::new();
        let (mut gap, mut first, mut last) = (0, false, false);
        for part in written.split_whitespace() {
            if let Some(width) = part.strip_prefix('~') {
                gap = if width.is_empty() { 4 } else { width.parse().unwrap_or(0) };
                if !(1..=9).contains(&gap) {
                    return refuse("har ett mellanrum som inte går att läsa");
                }
            } else if let (".", Some(step)) = (part, steps.last_mut()) {
                step.ends = true;
            } else if part == "^" {
                first = true;
            } else if part == "$" {
                last = true;
            } else {
                let optional = part.len() > 1 && part.ends_with('?');
                let word = if optional { &part[..part.len() - 1] } else { part };
                steps.push(Step { set: self.step(word)?, gap, optional, ends: false });
                gap = 0;
            }
        }
        if steps.first().is_none_or(|step| step.optional || step.gap > 0) || gap > 0 {
            return refuse("måste börja och sluta med ett ord som står där");
        }
        self.starts[place(steps[0].set)].push(self.phrases.len());
        self.phrases.push(Phrase { steps, first, last, owner });
        Ok(())
    }

    /// The set of one step.
    fn step(&mut self, word: &str) -> Result<Set, String> {
        if let Some(set) = self.names.get(&key(word)) {
            return Ok(*set);
        }
        if word.starts_with('@') && !word.contains('|') {
            return Err(format!("gruppen {word} finns inte"));
        }
        self.set(word, word.split('|'))
    }

    fn set<'w>(&mut self, name: &str, words: impl Iterator<Item = &'w str>) -> Result<Set, String> {
        let set = Set::try_from(self.names.len()).map_err(|_| "för många mönster".to_owned())?;
        if self.names.insert(key(name), set).is_some() {
            return Err(format!("{name} finns redan"));
        }
        self.starts.push(Vec::new());
        self.wider.push(Vec::new());
        for word in words {
            self.add_pattern(word, set)?;
        }
        Ok(set)
    }

    fn add_pattern(&mut self, word: &str, set: Set) -> Result<(), String> {
        if word.starts_with('@') {
            let group = self.names.get(&key(word));
            let group = group.ok_or_else(|| format!("gruppen {word} finns inte"))?;
            self.wider[place(*group)].push(set);
            return Ok(());
        }
        if word == "<stor>" {
            self.capitals.push(set);
            return Ok(());
        }
        if let Some((_, look)) = LOOKS.iter().find(|(name, _)| *name == word) {
            self.looks.push((*look, set));
            return Ok(());
        }
        let (table, written) = match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(end), None) => (&mut self.suffix, end),
            (None, Some(begin)) => (&mut self.prefix, begin),
            (None, None) => (&mut self.exact, word),
            _ => return Err(format!("{word} får ha en stjärna, först eller sist")),
        };
        if written.is_empty() || written.contains(['@', '<', '>', '*']) {
            return Err(format!("{word} är inget ordmönster"));
        }
        table.add(&written.to_lowercase(), set);
        Ok(())
    }

    /// The sets of every word.
    pub fn belonging(&self, words: &[Word]) -> Belonging {
        let mut found = Belonging::default();
        for word in words {
            self.sets_of(word, &mut found.sets);
            found.ends.push(found.sets.len());
        }
        found
    }

    fn sets_of(&self, word: &Word, sets: &mut Vec<Set>) {
        let before = sets.len();
        let text = word.text.trim_start_matches('#');
        self.exact.take(key(text), sets);
        for (at, letter) in text.char_indices().take(Self::LONGEST) {
            self.prefix.take(key(&text[..at + letter.len_utf8()]), sets);
        }
        for (at, _) in text.char_indices().rev().take(Self::LONGEST) {
            self.suffix.take(key(&text[at..]), sets);
        }
        sets.extend(self.looks.iter().filter(|(look, _)| *look == word.look).map(|(_, set)| set));
        if word.capital && matches!(word.look, Look::Plain | Look::Name) {
            sets.extend(&self.capitals);
        }
        for at in before..sets.len() {
            sets.extend(&self.wider[place(sets[at])]);
        }
    }

    /// Beginnings and endings are no longer than this.
    const LONGEST: usize = 18;

    /// Every place of every phrase.
    pub fn find(&self, words: &[Word], belonging: &Belonging) -> Vec<Place> {
        let mut places = Vec::new();
        for at in 0..words.len() {
            let starting = belonging.of(at).iter().map(|set| &self.starts[place(*set)]);
            for phrase in starting.flatten().map(|phrase| &self.phrases[*phrase]) {
                if phrase.first && at > 0 {
                    continue;
                }
                let rest = &phrase.steps[1..];
                if let Some(end) = follow(rest, at + 1, words, belonging)
                    && (!phrase.last || end == words.len())
                {
                    places.push(Place { owner: phrase.owner, first: at, last: end - 1 });
                }
            }
        }
        places
    }
}

/// One past the last word when the steps fit from `at`.
fn follow(steps: &[Step], at: usize, words: &[Word], belonging: &Belonging) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    for here in at..words.len().min(at + step.gap + 1) {
        if here > at && words[here].sentence != words[at - 1].sentence {
            break;
        }
        let ended = !step.ends || words[here].mark.is_some() || here + 1 == words.len();
        if ended
            && belonging.has(here, step.set)
            && let Some(end) = follow(rest, here + 1, words, belonging)
        {
            return Some(end);
        }
    }
    if step.optional { follow(rest, at, words, belonging) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::words::{cut, folded};
    use super::*;

    fn places(written: &str, raw: &str) -> Vec<(usize, usize)> {
        let mut phrases = Phrases::default();
        phrases.add_group("djur", "hund* katt").expect("a group");
        phrases.add(written, 7).expect("a phrase");
        let folded = folded(raw);
        let words = cut(raw, &folded);
        let found = phrases.find(&words, &phrases.belonging(&words));
        found.iter().map(|place| (place.first, place.last)).collect()
    }

    #[test]
    fn phrases_find_their_words() {
        for (written, raw, expected) in [
            ("min @djur", "Min hund och min katten", vec![(0, 1)]),
            ("ser ~2 katt", "ser en liten katt", vec![(0, 3)]),
            ("ser ~2 katt", "ser en. liten katt", vec![]),
            ("mjölk|fil nu?", "fil nu, mjölk", vec![(0, 1), (2, 2)]),
            ("*valpen sov", "Hundvalpen SOV", vec![(0, 1)]),
            ("^ hej $", "hej", vec![(0, 0)]),
            ("^ hej $", "hej hej", vec![]),
            ("ring <telefon>", "ring 070-174 06 31", vec![(0, 1)]),
        ] {
            assert_eq!(places(written, raw), expected, "{written} in {raw}");
        }
    }

    #[test]
    fn what_is_no_phrase_is_refused() {
        for written in ["", "~ hund", "hund ~", "@ingen", "*", "a*b*", "~x hund"] {
            assert!(Phrases::default().add(written, 0).is_err(), "{written}");
        }
    }
}
