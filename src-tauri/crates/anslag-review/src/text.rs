//! A draft cut once into tokens and sentences; every check reads this.

use unicode_segmentation::UnicodeSegmentation;

use crate::emoji::is_emoji;
use crate::sentence::{self, Sentence, dotted};
use crate::span::Span;
use crate::voice::Word;

/// What sort of thing a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Url,
    Email,
    Hashtag,
    Mention,
    Emoji,
    Mark,
}

/// One token; white space is what lies between tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: Kind,
    pub span: Span,
}

/// The draft with its tokens and sentences, in reading order.
pub(crate) struct Text<'a> {
    pub raw: &'a str,
    /// Lower case, byte for byte as long as `raw`.
    pub folded: String,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    /// Quotation marks and line ends: where, and whether a quotation is open after it.
    pub quotes: Vec<(usize, bool)>,
}

impl<'a> Text<'a> {
    pub fn read(raw: &'a str) -> Self {
        let tokens = tokens(raw);
        let sentences = sentence::split(raw, &tokens);
        Self { raw, folded: fold(raw), tokens, sentences, quotes: quotes(raw) }
    }

    pub fn slice(&self, span: Span) -> &'a str {
        &self.raw[span.start..span.end]
    }

    /// The token's text in lower case.
    pub fn lower(&self, token: &Token) -> &str {
        &self.folded[token.span.start..token.span.end]
    }

    /// The token as the model of verbs sees it.
    pub fn word(&self, token: &Token) -> Word<'_> {
        let capital = self.slice(token.span).starts_with(char::is_uppercase);
        Word { low: self.lower(token), capital }
    }

    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(move |token| token.kind == kind)
    }

    /// True when neither end of the span cuts a word.
    pub fn whole(&self, span: Span) -> bool {
        let joined = |left: Option<char>, right: Option<char>| {
            left.is_some_and(char::is_alphanumeric) && right.is_some_and(char::is_alphanumeric)
        };
        let hit = self.slice(span);
        !joined(self.raw[..span.start].chars().next_back(), hit.chars().next())
            && !joined(hit.chars().next_back(), self.raw[span.end..].chars().next())
    }

    /// True inside an address, a hashtag or a user name, where word rules do not apply.
    pub fn protected(&self, span: Span) -> bool {
        let first = self.tokens.partition_point(|token| token.span.end <= span.start);
        self.tokens[first..]
            .iter()
            .take_while(|token| token.span.start < span.end)
            .any(|t| matches!(t.kind, Kind::Url | Kind::Email | Kind::Hashtag | Kind::Mention))
    }

    /// True between quotation marks on the same line.
    pub fn quoted(&self, span: Span) -> bool {
        let before = self.quotes.partition_point(|(at, _)| *at < span.start);
        before.checked_sub(1).is_some_and(|last| self.quotes[last].1)
    }
}

/// Lower case without changing any byte offset.
pub(crate) fn fold(raw: &str) -> String {
    raw.chars()
        .map(|letter| {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
                _ => letter,
            }
        })
        .collect()
}

/// Opens and closes quotations; none goes on to the next line.
fn quotes(raw: &str) -> Vec<(usize, bool)> {
    let mut open = false;
    let marks = ['\n', '"', '”', '“', '„', '«', '»'];
    let toggled = |(at, mark): (usize, &str)| {
        open = mark != "\n" && !open;
        (at, open)
    };
    raw.match_indices(marks).map(toggled).collect()
}

fn tokens(raw: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(raw.len() / 5);
    let mut at = 0;
    while let Some(letter) = raw[at..].chars().next() {
        if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        let (kind, len) = next_token(raw, at, letter);
        found.push(Token { kind, span: Span::new(at, at + len) });
        at += len;
    }
    found
}

