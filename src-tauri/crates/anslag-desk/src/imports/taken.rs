//! A post as a row wants it, by the post's own steps.

use anslag_domain::{
    Moment,
    checklist::Signature,
    post::{Post, PostStatus},
};
use anslag_interchange::{sheet::status_word, verdict::Wanted};

use crate::Refusal;

/// The post after a row has been taken in.
///
/// # Errors
/// `Published` when it stands somewhere and its words would change.
pub(crate) fn taken(
    before: Option<&Post>,
    wanted: Wanted,
    at: Moment,
    who: &str,
) -> Result<Post, Refusal> {
    let Wanted { form, slot, status, .. } = wanted;
    let mut post = match before {
        Some(before) => before.clone().rewrite(form)?,
        None => Post::new(form, at),
    };
    let again = status == PostStatus::Planned && post.status == PostStatus::Cancelled;
    if post.slot != slot || again {
        post = post.plan(slot)?;
    }
    let signature = Signature { name: who.to_owned(), at };
    let turned = match (post.status, status) {
        (PostStatus::Idea, PostStatus::Draft) | (PostStatus::Draft, PostStatus::Idea) => true,
        (now, PostStatus::Cancelled) => now != PostStatus::Cancelled,
        _ => false,
    };
    // A cancelled post says why; here the sheet's own word is all there is.
    let why = if status == PostStatus::Cancelled { status_word(status) } else { "" };
    Ok(if turned { post.turn(status, signature, why)? } else { post })
}
