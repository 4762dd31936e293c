//! `cargo xtask sbom`: what the app is made of, as CycloneDX 1.6, in `assets/about/sbom.json`; the
//! page shows it under *Om Anslag*. `cargo xtask test` fails when it is older than the lock files.

use std::{collections::BTreeSet, fs, path::PathBuf};

use crate::{
    command::{at, cargo, output},
    place,
};

/// Reads the production half of npm's lock file; a package's licence stands there too.
const OF_THE_PAGE: &str = "\
const { packages } = JSON.parse(require('fs').readFileSync('package-lock.json', 'utf8')); \
for (const [path, it] of Object.entries(packages)) \
  if (path && !it.dev && !it.devOptional && !it.optional) \
    console.log([path.split('node_modules/').pop(), it.version, it.license ?? ''].join('\\t'))";

/// A part: where it comes from, its name, its version, its licence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Cargo or npm.
    pub from: &'static str,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an expression of SPDX.
    pub licence: String,
}

/// Writes it anew.
pub fn write() -> Result<(), String> {
    let (path, text, parts) = made()?;
    let folder = path.parent().unwrap_or(&path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, text))
        .map_err(|why| format!("{}: {why}", path.display()))?;
    println!("{parts} parts in {}", path.display());
    Ok(())
}

/// Whether what is kept is what the lock files say.
pub fn check() -> Result<(), String> {
    let (path, text, _) = made()?;
    let fresh = fs::read_to_string(&path).is_ok_and(|kept| kept == text);
    fresh.then_some(()).ok_or_else(|| format!("{} is old: cargo xtask sbom", path.display()))
}

/// Every part, of the program and of its page.
pub fn parts() -> Result<BTreeSet<Part>, String> {
    let mut parts = of_the_program()?;
    parts.extend(of_the_page()?);
    Ok(parts)
}

fn made() -> Result<(PathBuf, String, usize), String> {
    let parts = parts()?;
    let path = place::root().join("assets/about/sbom.json");
    Ok((path, cyclone(&parts), parts.len()))
}

/// The crates that the window and the command line are linked of, on Linux.
fn of_the_program() -> Result<BTreeSet<Part>, String> {
    let tree = output(cargo().args([
        "tree",
        "--locked",
        "--package=anslag",
        "--package=anslag-cli",
        "--edges=normal",
        "--target=x86_64-unknown-linux-gnu",
        "--prefix=none",
        "--format={p}\t{l}",
    ]))?;
    Ok(tree.lines().filter_map(crate_of).collect())
}

/// `serde v1.0.0 (proc-macro)⇥MIT OR Apache-2.0`; our own have a path and are left out.
fn crate_of(line: &str) -> Option<Part> {
    let (package, licence) = line.split_once('\t')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let ours = words.any(|word| word.starts_with("(/") || word.contains(":\\"));
    let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
    let part = Part { from: "cargo", name: name.into(), version: version.into(), licence };
    (!ours).then_some(part)
}

fn of_the_page() -> Result<BTreeSet<Part>, String> {
    let listed = output(at(&place::root().join("ui"), "node").args(["-e", OF_THE_PAGE]))?;
    let part = |line: &str| {
        let mut words = line.split('\t').map(str::to_owned);
        let (name, version) = (words.next()?, words.next()?);
        Some(Part { from: "npm", name, version, licence: words.next()? })
    };
    Ok(listed.lines().filter_map(part).collect())
}

/// The parts as CycloneDX; a scoped name of npm's is written `%40` in a package's address.
fn cyclone(parts: &BTreeSet<Part>) -> String {
    let one = |part: &Part| {
        let Part { from, name, version, licence } = part;
        let place = name.replace('@', "%40");
        let licences = match licence.as_str() {
            "" => String::new(),
            licence => format!(r#","licenses":[{{"expression":"{licence}"}}]"#),
        };
        format!(
            r#"{{"type":"library","name":"{name}","version":"{version}","purl":"pkg:{from}/{place}@{version}"{licences}}}"#
        )
    };
    let all: Vec<String> = parts.iter().map(one).collect();
    format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[\n{}\n]}}\n",
        all.join(",\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_tree_is_a_part_unless_it_is_ours() {
        let part = crate_of("serde_derive v1.0.2 (proc-macro)\tMIT/Apache-2.0 (*)").unwrap();
        assert_eq!((part.name.as_str(), part.version.as_str()), ("serde_derive", "1.0.2"));
        assert_eq!(part.licence, "MIT OR Apache-2.0");
        assert_eq!(crate_of("anslag-desk v0.1.0 (/anywhere/anslag-desk)\tMIT"), None);
        assert_eq!(crate_of(""), None);
    }

    #[test]
    fn a_scoped_package_has_an_address() {
        let part = Part {
            from: "npm",
            name: "@tauri-apps/api".into(),
            version: "2.0.0".into(),
            licence: "MIT".into(),
        };
        let text = cyclone(&[part].into());
        assert!(text.contains(r#""purl":"pkg:npm/%40tauri-apps/api@2.0.0""#), "{text}");
        assert!(text.contains(r#""licenses":[{"expression":"MIT"}]"#), "{text}");
    }
}
