//! Times of day written in two ways in one text: 18.00 and 18:00.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MixedClock {}

impl MixedClock {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let written = |mark: char| {
            let times = text.tokens.iter().enumerate();
            times.filter(move |(index, token)| {
                token.kind == Kind::Number
                    && time(text.slice(token.span), mark)
                    && (mark == ':' || announced(text, *index))
            })
        };
        let (points, colons) = (written('.').count(), written(':').count());
        if points == 0 || colons == 0 {
            return;
        }
        let (odd, usual) = if points < colons { ('.', ":") } else { (':', ".") };
        hits.extend(written(odd).map(|(_, token)| {
            Hit::at(token.span).suggesting(text.slice(token.span).replace(odd, usual))
        }));
    }
}

/// Hours and minutes with `mark` between them.
fn time(written: &str, mark: char) -> bool {
    let Some((hours, minutes)) = written.split_once(mark) else {
        return false;
    };
    let below = |part: &str, limit: u32| part.parse::<u32>().is_ok_and(|value| value < limit);
    minutes.len() == 2 && hours.len() <= 2 && below(hours, 25) && below(minutes, 60)
}

/// After *klockan*, *kl.*, or a dash; 12.50 elsewhere may be a price.
fn announced(text: &Text, index: usize) -> bool {
    let word = |back: usize| index.checked_sub(back).map(|at| text.lower(&text.tokens[at]));
    let dash = |token: Option<&Token>| {
        token.is_some_and(|token| matches!(text.slice(token.span), "–" | "-"))
    };
    matches!(word(1), Some("klockan" | "kl" | "kloc"))
        || (word(1) == Some(".") && word(2) == Some("kl"))
        || dash(index.checked_sub(1).and_then(|at| text.tokens.get(at)))
        || dash(text.tokens.get(index + 1))
}
