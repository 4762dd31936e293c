//! Builds the dictionary from DSSO (the folder in `DSSO`) and measures it on texts beside the
//! repository: alarms on correct words, misspellings found, suggestions, time.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use anslag_review::lexicon::{Lexicon, Sources, build};
use anslag_review::{Draft, Role, RuleBook, review};
use serde_json::Value;

fn main() {
    let Some(folder) = std::env::var_os("DSSO").map(PathBuf::from) else {
        println!("hoppar över: DSSO pekar inte ut någon ordbok");
        return;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let lexicon = Arc::new(opened(&folder, &root.join("assets")));
    for word in std::env::args().skip(1) {
        let start = Instant::now();
        let offered = lexicon.suggest(&word, 5);
        println!("{word}: {} {offered:?} {:?}", lexicon.doubts(&word, false), start.elapsed());
    }
    let pages = ["STA-001-stavning.toml", "STA-002-sarskrivning.toml"];
    let pages = pages.map(|name| (name, read(root.join("assets/rules/STA").join(name))));
    let (book, faults) = RuleBook::load(pages.iter().map(|(name, text)| (*name, text.as_str())));
    assert!(faults.is_empty(), "{faults:?}");
    let book = book.with_lexicon(Arc::clone(&lexicon));
    let data = root.join("../shared/data");
    let talbanken = read(data.join("ud-talbanken/sv_talbanken-ud-dev.conllu"));
    let talbanken = talbanken.lines().filter_map(|line| line.strip_prefix("# text = "));
    alarms(&book, "talbanken", talbanken.map(str::to_owned));
    alarms(&book, "nyheter", sentences(&read(data.join("swedish-ner-corpus/train_corpus.txt"))));
    alarms(&book, "swefaq", answers(&read(data.join("superlim-swefaq/swefaq_dev.jsonl"))));
    let learners = read(data.join("superlim-dalaj-ged/dalaj-ged-superlim_dev.jsonl"));
    misspellings(&book, &lexicon, &learners);
    drafts(&book, &read(data.join("blind/drafts.jsonl")));
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

fn opened(folder: &Path, assets: &Path) -> Lexicon {
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
    lexicon
}

/// Tokens one a line to sentences, an empty line between.
fn sentences(text: &str) -> Vec<String> {
    let joined = |block: &str| {
        let tokens = block.lines().filter_map(|line| line.split_whitespace().next());
        let mut sentence = String::new();
        for token in tokens {
            let tight = [".", ",", "!", "?", ":", ";", ")"].contains(&token);
            if !tight && !sentence.is_empty() && !sentence.ends_with('(') {
                sentence.push(' ');
            }
            sentence.push_str(&token.replace('\u{AD}', ""));
        }
        sentence
    };
    text.split("\n\n").map(joined).collect()
}

fn values(lines: &str) -> impl Iterator<Item = Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("one JSON a line"))
}

fn answers(lines: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    values(lines)
        .flat_map(|line| [text(&line["question"]), text(&line["candidate_answers"][0])])
        .flatten()
        .collect()
}

fn findings(book: &RuleBook, text: &str) -> (Vec<(String, usize, usize, String)>, u32) {
    let draft = Draft { text, role: Role::Post, channels: &[], scheduled: false };
    let read = review(book, &draft).in_code_points(text);
    let found = read.findings.into_iter().map(|one| (one.kind, one.start, one.end, one.text));
    (found.collect(), read.measures.words)
}

fn alarms(book: &RuleBook, name: &str, texts: impl IntoIterator<Item = String>) {
    let start = Instant::now();
    let (mut words, mut wrong, mut split) = (0, Vec::new(), Vec::new());
    for text in texts {
        let (found, count) = findings(book, &text);
        words += count;
        for (kind, .., text) in found {
            if kind == "misspelling" { wrong.push(text) } else { split.push(text) }
        }
    }
    let share = |part: usize| 100.0 * part as f64 / f64::from(words.max(1));
    let micros = start.elapsed().as_micros() / u128::from(words.max(1));
    println!("{name}: {words} ord, {micros} µs per ord med allt");
    println!("  larm {}, {:.2} %: {}", wrong.len(), share(wrong.len()), wrong.join(" · "));
    println!("  isär {}, {:.2} %: {}", split.len(), share(split.len()), split.join(" · "));
}

