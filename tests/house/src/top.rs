//! The drawing's first sheet: what stands at the top of the repository, and nothing more.

use std::fs;

use crate::tree::{NOT_KEPT, root};

const TOP: &[&str] =
    &["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "assets", "src-tauri", "tests", "ui"];

/// Names at the top that the drawing does not have; dot-files are free.
#[must_use]
pub fn broken(names: &[String]) -> Vec<String> {
    let known =
        |name: &str| name.starts_with('.') || TOP.contains(&name) || NOT_KEPT.contains(&name);
    names.iter().filter(|name| !known(name)).cloned().collect()
}

/// Every name at the top.
#[must_use]
pub fn names() -> Vec<String> {
    let entries = fs::read_dir(root()).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_at_the_top_that_is_not_drawn() {
        assert!(names().contains(&"Cargo.toml".to_owned()), "the top is read");
        assert_eq!(broken(&names()), Vec::<String>::new(), "not in the drawing");
    }

    #[test]
    fn a_new_thing_at_the_top_is_seen() {
        let names = ["docs", "ui", ".ci"].map(str::to_owned);
        assert_eq!(broken(&names), ["docs"], "only what is drawn, and dot-files");
    }
}
