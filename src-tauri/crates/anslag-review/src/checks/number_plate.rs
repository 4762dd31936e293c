//! Registration numbers of vehicles: three letters and three figures, the last may be a letter.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NumberPlate {
    /// Letters that before a number mean something else: *SFS 200*, *ISO 900*.
    others: Vec<String>,
}

impl NumberPlate {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for (index, token) in text.tokens.iter().enumerate() {
            let written = text.slice(token.span);
            if token.kind == Kind::Word && written.len() == 6 && self.plate(written) {
                hits.push(Hit::at(token.span));
            } else if let Some(next) = text.tokens.get(index + 1)
                && written.len() == 3
                && text.raw[token.span.end..next.span.start] == *" "
                && matches!(next.kind, Kind::Number | Kind::Word)
                && self.plate(&format!("{written}{}", text.slice(next.span)))
                && !text.raw[next.span.end..].starts_with(['/', '-', ':'])
            {
                hits.push(Hit::at(token.span.to(next.span)));
            }
        }
    }

    fn plate(&self, written: &str) -> bool {
        let letter = |c: u8| c.is_ascii_uppercase() && !b"IQV".contains(&c);
        let &[a, b, c, d, e, f] = written.as_bytes() else {
            return false;
        };
        [a, b, c].into_iter().all(letter)
            && d.is_ascii_digit()
            && e.is_ascii_digit()
            && (f.is_ascii_digit() || (letter(f) && f != b'O'))
            && !self.others.iter().any(|other| written.starts_with(other.as_str()))
    }
}
