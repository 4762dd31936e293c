//! A picture in a post: its place there, what is said of it there, and whether it may go up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid,
    consent::Consent,
    id::{MediaId, PostId},
    invalid::optional,
    media::{Media, MediaFault},
};

/// So many letters a reason has at least; fewer say nothing.
const SHORTEST_REASON: usize = 8;

/// A picture in a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostMedia {
    /// The post.
    pub post: PostId,
    /// The picture.
    pub media: MediaId,
    /// Its place among the post's pictures, from 0.
    pub position: u32,
    /// Alternative text of this post's own; nothing is the bank's.
    pub alt: Option<String>,
    /// Words in the picture as this post says them; nothing is the bank's.
    pub text_in_picture: Option<String>,
    /// *Brådskande*: why it goes up without an alternative text.
    pub urgent_reason: Option<String>,
}

/// All that decides whether a picture in a post may go up.
#[derive(Debug, Clone)]
pub struct Showing<'a> {
    /// The picture.
    pub media: &'a Media,
    /// The whole it is a part of, if it is one.
    pub whole: Option<&'a Media>,
    /// The consents for it.
    pub consents: &'a [Consent],
    /// The channels it goes up on, by id.
    pub channels: &'a [String],
    /// The day.
    pub day: Day,
}

impl PostMedia {
    /// The same with every text trimmed; a text that is left empty is the bank's.
    ///
    /// # Errors
    /// `ReasonMissing` for a reason that says nothing.
    pub fn checked(self) -> Result<Self, Invalid> {
        let trimmed = |text: Option<String>| text.as_deref().and_then(optional);
        let urgent_reason = trimmed(self.urgent_reason);
        let letters = |text: &String| text.chars().filter(|c| c.is_alphabetic()).count();
        if urgent_reason.as_ref().is_some_and(|reason| letters(reason) < SHORTEST_REASON) {
            return Err(Invalid::ReasonMissing("urgent_reason"));
        }
        Ok(Self {
            alt: trimmed(self.alt),
            text_in_picture: trimmed(self.text_in_picture),
            urgent_reason,
            ..self
        })
    }

    /// Whether the picture has what one who does not see it needs, or a reason why not.
    #[must_use]
    pub fn alt_passes(&self, media: &Media) -> bool {
        self.alt.is_some()
            || !media.form.alt.is_empty()
            || media.form.decorative
            || self.urgent_reason.is_some()
    }

    /// Everything that stands against it; nothing when it may go up. What is urgent excuses the
    /// alternative text alone, never the rights.
    #[must_use]
    pub fn faults(&self, showing: &Showing) -> Vec<MediaFault> {
        let Showing { media, whole, consents, channels, day } = showing;
        let mut faults = vec![];
        if !self.alt_passes(media) {
            faults.push(MediaFault::AltMissing);
        }
        let rights = [Some(*media), *whole].into_iter().flatten();
        faults.extend(rights.flat_map(|media| media.form.rights_faults(channels, *day)));
        faults.extend(consents.iter().filter_map(|consent| consent.fault(*day)));
        let mut seen = vec![];
        faults.retain(|fault| {
            !seen.contains(fault) && {
                seen.push(*fault);
                true
            }
        });
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::{MediaForm, MediaKind, PictureFile};

    fn picture(id: u32, form: MediaForm) -> Media {
        Media {
            id: MediaId(id),
            file_name: "lek.jpg".into(),
            file: PictureFile {
                sha256: "a".repeat(64),
                thumb: "b".repeat(64),
                original: None,
                kind: MediaKind::Jpeg,
                width: 100,
                height: 50,
                bytes: 9,
            },
            form,
            cropped_from: None,
            crop: None,
            imported: "2027-03-01T08:00:00Z".parse().unwrap(),
            uses: 0,
            withdrawn: false,
        }
    }

    fn placed() -> PostMedia {
        PostMedia {
            post: PostId(1),
            media: MediaId(2),
            position: 0,
            alt: None,
            text_in_picture: None,
            urgent_reason: None,
        }
    }

    fn faults(placed: &PostMedia, media: &Media, whole: Option<&Media>) -> Vec<MediaFault> {
        let (channels, day) = ([], "2027-03-01".parse().unwrap());
        placed.faults(&Showing { media, whole, consents: &[], channels: &channels, day })
    }

    #[test]
    fn an_alternative_text_stands_in_the_bank_or_the_post_or_is_not_needed() {
        let bare = picture(2, MediaForm::default());
        assert_eq!(faults(&placed(), &bare, None), [MediaFault::AltMissing]);
        let said = PostMedia { alt: Some("Barn gungar.".into()), ..placed() };
        assert_eq!(faults(&said, &bare, None), []);
        let decor = picture(2, MediaForm { decorative: true, ..MediaForm::default() });
        assert_eq!(faults(&placed(), &decor, None), []);
    }

    #[test]
    fn what_is_urgent_excuses_the_text_and_not_the_right() {
        let urgent = PostMedia { urgent_reason: Some("Vattnet är avstängt.".into()), ..placed() };
        let over = Some("2027-02-01".parse().unwrap());
        let old = picture(2, MediaForm { last_day: over, ..MediaForm::default() });
        assert_eq!(faults(&urgent, &old, None), [MediaFault::PastLastDay]);
        let vague = PostMedia { urgent_reason: Some("ok".into()), ..placed() };
        assert_eq!(vague.checked(), Err(Invalid::ReasonMissing("urgent_reason")));
    }

    #[test]
    fn the_rights_of_the_whole_hold_for_its_part() {
        let over = Some("2027-02-01".parse().unwrap());
        let whole = picture(1, MediaForm { last_day: over, ..MediaForm::default() });
        let part = picture(2, MediaForm { alt: "Gunga.".into(), ..MediaForm::default() });
        assert_eq!(faults(&placed(), &part, Some(&whole)), [MediaFault::PastLastDay]);
    }
}
