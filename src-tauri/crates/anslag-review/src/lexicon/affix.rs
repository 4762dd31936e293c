//! The affix file of a hunspell dictionary: suffix rules and likenesses.

use std::collections::HashMap;

/// One suffix rule: take away, add, and the ending the word must have.
#[derive(Debug, Clone)]
pub(super) struct Suffix {
    pub flag: char,
    pub strip: String,
    pub append: String,
    /// Flags of the form itself.
    pub then: String,
    condition: Vec<Letter>,
}

/// One letter of a condition: any of these, or any but these.
#[derive(Debug, Clone)]
struct Letter {
    any_of: Vec<char>,
    but: bool,
}

/// Everything of the affix file that is used.
#[derive(Debug, Default)]
pub(super) struct Affixes {
    suffixes: HashMap<char, Vec<Suffix>>,
    /// `a TAB b`: so like that a compound with `a` is wrong where the word with `b` exists.
    pub likenesses: Vec<(String, String)>,
}

impl Affixes {
    /// The lines that are read, and nothing else of the file.
    pub fn essence(aff: &str) -> String {
        let lines = aff.lines().filter(|line| line.starts_with("SFX") || line.starts_with("REP"));
        lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
    }

    /// Reads the suffix rules and the likenesses.
    pub fn read(aff: &str) -> Result<Self, String> {
        let mut found = Self::default();
        for (index, line) in aff.lines().enumerate() {
            let mut columns = line.split_whitespace();
            match columns.next() {
                Some("SFX") => {
                    let rest: Vec<&str> = columns.collect();
                    if let [flag, strip, append, condition, ..] = rest[..] {
                        let rule = Suffix::read(flag, strip, append, condition);
                        found.suffixes.entry(rule.flag).or_default().push(rule);
                    } else if rest.len() < 3 {
                        return Err(format!("rad {} i affixfilen går inte att läsa", index + 1));
                    }
                }
                Some("REP") => {
                    if let (Some(from), Some(to)) = (columns.next(), columns.next())
                        && from.chars().chain(to.chars()).all(char::is_alphabetic)
                    {
                        found.likenesses.push((from.to_owned(), to.to_owned()));
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The suffix rules that a word with these flags may take.
    pub fn of<'a>(&'a self, stem: &'a str, flags: &'a str) -> impl Iterator<Item = &'a Suffix> {
        let rules = flags.chars().filter_map(|flag| self.suffixes.get(&flag)).flatten();
        rules.filter(|rule| rule.fits(stem))
    }
}

impl Suffix {
    fn read(flag: &str, strip: &str, append: &str, condition: &str) -> Self {
        let (append, then) = append.split_once('/').unwrap_or((append, ""));
        let written = |part: &str| if part == "0" { String::new() } else { part.to_owned() };
        Self {
            flag: flag.chars().next().unwrap_or(' '),
            strip: written(strip),
            append: written(append),
            then: then.to_owned(),
            condition: letters(condition),
        }
    }

    /// Does the word end as the rule demands?
    fn fits(&self, stem: &str) -> bool {
        let mut from_end = stem.chars().rev();
        let meets = |letter: &Letter| {
            from_end.next().is_some_and(|c| letter.any_of.contains(&c) != letter.but)
        };
        self.condition.iter().rev().all(meets) && stem.ends_with(&self.strip)
    }

    /// The form that the rule makes of the word.
    pub fn apply(&self, stem: &str) -> String {
        let kept = &stem[..stem.len() - self.strip.len()];
        let mut form = String::with_capacity(kept.len() + self.append.len());
        form.push_str(kept);
        form.push_str(&self.append);
        form
    }
}

fn letters(condition: &str) -> Vec<Letter> {
    let mut found = Vec::new();
    let mut rest = condition.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '.' => found.push(Letter { any_of: Vec::new(), but: true }),
            '[' => {
                let inside: Vec<char> = rest.by_ref().take_while(|c| *c != ']').collect();
                let but = inside.first() == Some(&'^');
                found.push(Letter { any_of: inside[usize::from(but)..].to_vec(), but });
            }
            letter => found.push(Letter { any_of: vec![letter], but: false }),
        }
    }
    found
}
