//! Requests for public records: written down, gathered for, looked through, handed out.

pub(crate) mod bundles;
pub(crate) mod print;
pub(crate) mod records;
pub(crate) mod texts;

use std::collections::BTreeMap;

use anslag_domain::{
    Day, Moment,
    disclosure::{
        BundleItem, Disclosure, DisclosureAct, DisclosureForm, DisclosureSettings,
        DisclosureStatus, GivenWay, SecrecyGround,
    },
    id::{BundleItemId, DisclosureId},
    invalid::{optional, required},
    masking,
    year::WorkDays,
};
use anslag_store::{
    Readable, Write, bundle, disclosure_settings, disclosures, office, reach, year,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};
use texts::{filled, printed};

/// A request in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListedDisclosure {
    /// The request.
    #[serde(flatten)]
    pub disclosure: Disclosure,
    /// Working days it has waited, or did until it was over; a copy is to be handed out promptly
    /// (TF 1949:105, 2 kap. 16 §, read 2026-04-25).
    pub age: u32,
}

/// A word that is masked in one place and stands in another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftStanding {
    /// The record where it stands.
    pub item: BundleItemId,
    /// Which of its texts.
    pub part: u32,
    /// The word.
    pub word: String,
}

/// A request with its bundle and what has happened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisclosureDetail {
    /// The request.
    #[serde(flatten)]
    pub listed: ListedDisclosure,
    /// The bundle, the oldest record first.
    pub bundle: Vec<BundleItem>,
    /// What has happened, the first first.
    pub acts: Vec<DisclosureAct>,
    /// What is masked somewhere and still stands elsewhere in the bundle.
    pub left: Vec<LeftStanding>,
}

/// A request rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditDisclosure {
    /// Which.
    pub id: DisclosureId,
    /// What now stands.
    pub form: DisclosureForm,
}

/// How to reach the one who asked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetReach {
    /// Of which request.
    pub id: DisclosureId,
    /// An address or a number; empty clears it.
    pub reach: String,
}

/// A request moved on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StepDisclosure {
    /// Which.
    pub id: DisclosureId,
    /// To what; one handed out with something masked is refused in that part, whatever is said.
    pub to: DisclosureStatus,
    /// How it was handed out, when it is.
    pub way: Option<GivenWay>,
    /// Anything to note.
    pub note: String,
}

/// The decision on a request.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteDecision {
    /// On which.
    pub id: DisclosureId,
    /// The text.
    pub text: String,
}

impl Desk {
    pub(crate) async fn list_disclosures(&self) -> Result<Vec<ListedDisclosure>, Refusal> {
        let mut read = self.read().await?;
        let all = disclosures::all(&mut read).await?;
        let from = all.iter().map(|it| it.form.received.day()).min();
        let work = self.open_days(&mut read, from).await?;
        Ok(all.into_iter().map(|it| self.listed(it, &work)).collect())
    }

    pub(crate) async fn get_disclosure(
        &self,
        id: DisclosureId,
    ) -> Result<DisclosureDetail, Refusal> {
        let mut read = self.read().await?;
        let found = disclosures::get(&mut read, id).await?;
        let bundle = bundle::of(&mut read, id).await?;
        let acts = disclosures::acts(&mut read, id).await?;
        let work = self.open_days(&mut read, Some(found.form.received.day())).await?;
        let left = left_standing(&bundle);
        Ok(DisclosureDetail { listed: self.listed(found, &work), bundle, acts, left })
    }

    pub(crate) async fn list_grounds(&self) -> Result<Vec<SecrecyGround>, Refusal> {
        Ok(self.shelf.grounds.clone())
    }

    pub(crate) async fn disclosure_reach(&self, id: DisclosureId) -> Result<String, Refusal> {
        Ok(reach::of(&mut self.read().await?, id).await?)
    }

    pub(crate) async fn disclosure_settings(&self) -> Result<DisclosureSettings, Refusal> {
        self.settings_or_shipped(&mut self.read().await?).await
    }

    pub(crate) async fn set_disclosure_settings(
        &self,
        input: DisclosureSettings,
    ) -> Result<(), Refusal> {
        let settings = input.checked()?;
        let mut write = self.write("set_disclosure_settings").await?;
        disclosure_settings::set(&mut write, &settings).await?;
        Ok(write.commit("disclosure_setting", Some(1)).await?)
    }

    pub(crate) async fn open_disclosure(
        &self,
        input: DisclosureForm,
    ) -> Result<DisclosureId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("open_disclosure").await?;
        let id = disclosures::insert(&mut write, &form).await?;
        let act = act(&write, DisclosureStatus::New, self.clock.now());
        disclosures::add_act(&mut write, id, &act).await?;
        write.commit("disclosure", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_disclosure(&self, input: EditDisclosure) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_disclosure").await?;
        disclosures::update(&mut write, input.id, &form).await?;
        Ok(write.commit("disclosure", Some(input.id.0)).await?)
    }

    /// What is cleared is gone at once, and no step of Ångra brings it back.
    pub(crate) async fn set_reach(&self, input: SetReach) -> Result<(), Refusal> {
        let reach = optional(&input.reach).unwrap_or_default();
        let mut write = self.write("set_reach").await?;
        disclosures::get(&mut write, input.id).await?;
        reach::set(&mut write, input.id, &reach).await?;
        Ok(write.commit("disclosure", Some(input.id.0)).await?)
    }

