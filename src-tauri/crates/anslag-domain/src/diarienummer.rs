//! A diarienummer in any of the forms the city's boards have used, old and new.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Invalid;

/// What a number says, part by part; the text itself is kept as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// The board's letters: "KUN".
    pub board: Option<String>,
    /// The class of the plan it was registered under: "1.2.3".
    pub class: Option<String>,
    /// The running number within the year.
    pub number: Option<u32>,
    /// The year, with its century.
    pub year: Option<u32>,
    /// Only digits: no board has written so, but it is not refused.
    pub digits_alone: bool,
}

/// The text as written when it is a number; digits alone are one, to be warned of.
///
/// # Errors
/// `Diarienummer` for anything else; an empty text is no number at all.
pub fn parse(text: &str, field: &'static str) -> Result<Option<String>, Invalid> {
    let Some(text) = crate::invalid::optional(text) else {
        return Ok(None);
    };
    if read(&text).is_some() { Ok(Some(text)) } else { Err(Invalid::Diarienummer(field)) }
}

/// The same where she has been warned of digits alone.
///
/// # Errors
/// `Empty` without a text, `Diarienummer`, and `DigitsAlone` until it is confirmed.
pub fn confirmed(text: &str, confirmed: bool, field: &'static str) -> Result<String, Invalid> {
    let text = parse(text, field)?.ok_or(Invalid::Empty(field))?;
    let alone = read(&text).is_some_and(|reading| reading.digits_alone);
    if alone && !confirmed { Err(Invalid::DigitsAlone(field)) } else { Ok(text) }
}

/// Reads `1.2.3-159-2015`, `2011-875-1.2.4`, `257-2012-1.2.6`, `7-742-2011`, `102-274-04`,
/// `2006-152-307`, `KS 2018/1303`, or digits alone; nothing when it is no number.
#[must_use]
pub fn read(text: &str) -> Option<Reading> {
    let text = text.trim();
    if digits(text, 1, 12) {
        return Some(Reading { digits_alone: true, ..Reading::default() });
    }
    board_and_year(text).or_else(|| dashed(text))
}

/// `KS 2018/1303`: the board's letters, the year and a running number.
fn board_and_year(text: &str) -> Option<Reading> {
    let (board, rest) = text.split_once(' ')?;
    let (year, number) = rest.split_once('/')?;
    let letters = (2..=5).contains(&board.chars().count()) && board.chars().all(char::is_uppercase);
    let fits = letters && digits(year, 4, 4) && digits(number, 1, 5);
    fits.then(|| Reading {
        board: Some(board.to_owned()),
        number: number.parse().ok(),
        year: year.parse().ok(),
        ..Reading::default()
    })
}

/// Three parts with dashes between: a class, a running number and a year, in any of the old orders.
fn dashed(text: &str) -> Option<Reading> {
    let parts: Vec<&str> = text.split('-').collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let year = |part: &str| digits(part, 4, 4);
    let number = |part: &str| digits(part, 1, 5);
    let old_class = digits(third, 3, 3);
    if is_class(first) && number(second) && year(third) {
        Some(reading(first, second, third))
    } else if year(first) && number(second) && (is_class(third) || old_class) {
        Some(reading(third, second, first))
    } else if number(first) && year(second) && is_class(third) {
        Some(reading(third, first, second))
    } else if digits(first, 2, 3) && digits(second, 1, 4) && digits(third, 2, 4) {
        Some(reading(first, second, third))
    } else {
        None
    }
}

fn reading(class: &str, number: &str, year: &str) -> Reading {
    Reading {
        class: Some(class.trim_end_matches('.').to_owned()),
        number: number.parse().ok(),
        year: year.parse().ok().map(with_century),
        ..Reading::default()
    }
}

/// `04` is 2004 and `98` is 1998: the boards began in 1997.
const fn with_century(year: u32) -> u32 {
    match year {
        0..90 => year + 2000,
        90..100 => year + 1900,
        _ => year,
    }
}

/// `1.2.3`, perhaps with a dot after: up to four levels of one or two digits.
fn is_class(part: &str) -> bool {
    let levels: Vec<&str> = part.strip_suffix('.').unwrap_or(part).split('.').collect();
    levels.len() <= 4 && levels.iter().all(|level| digits(level, 1, 2))
}

fn digits(part: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_a_board_has_used_is_read_part_by_part() {
        let of = |class: &str, number, year| Reading {
            class: Some(class.into()),
            number: Some(number),
            year: Some(year),
            ..Reading::default()
        };
        let by = |board: &str, number, year| Reading {
            board: Some(board.into()),
            number: Some(number),
            year: Some(year),
            ..Reading::default()
        };
        for (text, expected) in [
            ("1.2.3-159-2015", of("1.2.3", 159, 2015)),
            ("1.2.3.-159-2015", of("1.2.3", 159, 2015)),
            ("2011-875-1.2.4", of("1.2.4", 875, 2011)),
            ("2011-875-1.2.4.", of("1.2.4", 875, 2011)),
            ("257-2012-1.2.6", of("1.2.6", 257, 2012)),
            ("7-742-2011", of("7", 742, 2011)),
            ("102-274-04", of("102", 274, 2004)),
            ("102-274-98", of("102", 274, 1998)),
            ("2006-152-307", of("307", 152, 2006)),
            ("KS 2018/1303", by("KS", 1303, 2018)),
            ("KUN 2023/123", by("KUN", 123, 2023)),
            ("ÖSN 2026/7", by("ÖSN", 7, 2026)),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
            assert_eq!(parse(text, "dnr"), Ok(Some(text.to_owned())), "kept as written: {text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_and_nothing_is_nothing() {
        assert_eq!(parse("  ", "dnr"), Ok(None));
        for bad in ["KS 18/1303", "ks 2018/1303", "1.2.3-159", "hej", "1-2-3-4", "12a"] {
            assert_eq!(parse(bad, "dnr"), Err(Invalid::Diarienummer("dnr")), "{bad}");
        }
    }

    #[test]
    fn digits_alone_are_warned_of_and_not_refused() {
        assert_eq!(parse("12345", "dnr"), Ok(Some("12345".into())));
        assert_eq!(confirmed("12345", false, "dnr"), Err(Invalid::DigitsAlone("dnr")));
        assert_eq!(confirmed("12345", true, "dnr"), Ok("12345".into()));
        assert_eq!(confirmed("KUN 2026/1", false, "dnr"), Ok("KUN 2026/1".into()));
        assert_eq!(confirmed(" ", true, "dnr"), Err(Invalid::Empty("dnr")));
    }
}