/// Hits, all, and the suggestions' places.
#[derive(Default)]
struct Tally {
    all: usize,
    found: usize,
    non_words: usize,
    first: usize,
    five: usize,
    micros: u128,
    most: u128,
    splits: (usize, usize),
}

fn misspellings(book: &RuleBook, lexicon: &Lexicon, lines: &str) {
    let mut tally = Tally::default();
    for line in values(lines) {
        let pair = &line["meta"]["confusion_pair"];
        let wrong = pair["incorrect_span"].as_str().unwrap_or_default();
        let right = pair["correction"].as_str().unwrap_or_default();
        let spelling = line["meta"]["error_label"] == "O";
        let (found, _) = findings(book, line["sentence"].as_str().unwrap_or_default());
        let place = |key: &str| {
            usize::try_from(line["meta"]["error_span"][key].as_u64().unwrap_or(0)).unwrap_or(0)
        };
        let hit = |kind: &str| {
            found.iter().any(|f| f.0 == kind && f.1 < place("stop") && place("start") < f.2)
        };
        if wrong.replace(' ', "").to_lowercase() == right.to_lowercase() && wrong.contains(' ') {
            tally.splits.1 += 1;
            tally.splits.0 += usize::from(hit("split_compound"));
            println!("{} {wrong}", if hit("split_compound") { "isär" } else { "missad isär" });
        }
        let single = |word: &str| word.chars().all(char::is_alphabetic) && !word.is_empty();
        // Capitals are another kind of slip.
        if spelling
            && single(wrong)
            && single(right)
            && wrong.to_lowercase() != right.to_lowercase()
        {
            one(&mut tally, lexicon, wrong, right, hit("misspelling"));
        }
    }
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    let Tally { all, found, non_words, first, five, micros, most, splits } = tally;
    println!(
        "felstavningar {found} av {all}: {:.1} %; av dem som inte är ord {non_words}: {:.1} %",
        share(found, all),
        share(found, non_words)
    );
    println!("rätt först {:.1} %, bland fem {:.1} %", share(first, found), share(five, found));
    println!("förslag {} µs i snitt, {most} µs som mest", micros / found.max(1) as u128);
    println!("särskrivningar {} av {}", splits.0, splits.1);
}

fn one(tally: &mut Tally, lexicon: &Lexicon, wrong: &str, right: &str, hit: bool) {
    tally.all += 1;
    tally.non_words += usize::from(hit || lexicon.reading(wrong).is_none());
    if !hit {
        println!("missad {wrong} ({right})");
        return;
    }
    tally.found += 1;
    let start = Instant::now();
    let offered = lexicon.suggest(wrong, 5);
    let micros = start.elapsed().as_micros();
    tally.micros += micros;
    tally.most = tally.most.max(micros);
    let place = offered.iter().position(|one| one.to_lowercase() == right.to_lowercase());
    tally.first += usize::from(place == Some(0));
    tally.five += usize::from(place.is_some());
    if place != Some(0) {
        println!("förslag {wrong} ({right}): {offered:?}");
    }
}

/// The evaluation drafts, the two kinds only.
fn drafts(book: &RuleBook, lines: &str) {
    let (mut right, mut missed, mut extra) = (0, Vec::new(), Vec::new());
    for draft in values(lines) {
        let (found, _) = findings(book, draft["text"].as_str().unwrap_or_default());
        let marks = draft["findings"].as_array().cloned().unwrap_or_default();
        let place =
            |mark: &Value, key: &str| usize::try_from(mark[key].as_u64().unwrap_or(0)).unwrap_or(0);
        let meets = |f: &(String, usize, usize, String), mark: &Value| {
            f.1 < place(mark, "end") && place(mark, "start") < f.2
        };
        let ours =
            |mark: &&Value| mark["kind"] == "misspelling" || mark["kind"] == "split_compound";
        for mark in marks.iter().filter(ours) {
            if found.iter().any(|f| meets(f, mark)) {
                right += 1;
            } else {
                missed.push(mark["text"].to_string());
            }
        }
        let stray =
            found.into_iter().filter(|f| !marks.iter().filter(ours).any(|mark| meets(f, mark)));
        extra.extend(stray.map(|f| f.3));
    }
    println!("utkast: rätt {right}, missade {missed:?}, falska {extra:?}");
}
