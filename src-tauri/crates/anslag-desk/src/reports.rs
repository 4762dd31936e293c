//! Reports to the board: counted once from the rows, worded by the shelf and by her, kept, printed.

mod compose;
mod count;
mod facts;
mod pages;
mod preview;
pub(crate) mod rows;
mod tables;
mod texts;
mod view;

use anslag_domain::{
    Day, Moment, diarienummer,
    id::ReportId,
    office::Office,
    report::{Report, ReportForm, ReportKind},
    statistics::Period,
};
use anslag_interchange::workbook::{self, Sheet};
use anslag_report::model::{Table, Tjansteutlatande};
use anslag_store::{Readable, Reader, office, reports};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, error::Code, media::aside};
use facts::Facts;
pub use pages::{ReportPages, ReportPagesWish};
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

/// A report as it leaves the house, in whatever form.
#[derive(Serialize, Deserialize)]
struct Outgoing {
    paper: Tjansteutlatande,
    /// The figures first, then every table and the figures of every chart.
    tables: Vec<Table>,
    /// Its file's name without the ending.
    file_stem: String,
    /// The moment inside the workbook.
    at: Moment,
}

/// A report that is not kept, and what it was made of.
struct Unkept {
    form: ReportForm,
    facts: Facts,
    outgoing: Outgoing,
}

impl Desk {
    pub(crate) async fn preview_report(
        &self,
        input: ReportInput,
    ) -> Result<ReportPreview, Refusal> {
        let whole = self.unkept(&input).await?;
        Ok(ReportPreview::of(&whole.outgoing.paper, whole.facts.figures))
    }

    pub(crate) async fn print_report(&self, input: PrintReport) -> Result<Printed, Refusal> {
        let whole = self.unkept(&input.report).await?;
        printed(whole.outgoing, input.format).await
    }

    pub(crate) async fn list_reports(&self) -> Result<Vec<ReportSummary>, Refusal> {
        let all = reports::all(&mut self.read().await?).await?.into_iter();
        Ok(all.map(summary).collect())
    }

    pub(crate) async fn get_report(&self, id: ReportId) -> Result<KeptReport, Refusal> {
        let mut read = self.read().await?;
        let report = reports::get(&mut read, id).await?;
        let facts: Facts = reports::facts(&mut read, id).await?;
        let paper = self.outgoing(&mut read, &report).await?.paper;
        let own_layout = reports::layout(&mut read, report.form.kind).await?.is_some();
        Ok(KeptReport::of(&self.shelf.reports, report, &facts, &paper, own_layout))
    }

    /// Whether its figures would be others if they were counted now; what is sent is not counted.
    pub(crate) async fn report_changed(&self, id: ReportId) -> Result<bool, Refusal> {
        let mut read = self.read().await?;
        let report = reports::get(&mut read, id).await?;
        if report.sent.is_some() {
            return Ok(false);
        }
        let facts: Facts = reports::facts(&mut read, id).await?;
        let now = self.facts_of(&mut read, &report.form).await?;
        Ok(Facts { counted: facts.counted, ..now } != facts)
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
        let written = form.written().map(|text| ("text", text)).collect::<Vec<_>>();
        self.no_personnummer(&written)?;
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

    /// From now on it stays as it is, dated this day, whatever becomes of office and words.
    pub(crate) async fn send_report(&self, id: ReportId) -> Result<(), Refusal> {
        let mut write = self.write("send_report").await?;
        let report = reports::get(&mut write, id).await?.open()?;
        let outgoing = self.outgoing(&mut write, &report).await?;
        if let Some(field) = compose::to_fill(&outgoing.paper) {
            return Err(Refusal::about(Code::FieldToFill, field));
        }
        reports::set_sent(&mut write, id, self.clock.now(), &outgoing).await?;
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
        let mut read = self.read().await?;
        let report = reports::get(&mut read, input.id).await?;
        printed(self.outgoing(&mut read, &report).await?, input.format).await
    }

    /// A kept report as it leaves the house: as it left, or as it would leave now.
    async fn outgoing(&self, on: &mut impl Readable, report: &Report) -> Result<Outgoing, Refusal> {
        if let Some(sent) = reports::sent_as(on, report.id).await? {
            return Ok(sent);
        }
        let office = office::get(on).await?.ok_or(Code::NoOffice)?;
        let facts: Facts = reports::facts(on, report.id).await?;
        Ok(self.leaving(&office, &report.form, &facts))
    }

    fn leaving(&self, office: &Office, form: &ReportForm, facts: &Facts) -> Outgoing {
        let (shelf, at) = (&self.shelf.reports, self.clock.now());
        Outgoing {
            paper: compose::paper(shelf, office, form, facts, at.day()),
            tables: tables::all(&shelf.parts, facts),
            file_stem: facts.fill(&shelf.of(form.kind).file_name),
            at,
        }
    }

    /// A report that is not kept: what one begun now would say.
    async fn unkept(&self, input: &ReportInput) -> Result<Unkept, Refusal> {
        let period = Period::new(input.from, input.to)?;
        let mut read = self.read().await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let facts = self.count(&mut read, &office, period).await?;
        let layout = reports::layout(&mut read, input.kind).await?;
        let form = compose::begun(&self.shelf.reports, layout, input, &facts)?;
        let outgoing = self.leaving(&office, &form, &facts);
        Ok(Unkept { form, facts, outgoing })
    }

    async fn facts_of(&self, read: &mut Reader, form: &ReportForm) -> Result<Facts, Refusal> {
        let office = office::get(read).await?.ok_or(Code::NoOffice)?;
        self.count(read, &office, Period::new(form.from, form.to)?).await
    }
}

/// Typesetting takes a moment and cannot be waited for by the thread that answers her.
async fn printed(outgoing: Outgoing, format: Format) -> Result<Printed, Refusal> {
    let Outgoing { paper, tables, file_stem, at } = outgoing;
    let ending = match format {
        Format::Pdf => "pdf",
        Format::Docx => "docx",
        Format::Xlsx => "xlsx",
        Format::Csv => "csv",
    };
    let bytes = aside(move || {
        Ok(match format {
            Format::Pdf => anslag_report::pdf(&paper)?,
            Format::Docx => anslag_report::docx(&paper)?,
            Format::Xlsx => {
                let sheets: Vec<Sheet> = tables.into_iter().map(sheet).collect();
                workbook::workbook(&paper.title, &sheets, at)?
            }
            Format::Csv => {
                let figures = tables.first().ok_or(Code::Broken)?;
                anslag_interchange::rows::csv(&figures.header, &figures.rows)?
            }
        })
    })
    .await?;
    Ok(Printed { file_name: format!("{file_stem}.{ending}"), bytes })
}

fn sheet(table: Table) -> Sheet {
    let Table { caption, header, rows, numeric, .. } = table;
    Sheet { name: caption, header, rows, numeric }
}

fn summary(report: Report) -> ReportSummary {
    let Report { id, form, made, sent, .. } = report;
    let ReportForm { kind, title, from, to, meeting, .. } = form;
    ReportSummary { id, kind, title, from, to, meeting, made, sent }
}
