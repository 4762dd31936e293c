//! Krisläge: one key holds what is planned, another lets it go.

use std::collections::BTreeSet;

use anslag_domain::{
    checklist::{HeldAct, RunSubject},
    crisis::{Crisis, CrisisState},
    id::{AccountId, CrisisId, IncidentId, PostId},
    incident::IncidentForm,
};
use anslag_store::{Reader, Write, crisis, incidents, planned};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A krisläge to begin.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BeginCrisis {
    /// The incident it is about; nothing registers a new one.
    pub incident: Option<IncidentId>,
    /// What is known of a new one.
    pub form: Option<IncidentForm>,
    /// The accounts whose posts are held; none is the whole office.
    pub accounts: Vec<AccountId>,
}

/// Some posts.
pub type PostIds = Vec<PostId>;

impl Desk {
    pub(crate) async fn crisis_state(&self) -> Result<CrisisState, Refusal> {
        let mut read = self.read().await?;
        standing(&mut read).await
    }

    /// The posts that are held, or whose slot passed while they were.
    pub(crate) async fn set_aside(&self, read: &mut Reader) -> Result<BTreeSet<PostId>, Refusal> {
        let state = standing(read).await?;
        Ok(state.held.iter().chain(&state.passed).map(|post| post.id).collect())
    }

    pub(crate) async fn begin_crisis(&self, input: BeginCrisis) -> Result<CrisisId, Refusal> {
        let mut write = self.write("begin_crisis").await?;
        if crisis::current(&mut write).await?.is_some() {
            return Err(Code::CrisisGoingOn.into());
        }
        let incident = match (input.incident, input.form) {
            (Some(incident), _) => incident,
            (None, Some(form)) => incidents::insert(&mut write, &form.checked()?).await?,
            (None, None) => return Err(Refusal::about(Code::Empty, "incident")),
        };
        let now = self.clock.now();
        let id = crisis::begin(&mut write, incident, &input.accounts, now).await?;
        write.commit("crisis", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn end_crisis(&self) -> Result<(), Refusal> {
        let mut write = self.write("end_crisis").await?;
        let Crisis { id, incident, .. } = going_on(&mut write).await?;
        let about = RunSubject { incident: Some(incident), ..RunSubject::default() };
        self.checklists_must_pass(&mut write, HeldAct::Resume, about).await?;
        crisis::end(&mut write, id, self.clock.now()).await?;
        Ok(write.commit("crisis", Some(id.0)).await?)
    }

    pub(crate) async fn hold_posts(&self, input: PostIds) -> Result<(), Refusal> {
        let mut write = self.write("hold_posts").await?;
        let id = going_on(&mut write).await?.id;
        for post in input {
            crisis::hold(&mut write, id, post).await?;
        }
        Ok(write.commit("crisis", Some(id.0)).await?)
    }

    pub(crate) async fn release_posts(&self, input: PostIds) -> Result<(), Refusal> {
        let mut write = self.write("release_posts").await?;
        let id = going_on(&mut write).await?.id;
        for post in input {
            crisis::release(&mut write, id, post).await?;
        }
        Ok(write.commit("crisis", Some(id.0)).await?)
    }
}

async fn standing(read: &mut Reader) -> Result<CrisisState, Refusal> {
    let current = crisis::current(read).await?;
    Ok(CrisisState::of(current, planned::once_held(read).await?))
}

async fn going_on(write: &mut Write) -> Result<Crisis, Refusal> {
    crisis::current(write).await?.ok_or_else(|| Code::NoCrisis.into())
}
