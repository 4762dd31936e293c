//! The checks a rule page can name: one file each, each with its own parameters.

mod capitals;
mod channel_length;
mod comma_splice;
mod direct_address;
mod email;
mod emoji_count;
mod emoji_run;
mod exclamation;
mod hashtag_case;
mod hashtag_count;
mod hashtag_inline;
mod key_first;
mod link_count;
mod link_host;
mod link_paragraph;
mod lix_over;
mod long_word;
mod man;
mod mean_sentence;
mod negation;
mod noun_heavy;
mod paragraph;
mod passive;
mod personnummer;
mod phone;
mod post_length;
mod relative_date;
mod sentence_length;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::finding::{Draft, Measures};
use crate::hit::{Hit, Reach};
use crate::text::Text;

/// What a check may look at.
pub(crate) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub draft: &'a Draft<'a>,
    pub measures: &'a Measures,
}

/// A check with the parameters its page gave it.
#[derive(Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub(crate) enum Check {
    Capitals(capitals::Capitals),
    ChannelLength(channel_length::TooLong),
    CommaSplice(comma_splice::CommaSplice),
    DirectAddress(direct_address::DirectAddress),
    DoubleNegation(negation::DoubleNegation),
    Email(email::Email),
    EmojiCount(emoji_count::EmojiCount),
    EmojiRun(emoji_run::EmojiRun),
    Exclamation(exclamation::Exclamation),
    HashtagCase(hashtag_case::HashtagCase),
    HashtagCount(hashtag_count::HashtagCount),
    HashtagInline(hashtag_inline::HashtagInline),
    KeyFirst(key_first::KeyFirst),
    LinkCount(link_count::LinkCount),
    LinkHost(link_host::LinkHost),
    LinkParagraph(link_paragraph::LinkParagraph),
    LixOver(lix_over::LixOver),
    LongWord(long_word::LongWord),
    Man(man::Man),
    MeanSentence(mean_sentence::MeanSentence),
    NegationCount(negation::NegationCount),
    NounDensity(noun_heavy::NounDensity),
    NounHeavy(noun_heavy::NounHeavy),
    Paragraph(paragraph::Paragraph),
    Passive(Box<passive::Passive>),
    Personnummer(personnummer::Personnummer),
    Phone(phone::Phone),
    PostLength(post_length::PostLength),
    RelativeDate(relative_date::RelativeDate),
    SentenceLength(sentence_length::SentenceLength),
}

impl Check {
    /// Fetches the lists and models the page names.
    pub fn bind(&mut self, lists: &BTreeMap<&str, &str>) -> Result<(), String> {
        match self {
            Self::Passive(check) => check.bind(lists),
            _ => Ok(()),
        }
    }

    /// Adds every place the check bites on.
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        match self {
            Self::Capitals(check) => check.find(scene.text, hits),
            Self::ChannelLength(check) => check.find(scene, hits),
            Self::CommaSplice(check) => check.find(scene.text, hits),
            Self::DirectAddress(check) => check.find(scene, hits),
            Self::DoubleNegation(check) => check.find(scene.text, hits),
            Self::Email(check) => check.find(scene.text, hits),
            Self::EmojiCount(check) => check.find(scene.text, hits),
            Self::EmojiRun(check) => check.find(scene.text, hits),
            Self::Exclamation(check) => check.find(scene.text, hits),
            Self::HashtagCase(check) => check.find(scene.text, hits),
            Self::HashtagCount(check) => check.find(scene.text, hits),
            Self::HashtagInline(check) => check.find(scene.text, hits),
            Self::KeyFirst(check) => check.find(scene, hits),
            Self::LinkCount(check) => check.find(scene.text, hits),
            Self::LinkHost(check) => check.find(scene.text, hits),
            Self::LinkParagraph(check) => check.find(scene.text, hits),
            Self::LixOver(check) => check.find(scene, hits),
            Self::LongWord(check) => check.find(scene.text, hits),
            Self::Man(check) => check.find(scene.text, hits),
            Self::MeanSentence(check) => check.find(scene.text, hits),
            Self::NegationCount(check) => check.find(scene.text, hits),
            Self::NounDensity(check) => check.find(scene.text, hits),
            Self::NounHeavy(check) => check.find(scene.text, hits),
            Self::Paragraph(check) => check.find(scene.text, hits),
            Self::Passive(check) => check.find(scene.text, hits),
            Self::Personnummer(check) => check.find(scene.text, hits),
            Self::Phone(check) => check.find(scene.text, hits),
            Self::PostLength(check) => check.find(scene, hits),
            Self::RelativeDate(check) => check.find(scene.text, hits),
            Self::SentenceLength(check) => check.find(scene.text, hits),
        }
    }

    /// How much of the text its findings are about.
    pub fn reach(&self) -> Reach {
        match self {
            Self::SentenceLength(_)
            | Self::KeyFirst(_)
            | Self::MeanSentence(_)
            | Self::NounDensity(_)
            | Self::Paragraph(_) => Reach::Sentence,
            Self::ChannelLength(_)
            | Self::DirectAddress(_)
            | Self::EmojiCount(_)
            | Self::HashtagCount(_)
            | Self::LinkCount(_)
            | Self::LinkParagraph(_)
            | Self::LixOver(_)
            | Self::NegationCount(_)
            | Self::PostLength(_) => Reach::Text,
            _ => Reach::Words,
        }
    }
}
