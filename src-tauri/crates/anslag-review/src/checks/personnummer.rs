//! Personal and coordination numbers in any writing, told apart from the numbers that resemble them.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Personnummer {
    /// True: the check digit is right. False: the shape is there, but something speaks against it.
    certain: bool,
    /// Words before a number that make it a personnummer.
    cues: Vec<String>,
    /// Words before a number that make it another sort of number.
    others: Vec<String>,
}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    let part = r"(?:(?:18|19|20)?\d{2})[-. ]?\d{2}[-. ]?\d{2} ?[-+–‑]? ?\d{4}";
    Regex::new(&format!(r"(?:^|[^\pL\d./+–‑-])(?<hit>{part})(?:$|[^\pL\d/]|-\D|/\D)"))
        .expect("the pattern is tested below")
});

impl Personnummer {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut at = 0;
        while let Some(found) = SHAPE.captures_at(text.raw, at).and_then(|found| found.name("hit"))
        {
            at = found.end();
            let span = Span::new(found.start(), found.end());
            if text.protected(span) {
                continue;
            }
            if self.judge(text, span) == Some(self.certain) {
                hits.push(Hit::at(span));
            }
        }
    }

    /// `Some(true)` for certain, `Some(false)` for a likely one, `None` for another number.
    fn judge(&self, text: &Text, span: Span) -> Option<bool> {
        let written = text.slice(span);
        let digits: Vec<u32> = written.chars().filter_map(|c| c.to_digit(10)).collect();
        let (century, short) = digits.split_at(digits.len().checked_sub(10)?);
        if !date_exists(century, short) {
            return None;
        }
        let before = context(text, span.start);
        let other = self.others.iter().any(|word| before.contains(word.as_str()));
        let born = short[6..9] != [0, 0, 0];
        if born && luhn(short) {
            return Some(!other);
        }
        let shaped = !century.is_empty() || written.len() != digits.len();
        let cued = self.cues.iter().any(|word| before.contains(word.as_str()));
        (cued || (shaped && !other)).then_some(false)
    }
}

/// What stands right before the number, in lower case.
fn context<'a>(text: &'a Text, at: usize) -> &'a str {
    const LOOK_BACK: usize = 40;
    let from = (at.saturating_sub(LOOK_BACK)..=at).find(|&i| text.folded.is_char_boundary(i));
    &text.folded[from.unwrap_or(at)..at]
}

/// Year, month and day exist; a coordination number has 60 added to its day.
fn date_exists(century: &[u32], short: &[u32]) -> bool {
    let pair = |at: usize| short[at] * 10 + short[at + 1];
    let (year, month) = (pair(0), pair(2));
    let day = if pair(4) > 60 { pair(4) - 60 } else { pair(4) };
    let leap = match century {
        [first, second] if year == 0 => (first * 10 + second).is_multiple_of(4),
        _ => year.is_multiple_of(4),
    };
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// The check digit by Luhn's rule over ten digits.
fn luhn(short: &[u32]) -> bool {
    let sum: u32 = short
        .iter()
        .enumerate()
        .map(|(index, digit)| if index % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(raw: &str) -> Option<bool> {
        let check = Personnummer {
            certain: true,
            cues: vec!["född".into()],
            others: vec!["ocr".into(), "faktura".into()],
        };
        let text = Text::read(raw);
        let found = SHAPE.captures(raw)?.name("hit")?;
        check.judge(&text, Span::new(found.start(), found.end()))
    }

    #[test]
    fn every_writing_is_seen() {
        for raw in ["811228-9874", "19811228-9874", "198112289874", "8112289874", "811228 9874"] {
            assert_eq!(judged(raw), Some(true), "{raw} has the right check digit");
        }
        assert_eq!(judged("701063-2391"), Some(true), "day 63 is a coordination number");
        assert_eq!(judged("811228-9875"), Some(false), "a wrong check digit is doubtful");
        assert_eq!(judged("OCR 811228-9874"), Some(false), "so is an OCR number");
    }

    #[test]
    fn numbers_that_resemble_it_are_left() {
        for raw in [
            "212000-0142",
            "1.2.3-159-2015",
            "900631-4321",
            "08-508 12 000",
            "070-174 06 31",
            "8112289875",
            "2025-11234",
            "SE811228-9874",
        ] {
            assert_eq!(judged(raw), None, "{raw} is something else");
        }
    }
}
