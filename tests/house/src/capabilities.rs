//! Wall 16, further: what the window is permitted, and what its page may load.

use serde_json::Value;

use crate::tree::Page;

const CONFIGURATION: &str = "src-tauri/tauri.conf.json";
/// The parts of a policy that must be closed, and what they may say.
const CLOSED: &[&str] = &["'self'", "'none'"];
/// Where a page reaches its own program, which is no network.
const OWN: &[&str] = &["ipc:", "http://ipc.localhost", "data:", "blob:", "asset:", "tauri:"];

/// All the page may say.
const THE_ONE_COMMAND: &str = "allow-call";

/// Permissions beyond the one command, and remote pages that would have any.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let capability = page.within(&["src-tauri/capabilities"]);
    if !capability && page.path != CONFIGURATION {
        return Vec::new();
    }
    let Ok(value) = serde_json::from_str::<Value>(&page.text) else {
        return vec![format!("{}: not JSON", page.path)];
    };
    let found = if capability { permissions(&value) } else { policy(&value) };
    found.into_iter().map(|what| format!("{}: {what}", page.path)).collect()
}

fn permissions(capability: &Value) -> Vec<String> {
    let all = capability["permissions"].as_array();
    let Some(all) = all else {
        return vec!["no permissions".into()];
    };
    let remote = capability.get("remote").map(|_| "remote pages are permitted".to_owned());
    let beyond = all.iter().filter(|one| one.as_str() != Some(THE_ONE_COMMAND));
    beyond.map(|one| format!("permits {one}")).chain(remote).collect()
}

/// What is open in the page's content security policy.
fn policy(configuration: &Value) -> Vec<String> {
    let csp = match &configuration["app"]["security"]["csp"] {
        Value::String(text) => text.clone(),
        Value::Object(parts) => {
            let part = |(name, value): (&String, &Value)| format!("{name} {};", words(value));
            parts.iter().map(part).collect()
        }
        _ => return vec!["no content security policy".into()],
    };
    let mut found: Vec<String> = csp.split(';').flat_map(open_sources).collect();
    let default = csp.split(';').map(str::trim).find(|part| part.starts_with("default-src "));
    if !default.is_some_and(|part| CLOSED.contains(&&part["default-src ".len()..])) {
        found.push("default-src is not closed".into());
    }
    found
}

fn words(value: &Value) -> String {
    let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    value.as_str().map_or_else(|| all.collect::<Vec<_>>().join(" "), str::to_owned)
}

/// The sources of one directive that are neither the page nor its program.
fn open_sources(directive: &str) -> Vec<String> {
    let mut parts = directive.split_whitespace();
    let name = parts.next().unwrap_or_default().to_owned();
    let inline = |source: &str| name == "style-src" && source == "'unsafe-inline'";
    parts
        .filter(|source| !CLOSED.contains(source) && !OWN.contains(source) && !inline(source))
        .map(|source| format!("{name} lets in {source}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bench::{breaches, holds},
        tree::pages,
    };

    const CAPABILITY: &str = "src-tauri/capabilities/main.json";

    #[test]
    fn the_page_may_say_one_thing() {
        let there = |folder: &str| pages().iter().any(|page| page.path.starts_with(folder));
        assert!(there("src-tauri/capabilities/"), "there are capabilities");
        assert!(there(CONFIGURATION), "there is a configuration");
        holds(broken);
    }

    #[test]
    fn a_permission_too_many_is_seen() {
        let fine = "{\"permissions\": [\"allow-call\"]}";
        assert_eq!(breaches(broken, CAPABILITY, fine), 0, "the one command");
        for text in [
            "{\"permissions\": [\"allow-call\", \"shell:allow-open\"]}",
            "{\"permissions\": [{\"identifier\": \"http:default\"}]}",
            "{\"permissions\": [], \"remote\": {\"urls\": [\"https://example.se\"]}}",
            "{}",
            "no",
        ] {
            assert_eq!(breaches(broken, CAPABILITY, text), 1, "not seen: {text}");
        }
    }

    #[test]
    fn an_open_policy_is_seen() {
        let with = |csp: &str| format!("{{\"app\": {{\"security\": {{\"csp\": {csp}}}}}}}");
        let fine = with("\"default-src 'self'; connect-src ipc: http://ipc.localhost\"");
        assert_eq!(breaches(broken, CONFIGURATION, &fine), 0, "the page and its program");
        let parts = with("{\"default-src\": \"'self'\", \"img-src\": [\"'self'\", \"data:\"]}");
        assert_eq!(breaches(broken, CONFIGURATION, &parts), 0, "the same in parts");
        for csp in [
            "null",
            "\"script-src 'self'\"",
            "\"default-src 'self'; img-src https:\"",
            "\"default-src 'self'; script-src 'unsafe-inline'\"",
            "{\"default-src\": [\"'self'\"], \"connect-src\": [\"https://example.se\"]}",
        ] {
            assert_eq!(breaches(broken, CONFIGURATION, &with(csp)), 1, "not seen: {csp}");
        }
    }
}
