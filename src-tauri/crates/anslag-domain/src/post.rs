//! A post: written for one or more accounts, planned in a slot, published by her hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment, Slot,
    id::{AccountId, PostId},
    invalid::link,
};

/// Where a post stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PostStatus {
    /// Being written; it has no slot and lies in the tray.
    Draft,
    /// It has a slot.
    Planned,
    /// It stands on at least one account.
    Published,
}

/// What she types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostForm {
    /// A working name for the calendar; may be empty, then the text's first words serve.
    pub title: String,
    /// The text as it will stand.
    pub text: String,
    /// The accounts it is written for.
    pub accounts: Vec<AccountId>,
}

/// One account where a post stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Publication {
    /// The account.
    pub account: AccountId,
    /// The post's own address there.
    pub link: Option<String>,
    /// When it was put up.
    pub at: Moment,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Post {
    /// Its row.
    pub id: PostId,
    /// What she typed.
    #[serde(flatten)]
    pub form: PostForm,
    /// When it is to go up.
    pub slot: Option<Slot>,
    /// Where it stands.
    pub status: PostStatus,
    /// Where it has gone up.
    pub publications: Vec<Publication>,
    /// When it was first written.
    pub created: Moment,
}

impl Post {
    /// Puts it in a slot, or back in the tray.
    ///
    /// # Errors
    /// `Published` when it already stands somewhere: what happened is not planned anew.
    pub fn plan(mut self, slot: Option<Slot>) -> Result<Self, Invalid> {
        self.must_be_open()?;
        self.slot = slot;
        self.status = if slot.is_some() { PostStatus::Planned } else { PostStatus::Draft };
        Ok(self)
    }

    /// Rewrites it.
    ///
    /// # Errors
    /// `Published`: what stands on an account is a record, not a draft.
    pub fn rewrite(mut self, form: PostForm) -> Result<Self, Invalid> {
        self.must_be_open()?;
        self.form = form;
        Ok(self)
    }

    /// Marks it published where it now stands; said again for an account, it corrects what was
    /// said. The calendar then shows the post when it first went up, whatever was planned.
    ///
    /// # Errors
    /// `Empty` without a publication, `Account` for an account it is not written for, `Link` for
    /// an address that is none.
    pub fn publish(mut self, publications: Vec<Publication>) -> Result<Self, Invalid> {
        if publications.is_empty() {
            return Err(Invalid::Empty("publications"));
        }
        for publication in publications {
            let same = |p: &Publication| p.account == publication.account;
            if !self.form.accounts.contains(&publication.account) {
                return Err(Invalid::Account("publications"));
            }
            let link = link(publication.link.as_deref().unwrap_or_default(), "link")?;
            self.publications.retain(|p| !same(p));
            self.publications.push(Publication { link, ..publication });
        }
        self.slot = self.publications.iter().map(|p| p.at).min().map(Moment::slot);
        self.status = PostStatus::Published;
        Ok(self)
    }

    /// Whether it may still change.
    ///
    /// # Errors
    /// `Published` when it stands somewhere.
    pub fn must_be_open(&self) -> Result<(), Invalid> {
        if self.status == PostStatus::Published { Err(Invalid::Published) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Post {
        Post {
            id: PostId(1),
            form: PostForm {
                title: String::new(),
                text: "Hej".into(),
                accounts: vec![AccountId(1), AccountId(2)],
            },
            slot: None,
            status: PostStatus::Draft,
            publications: vec![],
            created: "2027-03-01T08:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_post_goes_to_a_slot_and_back_to_the_tray() {
        let planned = draft().plan("2027-03-03T14:30".parse().ok()).unwrap();
        assert_eq!(planned.status, PostStatus::Planned);
        assert_eq!(planned.plan(None).unwrap().status, PostStatus::Draft);
    }

    fn on(account: u32, at: &str) -> Publication {
        Publication { account: AccountId(account), link: None, at: at.parse().unwrap() }
    }

    fn slot(post: &Post) -> String {
        post.slot.map(|slot| slot.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_is_published_stays_as_it_stood() {
        let planned = draft().plan("2027-03-01T09:00".parse().ok()).unwrap();
        let stands = planned.publish(vec![on(1, "2027-03-03T13:31:00Z")]).unwrap();
        assert_eq!(slot(&stands), "2027-03-03T14:31", "it shows when it went up");
        assert_eq!(stands.clone().plan(None), Err(Invalid::Published));
        assert_eq!(stands.rewrite(draft().form), Err(Invalid::Published));
    }

    #[test]
    fn another_account_may_follow_and_a_slip_be_corrected() {
        let first = draft().publish(vec![on(1, "2027-03-03T13:31:00Z")]).unwrap();
        let both = first.publish(vec![on(2, "2027-03-04T08:00:00Z")]).unwrap();
        assert_eq!(both.publications.len(), 2);
        assert_eq!(slot(&both), "2027-03-03T14:31", "the first one counts");
        let mended = both.publish(vec![on(1, "2027-03-05T08:00:00Z")]).unwrap();
        assert_eq!(mended.publications.len(), 2);
        assert_eq!(slot(&mended), "2027-03-04T09:00");
    }

    #[test]
    fn publishing_nowhere_or_on_a_strangers_account_is_refused() {
        assert_eq!(draft().publish(vec![]), Err(Invalid::Empty("publications")));
        let elsewhere = draft().publish(vec![on(9, "2027-03-03T13:31:00Z")]);
        assert_eq!(elsewhere, Err(Invalid::Account("publications")));
    }
}
