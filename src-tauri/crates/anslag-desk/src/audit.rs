//! *Revisionssvar*: control goals answered from what the office has in a period.

mod paper;
pub(crate) mod proofs;

use anslag_domain::{
    Day,
    audit::{AuditAnswer, AuditGoal, AuditGoalForm, ShownRun},
    checklist::{ListedChecklist, Run},
    id::AuditGoalId,
    statistics::Period,
};
use anslag_store::{Reader, audit_goals, checklists};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, checklists::run_about, error::Code};

pub use paper::PrintAudit;

/// The shipped goals.
const SHIPPED: &str = include_str!("../../../../assets/audit/kontrollmal.toml");

/// The days an audit is about.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct AuditWish {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// A goal rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditAuditGoal {
    /// Which.
    pub id: AuditGoalId,
    /// What now stands.
    pub form: AuditGoalForm,
}

#[derive(Deserialize)]
struct Shipped {
    goal: Vec<AuditGoalForm>,
}

impl Desk {
    pub(crate) async fn answer_audit(&self, wish: AuditWish) -> Result<Vec<AuditAnswer>, Refusal> {
        let period = Period::new(wish.from, wish.to)?;
        self.audit(&mut self.read().await?, period).await
    }

    /// The shipped goals in their order, as she has written them; then hers.
    async fn audit(&self, read: &mut Reader, period: Period) -> Result<Vec<AuditAnswer>, Refusal> {
        let (pages, hers) = (self.pages(read).await?, audit_goals::all(read).await?);
        let mut signed = checklists::runs(read, u32::MAX).await?;
        signed.retain(|run| run.signed.as_ref().is_some_and(|signed| period.holds(signed.at)));
        let mut office = proofs::Office::of(self, read, period).await?;
        let mut all = vec![];
        for goal in goals(hers)? {
            let form = &goal.form;
            let mut proven = vec![];
            for proof in &form.proofs {
                proven.push(office.proven(*proof).await?);
            }
            let mut runs = vec![];
            for run in signed.iter().filter(|run| form.checklists.contains(&run.checklist.id)) {
                runs.push((run.checklist.id.clone(), shown(office.read, run).await?));
            }
            let lists: Vec<_> = form.checklists.iter().map(|id| titled(id, &pages)).collect();
            all.push(AuditAnswer::of(goal, proven, &lists, runs));
        }
        Ok(all)
    }

    /// A shipped goal may only be written over once; one of hers has no code.
    pub(crate) async fn write_audit_goal(
        &self,
        input: AuditGoalForm,
    ) -> Result<AuditGoalId, Refusal> {
        let mut write = self.write("write_audit_goal").await?;
        let form = self.known_goal(input, &self.pages(&mut write).await?)?;
        let id = audit_goals::set(&mut write, &form).await?;
        write.commit("audit_goal", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_audit_goal(&self, input: EditAuditGoal) -> Result<(), Refusal> {
        let mut write = self.write("edit_audit_goal").await?;
        let form = self.known_goal(input.form, &self.pages(&mut write).await?)?;
        audit_goals::update(&mut write, input.id, &form).await?;
        Ok(write.commit("audit_goal", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_audit_goal(&self, id: AuditGoalId) -> Result<(), Refusal> {
        let mut write = self.write("delete_audit_goal").await?;
        audit_goals::delete(&mut write, id).await?;
        Ok(write.commit("audit_goal", Some(id.0)).await?)
    }

    /// The form, with lists that there are.
    fn known_goal(
        &self,
        form: AuditGoalForm,
        pages: &[ListedChecklist],
    ) -> Result<AuditGoalForm, Refusal> {
        let form = form.checked()?;
        self.no_personnummer(&[("goal", &form.goal), ("answer", &form.answer)])?;
        let there = |id: &String| pages.iter().any(|listed| listed.page.id == *id);
        if !form.checklists.iter().all(there) {
            return Err(Refusal::about(Code::NotFound, "checklists"));
        }
        let code = form.code.as_ref();
        if code.is_some_and(|code| !shipped().is_ok_and(|all| all.iter().any(|g| is(g, code)))) {
            return Err(Refusal::about(Code::NotFound, "code"));
        }
        Ok(form)
    }
}

fn is(form: &AuditGoalForm, code: &str) -> bool {
    form.code.as_deref() == Some(code)
}

fn shipped() -> Result<Vec<AuditGoalForm>, Refusal> {
    Ok(toml::from_str::<Shipped>(SHIPPED).map_err(|_| Code::Broken)?.goal)
}

/// Hers laid over the shipped ones, and her own after them.
fn goals(hers: Vec<AuditGoal>) -> Result<Vec<AuditGoal>, Refusal> {
    let (over, own): (Vec<_>, Vec<_>) = hers.into_iter().partition(|goal| goal.form.code.is_some());
    let laid = |form: AuditGoalForm| {
        let written = over.iter().find(|goal| goal.form.code == form.code).cloned();
        written.unwrap_or(AuditGoal { id: None, form })
    };
    Ok(shipped()?.into_iter().map(laid).chain(own).collect())
}

fn titled(id: &str, pages: &[ListedChecklist]) -> (String, String) {
    let page = pages.iter().find(|listed| listed.page.id == id);
    (id.to_owned(), page.map_or(id.to_owned(), |listed| listed.page.title.clone()))
}

async fn shown(read: &mut Reader, run: &Run) -> Result<ShownRun, Refusal> {
    let signed = run.signed.as_ref().ok_or(Code::NotFound)?;
    Ok(ShownRun {
        run: run.id,
        title: run.checklist.title.clone(),
        about: run_about(read, run.about).await?,
        signed: signed.at,
        by: signed.name.clone(),
        deviations: run.deviations().iter().map(|item| item.question.clone()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shelf;

    #[test]
    fn every_shipped_goal_names_lists_that_there_are() {
        let pages = Shelf::load().checklists;
        for goal in shipped().unwrap() {
            let code = goal.code.clone().expect("a shipped goal has a code");
            let goal = goal.checked().unwrap_or_else(|why| panic!("{code}: {why}"));
            for list in &goal.checklists {
                assert!(pages.iter().any(|page| page.id == *list), "{code}: no {list}");
            }
        }
    }
}