fn next_token(raw: &str, at: usize, letter: char) -> (Kind, usize) {
    let rest = &raw[at..];
    if letter == '#' || letter == '@' {
        let name = |c: char| c.is_alphanumeric() || c == '_' || (letter == '@' && c == '-');
        let len = run(&rest[1..], name);
        let kind = if letter == '#' { Kind::Hashtag } else { Kind::Mention };
        return if len > 0 { (kind, len + 1) } else { (Kind::Mark, 1) };
    }
    if letter as u32 >= 0x203C || is_keycap(rest) {
        let cluster = near(rest, LONGEST_PICTURE).graphemes(true).next().unwrap_or(rest);
        if is_emoji(cluster) {
            return (Kind::Emoji, cluster.len());
        }
    }
    if !letter.is_alphanumeric() {
        return (Kind::Mark, letter.len_utf8());
    }
    if let Some(found) = address(rest) {
        return found;
    }
    abbreviation(rest).unwrap_or_else(|| word(rest))
}

/// A digit dressed as a picture: digit, selector, enclosing key.
fn is_keycap(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(|c| c.is_ascii_digit())
        && letters.next().is_some_and(|c| c == '\u{FE0F}' || c == '\u{20E3}')
}

fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !wanted(letter)).unwrap_or(text.len())
}

/// The parts of a domain name are no longer than this.
const LONGEST_LABEL: usize = 63;
/// And an address before its path is no longer than this.
const LONGEST_ADDRESS: usize = 320;
/// Flags and families are pictures of several parts.
const LONGEST_PICTURE: usize = 160;
const LONGEST_ABBREVIATION: usize = 16;

/// A link or an e-mail address at the start of the rest.
fn address(rest: &str) -> Option<(Kind, usize)> {
    let chunk = near(rest, LONGEST_ADDRESS);
    let name = run(chunk, |c| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'));
    if !chunk[..name].contains('.') && !chunk[name..].starts_with(['@', ':']) {
        return None;
    }
    let chunk = &chunk[..chunk.find(char::is_whitespace).unwrap_or(chunk.len())];
    if let Some(len) = email(chunk) {
        return Some((Kind::Email, len));
    }
    let head = chunk.get(..8).or(chunk.get(..7)).unwrap_or("").to_ascii_lowercase();
    let scheme = ["https://", "http://", "www."].into_iter().find(|s| head.starts_with(s));
    let body = scheme.map_or(0, str::len);
    let host = run(&chunk[body..], |c| c.is_alphanumeric() || c == '-' || c == '.');
    let labels = chunk[body..body + host].split('.');
    let too_long = labels.into_iter().any(|label| encoded_len(label) > LONGEST_LABEL);
    if too_long || (scheme.is_none() && !known_domain(chunk[..host].trim_end_matches('.'))) {
        return None;
    }
    let tail = if scheme.is_some() || chunk[host..].starts_with(['/', '?', '#', ':']) {
        let stops = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '»');
        run(rest, |c| !stops(c) && !turns(c))
    } else {
        host
    };
    let trimmed = rest[..tail].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '’']);
    (trimmed.len() > body).then_some((Kind::Url, trimmed.len()))
}

/// Signs that turn the direction of writing; they show as nothing and belong to no address.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// How long a part of a domain name is as machines write it.
fn encoded_len(label: &str) -> usize {
    const PREFIX: usize = "xn--".len();
    if label.is_ascii() || label.len() > LONGEST_LABEL * 4 {
        return label.len();
    }
    idna::punycode::encode_str(label).map_or(usize::MAX, |encoded| encoded.len() + PREFIX)
}

