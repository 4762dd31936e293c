//! Gallring: the plan and its decisions, what is held, what is due, and destroying it.

mod gather;
mod print;

use anslag_domain::{
    Day,
    gallring::{GallringKind, GallringRule, Hold, HoldForm, Protocol, ProtocolBody, What, Why},
    id::{ContactId, HoldId, ProtocolId},
};
use anslag_store::{gallring, worry_counts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};
pub(crate) use print::ProtocolTexts;

/// A kind of the plan, what is decided of it, and what it holds now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannedKind {
    /// The kind.
    pub kind: GallringKind,
    /// What is decided of it; until she has written anything, what is proposed.
    pub rule: GallringRule,
    /// Whether it runs: it names its decision, and has a time.
    pub runs: bool,
    /// How many are past their day and not held; by the rule's time, also when it does not run.
    pub due: u32,
    /// How many are past their day but held.
    pub held: u32,
}

/// The plan as it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GallringPlan {
    /// Kind by kind.
    pub kinds: Vec<PlannedKind>,
    /// Files and copies that a gallring could not take away yet.
    pub left: u32,
}

/// Which kinds; none is all that run.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewGallring {
    /// By id.
    pub kinds: Vec<String>,
}

/// Something due that is held.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HeldBack {
    /// Its number.
    pub number: String,
    /// The contact it is, or belongs to.
    pub contact: Option<ContactId>,
    /// Why.
    pub why: Vec<Why>,
}

/// Exactly what would go.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GallringPreview {
    /// What the protocol would say.
    #[serde(flatten)]
    pub body: ProtocolBody,
    /// The copies of the whole database that would go, by name.
    pub copy_names: Vec<String>,
    /// What is due and stays.
    pub held: Vec<HeldBack>,
    /// Names this very set; carrying out takes it back.
    pub digest: String,
}

/// Carries out what was shown.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CarryOutGallring {
    /// Which kinds, as in the preview.
    pub kinds: Vec<String>,
    /// The preview's digest.
    pub digest: String,
}

/// What the plan says of one contact.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactGallring {
    /// Its kind, once it is judged.
    pub kind: Option<GallringKind>,
    /// What is decided of the kind.
    pub rule: Option<GallringRule>,
    /// Whether that rule runs.
    pub runs: bool,
    /// The day it may be destroyed from, by the rule's time.
    pub due: Option<Day>,
    /// Why it is held now.
    pub why: Vec<Why>,
    /// Her holds on it and on its incident.
    pub holds: Vec<Hold>,
}

impl Desk {
    pub(crate) async fn gallring_plan(&self) -> Result<GallringPlan, Refusal> {
        let mut read = self.read().await?;
        let (rules, today) = (self.rules_of(&mut read).await?, self.clock.now().day());
        let sorted = gather::sorted(&mut read, &rules, today).await?;
        let kinds = self.shelf.gallring.iter().zip(rules).map(|(kind, rule)| {
            let of = |all: &[gather::Due]| {
                u32::try_from(all.iter().filter(|due| due.row.kind == kind.id).count())
            };
            PlannedKind {
                kind: kind.clone(),
                runs: rule.runs(today),
                due: of(&sorted.free).unwrap_or(u32::MAX),
                held: of(&sorted.held).unwrap_or(u32::MAX),
                rule,
            }
        });
        Ok(GallringPlan { kinds: kinds.collect(), left: gallring::left(&mut read).await? })
    }

    pub(crate) async fn set_gallring_rule(&self, input: GallringRule) -> Result<(), Refusal> {
        if !self.shelf.gallring.iter().any(|kind| kind.id == input.kind) {
            return Err(Code::NotFound.into());
        }
        let rule = input.checked()?;
        let mut write = self.write("set_gallring_rule").await?;
        let row = gallring::set_rule(&mut write, &rule).await?;
        Ok(write.commit("gallring_rule", Some(row)).await?)
    }

    pub(crate) async fn list_holds(&self) -> Result<Vec<Hold>, Refusal> {
        Ok(gallring::all_holds(&mut self.read().await?).await?)
    }

    pub(crate) async fn hold_from_gallring(&self, input: HoldForm) -> Result<HoldId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("hold_from_gallring").await?;
        let id = gallring::place(&mut write, &form, self.clock.now()).await?;
        write.commit("gallring_hold", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn lift_hold(&self, id: HoldId) -> Result<(), Refusal> {
        let mut write = self.write("lift_hold").await?;
        gallring::lift(&mut write, id).await?;
        Ok(write.commit("gallring_hold", Some(id.0)).await?)
    }

    pub(crate) async fn contact_gallring(&self, id: ContactId) -> Result<ContactGallring, Refusal> {
        let mut read = self.read().await?;
        let incident = anslag_store::contacts::get(&mut read, id).await?.form.incident;
        let (rules, today) = (self.rules_of(&mut read).await?, self.clock.now().day());
        let row = gallring::candidates(&mut read).await?.into_iter();
        let row =
            row.into_iter().find(|row| row.what == What::Contact && row.row == i64::from(id.0));
        let rule = row.as_ref().and_then(|row| rules.into_iter().find(|r| r.kind == row.kind));
        let why = gallring::held(&mut read).await?.remove(&id).unwrap_or_default();
        let mut holds = gallring::all_holds(&mut read).await?;
        holds.retain(|hold| {
            hold.form.contact == Some(id) || incident.is_some() && hold.form.incident == incident
        });
        let named = |kind: &&GallringKind| rule.as_ref().is_some_and(|r| r.kind == kind.id);
        Ok(ContactGallring {
            kind: self.shelf.gallring.iter().find(named).cloned(),
            runs: rule.as_ref().is_some_and(|rule| rule.runs(today)),
            due: rule.as_ref().zip(row).and_then(|(rule, row)| rule.due(row.days)),
            why: why.into_iter().collect(),
            rule,
            holds,
        })
    }

    pub(crate) async fn preview_gallring(
        &self,
        input: PreviewGallring,
    ) -> Result<GallringPreview, Refusal> {
        let mut read = self.read().await?;
        Ok(self.gathered(&mut read, &input.kinds).await?.preview)
    }

    /// Destroys exactly what was shown, or nothing.
    pub(crate) async fn carry_out_gallring(
        &self,
        input: CarryOutGallring,
    ) -> Result<ProtocolId, Refusal> {
        self.copy_before_gallring().await?;
        let mut write = self.write("carry_out_gallring").await?;
        let gather::Gathered { preview, reach, contacts } =
            self.gathered(&mut write, &input.kinds).await?;
        if preview.digest != input.digest {
            return Err(Code::GallringChanged.into());
        }
        if preview.body.gone.is_empty() {
            return Err(Code::NothingToDestroy.into());
        }
        worry_counts::absorb(&mut write, &contacts).await?;
        let second = self.copies_elsewhere().await?;
        write.destroy(&reach, &self.archive.copies()?, second).await?;
        let now = self.clock.now();
        let id = gallring::insert_protocol(&mut write, now, &preview.body).await?;
        write.commit_destroyed("gallring_protocol", Some(id.0), &reach).await?;
        self.after_gallring().await;
        Ok(id)
    }

    pub(crate) async fn list_gallring_protocols(&self) -> Result<Vec<Protocol>, Refusal> {
        Ok(gallring::all_protocols(&mut self.read().await?).await?)
    }
}

/// The kinds she has chosen, or all.
fn chosen(kinds: &[String], kind: &str) -> bool {
    kinds.is_empty() || kinds.iter().any(|chosen| chosen == kind)
}
