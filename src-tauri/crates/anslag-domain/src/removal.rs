//! Something taken away from an account, or somebody shut out: what, when, why, and by whom.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    assessment::Registration,
    diarienummer,
    id::{AccountId, ContactId, RemovalId},
    invalid::{link, optional},
    law::LawRef,
};

/// What is done, the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Hidden for others.
    Hide,
    /// Taken away.
    Remove,
    /// The writer cannot comment for a time.
    Mute,
    /// The writer is shut out for a time.
    Block,
}

/// Why. Criticism is no ground, and there is none that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// BBS-lagen (1998:112) 5 §, by one of its points.
    Bbs,
    /// Personal data that may not stand there.
    PersonalData,
    /// Something that is or may be secret.
    Secrecy,
    /// One of the account's own published rules, by its number.
    OwnRules,
}

/// The points of BBS-lagen (1998:112) 5 §, read 2026-04-25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BbsPoint {
    /// Olaga hot.
    Threat,
    /// Olaga integritetsintrång.
    Privacy,
    /// Uppvigling.
    Incitement,
    /// Hets mot folkgrupp.
    Hate,
    /// Barnpornografibrott.
    ChildAbuse,
    /// Olaga våldsskildring.
    Violence,
    /// Offentlig uppmaning till terrorism.
    Terrorism,
    /// Obvious infringement of copyright.
    Copyright,
}

/// A choice as the app explains it, from `assets/guidance/borttagning.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice<K> {
    /// Which.
    pub key: K,
    /// Its Swedish name.
    pub title: String,
    /// When it applies, or what goes before it.
    pub when: String,
    /// The law it rests on, where one was read.
    pub law: Option<LawRef>,
}

/// Everything she may choose from, in the order it is to be tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemovalGuide {
    /// The measures, the mildest first.
    pub measure: Vec<Choice<Measure>>,
    /// The grounds.
    pub ground: Vec<Choice<Ground>>,
    /// The points of 5 §.
    pub point: Vec<Choice<BbsPoint>>,
    /// What is never a ground.
    pub never: String,
    /// What the writer is told of how to have it looked at again.
    pub appeal: String,
}

/// What she writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovalForm {
    /// The account it stood on.
    pub account: Option<AccountId>,
    /// The contact it is about.
    pub contact: Option<ContactId>,
    /// Where it stood.
    pub link: Option<String>,
    /// Why no picture of it was kept; empty when one was.
    pub no_evidence: String,
    /// When it was posted.
    pub posted: Option<Moment>,
    /// When we learnt of it: from then the duty of 5 § runs.
    pub known: Moment,
    /// When it was hidden or taken away, or the writer shut out.
    pub done: Option<Moment>,
    /// What was done.
    pub measure: Measure,
    /// The last day a writer is muted or blocked.
    pub until: Option<Day>,
    /// Why.
    pub ground: Option<Ground>,
    /// Which point, when the ground is BBS-lagen.
    pub point: Option<BbsPoint>,
    /// Which rule, when the ground is the account's own.
    pub rule_number: Option<u32>,
    /// What in the words met the ground.
    pub motive: String,
    /// Who decided.
    pub decided_by: String,
    /// When and how the writer was warned before.
    pub warned: String,
    /// The other way to reach us while blocked.
    pub other_way: String,
    /// When the writer was told.
    pub informed: Option<Moment>,
    /// What the writer was told, or why nothing was said.
    pub informed_text: String,
    /// The day it was reported to the police.
    pub police_at: Option<Day>,
    /// The report's number, or why none was made.
    pub police: String,
    /// How the matter is kept.
    pub registration: Option<Registration>,
    /// Its number in the diarium.
    pub diarienummer: Option<String>,
    /// The decision by which it may be destroyed one day.
    pub gallring_basis: String,
}

/// A picture or a document kept before anything was taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptBefore {
    /// What the file was called.
    pub file_name: String,
    /// Its SHA-256, in hex.
    pub sha256: String,
    /// `png`, `jpg` or `pdf`, by what it is.
    pub ending: String,
    /// How large it is.
    pub bytes: u32,
    /// When it was kept.
    pub kept: Moment,
}

/// A dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Removal {
    /// Its row.
    pub id: RemovalId,
    /// What was written down.
    #[serde(flatten)]
    pub form: RemovalForm,
    /// What it looked like before.
    pub evidence: Vec<KeptBefore>,
    /// Whether the profile's name is kept apart.
    pub has_profile: bool,
    /// The fields that are still missing, in the order of the form.
    pub missing: Vec<String>,
    /// Seconds from when we knew until it was done.
    #[ts(type = "number | null")]
    pub seconds: Option<i64>,
}

