//! A request for public records, the bundle gathered for it, and what became of it
//! (TF 1949:105, 2 kap. 15–18 §§, read 2026-04-25).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment, diarienummer,
    id::{BundleItemId, DisclosureId},
    invalid::{optional, required},
    law::LawRef,
    masking::{BlackBox, Mask},
};

/// How a request came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestWay {
    /// At the counter.
    Visit,
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// On paper.
    Letter,
    /// In one of our channels.
    Message,
}

/// How the records were handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GivenWay {
    /// Read on the spot (2 kap. 15 §).
    Read,
    /// A copy in the hand.
    Copy,
    /// By e-mail.
    Email,
    /// By post.
    Letter,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DisclosureStatus {
    /// It has come in.
    New,
    /// Records are being found and masked.
    Gathering,
    /// Each record is looked through.
    Reviewed,
    /// Everything was handed out.
    HandedOut,
    /// Handed out with something masked, which is a refusal in that part.
    PartlyRefused,
    /// Nothing was handed out.
    Refused,
    /// The one who asked no longer wants it.
    Withdrawn,
}

/// What she writes down of a request. Who asks is not among it: that may not be asked for
/// (2 kap. 18 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisclosureForm {
    /// When it came.
    pub received: Moment,
    /// How it came.
    pub way: RequestWay,
    /// What is wanted.
    pub wanted: String,
    /// Its diarienummer, when it has one.
    pub diarienummer: Option<String>,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Disclosure {
    /// Its row.
    pub id: DisclosureId,
    /// What was written down.
    #[serde(flatten)]
    pub form: DisclosureForm,
    /// Where it stands.
    pub status: DisclosureStatus,
    /// The text of the decision; empty while there is none.
    pub decision: String,
    /// How many records are in the bundle.
    pub items: u32,
    /// How many places are masked.
    pub masks: u32,
    /// When it was over.
    pub closed: Option<Moment>,
}

/// What happened with a request, kept for as long as the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisclosureAct {
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// What it became.
    pub status: DisclosureStatus,
    /// How it was handed out, when it was.
    pub way: Option<GivenWay>,
    /// What she noted.
    pub note: String,
    /// How many records were in the bundle.
    pub items: u32,
    /// How many places were masked.
    pub masks: u32,
    /// By which provisions.
    pub grounds: Vec<String>,
}

/// What kind of record lies in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A contact of the log.
    Contact,
    /// A post that has gone up.
    Post,
    /// An incident.
    Incident,
    /// A picture of the bank.
    Picture,
    /// A consent for pictures.
    Consent,
    /// A picture kept as evidence with a contact.
    Evidence,
    /// What was taken down, and why.
    Removal,
}

/// Which record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct RecordRef {
    /// Of what kind.
    pub kind: RecordKind,
    /// Its row.
    pub record: u32,
}

/// One of a record's texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordPart {
    /// What it is, as printed: "Svar".
    pub label: String,
    /// The text.
    pub text: String,
}

/// A picture of a record: its file and its size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordPicture {
    /// The file's SHA-256, in hex.
    pub file: String,
    /// The ending of its name: `png`, `jpg`.
    pub ending: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A record as it reads when it is taken into a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrozenRecord {
    /// Which.
    #[serde(flatten)]
    pub of: RecordRef,
    /// What it is called, without anything that may need masking: "Kontakt KON-2027-0012".
    pub heading: String,
    /// When it came or was made.
    pub at: Option<Moment>,
    /// Its texts, in order; none is empty.
    pub parts: Vec<RecordPart>,
    /// Its picture, when it has one.
    pub picture: Option<RecordPicture>,
}

/// A record in a bundle, frozen, with what is masked in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleItem {
    /// Its row.
    pub id: BundleItemId,
    /// The request.
    pub disclosure: DisclosureId,
    /// The record as it read then.
    #[serde(flatten)]
    pub record: FrozenRecord,
    /// What is masked in its texts.
    pub masks: Vec<Mask>,
    /// What is masked in its picture.
    pub boxes: Vec<BlackBox>,
}

