//! Where sentences end: full stops that are not abbreviations, marks, pictures and line ends.

mod abbreviations;

use crate::span::Span;
use crate::text::{Kind, Token};
pub(crate) use abbreviations::dotted;
use abbreviations::{Abbreviation, abbreviation, is_month, opens};

/// One sentence: its span, its tokens, and how many of them are words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub span: Span,
    /// Index of the first token, and one past the last.
    pub first: usize,
    pub last: usize,
    pub words: u32,
}

/// Cuts the tokens into sentences.
pub(crate) fn split(raw: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut here = Place { raw, tokens, first: 0, index: 0, words: 0 };
    for (index, token) in tokens.iter().enumerate() {
        here.index = index;
        if matches!(token.kind, Kind::Word | Kind::Number) {
            here.words += 1;
        }
        let next = tokens.get(index + 1);
        if next.is_none_or(|next| here.ends(next)) {
            let Place { first, words, .. } = here;
            let span = Span::new(tokens[first].span.start, token.span.end);
            found.push(Sentence { span, first, last: index + 1, words });
            (here.first, here.words) = (index + 1, 0);
        }
    }
    found
}

/// The spans of all sentences, in bytes.
pub fn sentences(raw: &str) -> Vec<(usize, usize)> {
    let text = crate::text::Text::read(raw);
    text.sentences.iter().map(|found| (found.span.start, found.span.end)).collect()
}

/// A token that may be the last of its sentence.
struct Place<'a> {
    raw: &'a str,
    tokens: &'a [Token],
    first: usize,
    index: usize,
    /// Words so far in the sentence.
    words: u32,
}

/// What stands before the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    /// A full stop, the token it is, and whether quotes or brackets follow it.
    Stop {
        at: usize,
        closed: bool,
    },
    /// `!` or `?`.
    Call {
        closed: bool,
    },
    /// `…` or several full stops.
    Trail,
    Colon,
    /// A picture or a smiley; `after_mark` when a mark stands before it.
    Picture {
        after_mark: bool,
    },
    Link,
    None,
}

