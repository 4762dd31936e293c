//! An example office: believable, in Swedish, the same for the same seed and day, no real persons.

mod carry_out;
mod events;
mod figures;
mod page;
mod pictures;

use anslag_store::{accounts, office};
use serde::Serialize;

use crate::{Desk, Refusal, Shelf, error::Code};
use carry_out::Carrier;
use page::DemoPage;

/// How much of an example, and which.
#[derive(Debug, Clone, Copy)]
pub struct Demo {
    /// How many years back it reaches.
    pub years: u32,
    /// Which of the many possible.
    pub seed: u64,
}

/// What an example came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DemoSize {
    /// Accounts.
    pub accounts: u32,
    /// Posts.
    pub posts: u32,
    /// Contacts.
    pub contacts: u32,
    /// Incidents.
    pub incidents: u32,
    /// Checklist runs.
    pub runs: u32,
}

impl Desk {
    /// Fills an empty office with an example that ends at the desk's own day.
    ///
    /// # Errors
    /// `InUse` when the office is not empty; then nothing has happened.
    pub async fn fill_with_example(&self, demo: Demo) -> Result<DemoSize, Refusal> {
        let mut read = self.read().await?;
        let empty =
            office::get(&mut read).await?.is_none() && accounts::all(&mut read).await?.is_empty();
        drop(read);
        if !empty {
            return Err(Code::InUse.into());
        }
        let page: DemoPage = Shelf::demo();
        let events = events::of(&page, &self.shelf, demo, self.clock.now());
        let mut carrier = Carrier::open(self, &page, &events).await?;
        for event in &events {
            carrier = carrier.carry_out(event).await?;
        }
        carrier.finish(self.clock.now()).await
    }
}
