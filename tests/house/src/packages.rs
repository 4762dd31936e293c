//! Wall 1: only the window knows Tauri, dialogs, folders and the keychain. A package list.

use crate::tree::Page;

/// What only one package may name, with the package.
const KEPT: &[(&str, &[&str])] = &[
    ("anslag", &["tauri", "tauri-build", "rfd", "directories", "keyring", "open"]),
    ("anslag-store", &["sqlx", "libsqlite3-sys", "rusqlite"]),
    ("anslag-report", &["typst", "typst-layout", "typst-pdf", "typst-render"]),
];

/// The names in a manifest's tables of dependencies, wherever they stand.
#[must_use]
pub fn dependencies(manifest: &toml::Table, tables: &[&str]) -> Vec<String> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let targets = targets.into_iter().flat_map(|all| all.values().filter_map(|t| t.as_table()));
    std::iter::once(manifest)
        .chain(targets)
        .flat_map(|place| tables.iter().filter_map(|table| place.get(*table)?.as_table()))
        .flat_map(|table| table.keys().cloned())
        .collect()
}

/// Every table of dependencies, those of tests and build scripts too.
pub const ALL_TABLES: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// Packages named by a manifest that another package keeps to itself.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let Some((name, manifest)) = page.manifest() else {
        return Vec::new();
    };
    let kept = |package: &String| {
        let keeper = KEPT
            .iter()
            .find(|(_, kept)| kept.contains(&package.as_str()) || kept.contains(&family(package)));
        keeper.filter(|(keeper, _)| *keeper != name)
    };
    dependencies(&manifest, ALL_TABLES)
        .iter()
        .filter_map(|package| Some((package, kept(package)?)))
        .map(|(package, (keeper, _))| format!("{name} names {package}, which is {keeper}'s"))
        .collect()
}

/// A plugin belongs to what it is a plugin of.
fn family(package: &str) -> &str {
    if package.starts_with("tauri-plugin-") { "tauri" } else { package }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn only_the_window_knows_tauri_and_only_the_store_sqlx() {
        holds(broken);
    }

    #[test]
    fn another_room_that_names_tauri_is_seen() {
        let desk = "[package]\nname = \"anslag-desk\"\n";
        for more in [
            "[dependencies]\ntauri = \"2\"",
            "[dev-dependencies]\nsqlx = \"0.9\"",
            "[target.'cfg(unix)'.dependencies]\nrfd = \"0.17\"",
            "[dependencies]\ntauri-plugin-single-instance = \"2\"",
        ] {
            let found = breaches(broken, "a/Cargo.toml", &format!("{desk}{more}"));
            assert_eq!(found, 1, "not seen: {more}");
        }
        let window = "[package]\nname = \"anslag\"\n[dependencies]\ntauri = \"2\"";
        assert_eq!(breaches(broken, "src-tauri/Cargo.toml", window), 0, "the window may");
    }
}
