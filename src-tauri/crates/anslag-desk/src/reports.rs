//! Reports to the board: counted once from the rows, worded by the shelf and by her, kept, printed.

mod compose;
mod count;
mod facts;
mod preview;
pub(crate) mod rows;
mod tables;
mod texts;
mod view;

use anslag_domain::{
    Day, Moment, diarienummer,
    id::ReportId,
    report::{Report, ReportForm, ReportKind},
    statistics::Period,
};
use anslag_interchange::workbook::{self, Sheet};
use anslag_report::model::Tjansteutlatande;
use anslag_store::{Reader, office, reports};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, error::Code};
use facts::Facts;
pub use preview::ReportPreview;
pub(crate) use texts::{ReportParts, ReportShelf, ReportTexts};
pub use view::KeptReport;

/// What a document may be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Accessible and archival at once: PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// For the secretary to go on with.
    Docx,
    /// The figures and tables as a workbook.
    Xlsx,
    /// The figures as separated text.
    Csv,
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

/// A kept report to be saved.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PrintKeptReport {
    /// Which.
    pub id: ReportId,
    /// As what.
    pub format: Format,
}

/// A report rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditReport {
    /// Which.
    pub id: ReportId,
    /// What now stands.
    pub form: ReportForm,
}

/// A report in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportSummary {
    /// Which.
    pub id: ReportId,
    /// Which form.
    pub kind: ReportKind,
    /// Its matter.
    pub title: String,
    /// First day of the period.
    pub from: Day,
    /// Last day of the period.
    pub to: Day,
    /// The day of the board's meeting.
    pub meeting: Option<Day>,
    /// When it was begun.
    pub made: Moment,
    /// When it was sent.
    pub sent: Option<Moment>,
}

/// The figures and texts of a report, and its words for the page or the printer.
struct Whole {
    form: ReportForm,
    facts: Facts,
    paper: Tjansteutlatande,
}

impl Desk {
    pub(crate) async fn preview_report(
        &self,
        input: ReportInput,
    ) -> Result<ReportPreview, Refusal> {
        let whole = self.unkept(&input).await?;
        Ok(ReportPreview::of(&whole.paper, whole.facts.figures))
    }

    pub(crate) async fn print_report(&self, input: PrintReport) -> Result<Printed, Refusal> {
        let whole = self.unkept(&input.report).await?;
        self.printed(whole, input.format).await
    }

    pub(crate) async fn list_reports(&self) -> Result<Vec<ReportSummary>, Refusal> {
        let all = reports::all(&mut self.read().await?).await?.into_iter();
        Ok(all.map(summary).collect())
    }

    pub(crate) async fn get_report(&self, id: ReportId) -> Result<KeptReport, Refusal> {
        let mut read = self.read().await?;
        let report = reports::get(&mut read, id).await?;
        let facts: Facts = reports::facts(&mut read, id).await?;
        let changed = report.sent.is_none() && {
            let now = self.facts_of(&mut read, &report.form).await?;
            Facts { counted: facts.counted, ..now } != facts
        };
        Ok(KeptReport::of(&self.shelf.reports, report, &facts, changed))
    }

