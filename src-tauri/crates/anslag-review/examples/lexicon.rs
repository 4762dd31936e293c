//! Builds the dictionary from DSSO (the folder in `DSSO`) and measures it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anslag_review::lexicon::{Lexicon, Sources, build};

fn main() {
    let Some(folder) = std::env::var_os("DSSO").map(PathBuf::from) else {
        println!("hoppar över: DSSO pekar inte ut någon ordbok");
        return;
    };
    let read = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    let (aff, dic) = (read(folder.join("index.aff")), read(folder.join("index.dic")));
    let words = read(assets.join("lexicon/egna-ord.tsv"));
    let verbs = read(assets.join("lexicon/starka-verb.tsv"));
    let ranks = read(assets.join("models/frekvens.tsv"));
    let sources = Sources { aff: &aff, dic: &dic, words: &words, verbs: &verbs, ranks: &ranks };
    let start = Instant::now();
    let bytes = build(&sources).expect("a readable dictionary");
    println!("bygge {:?}, {} byte", start.elapsed(), bytes.len());
    let start = Instant::now();
    let lexicon = Lexicon::from_bytes(bytes).expect("a whole file");
    println!("öppning {:?}, {} former", start.elapsed(), lexicon.len());
    for word in std::env::args().skip(1) {
        let reading = lexicon.exact(&word);
        println!(
            "{word}: {} {:?}",
            lexicon.knows(&word),
            reading.map(|r| r.slots().collect::<Vec<_>>())
        );
        println!("   {:?}", lexicon.forms_of(&word));
    }
}
