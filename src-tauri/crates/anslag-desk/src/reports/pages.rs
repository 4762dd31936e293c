//! The pages of a kept report as pictures, as they would be printed now or were when it was sent.

use anslag_domain::id::ReportId;
use anslag_store::reports;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    media::{as_data_url, aside},
};

/// So many pages are drawn at a time.
const AT_A_TIME: usize = 8;

/// Some pages wished for.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ReportPagesWish {
    /// Of which report.
    pub id: ReportId,
    /// From which page on, counted from 0.
    #[serde(default)]
    pub first: u32,
}

/// Some pages of a report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportPages {
    /// How many there are in all.
    pub total: usize,
    /// The next of them, each as a data URL.
    pub shown: Vec<String>,
}

impl Desk {
    pub(crate) async fn report_pages(&self, wish: ReportPagesWish) -> Result<ReportPages, Refusal> {
        let mut read = self.read().await?;
        let report = reports::get(&mut read, wish.id).await?;
        let paper = self.outgoing(&mut read, &report).await?.paper;
        drop(read);
        let first = usize::try_from(wish.first).unwrap_or(usize::MAX);
        aside(move || {
            let drawn = anslag_report::pages(&paper, first, AT_A_TIME)?;
            let shown = drawn.shown.iter().map(|png| as_data_url("image/png", png));
            Ok(ReportPages { total: drawn.total, shown: shown.collect() })
        })
        .await
    }
}
