//! Why a document could not be printed.

use thiserror::Error;

/// A refusal of the print shop; the wording here is for the log, never for her.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintError {
    /// The report has no title, and a document without one is not accessible.
    #[error("the report has no title")]
    MissingTitle,
    /// A section or a level inside it has an empty heading.
    #[error("a heading is empty")]
    MissingHeading,
    /// A picture has no words for those who do not see it; carries its caption.
    #[error("the picture is not described: {0}")]
    MissingAlt(String),
    /// A table or chart has no column to show; carries its caption.
    #[error("the table or chart has no columns: {0}")]
    EmptyTable(String),
    /// The date lies outside what a PDF can carry.
    #[error("the date cannot be printed: {0}")]
    Date(chrono::NaiveDate),
    /// The typesetter refused; carries its messages.
    #[error("typesetting failed: {0}")]
    Typst(String),
    /// A chart could not be turned into pixels.
    #[error("drawing failed: {0}")]
    Drawing(String),
    /// The file parts could not be packed together.
    #[error("packing failed: {0}")]
    Packing(String),
}
