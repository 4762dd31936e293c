//! Wall 16: nothing opens a network connection, in the window or outside it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    rust::{code, names},
    tree::Page,
};

/// Packages that speak over a network, by the beginning of their name.
const CLIENTS: &[&str] = &[
    "actix",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "h3",
    "hickory",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-localhost",
    "tauri-plugin-shell",
    "tauri-plugin-updater",
    "tauri-plugin-websocket",
    "tiny_http",
    "tokio-tungstenite",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
    "webpki",
];
/// Steps in the lock file that no desktop build takes, with the reason.
const NOT_TAKEN: &[(&str, &str)] = &[
    ("tauri", "reqwest"), // only on phones, where it reaches the developer's own page
];
/// The two programs she has.
const PROGRAMS: &[&str] = &["anslag", "anslag-cli"];

/// Names of the standard library and the runtime that open connections.
const SOCKETS: &[&str] = &[
    "std::net",
    "tokio::net",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
];
/// What a page would use.
const PAGE: &[&str] =
    &["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts("];
/// How something remote is loaded by markup or style.
const REMOTE: &[&str] = &[
    "src=\"http",
    "src='http",
    "url(http",
    "url(\"http",
    "url('http",
    "url(//",
    "url(\"//",
    "@import \"http",
    "@import url(",
    "<link rel=\"stylesheet\" href=\"http",
];

/// Packages that speak over a network and that her programs would contain.
#[must_use]
pub fn clients(lock: &toml::Table) -> Vec<String> {
    let steps = steps(lock);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut ahead: Vec<(&str, &str)> = PROGRAMS.iter().map(|name| (*name, *name)).collect();
    let mut found = Vec::new();
    while let Some((name, by)) = ahead.pop() {
        if !seen.insert(name) {
            continue;
        }
        if CLIENTS.iter().any(|client| name == *client || starts(name, client)) {
            found.push(format!("{name}, brought in by {by}"));
        }
        let next = steps.get(name).into_iter().flatten();
        ahead.extend(next.filter(|to| !NOT_TAKEN.contains(&(name, to))).map(|to| (*to, name)));
    }
    found
}

fn starts(name: &str, client: &str) -> bool {
    name.strip_prefix(client).is_some_and(|rest| rest.starts_with(['-', '_']))
}

/// Every package of a lock file with the names of those it needs; versions are one.
fn steps(lock: &toml::Table) -> BTreeMap<&str, Vec<&str>> {
    let mut steps: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let packages = lock.get("package").and_then(toml::Value::as_array);
    for package in packages.into_iter().flatten() {
        let Some(name) = package.get("name").and_then(toml::Value::as_str) else {
            continue;
        };
        let needs = package.get("dependencies").and_then(toml::Value::as_array);
        let needs = needs.into_iter().flatten().filter_map(|need| need.as_str());
        let needs = needs.filter_map(|need| need.split(' ').next());
        steps.entry(name).or_default().extend(needs);
    }
    steps
}

/// Code of ours that would open a connection, or markup that would load something remote.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let found: Vec<&&str> = if page.is_rust() {
        let code = code(&page.text);
        let tests = page.within(&["tests/house", "tests/window"]);
        SOCKETS.iter().filter(|socket| !tests && names(&code, socket)).collect()
    } else if page.within(&["ui/src"]) || page.path == "ui/index.html" {
        let test = page.path.ends_with(".test.ts");
        let all = PAGE.iter().chain(REMOTE);
        all.filter(|call| !test && page.text.contains(**call)).collect()
    } else {
        Vec::new()
    };
    found.into_iter().map(|what| format!("{}: {what}", page.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bench::{breaches, holds},
        tree::pages,
    };

    #[test]
    fn her_programs_contain_nothing_that_speaks_over_a_network() {
        let lock = pages().iter().find(|page| page.path == "Cargo.lock").map(|page| &page.text);
        let lock = lock.and_then(|text| text.parse().ok()).unwrap_or_default();
        assert!(steps(&lock).len() > 50, "the lock file is read");
        assert_eq!(clients(&lock), Vec::<String>::new(), "network packages");
    }

    #[test]
    fn a_client_far_down_is_seen() {
        let lock = |needs: &str| -> toml::Table {
            format!(
                "[[package]]\nname = \"anslag\"\ndependencies = [\"tauri\", \"a 1.0.0\"]\n\
                 [[package]]\nname = \"tauri\"\ndependencies = [\"reqwest\"]\n\
                 [[package]]\nname = \"a\"\ndependencies = [{needs}]\n"
            )
            .parse()
            .unwrap()
        };
        assert_eq!(clients(&lock("")).len(), 0, "the step that only phones take");
        assert_eq!(clients(&lock("\"reqwest\"")).len(), 1, "the same by another way");
        assert_eq!(clients(&lock("\"hyper-util\"")).len(), 1, "a member of a family");
    }

    #[test]
    fn no_code_of_ours_opens_a_connection() {
        holds(broken);
    }

    #[test]
    fn a_connection_or_a_remote_picture_is_seen() {
        for (path, text) in [
            ("a/src/b.rs", "use std::net::TcpStream;"),
            ("ui/src/door/a.ts", "await fetch(\"/x\");"),
            ("ui/src/app/A.svelte", "<img src=\"https://example.se/a.png\" alt=\"\">"),
            ("ui/src/styles/a.css", "a { background: url(https://example.se/a.png); }"),
            ("ui/index.html", "<script src=\"https://example.se/a.js\"></script>"),
        ] {
            assert!(breaches(broken, path, text) > 0, "not seen: {path}, {text}");
        }
        let link = "<a href=\"https://example.se\">a</a>";
        assert_eq!(breaches(broken, "ui/src/app/A.svelte", link), 0, "a link is not loaded");
    }
}
