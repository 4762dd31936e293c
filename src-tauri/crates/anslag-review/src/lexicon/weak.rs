//! Regular forms that the dictionary may list as words of their own: *lever* beside *leva*.

use super::entry::Entry;
use super::reading::Slot;

/// What the forms of a verb in -a would be, if it is inflected like *bygga* or *köpa*, and of an
/// adjective. They add a place to a form that exists; they make no form.
pub(super) fn forms(entry: &Entry) -> Vec<(String, u64)> {
    let sorts = entry.sorts();
    // Verbs like *kalla* have all their forms by their flags.
    let weak = sorts.verb && !entry.flags.contains(|flag| "mMNP".contains(flag));
    match entry.word.strip_suffix('a') {
        Some(stem) if weak && !stem.is_empty() => verb(stem),
        None if sorts.adjective => adjective(entry.word),
        _ => Vec::new(),
    }
}

fn verb(stem: &str) -> Vec<(String, u64)> {
    let (d, present) = match stem.chars().next_back() {
        Some('k' | 'p' | 's' | 't' | 'x') => ("t", "er"),
        Some('r') => ("d", ""),
        _ => ("d", "er"),
    };
    let ends = [
        (present.to_owned(), Slot::Present),
        (String::new(), Slot::Imperative),
        (format!("{d}e"), Slot::Preterite),
        ("t".to_owned(), Slot::Supine),
        ("as".to_owned(), Slot::InfinitiveS),
        ("s".to_owned(), Slot::PresentS),
        ("es".to_owned(), Slot::PresentS),
        (format!("{d}es"), Slot::PreteriteS),
        ("ts".to_owned(), Slot::SupineS),
        (d.to_owned(), Slot::PastParticiple),
        (format!("{d}a"), Slot::PastParticiplePl),
    ];
    ends.into_iter().map(|(end, slot)| (format!("{stem}{end}"), slot.bit())).collect()
}

/// *glad, glatt, glada*
fn adjective(word: &str) -> Vec<(String, u64)> {
    let t = match word.strip_suffix('d') {
        Some(stem) => format!("{stem}tt"),
        None => format!("{word}t"),
    };
    vec![(t, Slot::AdjectiveT.bit()), (format!("{word}a"), Slot::AdjectivePl.bit())]
}
