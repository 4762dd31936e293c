//! Learns which words on -s are passives: `cargo run --release --example train_passive`.
//!
//! Reads Talbanken and UniMorph under `../shared/data`, writes `assets/models/passiv.tsv` and
//! `assets/models/verb.tsv`, and prints how well the model does on the part it has not seen.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use anslag_review::linear::{Example, Named, train};
use anslag_review::voice::{Voice, Word, is_candidate};

const ROUNDS: usize = 12;
const LICENCE: &str = "\
# Lärt ur Talbanken (UD Swedish-Talbanken, träningsdelen, https://universaldependencies.org),
# CC BY-SA 4.0, och ur verben i UniMorph (https://github.com/unimorph/swe), CC BY-SA.
# Även denna fil: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
# Skrivs av examples/train_passive.rs.
";

/// A sentence: its words and, for each, whether it is a passive.
type Sentence = (Vec<String>, Vec<bool>);

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let data = root.join("../shared/data");
    let treebank = fs::read_to_string(data.join("ud-talbanken-train-rebuilt/train-forms.tab"))?;
    let learned = verbs(&fs::read_to_string(data.join("unimorph-swe/swe"))?);
    let own = fs::read_to_string(root.join("assets/lexicon/passivverb.tsv"))?;
    let lists = [own.as_str(), learned.as_str()];
    let sentences = train_part(&treebank);
    let model = learn(&sentences, &lists)?;
    if std::env::args().any(|argument| argument == "--folds") {
        folds(&sentences, &lists)?;
    }
    let dev = data.join("ud-talbanken/sv_talbanken-ud-dev.conllu");
    let voice = Voice::read(&model, &lists)?;
    report("talbanken dev", &voice, &dev_part(&fs::read_to_string(dev)?), true);
    let models: PathBuf = root.join("assets/models");
    fs::create_dir_all(&models)?;
    fs::write(models.join("verb.tsv"), &learned)?;
    fs::write(models.join("passiv.tsv"), &model)?;
    Ok(())
}

/// The passives and participles of UniMorph's verbs, one verb a line.
fn verbs(unimorph: &str) -> String {
    let mut rows: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<String>)> = BTreeMap::new();
    for line in unimorph.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [lemma, form, tags] = columns[..] else { continue };
        let row = rows.entry(lemma).or_default();
        if tags.contains("PASS") && form.ends_with('s') {
            row.0.insert(form);
        } else if tags == "V.PTCP;PST" {
            row.1.extend(declined(form));
        }
    }
    let mut text = LICENCE.to_owned();
    for (lemma, (forms, participles)) in rows.iter().filter(|(_, row)| !row.0.is_empty()) {
        let forms: Vec<&str> = forms.iter().copied().collect();
        let participles: Vec<&str> = participles.iter().map(String::as_str).collect();
        text.push_str(&format!("{lemma}\t{}\t{}\n", forms.join(" "), participles.join(" ")));
    }
    text
}

/// *kallad, kallat, kallade*; *byggd, byggt, byggda*; *skriven, skrivet, skrivna*.
fn declined(participle: &str) -> Vec<String> {
    let stem = |ending: &str| participle.strip_suffix(ending).map(str::to_owned);
    let others = if let Some(stem) = stem("ad") {
        vec![format!("{stem}at"), format!("{stem}ade")]
    } else if let Some(stem) = stem("en") {
        vec![format!("{stem}et"), format!("{stem}na")]
    } else if let Some(stem) = stem("dd") {
        vec![format!("{stem}tt"), format!("{stem}dda")]
    } else if let Some(stem) = stem("d") {
        vec![format!("{stem}t"), format!("{stem}da")]
    } else {
        vec![format!("{participle}a")]
    };
    others.into_iter().chain([participle.to_owned()]).collect()
}

