//! The bundled rules, word lists and channels, read from the shelf as the desk does.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anslag_domain::channel::Channel;
use anslag_review::lexicon::{Lexicon, Sources, build};
use anslag_review::{RuleBook, TriageBook, Workings};

/// The folder `assets` at the top of the repository.
pub fn assets() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = here.ancestors().map(|folder| folder.join("assets"));
    places.into_iter().find(|folder| folder.is_dir()).expect("the shelf lies in the repository")
}

/// Every file below a folder with one of these endings, by name and text.
pub fn files(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.extension().is_some_and(|own| own == *ending)) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).expect("UTF-8 text")));
        }
    }
    found.sort();
    found
}

/// Every bundled page and word list, by name and text.
pub fn pages() -> Vec<(String, String)> {
    let mut pages = files(&assets().join("rules"), &["toml"]);
    pages.extend(files(&assets().join("lexicon"), &["tsv"]));
    pages.extend(files(&assets().join("models"), &["tsv"]));
    pages
}

/// The whole bundled book; a fault is a failure.
pub fn book() -> RuleBook {
    let pages = pages();
    let pages = pages.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let lexicon = lexicon().map(Arc::new);
    let mut workings = Workings::default().with_lexicon(lexicon.clone());
    let (book, faults) = RuleBook::recall(pages, &mut workings);
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    match lexicon {
        Some(lexicon) => book.with_lexicon(lexicon),
        None => book,
    }
}

/// The bundled cues of triage with their model; a fault is a failure.
pub fn triage() -> TriageBook {
    let model = files(&assets().join("models"), &["tsv"]);
    cues(model.into_iter().filter(|(name, _)| name == "triage.tsv"))
}

/// The bundled cues with more beside them.
pub fn cues(more: impl IntoIterator<Item = (String, String)>) -> TriageBook {
    let mut pages = files(&assets().join("triage"), &["toml", "tsv"]);
    pages.extend(more);
    let (book, faults) = TriageBook::load(pages.iter().map(|(n, t)| (n.as_str(), t.as_str())));
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    book
}

/// The dictionary as the house ships it.
pub fn lexicon() -> Option<Lexicon> {
    lexicon_bytes().map(|bytes| Lexicon::from_bytes(bytes).expect("a whole dictionary"))
}

/// The same as the file it is kept in.
pub fn lexicon_bytes() -> Option<Vec<u8>> {
    let (aff, dic) = dsso()?;
    let read = |name| fs::read_to_string(assets().join(name)).expect("a list of the house");
    let words = read("lexicon/egna-ord.tsv");
    let verbs = read("lexicon/starka-verb.tsv");
    let ranks = read("models/frekvens.tsv");
    let (aff, dic, words, verbs, ranks) = (&aff, &dic, &words, &verbs, &ranks);
    Some(build(&Sources { aff, dic, words, verbs, ranks }).expect("readable lists"))
}

/// Text of at least so many bytes: the right examples of the pages, three to a paragraph.
pub fn running_text(book: &RuleBook, bytes: usize) -> String {
    let rights: Vec<&str> = book
        .rules()
        .iter()
        .flat_map(|rule| rule.examples.iter().map(|example| example.right.as_str()))
        .collect();
    let mut text = String::new();
    for paragraph in rights.chunks(3).cycle() {
        text.push_str(&paragraph.join(" "));
        text.push_str("\n\n");
        if text.len() >= bytes {
            break;
        }
    }
    text
}

/// Every bundled channel.
pub fn channels() -> Vec<Channel> {
    let read = |(name, text): &(String, String)| {
        toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    files(&assets().join("channels"), &["toml"]).iter().map(read).collect()
}

/// The affix file and the word list of DSSO, from the interface's packages or the folder in `DSSO`.
pub fn dsso() -> Option<(String, String)> {
    let package = assets().join("../ui/node_modules/dictionary-sv");
    let folder = std::env::var_os("DSSO").map_or(package, PathBuf::from);
    let read = |name| fs::read_to_string(folder.join(name)).ok();
    let found = read("index.aff").zip(read("index.dic"));
    if found.is_none() {
        println!("hoppar över: ordboken finns inte här");
    }
    found
}

/// A dictionary of DSSO alone.
pub fn bare_lexicon(aff: &str, dic: &str) -> Vec<u8> {
    let sources = Sources { aff, dic, ..Sources::default() };
    build(&sources).expect("a readable dictionary")
}
