//! The review's rules as hers: switched off, sharpened, spared words, and whole pages of her own.

use anslag_domain::{
    invalid::required,
    profile::ReviewProfile,
    rule::{OwnRule, RuleSetting},
    waiver::normalised,
};
use anslag_review::{Fault, Listed, Origin, Rule, check_page, check_setting};
use anslag_store::{profile, rules};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Refusal, dictionary::workings, error::Code};

/// Everything she may change in the review, beside what was shipped.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewSettings {
    /// What the review knows of the office.
    pub profile: ReviewProfile,
    /// Profiles to begin from; the first is the one shipped.
    pub profiles: Vec<ReviewProfile>,
    /// Whether the rules for the time before an election hold today.
    pub election: bool,
    /// Every rule by id: as it is in force, as shipped, and what is hers.
    pub rules: Vec<Listed>,
    /// Her own words, which the spelling accepts.
    pub words: Vec<String>,
    /// Her own rule pages, kept in the office.
    pub own: Vec<OwnRule>,
    /// The folder where a rule page or a word list may be laid.
    pub folder: String,
    /// The files read there.
    pub files: Vec<String>,
    /// Pages that are not used: file, line, reason.
    pub faults: Vec<Fault>,
}

impl Desk {
    /// The rules as they are in force, those that do not run too, by id.
    pub(crate) async fn list_rules(&self) -> Result<Vec<Rule>, Refusal> {
        let book = self.book().await?;
        Ok(book.listed().iter().map(|listed| listed.rule.clone()).collect())
    }

    pub(crate) async fn review_settings(&self) -> Result<ReviewSettings, Refusal> {
        let today = self.clock.now().day();
        let mut read = self.read().await?;
        let book = self.book_on(&mut read, today).await?;
        let profile = self.shelf.profile_or_shipped(profile::get(&mut read).await?);
        Ok(ReviewSettings {
            election: profile.election.holds(today),
            profile,
            profiles: self.shelf.profiles.clone(),
            rules: book.listed().to_vec(),
            words: rules::words(&mut read).await?,
            own: rules::own(&mut read).await?,
            folder: self.books.folder().display().to_string(),
            files: book.files.clone(),
            faults: book.faults.clone(),
        })
    }

    /// A setting that changes nothing makes the rule as shipped again.
    pub(crate) async fn set_rule(&self, input: RuleSetting) -> Result<(), Refusal> {
        let setting = input.checked()?;
        let mut write = self.write("set_rule").await?;
        let book = self.book_on(&mut write, self.clock.now().day()).await?;
        let known = book.listed().iter().find(|listed| listed.rule.id == setting.rule);
        let file = known.map(|listed| listed.file.as_str());
        let file = file.ok_or_else(|| Refusal::about(Code::NotFound, "rule"))?;
        let pages = book.pages();
        if let Some((_, text)) = pages.iter().find(|(name, _)| *name == file) {
            check_setting(file, text, &pages, &book.settings_with(setting.clone()))?;
        }
        let row = rules::set(&mut write, &setting).await?;
        if setting.is_shipped() {
            rules::reset(&mut write, &setting.rule).await?;
        }
        Ok(write.commit("rule", Some(row)).await?)
    }

    pub(crate) async fn reset_rule(&self, rule: String) -> Result<(), Refusal> {
        let mut write = self.write("reset_rule").await?;
        let row = rules::reset(&mut write, &rule).await?;
        Ok(write.commit("rule", Some(row)).await?)
    }

    /// Words are kept as they are compared: in small letters.
    pub(crate) async fn add_own_word(&self, word: String) -> Result<(), Refusal> {
        let word = normalised(&required(&word, "word")?);
        let mut write = self.write("add_own_word").await?;
        let row = rules::add_word(&mut write, &word).await?;
        Ok(write.commit("own_word", Some(row)).await?)
    }

    pub(crate) async fn remove_own_word(&self, word: String) -> Result<(), Refusal> {
        let mut write = self.write("remove_own_word").await?;
        let row = rules::remove_word(&mut write, &normalised(&word)).await?;
        Ok(write.commit("own_word", Some(row)).await?)
    }

    /// A faulty page is refused by line and reason, and nothing is kept.
    pub(crate) async fn write_own_rule(&self, input: OwnRule) -> Result<(), Refusal> {
        let page = input.checked()?;
        let mut write = self.write("write_own_rule").await?;
        let book = self.book_on(&mut write, self.clock.now().day()).await?;
        let rule = check_page(&page.file, &page.text, &book.pages(), &mut workings())?;
        let other = |listed: &&Listed| listed.rule.id == rule.id && listed.file != page.file;
        let hers = book.listed().iter().filter(|listed| listed.origin != Origin::Shipped);
        if let Some(there) = hers.into_iter().find(other) {
            let reason = format!("{} finns redan i {}", rule.id, there.file);
            return Err(Fault { file: page.file, line: Some(1), reason }.into());
        }
        let row = rules::write_own(&mut write, &page).await?;
        Ok(write.commit("own_rule", Some(row)).await?)
    }

    pub(crate) async fn delete_own_rule(&self, file: String) -> Result<(), Refusal> {
        let mut write = self.write("delete_own_rule").await?;
        let row = rules::delete_own(&mut write, &file).await?;
        Ok(write.commit("own_rule", Some(row)).await?)
    }

    pub(crate) async fn set_review_profile(&self, input: ReviewProfile) -> Result<(), Refusal> {
        let profile = input.checked()?;
        let mut write = self.write("set_review_profile").await?;
        profile::set(&mut write, &profile).await?;
        Ok(write.commit("review_profile", Some(1)).await?)
    }
}
