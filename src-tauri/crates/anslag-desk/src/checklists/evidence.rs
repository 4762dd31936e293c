//! Files that prove an answer: kept as they came, beside the item they belong to.

use anslag_domain::{
    checklist::RunEvidence,
    id::{RunEvidenceId, RunId},
    invalid::required,
};
use anslag_store::{checklists, run_evidence};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, error::Code, media::aside};

/// A file for an item.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepRunEvidence {
    /// Which run.
    pub run: RunId,
    /// The item's id.
    pub item: String,
    /// What she calls it.
    pub name: String,
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
}

impl Desk {
    pub(crate) async fn keep_run_evidence(
        &self,
        input: KeepRunEvidence,
    ) -> Result<RunEvidenceId, Refusal> {
        let name = required(&input.name, "name")?;
        self.no_personnummer(&[("name", &name)])?;
        let (file, ending, bytes) = self.kept_file(input.data).await?;
        let mut write = self.write("keep_run_evidence").await?;
        let run = checklists::get(&mut write, input.run).await?;
        run.must_be_open()?;
        run.item(&input.item).ok_or_else(|| Refusal::about(Code::NotFound, "item"))?;
        let (id, kept) = (RunEvidenceId(0), self.clock.now());
        let (item, ending) = (input.item, ending.to_owned());
        let new = RunEvidence { id, item, name, file, ending, bytes, kept };
        let id = run_evidence::insert(&mut write, input.run, &new).await?;
        write.commit("run", Some(input.run.0)).await?;
        Ok(id)
    }

    pub(crate) async fn drop_run_evidence(&self, id: RunEvidenceId) -> Result<(), Refusal> {
        let mut write = self.write("drop_run_evidence").await?;
        let (run, _) = run_evidence::get(&mut write, id).await?;
        checklists::get(&mut write, run).await?.must_be_open()?;
        run_evidence::delete(&mut write, id).await?;
        Ok(write.commit("run", Some(run.0)).await?)
    }

    /// The bytes as they came, for a folder of hers.
    pub(crate) async fn save_run_evidence(&self, id: RunEvidenceId) -> Result<Printed, Refusal> {
        let (run, piece) = run_evidence::get(&mut self.read().await?, id).await?;
        let file_name = format!("checklista-{}-{}.{}", run.0, piece.item, piece.ending);
        let files = self.files.clone();
        let bytes = aside(move || Ok(files.read(&piece.file, &piece.ending)?)).await?;
        Ok(Printed { file_name, bytes })
    }
}
