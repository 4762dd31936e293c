//! Node and the page's packages.

use std::{path::Path, process::Command, time::SystemTime};

use crate::{
    command::{at, output, run},
    machine, place,
};

const OLDEST: u32 = 20;

/// Sees to it that there is a Node new enough, or says in one line what to do.
pub fn equip() -> Result<(), String> {
    if enough(&present()) || machine::equip_node(enough)? && enough(&present()) {
        return Ok(());
    }
    Err(format!(
        "Node {OLDEST} or later is needed and this system's own is older: \
         install it from https://nodejs.org/en/download and try again."
    ))
}

fn present() -> String {
    output(
        Command::new("node")
            .arg("--version")
            .stderr(std::process::Stdio::null()),
    )
    .unwrap_or_default()
}

/// Whether a version such as `v20.1.0` or `18.20.4+dfsg-1` is new enough.
fn enough(version: &str) -> bool {
    let major = version.trim().trim_start_matches('v').split('.').next();
    major
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= OLDEST)
}

/// Installs the page's packages when the lock file is newer than what is installed.
pub fn packages() -> Result<(), String> {
    let lock = written(&place::ui().join("package-lock.json"));
    let here = written(&place::ui().join("node_modules/.package-lock.json"));
    if here.is_some() && here >= lock {
        return Ok(());
    }
    run(npm().args(["ci", "--no-audit", "--no-fund"]))
}

/// Runs one of the page's scripts.
pub fn script(name: &str) -> Result<(), String> {
    run(npm().args(["run", "--silent", name]))
}

fn npm() -> Command {
    at(&place::ui(), if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn written(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_twenty_and_later_will_do() {
        assert!(enough("v20.20.2\n"), "what node prints");
        assert!(enough("22.1.0"), "what apt prints");
        assert!(
            !enough("18.20.4+dfsg-1~deb12u1"),
            "Debian 12's own is too old"
        );
        assert!(!enough(""), "no node at all");
    }
}
