//! A post as the calendar shows it: where, when, its name and how it stands, never its whole text.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    Day, Slot,
    id::{AccountId, GoalId, PostId},
    post::PostStatus,
};

/// The longest name made of a text's first words, in characters.
const LONGEST_NAME: usize = 60;

/// A post in the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlannedPost {
    /// Its row.
    pub id: PostId,
    /// The title, or the text's first words; empty when it has neither.
    pub name: String,
    /// When it is to go up.
    pub slot: Option<Slot>,
    /// The day wished for; it counts only without a slot.
    pub target: Option<Day>,
    /// Where it stands.
    pub status: PostStatus,
    /// The accounts it is written for.
    pub accounts: Vec<AccountId>,
    /// The campaign it belongs to; empty for none.
    pub campaign: String,
    /// The goal or activity it serves.
    pub activity: Option<GoalId>,
    /// Whether a named person has read it as it now is.
    pub reviewed: bool,
    /// Whether a named person has approved it as it now is.
    pub approved: bool,
    /// Whether a krisläge holds it.
    pub held: bool,
    /// What is not as it should be.
    pub warnings: Vec<PostWarning>,
}

/// What is not as it should be with a post that has a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PostWarning {
    /// It is planned for no account.
    NoAccount,
    /// It is planned and has no text.
    NoText,
    /// It went up without the approval that was wanted, and has none yet.
    Unreviewed,
}

impl PlannedPost {
    /// What to call a post: its title, else the first words of its text, cut between words.
    ///
    /// `start` need only be the beginning of the text, longer than a name.
    #[must_use]
    pub fn name_of(title: &str, start: &str) -> String {
        let title = title.trim();
        if !title.is_empty() {
            return title.to_owned();
        }
        let words = start.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((end, _)) = words.char_indices().nth(LONGEST_NAME) else {
            return words;
        };
        let cut = words.get(..end).unwrap_or_default();
        let whole = cut.rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
        format!("{}…", cut.get(..whole).unwrap_or(cut).trim_end())
    }

    /// Notes what is not as it should be. `empty` is whether it has no text, `unreviewed` whether
    /// it went up with a reason instead of an approval.
    #[must_use]
    pub fn warned(mut self, empty: bool, unreviewed: bool) -> Self {
        let planned = self.status == PostStatus::Planned;
        let all = [
            (PostWarning::NoAccount, planned && self.accounts.is_empty()),
            (PostWarning::NoText, planned && empty),
            (PostWarning::Unreviewed, unreviewed && !self.approved),
        ];
        self.warnings = all.into_iter().filter_map(|(warning, is)| is.then_some(warning)).collect();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(status: PostStatus, accounts: Vec<AccountId>) -> PlannedPost {
        PlannedPost {
            id: PostId(1),
            name: String::new(),
            slot: None,
            target: None,
            status,
            accounts,
            campaign: String::new(),
            activity: None,
            reviewed: false,
            approved: false,
            held: false,
            warnings: vec![],
        }
    }

    #[test]
    fn a_name_is_the_title_else_the_first_words() {
        assert_eq!(PlannedPost::name_of(" Städdag ", "Hej"), "Städdag");
        assert_eq!(PlannedPost::name_of(" ", "Hej\n\nKungsholmen"), "Hej Kungsholmen");
        assert_eq!(PlannedPost::name_of("", " \n"), "");
        let long = PlannedPost::name_of("", &"åäö ".repeat(40));
        assert!(long.ends_with("åäö…"), "cut between words: {long}");
        assert!(long.chars().count() <= LONGEST_NAME + 1, "{long}");
        let one_word = PlannedPost::name_of("", &"å".repeat(80));
        assert_eq!(one_word.chars().count(), LONGEST_NAME + 1, "a word that has no end is cut");
    }

    #[test]
    fn only_what_is_planned_wants_a_text_and_an_account() {
        let idea = post(PostStatus::Idea, vec![]).warned(true, false);
        assert_eq!(idea.warnings, []);
        let planned = post(PostStatus::Planned, vec![]).warned(true, false);
        assert_eq!(planned.warnings, [PostWarning::NoAccount, PostWarning::NoText]);
        let whole = post(PostStatus::Planned, vec![AccountId(1)]).warned(false, false);
        assert_eq!(whole.warnings, []);
    }

    #[test]
    fn what_went_up_unreviewed_says_so_until_it_is_approved() {
        let published = post(PostStatus::Published, vec![AccountId(1)]);
        assert_eq!(published.clone().warned(false, true).warnings, [PostWarning::Unreviewed]);
        let approved = PlannedPost { approved: true, ..published };
        assert_eq!(approved.warned(false, true).warnings, []);
    }
}
