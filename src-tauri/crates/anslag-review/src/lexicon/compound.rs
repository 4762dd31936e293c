//! Compounds, found by walking the forms from every place where a part may begin.

use super::Lexicon;
use super::reading::Reading;

/// What stands before a place in the word, so that the right parts may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing: the word begins here.
    Start,
    /// Parts of a usual compound.
    Parts,
    /// *jätte*: an adjective follows.
    BeforeAdjective,
    /// *över*: a verb follows.
    BeforeVerb,
    /// *tvåhundra*
    Numeral,
    /// *tredje*
    Ordinal,
}

const STATES: usize = 6;

/// The way here with the fewest parts.
#[derive(Debug, Clone, Copy)]
struct Way {
    parts: usize,
    /// Where the last part began.
    from: usize,
    /// And after which state.
    after: State,
}

/// The word as letters with the byte each begins at.
struct Letters<'w> {
    word: &'w str,
    letters: Vec<(usize, char)>,
}

impl<'w> Letters<'w> {
    fn of(word: &'w str) -> Self {
        Self { word, letters: word.char_indices().collect() }
    }

    fn len(&self) -> usize {
        self.letters.len()
    }

    fn is(&self, at: usize, letter: char) -> bool {
        self.letters.get(at).is_some_and(|(_, found)| *found == letter)
    }

    fn byte(&self, at: usize) -> usize {
        self.letters.get(at).map_or(self.word.len(), |(byte, _)| *byte)
    }

    fn slice(&self, from: usize, to: usize) -> &'w str {
        &self.word[self.byte(from)..self.byte(to)]
    }

    /// The letter before `at`, when it stands there twice.
    fn doubled(&self, at: usize) -> Option<char> {
        let letter = self.letters.get(at.checked_sub(1)?)?.1;
        (at >= 2 && self.is(at - 2, letter)).then_some(letter)
    }

    /// Would a joint here leave the same letter three times?
    fn tripled(&self, at: usize) -> bool {
        let Some((_, before)) = at.checked_sub(1).and_then(|at| self.letters.get(at)) else {
            return false;
        };
        self.is(at, *before) && (self.doubled(at).is_some() || self.is(at + 1, *before))
    }
}

/// The ways to every place of one word.
struct Ways<'l, 'w> {
    lexicon: &'l Lexicon,
    letters: Letters<'w>,
    capital: bool,
    found: Vec<[Option<Way>; STATES]>,
    end: Option<Way>,
}

impl Lexicon {
    /// The parts of a compound, fewest first; a letter dropped at a joint (*fallucka*) is missing
    /// from its second part. `capital`: the text has the word with a capital.
    pub(super) fn parts<'w>(&self, word: &'w str, capital: bool) -> Option<Vec<&'w str>> {
        let letters = Letters::of(word);
        let found = vec![[None; STATES]; letters.len() + 1];
        let mut ways = Ways { lexicon: self, letters, capital, found, end: None };
        ways.search();
        let parts = ways.parts()?;
        (!self.alike_a_word(word)).then_some(parts)
    }

    /// A compound that a usual confusion turns into a word is taken for that word misspelt.
    fn alike_a_word(&self, word: &str) -> bool {
        self.affixes().likenesses.iter().any(|(from, to)| {
            word.match_indices(from.as_str()).any(|(at, _)| {
                let other = format!("{}{to}{}", &word[..at], &word[at + from.len()..]);
                self.exact(&other).is_some_and(Reading::alone)
            })
        })
    }
}

