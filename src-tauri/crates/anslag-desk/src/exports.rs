//! What leaves the house: the plan of a period as a sheet or as a calendar.

use anslag_domain::{Day, post::Post};
use anslag_interchange::{
    ics,
    sheet::{self, Plan, SheetError},
};
use anslag_store::{Reader, accounts, own_columns, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, calendar::Days, error::Code};

/// The kinds of sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// Separated by semicolons.
    #[default]
    Csv,
    /// Excel's own.
    Xlsx,
}

/// What of the plan is to leave, and as what.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ExportPlan {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The kind of sheet.
    #[serde(default)]
    #[ts(optional, as = "Option<SheetKind>")]
    pub kind: SheetKind,
    /// Whether what has no slot is to be with it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub undated: bool,
}

impl Desk {
    pub(crate) async fn export_plan(&self, input: ExportPlan) -> Result<Printed, Refusal> {
        let ExportPlan { from, to, kind, undated } = input;
        let days = Days { from, to }.checked()?;
        let mut read = self.read().await?;
        let mut posts = posts::between(&mut read, days.from, days.to).await?;
        if undated {
            posts.extend(posts::undated(&mut read).await?);
        }
        let (accounts, own) = (accounts::all(&mut read).await?, own_columns::all(&mut read).await?);
        let at = self.clock.now();
        let plan = Plan { posts: &posts, accounts: &accounts, own: &own, at };
        let (bytes, ending) = match kind {
            SheetKind::Csv => (sheet::csv(&plan), "csv"),
            SheetKind::Xlsx => (sheet::xlsx(&plan), "xlsx"),
        };
        Ok(Printed { file_name: format!("plan-{from}-{to}.{ending}"), bytes: bytes? })
    }

    pub(crate) async fn export_calendar(&self, input: Days) -> Result<Printed, Refusal> {
        let Days { from, to } = input.checked()?;
        let mut read = self.read().await?;
        let posts = dated(&mut read, from, to).await?;
        let accounts = accounts::all(&mut read).await?;
        let held = self.set_aside(&mut read).await?;
        let bytes = ics::calendar(&posts, &accounts, &held, self.clock.now());
        Ok(Printed { file_name: format!("plan-{from}-{to}.ics"), bytes })
    }
}

/// The posts with a slot or a wished day in the days.
async fn dated(read: &mut Reader, from: Day, to: Day) -> Result<Vec<Post>, Refusal> {
    let mut all = posts::between(read, from, to).await?;
    let wished = posts::undated(read).await?.into_iter();
    all.extend(wished.filter(|p| p.form.target.is_some_and(|day| (from..=to).contains(&day))));
    Ok(all)
}

impl From<SheetError> for Refusal {
    fn from(error: SheetError) -> Self {
        match error {
            SheetError::TooLong(column) => Self::about(Code::TooLong, column),
            SheetError::Broken(_) => Code::Broken.into(),
        }
    }
}
