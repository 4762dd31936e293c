//! Telephone numbers that are not the city's or another public service's.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phone {
    /// True: only mobile numbers. False: only others.
    mobile: bool,
    /// Beginnings (digits only, with the leading zero) of numbers that may be shown.
    allow: Vec<String>,
}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    let start = r"(?:(?:\+|00)46 ?(?:\(0\))? ?-?|\(?0)[1-9]";
    Regex::new(&format!(r"(?:^|[^\pL\d./+-])(?<hit>{start}\d?\d?\)?(?:[ /–‑-]{{0,2}}\d){{5,8}})"))
        .expect("the pattern is tested below")
});

impl Phone {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut at = 0;
        while let Some(found) = SHAPE.captures_at(text.raw, at).and_then(|found| found.name("hit"))
        {
            at = found.end();
            let span = Span::new(found.start(), found.end());
            let goes_on = text.raw[span.end..].starts_with(|c: char| c.is_alphanumeric());
            if goes_on || text.protected(span) {
                continue;
            }
            let number = national(text.slice(span));
            let is_mobile = number.starts_with("07") && number.len() == 10 && !is_service(&number);
            let public = self.allow.iter().any(|start| number.starts_with(start.as_str()));
            if (8..=11).contains(&number.len()) && !public && is_mobile == self.mobile {
                hits.push(Hit::at(span));
            }
        }
    }
}

/// 077-numbers are shared-cost services, not mobiles.
fn is_service(number: &str) -> bool {
    number.starts_with("077")
}

/// Digits only, with the leading zero instead of the country's code.
fn national(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let abroad = written.starts_with('+') || written.starts_with("00");
    match digits.trim_start_matches("00").strip_prefix("46").filter(|_| abroad) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(raw: &str, mobile: bool) -> Vec<String> {
        let check = Phone { mobile, allow: vec!["08508".into(), "020".into()] };
        let text = Text::read(raw);
        let mut hits = Vec::new();
        check.find(&text, &mut hits);
        hits.iter().map(|hit| text.slice(hit.span).to_owned()).collect()
    }

    #[test]
    fn mobiles_in_every_writing() {
        for raw in
            ["070-174 06 31", "0701740631", "+46 70 174 06 31", "070 174 06 32", "+46701740631"]
        {
            assert_eq!(found(raw, true), [raw], "a mobile number");
        }
    }

    #[test]
    fn landlines_but_not_the_city() {
        assert_eq!(found("Ring (08) 465 004 22.", false), ["(08) 465 004 22"], "someone's home");
        for raw in ["08-508 12 000", "020-12 34 56", "klockan 08-17", "2024-05-12", "112"] {
            assert!(
                found(raw, false).is_empty() && found(raw, true).is_empty(),
                "{raw} is no home"
            );
        }
    }
}
