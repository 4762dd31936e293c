//! The dictionary agrees with a full reading of the hunspell pair on running text.

mod shelf;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anslag_review::lexicon::Lexicon;

#[test]
fn running_text_is_judged_as_by_spellbook() {
    let Some((aff, dic)) = shelf::dsso() else {
        return;
    };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data");
    let Ok(news) = fs::read_to_string(data.join("swedish-ner-corpus/train_corpus.txt")) else {
        println!("hoppar över: texterna finns inte här");
        return;
    };
    let ours = Lexicon::from_bytes(shelf::bare_lexicon(&aff, &dic)).expect("a dictionary");
    let theirs = spellbook::Dictionary::new(&aff, &dic).expect("the same dictionary");
    let mut words: BTreeMap<&str, u32> = BTreeMap::new();
    let tokens = news.lines().filter_map(|line| line.split_whitespace().next());
    for word in tokens.filter(|word| word.chars().all(|c| c.is_alphanumeric() || "-:".contains(c)))
    {
        *words.entry(word).or_default() += 1;
    }
    let (mut all, mut differ) = (0, 0);
    for (word, count) in words {
        all += count;
        let (mine, other) = (ours.knows(word), theirs.check(word));
        if mine != other {
            differ += count;
            println!("{word}: {mine}, spellbook {other}");
        }
    }
    println!("{differ} av {all} ord bedöms olika");
    assert!(differ * 1000 <= all * 4, "at most four words in a thousand: {differ} of {all}");
}
