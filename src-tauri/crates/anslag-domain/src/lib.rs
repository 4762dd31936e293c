//! The nouns of the office and their laws: plain values and transitions, no I/O, no clock.

pub mod account;
pub mod assessment;
pub mod barometer;
pub mod channel;
pub mod checklist;
pub mod consent;
pub mod contact;
pub mod diarienummer;
pub mod film;
pub mod goal;
pub mod id;
pub mod incident;
pub mod invalid;
pub mod journal;
pub mod law;
pub mod media;
pub mod namnd;
pub mod office;
pub mod plan;
pub mod planned;
pub mod post;
pub mod post_media;
pub mod profile;
pub mod publication_shot;
pub mod rule;
pub mod series;
pub mod sheet;
pub mod statistics;
pub mod template;
pub mod time;
pub mod translation;
pub mod version;
pub mod waiver;
pub mod year;

pub use invalid::Invalid;
pub use time::{Day, Moment, Slot};
