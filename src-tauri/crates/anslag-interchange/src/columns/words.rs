//! The words by which people name the columns of a plan, and the statuses in it.

use anslag_domain::{id::AccountId, post::PostStatus, sheet::Field};

use crate::accounts::Names;

/// Before the name of a column of hers that would else be taken for another.
pub const OWN_MARK: &str = "Eget: ";

/// Names that mean a field and nothing else, in small letters.
const NAMES: &[(Field, &[&str])] = &[
    (Field::Id, &["id", "inläggs-id", "post id", "post-id"]),
    (
        Field::Day,
        &[
            "dag",
            "datum",
            "publiceringsdatum",
            "publiceringsdag",
            "publ.datum",
            "publdatum",
            "publ",
            "publiceras",
            "publicering",
            "när",
            "date",
            "day",
            "post date",
            "datum för publicering",
        ],
    ),
    (
        Field::Time,
        &["tid", "kl", "klockslag", "klockan", "tidpunkt", "publiceringstid", "time", "starttid"],
    ),
    (
        Field::DayTime,
        &[
            "dag och tid",
            "datum och tid",
            "datum/tid",
            "datum & tid",
            "datum tid",
            "date and time",
            "datetime",
            "date/time",
        ],
    ),
    (Field::Week, &["vecka", "v", "v.", "veckonr", "veckonummer", "week"]),
    (Field::Weekday, &["veckodag", "weekday"]),
    (Field::Target, &["önskad dag", "måldag", "önskat datum", "önskad publicering", "deadline"]),
    (
        Field::Title,
        &[
            "rubrik",
            "titel",
            "arbetsnamn",
            "ämne",
            "namn",
            "vad",
            "title",
            "aktivitet",
            "innehåll (kort)",
            "headline",
            "subject",
        ],
    ),
    (
        Field::Text,
        &[
            "text",
            "inläggstext",
            "inlägg",
            "inläggets text",
            "innehåll",
            "budskap",
            "copy",
            "brödtext",
            "caption",
            "message",
            "post",
            "content",
            "texten",
            "bildtext",
        ],
    ),
    (
        Field::Accounts,
        &[
            "konto",
            "konton",
            "kanal",
            "kanaler",
            "kanal/konto",
            "plattform",
            "plattformar",
            "var",
            "sociala medier",
            "account",
            "accounts",
            "channel",
            "channels",
            "platform",
            "nätverk",
        ],
    ),
    (
        Field::Status,
        &[
            "status",
            "läge",
            "klart",
            "klar",
            "tillstånd",
            "state",
            "publicerad",
            "publicerat",
            "godkänd",
        ],
    ),
    (Field::Campaign, &["kampanj", "kampanjer", "campaign", "tema"]),
    (Field::Link, &["länk", "länkar", "url", "webbadress", "link", "landningssida", "adress"]),
    (
        Field::AltText,
        &[
            "alttext",
            "alt-text",
            "alt text",
            "alternativtext",
            "bildbeskrivning",
            "alt",
            "bildtext/alt",
            "syntolkning",
        ],
    ),
    (
        Field::Note,
        &[
            "anteckning",
            "anteckningar",
            "kommentar",
            "kommentarer",
            "notering",
            "noteringar",
            "övrigt",
            "note",
            "notes",
            "obs",
        ],
    ),
    (Field::Skip, &["publicerat på"]),
];

/// Beginnings and parts of names that point to a field, less surely.
const PARTS: &[(Field, &[&str])] = &[
    (Field::AltText, &["alttext", "alt-text", "alternativtext", "bildbeskrivning"]),
    (Field::DayTime, &["datum och tid", "dag och tid", "datum/tid"]),
    (Field::Weekday, &["veckodag"]),
    (Field::Day, &["datum", "publicer"]),
    (Field::Time, &["klockslag"]),
    (Field::Text, &["inläggstext", "text till", "text för", "budskap"]),
    (Field::Accounts, &["kanal", "konto", "plattform"]),
    (Field::Campaign, &["kampanj"]),
    (Field::Link, &["länk", "url"]),
    (Field::Title, &["rubrik", "titel"]),
    (Field::Status, &["status"]),
    (Field::Note, &["kommentar", "anteckning", "notering"]),
];

