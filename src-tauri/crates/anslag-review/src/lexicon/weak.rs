//! Regular forms that the dictionary may list as words of their own: *lever* beside *leva*.

use super::entry::Entry;
use super::reading::Slot;

/// What the forms of a verb in -a would be, if it is inflected like *bygga* or *köpa*. They add a
/// place to a form that exists; they make no form.
pub(super) fn forms(entry: &Entry) -> Vec<(String, u64)> {
    let Some(stem) = entry.word.strip_suffix('a').filter(|_| entry.sorts().verb) else {
        return Vec::new();
    };
    // Verbs like *kalla* have all their forms by their flags.
    if entry.flags.contains('m') || stem.is_empty() {
        return Vec::new();
    }
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
