//! Gallring in the archive: the rules, the holds, what is due, how far it reaches, and the bytes.

mod due;
mod files;
mod holds;
mod pending;
mod protocols;
mod reach;
mod rules;
mod ties;
mod wipe;

pub use due::{Candidate, candidates};
pub use holds::{all as all_holds, held, lift, place};
pub use pending::left;
pub use protocols::{all as all_protocols, get as get_protocol, insert as insert_protocol};
pub use reach::{Reach, Seeds};
pub use rules::{all as all_rules, set as set_rule};
