//! Incidents: what happened in the district and what residents said of it.

use anslag_domain::{
    id::IncidentId,
    incident::{Incident, IncidentForm},
};
use anslag_store::incidents;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// An incident rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditIncident {
    /// Which.
    pub id: IncidentId,
    /// What now stands.
    pub form: IncidentForm,
}

impl Desk {
    pub(crate) async fn list_incidents(&self) -> Result<Vec<Incident>, Refusal> {
        Ok(incidents::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn open_incident(&self, input: IncidentForm) -> Result<IncidentId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("open_incident").await?;
        let id = incidents::insert(&mut write, &form).await?;
        write.commit("incident", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_incident(&self, input: EditIncident) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_incident").await?;
        incidents::update(&mut write, input.id, &form).await?;
        Ok(write.commit("incident", Some(input.id.0)).await?)
    }

    pub(crate) async fn close_incident(&self, id: IncidentId) -> Result<(), Refusal> {
        let mut write = self.write("close_incident").await?;
        incidents::close(&mut write, id, self.clock.now()).await?;
        Ok(write.commit("incident", Some(id.0)).await?)
    }
}
