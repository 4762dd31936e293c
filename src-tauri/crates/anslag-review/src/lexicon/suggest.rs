//! What may have been meant: forms near the written word, likelier slips and commoner words first.

use fst::raw::Node;

use super::Lexicon;
use super::confusions::{CHEAPEST, FIRST, SOUNDS, SWAPPED, WHOLE, instead, left_out, too_many};
use super::reading::Reading;

/// A form that may have been meant.
#[derive(Debug, Clone)]
pub(super) struct Guess {
    pub form: String,
    /// In tenths of a slip.
    pub price: u32,
    pub rank: u8,
    pub parts: u8,
}

impl Guess {
    /// The lower the better.
    fn badness(&self) -> i32 {
        const RANK: i32 = 11;
        const PART: i32 = 45;
        let price = i32::try_from(self.price).unwrap_or(i32::MAX / 20);
        price * 10 - i32::from(self.rank) * RANK + i32::from(self.parts - 1) * PART
    }
}

/// A place in the walk over the forms.
#[derive(Clone, Copy)]
struct Step<'f> {
    node: Node<'f>,
    sum: u64,
    /// How many letters of the written word are used.
    at: usize,
    price: u32,
    /// How many parts the guess has, and where the last begins.
    parts: u8,
    from: usize,
    rank: u8,
}

struct Walk<'l> {
    lexicon: &'l Lexicon,
    written: Vec<char>,
    /// For each place the spellings that may be meant for what is written there.
    sounds: Vec<Vec<(usize, &'static str, u32)>>,
    form: String,
    budget: u32,
    compounds: bool,
    /// Steps left, so that no word takes long.
    steps: u32,
    found: Vec<Guess>,
}

impl Lexicon {
    /// At most `most` words that may have been meant by a word the dictionary lacks, best first.
    pub fn suggest(&self, word: &str, most: usize) -> Vec<String> {
        let mut guesses = self.guesses(&word.to_lowercase());
        if word.starts_with(char::is_uppercase) {
            let names = self.near(&super::words::titled(word), WHOLE, false);
            guesses.extend(
                names.into_iter().filter(|guess| guess.form.starts_with(char::is_uppercase)),
            );
        }
        guesses.sort_by_key(|guess| (guess.badness(), guess.form.clone()));
        let mut forms: Vec<String> = Vec::new();
        for guess in guesses {
            if forms.len() < most && !forms.contains(&guess.form) {
                forms.push(guess.form);
            }
        }
        forms
    }

    /// Forms near the word: first within one slip, and if they are few, within two.
    fn guesses(&self, word: &str) -> Vec<Guess> {
        const ENOUGH: usize = 2;
        let letters = word.chars().count();
        if letters > super::words::LONGEST {
            return Vec::new();
        }
        const NEAR: u32 = WHOLE + FIRST;
        let mut found = self.near(word, NEAR, letters > 5);
        found.extend(self.parted(word));
        let sure = found.iter().filter(|guess| guess.rank > 1).count();
        if sure < ENOUGH && letters > 4 {
            found.extend(self.near(word, if letters > 7 { 2 * WHOLE } else { 16 }, false));
        }
        found
    }

    /// The forms that stand alone within about one slip of the word, itself not among them.
    pub fn neighbours(&self, word: &str) -> Vec<String> {
        let near = self.near(word, WHOLE + FIRST, false);
        let alone = |form: &String| form != word && self.exact(form).is_some_and(Reading::alone);
        let mut forms: Vec<String> = near.into_iter().map(|guess| guess.form).collect();
        forms.retain(alone);
        forms.sort();
        forms.dedup();
        forms
    }

    /// Forms within a price.
    pub(super) fn near(&self, word: &str, budget: u32, compounds: bool) -> Vec<Guess> {
        const STEPS: u32 = 20_000;
        let fst = self.forms.as_fst();
        let written: Vec<char> = word.chars().collect();
        let sounds = (0..written.len()).map(|at| sounds(&written[at..])).collect();
        let (form, found, steps) = (String::new(), Vec::new(), STEPS);
        let mut walk =
            Walk { lexicon: self, written, sounds, form, budget, compounds, steps, found };
        let node = fst.root();
        walk.go(Step { node, sum: 0, at: 0, price: 0, parts: 1, from: 0, rank: 15 });
        walk.found
    }

    /// Two words written as one: *tillexempel*.
    fn parted(&self, word: &str) -> Vec<Guess> {
        const COMMON: u8 = 6;
        let places = word.char_indices().skip(1).map(|(at, _)| at);
        let pairs = places.filter_map(|at| {
            let (a, b) = word.split_at(at);
            let rank = |part: &str| self.exact(part).filter(|r| r.alone()).map_or(0, Reading::rank);
            let rank = rank(a).min(rank(b));
            let long = a.len() > 1 && b.len() > 2;
            let form = format!("{a} {b}");
            (long && rank >= COMMON).then(|| Guess { form, price: WHOLE, rank: rank - 2, parts: 1 })
        });
        pairs.collect()
    }
}

