//! Required items: what they hold until they are answered safely.

use std::collections::BTreeSet;

use anslag_domain::{
    checklist::{Attach, HeldAct, HeldItem, ListedChecklist, RunSubject},
    id::PostId,
};
use anslag_store::{Readable, checklists};

use crate::{Desk, Refusal, error::Code};

impl Desk {
    pub(crate) async fn held_by_checklists(&self, id: PostId) -> Result<Vec<HeldItem>, Refusal> {
        let about = RunSubject { post: Some(id), ..RunSubject::default() };
        self.holding(&mut self.read().await?, HeldAct::Publish, about).await
    }

    /// The act may be done: no required item holds it.
    ///
    /// # Errors
    /// `HeldByChecklist` about the first question.
    pub(crate) async fn checklists_must_pass(
        &self,
        on: &mut impl Readable,
        act: HeldAct,
        about: RunSubject,
    ) -> Result<(), Refusal> {
        match self.holding(on, act, about).await?.first() {
            None => Ok(()),
            Some(HeldItem { question, title, .. }) if question.is_empty() => {
                Err(Refusal::about(Code::ChecklistMissing, title))
            }
            Some(held) => Err(Refusal::about(Code::HeldByChecklist, &held.question)),
        }
    }

    /// What holds an act: the open or unsafe required items of the latest run of each page, and
    /// each page that is required and not begun.
    async fn holding(
        &self,
        on: &mut impl Readable,
        act: HeldAct,
        about: RunSubject,
    ) -> Result<Vec<HeldItem>, Refusal> {
        let (mut seen, mut held) = (BTreeSet::new(), vec![]);
        // Of a page gone through twice the latest counts.
        for run in checklists::about(on, about).await? {
            if seen.insert(run.checklist.id.clone()) {
                held.extend(self.measured(on, run).await?.holding(act));
            }
        }
        let required = self.pages(on).await?.into_iter().filter(|page| page.required && !page.off);
        let guards = |page: &ListedChecklist| {
            let holds = page.page.item.iter().any(|item| item.holds == Some(act));
            holds && page.page.attach.contains(&attach(about))
        };
        held.extend(required.filter(guards).filter(|page| !seen.contains(&page.page.id)).map(
            |page| HeldItem {
                run: None,
                checklist: page.page.id,
                title: page.page.title,
                item: String::new(),
                question: String::new(),
            },
        ));
        Ok(held)
    }
}

fn attach(about: RunSubject) -> Attach {
    match about {
        RunSubject { post: Some(_), .. } => Attach::Post,
        RunSubject { contact: Some(_), .. } => Attach::Contact,
        RunSubject { account: Some(_), .. } => Attach::Account,
        RunSubject { incident: Some(_), .. } => Attach::Incident,
        _ => Attach::Alone,
    }
}
