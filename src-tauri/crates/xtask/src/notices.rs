//! `cargo xtask notices`: the licence texts of all that the app is made of, in
//! `assets/about/licenser.txt`; the page shows them under *Om Anslag*. The same text of many parts stands once.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use crate::{place, sbom::Part};

/// How the files begin that hold a licence or a notice, in small letters.
const NAMES: [&str; 5] = ["licen", "copying", "notice", "copyright", "unlicense"];
/// What is of the house's own and not of a package.
const FONT: &str = "assets/fonts";

/// Writes it anew.
pub fn write() -> Result<(), String> {
    let (path, text) = made()?;
    fs::write(&path, &text).map_err(|why| format!("{}: {why}", path.display()))?;
    println!("{} kB in {}", text.len() / 1_000, path.display());
    Ok(())
}

/// Whether what is kept is what the packages say.
pub fn check() -> Result<(), String> {
    let unseen = |part: &&Part| !folder_of(part).is_some_and(|folder| folder.is_dir());
    if let Some(part) = crate::sbom::parts()?.iter().find(unseen) {
        println!("{} does not lie where Cargo and npm unpack it: not compared", part.name);
        return Ok(());
    }
    let (path, text) = made()?;
    let fresh = fs::read_to_string(&path).is_ok_and(|kept| kept == text);
    fresh.then_some(()).ok_or_else(|| format!("{} is old: cargo xtask notices", path.display()))
}

fn made() -> Result<(PathBuf, String), String> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut without = vec![];
    for part in crate::sbom::parts()? {
        let name = format!("{} {}", part.name, part.version);
        let found = folder_of(&part).map(|folder| licences_in(&folder)).unwrap_or_default();
        if found.is_empty() {
            without.push(format!("{name}: {}", part.licence));
        }
        for text in found {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    for text in licences_in(&place::root().join(FONT)) {
        texts.entry(text).or_default().insert("Source Sans 3".to_owned());
    }
    let mut page = String::new();
    for (text, names) in &texts {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        page += &format!("{}\n\n{text}\n\n{}\n\n", names.join(", "), "-".repeat(72));
    }
    page += "Parts that name their licence and carry no text of it:\n\n";
    page += &without.join("\n");
    page.push('\n');
    Ok((place::root().join("assets/about/licenser.txt"), page))
}

/// Where a part's files lie: Cargo's unpacked sources, or the page's packages.
fn folder_of(part: &Part) -> Option<PathBuf> {
    if part.from == "npm" {
        return Some(place::root().join("ui/node_modules").join(&part.name));
    }
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?;
    let sources = fs::read_dir(home.join("registry/src")).ok()?.flatten();
    let name = format!("{}-{}", part.name, part.version);
    sources.map(|source| source.path().join(&name)).find(|folder| folder.is_dir())
}

/// The licence texts of a folder, with plain line ends.
fn licences_in(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = files.filter(|file| {
        let name = file.file_name().to_string_lossy().to_lowercase();
        NAMES.iter().any(|begin| name.starts_with(begin)) && file.path().is_file()
    });
    let texts = named.filter_map(|file| fs::read_to_string(file.path()).ok());
    let plain = |text: String| {
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        lines.join("\n").trim().to_owned()
    };
    texts.map(plain).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_by_its_name_and_stands_once() {
        let folder = env::temp_dir().join(format!("anslag-notices-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [
            ("LICENSE-MIT", "Permission is hereby granted\r\n\r\n"),
            ("license.txt", "Permission is hereby granted\n"),
            ("Cargo.toml", "license = \"MIT\""),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let found = licences_in(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["Permission is hereby granted"]);
    }
}
