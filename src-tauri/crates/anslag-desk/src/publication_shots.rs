//! Screenshots beside "Publicerat": kept byte for byte under their own digest.

use anslag_domain::{
    id::{AccountId, PostId, PublicationShotId},
    publication_shot::PublicationShot,
};
use anslag_interchange::picture;
use anslag_store::{posts, publication_shots};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    error::Code,
    media::{aside, decoded},
};

/// A screenshot to be kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepPublicationShot {
    /// Of which post.
    pub post: PostId,
    /// On which of its accounts.
    pub account: AccountId,
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
}

impl Desk {
    pub(crate) async fn list_publication_shots(
        &self,
        post: PostId,
    ) -> Result<Vec<PublicationShot>, Refusal> {
        Ok(publication_shots::of_post(&mut self.read().await?, post).await?)
    }

    /// A data URL that the page shows as it is.
    pub(crate) async fn publication_shot_file(
        &self,
        id: PublicationShotId,
    ) -> Result<String, Refusal> {
        let shot = publication_shots::get(&mut self.read().await?, id).await?;
        self.data_url(shot.file, shot.ending).await
    }

    /// The file lies safe before the row that speaks of it is written.
    pub(crate) async fn keep_publication_shot(
        &self,
        input: KeepPublicationShot,
    ) -> Result<(), Refusal> {
        let (post, account) = (input.post, input.account);
        let files = self.files.clone();
        let (file, ending) = aside(move || {
            let bytes = decoded(&input.data)?;
            let ending = picture::ending(&bytes)?;
            Ok((files.keep(&bytes, ending)?, ending))
        })
        .await?;
        let mut write = self.write("keep_publication_shot").await?;
        let up = posts::get(&mut write, post).await?.publications;
        if !up.iter().any(|publication| publication.account == account) {
            return Err(Refusal::about(Code::NotFound, "publication"));
        }
        let kept = self.clock.now();
        publication_shots::insert(&mut write, post, account, (&file, ending), kept).await?;
        Ok(write.commit("post", Some(post.0)).await?)
    }
}
