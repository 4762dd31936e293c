//! Posts: written, planned, published by her hand.

use anslag_domain::{
    Day, Slot,
    checklist::{HeldAct, RunSubject, Signature},
    id::PostId,
    post::{PlanSettings, Post, PostForm, PostStatus, Publication},
};
use anslag_store::{Write, plan_settings, post_media, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code, films, review::ReviewMoment};

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

/// A post put in a slot, on a wished day, or back in the tray.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanPost {
    /// Which.
    pub id: PostId,
    /// When; nothing takes it out of the plan.
    pub slot: Option<Slot>,
    /// The day wished for while there is no slot; neither puts it back in the tray.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub target: Option<Day>,
}

/// Many at once.
pub type PlanPosts = Vec<PlanPost>;

/// A post that now stands on its accounts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PublishPost {
    /// Which.
    pub id: PostId,
    /// Where and when.
    pub publications: Vec<Publication>,
    /// Why it goes up without the approval that is wanted; empty where it has one.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub unreviewed: String,
}

/// Many at once.
pub type SetPostStatuses = Vec<SetPostStatus>;

/// Another status given by hand.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetPostStatus {
    /// Which.
    pub id: PostId,
    /// What it becomes. A published post that went up unapproved may become `approved`: it stays
    /// published, with the approval given afterwards.
    pub status: PostStatus,
    /// Who has read or approved it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub by: String,
    /// Why it is cancelled, or what came of it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
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
        let post = Post::new(form, self.clock.now());
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
        let id = input.id;
        self.put_in_slot(&mut write, input).await?;
        Ok(write.commit("post", Some(id.0)).await?)
    }

    /// Many at once: all of them or none, and one step to undo.
    pub(crate) async fn plan_posts(&self, input: PlanPosts) -> Result<(), Refusal> {
        let mut write = self.write("plan_posts").await?;
        for each in input {
            self.put_in_slot(&mut write, each).await?;
        }
        Ok(write.commit("post", None).await?)
    }

    async fn put_in_slot(&self, write: &mut Write, input: PlanPost) -> Result<(), Refusal> {
        let mut post = posts::get(write, input.id).await?.plan(input.slot)?;
        // A slot says more than a wish.
        post.form.target = input.target.filter(|_| input.slot.is_none());
        // Back to the tray it may always go: there it can be mended.
        if post.slot.is_some() {
            self.must_pass(write, &post, ReviewMoment::Planned).await?;
        }
        Ok(posts::update(write, &post).await?)
    }

    pub(crate) async fn set_post_status(&self, input: SetPostStatus) -> Result<(), Refusal> {
        let mut write = self.write("set_post_status").await?;
        let id = input.id;
        self.turn(&mut write, input).await?;
        Ok(write.commit("post", Some(id.0)).await?)
    }

    /// Many at once: all of them or none, and one step to undo.
    pub(crate) async fn set_post_statuses(&self, input: SetPostStatuses) -> Result<(), Refusal> {
        let mut write = self.write("set_post_statuses").await?;
        for each in input {
            self.turn(&mut write, each).await?;
        }
        Ok(write.commit("post", None).await?)
    }

    async fn turn(&self, write: &mut Write, input: SetPostStatus) -> Result<(), Refusal> {
        let before = posts::get(write, input.id).await?;
        let signature = Signature { name: input.by, at: self.clock.now() };
        let post = if before.stands() && input.status == PostStatus::Approved {
            before.approve_afterwards(signature)?
        } else {
            before.turn(input.status, signature, &input.note)?
        };
        Ok(posts::update(write, &post).await?)
    }

    pub(crate) async fn publish_post(&self, input: PublishPost) -> Result<(), Refusal> {
        let mut write = self.write("publish_post").await?;
        let settings = plan_settings::get(&mut write).await?;
        let before = posts::get(&mut write, input.id).await?;
        let (stands, stood) = (before.stands(), before.publications.len());
        let mut post = before.publish(input.publications, settings)?;
        // What already stands somewhere is only written down more rightly.
        if !stands {
            post = post.must_be_approved(settings, &input.unreviewed)?;
            self.must_pass(&mut write, &post, ReviewMoment::Published).await?;
            let about = RunSubject { post: Some(post.id), ..RunSubject::default() };
            self.checklists_must_pass(&mut write, HeldAct::Publish, about).await?;
        }
        // A picture needs its right wherever it goes up anew.
        if post.publications.len() > stood {
            self.media_must_pass(&mut write, &post).await?;
            films::must_pass(&mut write, &post).await?;
            post_media::freeze(&mut write, post.id).await?;
        }
        keep(write, post).await
    }

    pub(crate) async fn plan_settings(&self) -> Result<PlanSettings, Refusal> {
        Ok(plan_settings::get(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_plan_settings(&self, input: PlanSettings) -> Result<(), Refusal> {
        if input.follow_up_days > 60 {
            return Err(Refusal::about(Code::OutOfRange, "follow_up_days"));
        }
        let mut write = self.write("set_plan_settings").await?;
        plan_settings::set(&mut write, input).await?;
        Ok(write.commit("office", None).await?)
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
