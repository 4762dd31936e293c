//! A post: from idea over draft, review and approval to a slot; published by her hand, followed up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment, Slot,
    checklist::Signature,
    id::{AccountId, GoalId, PostId, SeriesId},
    invalid::{link, required},
};

/// Where a post stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PostStatus {
    /// A thought without a text.
    Idea,
    /// Being written.
    Draft,
    /// Read by a named person.
    Reviewed,
    /// Approved by a named person.
    Approved,
    /// It has a slot.
    Planned,
    /// It stands on at least one account.
    Published,
    /// What came of it has been looked at.
    FollowedUp,
    /// It will not go up.
    Cancelled,
}

/// The text for one account, where it differs from the others'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Variant {
    /// The account.
    pub account: AccountId,
    /// The whole text there.
    pub text: String,
}

/// What she types.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostForm {
    /// A working name for the calendar; may be empty, then the text's first words serve.
    pub title: String,
    /// The text as it will stand.
    pub text: String,
    /// The accounts it is written for.
    pub accounts: Vec<AccountId>,
    /// Texts of accounts that need their own.
    #[serde(default)]
    pub variants: Vec<Variant>,
    /// The day she wishes for, before there is a slot; it never publishes anything.
    #[serde(default)]
    pub target: Option<Day>,
    /// The campaign it belongs to; empty for none.
    #[serde(default)]
    pub campaign: String,
    /// The goal or activity it serves.
    #[serde(default)]
    pub activity: Option<GoalId>,
    /// Her own columns: name and value.
    #[serde(default)]
    #[ts(type = "{ [column: string]: string }")]
    pub own: BTreeMap<String, String>,
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
    /// Who has read the text as it now is.
    pub reviewed: Option<Signature>,
    /// Who has approved the text as it now is.
    pub approval: Option<Signature>,
    /// Why it went up without the approval that was wanted; empty when it did not.
    pub unreviewed: String,
    /// Why it was cancelled, or what came of it.
    pub note: String,
    /// The day to look at what came of it.
    pub follow_up: Option<Day>,
    /// The series it is one of.
    pub series: Option<SeriesId>,
    /// Where it has gone up.
    pub publications: Vec<Publication>,
    /// When it was first written.
    pub created: Moment,
}

/// What is asked of a post before it goes up, and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanSettings {
    /// Whether a named person must approve a text before it goes up.
    pub approval_required: bool,
    /// Days after publication to look at what came of it; 0 never reminds.
    pub follow_up_days: u32,
}

impl Default for PlanSettings {
    fn default() -> Self {
        Self { approval_required: false, follow_up_days: 1 }
    }
}

impl PostForm {
    /// What it is called: its title, else the first line of its text.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.title.as_str() {
            "" => self.text.lines().next().unwrap_or_default(),
            title => title,
        }
    }

    /// The text as it will stand on an account.
    #[must_use]
    pub fn text_on(&self, account: AccountId) -> &str {
        let own = self.variants.iter().find(|variant| variant.account == account);
        own.map_or(&self.text, |variant| &variant.text)
    }

    /// The form with only such variants as say something else on an account it is written for.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let (text, accounts) = (&self.text, &self.accounts);
        self.variants.retain(|v| accounts.contains(&v.account) && v.text != *text);
        self.own.retain(|_, value| !value.is_empty());
        self
    }

    /// Whether what residents will read is the same.
    fn reads_as(&self, other: &Self) -> bool {
        self.text == other.text && self.variants == other.variants
    }
}

impl Post {
    /// A post as it begins; without a text it is an idea.
    #[must_use]
    pub fn new(form: PostForm, created: Moment) -> Self {
        let form = form.tidied();
        let idea = form.text.trim().is_empty();
        Self {
            id: PostId(0),
            form,
            slot: None,
            status: if idea { PostStatus::Idea } else { PostStatus::Draft },
            reviewed: None,
            approval: None,
            unreviewed: String::new(),
            note: String::new(),
            follow_up: None,
            series: None,
            publications: vec![],
            created,
        }
    }

    /// Puts it in a slot, or back in the tray.
    ///
    /// # Errors
    /// `Published` when it already stands somewhere: what happened is not planned anew.
    pub fn plan(mut self, slot: Option<Slot>) -> Result<Self, Invalid> {
        self.must_be_open()?;
        self.slot = slot;
        self.status = if slot.is_some() { PostStatus::Planned } else { self.stage() };
        Ok(self)
    }

    /// Rewrites it. Other words than those that were read and approved want a new reading.
    ///
    /// # Errors
    /// `Published`: the words that stand on an account are a record, not a draft.
    pub fn rewrite(mut self, form: PostForm) -> Result<Self, Invalid> {
        let form = form.tidied();
        let same_words = form.reads_as(&self.form);
        if self.stands() && !(same_words && form.accounts == self.form.accounts) {
            return Err(Invalid::Published);
        }
        self.form = form;
        if !same_words {
            (self.reviewed, self.approval) = (None, None);
        }
        if self.status < PostStatus::Planned && !(same_words && self.status == PostStatus::Idea) {
            self.status = self.stage();
        }
        Ok(self)
    }

