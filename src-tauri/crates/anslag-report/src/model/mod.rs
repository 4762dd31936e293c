//! The typed input of each form: everything a document shows, already worded and counted.

mod picture;
mod record;
mod table;
mod tjansteutlatande;

pub use picture::{Picture, PictureKind};
pub use record::{Fact, Record};
pub use table::Table;
pub use tjansteutlatande::{Block, Section, Signature, Tjansteutlatande};
