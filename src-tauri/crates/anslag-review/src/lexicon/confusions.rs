//! What Swedes write for what: the price of a slip, in tenths of a whole one.

/// The price of a slip nobody expects.
pub(super) const WHOLE: u32 = 10;

/// The price of the likeliest slip.
pub(super) const CHEAPEST: u32 = 2;

/// Letters often written for one another, in either direction.
const ALIKE: [(char, char, u32); 27] = [
    ('å', 'a', 5),
    ('ä', 'a', 5),
    ('ö', 'o', 5),
    ('å', 'o', 5),
    ('ä', 'e', 4),
    ('é', 'e', 2),
    ('å', 'ä', 6),
    ('ö', 'å', 7),
    ('ö', 'ä', 7),
    ('ö', 'u', 7),
    ('y', 'u', 7),
    ('y', 'i', 7),
    ('y', 'ö', 7),
    ('o', 'u', 7),
    ('e', 'i', 7),
    ('e', 'a', 8),
    ('d', 't', 6),
    ('b', 'p', 7),
    ('g', 'k', 7),
    ('g', 'j', 6),
    ('v', 'f', 7),
    ('v', 'w', 4),
    ('c', 'k', 6),
    ('c', 's', 6),
    ('s', 'z', 6),
    ('m', 'n', 8),
    ('i', 'j', 7),
];

/// What is written, what is meant, and its price.
pub(super) const SOUNDS: [(&str, &str, u32); 44] = [
    ("tj", "kj", 7),
    ("kj", "tj", 5),
    ("tj", "k", 5),
    ("kj", "k", 5),
    ("k", "tj", 6),
    ("k", "kj", 8),
    ("ch", "tj", 7),
    ("ch", "sk", 7),
    ("tj", "ch", 7),
    ("sj", "sk", 5),
    ("sj", "skj", 5),
    ("sj", "stj", 5),
    ("skj", "sj", 5),
    ("stj", "sj", 6),
    ("sk", "skj", 6),
    ("sh", "sj", 5),
    ("sh", "sk", 5),
    ("sch", "sk", 6),
    ("ch", "ck", 6),
    ("k", "ck", 4),
    ("ck", "k", 4),
    ("kk", "ck", 3),
    ("ck", "x", 7),
    ("ks", "x", 4),
    ("cks", "x", 6),
    ("x", "ks", 5),
    ("x", "cks", 6),
    ("ngn", "gn", 4),
    ("gn", "ngn", 5),
    ("ng", "gn", 7),
    ("gn", "ng", 7),
    ("nk", "ngk", 7),
    ("j", "gj", 6),
    ("j", "hj", 6),
    ("j", "lj", 6),
    ("j", "dj", 6),
    ("v", "hv", 9),
    ("ssion", "tion", 6),
    ("sion", "tion", 6),
    ("tion", "ssion", 6),
    ("tion", "sion", 6),
    ("kv", "qu", 7),
    ("qu", "kv", 6),
    ("rs", "sch", 8),
];

/// Neighbours on a Swedish keyboard, row by row.
const ROWS: [&str; 3] = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

/// The price of one letter for another.
pub(super) fn instead(written: char, meant: char) -> u32 {
    let pair =
        ALIKE.iter().find(|(a, b, _)| (*a, *b) == (written, meant) || (*b, *a) == (written, meant));
    match pair {
        Some((.., price)) => *price,
        None if neighbours(written, meant) => 9,
        None => WHOLE,
    }
}

fn neighbours(a: char, b: char) -> bool {
    ROWS.iter().any(|row| {
        let place = |letter| row.chars().position(|c| c == letter);
        place(a).zip(place(b)).is_some_and(|(a, b)| a.abs_diff(b) == 1)
    })
}

/// The price of a letter left out, between its neighbours in the right word.
pub(super) fn left_out(letter: char, before: Option<char>) -> u32 {
    match letter {
        _ if before == Some(letter) => 4,
        'h' | 'd' | 'g' | 't' => 8,
        'e' => 8,
        '-' => 4,
        _ => 9,
    }
}

/// The price of a letter too many, after its neighbour in the written word.
pub(super) fn too_many(letter: char, before: Option<char>) -> u32 {
    match letter {
        _ if before == Some(letter) => 4,
        'h' | 'e' => 8,
        _ => 9,
    }
}

/// The price of two letters in the wrong order.
pub(super) const SWAPPED: u32 = 7;
/// What a slip in the first letter costs besides.
pub(super) const FIRST: u32 = 3;

/// The price of the one slip that makes `written` of `meant`, if it is only one.
pub(crate) fn slip(written: &str, meant: &str) -> Option<u32> {
    let alike = |one: &str, other: &str, back: bool| -> usize {
        let same = |(a, b): &(char, char)| a == b;
        let pairs: Vec<(char, char)> = if back {
            one.chars().rev().zip(other.chars().rev()).take_while(same).collect()
        } else {
            one.chars().zip(other.chars()).take_while(same).collect()
        };
        pairs.iter().map(|(letter, _)| letter.len_utf8()).sum()
    };
    let start = alike(written, meant, false);
    let (written, rest) = (&written[start..], &meant[start..]);
    let end = alike(written, rest, true);
    let (one, other) = (&written[..written.len() - end], &rest[..rest.len() - end]);
    let before = meant[..start].chars().next_back();
    let mut pair = (one.chars(), other.chars());
    let first = if start == 0 { FIRST } else { 0 };
    let price = match (pair.0.next(), pair.0.next(), pair.1.next(), pair.1.next()) {
        (Some(a), None, Some(b), None) => instead(a, b),
        (None, _, Some(b), None) => left_out(b, before),
        (Some(a), None, None, _) => too_many(a, before),
        (Some(a), Some(b), Some(c), Some(d)) if (a, b) == (d, c) => SWAPPED,
        _ => return None,
    };
    let none_left = pair.0.next().is_none() && pair.1.next().is_none();
    none_left.then_some(price + first)
}
