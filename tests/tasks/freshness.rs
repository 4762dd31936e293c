//! What is written from the verb table is what stands in the repository.

use std::{fs, path::Path};

use anslag_desk::{VERBS, typescript};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn the_pages_types_are_the_tables() {
    let there =
        fs::read_to_string(root().join("ui/src/door/generated.ts")).expect("the page's door");
    assert!(there == typescript(), "run `cargo xtask generate`");
}

#[test]
fn verbs_do_not_call_verbs() {
    let desk = root().join("src-tauri/crates/anslag-desk/src");
    let mut calls = vec![];
    for file in fs::read_dir(&desk).expect("the desk's files") {
        let path = file.expect("a readable entry").path();
        // The table itself is where verbs are called.
        if path.is_dir() || path.ends_with("verbs.rs") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("a source file");
        for verb in VERBS.iter() {
            if source.contains(&format!("self.{}(", verb.name)) {
                calls.push(format!("{}: {}", path.display(), verb.name));
            }
        }
    }
    assert!(calls.is_empty(), "shared steps move down instead: {calls:#?}");
}
