//! The dictionary's file: a mark, the lengths of its parts, the parts, one of them their digest.

use std::ops::Range;
use std::sync::Arc;

/// Changes with the meaning of any part, so that an old file is made anew.
const MARK: &[u8; 8] = b"ANSLEX01";
/// Forms, words, flags, affixes, irregular verbs, digest.
pub(super) const PARTS: usize = 6;
const HEAD: usize = MARK.len() + PARTS * 4;

/// One part of the file, kept alive by the whole.
#[derive(Debug, Clone)]
pub(super) struct Part {
    whole: Arc<Vec<u8>>,
    place: Range<usize>,
}

impl AsRef<[u8]> for Part {
    fn as_ref(&self) -> &[u8] {
        &self.whole[self.place.clone()]
    }
}

impl Part {
    pub fn text(&self) -> &str {
        std::str::from_utf8(self.as_ref()).unwrap_or_default()
    }
}

pub(super) fn write(parts: [&[u8]; PARTS]) -> Vec<u8> {
    let mut file = MARK.to_vec();
    for part in parts {
        file.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
    parts.into_iter().for_each(|part| file.extend_from_slice(part));
    file
}

pub(super) fn read(file: Vec<u8>) -> Result<[Part; PARTS], String> {
    let refuse = || "ordboken är skadad eller av ett annat slag".to_owned();
    let lengths = file.get(..HEAD).and_then(|head| head.strip_prefix(MARK)).ok_or_else(refuse)?;
    let mut at = HEAD;
    let mut places = Vec::with_capacity(PARTS);
    for length in lengths.chunks_exact(4) {
        let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]);
        let end = at.checked_add(usize::try_from(length).map_err(|_| refuse())?);
        let end = end.ok_or_else(refuse)?;
        places.push(at..end);
        at = end;
    }
    if at != file.len() {
        return Err(refuse());
    }
    let whole = Arc::new(file);
    let parts = places.into_iter().map(|place| Part { whole: Arc::clone(&whole), place });
    parts.collect::<Vec<_>>().try_into().map_err(|_| refuse())
}
