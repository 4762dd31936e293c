//! Who she is, said once.

use anslag_domain::office::Office;
use anslag_store::office;

use crate::{Desk, Refusal};

impl Desk {
    pub(crate) async fn get_office(&self) -> Result<Option<Office>, Refusal> {
        Ok(office::get(&mut self.read().await?).await?)
    }

    /// What the first form proposes.
    pub(crate) async fn office_defaults(&self) -> Result<Office, Refusal> {
        Ok(self.shelf.default_office.clone())
    }

    pub(crate) async fn set_office(&self, input: Office) -> Result<(), Refusal> {
        let office = input.checked()?;
        let mut write = self.write("set_office").await?;
        office::set(&mut write, &office).await?;
        Ok(write.commit("office", Some(1)).await?)
    }
}
