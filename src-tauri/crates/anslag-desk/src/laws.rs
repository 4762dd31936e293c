//! Every section of law the app rests on, with the day it was last read.

use anslag_domain::law::{LawCheck, LawRef, LawText};
use anslag_review::RuleSource;
use anslag_store::{Readable, law_checks};

use crate::{Desk, Refusal, error::Code};

impl Desk {
    /// The longest unread first.
    pub(crate) async fn list_law_texts(&self) -> Result<Vec<LawText>, Refusal> {
        let mut read = self.read().await?;
        let uses = self.law_uses(&mut read).await?;
        let checks = law_checks::all(&mut read).await?;
        Ok(LawText::gathered(uses, &checks, self.clock.now().day()))
    }

    /// She has read a section; one that nothing rests on is not there.
    pub(crate) async fn check_law(&self, input: LawCheck) -> Result<(), Refusal> {
        if input.checked > self.clock.now().day() {
            return Err(Refusal::about(Code::BadTime, "checked"));
        }
        let mut write = self.write("check_law").await?;
        let uses = self.law_uses(&mut write).await?;
        let there = uses.iter().any(|(_, law)| law.sfs == input.sfs && law.place == input.place);
        if !there {
            return Err(Refusal::about(Code::NotFound, "place"));
        }
        let check = LawCheck { note: input.note.trim().to_owned(), ..input };
        law_checks::set(&mut write, &check).await?;
        Ok(write.commit("law", None).await?)
    }

    /// What rests on which section, by name.
    async fn law_uses(&self, on: &mut impl Readable) -> Result<Vec<(String, LawRef)>, Refusal> {
        let mut uses = vec![];
        for page in self.pages(on).await?.into_iter().map(|listed| listed.page) {
            let laws = page.item.into_iter().flat_map(|item| item.law);
            uses.extend(laws.map(|law| (page.title.clone(), law)));
        }
        for listed in self.book().await?.listed() {
            let laws = listed.rule.sources.iter().filter_map(law_of);
            uses.extend(laws.map(|law| (listed.rule.id.clone(), law)));
        }
        let shelf = &self.shelf;
        uses.extend(shelf.outcomes.iter().map(|it| (it.title.clone(), it.law.clone())));
        uses.extend(shelf.provisions.iter().map(|it| (it.title.clone(), it.law.clone())));
        uses.extend(shelf.grounds.iter().map(|it| (it.about.clone(), it.law.clone())));
        Ok(uses)
    }
}

fn law_of(source: &RuleSource) -> Option<LawRef> {
    Some(LawRef {
        law: source.law.clone()?,
        sfs: source.sfs.clone()?,
        place: source.place.clone()?,
        as_of: source.as_of.parse().ok()?,
    })
}
