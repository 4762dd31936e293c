//! A checklist is a page of questions with the law beside them; a run is one going-through of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    id::{PostId, RunId},
    invalid::optional,
    law::LawRef,
};

/// Which answer is the safe one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Safe {
    /// The question should be answered yes.
    Yes,
    /// The question should be answered no; a yes stops.
    No,
}

/// What a run can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Attach {
    /// Nothing: the run stands alone.
    Alone,
    /// A post.
    Post,
    /// A contact.
    Contact,
    /// An account.
    Account,
    /// An incident.
    Incident,
}

/// How often a page or an item is gone through again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Interval {
    /// Every month.
    Month,
    /// Every third month.
    Quarter,
    /// Every fourth month.
    Tertial,
    /// Every year.
    Year,
}

impl Interval {
    /// Its length in months.
    #[must_use]
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Tertial => 4,
            Self::Year => 12,
        }
    }
}

/// The act a required item holds until it is answered safely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// A post is published.
    Publish,
    /// An account is opened.
    Open,
    /// An account is closed.
    Close,
    /// A contact is answered.
    Answer,
    /// Planned posts are let go after krisläge.
    Resume,
}

/// A measurement that answers an item by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Pictures that have an alternative text.
    AltTexts,
    /// Films that have captions.
    Captions,
    /// Findings that stop and are not let stand.
    Findings,
    /// Links in the text.
    LinkCount,
    /// Hashtags in the text.
    HashtagCount,
    /// The sender is named on each account.
    Sender,
    /// Pictures with persons whose consents hold.
    Consents,
    /// The six points of basinformation, checked within a year.
    Basics,
    /// The five duties, each with a deputy.
    Duties,
    /// The year's archive package is made and has its number.
    Archived,
    /// The account is reported to stadsledningskontoret.
    Reported,
    /// Promised looks kept during the last thirty days.
    Watch,
    /// The local routine is not past its review.
    Routine,
    /// The contact is registered or kept in order.
    Registered,
}

/// One question on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name within the page: "alt-text".
    pub id: String,
    /// The question.
    pub question: String,
    /// Which answer is safe.
    pub safe: Safe,
    /// When it bites.
    pub when: String,
    /// What not to do; may be empty.
    #[serde(default)]
    pub dont: String,
    /// The sections it rests on.
    #[serde(default)]
    pub law: Vec<LawRef>,
    /// The city's own page it rests on, where no law does.
    #[serde(default)]
    pub link: Option<Page>,
    /// What it says is not verified: shown as "Kontrollera", never as law.
    #[serde(default)]
    pub check: bool,
    /// Who answers it, when another than the page's; may be empty.
    #[serde(default)]
    pub owner: String,
    /// How often, when other than the page's.
    #[serde(default)]
    pub interval: Option<Interval>,
    /// What it holds until it is answered safely.
    #[serde(default)]
    pub holds: Option<Act>,
    /// What answers it by itself.
    #[serde(default)]
    pub auto: Option<Measure>,
}

/// A page of the city or of another authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// A checklist as it lies on the shelf, a file in `assets/checklists`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// The file's name without ending: "fore-publicering".
    pub id: String,
    /// Its Swedish name.
    pub title: String,
    /// When to go through it.
    pub intro: String,
    /// What a run of it can be about; empty is the same as alone.
    #[serde(default)]
    pub attach: Vec<Attach>,
    /// How often it is gone through again; none is "when needed".
    #[serde(default)]
    pub interval: Option<Interval>,
    /// Who goes through it; may be empty.
    #[serde(default)]
    pub owner: String,
    /// The questions.
    pub item: Vec<Item>,
}

/// The four answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Ja.
    Yes,
    /// Nej.
    No,
    /// Ej tillämpligt; needs a reason.
    NotApplicable,
    /// Ej bedömt: where every item begins.
    Unjudged,
}

/// An answer to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemAnswer {
    /// The item's id.
    pub item: String,
    /// The answer.
    pub verdict: Verdict,
    /// Reason or evidence; may be empty.
    pub note: String,
}

/// A signature on a finished run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// One going-through of a checklist, with the wording of the day it was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    /// Its row.
    pub id: RunId,
    /// The page as it read that day.
    pub checklist: Checklist,
    /// The post it is about.
    pub post: Option<PostId>,
    /// One answer an item, in the page's order.
    pub answers: Vec<ItemAnswer>,
    /// When it was begun.
    pub started: Moment,
    /// The signature that froze it.
    pub signed: Option<Signature>,
}

