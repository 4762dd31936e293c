//! A post's earlier texts and its texts in other languages.

use anslag_domain::{
    id::{LineId, PostId},
    post::PostForm,
    translation::{Translation, TranslationForm},
    version::{Version, drawn_together},
};
use anslag_store::{posts, translations, versions};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// An earlier text put back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RestoreVersion {
    /// Which post.
    pub id: PostId,
    /// The version's line.
    pub line: LineId,
}

impl Desk {
    /// Oldest first; the last is the one that stands.
    pub(crate) async fn post_versions(&self, id: PostId) -> Result<Vec<Version>, Refusal> {
        Ok(drawn_together(versions::of_post(&mut self.read().await?, id).await?))
    }

    /// Title and text alone: accounts, slot and the rest stay.
    pub(crate) async fn restore_version(&self, input: RestoreVersion) -> Result<(), Refusal> {
        let mut write = self.write("restore_version").await?;
        let all = versions::of_post(&mut write, input.id).await?;
        let version = all.into_iter().find(|version| version.line == input.line);
        let Version { title, text, .. } =
            version.ok_or_else(|| Refusal::about(Code::NotFound, "line"))?;
        let before = posts::get(&mut write, input.id).await?;
        let form = PostForm { title, text, ..before.form.clone() };
        posts::update(&mut write, &before.rewrite(form)?).await?;
        Ok(write.commit("post", Some(input.id.0)).await?)
    }

    pub(crate) async fn list_translations(&self, id: PostId) -> Result<Vec<Translation>, Refusal> {
        Ok(translations::of(&mut self.read().await?, id).await?)
    }

    /// An empty text takes the translation away.
    pub(crate) async fn write_translation(&self, input: TranslationForm) -> Result<(), Refusal> {
        let form = input.checked()?;
        let mut write = self.write("write_translation").await?;
        posts::get(&mut write, form.post).await?;
        if form.text.trim().is_empty() {
            translations::delete(&mut write, form.post, &form.language).await?;
        } else {
            translations::set(&mut write, &form).await?;
        }
        Ok(write.commit("post", Some(form.post.0)).await?)
    }
}
