//! The print shop: a report value in, a document out.
//!
//! Plain functions of their input: the same report gives the same bytes, on any day and machine.

pub mod chart;
mod docx;
mod error;
mod fonts;
pub mod model;
pub mod number;
mod pdf;
mod prepare;
mod profile;
mod text;

pub use docx::{docx, record_docx};
pub use error::PrintError;
pub use pdf::{Pages, pages, pdf, record_pdf};
