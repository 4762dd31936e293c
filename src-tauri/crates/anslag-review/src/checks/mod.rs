//! The checks a rule page can name: one file each, each with its own parameters.

mod anatomy;
mod around;
mod capitals;
mod channel_length;
mod child;
mod comma_splice;
mod digit_first;
mod direct_address;
mod email;
mod emoji_count;
mod emoji_run;
mod exclamation;
mod generic_he;
mod hashtag_case;
mod hashtag_count;
mod hashtag_inline;
mod health;
mod in_context;
mod key_first;
mod link_count;
mod link_host;
mod link_paragraph;
mod lix_over;
mod long_word;
mod man;
mod mean_sentence;
mod mixed_clock;
mod negation;
mod noun_heavy;
mod number_plate;
mod other_word;
mod paragraph;
mod passive;
mod personnummer;
mod phone;
mod phone_grouping;
mod post_length;
mod private_name;
mod relative_date;
mod sender;
mod sentence_length;
mod spelling;
mod split_compound;
mod third_person;
mod together;

pub(crate) use around::Around;
use std::collections::BTreeMap;

use serde::Deserialize;

use crate::finding::{Draft, Measures};
use crate::hit::{Hit, Reach};
use crate::lexicon::Lexicon;
use crate::names::Names;
use crate::span::Span;
use crate::text::Text;
use crate::workings::Workings;

/// How much of the text a check must see at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Paragraph,
    Text,
}

/// What a check may look at: a paragraph, or the whole text with its measures.
pub(crate) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub draft: &'a Draft<'a>,
    pub measures: &'a Measures,
    /// The dictionary, where the host has one.
    pub lexicon: Option<&'a Lexicon>,
    /// Persons' names in the paragraph; none where the whole text is looked at.
    pub persons: &'a [Span],
    pub names: &'a Names,
}

/// A check with the parameters its page gave it.
#[derive(Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub(crate) enum Check {
    Anatomy(anatomy::Anatomy),
    Capitals(capitals::Capitals),
    ChannelLength(channel_length::TooLong),
    DigitFirst(digit_first::DigitFirst),
    CommaSplice(comma_splice::CommaSplice),
    Child(Box<child::Child>),
    DirectAddress(direct_address::DirectAddress),
    DoubleNegation(negation::DoubleNegation),
    Email(email::Email),
    EmojiCount(emoji_count::EmojiCount),
    EmojiRun(emoji_run::EmojiRun),
    Exclamation(exclamation::Exclamation),
    GenericHe(generic_he::GenericHe),
    HashtagCase(hashtag_case::HashtagCase),
    HashtagCount(hashtag_count::HashtagCount),
    HashtagInline(hashtag_inline::HashtagInline),
    InContext(in_context::InContext),
    Health(Box<health::Health>),
    KeyFirst(key_first::KeyFirst),
    LinkCount(link_count::LinkCount),
    LinkHost(link_host::LinkHost),
    LinkParagraph(link_paragraph::LinkParagraph),
    LixOver(lix_over::LixOver),
    LongWord(long_word::LongWord),
    Man(man::Man),
    MixedClock(mixed_clock::MixedClock),
    NumberPlate(number_plate::NumberPlate),
    MeanSentence(mean_sentence::MeanSentence),
    NegationCount(negation::NegationCount),
    NounDensity(noun_heavy::NounDensity),
    NounHeavy(noun_heavy::NounHeavy),
    OtherWord(Box<other_word::OtherWord>),
    Paragraph(paragraph::Paragraph),
    Passive(Box<passive::Passive>),
    Personnummer(personnummer::Personnummer),
    Phone(phone::Phone),
    PhoneGrouping(phone_grouping::PhoneGrouping),
    PostLength(post_length::PostLength),
    PrivateName(Box<private_name::PrivateName>),
    RelativeDate(relative_date::RelativeDate),
    Sender(sender::Sender),
    SentenceLength(sentence_length::SentenceLength),
    Spelling(spelling::Spelling),
    SplitCompound(Box<split_compound::SplitCompound>),
    ThirdPerson(third_person::ThirdPerson),
    Together(together::Together),
}

impl Check {
    /// Fetches the lists and models the page names.
    pub fn bind(
        &mut self,
        lists: &BTreeMap<&str, &str>,
        workings: &mut Workings,
    ) -> Result<(), String> {
        match self {
            Self::OtherWord(check) => check.bind(lists, workings),
            Self::Passive(check) => check.bind(lists, workings),
            _ => Ok(()),
        }
    }

