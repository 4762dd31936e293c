//! Uppsikt: what was promised, what was seen, when she was away, and the gaps.

mod print;

use anslag_domain::{
    Day, Moment,
    account::Account,
    id::{AccountId, LeaveId},
    invalid::optional,
    watch::{self, Interval, Leave, LeaveForm, Look, Promise, WatchMonth, Watched, last_of},
};
use anslag_store::{Readable, accounts, office, watch as store, year};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};
pub use print::ExportWatch;

/// The place Uppsikt in a month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WatchState {
    /// Now.
    pub now: Moment,
    /// The accounts, by name.
    pub accounts: Vec<WatchedAccount>,
    /// Every time away, the latest first.
    pub leaves: Vec<Leave>,
}

/// An account and how it is watched.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WatchedAccount {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// What is promised today.
    pub promise: Option<Promise>,
    /// The latest look at it.
    pub last: Option<Look>,
    /// The promised stretch that is now, if there is one.
    pub current: Option<Interval>,
    /// Whether the stretch that is now has had its look.
    pub seen: bool,
    /// The month.
    pub month: WatchMonth,
}

/// A look, at one account, some or all.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NoteLook {
    /// Which; none for every account that has a promise.
    pub accounts: Vec<AccountId>,
    /// When, if it was not now.
    pub at: Option<Moment>,
    /// Who, if it was not she; may be empty.
    pub seen_by: String,
}

impl Desk {
    /// The month is any day in it.
    pub(crate) async fn watch_state(&self, month: Day) -> Result<WatchState, Refusal> {
        let now = self.clock.now();
        let mut read = self.read().await?;
        let log = self.log(&mut read, month.first_of_month()).await?;
        let latest = store::latest(&mut read).await?;
        let today = self.log(&mut read, now.day()).await?;
        let accounts = log.accounts.iter().map(|account| {
            let last = latest.iter().find(|look| look.account == account.id).cloned();
            watched(account, &log, &today, last, now)
        });
        Ok(WatchState { now, accounts: accounts.collect(), leaves: log.leaves.clone() })
    }

    pub(crate) async fn set_watch_promise(&self, input: Promise) -> Result<(), Refusal> {
        let promise = input.checked()?;
        let mut write = self.write("set_watch_promise").await?;
        store::promise(&mut write, promise).await?;
        Ok(write.commit("account", Some(promise.account.0)).await?)
    }

    /// A look in what is to come would be a promise, so it is refused.
    pub(crate) async fn note_look(&self, input: NoteLook) -> Result<u32, Refusal> {
        let now = self.clock.now();
        let at = input.at.unwrap_or(now);
        if at > now {
            return Err(Refusal::about(Code::BadTime, "at"));
        }
        let mut write = self.write("note_look").await?;
        let who = match optional(&input.seen_by) {
            Some(who) => who,
            None => office::get(&mut write).await?.map(|office| office.name).unwrap_or_default(),
        };
        let mut seen = input.accounts;
        if seen.is_empty() {
            seen = store::promises(&mut write).await?.into_iter().map(|p| p.account).collect();
            seen.dedup();
        }
        if seen.is_empty() {
            return Err(Refusal::about(Code::Empty, "accounts"));
        }
        for account in &seen {
            let look = Look { account: *account, at, seen_by: who.clone() };
            store::note(&mut write, &look).await?;
        }
        write.commit("account", None).await?;
        Ok(u32::try_from(seen.len()).unwrap_or(u32::MAX))
    }

    pub(crate) async fn add_leave(&self, input: LeaveForm) -> Result<LeaveId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("add_leave").await?;
        let id = store::add_leave(&mut write, &form).await?;
        write.commit("watch_leave", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn remove_leave(&self, id: LeaveId) -> Result<(), Refusal> {
        let mut write = self.write("remove_leave").await?;
        store::remove_leave(&mut write, id).await?;
        Ok(write.commit("watch_leave", Some(id.0)).await?)
    }

    /// Promised stretches of this month that are over: how many had a look, of how many.
    pub(crate) async fn watched_of(
        &self,
        read: &mut impl Readable,
        account: AccountId,
    ) -> Result<(u32, u32), Refusal> {
        let month = self.log(read, self.clock.now().day()).await?.month(account);
        Ok((month.kept, month.promised))
    }

    /// Everything the reckoning of the month from a day rests on.
    async fn log(&self, read: &mut impl Readable, month: Day) -> Result<Log, Refusal> {
        let last = last_of(month.first_of_month());
        let hers = year::hers(read).await?;
        Ok(Log {
            month: month.first_of_month(),
            accounts: accounts::all(read).await?,
            promises: store::promises(read).await?,
            looks: store::looks(read, month.first_of_month(), last).await?,
            leaves: store::leaves(read).await?,
            work: self.shelf.year.work_days(&hers, month, last),
            now: self.clock.now(),
        })
    }
}

/// What a month's reckoning rests on.
struct Log {
    month: Day,
    accounts: Vec<Account>,
    promises: Vec<Promise>,
    looks: Vec<Look>,
    leaves: Vec<Leave>,
    work: anslag_domain::year::WorkDays,
    now: Moment,
}

impl Log {
    fn month(&self, account: AccountId) -> WatchMonth {
        let Self { promises, looks, leaves, work, now, .. } = self;
        Watched { promises, looks, leaves, work, now: *now }.month(account, self.month)
    }

    /// The promised stretch of an account that is now, and whether it has been looked at.
    fn current(&self, account: AccountId) -> Option<(Interval, bool)> {
        let (now, day) = (self.now, self.now.day());
        let all = watch::intervals(&self.promises, account, (day, day), &self.work);
        let current = all.into_iter().find(|it| it.start <= now && now < it.end)?;
        let seen = |look: &Look| look.account == account && look.at >= current.start;
        Some((current, self.looks.iter().any(seen)))
    }
}

fn watched(
    account: &Account,
    log: &Log,
    today: &Log,
    last: Option<Look>,
    now: Moment,
) -> WatchedAccount {
    let current = today.current(account.id);
    WatchedAccount {
        account: account.id,
        name: account.form.name.clone(),
        promise: watch::in_force(&log.promises, account.id, now.day()),
        last,
        current: current.map(|(interval, _)| interval),
        seen: current.is_some_and(|(_, seen)| seen),
        month: log.month(account.id),
    }
}
