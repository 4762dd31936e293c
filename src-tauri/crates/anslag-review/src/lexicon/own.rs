//! The house's own words: each says which common word it is inflected like, and how it is joined.

/// A common word, and the flags of those inflected like it.
const LIKE: [(&str, &str); 15] = [
    ("stol", "ADGY"),
    ("katt", "ADHY"),
    ("flicka", "AEGY"),
    ("pojke", "AEGY"),
    ("sko", "AEIY"),
    ("luft", "ADY"),
    ("hus", "ABDY"),
    ("äpple", "ACEFY"),
    ("kaffe", "ACY"),
    ("läsare", "AEJY"),
    ("kalla", "ADjmNP"),
    ("röd", "OPQY"),
    ("målad", "NQY"),
    ("Anna", "A"),
    ("nu", ""),
];

/// How it begins a compound, and the flag for it.
const JOINT: [(&str, &str); 6] =
    [("", ""), ("=", "X"), ("s", "v"), ("vokal", "z"), ("o", "x"), ("bindestreck", "r")];

/// A word of the list with its flags.
pub(super) struct Own<'a> {
    pub word: &'a str,
    pub flags: String,
}

/// Reads `word<TAB>inflected like<TAB>joint`; `#` begins a comment.
pub(super) fn read(list: &str) -> Result<Vec<Own<'_>>, String> {
    let mut found = Vec::new();
    for (index, line) in list.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
        let flags = match columns[..] {
            [_, like] => flags(like, ""),
            [_, like, joint] => flags(like, joint),
            _ => None,
        };
        let refuse = || format!("rad {} i egna ord ska vara ord, böjs som, fog", index + 1);
        found.push(Own { word: columns[0], flags: flags.ok_or_else(refuse)? });
    }
    Ok(found)
}

fn flags(like: &str, joint: &str) -> Option<String> {
    let (_, inflected) = LIKE.iter().find(|(word, _)| *word == like)?;
    let (_, joined) = JOINT.iter().find(|(name, _)| *name == joint)?;
    Some(format!("{inflected}{joined}"))
}
