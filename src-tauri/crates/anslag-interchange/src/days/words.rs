//! The names of months, days and weeks, whole and short.

use chrono::Weekday;

const MONTHS: [(&str, &str); 12] = [
    ("jan", "januari"),
    ("feb", "februari"),
    ("mar", "mars"),
    ("apr", "april"),
    ("maj", "maj"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augusti"),
    ("sep", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
];

const DAYS: [(&str, &str, Weekday); 7] = [
    ("mån", "måndag", Weekday::Mon),
    ("tis", "tisdag", Weekday::Tue),
    ("ons", "onsdag", Weekday::Wed),
    ("tors", "torsdag", Weekday::Thu),
    ("fre", "fredag", Weekday::Fri),
    ("lör", "lördag", Weekday::Sat),
    ("sön", "söndag", Weekday::Sun),
];

/// The month, 1–12, by its name in Swedish, whole or short, or in English where that is alike.
#[must_use]
pub fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let short = |name: &str| match name {
        "sept" => "sep".to_owned(),
        "may" => "maj".to_owned(),
        "oct" | "october" => "okt".to_owned(),
        name => name.to_owned(),
    };
    let word = short(word);
    let at = MONTHS.iter().position(|(short, whole)| word == *short || word == *whole)?;
    u32::try_from(at + 1).ok()
}

/// The day of the week by a word in small letters.
#[must_use]
pub fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_end_matches('.');
    let named = DAYS.iter().find(|(short, whole, _)| {
        word == *short || word == *whole || word.strip_suffix("en") == Some(whole)
    });
    named.map(|(.., day)| *day).or((word == "tor").then_some(Weekday::Thu))
}

/// The day of the week by a cell.
#[must_use]
pub fn weekday_of(cell: &str) -> Option<Weekday> {
    weekday(&cell.trim().to_lowercase())
}

/// The number of an ISO week: `9`, `v9`, `v. 9`, `vecka 9`.
#[must_use]
pub fn week_number(cell: &str) -> Option<u32> {
    let cell = cell.trim().to_lowercase();
    let digits = ["vecka", "v.", "v"].iter().find_map(|start| cell.strip_prefix(start));
    let number = digits.unwrap_or(&cell).trim().parse().ok()?;
    (1..=53).contains(&number).then_some(number)
}

/// The name of a day of the week.
#[must_use]
pub fn weekday_word(day: Weekday) -> &'static str {
    DAYS.iter().find(|(.., other)| *other == day).map_or("", |(_, word, _)| word)
}