impl Place<'_> {
    fn ends(&self, next: &Token) -> bool {
        let gap = &self.raw[self.token(self.index).span.end..next.span.start];
        let closing = self.closing();
        if gap.contains('\n') {
            return !self.wrapped(gap, closing, next);
        }
        if gap.is_empty() {
            return self.glued(closing, next);
        }
        let low = next.kind == Kind::Word && self.letter(next).is_lowercase();
        match closing {
            Closing::Stop { at, closed } if low => !closed && self.low_start(at, next),
            Closing::Stop { at, .. } => !self.abbreviated(at, next) && !self.note(next),
            Closing::Call { closed } if low => !closed && self.loud_or_opening(next),
            Closing::Call { .. } => !self.picture(next),
            Closing::Trail => !low && !self.picture(next) && self.index > self.first,
            Closing::Colon => !low && self.quotes(next),
            Closing::Picture { after_mark } => self.after_picture(after_mark, low, next),
            Closing::Link => next.kind == Kind::Word && !low,
            Closing::None => false,
        }
    }

    /// Looks behind quotes, brackets and pictures for what closes the sentence.
    fn closing(&self) -> Closing {
        /// More marks than this after a full stop are no punctuation.
        const LOOK_BACK: usize = 6;
        let from = self.first.max(self.index.saturating_sub(LOOK_BACK));
        let (mut closed, mut pictures) = (false, false);
        for at in (from..=self.index).rev() {
            let token = self.token(at);
            let found = match (token.kind, self.letter(token)) {
                (Kind::Emoji, _) => {
                    pictures = true;
                    continue;
                }
                (Kind::Word, _) if self.text(at).ends_with('.') => Closing::Stop { at, closed },
                (Kind::Url, _) if self.long_link(at) => Closing::Link,
                (Kind::Mark, ')' | '(' | '3') if at > from && self.smiley(at) => {
                    Closing::Picture { after_mark: false }
                }
                (Kind::Mark, '”' | '"' | '’' | '\'' | ')' | '»' | ']') => {
                    closed = true;
                    continue;
                }
                (Kind::Mark, '.') if self.trails(at) => Closing::Trail,
                (Kind::Mark, '.') => Closing::Stop { at, closed },
                (Kind::Mark, '!' | '?') => Closing::Call { closed },
                (Kind::Mark, '…') => Closing::Trail,
                (Kind::Mark, ':') if !closed => Closing::Colon,
                _ => Closing::None,
            };
            let marked =
                matches!(found, Closing::Stop { .. } | Closing::Call { .. } | Closing::Trail);
            return if pictures { Closing::Picture { after_mark: marked } } else { found };
        }
        if pictures { Closing::Picture { after_mark: false } } else { Closing::None }
    }

    /// May a line end inside the sentence? Only where the line is long or plainly unfinished.
    fn wrapped(&self, gap: &str, closing: Closing, next: &Token) -> bool {
        let mut lines = gap.matches('\n');
        let one = lines.next().is_some() && lines.next().is_none();
        if !one || closing != Closing::None || next.kind == Kind::Mark && self.text_of(next) != "("
        {
            return false;
        }
        let low = next.kind == Kind::Word && self.letter(next).is_lowercase();
        let line = self.line_length();
        if self.unfinished() {
            return low || line >= LONG_LINE / 2;
        }
        low && line >= LONG_LINE
    }

    /// Characters on the line that ends here, as far as they need to be counted.
    fn line_length(&self) -> usize {
        let begin = self.token(self.first).span.start;
        let line = self.raw[begin..self.token(self.index).span.end].chars().rev();
        line.take(LONG_LINE).take_while(|letter| *letter != '\n').count()
    }

    /// The line breaks off after a little word or a comma.
    fn unfinished(&self) -> bool {
        const LITTLE: [&str; 34] = [
            ",", "och", "eller", "men", "samt", "att", "som", "om", "i", "på", "av", "för", "med",
            "till", "från", "vid", "hos", "under", "över", "efter", "en", "ett", "den", "det",
            "de", "vår", "vårt", "våra", "din", "ditt", "dina", "är", "har", "utan",
        ];
        LITTLE.contains(&self.text(self.index).to_lowercase().as_str())
    }

    /// *stängd.Vi*: a space is missing.
    fn glued(&self, closing: Closing, next: &Token) -> bool {
        let at = self.index;
        let mark = match closing {
            Closing::Stop { closed, .. } | Closing::Call { closed } => !closed,
            _ => false,
        };
        if !mark || next.kind != Kind::Word || at <= self.first {
            return false;
        }
        let mut letters = self.text_of(next).chars();
        let capital = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_none_or(char::is_lowercase);
        let before = self.text(at - 1);
        let word = before.chars().count() > 1 && before.chars().all(char::is_lowercase);
        capital && (word || self.letter(self.token(at - 1)) == '!')
    }

    /// A sentence may begin with a small letter after a whole word and a full stop.
    fn low_start(&self, at: usize, next: &Token) -> bool {
        if self.token(at).kind == Kind::Word || at == self.first {
            return false;
        }
        let before = self.token(at - 1);
        let word = self.text(at - 1);
        if before.kind == Kind::Number {
            return opens(self.text_of(next)) && self.words > 2 && !self.listed(at);
        }
        let letters = word.chars().count();
        before.kind == Kind::Word
            && letters > 2
            && abbreviation(word).is_none()
            && (letters > 5 || opens(self.text_of(next)))
            && word.chars().any(|letter| "aeiouyåäöéAEIOUYÅÄÖ".contains(letter))
    }

    /// After `!!`, or before a word that opens sentences, a small letter begins a new one.
    fn loud_or_opening(&self, next: &Token) -> bool {
        let loud = self.index > self.first
            && self.token(self.index - 1).span.end == self.token(self.index).span.start
            && matches!(self.letter(self.token(self.index - 1)), '!' | '?');
        loud || opens(self.text_of(next))
    }

    /// The number of a footnote, alone between the full stop and the end of the line.
    fn note(&self, next: &Token) -> bool {
        let after = self.tokens.get(self.index + 2).map_or(self.raw.len(), |t| t.span.start);
        next.kind == Kind::Number
            && next.span.len() < 3
            && (self.index + 2 == self.tokens.len()
                || self.raw[next.span.end..after].contains('\n'))
    }

    /// Is the full stop at token `at` part of an abbreviation, an initial or a number?
    fn abbreviated(&self, at: usize, next: &Token) -> bool {
        if self.picture(next) {
            return true;
        }
        let own = self.token(at).kind == Kind::Word;
        if at == self.first && !own {
            return self.index == at;
        }
        if !own && self.listed(at) {
            return true;
        }
        let word = if own { self.text(at).trim_end_matches('.') } else { self.text(at - 1) };
        let spaced = if own { String::new() } else { self.spaced(at) };
        let number = next.kind == Kind::Number;
        let capital = self.letter(next).is_uppercase();
        match abbreviation(if spaced.is_empty() { word } else { &spaced }) {
            Some(Abbreviation::GoesOn) => true,
            Some(Abbreviation::Title) => capital && !opens(self.text_of(next)),
            Some(Abbreviation::MayEnd) => !capital && !number,
            Some(Abbreviation::BeforeNumber) => number,
            None => self.initial(at, word, next) || self.ordinal(at, next),
        }
    }

    /// *A. Berg*, but not *plan B. Vi*.
    fn initial(&self, at: usize, word: &str, next: &Token) -> bool {
        let mut letters = word.chars();
        let one = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        let glued = at > 0 && self.token(at - 1).span.end == self.token(at).span.start;
        let opener = opens(self.text_of(next)) && self.text_after(next) != ".";
        one && glued && next.kind == Kind::Word && !opener
    }

    /// *den 3. Maj* is a date.
    fn ordinal(&self, at: usize, next: &Token) -> bool {
        at > 0 && self.token(at - 1).kind == Kind::Number && is_month(self.text_of(next))
    }

    /// *1.* or *a.* first in a sentence is a list mark.
    fn listed(&self, at: usize) -> bool {
        /// Longer numbers are years and sums.
        const DIGITS: usize = 3;
        let before = self.text(self.first);
        let short = before.chars().count() <= DIGITS;
        let kind = self.token(self.first).kind;
        let letter = kind == Kind::Word && before.chars().count() == 1;
        at == self.first + 1 && (kind == Kind::Number && short || letter)
    }

    /// *t. ex.*, *m. m.*, *fr. o. m.* written with spaces, joined; otherwise nothing.
    fn spaced(&self, at: usize) -> String {
        const PARTS: usize = 3;
        let mut parts = Vec::new();
        let mut stop = at;
        while parts.len() < PARTS && stop > self.first && self.text(stop) == "." {
            let part = self.text(stop - 1);
            if part.chars().count() > 4 || !part.chars().all(char::is_lowercase) {
                break;
            }
            parts.push(part);
            if stop < self.first + 2 {
                break;
            }
            stop -= 2;
        }
        if parts.len() < 2 {
            return String::new();
        }
        parts.reverse();
        (0..parts.len() - 1)
            .map(|from| parts[from..].join("."))
            .find(|joined| abbreviation(joined).is_some())
            .unwrap_or_default()
    }

    /// After a colon a quotation or a whole sentence may begin.
    fn quotes(&self, next: &Token) -> bool {
        /// Fewer words before a colon are a label: *Tid:*, *Hon säger:*.
        const LABEL: u32 = 4;
        let whole = |token: &Token| {
            let word = self.text_of(token);
            let small = word.chars().nth(1).is_some_and(char::is_lowercase);
            let capital = self.letter(token).is_uppercase();
            token.kind == Kind::Word && capital && (small || opens(word))
        };
        let label = self.words < LABEL || self.letter(self.token(self.index - 1)).is_uppercase();
        if label || self.token(self.index - 1).kind != Kind::Word {
            return false;
        }
        match self.letter(next) {
            '\'' | '"' | '”' | '»' | '’' => self.tokens.get(self.index + 2).is_some_and(whole),
            _ => whole(next) && !is_month(self.text_of(next)),
        }
    }

    fn after_picture(&self, after_mark: bool, low: bool, next: &Token) -> bool {
        /// *Vi ❤️ Stockholm* goes on.
        const FEW: u32 = 3;
        if self.picture(next) {
            return false;
        }
        if after_mark {
            return next.kind != Kind::Mark || !matches!(self.letter(next), '.' | '!' | '?');
        }
        next.kind == Kind::Word && !low && self.words >= FEW
    }

    fn picture(&self, next: &Token) -> bool {
        let at = self.index + 1;
        next.kind == Kind::Emoji || next.kind == Kind::Mark && self.smiley_from(at)
    }

    /// Several full stops in a row.
    fn trails(&self, at: usize) -> bool {
        at > self.first
            && self.text(at - 1) == "."
            && self.token(at - 1).span.end == self.token(at).span.start
    }

    /// `:)` and its like end at this token.
    fn smiley(&self, at: usize) -> bool {
        (1..=2).any(|back| {
            at.checked_sub(back).is_some_and(|from| from >= self.first && self.face(from, at))
        })
    }

    /// `:)` and its like begin at this token.
    fn smiley_from(&self, from: usize) -> bool {
        (1..=2).any(|on| from + on < self.tokens.len() && self.face(from, from + on))
    }

    fn face(&self, from: usize, to: usize) -> bool {
        let face = &self.raw[self.token(from).span.start..self.token(to).span.end];
        matches!(face, ":)" | ":-)" | ";)" | ";-)" | ":(" | ":-(" | "=)" | ":-D" | "<3")
    }

    fn long_link(&self, at: usize) -> bool {
        self.text(at).contains('/')
    }

    /// The token right after `next`, or nothing.
    fn text_after(&self, next: &Token) -> &str {
        let after = self.tokens.get(self.index + 2);
        after.filter(|after| after.span.start == next.span.end).map_or("", |at| self.text_of(at))
    }

    fn token(&self, at: usize) -> &Token {
        &self.tokens[at]
    }

    fn text_of(&self, token: &Token) -> &str {
        &self.raw[token.span.start..token.span.end]
    }

    fn text(&self, at: usize) -> &str {
        self.text_of(&self.tokens[at])
    }

    fn letter(&self, token: &Token) -> char {
        self.raw[token.span.start..].chars().next().unwrap_or(' ')
    }
}

