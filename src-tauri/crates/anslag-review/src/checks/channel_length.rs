//! A draft longer than one of its channels takes; the part that does not fit is marked.

use anslag_domain::channel::Channel;
use serde::Deserialize;

use crate::checks::Scene;
use crate::hit::Hit;
use crate::length::length;
use crate::span::Span;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TooLong {}

impl TooLong {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let raw = scene.text.raw;
        let worst = scene.draft.channels.iter().zip(&scene.measures.lengths);
        let over = worst.filter(|(_, measured)| measured.length > measured.limit);
        if let Some((channel, measured)) = over.min_by_key(|(_, measured)| measured.limit) {
            let span = Span::new(fitting(raw, channel), raw.len());
            let hit = Hit::at(span).with("channel", &channel.name);
            hits.push(hit.with("count", measured.length).with("limit", measured.limit));
        }
    }
}

/// The longest beginning that the channel takes, by halving.
fn fitting(raw: &str, channel: &Channel) -> usize {
    let borders: Vec<usize> = raw.char_indices().map(|(at, _)| at).collect();
    let fits = |at: &usize| length(&raw[..*at], channel.counting) <= channel.post_limit;
    let over = borders.partition_point(fits);
    borders.get(over.saturating_sub(1)).copied().unwrap_or(0)
}
