//! `cargo xtask measure` and `cargo xtask peers`: the reading room's figures, and its speed beside
//! others that read the same text in the same run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{at, cargo, output, run},
    machine, node, place,
    timing::{Contender, Figures, race},
};

/// Prints how right the review is.
pub fn measure() -> Result<(), String> {
    run(cargo().args(["run", "--release", "--quiet", "-p", "anslag-bench", "--bin", "measure"]))
}

/// The peers that npm has, pinned so that the figures can be had again.
const FROM_NPM: [&str; 5] = [
    "textlint@15.8.0",
    "textlint-rule-prh@6.1.0",
    "cspell@9.2.1",
    "@cspell/dict-sv@2.3.2",
    "dictionary-sv@4.0.0",
];

/// Installs the peers, then times all of them on a draft and on a megabyte.
pub fn peers() -> Result<(), String> {
    machine::equip(&[&["aspell", "aspell-sv", "hunspell", "hunspell-sv", "time"]])?;
    node::equip()?;
    let folder = place::target()?.join("peers");
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let install = ["install", "--no-save", "--no-fund", "--no-audit", "--silent"];
    run(at(&folder, "npm").args(install).args(FROM_NPM))?;
    let harper = place::root().join("tests/bench/peers/harper");
    run(cargo()
        .current_dir(harper)
        .args(["build", "--release", "--quiet"])
        .args(["--target-dir".as_ref(), folder.join("harper").as_os_str()]))?;
    run(cargo().args(["build", "--release", "--quiet", "-p", "anslag-cli"]))?;
    settle(&folder)?;
    let contenders = contenders(&folder)?;
    for (what, bytes, rounds) in [("A draft", 2_000, 9), ("A megabyte", 1_000_000, 3)] {
        let file = text(&folder, bytes)?;
        println!("{what}, {bytes} bytes, median of {rounds} whole processes\n");
        println!("{}", table(&contenders, &race(&contenders, &file, rounds)?));
    }
    Ok(())
}

/// Running text made of the rule pages' own examples.
fn text(folder: &Path, bytes: usize) -> Result<PathBuf, String> {
    let text = output(
        cargo()
            .args(["run", "--release", "--quiet", "-p", "anslag-bench", "--bin", "measure"])
            .args(["text", &bytes.to_string()]),
    )?;
    let file = folder.join(format!("{bytes}.txt"));
    write(&file, &text)?;
    Ok(file)
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))
}

/// What the peers are to look for: textlint our own list of official words, cspell Swedish.
fn settle(folder: &Path) -> Result<(), String> {
    let list = place::root().join("assets/lexicon/kanslisvenska.tsv");
    let list = fs::read_to_string(&list).map_err(|why| format!("{}: {why}", list.display()))?;
    let rows = list.lines().filter(|row| !row.starts_with('#'));
    let pairs = rows.filter_map(|row| {
        let mut columns = row.split('\t');
        Some((columns.next()?, columns.next()?.split('|').next()?.trim()))
    });
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', ""));
    let rules: String = pairs
        .filter(|(word, plain)| !word.is_empty() && !plain.is_empty() && word != plain)
        .map(|(word, plain)| {
            format!("  - expected: {}\n    pattern: {}\n", quoted(plain), quoted(word))
        })
        .collect();
    write(&folder.join("prh.yml"), &format!("version: 1\nrules:\n{rules}"))?;
    write(
        &folder.join(".textlintrc.json"),
        r#"{ "rules": { "prh": { "rulePaths": ["./prh.yml"] } } }"#,
    )?;
    write(
        &folder.join("cspell.json"),
        r#"{ "import": ["@cspell/dict-sv/cspell-ext.json"], "language": "sv", "enabled": true }"#,
    )
}

/// Everyone who reads, ourselves first.
fn contenders(folder: &Path) -> Result<Vec<Contender>, String> {
    let ours = place::target()?.join("release/anslag-cli");
    let harper = folder.join("harper/release/harper-peer");
    let node = |script: &'static str, words: &'static [&'static str]| {
        let folder = folder.to_path_buf();
        move |file: &Path| {
            let mut command = at(&folder, "node");
            command.arg(folder.join("node_modules").join(script)).args(words).arg(file);
            command
        }
    };
    let shell = |line: &'static str| {
        move |file: &Path| {
            let mut command = Command::new("sh");
            command.args(["-c", line, "sh"]).arg(file);
            command
        }
    };
    let plain = |program: PathBuf, words: &'static [&'static str]| {
        move |file: &Path| {
            let mut command = Command::new(&program);
            command.args(words).arg(file);
            command
        }
    };
    Ok(vec![
        contender("Anslag", "every rule, spelling, names", plain(ours, &["review", "--json"])),
        contender("hunspell", "spelling", plain("hunspell".into(), &["-d", "sv_SE", "-l"])),
        contender("aspell", "spelling", shell("exec aspell --lang=sv list < \"$1\"")),
        contender("cspell", "spelling", node("cspell/bin.mjs", &["--no-progress", "--quiet"])),
        contender(
            "textlint with prh",
            "official words",
            node("textlint/bin/textlint.js", &["--no-color"]),
        ),
        contender("Harper (English)", "spelling and grammar", plain(harper, &[])),
    ])
}

fn contender(
    name: &'static str,
    reads: &'static str,
    command: impl Fn(&Path) -> Command + 'static,
) -> Contender {
    Contender { name, reads, command: Box::new(command) }
}

/// The figures, and each as a multiple of ours.
fn table(contenders: &[Contender], figures: &[Figures]) -> String {
    let ours = figures.first().copied();
    let mut rows = String::from(
        "| reader | reads | wall s | times ours | cpu s | times ours | memory MB |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for (contender, figure) in contenders.iter().zip(figures) {
        let ratio = |take: fn(&Figures) -> f64| take(figure) / ours.as_ref().map_or(1.0, take);
        rows.push_str(&format!(
            "| {} | {} | {:.3} | {:.1} | {:.2} | {:.1} | {:.0} |\n",
            contender.name,
            contender.reads,
            figure.wall,
            ratio(|f| f.wall),
            figure.cpu,
            ratio(|f| f.cpu),
            figure.memory
        ));
    }
    rows
}
