//! Exclamation marks in a row, or too many in all.

use serde::Deserialize;

use crate::hit::Hit;
use crate::span::Span;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exclamation {
    /// So many may stand in the whole text, each alone; where it is left out, only rows count.
    max: Option<usize>,
}

impl Exclamation {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut runs: Vec<Span> = Vec::new();
        for (at, _) in text.raw.match_indices('!') {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(Span::new(at, at + 1)),
            }
        }
        let mut spoken = 0;
        for run in runs {
            if run.len() > 1 {
                hits.push(Hit::at(run).suggesting("!"));
            } else if !greeting(text, run) {
                spoken += 1;
                if self.max.is_some_and(|max| spoken > max) {
                    hits.push(Hit::at(run).suggesting("."));
                }
            }
        }
    }
}

/// A call of one or two words: *Hej!*, *Soo dhawow!*
fn greeting(text: &Text, run: Span) -> bool {
    let sentence = text.sentences.iter().find(|sentence| sentence.span.overlaps(run));
    sentence.is_some_and(|sentence| sentence.words <= 2)
}
