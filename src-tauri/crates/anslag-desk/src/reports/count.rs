//! Counts what a report tells of, once, from the rows.

use std::collections::{BTreeMap, HashMap};

use anslag_domain::{
    audit::AuditProof,
    indicator::FollowedPeriod,
    office::Office,
    statistics::{self, Period},
};
use anslag_store::{
    Reader, accounts, checklists, counted, gallring, goals, incidents, removals, response_norms,
};

use super::facts::{AccountFact, Facts, FollowedGoal, IncidentFact};
use crate::{Desk, Refusal, audit};

/// The most things done, and lessons, that are told.
const TOLD: usize = 20;
/// What is proved by the rows and told in a report.
const PROOFS: [AuditProof; 5] = [
    AuditProof::Decided,
    AuditProof::Reported,
    AuditProof::Archived,
    AuditProof::Duties,
    AuditProof::AltTexts,
];

impl Desk {
    /// What is known of the period now.
    pub(super) async fn count(
        &self,
        read: &mut Reader,
        office: &Office,
        period: Period,
    ) -> Result<Facts, Refusal> {
        let Period { from, to } = period;
        let posts = counted::posts(read, from, to).await?;
        let mut contacts = counted::contacts(read, from, to).await?;
        // What has been destroyed by decision still counts.
        let protocols = gallring::all_protocols(read).await?;
        contacts.extend(protocols.into_iter().flat_map(|protocol| protocol.body.counted));
        let soon_days = response_norms::get(read).await?.full_days;
        let mut proofs = BTreeMap::new();
        let mut rows = audit::proofs::Office::of(self, read, period).await?;
        for proof in PROOFS {
            let proven = rows.proven(proof).await?;
            proofs.insert(proof, (proven.done, proven.of));
        }
        let mut taken = removals::all(read).await?;
        taken.retain(|removal| period.holds(removal.form.known));
        let mut grounds = BTreeMap::new();
        for removal in &taken {
            *grounds.entry(removal.form.ground).or_insert(0) += 1;
        }
        let police = taken.iter().filter(|removal| removal.form.police_at.is_some()).count();
        let runs = checklists::runs(read, u32::MAX).await?;
        let signed = runs.iter().filter_map(|run| run.signed.as_ref());
        let signed_runs = number(signed.filter(|signed| period.holds(signed.at)).count());
        let (done, lessons) = told(read, period).await?;
        Ok(Facts {
            figures: statistics::figures(period, &posts, &contacts, soon_days),
            namnd: office.namnd.clone(),
            forvaltning: office.forvaltning.clone(),
            counted: self.clock.now().day(),
            accounts: self.account_facts(read).await?,
            incidents: incident_facts(read, period).await?,
            goals: self.followed_goals(read, period).await?,
            removals: grounds.into_iter().collect(),
            police: number(police),
            proofs: proofs.into_iter().collect(),
            signed_runs,
            done,
            lessons,
        })
    }

    async fn account_facts(&self, read: &mut Reader) -> Result<Vec<AccountFact>, Refusal> {
        let all = accounts::all(read).await?.into_iter();
        let platform =
            |id: &str| self.shelf.channel(id).map_or(id, |it| it.name.as_str()).to_owned();
        let of = |it: anslag_domain::account::Account| AccountFact {
            platform: platform(&it.form.platform),
            name: it.form.name,
            responsible: it.form.responsible,
            deputy: it.form.deputy,
            reported: it.form.reported_on,
        };
        Ok(all.map(of).collect())
    }

    /// The indicators of the latest tertial that ends in the period, in the order of their goals.
    async fn followed_goals(
        &self,
        read: &mut Reader,
        period: Period,
    ) -> Result<Vec<FollowedGoal>, Refusal> {
        let titles: HashMap<_, _> =
            goals::all(read).await?.into_iter().map(|goal| (goal.id, goal.form.title)).collect();
        let mut all = vec![];
        for year in self.indicators_of(read, period.to.year()).await? {
            let form = year.indicator.form;
            let ended = |it: &&FollowedPeriod| it.to >= period.from && it.to <= period.to;
            let Some(last) = year.periods.iter().filter(ended).max_by_key(|it| it.to) else {
                continue;
            };
            let said = &last.period;
            all.push(FollowedGoal {
                goal: titles.get(&form.goal).cloned().unwrap_or_default(),
                indicator: form.title,
                unit: form.unit,
                target: said.target,
                outcome: said.outcome.or(last.measured),
                verdict: said.verdict.or(last.proposed),
                analysis: said.analysis.clone(),
                to: last.to,
            });
        }
        all.sort_by(|one, other| one.goal.cmp(&other.goal));
        Ok(all)
    }
}

async fn incident_facts(read: &mut Reader, period: Period) -> Result<Vec<IncidentFact>, Refusal> {
    let mut all = incidents::all(read).await?;
    all.retain(|incident| period.holds(incident.form.began));
    all.sort_by_key(|incident| incident.form.began);
    let of = |it: anslag_domain::incident::Incident| IncidentFact {
        title: it.form.title,
        began: it.form.began.day(),
        closed: it.closed.map(anslag_domain::Moment::day),
        contacts: it.contacts,
        lesson: it.lesson,
    };
    Ok(all.into_iter().map(of).collect())
}

/// What was done and what was learnt, each thing once, in the order it came.
async fn told(read: &mut Reader, period: Period) -> Result<(Vec<String>, Vec<String>), Refusal> {
    let (mut done, mut lessons) = (vec![], vec![]);
    let push = |list: &mut Vec<String>, text: String| {
        if list.len() < TOLD && !list.contains(&text) {
            list.push(text);
        }
    };
    for (topic, action, lesson) in counted::told(read, period.from, period.to).await? {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !action.trim().is_empty() {
            push(&mut done, format!("{topic}: {}", one_line(&action)));
        }
        if !lesson.trim().is_empty() {
            push(&mut lessons, one_line(&lesson));
        }
    }
    Ok((done, lessons))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