impl<'w> Ways<'_, 'w> {
    fn search(&mut self) {
        self.found[0][State::Start as usize] = Some(Way { parts: 0, from: 0, after: State::Start });
        for at in 0..self.letters.len() {
            let here = self.found[at];
            if here.iter().all(Option::is_none) {
                continue;
            }
            self.walk(at, None);
            if let Some(letter) = self.letters.doubled(at) {
                self.walk(at, Some(letter));
            }
        }
    }

    /// Follows the forms that begin at `at`, after `dropped` if a letter was dropped at the joint.
    fn walk(&mut self, at: usize, dropped: Option<char>) {
        let fst = self.lexicon.forms.as_fst();
        let (mut node, mut sum) = (fst.root(), 0);
        let mut utf8 = [0; 4];
        for (place, letter) in dropped
            .map(|letter| (at, letter))
            .into_iter()
            .chain(self.letters.letters[at..].iter().enumerate().map(|(n, l)| (at + n + 1, l.1)))
            .collect::<Vec<_>>()
        {
            for byte in letter.encode_utf8(&mut utf8).bytes() {
                let Some(next) = node.find_input(byte) else {
                    return;
                };
                let step = node.transition(next);
                sum += step.out.value();
                node = fst.node(step.addr);
            }
            if node.is_final() && place > at {
                let reading = Reading(sum + node.final_output().value());
                self.part(at, place, reading);
            }
        }
    }

    /// A part from `at` to `to` has been found.
    fn part(&mut self, at: usize, to: usize, reading: Reading) {
        let last = to == self.letters.len();
        for after in STATE {
            let Some(way) = self.found[at][after as usize] else {
                continue;
            };
            let next = Way { parts: way.parts + 1, from: at, after };
            if last && self.closes(at, to, &way, after, reading) {
                shorter(&mut self.end, next);
            }
            if last || self.letters.tripled(to) {
                continue;
            }
            let opens = OPENS.iter().filter(|open| open.0 == after && reading.any(open.2));
            for (_, state, _) in opens {
                shorter(&mut self.found[to][*state as usize], next);
            }
        }
    }

    /// May this part be the last?
    fn closes(&self, at: usize, to: usize, way: &Way, after: State, reading: Reading) -> bool {
        let wanted = match after {
            State::Start => return false,
            State::Parts => Reading::END,
            State::BeforeAdjective => Reading::AFTER_ADJECTIVE_PREFIX,
            State::BeforeVerb => Reading::AFTER_VERB_PREFIX,
            State::Numeral => Reading::NUMERAL | Reading::ORDINAL | Reading::AFTER_NUMERAL,
            State::Ordinal => Reading::AFTER_ORDINAL,
        };
        let twice = self.letters.slice(way.from, at) == self.letters.slice(at, to);
        let capital = self.capital || !reading.any(Reading::UPPER_FIRST);
        reading.any(wanted) && !reading.any(Reading::FORBIDDEN) && capital && !twice
    }

    /// The parts of the shortest way to the end.
    fn parts(&self) -> Option<Vec<&'w str>> {
        let (mut way, mut to) = (self.end?, self.letters.len());
        let mut parts = Vec::new();
        loop {
            parts.push(self.letters.slice(way.from, to));
            if way.from == 0 {
                break;
            }
            to = way.from;
            way = self.found[to][way.after as usize]?;
        }
        parts.reverse();
        Some(parts)
    }
}

const STATE: [State; STATES] = [
    State::Start,
    State::Parts,
    State::BeforeAdjective,
    State::BeforeVerb,
    State::Numeral,
    State::Ordinal,
];

/// After a state, a part with one of these bits leads to another.
const OPENS: [(State, State, u64); 8] = [
    (State::Start, State::Parts, Reading::BEGIN),
    (State::Parts, State::Parts, Reading::MIDDLE),
    (State::Start, State::BeforeAdjective, Reading::BEFORE_ADJECTIVE),
    (State::Start, State::BeforeVerb, Reading::BEFORE_VERB),
    (State::Start, State::Numeral, Reading::NUMERAL),
    (State::Numeral, State::Numeral, Reading::NUMERAL),
    (State::Numeral, State::Parts, Reading::AMID_NUMERAL),
    (State::Start, State::Ordinal, Reading::ORDINAL),
];

fn shorter(best: &mut Option<Way>, way: Way) {
    if best.is_none_or(|best| way.parts < best.parts) {
        *best = Some(way);
    }
}
