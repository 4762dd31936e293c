//! *I dag*: what needs her now, in order.

use anslag_domain::{
    Day,
    checklist::Run,
    contact::Contact,
    incident::Incident,
    post::{Post, PostStatus},
    promise::AnswerPromise,
    response::ContactClock,
    year::{Hers, Mark},
};
use anslag_store::{accounts, checklists, contacts, incidents, posts, promises, year};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// How many days ahead the list of coming posts reaches.
const AHEAD: i64 = 7;
/// How many days back a post may be planned and not yet published.
const BEHIND: i64 = 30;

/// The first view.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Incidents that are open.
    pub incidents: Vec<Incident>,
    /// Contacts that wait, the most worried first.
    pub contacts: Vec<Contact>,
    /// The clocks of those that wait for an answer, the most pressing first.
    pub clocks: Vec<ContactClock>,
    /// What was promised and is due within the coming week, or should have been kept.
    pub promises: Vec<AnswerPromise>,
    /// Posts whose slot is past or today and that are not yet published.
    pub due: Vec<Post>,
    /// Posts that went up and whose day to be followed up has come.
    pub follow_up: Vec<Post>,
    /// Posts that went up without the approval that was wanted, and still have none.
    pub unreviewed: Vec<Post>,
    /// Posts planned in the coming week.
    pub coming: Vec<Post>,
    /// Drafts without a slot.
    pub drafts: u32,
    /// Checklist runs that are begun and not signed.
    pub runs: Vec<Run>,
    /// How many accounts lack something in the register.
    pub account_gaps: u32,
    /// How many accounts there are.
    pub accounts: u32,
}

impl Desk {
    pub(crate) async fn today(&self) -> Result<Today, Refusal> {
        let day = self.clock.now().day();
        let mut read = self.read().await?;
        let mut all = incidents::all(&mut read).await?;
        all.retain(|incident| incident.closed.is_none());
        let mut near = posts::between(&mut read, day.plus(-BEHIND), day.plus(AHEAD)).await?;
        // What a krisläge holds, or held while its slot passed, is not due.
        let aside = self.set_aside(&mut read).await?;
        near.retain(|post| !aside.contains(&post.id));
        let after = |post: &&Post| {
            post.status == PostStatus::Published && post.follow_up.is_some_and(|due| due <= day)
        };
        let unread = |post: &&Post| !post.unreviewed.is_empty() && post.approval.is_none();
        let follow_up = near.iter().filter(after).cloned().collect();
        let unreviewed = near.iter().filter(unread).cloned().collect();
        let (due, coming) = near
            .into_iter()
            .filter(|post| post.status == PostStatus::Planned)
            .partition(|post| post.slot.is_some_and(|slot| slot.day() <= day));
        let mut runs = checklists::runs(&mut read, 50).await?;
        runs.retain(|run| run.signed.is_none());
        let runs = self.all_measured(&mut read, runs).await?;
        let open = contacts::open(&mut read).await?;
        let register = accounts::all(&mut read).await?;
        let lacking = register.iter().filter(|account| !account.form.gaps().is_empty()).count();
        Ok(Today {
            day,
            name: self.name_of(day, &year::hers(&mut read).await?),
            incidents: all,
            clocks: self.clocks(&mut read, &open).await?,
            contacts: open,
            promises: promises::due_by(&mut read, day.plus(AHEAD)).await?,
            due,
            follow_up,
            unreviewed,
            coming,
            drafts: count(posts::undated(&mut read).await?.len()),
            runs,
            account_gaps: count(lacking),
            accounts: count(register.len()),
        })
    }

    fn name_of(&self, day: Day, hers: &Hers) -> Option<String> {
        let marks = self.shelf.year.marks(hers, day, day);
        marks.iter().find_map(Mark::named).map(|named| named.name)
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