    /// Gives it another status by hand. To be planned it needs a slot (`plan`), to be published
    /// a place where it stands (`publish`).
    ///
    /// # Errors
    /// `Empty("by")` where a person must be named, `ReasonMissing("note")` for a cancelled post
    /// without one, `Status` for a step that is not there from where it stands.
    pub fn turn(
        mut self,
        status: PostStatus,
        signature: Signature,
        note: &str,
    ) -> Result<Self, Invalid> {
        let follows = matches!(status, PostStatus::FollowedUp | PostStatus::Published);
        if self.stands() != follows {
            return Err(if self.stands() { Invalid::Published } else { Invalid::Status("status") });
        }
        match status {
            PostStatus::Planned => return self.plan_again(),
            PostStatus::Reviewed => self.reviewed = Some(named(signature)?),
            PostStatus::Approved => self.approval = Some(named(signature)?),
            PostStatus::Cancelled if note.trim().is_empty() => {
                return Err(Invalid::ReasonMissing("note"));
            }
            PostStatus::Idea | PostStatus::Draft => (self.reviewed, self.approval) = (None, None),
            PostStatus::Published | PostStatus::FollowedUp | PostStatus::Cancelled => {}
        }
        note.trim().clone_into(&mut self.note);
        // A word about a planned text does not take it out of the plan.
        let keeps = self.status == PostStatus::Planned && status < PostStatus::Planned;
        if !keeps {
            self.status = status;
        }
        Ok(self)
    }

    /// Approves what went up without being approved.
    ///
    /// # Errors
    /// `Empty("by")` without a name, `Status` when it has not gone up.
    pub fn approve_afterwards(mut self, signature: Signature) -> Result<Self, Invalid> {
        if !self.stands() {
            return Err(Invalid::Status("status"));
        }
        self.approval = Some(named(signature)?);
        Ok(self)
    }

    /// Marks it published where it now stands; said again for an account, it corrects what was
    /// said. The calendar then shows the post when it first went up, whatever was planned.
    ///
    /// # Errors
    /// `Empty` without a publication, `Account` for an account it is not written for, `Link` for
    /// an address that is none.
    pub fn publish(
        mut self,
        publications: Vec<Publication>,
        settings: PlanSettings,
    ) -> Result<Self, Invalid> {
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
        let first = self.publications.iter().map(|p| p.at).min();
        self.slot = first.map(Moment::slot);
        let days = settings.follow_up_days;
        if !self.stands() && days > 0 {
            self.follow_up = first.map(|at| at.day().plus(i64::from(days)));
        }
        if !self.stands() {
            self.status = PostStatus::Published;
        }
        Ok(self)
    }

    /// Holds a post back that wants an approval it does not have; a written reason lets it up
    /// unreviewed, and it says so from then on.
    ///
    /// # Errors
    /// `NotApproved`.
    pub fn must_be_approved(mut self, settings: PlanSettings, why: &str) -> Result<Self, Invalid> {
        if !settings.approval_required || self.approval.is_some() {
            return Ok(self);
        }
        self.unreviewed = required(why, "unreviewed").map_err(|_| Invalid::NotApproved)?;
        Ok(self)
    }

    /// Whether it stands on an account.
    #[must_use]
    pub fn stands(&self) -> bool {
        matches!(self.status, PostStatus::Published | PostStatus::FollowedUp)
    }

    /// Whether it may still change.
    ///
    /// # Errors
    /// `Published` when it stands somewhere.
    pub fn must_be_open(&self) -> Result<(), Invalid> {
        if self.stands() { Err(Invalid::Published) } else { Ok(()) }
    }

    /// How far the text has come, whatever its slot.
    fn stage(&self) -> PostStatus {
        match (&self.approval, &self.reviewed) {
            (Some(_), _) => PostStatus::Approved,
            (None, Some(_)) => PostStatus::Reviewed,
            (None, None) if self.form.text.trim().is_empty() => PostStatus::Idea,
            (None, None) => PostStatus::Draft,
        }
    }

    /// Back in the slot it had when it was cancelled.
    fn plan_again(self) -> Result<Self, Invalid> {
        if self.slot.is_none() {
            return Err(Invalid::Empty("slot"));
        }
        let slot = self.slot;
        self.plan(slot)
    }
}