    /// The shelf's page, or the order and formulas she keeps, with the period's figures.
    pub(crate) async fn begin_report(&self, input: ReportInput) -> Result<ReportId, Refusal> {
        let whole = self.unkept(&input).await?;
        let form = whole.form.checked()?;
        let mut write = self.write("begin_report").await?;
        let id = reports::insert(&mut write, &form, &whole.facts, self.clock.now()).await?;
        write.commit("report", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_report(&self, input: EditReport) -> Result<(), Refusal> {
        let mut form = input.form.checked()?;
        let number = form.diarienummer.take().unwrap_or_default();
        form.diarienummer = diarienummer::parse(&number, "diarienummer")?;
        let mut write = self.write("edit_report").await?;
        let before = reports::get(&mut write, input.id).await?.open()?.form;
        if (before.kind, before.from, before.to) != (form.kind, form.from, form.to) {
            return Err(Refusal::about(Code::BadInput, "from"));
        }
        reports::update(&mut write, input.id, &form).await?;
        Ok(write.commit("report", Some(input.id.0)).await?)
    }

    /// Her own words stay; where they were written of other figures the page says so.
    pub(crate) async fn recount_report(&self, id: ReportId) -> Result<(), Refusal> {
        let mut read = self.read().await?;
        let report = reports::get(&mut read, id).await?.open()?;
        let facts = self.facts_of(&mut read, &report.form).await?;
        drop(read);
        let mut write = self.write("recount_report").await?;
        reports::set_facts(&mut write, id, &facts, self.clock.now()).await?;
        Ok(write.commit("report", Some(id.0)).await?)
    }

    /// From now on it stays as it is; its date is this day.
    pub(crate) async fn send_report(&self, id: ReportId) -> Result<(), Refusal> {
        let mut write = self.write("send_report").await?;
        reports::get(&mut write, id).await?.open()?;
        reports::set_sent(&mut write, id, self.clock.now()).await?;
        Ok(write.commit("report", Some(id.0)).await?)
    }

    pub(crate) async fn discard_report(&self, id: ReportId) -> Result<(), Refusal> {
        let mut write = self.write("discard_report").await?;
        reports::get(&mut write, id).await?.open()?;
        reports::delete(&mut write, id).await?;
        Ok(write.commit("report", Some(id.0)).await?)
    }

    /// The next report of the form begins with this one's order, headings and formulas.
    pub(crate) async fn keep_report_layout(&self, id: ReportId) -> Result<(), Refusal> {
        let mut write = self.write("keep_report_layout").await?;
        let report = reports::get(&mut write, id).await?;
        let facts: Facts = reports::facts(&mut write, id).await?;
        reports::set_layout(&mut write, &report.form.layout(&facts.names())).await?;
        Ok(write.commit("report_layout", None).await?)
    }

    pub(crate) async fn clear_report_layout(&self, kind: ReportKind) -> Result<(), Refusal> {
        let mut write = self.write("clear_report_layout").await?;
        reports::clear_layout(&mut write, kind).await?;
        Ok(write.commit("report_layout", None).await?)
    }

    pub(crate) async fn print_kept_report(
        &self,
        input: PrintKeptReport,
    ) -> Result<Printed, Refusal> {
        let whole = self.kept(input.id).await?;
        self.printed(whole, input.format).await
    }

    async fn kept(&self, id: ReportId) -> Result<Whole, Refusal> {
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let Report { form, sent, .. } = reports::get(&mut read, id).await?;
        let facts: Facts = reports::facts(&mut read, id).await?;
        let date = sent.unwrap_or_else(|| self.clock.now()).day();
        let paper = compose::paper(&self.shelf.reports, &office, &form, &facts, date);
        Ok(Whole { form, facts, paper })
    }

    /// A report that is not kept: what one begun now would say.
    async fn unkept(&self, input: &ReportInput) -> Result<Whole, Refusal> {
        let period = Period::new(input.from, input.to)?;
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let facts = self.count(&mut read, &office, period).await?;
        let layout = reports::layout(&mut read, input.kind).await?;
        let form = compose::begun(&self.shelf.reports, layout, input, &facts)?;
        let today = self.clock.now().day();
        let paper = compose::paper(&self.shelf.reports, &office, &form, &facts, today);
        Ok(Whole { form, facts, paper })
    }

    async fn facts_of(&self, read: &mut Reader, form: &ReportForm) -> Result<Facts, Refusal> {
        let office = office::get(read).await?.ok_or(Code::NoOffice)?;
        self.count(read, &office, Period::new(form.from, form.to)?).await
    }

    /// Typesetting takes a moment and cannot be waited for by the thread that answers her.
    async fn printed(&self, whole: Whole, format: Format) -> Result<Printed, Refusal> {
        let Whole { form, facts, paper } = whole;
        let shelf = &self.shelf.reports;
        let ending = match format {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
        };
        let file_name = format!("{}.{ending}", facts.fill(&shelf.of(form.kind).file_name));
        let sheets = sheets(shelf, &facts);
        let at = self.clock.now();
        let bytes = crate::media::aside(move || {
            Ok(match format {
                Format::Pdf => anslag_report::pdf(&paper)?,
                Format::Docx => anslag_report::docx(&paper)?,
                Format::Xlsx => workbook::workbook(&paper.title, &sheets, at)?,
                Format::Csv => {
                    let (heads, rows) = (&sheets[0].header, &sheets[0].rows);
                    anslag_interchange::rows::csv(heads, rows)?
                }
            })
        })
        .await?;
        Ok(Printed { file_name, bytes })
    }
}

/// The figures first, then every table and the figures of every chart.
fn sheets(shelf: &ReportShelf, facts: &Facts) -> Vec<Sheet> {
    let drawn = ["topics", "goals", "accounts", "incidents", "removals"]
        .map(|name| tables::table(&shelf.parts, facts, name))
        .into_iter()
        .chain(["months", "posts", "worry"].map(|name| tables::chart(&shelf.parts, facts, name)));
    let figures = tables::table(&shelf.parts, facts, "figures");
    figures.into_iter().chain(drawn.flatten()).filter_map(|block| sheet(&block)).collect()
}

fn sheet(block: &anslag_report::model::Block) -> Option<Sheet> {
    use anslag_report::model::Block;
    let table = match block {
        Block::Table(table) => table.clone(),
        Block::Chart(chart) => chart.table(),
        _ => return None,
    };
    let anslag_report::model::Table { caption, header, rows, numeric, .. } = table;
    Some(Sheet { name: caption, header, rows, numeric })
}

fn summary(report: Report) -> ReportSummary {
    let Report { id, form, made, sent, .. } = report;
    let ReportForm { kind, title, from, to, meeting, .. } = form;
    ReportSummary { id, kind, title, from, to, meeting, made, sent }
}
