//! More links than one text may carry.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkCount {
    max: usize,
}

impl LinkCount {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let links: Vec<&Token> = text.of(Kind::Url).collect();
        if links.len() > self.max {
            let span = links[0].span.to(links[links.len() - 1].span);
            hits.push(Hit::at(span).with("count", links.len()).with("limit", self.max));
        }
    }
}
