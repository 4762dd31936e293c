//! Which post of the office's a post of the platform's is: by its address, else proposed by words and
//! time, and settled by her.

use std::collections::{BTreeMap, HashMap};

use anslag_domain::{
    Moment,
    id::{AccountId, PlatformPostId, PostId},
    platform::{Likeness, NEAR, bare, likeness},
    post::Post,
};
use anslag_store::{Readable, platform, posts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OfAccount;
use crate::{Desk, Refusal};

/// So many of the latest posts are looked among.
const LATEST: u32 = 20_000;

/// A post of the platform's that may be one of the office's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchProposal {
    /// The platform's.
    pub told: PlatformPostId,
    /// Its words there.
    pub told_text: String,
    /// The office's.
    pub post: PostId,
    /// Its words.
    pub text: String,
    /// When it went up.
    pub at: Moment,
    /// How sure it is.
    pub likeness: Likeness,
}

/// One post tied, or loosened.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct StatisticsMatch {
    /// The platform's.
    pub told: PlatformPostId,
    /// The office's; nothing loosens it.
    pub post: Option<PostId>,
}

/// Many posts tied at once.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MatchStatistics {
    /// The pairs.
    pub matches: Vec<StatisticsMatch>,
}

impl Desk {
    /// For each post of the platform's that is tied to none, the office's post it is most like.
    pub(crate) async fn propose_matches(
        &self,
        input: OfAccount,
    ) -> Result<Vec<MatchProposal>, Refusal> {
        let mut read = self.read().await?;
        let ours = posts::latest(&mut read, LATEST).await?;
        let mut up: HashMap<AccountId, BTreeMap<Moment, Vec<&Post>>> = HashMap::new();
        for post in &ours {
            for publication in &post.publications {
                let on = up.entry(publication.account).or_default();
                on.entry(publication.at).or_default().push(post);
            }
        }
        let told = platform::posts(&mut read, input.account).await?;
        let loose = told.iter().filter(|kept| kept.post.is_none());
        let propose = |kept: &anslag_domain::platform::KeptPost| {
            let at = kept.told.at?;
            let span = at.plus_seconds(-NEAR)..=at.plus_seconds(NEAR);
            let near = up.get(&kept.account)?.range(span);
            let mut near = near.flat_map(|(at, posts)| posts.iter().map(move |post| (*at, *post)));
            near.find_map(|(at, post)| {
                let text = text_on(post, kept.account);
                let likeness = likeness(&kept.told, None, text, at)?;
                let (told, told_text) = (kept.id, kept.told.text.clone());
                let text = text.to_owned();
                Some(MatchProposal { told, told_text, post: post.id, text, at, likeness })
            })
        };
        Ok(loose.filter_map(propose).collect())
    }

    pub(crate) async fn match_statistics(&self, input: MatchStatistics) -> Result<(), Refusal> {
        let mut write = self.write("match_statistics").await?;
        for pair in input.matches {
            platform::tie(&mut write, pair.told, pair.post).await?;
        }
        Ok(write.commit("statistics", None).await?)
    }

    /// The posts that stand on an account, by their address there.
    pub(super) async fn published_links(
        &self,
        on: &mut impl Readable,
        account: AccountId,
    ) -> Result<HashMap<String, PostId>, Refusal> {
        let ours = posts::latest(on, LATEST).await?;
        let mut links = HashMap::new();
        for post in &ours {
            for publication in post.publications.iter().filter(|it| it.account == account) {
                links.extend(publication.link.as_deref().map(|link| (bare(link), post.id)));
            }
        }
        Ok(links)
    }
}

/// The words of a post as they stand on an account.
fn text_on(post: &Post, account: AccountId) -> &str {
    let own = post.form.variants.iter().find(|variant| variant.account == account);
    own.map_or(&post.form.text, |variant| &variant.text)
}
