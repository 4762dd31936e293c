//! A checklist is a page of questions with the law beside them; a run is one going-through of it.

mod edition;
mod run;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::law::LawRef;

pub use edition::{Difference, Edition, ListedChecklist};
pub use run::{
    HeldItem, ItemAnswer, JudgedItem, Measured, Run, RunEvidence, RunSubject, Signature, Verdict,
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
pub enum Frequency {
    /// Every month.
    Month,
    /// Every third month.
    Quarter,
    /// Every fourth month.
    Tertial,
    /// Every year.
    Year,
}

impl Frequency {
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
pub enum HeldAct {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measurement {
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
    pub interval: Option<Frequency>,
    /// What it holds until it is answered safely.
    #[serde(default)]
    pub holds: Option<HeldAct>,
    /// What answers it by itself.
    #[serde(default)]
    pub auto: Option<Measurement>,
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
    pub interval: Option<Frequency>,
    /// Who goes through it; may be empty.
    #[serde(default)]
    pub owner: String,
    /// The questions.
    pub item: Vec<Item>,
}

impl Checklist {
    /// The items that say they are unverified and cite law all the same, by id; there may be none.
    #[must_use]
    pub fn unlawful(&self) -> Vec<&str> {
        let both = |item: &&Item| item.check && !item.law.is_empty();
        self.item.iter().filter(both).map(|item| item.id.as_str()).collect()
    }
}
