//! What leaves the house as a sheet: the plan of a period.

use anslag_interchange::sheet::{self, PlanRow};
use anslag_store::{accounts, posts};

use crate::{Desk, Printed, Refusal, calendar::Days, error::Code};

impl Desk {
    pub(crate) async fn export_plan(&self, input: Days) -> Result<Printed, Refusal> {
        let Days { from, to } = input.checked()?;
        let mut read = self.read().await?;
        let register = accounts::all(&mut read).await?;
        let name_of = |id| register.iter().find(|a| a.id == id).map(|a| a.form.name.as_str());
        let posts = posts::between(&mut read, from, to).await?;
        let rows: Vec<PlanRow> = posts
            .iter()
            .map(|post| PlanRow {
                post,
                accounts: post.form.accounts.iter().filter_map(|id| name_of(*id)).collect(),
            })
            .collect();
        let bytes = sheet::plan(&rows).map_err(|_| Code::Broken)?;
        Ok(Printed { file_name: format!("plan-{from}-{to}.csv"), bytes })
    }
}