/// That someone was told what is kept of them; nothing of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Extract {
    /// When.
    pub at: Moment,
    /// Who made it.
    pub who: String,
    /// How many records it had.
    pub items: u32,
    /// How many places were masked.
    pub masks: u32,
}

/// A provision of secrecy, from `assets/guidance/sekretessgrunder.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SecrecyGround {
    /// As it is printed in place of what is masked: "21 kap. 1 §".
    pub ground: String,
    /// What it protects, in a few words.
    pub about: String,
    /// The law.
    pub law: LawRef,
}

/// The texts and the court that are hers to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DisclosureSettings {
    /// The court an appeal goes to; empty until she has said it.
    pub court: String,
    /// The decision, with `{received}`, `{grounds}`, `{court}`, `{namnd}` and `{today}` filled in.
    pub decision: String,
    /// Why personal data are handled, for an extract.
    pub purpose: String,
    /// How long they are kept.
    pub retention: String,
    /// Whence they come and who gets them.
    pub sources: String,
    /// What is answered on erasure.
    pub erasure: String,
}

impl DisclosureForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` when nothing is wanted, `Diarienummer` for a number that is none.
    pub fn checked(self) -> Result<Self, Invalid> {
        let number = self.diarienummer.as_deref().unwrap_or_default();
        Ok(Self {
            wanted: required(&self.wanted, "wanted")?,
            diarienummer: diarienummer::parse(number, "diarienummer")?,
            ..self
        })
    }
}

impl DisclosureStatus {
    /// Whether nothing more is to be done.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::HandedOut | Self::PartlyRefused | Self::Refused | Self::Withdrawn)
    }

    /// The step from where it stands to another.
    ///
    /// # Errors
    /// `Status` when no step leads there: what is over is over, and nothing is handed out that has
    /// not been looked through.
    pub fn step(self, to: Self) -> Result<Self, Invalid> {
        let given = matches!(to, Self::HandedOut | Self::PartlyRefused);
        let backwards = to == Self::New;
        let allowed = !self.is_closed() && !backwards && (!given || self == Self::Reviewed);
        if allowed { Ok(to) } else { Err(Invalid::Status("status")) }
    }
}

impl BundleItem {
    /// Every ground in it, a line for each place that is masked.
    pub fn grounds(&self) -> impl Iterator<Item = &str> {
        let boxes = self.boxes.iter().map(|it| it.ground.as_str());
        self.masks.iter().map(|mask| mask.ground.as_str()).chain(boxes)
    }

    /// The masks of one of its texts.
    #[must_use]
    pub fn masks_of(&self, part: usize) -> Vec<&Mask> {
        self.masks.iter().filter(|mask| usize::try_from(mask.part) == Ok(part)).collect()
    }
}

impl DisclosureSettings {
    /// The settings with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a text for the decision.
    pub fn checked(self) -> Result<Self, Invalid> {
        let trimmed = |text: &str| optional(text).unwrap_or_default();
        Ok(Self {
            court: trimmed(&self.court),
            decision: required(&self.decision, "decision")?,
            purpose: trimmed(&self.purpose),
            retention: trimmed(&self.retention),
            sources: trimmed(&self.sources),
            erasure: trimmed(&self.erasure),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_handed_out_before_it_is_looked_through() {
        use DisclosureStatus::{Gathering, HandedOut, New, PartlyRefused, Refused, Reviewed};
        assert_eq!(New.step(Gathering), Ok(Gathering));
        assert_eq!(New.step(Refused), Ok(Refused), "there may be nothing to hand out");
        assert_eq!(Gathering.step(HandedOut), Err(Invalid::Status("status")));
        assert_eq!(Reviewed.step(PartlyRefused), Ok(PartlyRefused));
        assert_eq!(Reviewed.step(Gathering), Ok(Gathering), "she saw something");
        assert_eq!(HandedOut.step(Gathering), Err(Invalid::Status("status")), "it is over");
        assert_eq!(Gathering.step(New), Err(Invalid::Status("status")));
    }
}
