//! A comment cut into words, as people write in comments: links, tags, emojis and all.

use std::borrow::Cow;

use crate::emoji::is_emoji;
use crate::span::Span;
use crate::text::fold;

/// What can be seen on a word without knowing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Small letters, or the first word of a sentence.
    Plain,
    /// A capital first, inside a sentence.
    Name,
    /// Only capitals, three or more.
    Shout,
    Number,
    /// The shape of a personal number.
    Identity,
    Phone,
    Email,
    Link,
    Mention,
    Hashtag,
    Emoji,
}

/// One word.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// Lower case; letters written three times or more are written once.
    pub text: Cow<'a, str>,
    pub span: Span,
    pub look: Look,
    /// The number of its sentence.
    pub sentence: usize,
    /// A capital first, wherever it stands.
    pub capital: bool,
    /// The mark that follows it, if it ends something.
    pub mark: Option<char>,
}

const ENDS: [char; 6] = ['.', '!', '?', '…', '\n', ';'];

/// Cuts `raw`; `folded` is the same text as [`fold`] makes it.
pub(super) fn cut<'a>(raw: &str, folded: &'a str) -> Vec<Word<'a>> {
    let mut words: Vec<Word> = Vec::with_capacity(raw.len() / 5);
    let (mut at, mut sentence, mut first) = (0, 0, true);
    let mut stretch = Stretch::default();
    while let Some(letter) = raw[at..].chars().next() {
        if at >= stretch.end {
            stretch = Stretch::from(raw, at);
        }
        let len = length(&raw[at..], letter, stretch.address(raw, at));
        if len == 0 {
            if ENDS.contains(&letter) {
                sentence += usize::from(!first);
                first = true;
            }
            if let Some(last) = words.last_mut() {
                last.mark = last.mark.or(ENDS.contains(&letter).then_some(letter));
            }
            at += letter.len_utf8();
            continue;
        }
        let span = Span::new(at, at + len);
        let slice = &raw[at..at + len];
        let (text, capital) = (calm(&folded[at..at + len]), letter.is_uppercase());
        let look = look(slice, first);
        words.push(Word { text, span, look, sentence, capital, mark: None });
        first = false;
        at += len;
    }
    words
}

/// What stands between two white spaces, looked through once however many words it holds.
#[derive(Default)]
struct Stretch {
    end: usize,
    /// Where its last `://` begins.
    scheme: Option<usize>,
}

impl Stretch {
    fn from(raw: &str, at: usize) -> Self {
        let rest = &raw[at..];
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        // A white space is a stretch of its own.
        let len = len.max(rest.chars().next().map_or(0, char::len_utf8));
        Self { end: at + len, scheme: rest[..len].rfind("://").map(|place| at + place) }
    }

    /// The rest of the stretch when it is an address on the web.
    fn address<'a>(&self, raw: &'a str, at: usize) -> Option<&'a str> {
        let address = self.scheme.is_some_and(|place| place >= at) || raw[at..].starts_with("www.");
        address.then(|| &raw[at..self.end])
    }
}

/// The bytes of the word that begins here, or 0.
fn length(rest: &str, letter: char, address: Option<&str>) -> usize {
    if letter.is_alphanumeric() || (matches!(letter, '@' | '#') && next_is_word(rest)) {
        let whole =
            |all: &str| all.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len();
        return address.map_or_else(|| chunk(rest), whole);
    }
    let mut buffer = [0; 4];
    if is_emoji(letter.encode_utf8(&mut buffer)) { letter.len_utf8() } else { 0 }
}

fn next_is_word(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(char::is_alphanumeric)
}

/// How far a word goes: letters and digits, joined by marks that stand between two of them.
fn chunk(rest: &str) -> usize {
    let digits = rest.starts_with(|c: char| c.is_ascii_digit());
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inside = at == 0 || letter.is_alphanumeric() || joins(letter, digits);
        if !inside || (digits && letter == ' ' && !number_goes_on(&rest[at..])) {
            break;
        }
        if letter.is_alphanumeric() {
            end = at + letter.len_utf8();
        } else if at > 0 && !letters.peek().is_some_and(|(_, next)| next.is_alphanumeric()) {
            break;
        }
    }
    end
}

fn joins(letter: char, digits: bool) -> bool {
    matches!(letter, '-' | '\'' | '’' | '*' | '_' | '.' | '@' | ':' | '\u{300}'..='\u{36F}')
        || (digits && matches!(letter, ' ' | '+'))
}