impl RemovalForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Order` when something comes before what it follows; `Empty` for what a mute or a block
    /// cannot be without; `Range` for a registration that is none here; `Link`, `Diarienummer`.
    pub fn checked(self) -> Result<Self, Invalid> {
        self.in_order()?;
        if self.registration == Some(Registration::RingaBetydelse) {
            return Err(Invalid::Range("registration"));
        }
        let text = |text: &str| optional(text).unwrap_or_default();
        let number = self.diarienummer.as_deref().unwrap_or_default();
        let form = Self {
            link: link(self.link.as_deref().unwrap_or_default(), "link")?,
            diarienummer: diarienummer::parse(number, "diarienummer")?,
            no_evidence: text(&self.no_evidence),
            motive: text(&self.motive),
            decided_by: text(&self.decided_by),
            warned: text(&self.warned),
            other_way: text(&self.other_way),
            informed_text: text(&self.informed_text),
            police: text(&self.police),
            gallring_basis: text(&self.gallring_basis),
            until: self.until.filter(|_| self.lasts()),
            point: self.point.filter(|_| self.ground == Some(Ground::Bbs)),
            rule_number: self.rule_number.filter(|_| self.ground == Some(Ground::OwnRules)),
            ..self
        };
        form.shut_out_rightly()?;
        Ok(form)
    }

    fn in_order(&self) -> Result<(), Invalid> {
        if self.posted.is_some_and(|posted| posted > self.known) {
            return Err(Invalid::Order("known"));
        }
        if self.done.is_some_and(|done| done < self.known) {
            return Err(Invalid::Order("done"));
        }
        let begins = self.done.unwrap_or(self.known).day();
        let ends = self.until.filter(|_| self.lasts());
        if ends.is_some_and(|until| until < begins) { Err(Invalid::Order("until")) } else { Ok(()) }
    }

    /// A mute or a block has an end; a block also a warning before, a decider and another way.
    fn shut_out_rightly(&self) -> Result<(), Invalid> {
        if self.lasts() && self.until.is_none() {
            return Err(Invalid::Empty("until"));
        }
        let wanted = [
            (&self.warned, "warned"),
            (&self.decided_by, "decided_by"),
            (&self.other_way, "other_way"),
        ];
        let lacking = wanted.into_iter().find(|(text, _)| text.is_empty());
        match lacking {
            Some((_, field)) if self.measure == Measure::Block => Err(Invalid::Empty(field)),
            _ => Ok(()),
        }
    }

    /// Whether the measure is for a time.
    const fn lasts(&self) -> bool {
        matches!(self.measure, Measure::Mute | Measure::Block)
    }

    /// Whether the ground is a crime that the police should hear of, or be left unsaid for a reason.
    fn is_crime(&self) -> bool {
        self.ground == Some(Ground::Bbs) && self.point != Some(BbsPoint::Copyright)
    }

    /// The fields the dossier still lacks, in the order of the form.
    #[must_use]
    pub fn missing(&self, evidence: usize, has_profile: bool) -> Vec<&'static str> {
        let bbs = self.ground == Some(Ground::Bbs);
        let own = self.ground == Some(Ground::OwnRules);
        let registered = self.registration == Some(Registration::Diariefors);
        let wanted = [
            (evidence == 0 && self.no_evidence.is_empty(), "evidence"),
            (self.account.is_none(), "account"),
            (self.link.is_none(), "link"),
            (!has_profile, "profile"),
            (self.posted.is_none(), "posted"),
            (self.ground.is_none(), "ground"),
            (bbs && self.point.is_none(), "point"),
            (own && self.rule_number.is_none(), "rule_number"),
            (self.motive.is_empty(), "motive"),
            (self.decided_by.is_empty(), "decided_by"),
            (self.done.is_none(), "done"),
            (self.informed_text.is_empty(), "informed_text"),
            (self.is_crime() && self.police.is_empty(), "police"),
            (self.registration.is_none(), "registration"),
            (registered && self.diarienummer.is_none(), "diarienummer"),
            (self.gallring_basis.is_empty(), "gallring_basis"),
        ];
        wanted.into_iter().filter_map(|(lacks, field)| lacks.then_some(field)).collect()
    }
}

impl Removal {
    /// A dossier with what can be told from its parts.
    #[must_use]
    pub fn of(id: RemovalId, form: RemovalForm, evidence: Vec<KeptBefore>, profile: bool) -> Self {
        let missing =
            form.missing(evidence.len(), profile).into_iter().map(str::to_owned).collect();
        let seconds = form.done.map(|done| done.seconds_since(form.known));
        Self { id, form, evidence, has_profile: profile, missing, seconds }
    }
}

/// The median time from knowledge to removal, in seconds, of those that are done.
#[must_use]
pub fn median_seconds(removals: &[Removal]) -> Option<i64> {
    let mut times: Vec<i64> = removals.iter().filter_map(|removal| removal.seconds).collect();
    times.sort_unstable();
    times.get(times.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> RemovalForm {
        RemovalForm {
            account: Some(AccountId(1)),
            contact: None,
            link: Some("https://www.facebook.com/exempel/1".into()),
            no_evidence: String::new(),
            posted: "2027-03-01T06:00:00Z".parse().ok(),
            known: "2027-03-01T07:00:00Z".parse().unwrap(),
            done: "2027-03-01T07:25:00Z".parse().ok(),
            measure: Measure::Hide,
            until: None,
            ground: Some(Ground::Bbs),
            point: Some(BbsPoint::Threat),
            rule_number: None,
            motive: "Hot mot en namngiven person.".into(),
            decided_by: "Kommunikationschefen".into(),
            warned: String::new(),
            other_way: String::new(),
            informed: None,
            informed_text: "Profilen är stängd.".into(),
            police_at: None,
            police: "0201-K1-27".into(),
            registration: Some(Registration::Diariefors),
            diarienummer: Some("KUN 2027/12".into()),
            gallring_basis: "Bevaras".into(),
        }
    }

    #[test]
    fn a_whole_dossier_lacks_nothing_and_tells_its_time() {
        assert!(form().missing(1, true).is_empty());
        let one = Removal::of(RemovalId(1), form(), vec![], true);
        assert_eq!(one.missing, ["evidence"], "a picture, or a reason why there is none");
        assert_eq!(one.seconds, Some(25 * 60));
        let reason = RemovalForm { no_evidence: "Den försvann först.".into(), ..form() };
        assert!(reason.missing(0, true).is_empty());
    }

    #[test]
    fn each_ground_wants_its_own() {
        let lacks = |change: fn(&mut RemovalForm)| {
            let mut form = form();
            change(&mut form);
            form.missing(1, true)
        };
        assert_eq!(lacks(|f| f.point = None), ["point"]);
        assert_eq!(lacks(|f| f.ground = Some(Ground::OwnRules)), ["rule_number"]);
        assert_eq!(lacks(|f| f.police.clear()), ["police"]);
        let copied = lacks(|f| {
            f.point = Some(BbsPoint::Copyright);
            f.police.clear();
        });
        assert!(copied.is_empty(), "the police need not hear of a picture");
        assert_eq!(lacks(|f| f.diarienummer = None), ["diarienummer"]);
    }

    #[test]
    fn a_block_needs_a_warning_an_end_a_decider_and_another_way() {
        let mut block =
            RemovalForm { measure: Measure::Block, decided_by: String::new(), ..form() };
        assert_eq!(block.clone().checked(), Err(Invalid::Empty("until")));
        block.until = "2027-02-28".parse().ok();
        assert_eq!(block.clone().checked(), Err(Invalid::Order("until")));
        block.until = "2027-03-31".parse().ok();
        for field in ["warned", "decided_by", "other_way"] {
            assert_eq!(block.clone().checked(), Err(Invalid::Empty(field)));
            let at = match field {
                "warned" => &mut block.warned,
                "decided_by" => &mut block.decided_by,
                _ => &mut block.other_way,
            };
            "Ja".clone_into(at);
        }
        assert!(block.checked().is_ok());
    }

    #[test]
    fn times_follow_one_another_and_what_does_not_belong_is_left_out() {
        let early = RemovalForm { done: "2027-03-01T06:59:00Z".parse().ok(), ..form() };
        assert_eq!(early.checked(), Err(Invalid::Order("done")));
        let known = RemovalForm { posted: "2027-03-01T08:00:00Z".parse().ok(), ..form() };
        assert_eq!(known.checked(), Err(Invalid::Order("known")));
        let ringa = RemovalForm { registration: Some(Registration::RingaBetydelse), ..form() };
        assert_eq!(ringa.checked(), Err(Invalid::Range("registration")), "always documented");
        let own = RemovalForm { ground: Some(Ground::OwnRules), rule_number: Some(3), ..form() };
        let own = own.checked().unwrap();
        assert_eq!((own.point, own.rule_number), (None, Some(3)));
    }

    #[test]
    fn the_median_is_one_of_the_times() {
        let took = |minutes: i64| {
            let done = Some(form().known.plus_seconds(minutes * 60));
            Removal::of(RemovalId(1), RemovalForm { done, ..form() }, vec![], true)
        };
        assert_eq!(median_seconds(&[]), None);
        assert_eq!(median_seconds(&[took(50), took(10), took(20)]), Some(20 * 60));
    }
}
