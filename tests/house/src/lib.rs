//! Tests of the repository itself: each wall of the house is one check over (path, text), tried
//! twice: on the house as it stands, and on a sample where the wall is broken.

pub mod bundle;
pub mod capabilities;
pub mod clock;
pub mod edges;
pub mod features;
pub mod lengths;
pub mod machines;
pub mod network;
pub mod openings;
pub mod packages;
pub mod plain;
pub mod rooms;
pub mod rules;
pub mod rust;
pub mod sql;
pub mod stems;
pub mod top;
pub mod tree;

#[cfg(test)]
mod bench {
    //! How a check is tried.

    use crate::tree::{Page, pages};

    /// No page of the house breaks this wall.
    pub(crate) fn holds(check: impl Fn(&Page) -> Vec<String>) {
        let broken: Vec<String> = pages().iter().flat_map(check).collect();
        assert!(broken.is_empty(), "a wall is broken:\n  {}", broken.join("\n  "));
    }

    /// So many breaches in a sample; a wall that cannot be broken guards nothing.
    pub(crate) fn breaches(check: impl Fn(&Page) -> Vec<String>, path: &str, text: &str) -> usize {
        check(&Page::new(path, text)).len()
    }
}