fn named(signature: Signature) -> Result<Signature, Invalid> {
    Ok(Signature { name: required(&signature.name, "by")?, ..signature })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: PlanSettings = PlanSettings { approval_required: true, follow_up_days: 2 };

    fn other_words() -> PostForm {
        PostForm { text: "Hej då".into(), ..draft().form }
    }

    fn eva() -> Signature {
        Signature { name: "Eva Ek".into(), at: "2027-03-02T08:00:00Z".parse().unwrap() }
    }

    fn draft() -> Post {
        let accounts = vec![AccountId(1), AccountId(2)];
        let form = PostForm { text: "Hej".into(), accounts, ..PostForm::default() };
        Post::new(form, "2027-03-01T08:00:00Z".parse().unwrap())
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
        let stands = planned.publish(vec![on(1, "2027-03-03T13:31:00Z")], SET).unwrap();
        assert_eq!(slot(&stands), "2027-03-03T14:31", "it shows when it went up");
        assert_eq!(stands.clone().plan(None), Err(Invalid::Published));
        assert_eq!(stands.rewrite(other_words()), Err(Invalid::Published));
    }

    #[test]
    fn another_account_may_follow_and_a_slip_be_corrected() {
        let first = draft().publish(vec![on(1, "2027-03-03T13:31:00Z")], SET).unwrap();
        let both = first.publish(vec![on(2, "2027-03-04T08:00:00Z")], SET).unwrap();
        assert_eq!(both.publications.len(), 2);
        assert_eq!(slot(&both), "2027-03-03T14:31", "the first one counts");
        let mended = both.publish(vec![on(1, "2027-03-05T08:00:00Z")], SET).unwrap();
        assert_eq!(mended.publications.len(), 2);
        assert_eq!(slot(&mended), "2027-03-04T09:00");
    }

    #[test]
    fn publishing_nowhere_or_on_a_strangers_account_is_refused() {
        assert_eq!(draft().publish(vec![], SET), Err(Invalid::Empty("publications")));
        let elsewhere = draft().publish(vec![on(9, "2027-03-03T13:31:00Z")], SET);
        assert_eq!(elsewhere, Err(Invalid::Account("publications")));
    }

    #[test]
    fn an_idea_becomes_a_draft_when_she_writes_in_it() {
        let idea = Post::new(PostForm::default(), draft().created);
        assert_eq!(idea.status, PostStatus::Idea);
        let titled = PostForm { title: "Lucia".into(), ..PostForm::default() };
        let idea = idea.rewrite(titled).unwrap();
        assert_eq!(idea.status, PostStatus::Idea, "a name is not a text");
        assert_eq!(idea.rewrite(other_words()).unwrap().status, PostStatus::Draft);
    }

    #[test]
    fn other_words_want_a_new_approval_and_another_campaign_does_not() {
        let approved = draft().turn(PostStatus::Approved, eva(), "").unwrap();
        let moved = PostForm { campaign: "Lucia".into(), ..draft().form };
        let kept = approved.clone().rewrite(moved).unwrap();
        assert_eq!((kept.status, kept.approval.is_some()), (PostStatus::Approved, true));
        let rewritten = approved.rewrite(other_words()).unwrap();
        assert_eq!((rewritten.status, rewritten.approval), (PostStatus::Draft, None));
    }

    #[test]
    fn what_is_not_approved_does_not_go_up_without_a_reason() {
        let held = draft().must_be_approved(SET, " ");
        assert_eq!(held, Err(Invalid::NotApproved));
        let urgent = draft().must_be_approved(SET, "Vattenläcka, ingen chef nåddes").unwrap();
        assert_eq!(urgent.unreviewed, "Vattenläcka, ingen chef nåddes");
        let approved = draft().turn(PostStatus::Approved, eva(), "").unwrap();
        assert_eq!(approved.must_be_approved(SET, "").unwrap().unreviewed, "");
    }

    #[test]
    fn an_approval_is_given_by_somebody() {
        let nobody = Signature { name: " ".into(), ..eva() };
        assert_eq!(draft().turn(PostStatus::Approved, nobody, ""), Err(Invalid::Empty("by")));
        let why = draft().turn(PostStatus::Cancelled, eva(), "");
        assert_eq!(why, Err(Invalid::ReasonMissing("note")));
    }

    #[test]
    fn a_cancelled_post_comes_back_to_its_slot() {
        let planned = draft().plan("2027-03-03T14:30".parse().ok()).unwrap();
        let off = planned.turn(PostStatus::Cancelled, eva(), "Sorgedag").unwrap();
        assert_eq!(off.status, PostStatus::Cancelled);
        let back = off.turn(PostStatus::Planned, eva(), "").unwrap();
        assert_eq!((back.status, slot(&back)), (PostStatus::Planned, "2027-03-03T14:30".into()));
    }

    #[test]
    fn what_went_up_is_followed_up() {
        let up = draft().publish(vec![on(1, "2027-03-03T13:31:00Z")], SET).unwrap();
        assert_eq!(up.follow_up, "2027-03-05".parse().ok(), "two days after");
        let done = up.turn(PostStatus::FollowedUp, eva(), "12 frågor, alla besvarade").unwrap();
        assert_eq!(done.status, PostStatus::FollowedUp);
        assert_eq!(done.clone().turn(PostStatus::Draft, eva(), ""), Err(Invalid::Published));
        assert_eq!(done.note, "12 frågor, alla besvarade");
    }

    #[test]
    fn an_account_reads_its_own_words_only_where_they_differ() {
        let own = |text: &str| vec![Variant { account: AccountId(2), text: text.into() }];
        let form = PostForm { variants: own("Hej på X"), ..draft().form }.tidied();
        assert_eq!((form.text_on(AccountId(1)), form.text_on(AccountId(2))), ("Hej", "Hej på X"));
        let same = PostForm { variants: own("Hej"), ..draft().form }.tidied();
        assert_eq!(same.variants, []);
    }
}
