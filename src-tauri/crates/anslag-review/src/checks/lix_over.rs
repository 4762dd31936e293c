//! A whole text that is hard to read by LIX; its longest sentence is marked.

use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LixOver {
    over: f64,
}

impl LixOver {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let Some(lix) = scene.measures.lix.filter(|lix| *lix > self.over) else {
            return;
        };
        let longest = scene.text.sentences.iter().max_by_key(|sentence| sentence.words);
        hits.extend(longest.map(|s| Hit::at(s.span).with("lix", format!("{lix:.0}"))));
    }
}
