//! The city's numbers written in one piece, which no one can keep in mind.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhoneGrouping {}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    let edge = r"[^\pL0-9./+–-]";
    Regex::new(&format!(r"(?:^|{edge})(?<hit>08[ /-]?508 ?[0-9]{{2,3}} ?[0-9]{{2,3}})"))
        .expect("the pattern is tested by its page")
});

impl PhoneGrouping {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for found in SHAPE.captures_iter(text.raw).filter_map(|found| found.name("hit")) {
            let span = Span::new(found.start(), found.end());
            let digits: String = found.as_str().chars().filter(char::is_ascii_digit).collect();
            if digits.len() != 10 || !text.whole(span) || text.protected(span) {
                continue;
            }
            let grouped = format!("08-{} {} {}", &digits[2..5], &digits[5..7], &digits[7..]);
            if found.as_str() != grouped {
                hits.push(Hit::at(span).suggesting(grouped));
            }
        }
    }
}
