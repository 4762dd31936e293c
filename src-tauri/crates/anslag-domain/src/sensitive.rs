//! What is sensitive about a person: words that no topic and no filter may be named by.

use serde::Deserialize;

use crate::{law::LawRef, search::folded};

/// The words of `assets/guidance/kansliga-uppgifter.toml`. To search in order to pick out persons by
/// them is forbidden (DSL 2018:218, 3 kap. 3 § andra stycket, read 2026-04-25).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SensitiveWords {
    /// The law.
    pub law: LawRef,
    /// The words by category.
    pub category: Vec<Category>,
}

/// One sort of sensitive information.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name in code: "health".
    pub category: String,
    /// Its words; a star stands for any ending.
    pub words: Vec<String>,
}

impl SensitiveWords {
    /// The first category that a name touches.
    #[must_use]
    pub fn touched_by(&self, name: &str) -> Option<&str> {
        let name = folded(name);
        let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.find_map(|word| {
            let touched = self.category.iter().find(|each| each.names(word));
            touched.map(|each| each.category.as_str())
        })
    }
}

impl Category {
    fn names(&self, word: &str) -> bool {
        self.words.iter().any(|pattern| match pattern.strip_suffix('*') {
            Some(start) => word.starts_with(folded(start).as_str()),
            None => word == folded(pattern),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_its_beginning_or_whole() {
        let law = LawRef {
            law: "DSL".into(),
            sfs: "2018:218".into(),
            place: "3 kap. 3 §".into(),
            as_of: "2026-04-25".parse().expect("a day"),
        };
        let words = ["diabet*", "hiv"].map(str::to_owned).into();
        let category = vec![Category { category: "health".into(), words }];
        let words = SensitiveWords { law, category };
        assert_eq!(words.touched_by("Boende med Diabetes"), Some("health"));
        assert_eq!(words.touched_by("hiv"), Some("health"));
        assert_eq!(words.touched_by("Arkiv"), None, "no word inside another");
        assert_eq!(words.touched_by("Hivar"), None, "without a star the whole word");
    }
}
