//! Checklists: begun, answered item by item, measured, proved, signed and frozen.

mod due;
mod editions;
mod evidence;
mod hold;
mod measure;
mod paper;

use anslag_domain::{
    checklist::{ItemAnswer, JudgedItem, Run, RunSubject},
    id::RunId,
};
use anslag_store::{Readable, accounts, checklists, contacts, incidents, office, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

pub(crate) use paper::run_about;

pub use due::DueChecklist;
pub use editions::{KeepEdition, SwitchChecklist};
pub use evidence::KeepRunEvidence;

/// How many runs a list shows.
const RUNS_SHOWN: u32 = 200;

/// A run begun.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StartChecklist {
    /// The checklist's id.
    pub checklist: String,
    /// What it is about.
    #[serde(flatten)]
    pub about: RunSubject,
}

/// The runs about something.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RunsAbout {
    /// What they are about.
    pub about: RunSubject,
}

/// An item answered.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AnswerItem {
    /// Which run.
    pub run: RunId,
    /// The answer.
    pub answer: ItemAnswer,
}

/// A run signed, by her.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SignChecklist {
    /// Which run.
    pub run: RunId,
}

impl Desk {
    pub(crate) async fn list_runs(&self) -> Result<Vec<Run>, Refusal> {
        let mut read = self.read().await?;
        let runs = checklists::runs(&mut read, RUNS_SHOWN).await?;
        self.all_measured(&mut read, runs).await
    }

    pub(crate) async fn runs_about(&self, input: RunsAbout) -> Result<Vec<Run>, Refusal> {
        let mut read = self.read().await?;
        let runs = checklists::about(&mut read, input.about).await?;
        self.all_measured(&mut read, runs).await
    }

    pub(crate) async fn get_run(&self, id: RunId) -> Result<Run, Refusal> {
        let mut read = self.read().await?;
        let run = checklists::get(&mut read, id).await?;
        self.measured(&mut read, run).await
    }

    pub(crate) async fn start_checklist(&self, input: StartChecklist) -> Result<RunId, Refusal> {
        if !input.about.one() {
            return Err(Refusal::about(Code::BadInput, "about"));
        }
        let mut write = self.write("start_checklist").await?;
        let page = self.page_in_force(&mut write, &input.checklist).await?;
        must_be_there(&mut write, input.about).await?;
        let now = self.clock.now();
        let id = checklists::start(&mut write, &page, input.about, None, now).await?;
        write.commit("run", Some(id.0)).await?;
        Ok(id)
    }

    /// A signed run is not opened again: a new one begins from its answers, with the wording of
    /// today. What was measured is measured anew.
    pub(crate) async fn repeat_checklist(&self, id: RunId) -> Result<RunId, Refusal> {
        let mut write = self.write("repeat_checklist").await?;
        let before = checklists::get(&mut write, id).await?;
        if before.signed.is_none() {
            return Err(Refusal::about(Code::NoSuchStep, "run"));
        }
        let page = self.page_in_force(&mut write, &before.checklist.id).await?;
        let now = self.clock.now();
        let run = checklists::start(&mut write, &page, before.about, Some(id), now).await?;
        let carried =
            |a: &&JudgedItem| page.item.iter().any(|i| i.id == a.item && i.auto.is_none());
        for answer in before.answers.iter().filter(carried) {
            checklists::answer(&mut write, run, &given(answer)).await?;
        }
        write.commit("run", Some(run.0)).await?;
        Ok(run)
    }

    pub(crate) async fn answer_item(&self, input: AnswerItem) -> Result<(), Refusal> {
        let mut write = self.write("answer_item").await?;
        let run = checklists::get(&mut write, input.run).await?;
        let run = self.measured(&mut write, run).await?;
        let answer = run.answer(input.answer)?;
        checklists::answer(&mut write, input.run, &answer).await?;
        Ok(write.commit("run", Some(input.run.0)).await?)
    }

    pub(crate) async fn sign_checklist(&self, input: SignChecklist) -> Result<(), Refusal> {
        let mut write = self.write("sign_checklist").await?;
        let office = office::get(&mut write).await?.ok_or(Code::NoOffice)?;
        let run = checklists::get(&mut write, input.run).await?;
        let run = self.measured(&mut write, run).await?;
        let signature = run.sign(&office.name, self.clock.now())?;
        checklists::sign(&mut write, &run, &signature).await?;
        Ok(write.commit("run", Some(input.run.0)).await?)
    }
}

/// A run is about something that is there.
async fn must_be_there(on: &mut impl Readable, about: RunSubject) -> Result<(), Refusal> {
    if let Some(post) = about.post {
        posts::get(on, post).await?;
    }
    if let Some(contact) = about.contact {
        contacts::get(on, contact).await?;
    }
    if let Some(account) = about.account {
        accounts::get(on, account).await?;
    }
    if let Some(incident) = about.incident {
        incidents::get(on, incident).await?;
    }
    Ok(())
}

fn given(answer: &JudgedItem) -> ItemAnswer {
    let (item, verdict, note) = (answer.item.clone(), answer.verdict, answer.note.clone());
    ItemAnswer { item, verdict, note }
}
