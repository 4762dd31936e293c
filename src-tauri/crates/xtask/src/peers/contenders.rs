//! Everyone who reads: the command that starts each, and whether it finds what it is there to find.

use std::{ffi::OsString, path::Path, process::Command};

use crate::{
    command::{at, shown},
    node,
    peers::{install::libraries, texts::Texts},
};

/// Makes the command that reads these texts.
type Start = Box<dyn Fn(&Texts) -> Command>;

/// A contender: a name and the command that reads texts.
pub struct Contender {
    /// As the table calls it.
    pub name: &'static str,
    /// What it reads for: spelling, words, everything.
    pub reads: &'static str,
    /// The word of the trial that it must find.
    finds: &'static str,
    /// Makes the command that reads these texts.
    pub command: Start,
}

/// A word that is none, and one that official prose has too much of.
const TRIAL: &str = "De ska erhålla blåmerrken i dag.\n";

/// Everyone who finds the fault in the trial, ourselves first; who does not is told of.
pub fn ready(folder: &Path) -> Result<Vec<Contender>, String> {
    let trial = Texts::written(folder, "trial", vec![TRIAL.to_owned()])?;
    let mut ready = Vec::new();
    for contender in all(folder)? {
        match tried(&contender, &trial) {
            Ok(()) => ready.push(contender),
            Err(why) if contender.name == OURS => return Err(format!("{OURS}: {why}")),
            Err(why) => println!("{} is left out: {why}", contender.name),
        }
    }
    Ok(ready)
}

fn tried(contender: &Contender, trial: &Texts) -> Result<(), String> {
    let mut command = (contender.command)(trial);
    let out =
        command.output().map_err(|why| format!("{} did not start: {why}", shown(&command)))?;
    if String::from_utf8_lossy(&out.stdout).contains(contender.finds) {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&out.stderr);
    let said = said.lines().next().unwrap_or_default();
    Err(format!("it does not find {:?} ({}) {said}", contender.finds, out.status))
}

const OURS: &str = "Anslag";

fn all(folder: &Path) -> Result<Vec<Contender>, String> {
    let whole = |name: &str| folder.join(name).into_os_string();
    let spelling = "blåmerrken";
    Ok(vec![
        contender(OURS, "every rule, spelling, names", spelling, anslag(folder)),
        contender("hunspell", "spelling", spelling, hunspell(folder)),
        contender("aspell", "spelling", spelling, aspell(folder)),
        contender(
            "cspell",
            "spelling",
            spelling,
            node(folder, "cspell/bin.mjs", &["--no-progress", "--quiet"])?,
        ),
        contender(
            "textlint with prh",
            "official words",
            "erhålla",
            node(folder, "textlint/bin/textlint.js", &["--no-color"])?,
        ),
        contender(
            "Harper (English)",
            "spelling and grammar",
            spelling,
            files(folder, whole("harper/target/release/harper-peer"), vec![]),
        ),
    ])
}

fn contender(
    name: &'static str,
    reads: &'static str,
    finds: &'static str,
    command: Start,
) -> Contender {
    Contender { name, reads, finds, command }
}

/// A program that is given its files by name.
fn files(folder: &Path, program: OsString, words: Vec<OsString>) -> Start {
    let folder = folder.to_path_buf();
    Box::new(move |texts| {
        let mut command = Command::new(&program);
        command.current_dir(&folder).env("LC_ALL", "C.UTF-8").args(&words).args(&texts.files);
        command
    })
}

fn anslag(folder: &Path) -> Start {
    let own = folder.join("anslag");
    Box::new(move |texts| {
        let mut command = at(&own, "sh");
        command.args(["-c", "exec ./anslag-cli review --jsonl < \"$1\"", "sh"]).arg(&texts.lines);
        command
    })
}

fn hunspell(folder: &Path) -> Start {
    let root = folder.join("hunspell");
    let list = root.join("usr/share/hunspell/sv_SE").into_os_string();
    let words = vec!["-i".into(), "utf-8".into(), "-l".into(), "-d".into(), list];
    let command = files(folder, root.join("usr/bin/hunspell").into_os_string(), words);
    with_libraries(root.as_path(), command)
}

fn aspell(folder: &Path) -> Start {
    let root = folder.join("aspell");
    let line = "cat \"$@\" | usr/bin/aspell --data-dir=\"$PWD/usr/lib/aspell\" \
        --dict-dir=\"$PWD/usr/lib/aspell\" --encoding=utf-8 --lang=sv list";
    let command = files(&root, "sh".into(), vec!["-c".into(), line.into(), "sh".into()]);
    with_libraries(root.as_path(), command)
}

fn with_libraries(root: &Path, command: Start) -> Start {
    let libraries = libraries(root);
    Box::new(move |texts| {
        let mut command = command(texts);
        command.env("LD_LIBRARY_PATH", &libraries);
        command
    })
}

/// A script of npm's, run by the Node that installed it.
fn node(folder: &Path, script: &str, words: &[&str]) -> Result<Start, String> {
    let path = node::path()?;
    let script = folder.join("node_modules").join(script).into_os_string();
    let words = ["node".into(), script].into_iter().chain(words.iter().map(OsString::from));
    let command = files(folder, "env".into(), words.collect());
    Ok(Box::new(move |texts| {
        let mut command = command(texts);
        command.env("PATH", &path);
        command
    }))
}
