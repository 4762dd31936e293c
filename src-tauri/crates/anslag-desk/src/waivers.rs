//! "Låt stå, för att …": what a rule found stays, with a reason and sometimes a second person.

use anslag_domain::{
    id::{ContactId, MediaId, PostId, WaiverId},
    waiver::{ReviewSubject, SubjectKind, WaiveFinding, Waiver},
};
use anslag_store::{Write, contacts, media, posts, waivers};

use crate::{Desk, Refusal, error::Code};

impl Desk {
    pub(crate) async fn list_waivers(&self, input: ReviewSubject) -> Result<Vec<Waiver>, Refusal> {
        Ok(waivers::of(&mut self.read().await?, input).await?)
    }

    /// Said again of the same words, it takes the place of what was said before.
    pub(crate) async fn waive_finding(&self, input: WaiveFinding) -> Result<WaiverId, Refusal> {
        let second = self.wants_a_second(&input.rule).await?;
        let mut write = self.write("waive_finding").await?;
        let by = write.who().to_owned();
        if by.is_empty() {
            return Err(Code::NoOffice.into());
        }
        must_be_there(&mut write, input.subject).await?;
        let waiver = input.signed(&by, second, self.clock.now())?;
        let id = waivers::set(&mut write, &waiver).await?;
        close(write, waiver.subject).await?;
        Ok(id)
    }

    pub(crate) async fn revoke_waiver(&self, id: WaiverId) -> Result<(), Refusal> {
        let mut write = self.write("revoke_waiver").await?;
        let subject = waivers::get(&mut write, id).await?.subject;
        waivers::delete(&mut write, id).await?;
        close(write, subject).await
    }

    /// Whether a rule wants a second person; a rule that is not in the book cannot be waived.
    async fn wants_a_second(&self, rule: &str) -> Result<bool, Refusal> {
        let book = self.book().await?;
        let known = book.listed().iter().find(|listed| listed.rule.id == rule);
        known.map(|listed| listed.rule.second).ok_or_else(|| Refusal::about(Code::NotFound, "rule"))
    }
}

/// It stands in the history of the text it is about.
async fn close(write: Write, subject: ReviewSubject) -> Result<(), Refusal> {
    Ok(write.commit(subject.kind.noun(), Some(subject.id)).await?)
}

/// A post or a contact that is not there has nothing to let stand.
async fn must_be_there(write: &mut Write, subject: ReviewSubject) -> Result<(), Refusal> {
    match subject.kind {
        SubjectKind::Post => drop(posts::get(write, PostId(subject.id)).await?),
        SubjectKind::Contact => drop(contacts::get(write, ContactId(subject.id)).await?),
        SubjectKind::Media => drop(media::get(write, MediaId(subject.id)).await?),
        _ => {}
    }
    Ok(())
}
