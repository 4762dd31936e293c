//! Links written into running text instead of on a line of their own.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkParagraph {}

impl LinkParagraph {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let written_out = text.of(Kind::Url).filter(|link| {
            let address = text.lower(link);
            address.starts_with("http") || address.starts_with("www.")
        });
        let hidden = written_out.filter(|link| {
            let line = text.raw[..link.span.start].rfind('\n').map_or(0, |at| at + 1);
            !text.raw[line..link.span.start].trim().is_empty()
        });
        hits.extend(hidden.map(|link| Hit::at(link.span)));
    }
}
