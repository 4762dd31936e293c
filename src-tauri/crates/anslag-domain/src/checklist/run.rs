//! One going-through of a checklist: its answers, what was measured, its evidence and its signature.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Checklist, HeldAct, Item, Measurement, Safe};
use crate::{
    Invalid, Moment,
    id::{AccountId, ContactId, IncidentId, PostId, RunEvidenceId, RunId},
    invalid::{optional, required},
};

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

/// An answer to one item, as she gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemAnswer {
    /// The item's id.
    pub item: String,
    /// The answer.
    pub verdict: Verdict,
    /// Reason or evidence; may be empty.
    pub note: String,
}

/// What a measurement found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Measured {
    /// What was measured.
    pub measure: Measurement,
    /// How many are as they should be; for a count, how many there are.
    pub done: u32,
    /// Of how many; for a count, the most there may be.
    pub of: u32,
}

impl Measured {
    /// Whether it is as it should be; nothing to measure is neither.
    #[must_use]
    pub fn good(&self) -> Option<bool> {
        match self.measure {
            Measurement::LinkCount | Measurement::HashtagCount | Measurement::Findings => {
                Some(self.done <= self.of)
            }
            _ if self.of == 0 => None,
            _ => Some(self.done >= self.of),
        }
    }

    /// The answer it gives to an item.
    #[must_use]
    pub fn verdict(&self, safe: Safe) -> Verdict {
        match (self.good(), safe) {
            (None, _) => Verdict::NotApplicable,
            (Some(good), safe) if good == (safe == Safe::Yes) => Verdict::Yes,
            _ => Verdict::No,
        }
    }
}

/// A file kept beside an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunEvidence {
    /// Its row.
    pub id: RunEvidenceId,
    /// The item's id.
    pub item: String,
    /// What she calls it.
    pub name: String,
    /// The SHA-256 of its bytes in hex.
    pub file: String,
    /// What it is: `png`, `jpg`, `webp` or `pdf`.
    pub ending: String,
    /// How large it is.
    pub bytes: u32,
    /// When it was kept.
    pub kept: Moment,
}

/// An item as it stands judged in a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JudgedItem {
    /// The item's id.
    pub item: String,
    /// The answer; the measurement's, where she has given none.
    pub verdict: Verdict,
    /// Reason or note; may be empty.
    pub note: String,
    /// What was measured: now, or when it was signed.
    pub measured: Option<Measured>,
    /// The files kept beside it.
    pub evidence: Vec<RunEvidence>,
}

/// A signature on a finished run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// What a run is about: one of the four, or nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RunSubject {
    /// A post.
    pub post: Option<PostId>,
    /// A contact.
    pub contact: Option<ContactId>,
    /// An account.
    pub account: Option<AccountId>,
    /// An incident.
    pub incident: Option<IncidentId>,
}

/// One going-through of a checklist, with the wording of the day it was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    /// Its row.
    pub id: RunId,
    /// The page as it read that day.
    pub checklist: Checklist,
    /// What it is about.
    #[serde(flatten)]
    pub about: RunSubject,
    /// The signed run it was begun from.
    pub previous: Option<RunId>,
    /// One answer an item, in the page's order.
    pub answers: Vec<JudgedItem>,
    /// When it was begun.
    pub started: Moment,
    /// The signature that froze it.
    pub signed: Option<Signature>,
}

/// A question that holds an act, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldItem {
    /// The run; none when the page is required and none is begun.
    pub run: Option<RunId>,
    /// The page's id.
    pub checklist: String,
    /// The page's title.
    pub title: String,
    /// The item's id and question; empty when none is begun.
    pub item: String,
    /// The question.
    pub question: String,
}

impl RunSubject {
    /// Nothing is named, or only one.
    #[must_use]
    pub fn one(&self) -> bool {
        let named = [
            self.post.is_some(),
            self.contact.is_some(),
            self.account.is_some(),
            self.incident.is_some(),
        ];
        named.into_iter().filter(|there| *there).count() <= 1
    }
}

impl Run {
    /// Answers an item.
    ///
    /// # Errors
    /// `Signed` on a frozen run, `NoSuchItem` for a stranger, `ReasonMissing` for "not applicable"
    /// or an answer against the measurement without a reason.
    pub fn answer(&self, answer: ItemAnswer) -> Result<ItemAnswer, Invalid> {
        self.must_be_open()?;
        let item = self.item(&answer.item).ok_or(Invalid::NoSuchItem)?;
        let note = optional(&answer.note).unwrap_or_default();
        let measured = self.answers.iter().find(|a| a.item == answer.item).and_then(|a| a.measured);
        let told = measured.map(|m| m.verdict(item.safe));
        let judged = answer.verdict != Verdict::Unjudged && told != Some(answer.verdict);
        let against = told.is_some_and(|told| told != Verdict::NotApplicable) && judged;
        let skipped = answer.verdict == Verdict::NotApplicable && judged;
        if (against || skipped) && note.is_empty() {
            return Err(Invalid::ReasonMissing("note"));
        }
        Ok(ItemAnswer { note, ..answer })
    }

