//! What the machine needs from its own system: Debian's packages, asked for only when missing.

use std::{collections::BTreeSet, path::Path, process::Command};

use crate::command::{cargo, output, run};

/// What the window is built from.
pub const BUILD: &[&str] = &[
    "build-essential",
    "curl",
    "file",
    "libayatana-appindicator3-dev",
    "libdbus-1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "perl",
    "pkg-config",
];

/// What shows the window on a machine without a screen.
pub const SCREEN: &[&str] = &["dbus-x11", "imagemagick", "xvfb"];

/// What the tests look with.
pub const TEST: &[&str] = &[
    "at-spi2-core",
    "hunspell-sv",
    "libreoffice-calc-nogui",
    "libreoffice-writer-nogui",
    "strace",
    "libxml2-utils",
    "poppler-utils",
    "python3-icalendar",
    "qpdf",
    "sqlite3",
    "unzip",
    "webkit2gtk-driver",
    "xdotool",
];

/// Installs those that are not there; a machine that has them all is asked nothing.
pub fn equip(lists: &[&[&str]]) -> Result<(), String> {
    let wanted = lists.concat();
    if !Path::new("/etc/debian_version").exists() {
        return Err(elsewhere(std::env::consts::OS));
    }
    let missing = missing(&wanted, &installed(&wanted));
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)
}

/// Installs Debian packages, as root or by sudo.
pub fn install(packages: &[&str]) -> Result<(), String> {
    println!("      apt-get install {}", packages.join(" "));
    run(apt().args(["update", "-q"]))?;
    run(apt().args(["install", "-q", "-y", "--no-install-recommends"]).args(packages))
}

/// apt-get with nobody to ask; by sudo unless we are root already.
fn apt() -> Command {
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

/// Adds the two parts of the toolchain that a minimal one lacks.
pub fn equip_toolchain() -> Result<(), String> {
    for part in ["fmt", "clippy"] {
        if !cargo().args([part, "--version"]).output().is_ok_and(|out| out.status.success()) {
            run(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]))?;
        }
    }
    Ok(())
}

fn elsewhere(system: &str) -> String {
    let what = match system {
        "windows" => "the Visual Studio C++ build tools, WebView2, Strawberry Perl and Node 20",
        "macos" => "the Xcode command line tools and Node 20",
        _ => {
            "WebKitGTK 4.1, GTK 3, OpenSSL, librsvg and D-Bus with headers, a C compiler and Node 20"
        }
    };
    format!("This command equips Debian and Ubuntu only; here, install {what} and build by hand.")
}

/// Those of the packages that dpkg says are installed.
fn installed(wanted: &[&str]) -> BTreeSet<String> {
    let format = "${Package} ${db:Status-Status}\n";
    let asked = Command::new("dpkg-query").args(["-W", "-f", format]).args(wanted).output();
    let answer = asked.map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    installed_in(&answer.unwrap_or_default())
}

fn installed_in(answer: &str) -> BTreeSet<String> {
    let names = answer.lines().filter_map(|line| line.strip_suffix(" installed"));
    names.map(str::to_owned).collect()
}

fn missing<'a>(wanted: &[&'a str], installed: &BTreeSet<String>) -> Vec<&'a str> {
    wanted.iter().copied().filter(|name| !installed.contains(*name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fully_installed_counts() {
        let answer = "xvfb installed\nqpdf config-files\n";
        let missing = missing(&["xvfb", "qpdf", "perl"], &installed_in(answer));
        assert_eq!(missing, ["qpdf", "perl"], "removed and unknown packages are missing");
    }

    #[test]
    fn another_system_is_told_in_one_line() {
        for system in ["windows", "macos", "linux"] {
            let line = elsewhere(system);
            assert!(line.contains("install") && !line.contains('\n'), "{line}");
        }
    }
}
