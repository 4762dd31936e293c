//! The rows behind a figure of a report, as they are now.

use anslag_domain::{
    Day, assessment::Registration, contact::Contact, planned::PlannedPost, statistics::Period,
};
use anslag_store::{Reader, accounts, checklists, contacts, incidents, posts, removals};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal};

/// The most rows an answer holds.
const MOST: usize = 500;

/// Which rows a figure opens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureRows {
    /// Posts that went up.
    Published,
    /// Contacts that came in.
    Contacts,
    /// Those that are answered.
    Answered,
    /// Those with worry 2 or 3.
    Worried,
    /// Those to be registered.
    Diariefors,
    /// Those kept in order.
    Ordnad,
    /// Those of little importance.
    RingaBetydelse,
    /// Those not judged yet.
    Unjudged,
    /// Incidents that began.
    Incidents,
    /// What was taken away.
    Removals,
    /// The accounts of the register.
    Accounts,
    /// Signed runs of checklists.
    Runs,
}

/// Whose rows.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ReportRowsWish {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Which.
    pub rows: FigureRows,
}

/// A row behind a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRow {
    /// Where it is seen: `posts`, `contacts`, `incidents`, `watch`, `accounts` or `checklists`.
    pub place: String,
    /// Its row there.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// The day it counts on, where it has one.
    pub day: Option<Day>,
}

/// The first of the rows, and how many there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRows {
    /// The first of them.
    pub rows: Vec<ReportRow>,
    /// How many there are now; what is destroyed by decision is counted in the report and is not here.
    pub all: u32,
}

impl Desk {
    pub(crate) async fn report_rows(&self, wish: ReportRowsWish) -> Result<ReportRows, Refusal> {
        let period = Period::new(wish.from, wish.to)?;
        let mut rows = rows(&mut self.read().await?, period, wish.rows).await?;
        let all = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        rows.truncate(MOST);
        Ok(ReportRows { rows, all })
    }
}

async fn rows(
    read: &mut Reader,
    period: Period,
    which: FigureRows,
) -> Result<Vec<ReportRow>, Refusal> {
    let row = |place: &str, id: u32, name: String, day: Option<Day>| ReportRow {
        place: place.to_owned(),
        id,
        name,
        day,
    };
    Ok(match which {
        FigureRows::Published => {
            let all = posts::between(read, period.from, period.to).await?;
            let went = |post: &anslag_domain::post::Post| {
                post.publications.iter().map(|it| it.at).min().filter(|at| period.holds(*at))
            };
            let named = all.into_iter().filter_map(|post| went(&post).map(|at| (post, at)));
            let name = |it: &anslag_domain::post::Post| {
                PlannedPost::name_of(&it.form.title, &it.form.text)
            };
            named.map(|(it, at)| row("posts", it.id.0, name(&it), Some(at.day()))).collect()
        }
        FigureRows::Incidents => {
            let mut all = incidents::all(read).await?;
            all.retain(|incident| period.holds(incident.form.began));
            let of = |it: anslag_domain::incident::Incident| {
                row("incidents", it.id.0, it.form.title, Some(it.form.began.day()))
            };
            all.into_iter().map(of).collect()
        }
        FigureRows::Removals => {
            let mut all = removals::all(read).await?;
            all.retain(|removal| period.holds(removal.form.known));
            let of = |it: anslag_domain::removal::Removal| {
                row("watch", it.id.0, it.form.motive, Some(it.form.known.day()))
            };
            all.into_iter().map(of).collect()
        }
        FigureRows::Accounts => {
            let all = accounts::all(read).await?.into_iter();
            all.map(|it| row("accounts", it.id.0, it.form.name, it.form.decided_on)).collect()
        }
        FigureRows::Runs => {
            let all = checklists::runs(read, u32::MAX).await?.into_iter();
            let signed = all.filter_map(|run| {
                let at = run.signed.as_ref()?.at;
                let title = run.checklist.title.clone();
                period.holds(at).then(|| row("checklists", run.id.0, title, Some(at.day())))
            });
            signed.collect()
        }
        _ => {
            let all = contacts::between(read, period.from, period.to).await?.into_iter();
            let of = |it: Contact| {
                let day = Some(it.form.received.day());
                row("contacts", it.id.0, format!("{} {}", it.number, it.form.topic), day)
            };
            all.filter(|it| counts(it, which)).map(of).collect()
        }
    })
}

/// Whether a contact is one of those a figure counts.
fn counts(contact: &Contact, which: FigureRows) -> bool {
    let judged = contact.assessment.as_ref().map(|it| it.form.registration);
    match which {
        FigureRows::Answered => contact.answer.is_some(),
        FigureRows::Worried => contact.form.worry >= 2,
        FigureRows::Diariefors => judged == Some(Registration::Diariefors),
        FigureRows::Ordnad => judged == Some(Registration::Ordnad),
        FigureRows::RingaBetydelse => judged == Some(Registration::RingaBetydelse),
        FigureRows::Unjudged => judged.is_none(),
        _ => true,
    }
}
