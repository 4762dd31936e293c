//! The bundled rules, word lists and channels, read from the shelf as the desk does.

use std::fs;
use std::path::{Path, PathBuf};

use anslag_domain::channel::Channel;
use anslag_review::RuleBook;

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
    let (book, faults) = RuleBook::load(pages.iter().map(|(n, t)| (n.as_str(), t.as_str())));
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    book
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