    /// Adds every place the check bites on.
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        match self {
            Self::Anatomy(check) => check.find(scene, hits),
            Self::Capitals(check) => check.find(scene.text, hits),
            Self::ChannelLength(check) => check.find(scene, hits),
            Self::DigitFirst(check) => check.find(scene.text, hits),
            Self::CommaSplice(check) => check.find(scene.text, hits),
            Self::Child(check) => check.find(scene, hits),
            Self::DirectAddress(check) => check.find(scene, hits),
            Self::DoubleNegation(check) => check.find(scene.text, hits),
            Self::Email(check) => check.find(scene.text, hits),
            Self::EmojiCount(check) => check.find(scene.text, hits),
            Self::EmojiRun(check) => check.find(scene.text, hits),
            Self::Exclamation(check) => check.find(scene.text, hits),
            Self::GenericHe(check) => check.find(scene.text, hits),
            Self::HashtagCase(check) => check.find(scene.text, hits),
            Self::HashtagCount(check) => check.find(scene.text, hits),
            Self::HashtagInline(check) => check.find(scene.text, hits),
            Self::InContext(check) => check.find(scene.text, hits),
            Self::Health(check) => check.find(scene, hits),
            Self::KeyFirst(check) => check.find(scene, hits),
            Self::LinkCount(check) => check.find(scene.text, hits),
            Self::LinkHost(check) => check.find(scene.text, hits),
            Self::LinkParagraph(check) => check.find(scene.text, hits),
            Self::LixOver(check) => check.find(scene, hits),
            Self::LongWord(check) => check.find(scene.text, hits),
            Self::Man(check) => check.find(scene.text, hits),
            Self::MixedClock(check) => check.find(scene.text, hits),
            Self::NumberPlate(check) => check.find(scene.text, hits),
            Self::MeanSentence(check) => check.find(scene.text, hits),
            Self::NegationCount(check) => check.find(scene.text, hits),
            Self::NounDensity(check) => check.find(scene.text, hits),
            Self::NounHeavy(check) => check.find(scene.text, hits),
            Self::OtherWord(check) => check.find(scene, hits),
            Self::Paragraph(check) => check.find(scene.text, hits),
            Self::Passive(check) => check.find(scene.text, hits),
            Self::Personnummer(check) => check.find(scene.text, hits),
            Self::Phone(check) => check.find(scene.text, hits),
            Self::PhoneGrouping(check) => check.find(scene.text, hits),
            Self::PostLength(check) => check.find(scene, hits),
            Self::PrivateName(check) => check.find(scene, hits),
            Self::RelativeDate(check) => check.find(scene.text, hits),
            Self::Sender(check) => check.find(scene, hits),
            Self::SentenceLength(check) => check.find(scene.text, hits),
            Self::Spelling(check) => check.find(scene, hits),
            Self::SplitCompound(check) => check.find(scene, hits),
            Self::ThirdPerson(check) => check.find(scene.text, hits),
            Self::Together(check) => check.find(scene.text, hits),
        }
    }

    /// How much of the text it must see.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Anatomy(_)
            | Self::ChannelLength(_)
            | Self::DirectAddress(_)
            | Self::EmojiCount(_)
            | Self::Exclamation(_)
            | Self::GenericHe(_)
            | Self::HashtagCount(_)
            | Self::HashtagInline(_)
            | Self::InContext(_)
            | Self::DoubleNegation(_)
            | Self::KeyFirst(_)
            | Self::LinkCount(_)
            | Self::LixOver(_)
            | Self::MeanSentence(_)
            | Self::MixedClock(_)
            | Self::NegationCount(_)
            | Self::NounDensity(_)
            | Self::PostLength(_)
            | Self::Sender(_)
            | Self::ThirdPerson(_) => Scope::Text,
            _ => Scope::Paragraph,
        }
    }

    /// How much of the text its findings are about.
    pub fn reach(&self) -> Reach {
        match self {
            Self::SentenceLength(_)
            | Self::DoubleNegation(_)
            | Self::KeyFirst(_)
            | Self::MeanSentence(_)
            | Self::NounDensity(_)
            | Self::Paragraph(_) => Reach::Sentence,
            Self::Passive(_) | Self::Personnummer(_) | Self::PrivateName(_) => Reach::Own,
            Self::ChannelLength(_)
            | Self::DirectAddress(_)
            | Self::EmojiCount(_)
            | Self::HashtagCount(_)
            | Self::LinkCount(_)
            | Self::LinkParagraph(_)
            | Self::LixOver(_)
            | Self::Anatomy(_)
            | Self::ThirdPerson(_)
            | Self::NegationCount(_)
            | Self::PostLength(_) => Reach::Text,
            _ => Reach::Words,
        }
    }
}
