//! The Swedish dictionary: found beside the program, built once, kept for the next start; and with
//! it what the shipped rules were worked out to.
//!
//! DSSO is LGPL-3 and lies in files of its own that anyone may replace: `index.aff` and `index.dic`
//! of the npm package `dictionary-sv`, or the system's `sv_SE.aff` and `sv_SE.dic`.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use anslag_review::{
    Workings,
    lexicon::{Lexicon, Sources, build},
};

use crate::shelf;

static FOUND: OnceLock<Option<Arc<Lexicon>>> = OnceLock::new();

/// The dictionary, opened at the first call; nothing where there is none, and then nothing is said
/// of spelling.
pub(crate) fn dictionary() -> Option<Arc<Lexicon>> {
    FOUND.get_or_init(|| open().map(Arc::new)).clone()
}

fn open() -> Option<Lexicon> {
    let (aff, dic) = places().iter().find_map(|folder| pair(folder))?;
    let [words, verbs, ranks] =
        ["egna-ord.tsv", "starka-verb.tsv", "frekvens.tsv"].map(shelf::list);
    let about = [&aff, &dic].map(|file| fs::metadata(file).map_or(0, |about| about.len()));
    let name = kept_name("ordbok", &(about, words, verbs, ranks));
    let kept = beside().map(|folder| folder.join(name));
    if let Some(bytes) = kept.as_ref().and_then(|file| fs::read(file).ok())
        && let Ok(lexicon) = Lexicon::from_bytes(bytes)
    {
        return Some(lexicon);
    }
    let (aff, dic) = (fs::read_to_string(aff).ok()?, fs::read_to_string(dic).ok()?);
    let sources = Sources { aff: &aff, dic: &dic, words, verbs, ranks };
    let bytes = build(&sources).ok()?;
    if let Some(file) = kept {
        keep(&file, &bytes);
    }
    Lexicon::from_bytes(bytes).ok()
}

/// What was built of other lists, or by another edition, has another name.
fn kept_name(what: &str, made_of: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    (env!("CARGO_PKG_VERSION"), made_of).hash(&mut hasher);
    format!("{what}-{:016x}.bin", hasher.finish())
}

/// What the shipped pages were worked out to at the last start of this very program.
pub(crate) fn workings() -> Workings {
    let bytes = workings_file().and_then(|file| fs::read(file).ok());
    bytes.map_or_else(Workings::default, Workings::from_bytes).with_lexicon(dictionary())
}

/// Keeps what is new of them for the next start.
pub(crate) fn keep_workings(workings: &Workings) {
    if let (Some(file), Some(bytes)) = (workings_file(), workings.grown()) {
        keep(&file, &bytes);
    }
}

/// Beside the program, one for each build of it.
fn workings_file() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let about = fs::metadata(&program).ok()?;
    let made_of = (about.len(), about.modified().ok(), program.file_name());
    Some(program.with_file_name(kept_name("granskning", &made_of)))
}

/// Another process may be doing the same; the last one's whole file stays.
fn keep(file: &Path, bytes: &[u8]) {
    let draft = file.with_extension(format!("{}.new", std::process::id()));
    let kept = fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, file));
    if kept.is_err() {
        // A folder that cannot be written in costs half a second at the next start, no more.
        let _ = fs::remove_file(draft);
    }
}

/// The program's own folder.
fn beside() -> Option<PathBuf> {
    std::env::current_exe().ok()?.parent().map(Path::to_path_buf)
}

/// Where the two files may lie, the nearest first.
fn places() -> Vec<PathBuf> {
    const PACKAGE: &str = "ui/node_modules/dictionary-sv";
    let mut places: Vec<PathBuf> = vec![];
    for folder in beside().iter().flat_map(|folder| folder.ancestors()).take(5) {
        places.extend(["ordbok", "../lib/Anslag/ordbok", PACKAGE].map(|name| folder.join(name)));
    }
    places.extend(std::env::current_dir().ok().map(|folder| folder.join(PACKAGE)));
    places.push(PathBuf::from("/usr/share/hunspell"));
    places
}

fn pair(folder: &Path) -> Option<(PathBuf, PathBuf)> {
    let named = |name: &str| {
        let [aff, dic] = ["aff", "dic"].map(|kind| folder.join(format!("{name}.{kind}")));
        (aff.is_file() && dic.is_file()).then_some((aff, dic))
    };
    named("index").or_else(|| named("sv_SE"))
}
