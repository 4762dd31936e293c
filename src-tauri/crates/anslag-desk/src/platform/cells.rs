//! Figures she writes herself, for the platforms that let nobody download them.

use anslag_domain::{
    id::{AccountId, PostId, StatisticsImportId},
    platform::{Figures, Metric, PlatformPost, StatisticsImport},
};
use anslag_store::{Write, accounts, platform, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// What the form of hand-written figures is called.
const BY_HAND: &str = "by_hand";

/// One figure.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct StatisticsCell {
    /// The post.
    pub post: PostId,
    /// What is counted.
    pub metric: Metric,
    /// How many; nothing empties the cell.
    pub value: Option<u32>,
}

/// Figures of an account's posts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteStatistics {
    /// The account.
    pub account: AccountId,
    /// The cells that changed.
    pub cells: Vec<StatisticsCell>,
}

impl Desk {
    /// A cell of a post that an export has told of changes what it told.
    pub(crate) async fn write_statistics(&self, input: WriteStatistics) -> Result<u32, Refusal> {
        let account = input.account;
        let mut write = self.write("write_statistics").await?;
        accounts::get(&mut write, account).await?;
        let import = self.by_hand(&mut write, account).await?;
        let kept = platform::posts(&mut write, Some(account)).await?;
        let mut changed: Vec<PlatformPost> = vec![];
        for cell in &input.cells {
            let post = posts::get(&mut write, cell.post).await?;
            let up = post.publications.iter().find(|it| it.account == account);
            let up = up.ok_or_else(|| Refusal::about(Code::BadInput, "post"))?;
            let known = kept.iter().find(|kept| kept.post == Some(cell.post));
            let key =
                known.map_or_else(|| format!("inlagg-{}", cell.post.0), |k| k.told.key.clone());
            if !changed.iter().any(|told| told.key == key) {
                changed.push(known.map(|kept| kept.told.clone()).unwrap_or_else(|| PlatformPost {
                    key: key.clone(),
                    link: up.link.clone(),
                    text: post.form.text.clone(),
                    kind: String::new(),
                    at: Some(up.at),
                    figures: Figures::new(),
                    reach: None,
                }));
            }
            for told in changed.iter_mut().filter(|told| told.key == key) {
                match cell.value {
                    Some(value) => drop(told.figures.insert(cell.metric, value)),
                    None => drop(told.figures.remove(&cell.metric)),
                }
            }
        }
        for told in &changed {
            let number = told.key.strip_prefix("inlagg-").and_then(|id| id.parse().ok());
            platform::keep(&mut write, account, import, told, number.map(PostId)).await?;
        }
        write.commit("statistics", Some(import.0)).await?;
        Ok(u32::try_from(changed.len()).unwrap_or(u32::MAX))
    }

    /// What she writes on an account in a day is one taking in.
    async fn by_hand(
        &self,
        write: &mut Write,
        account: AccountId,
    ) -> Result<StatisticsImportId, Refusal> {
        let at = self.clock.now();
        let same = |it: &StatisticsImport| {
            it.form == BY_HAND && it.account == account && it.at.day() == at.day()
        };
        if let Some(today) = platform::imports(write).await?.into_iter().find(same) {
            return Ok(today.id);
        }
        let import = StatisticsImport {
            id: StatisticsImportId(0),
            account,
            file_name: String::new(),
            sha256: String::new(),
            form: BY_HAND.to_owned(),
            at,
            rows: 0,
        };
        Ok(platform::begin(write, &import).await?)
    }
}
