//! Where sentences end: full stops that are not abbreviations, marks, and line ends.

use crate::span::Span;
use crate::text::{Kind, Token};

/// One sentence: its span, its tokens, and how many of them are words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub span: Span,
    /// Index of the first token, and one past the last.
    pub first: usize,
    pub last: usize,
    pub words: u32,
}

/// Abbreviations after which a sentence goes on.
const GOES_ON: [&str; 78] = [
    "t.ex", "bl.a", "fr.o.m", "t.o.m", "p.g.a", "pga", "d.v.s", "dvs", "s.k", "f.d", "ev", "ang",
    "avd", "ca", "c:a", "inkl", "exkl", "resp", "tel", "tfn", "kl", "nr", "st", "sid", "s", "jfr",
    "kap", "enl", "f.n", "fn", "m.a.o", "n.b", "obs", "o", "ordf", "red", "sek", "tim", "tr",
    "utg", "vol", "a.k.a", "b.l.a", "dr", "prof", "doc", "fil", "hr", "fru", "jr", "sr", "tf",
    "t.f", "v", "u.a", "p", "bil", "fig", "tab", "art", "mom", "stk", "ggr", "gm", "f.ö", "e.d",
    "o.a", "mag", "motsv", "omr", "prel", "stf", "v.ordf", "äv", "övr", "etc", "dnr", "lgh",
];

/// Abbreviations that often stand last: a capital after them starts a new sentence.
const MAY_END: [&str; 14] = [
    "m.m", "m.fl", "osv", "o.s.v", "o.d", "o.dyl", "etc", "kr", "st", "e.kr", "f.kr", "leg", "ggr",
    "mkr",
];

/// Cuts the tokens into sentences.
pub(crate) fn split(raw: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut first = 0;
    let mut words = 0;
    for (index, token) in tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Word | Kind::Number) {
            words += 1;
        }
        let next = tokens.get(index + 1);
        if next.is_none_or(|next| ends(raw, tokens, first, index, next)) {
            let span = Span::new(tokens[first].span.start, token.span.end);
            found.push(Sentence { span, first, last: index + 1, words });
            (first, words) = (index + 1, 0);
        }
    }
    found
}

fn ends(raw: &str, tokens: &[Token], first: usize, index: usize, next: &Token) -> bool {
    let token = tokens[index];
    let gap = &raw[token.span.end..next.span.start];
    let after = raw[next.span.start..].chars().next().unwrap_or(' ');
    let mark = closing_mark(raw, tokens, first, index);
    if gap.contains('\n') {
        let wrapped =
            after.is_lowercase() && mark.is_none() && !gap.trim_matches(' ').contains("\n\n");
        return !wrapped;
    }
    if gap.is_empty() || (after.is_lowercase() && next.kind == Kind::Word) {
        return false;
    }
    match mark {
        Some(('.', at)) => !abbreviation(raw, tokens, first, at, after),
        Some(_) => true,
        None => false,
    }
}

/// The `.`, `!`, `?` or `…` that closes at `index`, looking behind quotes and brackets.
fn closing_mark(raw: &str, tokens: &[Token], first: usize, index: usize) -> Option<(char, usize)> {
    let mut at = index;
    loop {
        let token = tokens[at];
        let letter = raw[token.span.start..].chars().next()?;
        if token.kind != Kind::Mark {
            return None;
        }
        match letter {
            '.' | '!' | '?' | '…' => return Some((letter, at)),
            '”' | '"' | '’' | '\'' | ')' | '»' if at > first => at -= 1,
            _ => return None,
        }
    }
}

/// Is the full stop at token `at` part of an abbreviation, an initial or a list number?
fn abbreviation(raw: &str, tokens: &[Token], first: usize, at: usize, after: char) -> bool {
    if at == first {
        return false;
    }
    if at == first + 1 && tokens[first].kind == Kind::Number {
        return true;
    }
    let stop = tokens[at].span.start;
    let head = &raw[tokens[first].span.start..stop];
    let begin = head.rfind(|c: char| c.is_whitespace() || c == '(').map_or(0, |found| found + 1);
    let chunk = head.get(begin..).unwrap_or("").to_lowercase();
    if MAY_END.contains(&chunk.as_str()) {
        return !after.is_uppercase();
    }
    let initial = chunk.chars().count() == 1 && head.ends_with(char::is_uppercase);
    initial || GOES_ON.contains(&chunk.as_str())
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn sentences(raw: &str) -> Vec<&str> {
        let text = Text::read(raw);
        text.sentences.iter().map(|found| &raw[found.span.start..found.span.end]).collect()
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        assert_eq!(
            sentences("Vi har t.ex. Anna A. Berg här. Kom kl. 18.30! Ta med mat m.m. Vi ses."),
            ["Vi har t.ex. Anna A. Berg här.", "Kom kl. 18.30!", "Ta med mat m.m.", "Vi ses."],
            "only real ends count"
        );
    }

    #[test]
    fn lines_end_sentences_unless_wrapped() {
        assert_eq!(
            sentences("Rubrik\nText som\nfortsätter.\n– punkt").len(),
            3,
            "a wrapped line goes on"
        );
        assert_eq!(sentences("1. Nämnden säger ja."), ["1. Nämnden säger ja."], "a list number");
        assert_eq!(sentences("”Kom!” sa hon. Ja."), ["”Kom!” sa hon.", "Ja."], "quotes");
    }
}
