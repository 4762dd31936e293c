//! Statistics that a platform has let her download: known by what stands in the file, never by its
//! name; read into the same figures whatever the platform calls them.

mod days;
mod forms;
mod number;
mod posts;
mod sheets;
mod when;

use anslag_domain::platform::{PlatformDay, PlatformPost};

use crate::table::TableError;

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The sum of the others.
    Total,
    /// It has neither a name nor an address.
    Nameless,
    /// Its figures are of a day, not since it went up.
    NotLifetime,
    /// The same post stands in another row with more interactions.
    Double,
    /// Its day cannot be read.
    Undated,
}

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number in the sheet, from 1.
    pub row: u32,
    /// Why.
    pub why: Left,
}

/// What a file tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The form it was recognised as: `facebook`, `instagram`, `youtube`, `tiktok`, `linkedin`, `x`
    /// or `meta_page`.
    pub form: &'static str,
    /// The account's name as it stands there; may be empty.
    pub account: String,
    /// Posts, each once.
    pub posts: Vec<PlatformPost>,
    /// Days, each once.
    pub days: Vec<PlatformDay>,
    /// Columns that nothing is read from.
    pub unknown: Vec<String>,
    /// Rows that were left out.
    pub left_out: Vec<LeftOut>,
}

/// Reads a file of statistics; `name` only helps with the year that TikTok leaves out.
///
/// # Errors
/// `Empty`, `TooLarge`, `Damaged` and `Locked` as for a sheet; `UnknownKind` for what is no
/// statistics that is known here.
pub fn read(bytes: &[u8], name: &str) -> Result<Told, TableError> {
    let mut told = Told::default();
    for sheet in sheets::read(bytes)? {
        posts::take(&sheet, name, &mut told);
        days::take(&sheet, name, &mut told);
    }
    if told.posts.is_empty() && told.days.is_empty() {
        return Err(TableError::UnknownKind);
    }
    told.days.sort_by_key(|day| day.day);
    told.unknown.sort_unstable();
    told.unknown.dedup();
    Ok(told)
}

#[cfg(test)]
mod tests;