impl<'f> Walk<'f> {
    fn go(&mut self, step: Step<'f>) {
        if self.steps == 0 {
            return;
        }
        self.steps -= 1;
        self.arrive(step);
        if step.price + CHEAPEST > self.budget {
            return self.straight(step);
        }
        if step.at < self.written.len() {
            let letter = self.written[step.at];
            let before = step.at.checked_sub(1).map(|at| self.written[at]);
            self.on(Step { at: step.at + 1, ..step }, too_many(letter, before));
            self.sounds(step);
        }
        let fst = self.lexicon.forms.as_fst();
        for first in step.node.transitions() {
            let sum = step.sum + first.out.value();
            let node = fst.node(first.addr);
            match first.inp {
                byte if byte.is_ascii() => self.letter(step, char::from(byte), node, sum),
                lead => {
                    for second in node.transitions() {
                        if let Some(letter) = two(lead, second.inp) {
                            let sum = sum + second.out.value();
                            self.letter(step, letter, fst.node(second.addr), sum);
                        }
                    }
                }
            }
        }
    }

    /// Goes on as written, when no slip can be paid for.
    fn straight(&mut self, step: Step<'f>) {
        let Some(letter) = self.written.get(step.at).copied() else {
            return;
        };
        if let Some((node, sum)) = self.follow(step.node, step.sum, letter) {
            self.form.push(letter);
            self.go(Step { node, sum, at: step.at + 1, ..step });
            self.form.pop();
        }
    }

    /// Goes on when the price is within the budget.
    fn on(&mut self, step: Step<'f>, price: u32) {
        let first = if step.at <= 1 && price > 0 { FIRST } else { 0 };
        let price = step.price + price + first;
        if price <= self.budget {
            self.go(Step { price, ..step });
        }
    }

    /// The guess goes on with `letter`, which leads to `node`.
    fn letter(&mut self, step: Step<'f>, letter: char, node: Node<'f>, sum: u64) {
        let before = self.form.chars().next_back();
        let next = Step { node, sum, ..step };
        self.form.push(letter);
        if let Some(written) = self.written.get(step.at).copied() {
            let forward = Step { at: step.at + 1, ..next };
            if written == letter {
                self.on(forward, 0);
            } else {
                self.on(forward, instead(written, letter));
            }
        }
        self.on(next, left_out(letter, before));
        if self.written.get(step.at + 1) == Some(&letter) && self.written[step.at] != letter {
            let other = self.written[step.at];
            if let Some((node, sum)) = self.follow(node, sum, other) {
                self.form.push(other);
                self.on(Step { node, sum, at: step.at + 2, ..step }, SWAPPED);
                self.form.pop();
            }
        }
        self.form.pop();
    }

    /// Spellings of one sound for one another.
    fn sounds(&mut self, step: Step<'f>) {
        for place in 0..self.sounds[step.at].len() {
            let (letters, meant, price) = self.sounds[step.at][place];
            if step.price + price > self.budget {
                continue;
            }
            let end = meant.chars().try_fold((step.node, step.sum), |(node, sum), letter| {
                self.follow(node, sum, letter)
            });
            if let Some((node, sum)) = end {
                let kept = self.form.len();
                self.form.push_str(meant);
                let at = step.at + letters;
                self.on(Step { node, sum, at, ..step }, price);
                self.form.truncate(kept);
            }
        }
    }

    fn follow(&self, mut node: Node<'f>, mut sum: u64, letter: char) -> Option<(Node<'f>, u64)> {
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            let step = node.transition(node.find_input(byte)?);
            sum += step.out.value();
            node = self.lexicon.forms.as_fst().node(step.addr);
        }
        Some((node, sum))
    }

    /// Keeps the guess if a form ends here, and begins another part if one may.
    fn arrive(&mut self, step: Step<'f>) {
        const SHORTEST: usize = 3;
        if !step.node.is_final() {
            return;
        }
        let reading = Reading(step.sum + step.node.final_output().value());
        let whole = if step.parts == 1 { reading.alone() } else { reading.ends() };
        let long = self.form[step.from..].chars().count() >= SHORTEST;
        let offered = whole && !reading.unoffered() && !self.form.ends_with('-');
        if step.at == self.written.len() && offered {
            let rank = if step.parts == 1 { reading.rank() } else { step.rank.min(reading.rank()) };
            if step.parts == 1 || long && self.lexicon.knows(&self.form) {
                let (form, price, parts) = (self.form.clone(), step.price, step.parts);
                self.found.push(Guess { form, price, rank, parts });
            }
        }
        let opens = if step.parts == 1 { reading.begins() } else { reading.joins() };
        if self.compounds && opens && long && step.parts < 3 && step.at < self.written.len() {
            let fst = self.lexicon.forms.as_fst();
            let rank = step.rank.min(reading.rank());
            let (node, from) = (fst.root(), self.form.len());
            self.go(Step { node, sum: 0, parts: step.parts + 1, from, rank, ..step });
        }
    }
}

/// The spellings that may be meant for the beginning of these letters.
fn sounds(here: &[char]) -> Vec<(usize, &'static str, u32)> {
    let begins = |written: &str| {
        written.chars().count() <= here.len() && written.chars().zip(here).all(|(a, b)| a == *b)
    };
    let those = SOUNDS.into_iter().filter(|(written, ..)| begins(written));
    those.map(|(written, meant, price)| (written.chars().count(), meant, price)).collect()
}

/// A letter of two bytes.
fn two(lead: u8, next: u8) -> Option<char> {
    std::str::from_utf8(&[lead, next]).ok()?.chars().next()
}
