//! Long hashtags in small letters, where a screen reader cannot tell the words apart.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HashtagCase {
    /// Shorter tags are taken for one word.
    letters: usize,
    /// Long tags that are one word or one name.
    single: Vec<String>,
}

impl HashtagCase {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for token in text.of(Kind::Hashtag) {
            let tag = text.slice(token.span).trim_start_matches('#');
            let joined = tag.chars().count() >= self.letters
                && tag.chars().all(char::is_lowercase)
                && !self.single.iter().any(|one| one == tag);
            if joined {
                let mut hit = Hit::at(token.span);
                hit.suggestions.extend(self.parted(tag));
                hits.push(hit);
            }
        }
    }

    /// The tag parted at a known word, where it begins or ends with one.
    fn parted(&self, tag: &str) -> Option<String> {
        const SHORTEST_REST: usize = 4;
        let known = self.single.iter().filter(|one| one.len() + SHORTEST_REST <= tag.len());
        let parts = known.filter_map(|one| {
            let head = tag.strip_prefix(one.as_str()).map(|rest| (one.as_str(), rest));
            head.filter(|(_, rest)| !rest.starts_with('s'))
                .or_else(|| tag.strip_suffix(one.as_str()).map(|rest| (rest, one.as_str())))
        });
        let (head, tail) = parts.max_by_key(|(head, _)| head.len())?;
        Some(format!("#{}{}", capital(head), capital(tail)))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
