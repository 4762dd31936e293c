//! What the model sees of a token, and the features of a word among its neighbours.

use crate::lexicon::{Lexicon, Reading, Slot};
use crate::linear::hash;

/// The most parts a feature has.
pub(super) const MOST: usize = 3;

/// A token as it is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// In lower case.
    pub low: &'a str,
    /// It begins with a capital, and not because it begins the sentence.
    pub capital: bool,
    /// Words, and numbers and marks that are none.
    pub word: bool,
}

/// A token as the model sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unit {
    /// The word itself.
    pub word: u64,
    /// The word where it is common, else its sort.
    pub class: u64,
    /// Its sort: the places its form may have in an inflection.
    pub sort: u64,
    /// How common, from 0 to 15.
    pub rank: u8,
}

impl Unit {
    /// What the dictionary makes of a token.
    pub fn of(lexicon: &Lexicon, token: &Token) -> Self {
        let (rank, [word, class, sort]) = Self::names(lexicon, token, |name| hash(name, ""));
        Self { word, class, sort, rank }
    }

    /// Its rank, and its three names as `take` takes them.
    pub fn names<T>(lexicon: &Lexicon, token: &Token, take: impl Fn(&str) -> T) -> (u8, [T; 3]) {
        /// A common word is its own class.
        const COMMON: u8 = 7;
        if !token.word {
            let mark =
                if token.low.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { token.low };
            let mark = if mark == "|" { "¦" } else { mark };
            return (0, [take(mark), take(mark), take(mark)]);
        }
        if token.capital {
            return (0, [take(token.low), take("Namn"), take("Namn")]);
        }
        let reading = lexicon.exact(token.low).filter(|reading| reading.alone());
        let rank = reading.map_or(0, Reading::rank);
        let sort = reading.map_or_else(|| unlisted(token.low), sort);
        let class = if rank >= COMMON { token.low } else { &sort };
        (rank, [take(token.low), take(class), take(&sort)])
    }
}

/// A word the dictionary does not list, by its ending.
fn unlisted(word: &str) -> String {
    let ending = word.char_indices().rev().nth(1).map_or(word, |(at, _)| &word[at..]);
    format!("?{ending}")
}

/// One letter for each place the form may have.
fn sort(reading: Reading) -> String {
    let mut letters = String::with_capacity(12);
    for slot in reading.slots() {
        let letter = letter(slot);
        if !letters.ends_with(letter) {
            letters.push(letter);
        }
    }
    if reading.plain() {
        letters.push('o');
    }
    if reading.name() {
        letters.push('N');
    }
    if letters.is_empty() { "-".into() } else { letters }
}

const fn letter(slot: Slot) -> char {
    match slot {
        Slot::NounSg => 'n',
        Slot::NounSgDef => 'd',
        Slot::NounPl => 'p',
        Slot::NounPlDef => 'b',
        Slot::NounSgGen | Slot::NounSgDefGen | Slot::NounPlGen | Slot::NounPlDefGen => 'g',
        Slot::Infinitive => 'i',
        Slot::Present => 'r',
        Slot::Preterite => 't',
        Slot::Supine => 'u',
        Slot::Imperative => 'm',
        Slot::InfinitiveS => 'x',
        Slot::PresentS => 's',
        Slot::PreteriteS | Slot::SupineS => 'y',
        Slot::PresentParticiple => 'c',
        Slot::PastParticiple | Slot::Adjective => 'a',
        Slot::PastParticipleT | Slot::AdjectiveT => 'e',
        Slot::PastParticiplePl | Slot::AdjectivePl => 'l',
        Slot::Comparative => 'k',
        Slot::Superlative | Slot::SuperlativeDef => 'v',
    }
}

/// The kinds of the features that tell how common the word is.
const RANKS: [&str; 16] = [
    "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "r13", "r14",
    "r15",
];

/// Hands over every feature of `word` at the place: its kind and its parts.
pub fn features(units: &[Unit], at: usize, word: Unit, mut each: impl FnMut(&str, &[u64])) {
    let edge = hash("<>", "");
    let edge = Unit { word: edge, class: edge, sort: edge, rank: 0 };
    let unit = |at: Option<usize>| at.and_then(|at| units.get(at)).copied().unwrap_or(edge);
    let (left, right) = (unit(at.checked_sub(1)), unit(Some(at + 1)));
    let (left2, right2) = (unit(at.checked_sub(2)), unit(Some(at + 2)));
    each("w", &[word.word]);
    let rank = RANKS[usize::from(word.rank.min(15))];
    each(rank, &[word.sort]);
    each(rank, &[]);
    for (kind, this) in [('w', word.word), ('s', word.sort)] {
        let [one, two, three, four, five, six, seven, eight] = if kind == 'w' {
            ["w<", "w>", "w<<", "w>>", "w<>", "ws<", "ws>", "ws<>"]
        } else {
            ["s<", "s>", "s<<", "s>>", "s<>", "ss<", "ss>", "ss<>"]
        };
        each(one, &[this, left.class]);
        each(two, &[this, right.class]);
        each(three, &[this, left2.class, left.class]);
        each(four, &[this, right.class, right2.class]);
        each(five, &[this, left.class, right.class]);
        each(six, &[this, left.sort]);
        each(seven, &[this, right.sort]);
        each(eight, &[this, left.sort, right.sort]);
    }
    each("ww<", &[word.word, left.word]);
    each("ww>", &[word.word, right.word]);
}

/// One number for a feature.
pub fn mixed(kind: &str, parts: &[u64]) -> u64 {
    let step =
        |sum: u64, part: &u64| (sum.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    parts.iter().fold(hash(kind, ""), step)
}
