//! Words folded as the index folds them, and marked in what was found.

use serde::Serialize;
use ts_rs::TS;

/// How many characters stand before and after the first hit.
const BEFORE: usize = 40;
const AFTER: usize = 120;

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct HitMark {
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// The words around a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Snippet {
    /// The words.
    pub text: String,
    /// Where hers stand in them.
    pub marks: Vec<HitMark>,
    /// Whether something stands before.
    pub cut_before: bool,
    /// Whether something stands after.
    pub cut_after: bool,
}

/// A text as the index reads it: small letters, é as e; å, ä and ö stay. Letter for letter.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' => 'a',
        'ü' => 'u',
        'ó' => 'o',
        'ç' => 'c',
        '\n' => ' ',
        other => other,
    }
}

/// Where the folded words stand in a text, in order, none within another. A word of two letters
/// counts where a word begins.
#[must_use]
pub fn marks(text: &str, words: &[String]) -> Vec<HitMark> {
    let letters: Vec<char> = text.chars().collect();
    spans(&letters, words).into_iter().map(|span| mark(&letters, span)).collect()
}

/// The words around the first hit, or the beginning where there is none.
#[must_use]
pub fn snippet(body: &str, words: &[String]) -> Snippet {
    let lines: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let letters: Vec<char> = lines.join(" · ").chars().collect();
    let first = spans(&letters, words).first().map_or(0, |span| span.0);
    let from = word_start(&letters, first.saturating_sub(BEFORE), first);
    let to = word_end(&letters, (first + AFTER).min(letters.len()));
    let text: String = letters[from..to].iter().collect();
    Snippet {
        marks: marks(&text, words),
        text,
        cut_before: from > 0,
        cut_after: to < letters.len(),
    }
}

/// First and one past the last letter of every word found.
fn spans(letters: &[char], words: &[String]) -> Vec<(usize, usize)> {
    let folded: Vec<char> = letters.iter().map(|c| fold(*c)).collect();
    let words: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
    let mut found = vec![];
    let mut at = 0;
    while at < folded.len() {
        let longest = words.iter().filter(|word| stands(&folded, at, word)).map(Vec::len).max();
        if let Some(length) = longest {
            found.push((at, at + length));
        }
        at += longest.unwrap_or(1).max(1);
    }
    found
}

fn stands(folded: &[char], at: usize, word: &[char]) -> bool {
    let begins = at == 0 || !folded[at - 1].is_alphanumeric();
    !word.is_empty() && folded[at..].starts_with(word) && (word.len() > 2 || begins)
}

fn mark(letters: &[char], (start, end): (usize, usize)) -> HitMark {
    let units = |to: usize| letters[..to].iter().map(|c| c.len_utf16()).sum::<usize>();
    let cut = |at: usize| u32::try_from(units(at)).unwrap_or(u32::MAX);
    HitMark { start: cut(start), end: cut(end) }
}

/// The first whole word from a place on, not past the hit.
fn word_start(letters: &[char], from: usize, hit: usize) -> usize {
    if from == 0 {
        return 0;
    }
    (from..hit).find(|at| letters[*at].is_whitespace()).map_or(hit, |space| space + 1)
}

/// The end of the last whole word before a place.
fn word_end(letters: &[char], to: usize) -> usize {
    if to == letters.len() {
        return to;
    }
    let back = to.saturating_sub(AFTER / 3);
    (back..to).rev().find(|at| letters[*at].is_whitespace()).unwrap_or(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &[&str]) -> Vec<(u32, u32)> {
        let words: Vec<String> = words.iter().map(|word| folded(word)).collect();
        marks(text, &words).into_iter().map(|mark| (mark.start, mark.end)).collect()
    }

    #[test]
    fn words_are_found_inside_others_whatever_their_case() {
        assert_eq!(found("Nya lekplatsen, LEK", &["lek"]), [(4, 7), (16, 19)]);
        assert_eq!(found("🛝 Café", &["cafe"]), [(3, 7)], "UTF-16, and e finds é");
        assert_eq!(found("al ål Ål", &["ål"]), [(3, 5), (6, 8)], "å is a letter of its own");
        assert_eq!(found("tal al", &["al"]), [(4, 6)], "two letters count at a beginning");
        assert_eq!(found("lekplats", &["lek", "lekplats"]), [(0, 8)], "the longest is marked");
    }

    #[test]
    fn a_snippet_begins_and_ends_with_whole_words() {
        let body =
            format!("{}\n\nHär är rutschkanan. {}", "inledning ".repeat(20), "slut ".repeat(60));
        let cut = snippet(&body, &["rutsch".to_owned()]);
        assert!(cut.cut_before && cut.cut_after);
        assert!(cut.text.starts_with("inledning") && cut.text.ends_with("slut"), "{}", cut.text);
        let mark = cut.marks[0];
        let units: Vec<u16> = cut.text.encode_utf16().collect();
        let cut_out = &units[mark.start as usize..mark.end as usize];
        assert_eq!(String::from_utf16_lossy(cut_out), "rutsch");
    }

    #[test]
    fn a_text_without_a_hit_is_shown_from_its_beginning() {
        let whole = snippet("Kort text.\nOch mer.", &["annat".to_owned()]);
        assert_eq!(whole.text, "Kort text. · Och mer.");
        assert!(!whole.cut_before && !whole.cut_after && whole.marks.is_empty());
    }
}
