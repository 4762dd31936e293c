//! Lists of names, and what they say of one word.

use crate::linear::hash;
use crate::pack::{Pack, Unpack};
use crate::table::Table;
use crate::text::fold;
use crate::workings::Kept;

/// What is known of a word: a first name, a surname, an ordinary word, a place; any of them together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known(u8);

impl Known {
    /// In no list.
    pub const NOTHING: Self = Self(0);
    const FIRST: u8 = 1;
    const LAST: u8 = 2;
    const WORD: u8 = 4;
    const PLACE: u8 = 8;
    const COMMON: u8 = 16;

    /// A first name.
    pub fn first(self) -> bool {
        self.0 & Self::FIRST > 0
    }

    /// A surname, from a list or by its make.
    pub fn last(self) -> bool {
        self.0 & Self::LAST > 0
    }

    /// Also an ordinary word.
    pub fn word(self) -> bool {
        self.0 & Self::WORD > 0
    }

    /// A place.
    pub fn place(self) -> bool {
        self.0 & Self::PLACE > 0
    }

    /// From the list written by hand, of names common here.
    pub fn common(self) -> bool {
        self.0 & Self::COMMON > 0
    }

    /// One letter for each combination.
    pub(super) fn letter(self) -> &'static str {
        const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEF";
        let at = usize::from(self.0 & 31);
        &LETTERS[at..=at]
    }
}

/// Names by their lower-case form.
#[derive(Debug, Default)]
pub struct NameList {
    names: Table,
    /// What is known of each, in the order of the table.
    known: Vec<u8>,
}

impl NameList {
    /// Adds `name<TAB>first|last|both|word|place`, line by line; one that begins with `#` is a
    /// remark. `common` for the list of names common here.
    ///
    /// # Errors
    /// The number of the line that is not so, in Swedish.
    pub fn add(&mut self, text: &str, common: bool) -> Result<(), String> {
        let mark = if common { Known::COMMON } else { 0 };
        let mut names: Vec<(u64, u8)> =
            self.names.keys().iter().copied().zip(self.known.iter().copied()).collect();
        let mut lower = String::new();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let kind = line.split_once('\t').and_then(|(name, kind)| Some((name, bits(kind)?)));
            let (name, bits) =
                kind.ok_or_else(|| format!("rad {} ska vara namn, tabb, sort", index + 1))?;
            lower.clear();
            lower.push_str(name);
            lower.make_ascii_lowercase();
            if !lower.is_ascii() {
                lower = fold(name);
            }
            names.push((hash("", &lower), bits | mark));
        }
        names.sort_unstable();
        names.dedup_by(|next, one| {
            let same = next.0 == one.0;
            one.1 |= if same { next.1 } else { 0 };
            same
        });
        let keys: Vec<u64> = names.iter().map(|(key, _)| *key).collect();
        let (table, order) = Table::of(&keys);
        (self.names, self.known) = (table, order.iter().map(|at| names[*at].1).collect());
        Ok(())
    }

    /// What is known of a lower-case word, with or without the genitive's s; of a double name, what
    /// is known of its parts.
    pub(super) fn known(&self, lower: &str) -> Known {
        let listed = |word: &str| {
            let place = self.names.place(hash("", word));
            place.and_then(|at| self.known.get(at).copied()).unwrap_or(0)
        };
        let whole = listed(lower);
        if whole > 0 {
            return Known(whole);
        }
        let bare = bare(lower);
        let found = listed(bare);
        if found > 0 {
            return Known(found);
        }
        if let Some((one, other)) = bare.split_once('-') {
            return Known(self.known(one).0 & self.known(other).0 & !Known::WORD);
        }
        Known(if surname_by_make(bare) { Known::LAST } else { 0 })
    }
}

impl Kept for NameList {
    fn pack(&self, into: &mut Pack) {
        self.names.pack(into);
        into.bytes(&self.known);
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        Some(Self { names: Table::unpack(from)?, known: from.bytes()?.to_vec() })
    }
}

fn bits(kind: &str) -> Option<u8> {
    Some(match kind {
        "first" => Known::FIRST,
        "last" => Known::LAST,
        "both" => Known::FIRST | Known::LAST,
        "word" => Known::WORD,
        "place" => Known::PLACE,
        _ => return None,
    })
}

/// The word without the genitive's ending.
pub(super) fn bare(lower: &str) -> &str {
    let bare = lower.strip_suffix('s').unwrap_or(lower);
    bare.strip_suffix([':', '’', '\'']).unwrap_or(bare)
}

/// Surnames made of two words, or with an ending that only surnames have.
fn surname_by_make(bare: &str) -> bool {
    const CERTAIN: [&str; 20] = [
        "sson", "qvist", "kvist", "ovic", "ović", "evic", "ević", "owski", "owska", "ewski",
        "ewska", "poulos", "inen", "zadeh", "nejad", "hielm", "hjelm", "stierna", "crantz",
        "dotter",
    ];
    const HEADS: [&str; 61] = [
        "al", "alm", "asp", "berg", "björk", "blom", "bo", "brand", "bro", "bäck", "cedér", "dahl",
        "dal", "ed", "ek", "en", "fager", "fors", "frid", "fri", "gran", "grön", "gull", "hag",
        "hall", "hammar", "hed", "hell", "holm", "hult", "hög", "kall", "kull", "käll", "lager",
        "lilje", "lind", "ljung", "lund", "löf", "löv", "malm", "mo", "ny", "nord", "norr", "ros",
        "rosen", "ryd", "sand", "sjö", "skog", "sol", "stål", "strand", "sunde", "söder", "vester",
        "väster", "wester", "öst",
    ];
    const TAILS: [&str; 34] = [
        "berg", "bergh", "blad", "blom", "borg", "bäck", "dahl", "dal", "ell", "fors", "gren",
        "hed", "holm", "holt", "hult", "lind", "ling", "löf", "lund", "lundh", "man", "mark",
        "qvist", "roth", "rud", "stedt", "stein", "strand", "ström", "sten", "stråle", "vall",
        "wall", "werth",
    ];
    let short = bare.len() < 5;
    let certain = |ending: &str| bare.len() > ending.len() + 1 && bare.ends_with(ending);
    !short
        && (CERTAIN.iter().any(|ending| certain(ending))
            || TAILS.iter().filter_map(|tail| bare.strip_suffix(tail)).any(|head| {
                HEADS.contains(&head) || HEADS.contains(&head.trim_end_matches(['e', 's']))
            }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_every_form() {
        let mut list = NameList::default();
        list.add("# prov\nAnna\tfirst\nSofi\tfirst\n", false).expect("a list");
        list.add("Bo\tboth\nBo\tword\n", true).expect("another");
        for form in ["anna", "annas", "anna-sofi", "anna:s"] {
            assert!(list.known(form).first(), "{form} is Anna");
        }
        assert!(list.known("bo").word() && list.known("bo").last(), "Bo is also a word");
        for made in ["bergström", "sandqvist", "andersson", "petrović"] {
            assert!(list.known(made).last(), "{made} is a surname by its make");
        }
        for other in ["vatten", "verksamhet", "alla", "person"] {
            assert_eq!(list.known(other), Known::NOTHING, "{other} is no name");
        }
        assert!(list.known("bo").common() && !list.known("anna").common(), "as the lists were");
        assert!(list.add("Anna first", false).is_err(), "a tab is missing");
    }
}
