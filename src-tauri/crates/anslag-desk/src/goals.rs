//! Goals and activities: the mandate a post rests on.

use anslag_domain::{
    goal::{Goal, GoalForm},
    id::GoalId,
};
use anslag_store::goals;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A goal rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditGoal {
    /// Which.
    pub id: GoalId,
    /// What now stands.
    pub form: GoalForm,
}

impl Desk {
    pub(crate) async fn list_goals(&self) -> Result<Vec<Goal>, Refusal> {
        Ok(goals::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn write_goal(&self, form: GoalForm) -> Result<GoalId, Refusal> {
        let mut write = self.write("write_goal").await?;
        let id = goals::insert(&mut write, &form.checked()?).await?;
        write.commit("goal", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_goal(&self, input: EditGoal) -> Result<(), Refusal> {
        let mut write = self.write("edit_goal").await?;
        let form = input.form.checked()?;
        if form.parent == Some(input.id) {
            return Err(Refusal::about(Code::BadInput, "parent"));
        }
        goals::update(&mut write, input.id, &form).await?;
        Ok(write.commit("goal", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_goal(&self, id: GoalId) -> Result<(), Refusal> {
        let mut write = self.write("delete_goal").await?;
        goals::delete(&mut write, id).await?;
        Ok(write.commit("goal", Some(id.0)).await?)
    }
}
