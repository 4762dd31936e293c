//! The desk: one function for each thing she does. It reads the clock and opens the transaction.

mod accounts;
mod book;
mod calendar;
mod checklists;
mod clock;
mod contacts;
mod demo;
mod desk;
mod dictionary;
mod error;
mod exports;
mod history;
mod incidents;
mod keys;
mod office;
mod posts;
mod reports;
mod review;
mod rules;
mod shelf;
mod today;
mod typescript;
mod verbs;
mod waivers;

pub use anslag_review::{Bite, Review, Role};
pub use anslag_store::Key;
pub use book::Book;
pub use clock::Clock;
pub use demo::{Demo, DemoSize};
pub use desk::{Desk, Output, Printed};
pub use error::{Code, Refusal};
pub use keys::{Lock, LockState, lock_state, opens_by_passphrase, passphrase_key, random_key};
pub use shelf::Shelf;
pub use typescript::{Saved, typescript};
pub use verbs::{VERBS, Verb, VerbKind};
