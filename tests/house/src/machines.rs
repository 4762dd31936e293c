//! Nothing in the repository speaks of somebody's machine: no paths of a home or a workplace, no
//! package host but the public one.

use crate::tree::Page;

/// Folders at the top of a disk where people's own files lie.
const HOMES: &[&str] = &["Users", "home", "mnt", "root", "work", "workspace", "workspaces"];
const HOSTS: &[&str] = &["artifactory", "jfrog", "mirror", "nexus", "pkg.dev", "proxy"];
const PUBLIC: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Paths and hosts that only one machine knows.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let found = match page.path.rsplit('/').next() {
        Some("Cargo.lock") => sources(&page.text),
        Some("package-lock.json") => resolved(&page.text),
        _ => homes(&page.text).chain(hosts(&page.text)).collect(),
    };
    found.into_iter().map(|what| format!("{}: {what}", page.path)).collect()
}

/// Sources of packages other than the public index.
fn sources(lock: &str) -> Vec<String> {
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
    sources.filter(|source| source.trim_matches('"') != PUBLIC).map(str::to_owned).collect()
}

/// Hosts that npm wrote down.
fn resolved(lock: &str) -> Vec<String> {
    let lines = lock.lines().map(str::trim).filter(|line| line.starts_with("\"resolved\": \"http"));
    lines.map(str::to_owned).collect()
}

fn homes(text: &str) -> impl Iterator<Item = String> {
    let paths = HOMES.iter().map(|home| format!("/{home}/"));
    paths.filter(|path| text.match_indices(path.as_str()).any(|(at, _)| is_start(&text[..at])))
}

/// Whether a path that follows begins at the top of the disk.
fn is_start(before: &str) -> bool {
    let before = before.chars().next_back();
    !before.is_some_and(|c| c.is_alphanumeric() || "._-/$}".contains(c))
}

/// Addresses of hosts that hand out packages.
fn hosts(text: &str) -> impl Iterator<Item = String> {
    let addresses = text.split("://").skip(1);
    let hosts = addresses.filter_map(|rest| rest.split(['/', '"', '\'', ' ', '\n', ')']).next());
    hosts.filter(|host| HOSTS.iter().any(|word| host.contains(word))).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn the_house_stands_on_no_particular_ground() {
        holds(broken);
    }

    #[test]
    fn a_path_or_host_of_one_machine_is_seen() {
        let home = format!("cd {}home/anna/code", '/');
        assert_eq!(breaches(broken, "a.sh", &home), 1, "somebody's home");
        let inside = "import a from \"../../features/home/b\"; // https://example.se/work/c";
        assert_eq!(breaches(broken, "a.ts", inside), 0, "inside a path or an address");
        let host = format!("registry = \"https://{}.example.se/npm\"", "nexus");
        assert_eq!(breaches(broken, "a.toml", &host), 1, "a package host");
        let lock = "source = \"git+https://github.com/a/b\"";
        assert_eq!(breaches(broken, "Cargo.lock", lock), 1, "a source that is not the index");
        let npm = "  \"resolved\": \"https://example.se/a.tgz\",";
        assert_eq!(breaches(broken, "ui/package-lock.json", npm), 1, "a host npm wrote down");
    }
}
