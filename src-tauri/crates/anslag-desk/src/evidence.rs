//! Evidence beside a contact: kept as it came, shown when she asks.

use anslag_domain::{
    Moment,
    evidence::Evidence,
    id::{ContactId, EvidenceId},
    invalid::optional,
};
use anslag_interchange::{evidence::ending, picture::PictureError};
use anslag_store::{contacts, evidence, evidence::NewEvidence};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    desk::Printed,
    error::Code,
    media::{aside, decoded},
};

/// A file that shows what was seen.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EvidenceFile {
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
    /// When it was taken; now, when nothing is said.
    pub taken: Option<Moment>,
    /// What she says of it; may be empty.
    pub note: String,
    /// Names of others stand in it.
    pub secured: bool,
}

/// A file for a contact that is logged.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepEvidence {
    /// Which.
    pub contact: ContactId,
    /// The file.
    pub file: EvidenceFile,
}

/// What is said of a piece of evidence.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditEvidence {
    /// Which.
    pub id: EvidenceId,
    /// What she says of it.
    pub note: String,
    /// Names of others stand in it.
    pub secured: bool,
}

impl Desk {
    pub(crate) async fn list_evidence(&self, id: ContactId) -> Result<Vec<Evidence>, Refusal> {
        Ok(evidence::of(&mut self.read().await?, id).await?)
    }

    /// A data URL of the bytes as they came; they are checked against their digest first.
    pub(crate) async fn evidence_file(&self, id: EvidenceId) -> Result<String, Refusal> {
        let piece = evidence::get(&mut self.read().await?, id).await?;
        self.data_url(piece.file, piece.ending).await
    }

    /// The bytes as they came, for a folder of hers.
    pub(crate) async fn save_evidence(&self, id: EvidenceId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let piece = evidence::get(&mut read, id).await?;
        let number = contacts::get(&mut read, piece.contact).await?.number;
        let file_name = format!("{number}-bevis-{}.{}", id.0, piece.ending);
        let files = self.files.clone();
        let bytes = aside(move || Ok(files.read(&piece.file, &piece.ending)?)).await?;
        Ok(Printed { file_name, bytes })
    }

    pub(crate) async fn keep_evidence(&self, input: KeepEvidence) -> Result<EvidenceId, Refusal> {
        let new = self.evidence_on_disk(input.file).await?;
        let mut write = self.write("keep_evidence").await?;
        contacts::get(&mut write, input.contact).await?;
        let id = evidence::insert(&mut write, input.contact, &new).await?;
        write.commit("contact", Some(input.contact.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_evidence(&self, input: EditEvidence) -> Result<(), Refusal> {
        let note = optional(&input.note).unwrap_or_default();
        self.no_personnummer(&[("note", &note)])?;
        let mut write = self.write("edit_evidence").await?;
        let contact = evidence::get(&mut write, input.id).await?.contact;
        evidence::update(&mut write, input.id, &note, input.secured).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }

    /// The file lies safe before the row that speaks of it is written.
    pub(crate) async fn evidence_on_disk(
        &self,
        file: EvidenceFile,
    ) -> Result<NewEvidence, Refusal> {
        let note = optional(&file.note).unwrap_or_default();
        self.no_personnummer(&[("note", &note)])?;
        let taken = file.taken.unwrap_or_else(|| self.clock.now());
        let (name, ending, bytes) = self.kept_file(file.data).await?;
        Ok(NewEvidence { file: name, ending, bytes, taken, note, secured: file.secured })
    }

    /// The bytes on the disk as they came: their SHA-256, what they are and how many.
    pub(crate) async fn kept_file(
        &self,
        data: String,
    ) -> Result<(String, &'static str, u32), Refusal> {
        let files = self.files.clone();
        aside(move || {
            let bytes = decoded(&data)?;
            let ending = ending(&bytes).map_err(refused)?;
            let size = u32::try_from(bytes.len()).map_err(|_| PictureError::TooBig)?;
            Ok((files.keep(&bytes, ending)?, ending, size))
        })
        .await
    }
}

fn refused(error: PictureError) -> Refusal {
    match error {
        PictureError::Other(kind) => Refusal::about(Code::NotEvidence, kind),
        other => other.into(),
    }
}
