//! What a package carries: the dictionary where the desk looks for it, and its licence.

use serde_json::Value;

use crate::tree::Page;

const CONFIGURATION: &str = "src-tauri/tauri.conf.json";
/// The dictionary's two files and the terms they come under.
const CARRIED: &[&str] = &["ordbok/index.aff", "ordbok/index.dic", "ordbok/license"];

/// What a package would lack.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    if page.path != CONFIGURATION {
        return Vec::new();
    }
    let configuration: Value = serde_json::from_str(&page.text).unwrap_or_default();
    let carried: Vec<&str> = configuration["bundle"]["resources"]
        .as_object()
        .map(|all| all.values().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let missing = CARRIED.iter().filter(|name| !carried.contains(name));
    missing.map(|name| format!("{CONFIGURATION}: a package carries no {name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bench::{breaches, holds},
        tree::pages,
    };

    const DESK: &str = "src-tauri/crates/anslag-desk/src/dictionary.rs";

    fn text(path: &str) -> &'static str {
        &pages().iter().find(|page| page.path == path).expect("it is kept").text
    }

    #[test]
    fn a_package_carries_the_dictionary() {
        holds(broken);
    }

    #[test]
    fn the_desk_looks_where_a_package_puts_it() {
        let configuration: Value = serde_json::from_str(text(CONFIGURATION)).expect("JSON");
        // A Debian package has its program in usr/bin and what it carries in usr/lib/NAME.
        let name = configuration["productName"].as_str().expect("a name");
        let place = format!("\"../lib/{name}/ordbok\"");
        assert!(text(DESK).contains(&place), "{DESK} does not look in {place}");
    }

    #[test]
    fn a_package_without_the_licence_is_seen() {
        let text =
            r#"{"bundle": {"resources": {"a": "ordbok/index.aff", "b": "ordbok/index.dic"}}}"#;
        assert_eq!(breaches(broken, CONFIGURATION, text), 1, "the licence is missing");
        assert_eq!(breaches(broken, CONFIGURATION, "{}"), 3, "all is missing");
    }
}
