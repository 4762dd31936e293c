//! Sums over the whole draft: words, sentences, readability, lengths.

use anslag_domain::channel::Channel;

use crate::finding::{ChannelLength, Measures};
use crate::length::{graphemes, length_of};
use crate::text::{Kind, Text};

/// Below these, LIX says nothing.
const FEWEST_WORDS: u32 = 30;
const FEWEST_SENTENCES: u32 = 3;
/// A long word in LIX has more letters than this.
const SHORT_WORD: usize = 6;

/// LIX: words per sentence plus the share of long words in per cent (Björnsson).
pub fn lix(words: u32, sentences: u32, long_words: u32) -> Option<f64> {
    if words == 0 || sentences == 0 {
        return None;
    }
    let words = f64::from(words);
    Some(words / f64::from(sentences) + 100.0 * f64::from(long_words) / words)
}

pub(crate) fn measure(text: &Text, channels: &[Channel]) -> Measures {
    let spoken = || text.sentences.iter().filter(|sentence| sentence.words > 0);
    let words = spoken().map(|sentence| sentence.words).sum();
    let sentences = count(spoken().count());
    let enough = words >= FEWEST_WORDS && sentences >= FEWEST_SENTENCES;
    Measures {
        characters: graphemes(text.raw),
        words,
        sentences,
        longest_sentence: spoken().map(|sentence| sentence.words).max().unwrap_or(0),
        lix: if enough { lix(words, sentences, long_words(text)) } else { None },
        lengths: channels
            .iter()
            .map(|channel| ChannelLength {
                channel: channel.id.clone(),
                length: length_of(text, channel.counting),
                limit: channel.post_limit,
            })
            .collect(),
    }
}

fn long_words(text: &Text) -> u32 {
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    count(text.of(Kind::Word).filter(|word| letters(text.slice(word.span)) > SHORT_WORD).count())
}

/// A count as the outside wants it; texts are far shorter than its limit.
pub(crate) fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_has_its_known_value() {
        let raw = ["a bc def ghij klmno pqrstu vxyzåäö"; 4].join(".\n");
        let text = Text::read(&raw);
        let sums = measure(&text, &[]);
        assert_eq!(
            (sums.words, sums.sentences, long_words(&text)),
            (28, 4, 4),
            "as counted by hand"
        );
        assert_eq!(sums.lix, None, "28 words are too few to show");
        let known = lix(28, 4, 4).expect("words and sentences are not zero");
        assert!((known - 21.29).abs() < 0.005, "the value Sparv gives, not {known}");
        assert_eq!(lix(0, 0, 0), None, "nothing to read");
    }

    #[test]
    fn links_tags_and_pictures_are_no_words() {
        let sums = measure(&Text::read("Kom hit! 🎉 #Fest @anna https://a.se x-tra"), &[]);
        assert_eq!(sums.words, 3, "Kom, hit, x-tra");
    }
}
