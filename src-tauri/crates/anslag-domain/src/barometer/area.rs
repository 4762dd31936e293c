//! Areas: places as they were written, roughly the same written in one way.

use std::collections::BTreeMap;

use crate::statistics::SMALLEST_CELL;

/// The areas that enough contacts name to be told apart, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Areas(BTreeMap<String, String>);

/// A place without what may point at a door: from the first number, comma or bracket on it is cut
/// away, and what is left has single spaces. Empty when nothing is.
#[must_use]
pub fn roughly(place: &str) -> String {
    let named = place.split([',', ';', '(', '/']).next().unwrap_or_default();
    let words = named.split_whitespace().take_while(|word| !word.contains(char::is_numeric));
    let words: Vec<&str> = words.collect();
    words.join(" ").trim_matches(['.', ':', '–', '-', ' ']).to_owned()
}

/// What two writings of one area have in common.
#[must_use]
pub fn key(place: &str) -> String {
    roughly(place).to_lowercase()
}

impl Areas {
    /// The areas that at least `SMALLEST_CELL` contacts name, each called as it is written most
    /// often. `places` are places as they were written, and how many contacts name them so.
    pub fn of<'a>(places: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut written: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
        for (place, count) in places {
            let name = roughly(place);
            *written.entry(name.to_lowercase()).or_default().entry(name).or_default() += count;
        }
        written.remove("");
        written.retain(|_, names| names.values().sum::<u32>() >= SMALLEST_CELL);
        Self(written.into_iter().map(|(key, names)| (key, most_written(names))).collect())
    }

    /// The area's name; empty for a place that is none of them, or unknown.
    #[must_use]
    pub fn name(&self, place: &str) -> String {
        self.0.get(&key(place)).cloned().unwrap_or_default()
    }
}

/// The first in the alphabet of those written most often.
fn most_written(names: BTreeMap<String, u32>) -> String {
    let most = names.values().max().copied().unwrap_or_default();
    names.into_iter().find(|(_, count)| *count == most).map(|(name, _)| name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_where_and_not_at_whose_door() {
        for (written, area) in [
            ("  Fridhemsplan ", "Fridhemsplan"),
            ("Alströmergatan 12 B, 3 tr", "Alströmergatan"),
            ("Rålambshovsparken (lekplatsen)", "Rålambshovsparken"),
            ("Kungsholms  torg", "Kungsholms torg"),
            ("112 61", ""),
            ("", ""),
        ] {
            assert_eq!(roughly(written), area, "{written}");
        }
    }

    #[test]
    fn an_area_has_its_most_common_name_and_five_contacts() {
        let areas = Areas::of([("fridhemsplan", 2), ("Fridhemsplan", 2), ("FRIDHEMSPLAN 3", 1)]);
        assert_eq!(areas.name("Fridhemsplan 1"), "Fridhemsplan", "the first of the most common");
        let few = Areas::of([("Alvik", 4), ("", 20)]);
        assert_eq!((few.name("Alvik"), few.name("")), (String::new(), String::new()));
    }
}
