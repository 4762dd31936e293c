//! Wall 15: every Swedish stem in code has its line in README § Ordlista.

use std::collections::BTreeSet;

use crate::{
    rust::{before_tests, code},
    tree::Page,
};

/// Stems that stay Swedish, as they are written in a name.
const STEMS: &[&str] = &[
    "allman_handling",
    "anslag",
    "arkiv",
    "barnkonventionen",
    "delegation",
    "diarie",
    "diarienummer",
    "diariefor",
    "forvaltning",
    "gallring",
    "gallringsbeslut",
    "handlaggare",
    "helgdag",
    "klarsprak",
    "lix",
    "namnd",
    "ordnad",
    "osl",
    "personnummer",
    "registrator",
    "ringa_betydelse",
    "samordningsnummer",
    "sekretess",
    "stadsdel",
    "tjansteutlatande",
];
/// Names of packages and folders are no nouns of hers.
const PRODUCT: &str = "anslag";

/// Stems in code that the word list lacks.
#[must_use]
pub fn broken(pages: &[Page]) -> Vec<String> {
    let readme = pages.iter().find(|page| page.path == "README.md");
    let list = readme.map_or("", |page| section(&page.text, "Ordlista"));
    let rust = pages.iter().filter(|page| page.is_rust() && !page.within(&["tests/house"]));
    let used: BTreeSet<&str> = rust.flat_map(|page| stems(&page.text)).collect();
    let missing = used.into_iter().filter(|stem| !list.contains(&format!("**{stem}**")));
    missing.map(|stem| format!("README § Ordlista has no **{stem}**")).collect()
}

/// The stems that a file's names contain; the longest counts, not those within it.
fn stems(text: &str) -> BTreeSet<&'static str> {
    let code = code(before_tests(text));
    let names = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    let names: BTreeSet<String> = names.map(snake).collect();
    names.iter().flat_map(|name| longest(name)).filter(|stem| *stem != PRODUCT).collect()
}

fn longest(name: &str) -> Vec<&'static str> {
    let found: Vec<&str> = STEMS.iter().copied().filter(|stem| holds(name, stem)).collect();
    let within = |stem: &&&str| !found.iter().any(|other| other != *stem && other.contains(**stem));
    found.iter().filter(within).copied().collect()
}

/// Whether a name has the stem at the beginning of one of its words.
fn holds(name: &str, stem: &str) -> bool {
    name.match_indices(stem).any(|(at, _)| at == 0 || name[..at].ends_with('_'))
        && (stem.len() > 3 || name.split('_').any(|word| word == stem))
}

/// `RingaBetydelse` and `RINGA_BETYDELSE` as `ringa_betydelse`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut lower_before = false;
    for c in name.chars() {
        if c.is_uppercase() && lower_before {
            snake.push('_');
        }
        lower_before = c.is_lowercase() || c.is_numeric();
        snake.extend(c.to_lowercase());
    }
    snake
}

/// What stands under a heading, up to the next of the same rank.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let open = format!("\n## {heading}");
    let Some(at) = text.find(&open) else {
        return "";
    };
    let rest = &text[at + open.len()..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::pages;

    #[test]
    fn every_swedish_stem_is_in_the_word_list() {
        assert_eq!(broken(pages()), Vec::<String>::new(), "stems without a line");
    }

    #[test]
    fn a_stem_without_a_line_is_seen() {
        let code = Page::new("a/src/b.rs", "enum A { RingaBetydelse }\nlet c = gallring();");
        let readme = |text: &str| Page::new("README.md", text);
        let half = readme("# A\n## Ordlista\n- **gallring**: x\n## Beslut\n**ringa_betydelse**\n");
        let found = broken(&[code.clone(), half]);
        assert_eq!(found, ["README § Ordlista has no **ringa_betydelse**"], "another section");
        let whole = readme("# A\n## Ordlista\n- **gallring**\n- **ringa_betydelse**\n");
        assert_eq!(broken(&[code, whole]).len(), 0, "both have their line");
        let comment = Page::new("a/src/b.rs", "//! sekretess\nlet a = \"namnd\";");
        assert_eq!(broken(&[comment]).len(), 0, "comments and texts are free");
    }

    #[test]
    fn the_longest_stem_counts() {
        assert_eq!(longest("gallringsbeslut_id"), ["gallringsbeslut"], "not gallring too");
        assert_eq!(longest("is_ordnad"), ["ordnad"], "a later word");
        assert_eq!(longest("flix"), Vec::<&str>::new(), "not the end of another word");
    }
}
