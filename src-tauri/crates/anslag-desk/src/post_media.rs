//! The pictures in a post: put there, ordered, described there, and read again before it goes up.

use anslag_domain::{
    Day,
    consent::Consent,
    id::{MediaId, PostId},
    media::{Media, MediaFault},
    post::Post,
    post_media::{PostMedia, Showing},
};
use anslag_store::{Readable, Write, accounts, consents, media, post_media, posts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A post and a picture.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PostPicture {
    /// The post.
    pub post: PostId,
    /// The picture.
    pub media: MediaId,
}

/// The pictures of a post in another order.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OrderPostMedia {
    /// The post.
    pub post: PostId,
    /// Its pictures, all of them.
    pub media: Vec<MediaId>,
}

/// What a post says of a picture.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetPostMedia {
    /// The post.
    pub post: PostId,
    /// The picture.
    pub media: MediaId,
    /// Alternative text of its own; nothing is the bank's.
    pub alt: Option<String>,
    /// The words in the picture; nothing is the bank's.
    pub text_in_picture: Option<String>,
    /// *Brådskande*: why it goes up without an alternative text.
    pub urgent_reason: Option<String>,
}

/// A picture in a post as it would go up.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlacedMedia {
    /// What the post says of it.
    pub placed: PostMedia,
    /// The picture.
    pub media: Media,
    /// What stands against publishing it on the post's channels and day.
    pub faults: Vec<MediaFault>,
}

/// Where and when a post goes up.
struct Going {
    channels: Vec<String>,
    day: Day,
}

impl Desk {
    pub(crate) async fn list_post_media(&self, id: PostId) -> Result<Vec<PlacedMedia>, Refusal> {
        let mut read = self.read().await?;
        if post_media::of_post(&mut read, id).await?.is_empty() {
            return Ok(vec![]);
        }
        let post = posts::get(&mut read, id).await?;
        self.placed(&mut read, &post).await
    }

    pub(crate) async fn attach_media(&self, input: PostPicture) -> Result<(), Refusal> {
        let mut write = self.write("attach_media").await?;
        posts::get(&mut write, input.post).await?.must_be_open()?;
        media::get(&mut write, input.media).await?;
        let there = post_media::of_post(&mut write, input.post).await?;
        if there.iter().any(|placed| placed.media == input.media) {
            // It is there already; nothing is written.
            return Ok(());
        }
        post_media::insert(&mut write, input.post, input.media).await?;
        Ok(write.commit("post", Some(input.post.0)).await?)
    }

    pub(crate) async fn detach_media(&self, input: PostPicture) -> Result<(), Refusal> {
        let mut write = self.write("detach_media").await?;
        posts::get(&mut write, input.post).await?.must_be_open()?;
        post_media::delete(&mut write, input.post, input.media).await?;
        Ok(write.commit("post", Some(input.post.0)).await?)
    }

    pub(crate) async fn order_post_media(&self, input: OrderPostMedia) -> Result<(), Refusal> {
        let mut write = self.write("order_post_media").await?;
        posts::get(&mut write, input.post).await?.must_be_open()?;
        let there = post_media::of_post(&mut write, input.post).await?;
        let all = there.iter().all(|placed| input.media.contains(&placed.media));
        if !all || there.len() != input.media.len() {
            return Err(Refusal::about(Code::BadInput, "media"));
        }
        for placed in there {
            let place = input.media.iter().position(|id| *id == placed.media).unwrap_or_default();
            let position = u32::try_from(place).unwrap_or(u32::MAX);
            post_media::update(&mut write, &PostMedia { position, ..placed }).await?;
        }
        Ok(write.commit("post", Some(input.post.0)).await?)
    }

    /// What went up urgently may be described afterwards; else what is published stands as it stood.
    pub(crate) async fn set_post_media(&self, input: SetPostMedia) -> Result<(), Refusal> {
        let mut write = self.write("set_post_media").await?;
        let before = post_media::get(&mut write, input.post, input.media).await?;
        let post = posts::get(&mut write, input.post).await?;
        if before.urgent_reason.is_none() {
            post.must_be_open()?;
        }
        let kept =
            if post.must_be_open().is_ok() { input.urgent_reason } else { before.urgent_reason };
        let after = PostMedia {
            alt: input.alt,
            text_in_picture: input.text_in_picture,
            urgent_reason: kept,
            ..before
        };
        post_media::update(&mut write, &after.checked()?).await?;
        Ok(write.commit("post", Some(input.post.0)).await?)
    }

    /// Reads the pictures of a post again before it goes up.
    ///
    /// # Errors
    /// The first fault's code, about the picture's id.
    pub(crate) async fn media_must_pass(
        &self,
        write: &mut Write,
        post: &Post,
    ) -> Result<(), Refusal> {
        self.placed(write, post).await?.iter().try_for_each(PlacedMedia::must_pass)
    }

    /// The pictures of a post in their order, each with what stands against it.
    pub(crate) async fn placed(
        &self,
        on: &mut impl Readable,
        post: &Post,
    ) -> Result<Vec<PlacedMedia>, Refusal> {
        let going = self.going(on, post).await?;
        let mut seen = vec![];
        for placed in post_media::of_post(on, post.id).await? {
            seen.push(look(on, placed, &going).await?);
        }
        Ok(seen)
    }

    /// The channels of its accounts, and the day it last went up or is to; today, when it has none.
    async fn going(&self, on: &mut impl Readable, post: &Post) -> Result<Going, Refusal> {
        let up = post.publications.iter().map(|p| p.at.day()).max();
        let day = up.or_else(|| post.slot.map(anslag_domain::Slot::day));
        let day = day.unwrap_or_else(|| self.clock.now().day());
        let register = accounts::all(on).await?;
        let hers = register.into_iter().filter(|account| post.form.accounts.contains(&account.id));
        Ok(Going { channels: hers.map(|account| account.form.platform).collect(), day })
    }
}

impl PlacedMedia {
    /// What it shows, in words: the post's own or the bank's; nothing when it only adorns.
    pub(crate) fn shows(&self) -> &str {
        self.placed.alt.as_deref().unwrap_or(&self.media.form.alt)
    }

    /// # Errors
    /// The first fault's code, about the picture's id.
    pub(crate) fn must_pass(&self) -> Result<(), Refusal> {
        let about = |fault: &MediaFault| Err(Refusal::about(code(*fault), self.media.id.0));
        self.faults.first().map_or(Ok(()), about)
    }
}

async fn look(
    on: &mut impl Readable,
    placed: PostMedia,
    going: &Going,
) -> Result<PlacedMedia, Refusal> {
    let seen = media::get(on, placed.media).await?;
    let whole = match seen.cropped_from {
        Some(id) => Some(media::get(on, id).await?),
        None => None,
    };
    let agreed: Vec<Consent> = consents::of_media(on, seen.whole()).await?;
    let faults = placed.faults(&Showing {
        media: &seen,
        whole: whole.as_ref(),
        consents: &agreed,
        channels: &going.channels,
        day: going.day,
    });
    Ok(PlacedMedia { placed, media: seen, faults })
}

const fn code(fault: MediaFault) -> Code {
    match fault {
        MediaFault::AltMissing => Code::AltMissing,
        MediaFault::PastLastDay => Code::PastLastDay,
        MediaFault::ChannelNotAllowed => Code::ChannelNotAllowed,
        MediaFault::ConsentExpired => Code::ConsentExpired,
        MediaFault::ConsentWithdrawn => Code::ConsentWithdrawn,
    }
}
