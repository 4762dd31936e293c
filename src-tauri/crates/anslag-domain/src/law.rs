//! A reference to law: the statute, its number, the place in it and the day the text was read.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Day;

/// One place in one statute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawRef {
    /// Its short or common name: "OSL", "språklagen".
    pub law: String,
    /// Its number in Svensk författningssamling: "2009:400".
    pub sfs: String,
    /// The place: "5 kap. 1 §".
    pub place: String,
    /// The day the consolidated text was read.
    pub as_of: Day,
}

/// A section she has read against what the app says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LawCheck {
    /// The statute's number.
    pub sfs: String,
    /// The place in it.
    pub place: String,
    /// The day she read it.
    pub checked: Day,
    /// What she saw; may be empty.
    pub note: String,
}

/// A section of law that something in the app rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LawText {
    /// The section; its day is the earliest the app says it was read.
    #[serde(flatten)]
    pub law: LawRef,
    /// The day it was last read, by the app's makers or by her.
    pub checked: Day,
    /// What she saw; may be empty.
    pub note: String,
    /// It was read more than a year ago.
    pub old: bool,
    /// What rests on it, by name, each once.
    pub used_by: Vec<String>,
}

impl LawText {
    /// Each section once, with what rests on it; the longest unread first.
    #[must_use]
    pub fn gathered(uses: Vec<(String, LawRef)>, checks: &[LawCheck], today: Day) -> Vec<Self> {
        let mut texts: Vec<Self> = vec![];
        for (name, law) in uses {
            let same = |text: &&mut Self| text.law.sfs == law.sfs && text.law.place == law.place;
            if let Some(text) = texts.iter_mut().find(same) {
                text.law.as_of = text.law.as_of.min(law.as_of);
                if !text.used_by.contains(&name) {
                    text.used_by.push(name);
                }
                continue;
            }
            let (checked, note) = (law.as_of, String::new());
            texts.push(Self { law, checked, note, old: false, used_by: vec![name] });
        }
        for text in &mut texts {
            let hers = checks.iter().find(|c| c.sfs == text.law.sfs && c.place == text.law.place);
            text.checked = hers.map_or(text.law.as_of, |hers| hers.checked.max(text.law.as_of));
            text.note = hers.map(|hers| hers.note.clone()).unwrap_or_default();
            text.old = text.checked.plus_months(12) <= today;
        }
        texts.sort_by(|one, other| {
            let by = |text: &Self| (text.checked, text.law.law.clone(), text.law.place.clone());
            by(one).cmp(&by(other))
        });
        texts
    }
}

impl LawRef {
    /// The public address of the statute's text.
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-{}",
            self.sfs.replace(':', "-")
        )
    }
}

impl fmt::Display for LawRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) {}, läst {}", self.law, self.sfs, self.place, self.as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_stands_once_with_what_rests_on_it_and_is_old_after_a_year() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let law = |place: &str, read: &str| LawRef {
            law: "OSL".into(),
            sfs: "2009:400".into(),
            place: place.into(),
            as_of: day(read),
        };
        let uses = || {
            vec![
                ("Sekretess".to_owned(), law("26 kap. 1 §", "2026-04-25")),
                ("SEK-001".to_owned(), law("26 kap. 1 §", "2026-03-01")),
                ("Sekretess".to_owned(), law("5 kap. 1 §", "2026-04-25")),
            ]
        };
        let texts = LawText::gathered(uses(), &[], day("2027-03-01"));
        assert_eq!(texts.len(), 2);
        assert_eq!((texts[0].used_by.len(), texts[0].old), (2, true), "read a year ago");
        assert!(!texts[1].old);
        let check = LawCheck {
            sfs: "2009:400".into(),
            place: "26 kap. 1 §".into(),
            checked: day("2027-02-28"),
            note: "Oförändrad.".into(),
        };
        let texts = LawText::gathered(uses(), &[check], day("2027-03-01"));
        assert_eq!((texts[1].note.as_str(), texts[1].old), ("Oförändrad.", false));
    }
}
