//! The bundled rules, word lists and channels, read from the shelf as the desk does.

use std::fs;
use std::path::{Path, PathBuf};

use anslag_domain::channel::Channel;
use anslag_review::RuleBook;

/// The folder `assets` at the top of the repository.
pub fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
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

/// The whole bundled book; a fault is a failure.
pub fn book() -> RuleBook {
    let mut pages = files(&assets().join("rules"), &["toml"]);
    pages.extend(files(&assets().join("lexicon"), &["tsv"]));
    pages.extend(files(&assets().join("models"), &["tsv"]));
    let (book, faults) = RuleBook::load(pages.iter().map(|(n, t)| (n.as_str(), t.as_str())));
    assert!(faults.is_empty(), "faulty pages: {faults:#?}");
    book
}

/// Every bundled channel.
pub fn channels() -> Vec<Channel> {
    let read = |(name, text): &(String, String)| {
        toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    files(&assets().join("channels"), &["toml"]).iter().map(read).collect()
}
