//! Wall 13: every code file opens with a sentence saying what it is.

use crate::tree::Page;

/// The kinds of code file, and how a comment opens in each.
const OPENINGS: &[(&str, &[&str])] = &[
    ("rs", &["//! "]),
    ("ts", &["// ", "/** ", "/* "]),
    ("js", &["// ", "/** ", "/* "]),
    ("svelte", &["<!-- "]),
    ("html", &["<!-- "]),
    ("css", &["/* "]),
    ("typ", &["// "]),
    ("sql", &["-- "]),
    ("sh", &["# "]),
];
const FEWEST_WORDS: usize = 3;

/// Code files that do not open with a sentence.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let shell = page.text.starts_with("#!/");
    let kind = if shell { "sh" } else { page.kind() };
    let Some((_, openings)) = OPENINGS.iter().find(|(known, _)| *known == kind) else {
        return Vec::new();
    };
    let first = page.text.lines().find(|line| !is_preamble(line)).unwrap_or_default();
    let words = openings.iter().find_map(|opening| first.strip_prefix(opening));
    let words = words.map_or(0, |sentence| sentence.split_whitespace().count());
    if words >= FEWEST_WORDS {
        return Vec::new();
    }
    vec![format!("{}: opens with {first:?}", page.path)]
}

/// What a machine wants to see first.
fn is_preamble(line: &str) -> bool {
    line.starts_with("#!/") || line.eq_ignore_ascii_case("<!doctype html>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn every_file_says_what_it_is() {
        holds(broken);
    }

    #[test]
    fn a_file_that_begins_without_a_word_is_seen() {
        for (path, text) in [
            ("a.rs", "use std::fmt;\n//! Too late a sentence.\n"),
            ("a.ts", "import a from \"b\";\n"),
            ("a.svelte", "<script>\n</script>\n"),
            ("a.css", "/* Colours */\n"),
            (".ci/run", "#!/bin/sh\nset -e\n"),
            ("a.rs", ""),
        ] {
            assert_eq!(breaches(broken, path, text), 1, "not seen: {path}, {text:?}");
        }
        for (path, text) in [
            ("a.rs", "//! What this is.\n"),
            ("a.html", "<!doctype html>\n<!-- The one page. -->\n"),
            (".ci/run", "#!/bin/sh\n# Every test there is.\n"),
            ("a.toml", "id = 1\n"),
        ] {
            assert_eq!(breaches(broken, path, text), 0, "seen wrongly: {path}, {text:?}");
        }
    }
}
