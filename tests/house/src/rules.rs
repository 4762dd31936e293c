//! Wall 9: every rule has source, validity, a why, a wrong and a right; and its id is where it
//! lies.

use crate::tree::Page;

/// What a rule page lacks.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let Some((area, file)) = place(page) else {
        return Vec::new();
    };
    let Ok(rule) = page.text.parse::<toml::Table>() else {
        return vec![format!("{}: not TOML", page.path)];
    };
    let id = rule.get("id").and_then(toml::Value::as_str).unwrap_or_default();
    let named = !id.is_empty()
        && (file == format!("{id}.toml") || file.starts_with(&format!("{id}-")))
        && id.starts_with(&format!("{area}-"));
    let wants = [
        (named, "its name does not begin with its id, or it lies in another area"),
        (sources(&rule), "no source"),
        (rule.get("valid").is_some_and(|valid| valid.get("from").is_some()), "no validity"),
        (said(rule.get("say"), "message"), "no message"),
        (said(rule.get("say"), "why"), "no why"),
        (example(&rule, "wrong"), "no wrong"),
        (example(&rule, "right"), "no right"),
    ];
    let lacks = wants.iter().filter(|(there, _)| !there);
    lacks.map(|(_, what)| format!("{}: {what}", page.path)).collect()
}

/// The area and file name, when the page is a rule.
fn place(page: &Page) -> Option<(&str, &str)> {
    let inside = page.path.strip_prefix("assets/rules/")?;
    inside.split_once('/').filter(|(_, file)| file.ends_with(".toml"))
}

fn said(value: Option<&toml::Value>, key: &str) -> bool {
    let text = value.and_then(|value| value.get(key)?.as_str());
    text.is_some_and(|text| !text.trim().is_empty())
}

fn sources(rule: &toml::Table) -> bool {
    let sources = rule.get("source").and_then(toml::Value::as_array);
    sources.is_some_and(|all| {
        !all.is_empty() && all.iter().all(|source| source.as_table().is_some_and(|t| !t.is_empty()))
    })
}

fn example(rule: &toml::Table, side: &str) -> bool {
    let examples = rule.get("example").and_then(toml::Value::as_array);
    examples.into_iter().flatten().any(|example| said(Some(example), side))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bench::{breaches, holds},
        tree::pages,
    };

    const RULE: &str = "id = \"TON-001\"\nvalid = { from = 2009-07-01 }\n\
        [[source]]\nlaw = \"a\"\n[say]\nmessage = \"b\"\nwhy = \"c\"\n\
        [[example]]\nwrong = \"d\"\nright = \"e\"\n";
    const PATH: &str = "assets/rules/TON/TON-001-tilltal.toml";

    #[test]
    fn every_rule_is_whole() {
        assert!(pages().iter().any(|page| place(page).is_some()), "there are rules");
        holds(broken);
    }

    #[test]
    fn a_rule_that_lacks_a_part_is_seen() {
        assert_eq!(breaches(broken, PATH, RULE), 0, "the whole rule");
        for line in ["valid = { from = 2009-07-01 }\n", "why = \"c\"\n", "message = \"b\"\n"] {
            assert_eq!(breaches(broken, PATH, &RULE.replace(line, "")), 1, "without {line}");
        }
        for part in ["[[source]]\nlaw = \"a\"\n", "wrong = \"d\"\n", "right = \"e\"\n"] {
            assert_eq!(breaches(broken, PATH, &RULE.replace(part, "")), 1, "without {part}");
        }
        let other = "assets/rules/TON/TON-002-tilltal.toml";
        assert_eq!(breaches(broken, other, RULE), 1, "another id than its name");
        assert_eq!(breaches(broken, "assets/rules/LAG/TON-001.toml", RULE), 1, "another area");
        assert_eq!(breaches(broken, PATH, "id = "), 1, "not TOML");
    }
}