    /// The run with what was measured: an item that she has not judged takes its answer.
    #[must_use]
    pub fn measured(mut self, found: &[Measured]) -> Self {
        if self.signed.is_some() {
            return self;
        }
        for answer in &mut self.answers {
            let item = self.checklist.item.iter().find(|item| item.id == answer.item);
            let Some((item, measure)) = item.and_then(|i| Some((i, i.auto?))) else { continue };
            answer.measured = found.iter().find(|found| found.measure == measure).copied();
            if let (Verdict::Unjudged, Some(measured)) = (answer.verdict, answer.measured) {
                answer.verdict = measured.verdict(item.safe);
            }
        }
        self
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
        Ok(Signature { name: required(name, "name")?, at })
    }

    /// The items whose answer is not the safe one.
    #[must_use]
    pub fn deviations(&self) -> Vec<&Item> {
        self.checklist.item.iter().filter(|item| self.against(item)).collect()
    }

    /// The required items that still hold an act: not judged, or not safely answered.
    #[must_use]
    pub fn holding(&self, act: HeldAct) -> Vec<HeldItem> {
        let open =
            |item: &&Item| self.verdict_of(&item.id) == Verdict::Unjudged || self.against(item);
        let items = self.checklist.item.iter().filter(|item| item.holds == Some(act));
        let held = |item: &Item| HeldItem {
            run: Some(self.id),
            checklist: self.checklist.id.clone(),
            title: self.checklist.title.clone(),
            item: item.id.clone(),
            question: item.question.clone(),
        };
        items.filter(open).map(held).collect()
    }

    /// The run is open, so that it may be changed.
    ///
    /// # Errors
    /// `Signed` when it is frozen.
    pub fn must_be_open(&self) -> Result<(), Invalid> {
        if self.signed.is_some() { Err(Invalid::Signed) } else { Ok(()) }
    }

    /// An item of the page.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.checklist.item.iter().find(|item| item.id == id)
    }

    fn against(&self, item: &Item) -> bool {
        let against = if item.safe == Safe::Yes { Verdict::No } else { Verdict::Yes };
        self.verdict_of(&item.id) == against
    }

    fn verdict_of(&self, item: &str) -> Verdict {
        let answer = self.answers.iter().find(|answer| answer.item == item);
        answer.map_or(Verdict::Unjudged, |answer| answer.verdict)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::*, *};

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
            about: RunSubject::default(),
            previous: None,
            answers: vec![JudgedItem {
                item: "alt".into(),
                verdict,
                note: String::new(),
                measured: None,
                evidence: vec![],
            }],
            started: at(),
            signed: None,
        }
    }

    fn answered(verdict: Verdict, note: &str) -> ItemAnswer {
        ItemAnswer { item: "alt".into(), verdict, note: note.into() }
    }

    fn at() -> Moment {
        "2027-03-01T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn an_unjudged_run_cannot_be_signed_and_a_signed_one_not_changed() {
        assert_eq!(run(Verdict::Unjudged).sign("Eva Ek", at()), Err(Invalid::Unjudged(1)));
        let mut done = run(Verdict::Yes);
        done.signed = Some(done.sign("Eva Ek", at()).unwrap());
        assert_eq!(done.answer(answered(Verdict::Yes, "")), Err(Invalid::Signed));
    }

    #[test]
    fn not_applicable_needs_a_reason() {
        let answer = |note: &str| answered(Verdict::NotApplicable, note);
        let open = run(Verdict::Unjudged);
        assert_eq!(open.answer(answer(" ")), Err(Invalid::ReasonMissing("note")));
        assert!(open.answer(answer("Inlägget har ingen bild.")).is_ok());
    }

    #[test]
    fn an_answer_against_the_safe_one_is_a_deviation() {
        assert_eq!(run(Verdict::No).deviations().len(), 1);
        assert!(run(Verdict::Yes).deviations().is_empty());
    }

    #[test]
    fn a_measurement_answers_by_itself_and_only_a_reason_goes_against_it() {
        let mut open = run(Verdict::Unjudged);
        open.checklist.item[0].auto = Some(Measurement::AltTexts);
        let found = |done, of| Measured { measure: Measurement::AltTexts, done, of };
        let told = |done, of| open.clone().measured(&[found(done, of)]);
        assert_eq!(told(3, 3).answers[0].verdict, Verdict::Yes);
        assert_eq!(told(2, 3).answers[0].verdict, Verdict::No);
        assert_eq!(told(0, 0).answers[0].verdict, Verdict::NotApplicable);
        let measured = told(2, 3);
        let yes = |note| measured.answer(answered(Verdict::Yes, note));
        assert_eq!(yes(""), Err(Invalid::ReasonMissing("note")));
        assert!(yes("Den tredje pryder bara.").is_ok());
        assert!(measured.answer(answered(Verdict::No, "")).is_ok(), "as it was measured");
    }

    #[test]
    fn a_required_item_holds_its_act_until_it_is_answered_safely() {
        let held = |verdict| {
            let mut run = run(verdict);
            run.checklist.item[0].holds = Some(HeldAct::Publish);
            (run.holding(HeldAct::Publish).len(), run.holding(HeldAct::Close).len())
        };
        assert_eq!(held(Verdict::Unjudged), (1, 0));
        assert_eq!(held(Verdict::No), (1, 0));
        assert_eq!(held(Verdict::Yes), (0, 0));
        assert_eq!(held(Verdict::NotApplicable), (0, 0));
    }
}
