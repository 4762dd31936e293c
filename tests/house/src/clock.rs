//! Wall 3: nothing but the desk's `clock.rs` asks what time it is.

use crate::{
    rust::{before_tests, code, names},
    tree::Page,
};

const CLOCK: &str = "src-tauri/crates/anslag-desk/src/clock.rs";
const QUESTIONS: &[&str] = &["Utc::now", "Local::now", "SystemTime::now"];

/// Questions about the time outside the clock, tests excepted.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let asks = page.is_rust() && page.path != CLOCK && page.path.contains("/src/");
    if !asks {
        return Vec::new();
    }
    let code = code(before_tests(&page.text));
    let found = QUESTIONS.iter().filter(|question| names(&code, question));
    found.map(|question| format!("{}: {question}", page.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn nothing_but_the_clock_asks_the_time() {
        holds(broken);
    }

    #[test]
    fn a_question_elsewhere_is_seen() {
        let posts = "src-tauri/crates/anslag-desk/src/posts.rs";
        assert_eq!(breaches(broken, posts, "let at = chrono::Utc::now();"), 1, "at the desk");
        assert_eq!(breaches(broken, CLOCK, "let at = chrono::Utc::now();"), 0, "in the clock");
        assert_eq!(breaches(broken, posts, "/// Not Utc::now.\nfn f() {}"), 0, "in a comment");
    }
}
