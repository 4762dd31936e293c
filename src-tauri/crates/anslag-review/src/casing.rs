//! Patterns that do not care about capitals read the text in lower case: they load and run in a
//! fraction of the time a pattern takes that must try both cases of every letter.

/// The pattern for a text in lower case, if it begins with `(?i)` and cares about no capital.
pub(crate) fn folded(pattern: &str) -> Option<String> {
    let rest = pattern.strip_prefix("(?i)")?;
    if rest.contains("(?-i:") {
        return None;
    }
    let class = r"\pL";
    let lower: Vec<String> = rest.split(class).map(str::to_lowercase).collect();
    Some(lower.join(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_keep_their_capitals() {
        assert_eq!(folded(r"(?i)LSS-\pL+").as_deref(), Some(r"lss-\pL+"));
        assert_eq!(folded(r"(?i)bor (?-i:[A-Z])"), None, "a name needs its capital");
        assert_eq!(folded("[A-Z]+"), None, "so does a pattern without the flag");
    }
}