/// Lines from this many characters may have been broken by a program.
const LONG_LINE: usize = 40;

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn sentences(raw: &str) -> Vec<&str> {
        let text = Text::read(raw);
        text.sentences.iter().map(|found| &raw[found.span.start..found.span.end]).collect()
    }

    /// Each line is a text with its sentences parted by `|`.
    fn parted(texts: &[&str]) {
        for marked in texts {
            let wanted: Vec<&str> = marked.split('|').map(str::trim).collect();
            assert_eq!(sentences(&wanted.join(" ")), wanted, "as marked");
        }
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        parted(&[
            "Vi har t.ex. Anna A. Berg här. | Kom kl. 18.30! | Ta med mat m.m. | Vi ses.",
            "Ta t. ex. bussen. | Det finns kaffe, te m. m. | Välkommen!",
            "Den 3. maj stänger vi. | Vi har plan B. | Det ordnar sig.",
            "Fika kostar 20 kr. | Barn går in gratis fr.o.m. kl. 10.",
            "Se s. 12 och kap. 3. | Det gäller s.k. Fasta priser.",
        ]);
    }

    #[test]
    fn loose_writing_is_cut_as_it_is_read() {
        parted(&[
            "hej. | vi undrar när parken öppnar. | tack på förhand",
            "Jag vet inte... kanske imorgon. | Eller? | ingen svarar ju",
            "Vi ses på lördag! 🎉🎉 | Ta med kaffe ☕ | Hej så länge :) | Kom!",
            "Vi ❤️ Stockholm. | – Det blir bra, säger hon. | – Ja!",
            "1. Ta med mat. | 2. Kom i tid.",
        ]);
        assert_eq!(sentences("Parken är stängd.Vi öppnar i maj").len(), 2, "the space is missing");
    }

    #[test]
    fn lines_end_sentences_unless_wrapped() {
        assert_eq!(
            sentences("Rubrik\nText som\nfortsätter.\n– punkt").len(),
            3,
            "a wrapped line goes on"
        );
        assert_eq!(sentences("Packa\nmat\nkläder").len(), 3, "a list without marks");
        let broken = "Vi bygger om hela parken och lekplatsen bredvid\nfram till hösten.";
        assert_eq!(sentences(broken).len(), 1, "a long line was broken by a program");
        assert_eq!(sentences("”Kom!” sa hon. Ja."), ["”Kom!” sa hon.", "Ja."], "quotes");
        let quoted = "Så här lyder det nya svaret: ”Vi kommer.” Bra!";
        assert_eq!(sentences(quoted).len(), 3, "a quotation after a whole clause");
    }

    #[test]
    fn a_sea_of_marks_is_read_once() {
        let sea = format!("a{}", ". )".repeat(50_000));
        assert!(!sentences(&sea).is_empty(), "and comes to an end");
    }
}
