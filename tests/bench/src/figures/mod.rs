//! The figures, one file a subject.

pub mod lengths;
pub mod names;
pub mod numbers;
pub mod officialese;
pub mod sentences;
pub mod spelling;
pub mod triage;
