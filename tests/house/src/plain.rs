//! Wall 4: domain, review, report and interchange are plain functions: no async, no files, no
//! clock, no chance.

use crate::{
    rust::{before_tests, code, names},
    tree::Page,
};

const PLAIN: &[&str] = &[
    "src-tauri/crates/anslag-domain/src",
    "src-tauri/crates/anslag-review/src",
    "src-tauri/crates/anslag-report/src",
    "src-tauri/crates/anslag-interchange/src",
];
const FORBIDDEN: &[&str] = &[
    "async",
    ".await",
    "tokio",
    "rand",
    "fastrand",
    "getrandom",
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant",
];
const OF_STD: &[&str] = &["env", "fs", "net", "process", "thread"];

/// What a plain room must not name.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    if !page.is_rust() || !page.within(PLAIN) {
        return Vec::new();
    }
    let code = code(before_tests(&page.text));
    let plain = FORBIDDEN.iter().filter(|name| names(&code, name)).map(|name| (*name).to_owned());
    let of_std = OF_STD.iter().filter(|module| uses(&code, module));
    let of_std = of_std.map(|module| format!("std::{module}"));
    plain.chain(of_std).map(|name| format!("{}: {name}", page.path)).collect()
}

/// Whether a module of the standard library is named, alone or in a list.
fn uses(code: &str, module: &str) -> bool {
    names(code, &format!("std::{module}"))
        || code
            .match_indices("std::{")
            .any(|(at, open)| listed(&code[at + open.len()..]).iter().any(|item| item == module))
}

/// The first names of the items in a list, up to its closing brace.
fn listed(rest: &str) -> Vec<String> {
    let (mut depth, mut outer) = (0_u32, String::new());
    for c in rest.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ if depth == 0 => outer.push(c),
            _ => {}
        }
    }
    let first = |item: &str| item.split("::").next().unwrap_or_default().trim().to_owned();
    outer.split(',').map(first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn the_plain_rooms_are_plain() {
        holds(broken);
    }

    #[test]
    fn async_files_clock_and_chance_are_seen() {
        let review = "src-tauri/crates/anslag-review/src/order.rs";
        for text in [
            "async fn f() {}",
            "let a = std::fs::read(b);",
            "use std::{collections::{BTreeMap, BTreeSet}, fs::File};",
            "use std::{fs, path::Path};",
            "tokio::spawn(a);",
            "let a = fastrand::u8(..);",
            "let a = std::time::Instant::now();",
        ] {
            assert_eq!(breaches(broken, review, text), 1, "not seen: {text}");
        }
        let fine = "use std::{collections::BTreeMap, fmt};\n// async fs\nlet strand = \"rand\";";
        assert_eq!(breaches(broken, review, fine), 0, "words and other modules are fine");
        let store = "src-tauri/crates/anslag-store/src/open.rs";
        assert_eq!(breaches(broken, store, "async fn f() {}"), 0, "the store may");
    }
}
