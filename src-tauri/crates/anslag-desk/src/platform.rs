//! Statistics of the platforms: looked at first, taken in whole, tied to the posts by her hand.

mod cells;
mod matching;

use std::collections::HashMap;

use anslag_domain::{
    account::Account,
    id::{AccountId, StatisticsImportId},
    platform::{KeptPost, PlatformPost, StatisticsImport, bare},
};
use anslag_interchange::statistics::{self, Left, Told};
use anslag_store::{accounts, platform, sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    error::Code,
    media::{aside, decoded},
};

pub use cells::WriteStatistics;
pub use matching::{MatchProposal, MatchStatistics};

/// So many posts of a preview are shown.
const SHOWN: usize = 500;

/// A file of a platform's.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StatisticsFile {
    /// The account it is of; proposed when nothing is said.
    pub account: Option<AccountId>,
    /// Its name.
    pub file_name: String,
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
}

/// What becomes of a post that a file tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatisticsState {
    /// It was not known.
    New,
    /// It was known with other figures.
    Changed,
    /// It was known with these.
    Unchanged,
}

/// A post of a preview.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewedPost {
    /// What becomes of it.
    pub state: StatisticsState,
    /// What is told.
    #[serde(flatten)]
    pub told: PlatformPost,
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutWhy {
    /// The sum of the others.
    Total,
    /// It has neither a name nor an address.
    Nameless,
    /// Its figures are of a day, not since it went up.
    NotLifetime,
    /// The same post stands in another row with more interactions.
    Double,
    /// Its day cannot be read.
    Undated,
}

/// A row that is left out.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct LeftOutRow {
    /// Its number, from 1.
    pub row: u32,
    /// Why.
    pub why: LeftOutWhy,
}

/// What a file would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatisticsPreview {
    /// The form it was recognised as.
    pub form: String,
    /// The account's name in the file; may be empty.
    pub named: String,
    /// The account it is of, said or proposed.
    pub account: Option<AccountId>,
    /// The same bytes were taken in before.
    pub known: bool,
    /// How many posts are new, changed and unchanged.
    pub new: u32,
    /// See `new`.
    pub changed: u32,
    /// See `new`.
    pub unchanged: u32,
    /// How many days are told of.
    pub days: u32,
    /// Columns that nothing is read from.
    pub unknown: Vec<String>,
    /// Rows that are left out.
    pub left_out: Vec<LeftOutRow>,
    /// The first posts.
    pub posts: Vec<PreviewedPost>,
}

/// What was taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatisticsTaken {
    /// The import.
    pub import: StatisticsImportId,
    /// Posts told of.
    pub posts: u32,
    /// Days told of.
    pub days: u32,
    /// Posts that were tied by their address.
    pub tied: u32,
}

/// Posts of one account, or of all.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfAccount {
    /// Which; every one when nothing is said.
    pub account: Option<AccountId>,
}

impl Desk {
    pub(crate) async fn preview_statistics(
        &self,
        input: StatisticsFile,
    ) -> Result<StatisticsPreview, Refusal> {
        let (told, sha256) = told(input.file_name, input.data).await?;
        let mut read = self.read().await?;
        let register = accounts::all(&mut read).await?;
        let account = input.account.or_else(|| proposed(&told, &register));
        let before = platform::imports(&mut read).await?;
        let kept = match account {
            Some(account) => platform::posts(&mut read, Some(account)).await?,
            None => vec![],
        };
        let states: Vec<StatisticsState> = states(&told, &kept);
        let count = |state| number(states.iter().filter(|each| **each == state).count());
        let posts = told.posts.iter().cloned().zip(states.iter().copied());
        Ok(StatisticsPreview {
            form: told.form.to_owned(),
            named: told.account.clone(),
            account,
            known: before.iter().any(|import| import.sha256 == sha256),
            new: count(StatisticsState::New),
            changed: count(StatisticsState::Changed),
            unchanged: count(StatisticsState::Unchanged),
            days: number(told.days.len()),
            left_out: told.left_out.iter().map(|it| left_out(it.row, it.why)).collect(),
            posts: posts.take(SHOWN).map(|(told, state)| PreviewedPost { state, told }).collect(),
            unknown: told.unknown,
        })
    }

