//! Whose texts are reviewed: the city, its kommun, what is its own, and whether there is an
//! election.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Invalid, invalid::required, rule::listed};

/// Whether the rules for the time before an election hold, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Election {
    /// Switched on.
    pub on: bool,
    /// First day; nothing is always.
    pub from: Option<Day>,
    /// Last day, counted; nothing is always.
    pub to: Option<Day>,
}

/// What the review knows of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviewProfile {
    /// "Stockholm", "Annan kommun", or a name of her own.
    pub name: String,
    /// "Stockholms stad".
    pub city: String,
    /// "Stockholm".
    pub kommun: String,
    /// What its texts should be: "aktiv", "tydlig", "tillgänglig".
    pub value_words: Vec<String>,
    /// How its own telephone numbers begin, digits only: "08508".
    pub numbers: Vec<String>,
    /// Its own domains in addresses: "stockholm.se".
    pub domains: Vec<String>,
    /// The time before an election.
    pub election: Election,
}

impl Election {
    /// Whether the rules for the time before an election hold on a day.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        let begun = self.from.is_none_or(|from| from <= day);
        self.on && begun && self.to.is_none_or(|to| day <= to)
    }
}

impl ReviewProfile {
    /// The profile with every text trimmed, numbers as digits and domains in small letters.
    ///
    /// # Errors
    /// `Empty` for a name, city or kommun, `Range` for a number without digits, `Order` when the
    /// election's days end before they begin.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.election.from.zip(self.election.to).is_some_and(|(from, to)| to < from) {
            return Err(Invalid::Order("election"));
        }
        let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let numbers: Vec<String> = listed(&self.numbers).into_iter().map(digits).collect();
        if numbers.iter().any(String::is_empty) {
            return Err(Invalid::Range("numbers"));
        }
        let domain = |text: &String| text.trim().trim_start_matches('@').to_lowercase();
        let domains: Vec<String> = self.domains.iter().map(domain).collect();
        Ok(Self {
            name: required(&self.name, "name")?,
            city: required(&self.city, "city")?,
            kommun: required(&self.kommun, "kommun")?,
            value_words: listed(&self.value_words),
            numbers: listed(&numbers),
            domains: listed(&domains),
            election: self.election,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Day> {
        text.parse().ok()
    }

    #[test]
    fn an_election_holds_on_its_days_and_only_when_it_is_on() {
        let election = Election { on: true, from: day("2030-07-14"), to: day("2030-09-08") };
        let on = |text: &str| election.holds(text.parse().unwrap());
        assert!(on("2030-07-14") && on("2030-09-08"), "first and last day");
        assert!(!on("2030-07-13") && !on("2030-09-09"), "before and after");
        let off = Election { on: false, ..election };
        assert!(!off.holds("2030-08-01".parse().unwrap()));
    }

    #[test]
    fn what_is_typed_becomes_what_is_compared() {
        let election = Election { on: false, from: None, to: None };
        let profile = ReviewProfile {
            name: "Annan kommun".into(),
            city: " Solna stad ".into(),
            kommun: "Solna".into(),
            value_words: vec!["öppen".into(), "öppen".into()],
            numbers: vec!["08-746".into()],
            domains: vec!["@Solna.se".into()],
            election,
        };
        let kept = profile.clone().checked().unwrap();
        assert_eq!(
            (kept.city.as_str(), &kept.value_words[..]),
            ("Solna stad", &["öppen".into()][..])
        );
        assert_eq!((&kept.numbers[0], &kept.domains[0]), (&"08746".into(), &"solna.se".into()));
        let backwards = Election { from: day("2030-09-09"), to: day("2030-09-08"), ..election };
        let refused = ReviewProfile { election: backwards, ..profile }.checked();
        assert_eq!(refused, Err(Invalid::Order("election")));
    }
}
