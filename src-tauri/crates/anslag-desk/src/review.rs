//! The reading room's door: a draft in, findings out, in the units the host counts in.

use anslag_domain::{
    Day,
    account::Account,
    id::AccountId,
    post::Post,
    waiver::{ReviewSubject, SubjectKind, Waiver},
};
use anslag_review::{Draft, Review, Role};
use anslag_store::{Write, accounts, waivers};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, book::Book, error::Code};

/// When the text is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewMoment {
    /// While she types.
    #[default]
    Typing,
    /// Before it is planned: others will read it on another day.
    Planned,
    /// Before it goes up: others will read it now.
    Published,
}

/// A draft to be read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReviewText {
    /// The text as it stands.
    pub text: String,
    /// What sort of text it is.
    pub role: Role,
    /// The channels it is meant for, by id; unknown ones are left out.
    pub channels: Vec<String>,
    /// Whether it will be published at another time than it is written.
    pub scheduled: bool,
    /// Whose text it is; what is let stand there is marked.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub subject: Option<ReviewSubject>,
    /// When it is read; while she types, when nothing is said.
    #[serde(default)]
    #[ts(optional, as = "Option<ReviewMoment>")]
    pub moment: ReviewMoment,
    /// The day others will read it; today, when nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub day: Option<Day>,
}

/// A word that the spelling rule doubts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SuggestSpelling {
    /// The word as written.
    pub word: String,
}

impl Desk {
    /// Asked for when she looks at the word, never while she types: the likeliest first.
    pub(crate) async fn suggest_spelling(
        &self,
        input: SuggestSpelling,
    ) -> Result<Vec<String>, Refusal> {
        Ok(self.book().await?.suggest(&input.word))
    }

    /// Offsets in UTF-16 code units, as the page counts.
    pub(crate) async fn review_text(&self, input: ReviewText) -> Result<Review, Refusal> {
        let mut read = self.read().await?;
        let day = input.day.unwrap_or_else(|| self.clock.now().day());
        let book = self.book_on(&mut read, day).await?;
        let let_stand = match input.subject {
            Some(subject) => waivers::of(&mut read, subject).await?,
            None => vec![],
        };
        let channels = book.channels(input.channels.iter());
        let scheduled = match input.moment {
            ReviewMoment::Typing => input.scheduled,
            ReviewMoment::Planned => true,
            ReviewMoment::Published => false,
        };
        let draft = Draft { text: &input.text, role: input.role, channels: &channels, scheduled };
        Ok(book.read(&draft).in_utf16(&input.text).with_waivers(&let_stand))
    }

    /// Reads a post again before it is planned or goes up, for the channels of its accounts and
    /// the day it will be read.
    ///
    /// # Errors
    /// `HeldByStop` with the rules, for a *stopp* that is neither mended nor let stand.
    pub(crate) async fn must_pass(
        &self,
        write: &mut Write,
        post: &Post,
        moment: ReviewMoment,
    ) -> Result<(), Refusal> {
        let day = post.slot.map_or_else(|| self.clock.now().day(), anslag_domain::Slot::day);
        let book = self.book_on(write, day).await?;
        let register = accounts::all(write).await?;
        let subject = ReviewSubject { kind: SubjectKind::Post, id: post.id.0 };
        let let_stand = waivers::of(write, subject).await?;
        let scheduled = moment == ReviewMoment::Planned;
        let stops = stops_in(&book, &register, post, &let_stand, scheduled);
        match stops.as_slice() {
            [] => Ok(()),
            stops => Err(Refusal::about(Code::HeldByStop, stops.join(", "))),
        }
    }
}

/// The rules that hold a post back, by id, each once.
pub(crate) fn stops_in(
    book: &Book,
    register: &[Account],
    post: &Post,
    let_stand: &[Waiver],
    scheduled: bool,
) -> Vec<String> {
    let mut stops: Vec<String> = vec![];
    for (text, accounts) in texts(post) {
        let on = register.iter().filter(|account| accounts.contains(&account.id));
        let channels = book.channels(on.map(|account| &account.form.platform));
        let draft = Draft { text, role: Role::Post, channels: &channels, scheduled };
        let review = book.read(&draft).with_waivers(let_stand);
        stops.extend(review.stops().iter().map(ToString::to_string));
    }
    stops.sort_unstable();
    stops.dedup();
    stops
}

/// The texts of a post, each with the accounts where it will stand.
fn texts(post: &Post) -> Vec<(&str, Vec<AccountId>)> {
    let form = &post.form;
    let own = |id: &AccountId| form.variants.iter().any(|variant| variant.account == *id);
    let shared = form.accounts.iter().filter(|id| !own(id)).copied().collect();
    let mut texts: Vec<(&str, Vec<AccountId>)> = vec![(&form.text, shared)];
    texts.extend(form.variants.iter().map(|v| (v.text.as_str(), vec![v.account])));
    texts
}
