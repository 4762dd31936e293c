//! Wall 5, further: each package from outside lives in one room, save a few that all may use; and
//! the asynchronous runtime ends at the desk.

use std::collections::BTreeMap;

use crate::{packages::dependencies, tree::Page};

/// What more than one room may use.
const SHARED: &[&str] = &[
    "chrono",
    "quick-xml",
    "serde",
    "serde_json",
    "sha2",
    "thiserror",
    "tokio",
    "toml",
    "ts-rs",
    "unicode-normalization",
    "zip",
];
/// Where the runtime may be.
const ASYNC: &[&str] = &["anslag", "anslag-cli", "anslag-desk", "anslag-store"];
/// Tests are not rooms.
const TESTS: &[&str] = &[
    "anslag-tests",
    "anslag-house",
    "anslag-window-tests",
    "anslag-review-fuzz",
    "anslag-interchange-fuzz",
];

/// Packages that live in several rooms, and the runtime where it should not be.
#[must_use]
pub fn broken(pages: &[Page]) -> Vec<String> {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (room, manifest) in pages.iter().filter_map(Page::manifest) {
        if TESTS.contains(&room.as_str()) {
            continue;
        }
        for package in dependencies(&manifest, &["dependencies"]) {
            homes.entry(package).or_default().push(room.clone());
        }
    }
    let shared = |(package, rooms): (&String, &Vec<String>)| {
        let foreign = !package.starts_with("anslag-") && !SHARED.contains(&package.as_str());
        (foreign && rooms.len() > 1).then(|| format!("{package} lives in {}", rooms.join(", ")))
    };
    let runtime = homes.get("tokio").into_iter().flatten();
    let runtime = runtime.filter(|room| !ASYNC.contains(&room.as_str()));
    let runtime = runtime.map(|room| format!("{room} must not know tokio"));
    homes.iter().filter_map(shared).chain(runtime).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::pages;

    #[test]
    fn each_foreign_package_lives_in_one_room() {
        assert_eq!(broken(pages()), Vec::<String>::new(), "a package lives in two rooms");
    }

    #[test]
    fn a_package_in_two_rooms_and_a_runtime_below_are_seen() {
        let manifest = |name: &str, package: &str| {
            let text = format!("[package]\nname = \"{name}\"\n[dependencies]\n{package} = \"1\"");
            Page::new(&format!("{name}/Cargo.toml"), &text)
        };
        let two = [manifest("anslag-review", "regex"), manifest("anslag-desk", "regex")];
        assert_eq!(broken(&two).len(), 1, "two homes");
        let shared = [manifest("anslag-review", "serde"), manifest("anslag-desk", "serde")];
        assert_eq!(broken(&shared).len(), 0, "what all may use");
        assert_eq!(broken(&[manifest("anslag-domain", "tokio")]).len(), 1, "the runtime below");
    }
}
