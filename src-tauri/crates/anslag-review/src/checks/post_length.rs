//! A post with more words than readers of its channel take in; what is over is marked.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::text::Kind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostLength {
    /// Words at most, by the channel's id.
    words: BTreeMap<String, usize>,
}

impl PostLength {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let text = scene.text;
        let limits = scene.draft.channels.iter().filter_map(|c| Some((c, self.words.get(&c.id)?)));
        let Some((channel, limit)) = limits.min_by_key(|(_, limit)| **limit) else {
            return;
        };
        let words = || text.tokens.iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number));
        if let (Some(over), Some(last)) = (words().nth(*limit), text.tokens.last()) {
            let hit = Hit::at(over.span.to(last.span)).with("channel", &channel.name);
            hits.push(hit.with("count", words().count()).with("limit", limit));
        }
    }
}
