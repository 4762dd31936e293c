//! Columns of her own: their names, what they take, and their order.

use anslag_domain::sheet::OwnColumn;
use anslag_store::own_columns;

use crate::{Desk, Refusal};

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

    pub(crate) async fn remove_own_column(&self, name: String) -> Result<(), Refusal> {
        let mut write = self.write("remove_own_column").await?;
        own_columns::remove(&mut write, &name).await?;
        Ok(write.commit("own_column", None).await?)
    }
}
