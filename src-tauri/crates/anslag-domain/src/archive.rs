//! What goes to the archive from an account: how much by its level, and what is wanting.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day,
    account_life::ArchiveLevel,
    contact::{Contact, ContactKind},
    id::{AccountId, AccountPictureId, PostId},
};

/// What an account looked like as a whole on a day: kept as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountPicture {
    /// Its row.
    pub id: AccountPictureId,
    /// Which account.
    pub account: AccountId,
    /// What she calls it.
    pub name: String,
    /// The SHA-256 of its bytes in hex, which is also its name on the disk.
    pub file: String,
    /// What it is: `png`, `jpg`, `webp` or `pdf`.
    pub ending: String,
    /// How large it is.
    pub bytes: u32,
    /// The day it was taken.
    pub taken: Day,
}

/// Something that an archive package lacks; it may leave without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveGap {
    /// No archiving level is said; the middle one is taken.
    Level,
    /// No overview picture was taken in the year.
    Picture,
    /// The year is not over.
    Year,
    /// A post has no address where it went up.
    Link,
    /// A post has no screenshot of how it looked.
    Shot,
    /// The year's samlingsärende has no number yet.
    Reference,
    /// No signed run of the list on archiving is about the account.
    Checklist,
}

impl ArchiveLevel {
    /// Whether posts and what was written beside them are archived at all.
    #[must_use]
    pub fn has_posts(self) -> bool {
        self != Self::Overview
    }

    /// Whether she may leave posts out: only where unique ones are what is asked for.
    #[must_use]
    pub fn may_leave_out(self, without: &[PostId]) -> bool {
        without.is_empty() || self == Self::Unique
    }

    /// Whether a contact belongs to what is archived of the account: what stands on the account
    /// itself, and in a complete archiving messages too.
    #[must_use]
    pub fn takes(self, contact: &Contact) -> bool {
        let on_it = matches!(
            contact.form.kind,
            ContactKind::Comment | ContactKind::Mention | ContactKind::Review
        );
        self == Self::Complete || (self == Self::Unique && on_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unique_posts_may_be_chosen_among() {
        let one = [PostId(1)];
        assert!(ArchiveLevel::Unique.may_leave_out(&one));
        assert!(!ArchiveLevel::Complete.may_leave_out(&one), "complete is all of it");
        assert!(ArchiveLevel::Complete.may_leave_out(&[]));
    }

    #[test]
    fn an_overview_has_no_posts() {
        assert!(!ArchiveLevel::Overview.has_posts());
        assert!(ArchiveLevel::Unique.has_posts() && ArchiveLevel::Complete.has_posts());
    }
}