/// Sentences parted by blank lines; passives have SFO in their tag and an active base form.
fn train_part(treebank: &str) -> Vec<Sentence> {
    let mut found = vec![Sentence::default()];
    for line in treebank.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let [form, lemma, _, tag, ..] = columns[..] {
            let last = found.last_mut().expect("one at least");
            last.0.push(form.to_owned());
            last.1.push(tag.contains("SFO") && !lemma.ends_with('s'));
        } else {
            found.push(Sentence::default());
        }
    }
    found
}

/// The same of a CoNLL-U file, by its own word for it.
fn dev_part(treebank: &str) -> Vec<Sentence> {
    let mut found = vec![Sentence::default()];
    for line in treebank.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() > 9 && columns[0].parse::<u32>().is_ok() {
            let last = found.last_mut().expect("one at least");
            last.0.push(columns[1].to_owned());
            last.1.push(columns[5].contains("Voice=Pass") && columns[4].contains("SFO"));
        } else if line.is_empty() {
            found.push(Sentence::default());
        }
    }
    found
}

/// Words in lower case, and whether they began with a capital.
fn lowered(sentence: &Sentence) -> Vec<(String, bool)> {
    let capital = |form: &String| form.starts_with(char::is_uppercase);
    sentence.0.iter().map(|form| (form.to_lowercase(), capital(form))).collect()
}

fn as_words(lowered: &[(String, bool)]) -> Vec<Word<'_>> {
    lowered.iter().map(|(low, capital)| Word { low, capital: *capital }).collect()
}

fn learn(sentences: &[Sentence], lists: &[&str]) -> Result<String, String> {
    let voice = Voice::untrained(lists)?;
    let mut examples = Vec::new();
    for sentence in sentences {
        let lowered = lowered(sentence);
        let words = as_words(&lowered);
        for at in (0..words.len()).filter(|at| is_candidate(words[*at].low)) {
            let mut named = Named::default();
            voice.features(&words, at, &mut named);
            examples.push(Example { features: named.0, label: usize::from(sentence.1[at]) });
        }
    }
    let forms =
        lists.iter().flat_map(|list| list.lines()).filter_map(|line| line.split('\t').nth(1));
    for low in forms.flat_map(|forms| forms.split(' ')).filter(|low| is_candidate(low)) {
        let mut named = Named::default();
        voice.form_features(low, &mut named);
        examples.push(Example { features: named.0, label: 1 });
    }
    Ok(train(&["annat", "passiv"], &examples, ROUNDS, LICENCE))
}

/// Every fifth sentence left out in turn.
fn folds(sentences: &[Sentence], lists: &[&str]) -> Result<(), String> {
    const FOLDS: usize = 5;
    for fold in 0..FOLDS {
        let part = |own: bool| {
            let numbered = sentences.iter().enumerate();
            let kept = numbered.filter(move |(at, _)| (at % FOLDS == fold) == own);
            kept.map(|(_, sentence)| sentence.clone()).collect::<Vec<_>>()
        };
        let model = learn(&part(false), lists)?;
        report("del", &Voice::read(&model, lists)?, &part(true), true);
    }
    Ok(())
}

/// Deponents count for nothing, whichever way they are marked.
fn report(name: &str, voice: &Voice, sentences: &[Sentence], aloud: bool) {
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for sentence in sentences {
        let lowered = lowered(sentence);
        let found = voice.passives(&as_words(&lowered), None);
        for (at, (low, _)) in lowered.iter().enumerate().filter(|(_, (low, _))| is_candidate(low)) {
            let sum = match (found.contains(&at), sentence.1[at]) {
                (true, true) => &mut right,
                (true, false) => &mut wrong,
                (false, true) => &mut missed,
                (false, false) => continue,
            };
            *sum += 1.0;
            if aloud && found.contains(&at) != sentence.1[at] {
                println!("  {low} ({}): {}", sentence.1[at], sentence.0.join(" "));
            }
        }
    }
    let (precision, recall) = (right / (right + wrong), right / (right + missed));
    let both = 2.0 * precision * recall / (precision + recall);
    println!("{name}: P {precision:.4} R {recall:.4} F1 {both:.4}");
}