    pub(crate) async fn step_disclosure(&self, input: StepDisclosure) -> Result<(), Refusal> {
        use DisclosureStatus::{HandedOut, PartlyRefused};
        let now = self.clock.now();
        let mut write = self.write("step_disclosure").await?;
        let found = disclosures::get(&mut write, input.id).await?;
        let given = matches!(input.to, HandedOut | PartlyRefused);
        let to = match (given, found.masks) {
            (false, _) => input.to,
            (true, 0) => HandedOut,
            (true, _) => PartlyRefused,
        };
        found.status.step(to)?;
        if given && found.items == 0 {
            return Err(Refusal::about(Code::Empty, "bundle"));
        }
        if given && input.way.is_none() {
            return Err(Refusal::about(Code::Empty, "way"));
        }
        let bundle = bundle::of(&mut write, input.id).await?;
        let act = DisclosureAct {
            way: input.way.filter(|_| given),
            note: optional(&input.note).unwrap_or_default(),
            items: found.items,
            masks: found.masks,
            grounds: grounds(&bundle).into_keys().collect(),
            ..act(&write, to, now)
        };
        disclosures::set_status(&mut write, input.id, to, now).await?;
        disclosures::add_act(&mut write, input.id, &act).await?;
        Ok(write.commit("disclosure", Some(input.id.0)).await?)
    }

    /// The decision as the template has it, with what is known filled in.
    pub(crate) async fn draft_decision(&self, id: DisclosureId) -> Result<String, Refusal> {
        let mut read = self.read().await?;
        let found = disclosures::get(&mut read, id).await?;
        let settings = self.settings_or_shipped(&mut read).await?;
        let grounds: Vec<String> = grounds(&bundle::of(&mut read, id).await?).into_keys().collect();
        let namnd = office::get(&mut read).await?.map(|it| it.namnd).unwrap_or_default();
        let texts = &self.shelf.disclosure.decision;
        let court = optional(&settings.court).unwrap_or_else(|| texts.no_court.clone());
        Ok(filled(
            settings.decision.trim(),
            &[
                ("received", &found.form.received.day().to_string()),
                ("grounds", &listing(&grounds, &texts.and)),
                ("court", &court),
                ("namnd", &namnd),
                ("today", &self.clock.now().day().to_string()),
            ],
        ))
    }

    pub(crate) async fn write_decision(&self, input: WriteDecision) -> Result<(), Refusal> {
        let text = required(&input.text, "decision")?;
        let mut write = self.write("write_decision").await?;
        disclosures::set_decision(&mut write, input.id, &text).await?;
        Ok(write.commit("disclosure", Some(input.id.0)).await?)
    }

    pub(crate) async fn settings_or_shipped(
        &self,
        on: &mut impl Readable,
    ) -> Result<DisclosureSettings, Refusal> {
        let hers = disclosure_settings::get(on).await?;
        Ok(hers.unwrap_or_else(|| self.shelf.disclosure.settings.clone()))
    }

    async fn open_days(
        &self,
        on: &mut impl Readable,
        from: Option<Day>,
    ) -> Result<WorkDays, Refusal> {
        let today = self.clock.now().day();
        let hers = year::hers(on).await?;
        Ok(self.shelf.year.work_days(&hers, from.unwrap_or(today), today))
    }

    fn listed(&self, disclosure: Disclosure, work: &WorkDays) -> ListedDisclosure {
        let until = disclosure.closed.unwrap_or_else(|| self.clock.now()).day();
        let age = work.between(disclosure.form.received.day(), until);
        ListedDisclosure { disclosure, age }
    }
}

fn act(write: &Write, status: DisclosureStatus, at: Moment) -> DisclosureAct {
    let (who, note) = (write.who().to_owned(), String::new());
    DisclosureAct { at, who, status, way: None, note, items: 0, masks: 0, grounds: vec![] }
}

/// How many places each ground takes out of a bundle.
pub(crate) fn grounds(bundle: &[BundleItem]) -> BTreeMap<String, u32> {
    masking::by_ground(bundle.iter().flat_map(BundleItem::grounds))
}

/// What is hidden in one text and can be read in another.
fn left_standing(bundle: &[BundleItem]) -> Vec<LeftStanding> {
    let mut words: Vec<String> = vec![];
    for item in bundle {
        for mask in &item.masks {
            let part = usize::try_from(mask.part).ok().and_then(|at| item.record.parts.get(at));
            words.extend(part.map(|it| masking::hidden_words(&it.text, mask)).unwrap_or_default());
        }
    }
    words.sort_unstable();
    words.dedup();
    let mut left = vec![];
    for item in bundle {
        for (part, text) in (0u32..).zip(print::masked_texts(item, |_| "\u{fffc}".to_owned())) {
            let standing = words.iter().filter(|word| masking::stands_in(&text, word));
            left.extend(standing.map(|it| LeftStanding { item: item.id, part, word: it.clone() }));
        }
    }
    left
}

/// "a, b och c".
fn listing(words: &[String], and: &str) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{}{and}{last}", first.join(", ")),
        None => String::new(),
    }
}

/// When it was, for a fact.
pub(crate) fn when(at: Option<Moment>) -> String {
    at.map(printed).unwrap_or_default()
}