/// The beginning of a text, at most so many bytes; what is longer is looked at in one go only
/// once it is known what it is.
fn near(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// *t.ex.*, *fr.o.m.*: one word, with its last full stop.
fn abbreviation(rest: &str) -> Option<(Kind, usize)> {
    let chunk = near(rest, LONGEST_ABBREVIATION);
    let len = run(chunk, |c| c.is_alphabetic() || c == '.');
    let (begin, _) = chunk[..len].rsplit_once('.')?;
    let known = dotted(begin) || dotted(&chunk[..len]);
    let whole = if dotted(begin) { begin.len() + 1 } else { len };
    known.then_some((Kind::Word, whole))
}

/// Bare domains that the platforms turn into links, judged by their last part.
fn known_domain(host: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "se",
        "com",
        "org",
        "net",
        "nu",
        "eu",
        "info",
        "io",
        "ly",
        "stockholm",
        "gov",
        "edu",
        "uk",
        "no",
        "dk",
        "fi",
        "de",
        "co",
        "gl",
        "gd",
        "me",
        "example",
    ];
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        name.len() > 1
            && name.split('.').all(|part| !part.is_empty())
            && ENDINGS.contains(&ending)
            && name.chars().any(char::is_alphabetic)
    })
}

fn email(chunk: &str) -> Option<usize> {
    let local = run(chunk, |c| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'));
    let domain = chunk[local..].strip_prefix('@')?;
    let len = run(domain, |c| c.is_alphanumeric() || c == '-' || c == '.');
    let host = domain[..len].trim_end_matches(['.', '-']);
    let ending = host.rsplit_once('.')?.1;
    (local > 0 && ending.len() > 1).then_some(local + 1 + host.len())
}

/// A word or a number, with hyphens, apostrophes and case colons inside it.
fn word(rest: &str) -> (Kind, usize) {
    let mut letters = rest.char_indices().peekable();
    let (mut end, mut has_letter, mut before) = (0, false, ' ');
    while let Some((at, letter)) = letters.next() {
        let joins = || letters.clone().next().is_some_and(|(_, next)| joined(before, letter, next));
        if !(letter.is_alphanumeric() || is_mark_on_letter(letter) || at > 0 && joins()) {
            break;
        }
        has_letter |= letter.is_alphabetic();
        before = letter;
        end = at + letter.len_utf8();
    }
    (if has_letter { Kind::Word } else { Kind::Number }, end)
}

fn is_mark_on_letter(letter: char) -> bool {
    matches!(letter as u32, 0x300..=0x36F)
}

/// May `mark` stand inside a word between these two characters?
fn joined(before: char, mark: char, after: char) -> bool {
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match mark {
        '-' | '\u{2011}' | '’' | '\'' => before.is_alphanumeric() && after.is_alphanumeric(),
        '.' | ',' => digits,
        ':' => digits || (before.is_alphanumeric() && after.is_lowercase()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(raw: &str) -> Vec<(Kind, &str)> {
        let text = Text::read(raw);
        text.tokens
            .iter()
            .map(|token| (token.kind, &raw[token.span.start..token.span.end]))
            .collect()
    }

    #[test]
    fn each_thing_is_one_token() {
        assert_eq!(
            kinds("Se start.stockholm/parker, EU:s kl. 18.30 #Kul @anna a.b@c.se 🎉🇸🇪"),
            [
                (Kind::Word, "Se"),
                (Kind::Url, "start.stockholm/parker"),
                (Kind::Mark, ","),
                (Kind::Word, "EU:s"),
                (Kind::Word, "kl"),
                (Kind::Mark, "."),
                (Kind::Number, "18.30"),
                (Kind::Hashtag, "#Kul"),
                (Kind::Mention, "@anna"),
                (Kind::Email, "a.b@c.se"),
                (Kind::Emoji, "🎉"),
                (Kind::Emoji, "🇸🇪"),
            ],
            "links, tags and pictures are whole"
        );
    }

    #[test]
    fn folding_keeps_offsets() {
        assert_eq!(fold("ÅÄÖİẞ").len(), "ÅÄÖİẞ".len(), "even where lower case is longer");
    }

    #[test]
    fn a_full_stop_without_space_is_no_link() {
        assert_eq!(kinds("parken.Vi")[0].0, Kind::Word, "Vi is no domain");
    }
}
