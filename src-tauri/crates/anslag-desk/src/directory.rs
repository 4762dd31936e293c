//! The directory of who answers for what: the shipped entries, and hers.

use anslag_domain::{
    directory::{DirectoryEntry, DirectoryForm},
    id::DirectoryEntryId,
};
use anslag_store::directory;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// An entry rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditDirectoryEntry {
    /// Which.
    pub id: DirectoryEntryId,
    /// What now stands.
    pub form: DirectoryForm,
}

impl Desk {
    /// Hers first; a shipped one stands until hers has its name.
    pub(crate) async fn list_directory(&self) -> Result<Vec<DirectoryEntry>, Refusal> {
        let mut all = directory::all(&mut self.read().await?).await?;
        let shipped = self.shelf.directory.iter();
        let left = shipped.filter(|form| !all.iter().any(|hers| hers.form.name == form.name));
        let left: Vec<DirectoryEntry> =
            left.map(|form| DirectoryEntry { id: None, form: form.clone() }).collect();
        all.extend(left);
        Ok(all)
    }

    pub(crate) async fn write_directory_entry(
        &self,
        form: DirectoryForm,
    ) -> Result<DirectoryEntryId, Refusal> {
        let mut write = self.write("write_directory_entry").await?;
        let id = directory::insert(&mut write, &form.checked()?).await?;
        write.commit("directory_entry", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_directory_entry(
        &self,
        input: EditDirectoryEntry,
    ) -> Result<(), Refusal> {
        let mut write = self.write("edit_directory_entry").await?;
        directory::update(&mut write, input.id, &input.form.checked()?).await?;
        Ok(write.commit("directory_entry", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_directory_entry(&self, id: DirectoryEntryId) -> Result<(), Refusal> {
        let mut write = self.write("delete_directory_entry").await?;
        directory::delete(&mut write, id).await?;
        Ok(write.commit("directory_entry", Some(id.0)).await?)
    }
}
