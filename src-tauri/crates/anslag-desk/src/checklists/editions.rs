//! The pages as the office has them: shipped, hers, switched off.

use anslag_domain::checklist::{Checklist, Edition, ListedChecklist};
use anslag_store::{Readable, checklist_editions};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// Her wording of a page, or a page of her own.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepEdition {
    /// The whole page; its id is the shipped one's, or new.
    pub page: Checklist,
}

/// A page switched on or off, and whether its act waits for a run of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SwitchChecklist {
    /// The page's id.
    pub checklist: String,
    /// It is off: not offered and never due.
    pub off: bool,
    /// Its act waits for a run of it.
    pub required: bool,
}

impl Desk {
    pub(crate) async fn list_checklists(&self) -> Result<Vec<ListedChecklist>, Refusal> {
        self.pages(&mut self.read().await?).await
    }

    /// The shipped pages in the shelf's order with hers in their place, then her own.
    pub(crate) async fn pages(
        &self,
        on: &mut impl Readable,
    ) -> Result<Vec<ListedChecklist>, Refusal> {
        let editions = checklist_editions::all(on).await?;
        let hers = |id: &str| editions.iter().find(|edition| edition.id == id);
        let shelf = &self.shelf.checklists;
        let shipped = shelf.iter().filter_map(|page| Edition::listed(Some(page), hers(&page.id)));
        let own = editions.iter().filter(|e| shelf.iter().all(|page| page.id != e.id));
        let own = own.filter_map(|edition| Edition::listed(None, Some(edition)));
        let mut pages: Vec<ListedChecklist> = shipped.chain(own).collect();
        pages.sort_by_key(|page| page.page.title.to_lowercase());
        Ok(pages)
    }

    /// A page as it reads today; one that is off is not there.
    pub(super) async fn page_in_force(
        &self,
        on: &mut impl Readable,
        id: &str,
    ) -> Result<Checklist, Refusal> {
        let mut pages = self.pages(on).await?.into_iter();
        let page = pages.find(|page| page.page.id == id && !page.off);
        page.map(|page| page.page).ok_or_else(|| Refusal::about(Code::NotFound, "checklist"))
    }

    pub(crate) async fn write_checklist(&self, input: KeepEdition) -> Result<(), Refusal> {
        let page = input.page.checked()?;
        let mut write = self.write("write_checklist").await?;
        let mut edition = edition(&mut write, &page.id).await?;
        // What an upgrade changes later is told against the shipped page of this day.
        edition.basis = self.shipped(&page.id).cloned();
        edition.hers = Some(page);
        checklist_editions::set(&mut write, &edition).await?;
        Ok(write.commit("checklist", None).await?)
    }

    /// Back to the shipped wording; a page of her own is taken away.
    pub(crate) async fn reset_checklist(&self, id: String) -> Result<(), Refusal> {
        let mut write = self.write("reset_checklist").await?;
        let before = edition(&mut write, &id).await?;
        let there = before.hers.is_some();
        if !there {
            return Err(Refusal::about(Code::NotFound, "checklist"));
        }
        checklist_editions::delete(&mut write, &id).await?;
        if (before.off || before.required) && self.shipped(&id).is_some() {
            let kept = Edition { hers: None, basis: None, ..before };
            checklist_editions::set(&mut write, &kept).await?;
        }
        Ok(write.commit("checklist", None).await?)
    }

    /// She has seen what the shipped page has become and keeps hers.
    pub(crate) async fn keep_checklist(&self, id: String) -> Result<(), Refusal> {
        let mut write = self.write("keep_checklist").await?;
        let mut edition = edition(&mut write, &id).await?;
        if edition.hers.is_none() {
            return Err(Refusal::about(Code::NotFound, "checklist"));
        }
        edition.basis = self.shipped(&id).cloned();
        checklist_editions::set(&mut write, &edition).await?;
        Ok(write.commit("checklist", None).await?)
    }

    pub(crate) async fn switch_checklist(&self, input: SwitchChecklist) -> Result<(), Refusal> {
        let mut write = self.write("switch_checklist").await?;
        let edition = edition(&mut write, &input.checklist).await?;
        if edition.hers.is_none() && self.shipped(&input.checklist).is_none() {
            return Err(Refusal::about(Code::NotFound, "checklist"));
        }
        let (off, required) = (input.off, input.required);
        checklist_editions::set(&mut write, &Edition { off, required, ..edition }).await?;
        Ok(write.commit("checklist", None).await?)
    }

    fn shipped(&self, id: &str) -> Option<&Checklist> {
        self.shelf.checklists.iter().find(|page| page.id == id)
    }
}

async fn edition(on: &mut impl Readable, id: &str) -> Result<Edition, Refusal> {
    let found = checklist_editions::all(on).await?.into_iter().find(|edition| edition.id == id);
    Ok(found.unwrap_or_else(|| Edition {
        id: id.to_owned(),
        hers: None,
        basis: None,
        off: false,
        required: false,
    }))
}
