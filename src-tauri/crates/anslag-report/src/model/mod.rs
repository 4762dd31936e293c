//! The typed input of each form: everything a document shows, already worded and counted.

mod table;
mod tjansteutlatande;

pub use table::Table;
pub use tjansteutlatande::{Block, Section, Signature, Tjansteutlatande};
