//! The data beside the repository, read into the few shapes the figures need.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// A data file's text; none where it is not there.
pub fn text(name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    fs::read_to_string(folder.join(name)).ok()
}

/// One JSON value a line.
pub fn lines(name: &str) -> Option<Vec<Value>> {
    let text = text(name)?;
    Some(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// A word of a treebank.
#[derive(Debug, Clone)]
pub struct Word {
    /// As written.
    pub form: String,
    /// Its look-up form.
    pub lemma: String,
    /// Its class and features, in the treebank's own tags; or a name's tag.
    pub tag: String,
}

/// A sentence of a treebank.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// As written.
    pub text: String,
    /// Its words in order.
    pub words: Vec<Word>,
    /// A paragraph begins here.
    pub begins_paragraph: bool,
}

/// Sentences of a file in columns: `form`, `lemma` and `tag` name the columns to take.
pub fn sentences(text: &str, [form, lemma, tag]: [usize; 3]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut next = Sentence::default();
    for line in text.lines().chain([""]) {
        if line.is_empty() {
            if !next.words.is_empty() {
                all.push(std::mem::take(&mut next));
            }
        } else if let Some(written) = line.strip_prefix("# text = ") {
            written.clone_into(&mut next.text);
        } else if line.starts_with("# newpar") || line.starts_with("# newdoc") {
            next.begins_paragraph = true;
        } else if !line.starts_with('#') {
            next.words.extend(word(line, [form, lemma, tag]));
        }
    }
    for sentence in all.iter_mut().filter(|sentence| sentence.text.is_empty()) {
        let forms: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        sentence.text = forms.join(" ");
    }
    all
}

/// A line's word; words made of several tokens are left to their parts.
fn word(line: &str, [form, lemma, tag]: [usize; 3]) -> Option<Word> {
    let columns: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else {
        line.split_whitespace().collect()
    };
    let whole = columns[0].contains('-') && columns[0].starts_with(|c: char| c.is_ascii_digit());
    let take = |at: usize| columns.get(at).copied().unwrap_or_default().trim().to_owned();
    (columns.len() > 1 && !(whole && columns.len() > 5)).then(|| Word {
        form: take(form),
        lemma: take(lemma),
        tag: take(tag),
    })
}

impl Sentence {
    /// Where each word stands in the text, in bytes; words that cannot be found are left out.
    pub fn places(&self) -> Vec<(usize, usize, &Word)> {
        let mut at = 0;
        let mut places = Vec::new();
        for word in &self.words {
            if let Some(found) = self.text[at..].find(&word.form) {
                let start = at + found;
                at = start + word.form.len();
                places.push((start, at, word));
            }
        }
        places
    }
}

/// A text's sentences put together: paragraphs by a blank line, sentences by a space; with the
/// byte each sentence begins at.
pub fn running(sentences: &[Sentence]) -> (String, Vec<usize>) {
    joined(sentences, " ", "\n\n")
}

/// The same, with other white space between sentences and between paragraphs.
pub fn joined(sentences: &[Sentence], between: &str, after: &str) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut begins = Vec::new();
    for sentence in sentences {
        if !text.is_empty() {
            text.push_str(if sentence.begins_paragraph { after } else { between });
        }
        begins.push(text.len());
        text.push_str(&sentence.text);
    }
    (text, begins)
}
