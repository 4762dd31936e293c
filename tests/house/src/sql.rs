//! Wall 2: only the store contains SQL.

use crate::{
    rust::{code, literals, names},
    tree::Page,
};

const STORE: &[&str] = &["src-tauri/crates/anslag-store"];
/// Words that follow one another in a statement.
const STATEMENTS: &[&[&str]] = &[
    &["select", "from"],
    &["insert", "into"],
    &["update", "set"],
    &["delete", "from"],
    &["create", "table"],
    &["create", "index"],
    &["drop", "table"],
    &["alter", "table"],
    &["begin", "immediate"],
    &["pragma"],
];

/// SQL outside the store: statements in texts, migrations, the name of the library.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    if page.within(STORE) {
        return Vec::new();
    }
    if page.kind() == "sql" {
        return vec![format!("{}: SQL outside the store", page.path)];
    }
    if !page.is_rust() || page.within(&["tests/house"]) {
        return Vec::new();
    }
    let texts = literals(&page.text).into_iter().filter(|text| is_statement(text));
    let mut found: Vec<String> = texts.map(|text| format!("{}: {text}", page.path)).collect();
    if ["sqlx", "rusqlite"].iter().any(|library| names(&code(&page.text), library)) {
        found.push(format!("{}: names the database library", page.path));
    }
    found
}

/// Whether a text begins as a statement does and has its second word further on.
fn is_statement(text: &str) -> bool {
    let inside = text.trim_start_matches('r').trim_matches(['"', '#']).to_lowercase();
    let words: Vec<&str> = inside.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.len() > 1
        && STATEMENTS.iter().any(|statement| {
            let mut rest = words.iter();
            words[0] == statement[0] && statement.iter().all(|word| rest.any(|w| w == word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn only_the_store_contains_sql() {
        holds(broken);
    }

    #[test]
    fn sql_at_the_desk_is_seen() {
        let desk = "src-tauri/crates/anslag-desk/src/posts.rs";
        for text in [
            "let a = \"SELECT id FROM post\";",
            "let a = r#\"\n  insert into post values (1)\"#;",
            "let a = \"PRAGMA key = 1\";",
            "use sqlx::Row;",
        ] {
            assert_eq!(breaches(broken, desk, text), 1, "not seen: {text}");
            let store = "src-tauri/crates/anslag-store/src/posts.rs";
            assert_eq!(breaches(broken, store, text), 0, "the store may: {text}");
        }
        assert_eq!(breaches(broken, "assets/more.sql", ""), 1, "a migration elsewhere");
        let words = "let a = \"Update\"; // SELECT a FROM b";
        assert_eq!(breaches(broken, desk, words), 0, "a word and a comment are no statement");
    }
}
