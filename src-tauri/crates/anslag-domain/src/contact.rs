//! A contact: something a resident said to us, what we answered, and how it is kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    assessment::Assessment,
    id::{AccountId, ContactId, IncidentId, WriterId},
    invalid::{link, optional, required},
    triage::{Class, Flag, Urgency},
};

/// The way it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A comment under a post.
    Comment,
    /// A direct message.
    Message,
    /// A post on our page, or a mention of us.
    Mention,
    /// A review of the page.
    Review,
    /// A telephone call.
    Phone,
    /// An e-mail.
    Email,
    /// Öppet forum at the board's meeting.
    OpenForum,
    /// A visit, or any other way.
    Visit,
}

/// Who turned to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Someone turned to us.
    #[default]
    Incoming,
    /// We turned to someone.
    Outgoing,
}

/// What she writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactForm {
    /// The way it came.
    pub kind: ContactKind,
    /// The account it came to.
    pub account: Option<AccountId>,
    /// When it came in; a comment on a Saturday came on Saturday.
    pub received: Moment,
    /// What it was about, without personal data.
    pub summary: String,
    /// A topic of `assets/lexicon/topics.toml`.
    pub topic: String,
    /// How worried a reader should be, 0–3.
    pub worry: u8,
    /// The place, roughly: a park, a street, a part of the district.
    pub place: String,
    /// The comment's own address.
    pub link: Option<String>,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
    /// Who turned to whom.
    #[serde(default)]
    pub direction: Direction,
    /// When we came to know of it, where that is later than when it came.
    #[serde(default)]
    pub known: Option<Moment>,
    /// What sort of text it is.
    #[serde(default)]
    pub class: Option<Class>,
    /// When someone should act.
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// What else must be thought of.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Who sees to it: a function, or a colleague; never the one who wrote.
    #[serde(default)]
    pub responsible: String,
    /// What was done.
    #[serde(default)]
    pub action: String,
    /// What we learnt.
    #[serde(default)]
    pub lesson: String,
    /// Handed upwards.
    #[serde(default)]
    pub escalated: bool,
    /// Who wrote, by pseudonym.
    #[serde(default)]
    pub writer: Option<WriterId>,
}

/// An answer given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    /// What was answered.
    pub text: String,
    /// When.
    pub at: Moment,
}

/// A contact in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// Its row.
    pub id: ContactId,
    /// Its number in the log: `KON-2026-0142`.
    pub number: String,
    /// What was written down.
    #[serde(flatten)]
    pub form: ContactForm,
    /// What was answered.
    pub answer: Option<Answer>,
    /// How it is kept.
    pub assessment: Option<Assessment>,
    /// When it was logged.
    pub logged: Moment,
    /// The contact it is the double of: answer and judgement are that one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub duplicate_of: Option<ContactId>,
}

impl ContactForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` for summary or topic, `Range` for a worry over 3, `Link` for an address that is none,
    /// `Order` when we knew of it before it came.
    pub fn checked(self) -> Result<Self, Invalid> {
        if self.worry > 3 {
            return Err(Invalid::Range("worry"));
        }
        if self.known.is_some_and(|known| known < self.received) {
            return Err(Invalid::Order("known"));
        }
        Ok(Self {
            summary: required(&self.summary, "summary")?,
            topic: required(&self.topic, "topic")?,
            place: optional(&self.place).unwrap_or_default(),
            responsible: optional(&self.responsible).unwrap_or_default(),
            action: optional(&self.action).unwrap_or_default(),
            lesson: optional(&self.lesson).unwrap_or_default(),
            flags: self.sorted_flags(),
            link: link(self.link.as_deref().unwrap_or_default(), "link")?,
            ..self
        })
    }

    /// The gravest first, each once.
    fn sorted_flags(&self) -> Vec<Flag> {
        Flag::ALL.into_iter().filter(|flag| self.flags.contains(flag)).collect()
    }
}

impl Contact {
    /// Whether it still waits for an answer or a judgement.
    #[must_use]
    pub fn open(&self) -> bool {
        self.duplicate_of.is_none()
            && (self.assessment.is_none() || self.answer.is_none() && !self.needs_no_answer())
    }

    /// What is obviously of little importance needs no answer.
    #[must_use]
    pub fn needs_no_answer(&self) -> bool {
        use crate::assessment::Registration::RingaBetydelse;
        self.assessment.as_ref().is_some_and(|a| a.form.registration == RingaBetydelse)
    }
}

/// The number of the `n`th contact of a year in the log.
#[must_use]
pub fn number(year: i32, n: u32) -> String {
    format!("KON-{year}-{n:04}")
}
