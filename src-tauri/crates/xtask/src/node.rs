//! Node and the page's packages.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use crate::{
    command::{at, output, run},
    machine, place,
};

const OLDEST: u32 = 20;
/// The Node that npm itself hands out, for a system whose own is too old.
const FROM_NPM: &str = "node@22";

/// Sees to it that there is a Node new enough, or says in one line what to do.
pub fn equip() -> Result<(), String> {
    if !present("npm") {
        machine::install(&["nodejs", "npm"])?;
    }
    if !enough(&version()) {
        println!("      This system's own Node is too old; fetching {FROM_NPM} beside the build");
        run(npm(&place::target()?)?
            .args(["install", "--no-save", "--no-fund", "--no-audit"])
            .args(["--prefix", "node", FROM_NPM]))?;
    }
    enough(&version()).then_some(()).ok_or_else(|| {
        format!("Install Node {OLDEST} or later from https://nodejs.org/en/download and try again.")
    })
}

fn present(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success())
}

fn version() -> String {
    let asked = path().and_then(|path| {
        // `env` looks the name up in the path it is given.
        output(
            Command::new("env").args(["node", "--version"]).env("PATH", path).stderr(Stdio::null()),
        )
    });
    asked.unwrap_or_default()
}

/// Whether a version such as `v20.1.0` is new enough.
fn enough(version: &str) -> bool {
    let major = version.trim().trim_start_matches('v').split('.').next();
    major.and_then(|major| major.parse::<u32>().ok()).is_some_and(|major| major >= OLDEST)
}

/// Installs the page's packages when the lock file is newer than what is installed.
pub fn packages() -> Result<(), String> {
    let lock = written(&place::ui().join("package-lock.json"));
    let here = written(&place::ui().join("node_modules/.package-lock.json"));
    if here.is_some() && here >= lock {
        return Ok(());
    }
    run(npm(&place::ui())?.args(["ci", "--no-audit", "--no-fund"]))
}

/// Runs one of the page's scripts.
pub fn script(name: &str) -> Result<(), String> {
    run(npm(&place::ui())?.args(["run", "--silent", name]))
}

/// npm in a folder, run by the Node that will do.
pub fn npm(folder: &Path) -> Result<Command, String> {
    let mut npm = at(folder, "npm");
    npm.env("PATH", path()?);
    Ok(npm)
}

/// The search path, with the Node that we fetched ourselves first, if we did.
pub fn path() -> Result<OsString, String> {
    let ours = place::target()?.join("node/node_modules/node/bin");
    let usual = env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> =
        ours.is_dir().then_some(ours).into_iter().chain(env::split_paths(&usual)).collect();
    env::join_paths(all).map_err(|why| why.to_string())
}

fn written(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_twenty_and_later_will_do() {
        assert!(enough("v20.20.2\n"), "the oldest that will do");
        assert!(enough("v22.1.0"), "a later one");
        assert!(!enough("v18.20.4"), "Debian 12's own is too old");
        assert!(!enough(""), "no node at all");
    }
}