    /// Posts are known by the platform's own name, so that a later export writes over an earlier;
    /// one whose address is that of a publication is tied to it.
    pub(crate) async fn import_statistics(
        &self,
        input: StatisticsFile,
    ) -> Result<StatisticsTaken, Refusal> {
        let account = input.account.ok_or_else(|| Refusal::about(Code::Empty, "account"))?;
        let (told, sha256) = told(input.file_name.clone(), input.data).await?;
        self.copy_before_import().await;
        let mut write = self.write("import_statistics").await?;
        accounts::get(&mut write, account).await?;
        let by_link = self.published_links(&mut write, account).await?;
        let import = StatisticsImport {
            id: StatisticsImportId(0),
            account,
            file_name: input.file_name,
            sha256,
            form: told.form.to_owned(),
            at: self.clock.now(),
            rows: number(told.posts.len() + told.days.len()),
        };
        let import = platform::begin(&mut write, &import).await?;
        let mut tied = 0;
        for post in &told.posts {
            let ours = post.link.as_deref().and_then(|link| by_link.get(&bare(link))).copied();
            tied += u32::from(ours.is_some());
            platform::keep(&mut write, account, import, post, ours).await?;
        }
        for day in &told.days {
            platform::keep_day(&mut write, account, import, day).await?;
        }
        write.commit("statistics", Some(import.0)).await?;
        let (posts, days) = (number(told.posts.len()), number(told.days.len()));
        Ok(StatisticsTaken { import, posts, days, tied })
    }

    pub(crate) async fn list_statistics(&self, input: OfAccount) -> Result<Vec<KeptPost>, Refusal> {
        Ok(platform::posts(&mut self.read().await?, input.account).await?)
    }

    pub(crate) async fn list_statistics_imports(&self) -> Result<Vec<StatisticsImport>, Refusal> {
        Ok(platform::imports(&mut self.read().await?).await?)
    }
}

/// Reads a file aside; reading a large one takes a moment.
async fn told(name: String, data: String) -> Result<(Told, String), Refusal> {
    aside(move || {
        let bytes = decoded(&data)?;
        Ok((statistics::read(&bytes, &name)?, sha256(&bytes)))
    })
    .await
}

/// The account of the platform whose name or address holds the name in the file; the only one of
/// the platform where the file names none.
fn proposed(told: &Told, register: &[Account]) -> Option<AccountId> {
    let platform = if told.form == "meta_page" { "facebook" } else { told.form };
    let of_it: Vec<&Account> = register.iter().filter(|a| a.form.platform == platform).collect();
    let named = told.account.to_lowercase();
    let is = |account: &&&Account| {
        let (name, address) =
            (account.form.name.to_lowercase(), account.form.address.to_lowercase());
        !named.is_empty() && (name == named || address.contains(&named) || name.contains(&named))
    };
    let only = (of_it.len() == 1).then(|| of_it[0].id);
    of_it.iter().find(is).map(|account| account.id).or(only)
}

fn states(told: &Told, kept: &[KeptPost]) -> Vec<StatisticsState> {
    let known: HashMap<&str, &PlatformPost> =
        kept.iter().map(|kept| (kept.told.key.as_str(), &kept.told)).collect();
    let state = |post: &PlatformPost| match known.get(post.key.as_str()) {
        None => StatisticsState::New,
        Some(before) if *before == post => StatisticsState::Unchanged,
        Some(_) => StatisticsState::Changed,
    };
    told.posts.iter().map(state).collect()
}

fn left_out(row: u32, why: Left) -> LeftOutRow {
    let why = match why {
        Left::Total => LeftOutWhy::Total,
        Left::Nameless => LeftOutWhy::Nameless,
        Left::NotLifetime => LeftOutWhy::NotLifetime,
        Left::Double => LeftOutWhy::Double,
        Left::Undated => LeftOutWhy::Undated,
    };
    LeftOutRow { row, why }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
