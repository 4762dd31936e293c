//! The checks a rule page can name: one file each, each with its own parameters.

mod around;
mod capitals;
mod channel_length;
mod child;
mod direct_address;
mod email;
mod emoji_count;
mod emoji_run;
mod exclamation;
mod hashtag_case;
mod hashtag_count;
mod hashtag_inline;
mod health;
mod key_first;
mod link_count;
mod link_host;
mod link_paragraph;
mod lix_over;
mod man;
mod paragraph;
mod passive;
mod personnummer;
mod phone;
mod private_name;
mod relative_date;
mod sentence_length;

use serde::Deserialize;

use crate::finding::{Draft, Measures};
use crate::hit::{Hit, Reach};
use crate::names::Names;
use crate::review::Manner;
use crate::span::Span;
use crate::text::Text;

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
    #[allow(dead_code)]
    pub manner: Manner,
    /// Persons' names in the paragraph; none where the whole text is looked at.
    pub persons: &'a [Span],
    pub names: &'a Names,
}

/// A check with the parameters its page gave it.
#[derive(Debug, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub(crate) enum Check {
    Capitals(capitals::Capitals),
    ChannelLength(channel_length::TooLong),
    Child(Box<child::Child>),
    DirectAddress(direct_address::DirectAddress),
    Email(email::Email),
    EmojiCount(emoji_count::EmojiCount),
    EmojiRun(emoji_run::EmojiRun),
    Exclamation(exclamation::Exclamation),
    HashtagCase(hashtag_case::HashtagCase),
    HashtagCount(hashtag_count::HashtagCount),
    HashtagInline(hashtag_inline::HashtagInline),
    Health(Box<health::Health>),
    KeyFirst(key_first::KeyFirst),
    LinkCount(link_count::LinkCount),
    LinkHost(link_host::LinkHost),
    LinkParagraph(link_paragraph::LinkParagraph),
    LixOver(lix_over::LixOver),
    Man(man::Man),
    Paragraph(paragraph::Paragraph),
    Passive(passive::Passive),
    Personnummer(personnummer::Personnummer),
    Phone(phone::Phone),
    PrivateName(Box<private_name::PrivateName>),
    RelativeDate(relative_date::RelativeDate),
    SentenceLength(sentence_length::SentenceLength),
}

impl Check {
    /// Adds every place the check bites on.
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        match self {
            Self::Capitals(check) => check.find(scene.text, hits),
            Self::ChannelLength(check) => check.find(scene, hits),
            Self::Child(check) => check.find(scene, hits),
            Self::DirectAddress(check) => check.find(scene, hits),
            Self::Email(check) => check.find(scene.text, hits),
            Self::EmojiCount(check) => check.find(scene.text, hits),
            Self::EmojiRun(check) => check.find(scene.text, hits),
            Self::Exclamation(check) => check.find(scene.text, hits),
            Self::HashtagCase(check) => check.find(scene.text, hits),
            Self::HashtagCount(check) => check.find(scene.text, hits),
            Self::HashtagInline(check) => check.find(scene.text, hits),
            Self::Health(check) => check.find(scene, hits),
            Self::KeyFirst(check) => check.find(scene, hits),
            Self::LinkCount(check) => check.find(scene.text, hits),
            Self::LinkHost(check) => check.find(scene.text, hits),
            Self::LinkParagraph(check) => check.find(scene.text, hits),
            Self::LixOver(check) => check.find(scene, hits),
            Self::Man(check) => check.find(scene.text, hits),
            Self::Paragraph(check) => check.find(scene.text, hits),
            Self::Passive(check) => check.find(scene.text, hits),
            Self::Personnummer(check) => check.find(scene.text, hits),
            Self::Phone(check) => check.find(scene.text, hits),
            Self::PrivateName(check) => check.find(scene, hits),
            Self::RelativeDate(check) => check.find(scene.text, hits),
            Self::SentenceLength(check) => check.find(scene.text, hits),
        }
    }

    /// How much of the text it must see.
    pub fn scope(&self) -> Scope {
        match self {
            Self::ChannelLength(_)
            | Self::DirectAddress(_)
            | Self::EmojiCount(_)
            | Self::Exclamation(_)
            | Self::HashtagCount(_)
            | Self::HashtagInline(_)
            | Self::KeyFirst(_)
            | Self::LinkCount(_)
            | Self::LixOver(_) => Scope::Text,
            _ => Scope::Paragraph,
        }
    }

    /// How much of the text its findings are about.
    pub fn reach(&self) -> Reach {
        match self {
            Self::PrivateName(_) => Reach::Name,
            Self::SentenceLength(_) | Self::KeyFirst(_) | Self::Paragraph(_) => Reach::Sentence,
            Self::ChannelLength(_)
            | Self::DirectAddress(_)
            | Self::EmojiCount(_)
            | Self::HashtagCount(_)
            | Self::LinkCount(_)
            | Self::LinkParagraph(_)
            | Self::LixOver(_) => Reach::Text,
            _ => Reach::Words,
        }
    }
}
