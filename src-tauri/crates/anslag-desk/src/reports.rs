//! The report to the nämnd: counted once from the rows, worded from the shelf, printed.

mod compose;
mod facts;
mod preview;
mod texts;

use std::collections::HashMap;

use anslag_domain::{
    Day,
    indicator::FollowedPeriod,
    statistics::{self, Counted, Period},
};
use anslag_report::model::Tjansteutlatande;
use anslag_store::{Reader, accounts, contacts, gallring, goals, incidents, office, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, error::Code};
use facts::{Facts, FollowedGoal};
pub use preview::ReportPreview;
pub(crate) use texts::ReportTexts;

/// The forms the print shop knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// The administration's report to its board.
    Tjansteutlatande,
}

/// What a document may be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Accessible and archival at once: PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// For the secretary to go on with.
    Docx,
}

/// A report wished for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportInput {
    /// Which form.
    pub kind: ReportKind,
    /// First day of the period.
    pub from: Day,
    /// Last day of the period.
    pub to: Day,
    /// Its diarienummer, when it has one.
    #[serde(default)]
    pub diarienummer: Option<String>,
    /// The day of the board's meeting.
    #[serde(default)]
    pub meeting: Option<Day>,
    /// Who signs for the administration.
    #[serde(default)]
    pub director: Option<String>,
}

/// A report to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintReport {
    /// The report.
    pub report: ReportInput,
    /// As what.
    pub format: Format,
}

impl Desk {
    pub(crate) async fn preview_report(
        &self,
        input: ReportInput,
    ) -> Result<ReportPreview, Refusal> {
        let (report, facts) = self.compose(&input).await?;
        Ok(ReportPreview::of(&report, facts.figures))
    }

    pub(crate) async fn print_report(&self, input: PrintReport) -> Result<Printed, Refusal> {
        let (report, facts) = self.compose(&input.report).await?;
        let ending = if input.format == Format::Pdf { "pdf" } else { "docx" };
        let file_name = format!("{}.{ending}", facts.fill(&self.shelf.report.file_name));
        // Typesetting takes a moment and cannot be waited for by the thread that answers her.
        let bytes = tokio::task::spawn_blocking(move || match input.format {
            Format::Pdf => anslag_report::pdf(&report),
            Format::Docx => anslag_report::docx(&report),
        })
        .await
        .map_err(|_| Code::Broken)??;
        Ok(Printed { file_name, bytes })
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

    async fn compose(&self, input: &ReportInput) -> Result<(Tjansteutlatande, Facts), Refusal> {
        let ReportKind::Tjansteutlatande = input.kind;
        let period = Period::new(input.from, input.to)?;
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let posts = posts::between(&mut read, period.from, period.to).await?;
        let contacts = contacts::between(&mut read, period.from, period.to).await?;
        let mut counted: Vec<Counted> = contacts.iter().map(Counted::of).collect();
        // What has been destroyed by decision still counts.
        let protocols = gallring::all_protocols(&mut read).await?;
        counted.extend(protocols.into_iter().flat_map(|protocol| protocol.body.counted));
        let mut incidents = incidents::all(&mut read).await?;
        incidents.retain(|incident| period.holds(incident.form.began));
        let goals = self.followed_goals(&mut read, period).await?;
        let facts = Facts {
            goals,
            figures: statistics::figures(period, &posts, &counted),
            namnd: office.namnd.clone(),
            forvaltning: office.forvaltning.clone(),
            accounts: accounts::all(&mut read).await?.into_iter().map(|a| a.form.name).collect(),
            incidents: incidents.into_iter().map(|incident| incident.form.title).collect(),
        };
        let today = self.clock.now().day();
        let report = compose::report(&self.shelf.report, &office, input, &facts, today)?;
        Ok((report, facts))
    }
}
