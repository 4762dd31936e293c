//! One line of a hunspell dictionary: a word with the flags of its inflection and its compounds.

use super::reading::Reading;

/// A word and its flags.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub word: &'a str,
    pub flags: &'a str,
}

/// What sorts of word the flags speak of; one line may hold a noun and a verb that look alike.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sorts {
    pub noun: bool,
    /// Neuter: the plural looks like the singular, or ends in -n.
    pub neuter: bool,
    pub verb: bool,
    pub deponent: bool,
    pub adjective: bool,
    pub participle: bool,
}

impl<'a> Entry<'a> {
    /// Reads a line; phrases with spaces and empty lines are none.
    pub fn read(line: &'a str) -> Option<Self> {
        let line = line.trim_end();
        let (word, flags) = line.split_once('/').unwrap_or((line, ""));
        (!word.is_empty() && !word.contains(char::is_whitespace)).then_some(Self { word, flags })
    }

    fn has(&self, flags: &str) -> bool {
        self.flags.contains(|flag| flags.contains(flag))
    }

    /// Which sorts of word it is.
    pub fn sorts(&self) -> Sorts {
        let vowel = self.word.ends_with(['e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö']);
        let ends_in_s = self.word.ends_with('s');
        if self.word.ends_with('a') {
            let verb = self.has("jmJKLMNOPQR");
            let noun = self.has("CEGH");
            return Sorts { verb, noun, neuter: self.has("C"), ..Sorts::default() };
        }
        let deponent = ends_in_s && self.has("N");
        let verb = deponent || self.has("mj") || (vowel && self.has("KMN") && !self.has("O"));
        let participle = self.has("N") && self.word.ends_with('d');
        let adjective = !participle && (self.has("OPQk") || (!vowel && self.has("KLM")));
        // The genitive alone makes no noun: *tills*; nor does -na after an r: *förna*.
        let noun = self.has("BCDEFGHI") || (self.has("J") && !self.word.ends_with([':', '-', 'r']));
        let neuter = self.has("BC") || (self.has("J") && self.has("E"));
        Sorts { noun, neuter, verb, deponent, adjective, participle }
    }

    /// The compound and other bits that hold for every form of the word.
    pub fn common_bits(&self) -> u64 {
        let pairs = [
            ('Y', Reading::END),
            ('!', Reading::NO_SUGGEST),
            ('%', Reading::FORBIDDEN),
            ('k', Reading::AFTER_ADJECTIVE_PREFIX),
            ('j', Reading::AFTER_VERB_PREFIX),
            ('6', Reading::AFTER_NUMERAL),
            ('8', Reading::AFTER_ORDINAL),
            ('7', Reading::ORDINAL),
            ('c', Reading::UPPER_FIRST),
        ];
        let alone = if self.has("Z") { 0 } else { Reading::ALONE };
        self.sum(&pairs) | alone
    }

    /// The bits of the word as it stands.
    pub fn own_bits(&self) -> u64 {
        let pairs = [
            ('X', Reading::BEGIN),
            ('U', Reading::MIDDLE),
            ('>', Reading::BEFORE_VERB),
            (')', Reading::BEFORE_ADJECTIVE),
            ('3', Reading::AMID_NUMERAL),
            ('2', Reading::NUMERAL),
            ('4', Reading::NUMERAL),
            ('5', Reading::NUMERAL),
        ];
        let own = self.sum(&pairs) | self.common_bits();
        if self.has("¤") { own & !Reading::ALONE & !Reading::END } else { own }
    }

    /// The bits of a form made by a suffix that has these flags.
    pub fn form_bits(&self, then: &str) -> u64 {
        let made = Entry { word: self.word, flags: then };
        if !then.contains('W') {
            return self.common_bits();
        }
        let begins = made.sum(&[('X', Reading::BEGIN), ('U', Reading::MIDDLE)]);
        let common = self.common_bits() & !Reading::END;
        if then.contains('Z') { begins | (common & !Reading::ALONE) } else { begins | common }
    }

    fn sum(&self, pairs: &[(char, u64)]) -> u64 {
        let those = pairs.iter().filter(|(flag, _)| self.flags.contains(*flag));
        those.fold(0, |sum, (_, bit)| sum | bit)
    }
}
