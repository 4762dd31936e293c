//! Uppföljning: what came of a period, counted once, with the rows behind every figure.

use std::collections::HashMap;

use anslag_domain::{
    Day,
    contact::Contact,
    follow_up::{
        self, FollowUpChart, FollowedContact, FollowedPost, PageMonth, PostKind, interactions_of,
    },
    id::{AccountId, PostId},
    platform::{PlatformDay, PlatformPost},
    post::Post,
    statistics::Period,
};
use anslag_store::{Reader, accounts, contacts, platform, post_media, posts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal};

/// So many days may lie between a contact and an answer that is still found, or between a post's
/// first publication and its last.
const APART: i64 = 366;

/// The days to follow up, and one account or all.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct FollowUpWish {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Which account; all when nothing is said.
    pub account: Option<AccountId>,
}

/// What came of the days.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowUp {
    /// Posts that went up, one for each account, in the order they went up.
    pub posts: Vec<FollowedPost>,
    /// Contacts that came in or were answered, in the order they came.
    pub contacts: Vec<FollowedContact>,
    /// Every measure by everything it is divided by.
    pub charts: Vec<FollowUpChart>,
    /// Months of accounts as the platforms told of their days.
    pub months: Vec<PageMonth>,
    /// Posts that a platform has told of and that are tied to none of the office's.
    pub untied: u32,
}

impl Desk {
    pub(crate) async fn follow_up(&self, wish: FollowUpWish) -> Result<FollowUp, Refusal> {
        let period = Period::new(wish.from, wish.to)?;
        let mut read = self.read().await?;
        let (posts, untied) = posts_of(&mut read, period, wish.account).await?;
        let contacts = contacts_of(&mut read, period, wish.account).await?;
        let charts = follow_up::charts(period, &posts, &contacts);
        let months = follow_up::page_months(&days_of(&mut read, wish).await?);
        Ok(FollowUp { posts, contacts, charts, months, untied })
    }
}

async fn days_of(
    read: &mut Reader,
    wish: FollowUpWish,
) -> Result<Vec<(AccountId, PlatformDay)>, Refusal> {
    let mut all = vec![];
    for account in accounts::all(read).await? {
        if wish.account.is_some_and(|one| one != account.id) {
            continue;
        }
        let days = platform::days(read, account.id, wish.from, wish.to).await?;
        all.extend(days.into_iter().map(|day| (account.id, day)));
    }
    Ok(all)
}

/// The posts that went up, and how many told ones belong to none.
async fn posts_of(
    read: &mut Reader,
    period: Period,
    account: Option<AccountId>,
) -> Result<(Vec<FollowedPost>, u32), Refusal> {
    let mut told: HashMap<(PostId, AccountId), PlatformPost> = HashMap::new();
    let mut untied = 0;
    for kept in platform::posts(read, account).await? {
        match kept.post {
            Some(post) => _ = told.insert((post, kept.account), kept.told),
            None if kept.told.at.is_some_and(|at| period.holds(at)) => untied += 1,
            None => {}
        }
    }
    let (pictures, films) = post_media::carriers(read).await?;
    let kind = |post: &Post| match post.id {
        id if films.contains(&id) => PostKind::Film,
        id if pictures.contains(&id) => PostKind::Picture,
        _ => PostKind::Text,
    };
    let mut all = vec![];
    for post in posts::between(read, period.from.plus(-APART), period.to).await? {
        for up in &post.publications {
            if !period.holds(up.at) || account.is_some_and(|one| one != up.account) {
                continue;
            }
            let figures = told.get(&(post.id, up.account));
            all.push(FollowedPost {
                id: post.id,
                account: up.account,
                name: post.form.name().to_owned(),
                at: up.at,
                kind: kind(&post),
                campaign: post.form.campaign.clone(),
                planned: post.created.day() < up.at.day(),
                interactions: interactions_of(figures),
                reach: figures.and_then(|told| told.reach),
            });
        }
    }
    all.sort_by_key(|post| (post.at, post.id, post.account));
    Ok((all, untied))
}

async fn contacts_of(
    read: &mut Reader,
    period: Period,
    account: Option<AccountId>,
) -> Result<Vec<FollowedContact>, Refusal> {
    let followed = |contact: Contact| FollowedContact {
        id: contact.id,
        number: contact.number,
        kind: contact.form.kind,
        account: contact.form.account,
        topic: contact.form.topic,
        received: contact.form.received,
        answered: contact.answer.map(|answer| answer.at),
    };
    let near = contacts::between(read, period.from.plus(-APART), period.to).await?;
    let hers = near.into_iter().filter(|it| account.is_none() || it.form.account == account);
    let mut all: Vec<FollowedContact> = hers.map(followed).collect();
    all.retain(|it| period.holds(it.received) || it.answered.is_some_and(|at| period.holds(at)));
    Ok(all)
}
