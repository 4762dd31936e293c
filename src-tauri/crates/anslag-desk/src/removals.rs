//! Something taken away from an account: the dossier of it, its evidence, and what it comes to.

mod dossier;
mod list;

use anslag_domain::{
    Day,
    id::{ContactId, RemovalId},
    invalid::optional,
    media::{MediaKind, file_name},
    removal::{KeptBefore, Removal, RemovalForm, RemovalGuide, median_seconds},
    statistics::Count,
};
use anslag_interchange::picture;
use anslag_store::removals;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    calendar::Days,
    media::{aside, decoded},
};

/// A dossier rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditRemoval {
    /// Which.
    pub id: RemovalId,
    /// What now stands.
    pub form: RemovalForm,
}

/// A file kept before anything is taken away.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepRemovalEvidence {
    /// For which dossier.
    pub id: RemovalId,
    /// What the file is called.
    pub file_name: String,
    /// Its bytes in base64, alone or as a data URL: PNG, JPEG or PDF.
    pub data: String,
}

/// The profile's name as it was shown.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetRemovalProfile {
    /// For which dossier.
    pub id: RemovalId,
    /// The name; empty takes it away.
    pub name: String,
}

/// A dossier to be printed.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PrintRemoval {
    /// Which.
    pub id: RemovalId,
    /// Whether the profile's name is printed.
    pub with_profile: bool,
}

/// What was taken away in some days.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemovalSummary {
    /// The dossiers of which we knew in the days, in order.
    pub removals: Vec<Removal>,
    /// By measure, as codes.
    pub measures: Vec<Count>,
    /// By ground, as codes; those without one last.
    pub grounds: Vec<Count>,
    /// The median time from knowledge to removal, in seconds.
    #[ts(type = "number | null")]
    pub median_seconds: Option<i64>,
}

impl Desk {
    pub(crate) async fn removal_guide(&self) -> Result<RemovalGuide, Refusal> {
        Ok(self.shelf.removal.clone())
    }

    pub(crate) async fn list_removals(&self) -> Result<Vec<Removal>, Refusal> {
        Ok(removals::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn contact_removals(&self, id: ContactId) -> Result<Vec<Removal>, Refusal> {
        let mut all = removals::all(&mut self.read().await?).await?;
        all.retain(|removal| removal.form.contact == Some(id));
        Ok(all)
    }

    pub(crate) async fn get_removal(&self, id: RemovalId) -> Result<Removal, Refusal> {
        Ok(removals::get(&mut self.read().await?, id).await?)
    }

    /// The one way to a profile's name.
    pub(crate) async fn removal_profile(&self, id: RemovalId) -> Result<Option<String>, Refusal> {
        Ok(removals::profile(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn removal_summary(&self, input: Days) -> Result<RemovalSummary, Refusal> {
        let Days { from, to } = input.checked()?;
        Ok(summary(removals::all(&mut self.read().await?).await?, from, to))
    }

    pub(crate) async fn open_removal(&self, input: RemovalForm) -> Result<RemovalId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("open_removal").await?;
        let id = removals::insert(&mut write, &form).await?;
        write.commit("removal", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_removal(&self, input: EditRemoval) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_removal").await?;
        removals::update(&mut write, input.id, &form).await?;
        Ok(write.commit("removal", Some(input.id.0)).await?)
    }

    /// The file lies safe, as it came, before the row that speaks of it is written.
    pub(crate) async fn keep_removal_evidence(
        &self,
        input: KeepRemovalEvidence,
    ) -> Result<(), Refusal> {
        let (file_name, kept) = (file_name(&input.file_name)?, self.clock.now());
        let (files, data) = (self.files.clone(), input.data);
        let kept = aside(move || {
            let bytes = decoded(&data)?;
            let ending = match picture::as_it_is(&bytes)? {
                Some((MediaKind::Jpeg, ..)) => "jpg",
                Some((MediaKind::Png, ..)) => "png",
                None => "pdf",
            };
            let sha256 = files.keep(&bytes, ending)?;
            let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            Ok(KeptBefore { file_name, sha256, ending: ending.to_owned(), bytes: size, kept })
        })
        .await?;
        let mut write = self.write("keep_removal_evidence").await?;
        removals::keep(&mut write, input.id, &kept).await?;
        Ok(write.commit("removal", Some(input.id.0)).await?)
    }

    pub(crate) async fn set_removal_profile(
        &self,
        input: SetRemovalProfile,
    ) -> Result<(), Refusal> {
        let name = optional(&input.name);
        let mut write = self.write("set_removal_profile").await?;
        removals::set_profile(&mut write, input.id, name.as_deref()).await?;
        Ok(write.commit("removal", Some(input.id.0)).await?)
    }
}

/// What the dossiers of some days come to.
fn summary(mut all: Vec<Removal>, from: Day, to: Day) -> RemovalSummary {
    all.retain(|removal| (from..=to).contains(&removal.form.known.day()));
    all.reverse();
    RemovalSummary {
        measures: counted(all.iter().map(|removal| code(&removal.form.measure))),
        grounds: counted(all.iter().map(|r| r.form.ground.as_ref().map(code).unwrap_or_default())),
        median_seconds: median_seconds(&all),
        removals: all,
    }
}

fn counted(codes: impl Iterator<Item = String>) -> Vec<Count> {
    let mut counts: Vec<Count> = vec![];
    for name in codes {
        match counts.iter_mut().find(|count| count.name == name) {
            Some(count) => count.count += 1,
            None => counts.push(Count { name, count: 1 }),
        }
    }
    counts.sort_by(|one, other| {
        let empty = one.name.is_empty().cmp(&other.name.is_empty());
        empty.then(other.count.cmp(&one.count)).then(one.name.cmp(&other.name))
    });
    counts
}

/// The code an enum crosses the door as.
fn code(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
