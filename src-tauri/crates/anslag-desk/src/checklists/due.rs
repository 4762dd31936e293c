//! Which pages are to be gone through again, by their interval.

use anslag_domain::{
    Day,
    account::Account,
    account_life::{AccountLife, Stage},
    checklist::{Attach, ListedChecklist},
    id::AccountId,
};
use anslag_store::{Readable, checklists};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// A page that is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueChecklist {
    /// The page's id.
    pub checklist: String,
    /// Its title.
    pub title: String,
    /// The account it is due for, where a page is gone through for each; with its name.
    pub account: Option<AccountId>,
    /// The account's name; empty for none.
    pub name: String,
    /// The day it was to be done; none when it has never been.
    pub since: Option<Day>,
}

impl Desk {
    pub(crate) async fn list_due_checklists(&self) -> Result<Vec<DueChecklist>, Refusal> {
        self.due_checklists(&mut self.read().await?).await
    }

    /// The longest overdue first, then those that were never gone through.
    pub(crate) async fn due_checklists(
        &self,
        on: &mut impl Readable,
    ) -> Result<Vec<DueChecklist>, Refusal> {
        let today = self.clock.now().day();
        let signed = checklists::last_signed(on).await?;
        let open = |(account, life): (Account, AccountLife)| {
            (life.stage == Stage::Open).then_some(account)
        };
        let register: Vec<Account> = self.lives(on).await?.into_iter().filter_map(open).collect();
        let mut due = vec![];
        for page in self.pages(on).await?.into_iter().filter(|page| !page.off) {
            let Some(interval) = page.page.interval else { continue };
            for (account, name) in subjects(&page, &register) {
                let last = signed.get(&(page.page.id.clone(), account));
                let since = last.map(|at| at.day().plus_months(interval.months()));
                if since.is_none_or(|since| since <= today) {
                    due.push(of(&page, account, name, since));
                }
            }
        }
        due.sort_by_key(|each| (each.since.is_none(), each.since));
        Ok(due)
    }
}

/// For whom a page is gone through: each account, or nobody in particular.
fn subjects(page: &ListedChecklist, register: &[Account]) -> Vec<(Option<AccountId>, String)> {
    let alone = page.page.attach.is_empty() || page.page.attach.contains(&Attach::Alone);
    if !alone && page.page.attach.contains(&Attach::Account) {
        let each = register.iter().map(|a| (Some(a.id), a.form.name.clone()));
        return each.collect();
    }
    vec![(None, String::new())]
}

fn of(
    page: &ListedChecklist,
    account: Option<AccountId>,
    name: String,
    since: Option<Day>,
) -> DueChecklist {
    let (checklist, title) = (page.page.id.clone(), page.page.title.clone());
    DueChecklist { checklist, title, account, name, since }
}
