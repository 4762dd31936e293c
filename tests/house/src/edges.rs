//! Wall 5: which room may know which. The archive, the reading room, the print shop and the post
//! room never call each other.

use crate::{
    packages::{ALL_TABLES, dependencies},
    tree::Page,
};

const DOMAIN: &[&str] = &["anslag-domain"];
const DESK: &[&str] = &["anslag-desk"];
const READING: &[&str] = &["anslag-domain", "anslag-review"];
const BELOW_THE_DESK: &[&str] =
    &["anslag-domain", "anslag-interchange", "anslag-report", "anslag-review", "anslag-store"];

/// Each package of ours, and those of ours that it may know.
const EDGES: &[(&str, &[&str])] = &[
    ("anslag-domain", &[]),
    ("anslag-review", DOMAIN),
    ("anslag-store", DOMAIN),
    ("anslag-report", DOMAIN),
    ("anslag-interchange", DOMAIN),
    ("anslag-desk", BELOW_THE_DESK),
    ("anslag", DESK),
    ("anslag-cli", DESK),
    ("anslag-tests", DESK),
    ("anslag-bench", READING),
    ("anslag-review-fuzz", READING),
    ("anslag-interchange-fuzz", &["anslag-interchange"]),
    ("harper-peer", &[]),
    ("anslag-house", &[]),
    ("anslag-window-tests", &[]),
    ("xtask", &[]),
];

/// Packages of ours that a manifest names and may not.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let Some((name, manifest)) = page.manifest() else {
        return Vec::new();
    };
    let Some((_, may)) = EDGES.iter().find(|(from, _)| *from == name) else {
        return vec![format!("{name} has no place in the drawing")];
    };
    dependencies(&manifest, ALL_TABLES)
        .into_iter()
        .filter(|to| EDGES.iter().any(|(ours, _)| ours == to))
        .filter(|to| !may.contains(&to.as_str()))
        .map(|to| format!("{name} must not know {to}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn wishes_go_down_and_nothing_sideways() {
        holds(broken);
    }

    #[test]
    fn a_step_sideways_or_upwards_is_seen() {
        let manifest = |name: &str, to: &str| {
            format!("[package]\nname = \"{name}\"\n[dependencies]\n{to} = {{ workspace = true }}")
        };
        for (from, to) in [
            ("anslag-review", "anslag-store"),
            ("anslag-domain", "anslag-desk"),
            ("anslag-cli", "anslag-domain"),
            ("anslag-desk", "anslag-cli"),
        ] {
            let found = breaches(broken, "x/Cargo.toml", &manifest(from, to));
            assert_eq!(found, 1, "{from} → {to} was not seen");
        }
        let down = manifest("anslag-desk", "anslag-store");
        assert_eq!(breaches(broken, "x/Cargo.toml", &down), 0, "down is allowed");
        let unknown = manifest("anslag-annex", "serde");
        assert_eq!(breaches(broken, "x/Cargo.toml", &unknown), 1, "an undrawn room is seen");
    }
}
