//! Posts: written, planned, published by her hand.

use anslag_domain::{
    Slot,
    id::PostId,
    post::{Post, PostForm, PostStatus, Publication},
};
use anslag_store::{Write, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, review::ReviewMoment};

/// How many posts to list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListPosts {
    /// At most so many.
    pub limit: u32,
}

/// A post rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditPost {
    /// Which.
    pub id: PostId,
    /// What now stands.
    pub form: PostForm,
}

/// A post put in a slot, or back in the tray.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanPost {
    /// Which.
    pub id: PostId,
    /// When; nothing puts it back in the tray.
    pub slot: Option<Slot>,
}

/// A post that now stands on its accounts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PublishPost {
    /// Which.
    pub id: PostId,
    /// Where and when.
    pub publications: Vec<Publication>,
}

impl Desk {
    pub(crate) async fn list_posts(&self, input: ListPosts) -> Result<Vec<Post>, Refusal> {
        Ok(posts::latest(&mut self.read().await?, input.limit).await?)
    }

    pub(crate) async fn get_post(&self, id: PostId) -> Result<Post, Refusal> {
        Ok(posts::get(&mut self.read().await?, id).await?)
    }

    /// An idea may be empty: it becomes a post when she writes in it.
    pub(crate) async fn write_post(&self, form: PostForm) -> Result<PostId, Refusal> {
        let mut write = self.write("write_post").await?;
        let post = Post {
            id: PostId(0),
            form,
            slot: None,
            status: PostStatus::Draft,
            publications: vec![],
            created: self.clock.now(),
        };
        let id = posts::insert(&mut write, &post).await?;
        write.commit("post", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_post(&self, input: EditPost) -> Result<(), Refusal> {
        let mut write = self.write("edit_post").await?;
        let post = posts::get(&mut write, input.id).await?.rewrite(input.form)?;
        keep(write, post).await
    }

    pub(crate) async fn plan_post(&self, input: PlanPost) -> Result<(), Refusal> {
        let mut write = self.write("plan_post").await?;
        let post = posts::get(&mut write, input.id).await?.plan(input.slot)?;
        // Back to the tray it may always go: there it can be mended.
        if post.slot.is_some() {
            self.must_pass(&mut write, &post, ReviewMoment::Planned).await?;
        }
        keep(write, post).await
    }

    pub(crate) async fn publish_post(&self, input: PublishPost) -> Result<(), Refusal> {
        let mut write = self.write("publish_post").await?;
        let before = posts::get(&mut write, input.id).await?;
        let stands = before.status == PostStatus::Published;
        let post = before.publish(input.publications)?;
        // What already stands somewhere is only written down more rightly.
        if !stands {
            self.must_pass(&mut write, &post, ReviewMoment::Published).await?;
        }
        keep(write, post).await
    }

    pub(crate) async fn discard_post(&self, id: PostId) -> Result<(), Refusal> {
        let mut write = self.write("discard_post").await?;
        posts::get(&mut write, id).await?.must_be_open()?;
        posts::delete(&mut write, id).await?;
        Ok(write.commit("post", Some(id.0)).await?)
    }
}

async fn keep(mut write: Write, post: Post) -> Result<(), Refusal> {
    posts::update(&mut write, &post).await?;
    Ok(write.commit("post", Some(post.id.0)).await?)
}
