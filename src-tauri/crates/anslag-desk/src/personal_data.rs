//! What must never stand in the log: found before it is stored, and a personnummer turned away.

use anslag_review::{Draft, Finding, Role, review, span};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// The rule that is certain of a personnummer: birth date and control digit are right.
const CERTAIN: &str = "PER-001";
/// What stands in a draft instead of one; the page says the same.
const TAKEN_OUT: &str = "[personnummer]";
/// The sorts of findings that are somebody's data.
const SORTS: [&str; 6] = [
    "personnummer",
    "phone_private",
    "email_private",
    "address_private",
    "vehicle_registration",
    "name_private",
];

/// Words that tell who somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonalData {
    /// What sort it is, as the finding says: `name_private`.
    pub kind: String,
    /// First UTF-16 code unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words themselves.
    pub text: String,
    /// The door does not take it.
    pub never: bool,
    /// It stands beside something about health, support or crime.
    pub sensitive: bool,
}

impl Desk {
    /// Read as what came in and as a post, since only the latter looks for names.
    pub(crate) async fn personal_data(&self, text: String) -> Result<Vec<PersonalData>, Refusal> {
        let mut found = self.found_in(&text, Role::Incoming);
        found.extend(self.found_in(&text, Role::Post));
        found.retain(|finding| SORTS.contains(&finding.kind.as_str()));
        found.sort_by_key(|finding| (finding.start, std::cmp::Reverse(finding.end)));
        let mut data: Vec<PersonalData> = Vec::new();
        let mut past = 0;
        for finding in found {
            if finding.start < past {
                continue;
            }
            past = finding.end;
            data.push(told(&text, finding));
        }
        Ok(data)
    }

    /// Refuses texts where a personnummer stands.
    ///
    /// # Errors
    /// `Personnummer` with the field.
    pub(crate) fn no_personnummer(&self, fields: &[(&str, &str)]) -> Result<(), Refusal> {
        let bad = fields.iter().find(|(_, text)| !self.certain_in(text).is_empty());
        match bad {
            Some((field, _)) => Err(Refusal::about(Code::Personnummer, field)),
            None => Ok(()),
        }
    }

    /// The text with every personnummer taken out.
    pub(crate) fn without_personnummer(&self, text: &str) -> String {
        let mut clean = text.to_owned();
        for finding in self.certain_in(text).iter().rev() {
            clean.replace_range(finding.start..finding.end, TAKEN_OUT);
        }
        clean
    }

    fn certain_in(&self, text: &str) -> Vec<Finding> {
        // Too few digits to be one: no need to read it.
        if text.chars().filter(char::is_ascii_digit).count() < 10 {
            return vec![];
        }
        let mut found = self.found_in(text, Role::Incoming);
        found.retain(|finding| finding.rule == CERTAIN);
        found.sort_by_key(|finding| finding.start);
        found
    }

    /// By the rules as shipped: what she has switched off still must not be stored.
    fn found_in(&self, text: &str, role: Role) -> Vec<Finding> {
        let draft = Draft { text, role, channels: &[], scheduled: false };
        review(&self.shelf.rules, &draft).findings
    }
}

fn told(text: &str, finding: Finding) -> PersonalData {
    let ends = span::utf16(text, &[finding.start, finding.end]);
    PersonalData {
        never: finding.rule == CERTAIN,
        sensitive: finding.rule == "PER-010",
        kind: finding.kind,
        start: ends[0],
        end: ends[1],
        text: finding.text,
    }
}
