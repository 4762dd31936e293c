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

    /// Marks it published where it now stands. A post without a slot gets that of its first
    /// publication, so that the calendar shows it on the day it happened.
    ///
    /// # Errors
    /// `Empty` without a publication, `Link` for an address that is none, `Published` when it
    /// already stands somewhere.
    pub fn publish(mut self, publications: Vec<Publication>) -> Result<Self, Invalid> {
        self.must_be_open()?;
        let first =
            publications.iter().map(|p| p.at).min().ok_or(Invalid::Empty("publications"))?;
        self.publications = publications
            .into_iter()
            .map(|p| Ok(Publication { link: link(p.link.as_deref().unwrap_or(""), "link")?, ..p }))
            .collect::<Result<_, Invalid>>()?;
        self.slot = self.slot.or_else(|| Some(first.slot()));
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
            form: PostForm { title: String::new(), text: "Hej".into(), accounts: vec![] },
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

    #[test]
    fn what_is_published_stays_as_it_stood() {
        let at = "2027-03-03T13:31:00Z".parse().unwrap();
        let stands =
            draft().publish(vec![Publication { account: AccountId(1), link: None, at }]).unwrap();
        assert_eq!(stands.slot.map(|s| s.to_string()).as_deref(), Some("2027-03-03T14:31"));
        assert_eq!(stands.clone().plan(None), Err(Invalid::Published));
        assert_eq!(stands.rewrite(draft().form), Err(Invalid::Published));
    }

    #[test]
    fn publishing_nowhere_is_refused() {
        assert_eq!(draft().publish(vec![]), Err(Invalid::Empty("publications")));
    }
}
