//! What is due today, what of it is held, and how far destroying the rest would reach.

use std::collections::BTreeSet;

use anslag_domain::{
    Day,
    gallring::{GallringRule, Gone, ProtocolBody, What, Why},
    id::ContactId,
    statistics::Counted,
};
use anslag_store::{
    Readable, contacts,
    gallring::{self, Candidate, Reach, Seeds},
};

use super::{GallringPreview, HeldBack, chosen};
use crate::{Desk, Refusal, error::Code};

/// A row past its day.
pub(super) struct Due {
    pub row: Candidate,
    pub day: Day,
    pub why: Vec<Why>,
}

/// What is past its day: free to go, and held.
pub(super) struct Sorted {
    pub free: Vec<Due>,
    pub held: Vec<Due>,
}

/// A preview with what is needed to carry it out.
pub(super) struct Gathered {
    pub preview: GallringPreview,
    pub reach: Reach,
    pub contacts: Vec<ContactId>,
}

/// Every row past its day by the rules' times, whether the rules run or not.
pub(super) async fn sorted(
    on: &mut impl Readable,
    rules: &[GallringRule],
    today: Day,
) -> Result<Sorted, Refusal> {
    let held = gallring::held(on).await?;
    let (mut free, mut back) = (vec![], vec![]);
    for row in gallring::candidates(on).await? {
        let rule = rules.iter().find(|rule| rule.kind == row.kind);
        let Some(day) = rule.and_then(|rule| rule.due(row.days)).filter(|day| *day <= today) else {
            continue;
        };
        let why: BTreeSet<Why> =
            row.contacts.iter().filter_map(|id| held.get(id)).flatten().copied().collect();
        let due = Due { row, day, why: why.into_iter().collect() };
        if due.why.is_empty() { free.push(due) } else { back.push(due) }
    }
    Ok(Sorted { free, held: back })
}

impl Desk {
    /// The plan's rules in its order: hers, or what is proposed.
    pub(crate) async fn rules_of(
        &self,
        on: &mut impl Readable,
    ) -> Result<Vec<GallringRule>, Refusal> {
        let hers = gallring::all_rules(on).await?;
        let rule = |kind: &anslag_domain::gallring::GallringKind| {
            hers.iter()
                .find(|rule| rule.kind == kind.id)
                .cloned()
                .unwrap_or_else(|| kind.proposal())
        };
        Ok(self.shelf.gallring.iter().map(rule).collect())
    }

    /// What the rules that run would destroy today.
    pub(super) async fn gathered(
        &self,
        on: &mut impl Readable,
        kinds: &[String],
    ) -> Result<Gathered, Refusal> {
        let today = self.clock.now().day();
        let mut rules = self.rules_of(on).await?;
        rules.retain(|rule| rule.runs(today) && chosen(kinds, &rule.kind));
        let Sorted { free, held } = sorted(on, &rules, today).await?;
        let reach = Reach::of(on, &seeds(&free)).await?;
        let copy_names = self.copies_to_go().await?;
        let whole = free.iter().filter(|due| due.row.what == What::Contact);
        let contacts: Vec<ContactId> =
            whole.filter_map(|due| u32::try_from(due.row.row).ok().map(ContactId)).collect();
        let body = ProtocolBody {
            counted: counted(on, &contacts).await?,
            gone: free.iter().map(gone).collect(),
            rules,
            tables: reach.totals().to_vec(),
            indexed: reach.indexed(),
            files: reach.files(),
            copies: u32::try_from(copy_names.len()).unwrap_or(u32::MAX),
            loosened: reach.loosened(),
        };
        let said = serde_json::to_string(&(&body, &copy_names)).map_err(|_| Code::Broken)?;
        let digest = reach.seal(&said);
        let held = held.into_iter().map(back).collect();
        Ok(Gathered {
            preview: GallringPreview { body, copy_names, held, digest },
            reach,
            contacts,
        })
    }
}

/// What the contacts count as.
async fn counted(on: &mut impl Readable, contacts: &[ContactId]) -> Result<Vec<Counted>, Refusal> {
    let mut all = Vec::with_capacity(contacts.len());
    for id in contacts {
        all.push(Counted::of(&contacts::get(on, *id).await?));
    }
    all.sort_unstable();
    Ok(all)
}

fn seeds(free: &[Due]) -> Seeds {
    let mut seeds = Seeds::new();
    for due in free {
        let table = match due.row.what {
            What::Contact => "contact",
            What::Evidence => "evidence",
            What::WriterLink => "writer_link",
        };
        seeds.entry(table.to_owned()).or_default().insert(due.row.row);
    }
    seeds
}

fn gone(due: &Due) -> Gone {
    let Candidate { number, kind, received, .. } = &due.row;
    Gone { number: number.clone(), kind: kind.clone(), day: *received, due: due.day }
}

fn back(due: Due) -> HeldBack {
    HeldBack { number: due.row.number, contact: due.row.contacts.first().copied(), why: due.why }
}
