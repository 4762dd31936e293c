//! What the model looks at: the form, its endings, and what sort of words stand around it.

use super::{Voice, Word, ends_known, known};
use crate::linear::Sink;

/// Words of closed classes; a word in none of them is named by its ending.
const CLASSES: [(&str, &[&str]); 12] = [
    (
        "modal",
        &[
            "ska", "skall", "skulle", "kan", "kunde", "kunnat", "kunna", "bör", "borde", "måste",
            "får", "fick", "fått", "få", "vill", "ville", "må", "brukar", "kommer", "behöver",
            "behövde", "låta", "låter", "lät",
        ],
    ),
    ("have", &["har", "hade", "ha", "haft"]),
    ("att", &["att"]),
    ("som", &["som", "vilka", "vilket", "vilken", "där", "när", "om", "då", "hur"]),
    (
        "subject",
        &[
            "det", "den", "de", "vi", "du", "ni", "jag", "han", "hon", "man", "dom", "hen",
            "detta", "dessa", "denna", "alla", "allt", "ingen", "inget", "inga", "något", "någon",
            "några", "båda", "många", "flera",
        ],
    ),
    (
        "article",
        &[
            "en", "ett", "varje", "sin", "sitt", "sina", "vår", "vårt", "våra", "din", "ditt",
            "dina", "min", "mitt", "mina", "deras", "dess", "hans", "hennes",
        ],
    ),
    (
        "prep",
        &[
            "i", "på", "för", "till", "från", "med", "vid", "under", "över", "efter", "mellan",
            "genom", "mot", "hos", "inom", "utan", "enligt", "bland", "per", "före", "sedan",
            "kring", "trots", "via", "åt", "utanför",
        ],
    ),
    ("av", &["av"]),
    ("particle", &["ut", "upp", "in", "ned", "ner", "bort", "fram", "ihop", "tillbaka", "igen"]),
    ("and", &["och", "eller", "men", "samt", "utan"]),
    (
        "adverb",
        &[
            "inte", "också", "även", "nu", "ofta", "alltid", "aldrig", "så", "här", "dock", "bara",
            "redan", "alltså", "därför", "sedan", "ännu", "ej", "mer", "mest", "helt", "bäst",
        ],
    ),
    ("be", &["är", "var", "vara", "blir", "bli", "blev", "varit", "blivit"]),
];

/// Nouns on -s that many compounds end with.
const NOUNS: [&str; 58] = [
    "plats",
    "insats",
    "sats",
    "gas",
    "glas",
    "hus",
    "kurs",
    "buss",
    "klass",
    "process",
    "adress",
    "potatis",
    "dans",
    "vers",
    "pris",
    "tips",
    "chans",
    "balans",
    "konferens",
    "kompetens",
    "licens",
    "existens",
    "konsekvens",
    "tendens",
    "referens",
    "pyjamas",
    "ljus",
    "gräs",
    "fras",
    "polis",
    "kris",
    "basis",
    "bas",
    "cirkus",
    "virus",
    "campus",
    "status",
    "fokus",
    "börs",
    "kors",
    "hals",
    "puls",
    "tes",
    "syntes",
    "press",
    "stress",
    "kompis",
    "bonus",
    "hiss",
    "dos",
    "paus",
    "godis",
    "dagis",
    "fritids",
    "ens",
    "ets",
    "nas",
    "ars",
];

impl Voice {
    /// Names the features of one word.
    pub fn features(&self, words: &[Word], at: usize, sink: &mut impl Sink) {
        let low = words[at].low;
        let (before, after) = (neighbour(words, at.checked_sub(1)), neighbour(words, Some(at + 1)));
        let (left, right) = (class(before), class(after));
        let (two, three, listed) = (ending(low, 2), ending(low, 3), self.listed(low));
        sink.add("bias", "");
        sink.add("w=", low);
        self.form_features(low, sink);
        sink.add("p=", before);
        sink.add("n=", after);
        sink.add("pc=", left);
        sink.add("nc=", right);
        sink.add("p2=", class(neighbour(words, at.checked_sub(2))));
        let capital = if words[at].capital { if at == 0 { "first" } else { "yes" } } else { "no" };
        sink.add("cap=", capital);
        let have = if behind(words, at, "have") { "h" } else { "-" };
        let modal = if behind(words, at, "modal") { "m" } else { "-" };
        sink.add("have=", have);
        sink.add("modal=", modal);
        pairs(sink, [listed, three, left, right, have, modal, two, capital]);
    }
}

impl Voice {
    /// Names the features of a form without its sentence.
    pub fn form_features(&self, low: &str, sink: &mut impl Sink) {
        let listed = self.listed(low);
        sink.add("s2=", ending(low, 2));
        sink.add("s3=", ending(low, 3));
        sink.add("s4=", ending(low, 4));
        sink.add("s5=", ending(low, 5));
        sink.add("k=", listed);
        sink.add("k+s3=", &[listed, ending(low, 3)].join("|"));
    }

    /// How a form is known: as a verb's, as the end of one, by a noun's ending, or not at all.
    fn listed(&self, low: &str) -> &'static str {
        if known(&self.forms, low) {
            "1"
        } else if NOUNS.iter().any(|noun| low.ends_with(noun)) {
            "n"
        } else if ends_known(&self.forms, low) {
            "2"
        } else {
            "0"
        }
    }
}

/// Two things at once, where one alone does not tell.
fn pairs(sink: &mut impl Sink, of: [&str; 8]) {
    let [listed, three, left, right, have, modal, two, capital] = of;
    let mut pair = |kind: &str, one: &str, other: &str| {
        sink.add(kind, &[one, other].join("|"));
    };
    pair("k+nc=", listed, right);
    pair("k+pc=", listed, left);
    pair("k+cap=", listed, capital);
    pair("s3+h=", three, have);
    pair("s3+m=", three, modal);
    pair("s2+nc=", two, right);
    pair("s2+pc=", two, left);
    pair("pc+nc=", left, right);
}

/// The word at a place, or the edge of the sentence.
fn neighbour<'a>(words: &[Word<'a>], at: Option<usize>) -> &'a str {
    at.and_then(|at| words.get(at)).map_or("<>", |word| word.low)
}

fn class(word: &str) -> &str {
    if !word.starts_with(char::is_alphanumeric) {
        return if word == "<>" { word } else { "," };
    }
    let closed = CLASSES.iter().find(|(_, words)| words.contains(&word));
    closed.map_or_else(|| ending(word, 2), |(name, _)| name)
}

/// The last letters, at most so many.
fn ending(word: &str, letters: usize) -> &str {
    word.char_indices().rev().nth(letters - 1).map_or(word, |(at, _)| &word[at..])
}

/// Does a word of the class stand shortly before, in the same clause?
fn behind(words: &[Word], at: usize, wanted: &str) -> bool {
    const LOOK_BACK: usize = 5;
    let clause = words[at.saturating_sub(LOOK_BACK)..at].iter().rev();
    let mut clause = clause.take_while(|word| !matches!(word.low, "," | ";" | ":" | "–" | "som"));
    clause.any(|word| class(word.low) == wanted)
}