impl Checklist {
    /// The items that say they are unverified and cite law all the same, by id; there may be none.
    #[must_use]
    pub fn unlawful(&self) -> Vec<&str> {
        let both = |item: &&Item| item.check && !item.law.is_empty();
        self.item.iter().filter(both).map(|item| item.id.as_str()).collect()
    }
}

impl Run {
    /// Answers an item.
    ///
    /// # Errors
    /// `Signed` on a frozen run, `NoSuchItem` for a stranger, `ReasonMissing` for "not applicable"
    /// without a reason.
    pub fn answer(&self, answer: ItemAnswer) -> Result<ItemAnswer, Invalid> {
        self.must_be_open()?;
        if !self.checklist.item.iter().any(|item| item.id == answer.item) {
            return Err(Invalid::NoSuchItem);
        }
        let note = optional(&answer.note).unwrap_or_default();
        if answer.verdict == Verdict::NotApplicable && note.is_empty() {
            return Err(Invalid::ReasonMissing("note"));
        }
        Ok(ItemAnswer { note, ..answer })
    }

    /// Signs and freezes it.
    ///
    /// # Errors
    /// `Signed` when it is frozen already, `Unjudged` while any item has no answer, `Empty`
    /// without a name.
    pub fn sign(&self, name: &str, at: Moment) -> Result<Signature, Invalid> {
        self.must_be_open()?;
        let left = self.answers.iter().filter(|a| a.verdict == Verdict::Unjudged).count();
        if left > 0 {
            return Err(Invalid::Unjudged(left));
        }
        Ok(Signature { name: crate::invalid::required(name, "name")?, at })
    }

    /// The items whose answer is not the safe one.
    #[must_use]
    pub fn deviations(&self) -> Vec<&Item> {
        let unsafe_answer = |item: &Item| {
            let against = if item.safe == Safe::Yes { Verdict::No } else { Verdict::Yes };
            self.answers.iter().any(|a| a.item == item.id && a.verdict == against)
        };
        self.checklist.item.iter().filter(|item| unsafe_answer(item)).collect()
    }

    fn must_be_open(&self) -> Result<(), Invalid> {
        if self.signed.is_some() { Err(Invalid::Signed) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(verdict: Verdict) -> Run {
        let item = Item {
            id: "alt".into(),
            question: "Har bilden alternativtext?".into(),
            safe: Safe::Yes,
            when: String::new(),
            dont: String::new(),
            law: vec![],
            link: None,
            check: false,
            owner: String::new(),
            interval: None,
            holds: None,
            auto: None,
        };
        Run {
            id: RunId(1),
            checklist: Checklist {
                id: "prov".into(),
                title: "Prov".into(),
                intro: String::new(),
                attach: vec![],
                interval: None,
                owner: String::new(),
                item: vec![item],
            },
            post: None,
            answers: vec![ItemAnswer { item: "alt".into(), verdict, note: String::new() }],
            started: at(),
            signed: None,
        }
    }

    fn at() -> Moment {
        "2027-03-01T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn an_unjudged_run_cannot_be_signed_and_a_signed_one_not_changed() {
        assert_eq!(run(Verdict::Unjudged).sign("Eva Ek", at()), Err(Invalid::Unjudged(1)));
        let mut done = run(Verdict::Yes);
        done.signed = Some(done.sign("Eva Ek", at()).unwrap());
        assert_eq!(done.answer(done.answers[0].clone()), Err(Invalid::Signed));
    }

    #[test]
    fn not_applicable_needs_a_reason() {
        let answer = |note: &str| ItemAnswer {
            item: "alt".into(),
            verdict: Verdict::NotApplicable,
            note: note.into(),
        };
        let open = run(Verdict::Unjudged);
        assert_eq!(open.answer(answer(" ")), Err(Invalid::ReasonMissing("note")));
        assert!(open.answer(answer("Inlägget har ingen bild.")).is_ok());
    }

    #[test]
    fn an_answer_against_the_safe_one_is_a_deviation() {
        assert_eq!(run(Verdict::No).deviations().len(), 1);
        assert!(run(Verdict::Yes).deviations().is_empty());
    }
}
