//! Where pictures are used: every post that shows one, planned or published.

use anslag_domain::{
    id::{ConsentId, MediaId, PostId},
    post::Post,
};
use anslag_store::{Readable, post_media, posts};
use serde::Serialize;
use ts_rs::TS;

use crate::Refusal;

/// A post that shows a picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MediaUse {
    /// The picture, or the part of it that is shown.
    pub media: MediaId,
    /// The post: its status and publications say where it stands.
    pub post: Post,
}

/// The posts that show a picture or a part of it.
///
/// # Errors
/// What the archive says.
pub(crate) async fn of_media(
    on: &mut impl Readable,
    media: MediaId,
) -> Result<Vec<MediaUse>, Refusal> {
    let pairs = post_media::uses(on, media).await?;
    with_posts(on, pairs).await
}

/// The posts that show anything a consent is for.
///
/// # Errors
/// What the archive says.
pub(crate) async fn of_consent(
    on: &mut impl Readable,
    consent: ConsentId,
) -> Result<Vec<MediaUse>, Refusal> {
    let pairs = post_media::uses_of_consent(on, consent).await?;
    with_posts(on, pairs).await
}

async fn with_posts(
    on: &mut impl Readable,
    pairs: Vec<(MediaId, PostId)>,
) -> Result<Vec<MediaUse>, Refusal> {
    let mut uses = Vec::with_capacity(pairs.len());
    for (media, post) in pairs {
        uses.push(MediaUse { media, post: posts::get(on, post).await? });
    }
    Ok(uses)
}