fn normal(name: &str) -> String {
    let name = name.trim().trim_end_matches([':', '*', '?', '.']).to_lowercase();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a name is one a plan's columns have.
#[must_use]
pub fn is_known(name: &str) -> bool {
    let low = normal(name);
    let listed = || NAMES.iter().any(|(_, names)| names.contains(&low.as_str()));
    let part = || {
        let short = low.chars().count() < 30;
        short && PARTS.iter().any(|(_, parts)| parts.iter().any(|part| low.contains(part)))
    };
    !low.is_empty() && (listed() || part())
}

/// The field a column's name speaks for, with a certainty in per cent.
#[must_use]
pub fn field(name: &str, names: &Names) -> Option<(Field, u8)> {
    if name.starts_with(OWN_MARK) {
        return Some((Field::Own, 100));
    }
    if variant(name, names).is_some() {
        return Some((Field::Variant, 99));
    }
    if goes_on(name) {
        return Some((Field::Text, 99));
    }
    let low = normal(name);
    let listed = NAMES.iter().find(|(_, names)| names.contains(&low.as_str()));
    let part = || PARTS.iter().find(|(_, parts)| parts.iter().any(|part| low.contains(part)));
    listed.map(|(field, _)| (*field, 95)).or_else(|| part().map(|(field, _)| (*field, 70)))
}

/// Whether the header of a column of hers would be taken for something else when read back.
#[must_use]
pub fn mistaken(name: &str) -> bool {
    let low = name.trim().to_lowercase();
    let guessed = field(name, &Names::default());
    low.starts_with("text")
        || name.starts_with(OWN_MARK)
        || name != name.trim()
        || name.starts_with("Kolumn ")
        || low.ends_with(')')
        || guessed.is_some_and(|(field, _)| !field.is_own())
}

/// `Text (2)`: the part of a long text that one cell could not hold.
fn goes_on(name: &str) -> bool {
    let number = name.strip_prefix("Text (").and_then(|rest| rest.strip_suffix(')'));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// The account whose own text a column holds: `Text: Kungsholmen`, `Text för Insta`.
#[must_use]
pub fn variant(name: &str, names: &Names) -> Option<AccountId> {
    let low = name.to_lowercase();
    let at = ["text:", "text för", "text till"].iter().find_map(|start| {
        let rest = low.strip_prefix(start)?;
        Some(rest.trim())
    })?;
    let found = names.in_cell(at).ok()?;
    if let [one] = found.as_slice() { Some(*one) } else { None }
}

/// The status a word means.
#[must_use]
pub fn status(word: &str) -> Option<PostStatus> {
    let word = normal(word);
    let means = |words: &[&str]| words.contains(&word.as_str());
    let known = [
        (PostStatus::Idea, &["idé", "ide", "förslag", "önskemål", "idea"] as &[&str]),
        (
            PostStatus::Draft,
            &[
                "utkast",
                "påbörjat",
                "påbörjad",
                "pågår",
                "pågående",
                "skrivs",
                "ej klart",
                "ej klar",
                "nej",
                "draft",
                "att göra",
                "inte klart",
            ],
        ),
        (PostStatus::Reviewed, &["granskat", "granskad", "läst", "korrläst", "reviewed"]),
        (PostStatus::Approved, &["godkänt", "godkänd", "ok", "klart", "klar", "ja", "approved"]),
        (
            PostStatus::Planned,
            &[
                "planerat",
                "planerad",
                "schemalagt",
                "schemalagd",
                "inplanerat",
                "bokat",
                "planned",
                "scheduled",
            ],
        ),
        (
            PostStatus::Published,
            &["publicerat", "publicerad", "ute", "lagt ut", "utlagt", "published", "posted"],
        ),
        (PostStatus::FollowedUp, &["uppföljt", "uppföljd", "utvärderat"]),
        (
            PostStatus::Cancelled,
            &["inställt", "inställd", "struket", "avbrutet", "utgår", "cancelled"],
        ),
    ];
    known.iter().find(|(_, words)| means(words)).map(|(status, _)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_fields() {
        let mut all: Vec<&str> =
            NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "every name once");
    }
}
