//! Learns the weights of `assets/models/triage.tsv` and writes them.

#[allow(dead_code, reason = "the other example uses the rest")]
mod lesson;

use std::fs;

use lesson::{Settings, assets, book, comments, learn, opinions, own, pages, questions};

fn main() {
    let mut texts = own();
    texts.extend(comments());
    texts.extend(opinions());
    texts.extend(questions());
    let model = learn(&book(&pages(), ""), &texts, &Settings::default());
    let path = assets().join("models/triage.tsv");
    fs::write(&path, &model).expect("a folder that can be written to");
    let rows = model.lines().filter(|line| !line.starts_with('#')).count();
    println!(
        "{}: {rows} rader, {} kB, av {} texter",
        path.display(),
        model.len() / 1000,
        texts.len()
    );
}
