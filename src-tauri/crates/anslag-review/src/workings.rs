//! What is dear to work out of a page or a list and holds as long as its text does: the words its
//! patterns need, the forms of its words, its weights. A host may keep them between starts.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::lexicon::Lexicon;
use crate::pack::{Pack, Unpack};

/// Results by what they were worked out of. A text that has changed has another key, so that
/// nothing old is ever used; a faulty page has none, and is read and refused each time.
#[derive(Debug, Default)]
pub struct Workings {
    kept: Vec<u8>,
    places: BTreeMap<u64, (usize, usize)>,
    used: BTreeSet<u64>,
    fresh: BTreeMap<u64, Vec<u8>>,
    lexicon: Option<Arc<Lexicon>>,
}

/// Something that can be kept.
pub(crate) trait Kept: Sized {
    fn pack(&self, into: &mut Pack);
    /// Nothing where the bytes are not what `pack` wrote.
    fn unpack(from: &mut Unpack) -> Option<Self>;
}

/// Changes with the meaning of anything kept.
const MARK: u64 = u64::from_le_bytes(*b"ANSWRK02");

/// The key of something worked out of these texts.
pub(crate) fn key<'a>(kind: &str, texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    kind.hash(&mut hasher);
    texts.into_iter().for_each(|text| text.hash(&mut hasher));
    hasher.finish()
}

impl Workings {
    /// Opens what [`grown`](Self::grown) gave; damaged bytes are as good as none.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        let places = places(&bytes).unwrap_or_default();
        Self { kept: bytes, places, ..Self::default() }
    }

    /// The same, with the dictionary that word lists take their forms from.
    #[must_use]
    pub fn with_lexicon(self, lexicon: Option<Arc<Lexicon>>) -> Self {
        Self { lexicon, ..self }
    }

    pub(crate) fn lexicon(&self) -> Option<Arc<Lexicon>> {
        self.lexicon.clone()
    }

    /// What was used and what is new, in bytes; nothing when nothing is new.
    pub fn grown(&self) -> Option<Vec<u8>> {
        if self.fresh.is_empty() {
            return None;
        }
        let old = self.used.iter().filter_map(|key| Some((*key, self.found(*key)?)));
        let new = self.fresh.iter().map(|(key, bytes)| (*key, bytes.as_slice()));
        let mut pack = Pack::default();
        pack.longs(&[MARK]);
        for (key, bytes) in old.chain(new) {
            pack.longs(&[key]);
            pack.bytes(bytes);
        }
        Some(pack.0)
    }

    fn found(&self, key: u64) -> Option<&[u8]> {
        let (from, to) = *self.places.get(&key)?;
        self.kept.get(from..to)
    }

    /// What was kept under the key, or else made now.
    pub(crate) fn recall<T: Kept, E>(
        &mut self,
        key: u64,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(found) = self.found(key).and_then(|bytes| T::unpack(&mut Unpack(bytes))) {
            self.used.insert(key);
            return Ok(found);
        }
        let made = make()?;
        let mut pack = Pack::default();
        made.pack(&mut pack);
        self.used.remove(&key);
        self.fresh.insert(key, pack.0);
        Ok(made)
    }
}

fn places(bytes: &[u8]) -> Option<BTreeMap<u64, (usize, usize)>> {
    let mut unpack = Unpack(bytes);
    if unpack.longs()? != [MARK] {
        return None;
    }
    let mut places = BTreeMap::new();
    while !unpack.0.is_empty() {
        let key = *unpack.longs()?.first()?;
        let length = unpack.bytes()?.len();
        let end = bytes.len() - unpack.0.len();
        places.insert(key, (end - length, end));
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Kept for String {
        fn pack(&self, into: &mut Pack) {
            into.bytes(self.as_bytes());
        }

        fn unpack(from: &mut Unpack) -> Option<Self> {
            from.text().map(str::to_owned)
        }
    }

    fn recalled(workings: &mut Workings, text: &str, made: Result<&str, ()>) -> Result<String, ()> {
        workings.recall(key("prov", [text]), || made.map(str::to_owned))
    }

    #[test]
    fn what_was_worked_out_is_kept() {
        let mut first = Workings::default();
        assert_eq!(recalled(&mut first, "a", Ok("ett")), Ok("ett".into()));
        assert_eq!(recalled(&mut first, "b", Err(())), Err(()), "a fault is not kept");
        let bytes = first.grown().expect("something is new");
        let mut second = Workings::from_bytes(bytes.clone());
        assert_eq!(recalled(&mut second, "a", Err(())), Ok("ett".into()), "nothing is made");
        assert_eq!(second.grown(), None, "nothing is new");
        let mut damaged = Workings::from_bytes(bytes[..bytes.len() - 1].to_vec());
        assert_eq!(recalled(&mut damaged, "a", Ok("två")), Ok("två".into()), "made anew");
    }
}
