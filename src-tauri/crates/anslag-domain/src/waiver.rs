//! A waiver: "Låt stå, för att …". What a rule found stays, with a reason, and for some rules with
//! a second person's name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    id::WaiverId,
    invalid::{optional, required},
};

/// So many letters a reason has at least; fewer say nothing.
const SHORTEST_REASON: usize = 8;
/// So much of what was found is kept, in bytes.
const LONGEST_EXCERPT: usize = 20_000;

/// What sort of text is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// A post's text.
    Post,
    /// A contact's summary and answer.
    Contact,
    /// What is written about an incident.
    Incident,
    /// A report's texts.
    Report,
    /// A template.
    Template,
    /// A picture's or film's texts, such as its alternative text.
    Media,
}

/// The text that is reviewed: a noun and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct ReviewSubject {
    /// The noun.
    pub kind: SubjectKind,
    /// The row.
    pub id: u32,
}

/// What she lets stand, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaiveFinding {
    /// In which text.
    pub subject: ReviewSubject,
    /// The rule's id.
    pub rule: String,
    /// The words the rule found, as they stand.
    pub excerpt: String,
    /// Why they may stand.
    pub reason: String,
    /// Who else agrees; needed where the rule says so.
    pub second: Option<String>,
}

/// Something let stand. It follows the rule and the words, wherever in the text they are; other
/// words and it lapses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Waiver {
    /// Its row.
    pub id: WaiverId,
    /// In which text.
    pub subject: ReviewSubject,
    /// The rule's id.
    pub rule: String,
    /// The words, in small letters and with single spaces.
    pub excerpt: String,
    /// Why they may stand.
    pub reason: String,
    /// Who let them stand.
    pub by: String,
    /// Who else agreed.
    pub second: Option<String>,
    /// When.
    pub at: Moment,
}

/// A waiver as it is shown at a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaiverMark {
    /// Its row.
    pub id: WaiverId,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// Who else.
    pub second: Option<String>,
    /// When.
    pub at: Moment,
}

impl SubjectKind {
    /// The noun as the journal writes it.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Contact => "contact",
            Self::Incident => "incident",
            Self::Report => "report",
            Self::Template => "template",
            Self::Media => "media",
        }
    }
}

impl WaiveFinding {
    /// The waiver this becomes when `by` signs it; `second` says whether the rule wants a second
    /// person.
    ///
    /// # Errors
    /// `Empty` without a rule, `TooLong`, `ReasonMissing`, `SecondMissing`, or `SecondIsSame` when
    /// the second person is the first.
    pub fn signed(self, by: &str, second: bool, at: Moment) -> Result<Waiver, Invalid> {
        let reason =
            required(&self.reason, "reason").map_err(|_| Invalid::ReasonMissing("reason"))?;
        if reason.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST_REASON {
            return Err(Invalid::ReasonMissing("reason"));
        }
        if self.excerpt.len() > LONGEST_EXCERPT {
            return Err(Invalid::TooLong("excerpt"));
        }
        let other = self.second.as_deref().and_then(optional);
        if second && other.is_none() {
            return Err(Invalid::SecondMissing("second"));
        }
        if other.as_deref().is_some_and(|other| normalised(other) == normalised(by)) {
            return Err(Invalid::SecondIsSame("second"));
        }
        Ok(Waiver {
            id: WaiverId(0),
            subject: self.subject,
            rule: required(&self.rule, "rule")?,
            excerpt: normalised(&self.excerpt),
            reason,
            by: by.to_owned(),
            second: other,
            at,
        })
    }
}

impl Waiver {
    /// Whether it speaks of these words of this rule.
    #[must_use]
    pub fn covers(&self, rule: &str, excerpt: &str) -> bool {
        self.rule == rule && self.excerpt == normalised(excerpt)
    }

    /// What is shown at the finding.
    #[must_use]
    pub fn mark(&self) -> WaiverMark {
        let Self { id, reason, by, second, at, .. } = self.clone();
        WaiverMark { id, reason, by, second, at }
    }
}

/// A text in small letters with single spaces: the same words however they are set.
#[must_use]
pub fn normalised(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(reason: &str, second: Option<&str>) -> WaiveFinding {
        WaiveFinding {
            subject: ReviewSubject { kind: SubjectKind::Post, id: 1 },
            rule: "PER-001".into(),
            excerpt: " Eva\n EK ".into(),
            reason: reason.into(),
            second: second.map(str::to_owned),
        }
    }

    fn at() -> Moment {
        "2027-03-01T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn it_follows_the_words_and_lapses_with_them() {
        let waiver = wish("Hon har bett om det.", None).signed("Eva Ek", false, at()).unwrap();
        assert!(waiver.covers("PER-001", "eva  ek"), "case and spaces do not count");
        assert!(!waiver.covers("PER-001", "Eva Eks"), "other words");
        assert!(!waiver.covers("PER-002", "Eva Ek"), "another rule");
    }

    #[test]
    fn a_reason_says_something() {
        for reason in ["", "  ", "ok", "........................", "1234567890"] {
            let refused = wish(reason, None).signed("Eva Ek", false, at());
            assert_eq!(refused, Err(Invalid::ReasonMissing("reason")), "{reason}");
        }
    }

    #[test]
    fn the_second_person_is_another() {
        let signed = |second| wish("Hon har bett om det.", second).signed("Eva Ek", true, at());
        assert_eq!(signed(None), Err(Invalid::SecondMissing("second")));
        assert_eq!(signed(Some("  ")), Err(Invalid::SecondMissing("second")));
        assert_eq!(signed(Some("eva  ek")), Err(Invalid::SecondIsSame("second")));
        assert_eq!(signed(Some(" Bo Alm ")).unwrap().second.as_deref(), Some("Bo Alm"));
    }
}
