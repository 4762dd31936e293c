//! Builds the dictionary from DSSO (the folder in `DSSO`) and measures it on texts beside the
//! repository: alarms on correct words, misspellings found, suggestions, time.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anslag_review::lexicon::{Lexicon, Sources, build};
use serde_json::Value;

fn main() {
    let Some(folder) = std::env::var_os("DSSO").map(PathBuf::from) else {
        println!("hoppar över: DSSO pekar inte ut någon ordbok");
        return;
    };
    let read = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let assets = root.join("assets");
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
        println!("{word}: {} {:?}", lexicon.doubts(&word, false), lexicon.suggest(&word, 5));
    }
    let data = root.join("../shared/data");
    alarms(
        &lexicon,
        "talbanken",
        &talbanken(&read(data.join("ud-talbanken/sv_talbanken-ud-dev.conllu"))),
    );
    alarms(&lexicon, "nyheter", &columns(&read(data.join("swedish-ner-corpus/train_corpus.txt"))));
    alarms(&lexicon, "swefaq", &running(&read(data.join("superlim-swefaq/swefaq_dev.jsonl"))));
    misspellings(&lexicon, &read(data.join("superlim-dalaj-ged/dalaj-ged-superlim_dev.jsonl")));
}

/// Words with whether they begin a sentence.
type Words = Vec<(String, bool)>;

fn talbanken(text: &str) -> Words {
    let rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() > 3 && row[0].chars().all(|c| c.is_ascii_digit()))
        .map(|row| (row[1].to_owned(), row[0] == "1"))
        .collect()
}

fn columns(text: &str) -> Words {
    let mut words = Words::new();
    let mut first = true;
    for line in text.lines() {
        match line.split_whitespace().next() {
            Some(word) => words.push((word.replace('\u{AD}', ""), std::mem::take(&mut first))),
            None => first = true,
        }
    }
    words
}

fn running(lines: &str) -> Words {
    let mut words = Words::new();
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line).expect("one JSON a line");
        let answers = value["candidate_answers"].as_array().map_or(&[][..], Vec::as_slice);
        for text in answers.iter().take(1).chain([&value["question"]]).filter_map(Value::as_str) {
            let mut first = true;
            for chunk in text.split_whitespace() {
                let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
                if !word.contains(['@', '/', '.']) {
                    words.push((word.to_owned(), first));
                }
                first = chunk.ends_with(['.', '?', '!', ':']);
            }
        }
    }
    words
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && !word.contains(['.', '/', '@', '_'])
}

fn alarms(lexicon: &Lexicon, name: &str, words: &Words) {
    let start = Instant::now();
    let words: Vec<_> = words.iter().filter(|(word, _)| is_word(word)).collect();
    let wrong: Vec<&str> = words
        .iter()
        .filter(|(w, first)| lexicon.doubts(w, *first))
        .map(|(w, _)| w.as_str())
        .collect();
    let micros = start.elapsed().as_micros() as f64 / words.len().max(1) as f64;
    let share = 100.0 * wrong.len() as f64 / words.len().max(1) as f64;
    println!(
        "{name}: {} larm på {} ord, {share:.2} %, {micros:.2} µs per ord",
        wrong.len(),
        words.len()
    );
    println!("   {}", wrong.join(" "));
}

fn misspellings(lexicon: &Lexicon, lines: &str) {
    let (mut all, mut found, mut first, mut five, mut micros, mut most) = (0, 0, 0, 0, 0, 0);
    for line in lines.lines() {
        let value: Value = serde_json::from_str(line).expect("one JSON a line");
        let pair = &value["meta"]["confusion_pair"];
        let (Some(wrong), Some(right)) =
            (pair["incorrect_span"].as_str(), pair["correction"].as_str())
        else {
            continue;
        };
        let single =
            is_word(wrong) && is_word(right) && !wrong.contains(' ') && !right.contains(' ');
        // Capitals are another kind of slip.
        if value["meta"]["error_label"] != "O"
            || !single
            || wrong.to_lowercase() == right.to_lowercase()
        {
            continue;
        }
        all += 1;
        let begins = value["meta"]["error_span"]["start"] == 0;
        if !lexicon.doubts(wrong, begins) {
            println!("missad {wrong} ({right})");
            continue;
        }
        found += 1;
        let start = Instant::now();
        let offered = lexicon.suggest(wrong, 5);
        micros += start.elapsed().as_micros();
        most = most.max(start.elapsed().as_micros());
        let place = offered.iter().position(|one| one.to_lowercase() == right.to_lowercase());
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some());
        if place != Some(0) {
            println!("förslag {wrong} ({right}): {offered:?}");
        }
    }
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    println!("felstavningar {found} av {all}: {:.1} %", share(found, all));
    println!("rätt först {:.1} %, bland fem {:.1} %", share(first, found), share(five, found));
    println!("förslag {} µs i snitt, {most} µs som mest", micros / found.max(1) as u128);
}
