//! Answering in time: the clocks, the pauses, the svarstrappa's steps and the promises.

use std::collections::HashMap;

use anslag_domain::{
    Day,
    answer::{AnswerKind, AnswerVersion, ContactResponse, ResponseStep},
    contact::{Answer, Contact},
    id::{ContactId, PromiseId},
    invalid::required,
    promise::{self, AnswerPromise, PromiseForm},
    response::{ContactClock, Handled, OfficeHours, ResponseNorms, clock},
    year::WorkDays,
};
use anslag_store::{Readable, Write, answers, contacts, promises, response_norms, year};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// So many days around today the working days are known for; enough for every norm.
const BEHIND: i64 = 800;
const AHEAD: i64 = 400;

/// A clock stopped.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PauseContact {
    /// Of which contact.
    pub id: ContactId,
    /// The unit that has it now.
    pub with: String,
}

/// A step of the svarstrappa taken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseResponse {
    /// With which contact.
    pub id: ContactId,
    /// The step.
    pub choice: ResponseStep,
    /// Why; may be empty but for silence and removal.
    pub reason: String,
}

/// A promise moved or reworded.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditPromise {
    /// Which.
    pub id: PromiseId,
    /// What now stands.
    pub form: PromiseForm,
}

impl Desk {
    pub(crate) async fn response_norms(&self) -> Result<ResponseNorms, Refusal> {
        Ok(response_norms::get(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_response_norms(&self, input: ResponseNorms) -> Result<(), Refusal> {
        let norms = input.checked()?;
        let mut write = self.write("set_response_norms").await?;
        response_norms::set(&mut write, norms).await?;
        Ok(write.commit("office", None).await?)
    }

    pub(crate) async fn contact_clocks(&self) -> Result<Vec<ContactClock>, Refusal> {
        let mut read = self.read().await?;
        let open = contacts::open(&mut read).await?;
        self.clocks(&mut read, &open).await
    }

    /// The clocks of those that wait for an answer, the most pressing first.
    pub(crate) async fn clocks(
        &self,
        on: &mut impl Readable,
        open: &[Contact],
    ) -> Result<Vec<ContactClock>, Refusal> {
        let handled = answers::handled(on).await?;
        let mut all = self.clocks_of(on, open, &handled).await?;
        all.sort_by_key(|clock| (clock.standing, clock.due, clock.contact));
        Ok(all)
    }

    async fn clocks_of(
        &self,
        on: &mut impl Readable,
        contacts: &[Contact],
        handled: &HashMap<ContactId, Handled>,
    ) -> Result<Vec<ContactClock>, Refusal> {
        let now = self.clock.now();
        let work = self.days_around(on, now.day()).await?;
        let hours = OfficeHours::new(response_norms::get(on).await?, &work);
        let none = Handled::default();
        let of = |contact: &Contact| {
            clock(contact, handled.get(&contact.id).unwrap_or(&none), &hours, now)
        };
        Ok(contacts.iter().filter_map(of).collect())
    }

    async fn days_around(&self, on: &mut impl Readable, day: Day) -> Result<WorkDays, Refusal> {
        let hers = year::hers(on).await?;
        Ok(self.shelf.year.work_days(&hers, day.plus(-BEHIND), day.plus(AHEAD)))
    }

    pub(crate) async fn contact_response(&self, id: ContactId) -> Result<ContactResponse, Refusal> {
        let mut read = self.read().await?;
        let contact = contacts::get(&mut read, id).await?;
        let given = answers::of_contact(&mut read, id).await?;
        let pauses = answers::pauses(&mut read, id).await?;
        let choice = answers::choice(&mut read, id).await?;
        let ended = choice.as_ref();
        let ended = ended
            .is_some_and(|it| matches!(it.choice, ResponseStep::Silence | ResponseStep::Remove));
        let first_sign = given.iter().map(|version| version.at).min();
        let handled = Handled { first_sign, pauses: pauses.clone() };
        let all = self.clocks_of(&mut read, &[contact], &HashMap::from([(id, handled)])).await?;
        Ok(ContactResponse {
            choice,
            answers: given,
            pauses,
            promises: promises::of_contact(&mut read, id).await?,
            clock: all.into_iter().next().filter(|_| !ended),
        })
    }

    pub(crate) async fn pause_contact(&self, input: PauseContact) -> Result<(), Refusal> {
        let with = required(&input.with, "with")?;
        let mut write = self.write("pause_contact").await?;
        let stands = answers::pauses(&mut write, input.id).await?;
        if stands.iter().any(|pause| pause.to.is_none()) {
            return Err(Refusal::about(Code::InUse, "with"));
        }
        answers::stop_clock(&mut write, input.id, &with, self.clock.now()).await?;
        Ok(write.commit("contact", Some(input.id.0)).await?)
    }

    pub(crate) async fn resume_contact(&self, id: ContactId) -> Result<(), Refusal> {
        let mut write = self.write("resume_contact").await?;
        answers::start_clock(&mut write, id, self.clock.now()).await?;
        Ok(write.commit("contact", Some(id.0)).await?)
    }

    pub(crate) async fn choose_response(&self, input: ChooseResponse) -> Result<(), Refusal> {
        let taken = input.choice.taken(&input.reason, self.clock.now())?;
        let mut write = self.write("choose_response").await?;
        answers::choose(&mut write, input.id, &taken).await?;
        Ok(write.commit("contact", Some(input.id.0)).await?)
    }

    /// The promises in an answer that is being written, given today.
    pub(crate) async fn find_promises(&self, input: String) -> Result<Vec<PromiseForm>, Refusal> {
        let today = self.clock.now().day();
        let work = self.days_around(&mut self.read().await?, today).await?;
        Ok(promise::found(&input, today, &work))
    }

    /// Those not kept that are due within a year, the first due first.
    pub(crate) async fn list_promises(&self) -> Result<Vec<AnswerPromise>, Refusal> {
        let far = self.clock.now().day().plus(AHEAD);
        Ok(promises::due_by(&mut self.read().await?, far).await?)
    }

    pub(crate) async fn keep_promise(&self, id: PromiseId) -> Result<(), Refusal> {
        let mut write = self.write("keep_promise").await?;
        let contact = promises::keep(&mut write, id, Some(self.clock.now())).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }

    pub(crate) async fn edit_promise(&self, input: EditPromise) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_promise").await?;
        let contact = promises::update(&mut write, input.id, &form).await?;
        Ok(write.commit("contact", Some(contact.0)).await?)
    }
}

/// Keeps a version of an answer; one that answers stands in the contact's own row, and the clock
/// that stood still for it goes on no more.
pub(crate) async fn give(
    write: &mut Write,
    contact: ContactId,
    version: &AnswerVersion,
) -> Result<(), Refusal> {
    answers::insert(write, contact, version).await?;
    if version.kind == AnswerKind::Holding {
        return Ok(());
    }
    let answer = Answer { text: version.text.clone(), at: version.at };
    contacts::answer_with(write, contact, Some(&answer)).await?;
    answers::let_go(write, contact, version.written).await?;
    Ok(())
}
