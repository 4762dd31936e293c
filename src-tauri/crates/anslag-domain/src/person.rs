//! A person who asks what is kept of them: by what they are found, and never kept itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Invalid, waiver::normalised};

/// What a person is found by; each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Identifiers {
    /// The name.
    pub name: String,
    /// The name of the profile, with or without @.
    pub profile: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number, however it is grouped.
    pub phone: String,
    /// The personal identity number, with or without century and hyphen.
    pub personnummer: String,
}

/// What is looked for, made ready once for many texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    words: Vec<String>,
    digits: Vec<String>,
}

/// The fewest letters that tell one person from all.
const FEWEST_LETTERS: usize = 3;
/// The fewest digits.
const FEWEST_DIGITS: usize = 6;

impl Identifiers {
    /// What to look for.
    ///
    /// # Errors
    /// `Empty` when nothing is typed that tells anyone from all.
    pub fn sought(&self) -> Result<Sought, Invalid> {
        let profile = self.profile.trim().trim_start_matches('@');
        let words: Vec<String> = [self.name.as_str(), profile, &self.email]
            .map(normalised)
            .into_iter()
            .filter(|word| word.chars().count() >= FEWEST_LETTERS)
            .collect();
        let digits: Vec<String> = [phone_tail(&self.phone), number_tail(&self.personnummer)]
            .into_iter()
            .filter(|digits| digits.len() >= FEWEST_DIGITS)
            .collect();
        if words.is_empty() && digits.is_empty() {
            return Err(Invalid::Empty("name"));
        }
        Ok(Sought { words, digits })
    }
}

impl Sought {
    /// Whether the person stands in a text. Better one text too many than one too few: a name that
    /// is part of a longer one is found too.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        let small = normalised(text);
        let said = self.words.iter().any(|word| small.contains(word));
        said || !self.digits.is_empty() && {
            let runs = digit_runs(text);
            self.digits.iter().any(|digits| runs.iter().any(|run| run.contains(digits)))
        }
    }
}

/// The digits of a telephone number after 0 or +46.
fn phone_tail(text: &str) -> String {
    let digits = digits_of(text);
    let national = text.trim().strip_prefix('+').and(digits.strip_prefix("46"));
    let national = national.or_else(|| digits.strip_prefix("0046")).unwrap_or(&digits);
    national.trim_start_matches('0').to_owned()
}

/// The ten last digits of a personal identity number.
fn number_tail(text: &str) -> String {
    let digits = digits_of(text);
    let from = if digits.len() == 12 { 2 } else { 0 };
    digits.get(from..).unwrap_or_default().to_owned()
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The stretches of digits, with the signs that only group them left out.
fn digit_runs(text: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '0'..='9' => {
                if let Some(run) = runs.last_mut() {
                    run.push(letter);
                }
            }
            ' ' | '-' | '–' | '(' | ')' | '/' | '\u{a0}' => {}
            _ if runs.last().is_some_and(|run| !run.is_empty()) => runs.push(String::new()),
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(field: &str, value: &str) -> Sought {
        let mut who = Identifiers::default();
        match field {
            "name" => who.name = value.into(),
            "profile" => who.profile = value.into(),
            "phone" => who.phone = value.into(),
            _ => who.personnummer = value.into(),
        }
        who.sought().unwrap()
    }

    #[test]
    fn a_person_is_found_however_it_is_written() {
        assert!(by("name", "bo  ALM").stands_in("Jag heter Bo Alm."));
        assert!(!by("name", "Bo Alm").stands_in("Bo i Alm"));
        assert!(by("profile", "@bo.alm").stands_in("https://facebook.com/Bo.Alm"));
        for written in ["070-123 45 67", "+46 70 123 45 67", "0701234567"] {
            assert!(by("phone", written).stands_in("Ring (070) 123 45 67!"), "{written}");
            assert!(by("phone", written).stands_in("Ring +46701234567"), "{written}");
        }
        assert!(by("personnummer", "19850709-9805").stands_in("850709-9805"));
        assert!(by("personnummer", "850709-9805").stands_in("198507099805 är mitt"));
        assert!(!by("phone", "070-123 45 67").stands_in("070-123, 45 67"), "two numbers");
    }

    #[test]
    fn too_little_finds_nobody() {
        let few = Identifiers { name: "Bo".into(), phone: "070".into(), ..Identifiers::default() };
        assert_eq!(few.sought(), Err(Invalid::Empty("name")));
    }
}
