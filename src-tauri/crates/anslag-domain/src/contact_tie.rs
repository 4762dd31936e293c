//! What belongs together in the log: related contacts, the same matter logged twice, a matter taken
//! out of another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{contact::Contact, id::ContactId};

/// How a contact is tied to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TieKind {
    /// They are about the same.
    Related,
    /// It is the same matter logged once more; the other stands.
    DuplicateOf,
    /// It was taken out of the other.
    SplitFrom,
}

/// A tie as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactTie {
    /// Which contact is tied.
    pub contact: ContactId,
    /// To which.
    pub other: ContactId,
    /// How.
    pub kind: TieKind,
}

/// A contact tied to the one she reads, seen from that one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TiedContact {
    /// How.
    pub kind: TieKind,
    /// Whether the tie goes from the other: it is the double, or was taken out.
    pub from_other: bool,
    /// The other.
    pub contact: Contact,
}

/// Why two contacts are not made one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMerge {
    /// They are the same row.
    Same,
    /// The one that is to stand is itself a double of the other.
    Circle,
}

/// What stands when a contact is made the double of another: a double's own standing one.
///
/// # Errors
/// `Same` or `Circle`.
pub fn standing(
    duplicate: ContactId,
    wanted: ContactId,
    ties: &[ContactTie],
) -> Result<ContactId, NoMerge> {
    if duplicate == wanted {
        return Err(NoMerge::Same);
    }
    let of = ties.iter().find(|tie| tie.contact == wanted && tie.kind == TieKind::DuplicateOf);
    match of.map(|tie| tie.other) {
        Some(standing) if standing == duplicate => Err(NoMerge::Circle),
        Some(standing) => Ok(standing),
        None => Ok(wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_of_a_double_is_the_double_of_what_stands() {
        let (a, b, c) = (ContactId(1), ContactId(2), ContactId(3));
        let ties = [ContactTie { contact: b, other: a, kind: TieKind::DuplicateOf }];
        assert_eq!(standing(c, b, &ties), Ok(a));
        assert_eq!(standing(c, a, &ties), Ok(a));
        assert_eq!(standing(a, b, &ties), Err(NoMerge::Circle));
        assert_eq!(standing(a, a, &ties), Err(NoMerge::Same));
    }
}
