//! The peers, installed in the build folder and nowhere else; what cannot be had is said.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    command::{at, cargo, run},
    node, place,
};

/// What npm has, pinned so that the figures can be had again; all of it runs on Node 20.
const FROM_NPM: [(&str, &str); 5] = [
    ("textlint", "15.8.0"),
    ("textlint-rule-prh", "6.1.0"),
    ("cspell", "9.2.1"),
    ("@cspell/dict-sv", "2.3.2"),
    ("dictionary-sv", "4.0.0"),
];

/// Our own command line, alone in a folder with the dictionary beside it, as a package has it.
pub fn ourselves(folder: &Path) -> Result<(), String> {
    make(folder)?;
    tried("cspell, textlint and our own dictionary", npm(folder));
    run(cargo().args(["build", "--release", "--quiet", "-p", "anslag-cli", "-p", "anslag-bench"]))?;
    let own = folder.join("anslag");
    make(&own.join("ordbok"))?;
    copy(&place::target()?.join("release/anslag-cli"), &own.join("anslag-cli"))?;
    for name in ["index.aff", "index.dic"] {
        let from = folder.join("node_modules/dictionary-sv").join(name);
        tried("our own dictionary", copy(&from, &own.join("ordbok").join(name)));
    }
    Ok(())
}

/// Everyone else; each that fails is told of and the others go on.
pub fn others(folder: &Path) {
    let hunspell = ["hunspell", "libhunspell-1.7-0", "hunspell-sv"];
    let aspell = ["aspell", "libaspell15", "aspell-sv"];
    tried("time", debian(folder, "time", &["time"], |_| Ok(())));
    tried("hunspell", debian(folder, "hunspell", &hunspell, |_| Ok(())));
    tried("aspell", debian(folder, "aspell", &aspell, aspell_list));
    tried("Harper", harper(folder));
    tried("what textlint and cspell look for", settle(folder));
}

fn tried(what: &str, done: Result<(), String>) {
    if let Err(why) = done {
        println!("{what} could not be had: {why}");
    }
}

/// Packages of npm's, listed in a page of their own so that npm looks no further up.
fn npm(folder: &Path) -> Result<(), String> {
    node::equip()?;
    let list = FROM_NPM.map(|(name, version)| format!("\"{name}\": \"{version}\"")).join(", ");
    let page = format!("{{ \"private\": true, \"dependencies\": {{ {list} }} }}\n");
    write(&folder.join("package.json"), &page)?;
    run(node::npm(folder)?
        .args(["install", "--no-fund", "--no-audit", "--silent", "--cache"])
        .arg(folder.join("npm-cache")))
}

/// Debian packages, fetched and unpacked in `folder/name`; whole or not at all.
fn debian(
    folder: &Path,
    name: &str,
    packages: &[&str],
    finish: fn(&Path) -> Result<(), String>,
) -> Result<(), String> {
    let whole = folder.join(name);
    if whole.is_dir() {
        return Ok(());
    }
    let draft = folder.join(format!("{name}.new"));
    make(&draft)?;
    run(at(&draft, "apt-get")
        .args(["-qq", "-o", "APT::Sandbox::User=root", "download"])
        .args(packages))
    .map_err(|why| format!("{why}; `apt-get update` may help"))?;
    for file in entries(&draft)?.filter(|file| file.extension().is_some_and(|e| e == "deb")) {
        run(at(&draft, "dpkg-deb").arg("-x").arg(file).arg("."))?;
    }
    finish(&draft)?;
    fs::rename(&draft, &whole).map_err(|why| format!("{}: {why}", whole.display()))
}

/// Aspell's word list lies packed and is built where it stands, as the package's own script does.
fn aspell_list(root: &Path) -> Result<(), String> {
    let line = "rm -f usr/lib/aspell/sv.rws && \
        zcat usr/share/aspell/sv.cwl.gz | usr/bin/prezip-bin -d | \
        usr/bin/aspell --data-dir=\"$PWD/usr/lib/aspell\" --lang=sv create master \
        \"$PWD/usr/lib/aspell/sv.rws\"";
    run(at(root, "sh").args(["-c", line]).env("LD_LIBRARY_PATH", libraries(root)))
}

/// Where the unpacked packages have their libraries, whatever the machine is called.
pub fn libraries(root: &Path) -> PathBuf {
    let folders = entries(&root.join("usr/lib")).ok();
    let ours = |folder: &PathBuf| folder.to_string_lossy().contains("-linux-gnu");
    folders.and_then(|mut all| all.find(ours)).unwrap_or_else(|| root.join("usr/lib"))
}

/// Harper is a crate; its few lines are built beside the others, so that nothing is written here.
fn harper(folder: &Path) -> Result<(), String> {
    let (from, to) = (place::root().join("tests/bench/peers/harper"), folder.join("harper"));
    make(&to.join("src"))?;
    for name in ["Cargo.toml", "src/main.rs"] {
        copy(&from.join(name), &to.join(name))?;
    }
    run(cargo()
        .current_dir(&to)
        .args(["build", "--release", "--quiet", "--target-dir"])
        .arg(to.join("target")))
}

/// What they are to look for: textlint our own list of official words, cspell Swedish.
fn settle(folder: &Path) -> Result<(), String> {
    let list = place::root().join("assets/lexicon/kanslisvenska.tsv");
    let list = fs::read_to_string(&list).map_err(|why| format!("{}: {why}", list.display()))?;
    write(&folder.join("prh.yml"), &format!("version: 1\nrules:\n{}", prh(&list)))?;
    write(
        &folder.join(".textlintrc.json"),
        r#"{ "rules": { "prh": { "rulePaths": ["./prh.yml"] } } }"#,
    )?;
    write(
        &folder.join("cspell.json"),
        r#"{ "import": ["@cspell/dict-sv/cspell-ext.json"], "language": "sv", "enabled": true }"#,
    )
}

/// The list of official words as rules of prh: a word and the first that is better.
fn prh(list: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', ""));
    list.lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| {
            let mut columns = row.split('\t');
            Some((columns.next()?, columns.next()?.split('|').next()?.trim()))
        })
        .filter(|(word, plain)| !word.is_empty() && !plain.is_empty() && word != plain)
        .map(|(word, plain)| {
            // prh escapes a hyphen in a word, which its own engine then refuses.
            let word = if word.contains('-') { format!("/{word}/") } else { word.to_owned() };
            format!("  - expected: {}\n    pattern: {}\n", quoted(plain), quoted(&word))
        })
        .collect()
}

/// Writes a file, and names it when it cannot.
pub fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(drop).map_err(|why| format!("{}: {why}", from.display()))
}

fn make(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}

fn entries(folder: &Path) -> Result<impl Iterator<Item = PathBuf> + use<>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    Ok(entries.flatten().map(|entry| entry.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_better_word_is_what_prh_expects() {
        let list = "# ord\tförslag\nerhålla\tfå|ta emot\tverb\nhänföra\t\tverb\n";
        let rules = prh(list);
        assert_eq!(rules, "  - expected: \"få\"\n    pattern: \"erhålla\"\n", "no empty advice");
        let rules = prh("icke-önskvärd\toönskad\tadj\n");
        assert!(rules.contains("\"/icke-önskvärd/\""), "as an expression: {rules}");
    }
}
