//! Checklists: begun, answered item by item, signed and frozen.

use anslag_domain::{
    checklist::{Checklist, ItemAnswer, Run},
    id::{PostId, RunId},
};
use anslag_store::{checklists, office};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// How many runs a list shows.
const RUNS_SHOWN: u32 = 200;

/// A run begun.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StartChecklist {
    /// The checklist's id.
    pub checklist: String,
    /// The post it is about.
    pub post: Option<PostId>,
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
    pub(crate) async fn list_checklists(&self) -> Result<Vec<Checklist>, Refusal> {
        Ok(self.shelf.checklists.clone())
    }

    pub(crate) async fn list_runs(&self) -> Result<Vec<Run>, Refusal> {
        Ok(checklists::runs(&mut self.read().await?, RUNS_SHOWN).await?)
    }

    pub(crate) async fn get_run(&self, id: RunId) -> Result<Run, Refusal> {
        Ok(checklists::get(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn start_checklist(&self, input: StartChecklist) -> Result<RunId, Refusal> {
        let page = self.shelf.checklists.iter().find(|page| page.id == input.checklist);
        let page = page.ok_or_else(|| Refusal::about(Code::NotFound, "checklist"))?;
        let mut write = self.write("start_checklist").await?;
        let id = checklists::start(&mut write, page, input.post, self.clock.now()).await?;
        write.commit("run", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn answer_item(&self, input: AnswerItem) -> Result<(), Refusal> {
        let mut write = self.write("answer_item").await?;
        let answer = checklists::get(&mut write, input.run).await?.answer(input.answer)?;
        checklists::answer(&mut write, input.run, &answer).await?;
        Ok(write.commit("run", Some(input.run.0)).await?)
    }

    pub(crate) async fn sign_checklist(&self, input: SignChecklist) -> Result<(), Refusal> {
        let mut write = self.write("sign_checklist").await?;
        let office = office::get(&mut write).await?.ok_or(Code::NoOffice)?;
        let run = checklists::get(&mut write, input.run).await?;
        let signature = run.sign(&office.name, self.clock.now())?;
        checklists::sign(&mut write, input.run, &signature).await?;
        Ok(write.commit("run", Some(input.run.0)).await?)
    }
}