/// A space belongs to a number only between groups of at least two digits.
fn number_goes_on(rest: &str) -> bool {
    let mut letters = rest.chars().skip(1);
    let two = letters.by_ref().take(2).filter(char::is_ascii_digit).count() == 2;
    let group: usize = letters.take_while(char::is_ascii_digit).count();
    two && group <= 2
}

/// Letters written three times or more, once.
fn calm(word: &str) -> Cow<'_, str> {
    let long = |(one, other): (char, char)| one == other && one.is_alphabetic();
    let pairs = || word.chars().zip(word.chars().skip(1)).map(long);
    if !pairs().zip(pairs().skip(1)).any(|(one, other)| one && other) {
        return Cow::Borrowed(word);
    }
    let letters: Vec<char> = word.chars().collect();
    let mut kept = String::with_capacity(word.len());
    for run in letters.chunk_by(|one, other| one == other) {
        let shown = if run.len() > 2 { 1 } else { run.len() };
        kept.extend(&run[..shown]);
    }
    Cow::Owned(kept)
}

fn look(word: &str, first: bool) -> Look {
    let begin = word.chars().next().unwrap_or(' ');
    match begin {
        '@' => return Look::Mention,
        '#' => return Look::Hashtag,
        _ if !begin.is_alphanumeric() => return Look::Emoji,
        _ => {}
    }
    if word.contains("://") || word.starts_with("www.") {
        return Look::Link;
    }
    if word.contains('@') {
        return Look::Email;
    }
    if begin.is_ascii_digit() {
        return number(word);
    }
    if is_domain(word) {
        return Look::Link;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let capitals = letters.clone().filter(|c| c.is_uppercase()).count();
    if capitals >= 3 && capitals == letters.count() {
        return Look::Shout;
    }
    if begin.is_uppercase() && !first { Look::Name } else { Look::Plain }
}

/// Endings of addresses that are written without `www`.
const DOMAINS: [&str; 12] =
    [".se", ".com", ".net", ".org", ".nu", ".example", ".ly", ".me", ".ru", ".xyz", ".shop", ".io"];

fn is_domain(word: &str) -> bool {
    let host = word.to_ascii_lowercase();
    DOMAINS.iter().any(|end| host.ends_with(end) && host.len() > end.len() + 1)
}

fn number(word: &str) -> Look {
    let digits: Vec<u8> = word.bytes().filter(u8::is_ascii_digit).map(|d| d - b'0').collect();
    let plain = word.chars().all(|c| !c.is_alphabetic());
    match digits.len() {
        _ if !plain => Look::Number,
        10 | 12 if is_dated(&digits[digits.len() - 10..]) && !word.starts_with("07") => {
            Look::Identity
        }
        8..=13 if digits[0] == 0 || word.starts_with("46") => Look::Phone,
        _ => Look::Number,
    }
}

/// Month and day of a personal number, or a coordination number with 60 added to the day.
fn is_dated(digits: &[u8]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    matches!(pair(2), 1..=12) && matches!(pair(4), 1..=31 | 61..=91)
}

/// [`fold`], which must outlive the words.
pub(super) fn folded(raw: &str) -> String {
    fold(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(raw: &str) -> Vec<(String, Look)> {
        let folded = folded(raw);
        cut(raw, &folded).iter().map(|word| (word.text.to_string(), word.look)).collect()
    }

    #[test]
    fn words_are_told_by_their_look() {
        for (raw, text, look) in [
            ("Heeeej", "hej", Look::Plain),
            ("070-174 06 31", "070-174 06 31", Look::Phone),
            ("811228-9874", "811228-9874", Look::Identity),
            ("anna@telia.example", "anna@telia.example", Look::Email),
            ("skojare.example", "skojare.example", Look::Link),
            ("@Olle", "@olle", Look::Mention),
            ("🔥", "🔥", Look::Emoji),
            ("HJÄLP", "hjälp", Look::Shout),
        ] {
            assert_eq!(looks(raw), [(text.to_owned(), look)], "{raw}");
        }
    }

    #[test]
    fn a_full_stop_ends_a_sentence_but_not_a_word() {
        let folded = folded("Nej. Kl 12 30 grader, sa Ulla");
        let words = cut("Nej. Kl 12 30 grader, sa Ulla", &folded);
        assert_eq!(words[0].mark, Some('.'), "the mark is kept");
        assert_eq!((words[0].sentence, words[1].sentence), (0, 1), "one sentence each");
        assert_eq!(words.last().map(|word| word.look), Some(Look::Name), "a name inside");
    }
}
