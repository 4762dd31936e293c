//! Columns of her own: their names, what they take, and their order.

use anslag_domain::sheet::OwnColumn;
use anslag_store::own_columns;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A column under another name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenameOwnColumn {
    /// What it is called.
    pub from: String,
    /// What it is to be called.
    pub to: String,
}

impl Desk {
    pub(crate) async fn list_own_columns(&self) -> Result<Vec<OwnColumn>, Refusal> {
        Ok(own_columns::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_own_column(&self, input: OwnColumn) -> Result<(), Refusal> {
        let column = input.checked()?;
        let mut write = self.write("set_own_column").await?;
        own_columns::set(&mut write, &column).await?;
        Ok(write.commit("own_column", None).await?)
    }

    /// What the posts hold in it goes with it; two columns never have one name.
    pub(crate) async fn rename_own_column(&self, input: RenameOwnColumn) -> Result<(), Refusal> {
        let mut write = self.write("rename_own_column").await?;
        let all = own_columns::all(&mut write).await?;
        let column = all.iter().find(|it| it.name == input.from).ok_or(Code::NotFound)?;
        let to = OwnColumn { name: input.to, ..column.clone() }.checked()?.name;
        if all.iter().any(|column| column.name == to) {
            return Err(Refusal::about(Code::BadInput, "name"));
        }
        own_columns::rename(&mut write, &input.from, &to).await?;
        Ok(write.commit("own_column", None).await?)
    }

    pub(crate) async fn remove_own_column(&self, name: String) -> Result<(), Refusal> {
        let mut write = self.write("remove_own_column").await?;
        own_columns::remove(&mut write, &name).await?;
        Ok(write.commit("own_column", None).await?)
    }
}
