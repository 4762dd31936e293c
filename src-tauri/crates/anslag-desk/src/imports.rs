//! A sheet or calendar of anyone's into the plan: looked at first, taken in whole, undone as one.

mod stops;
mod taken;

use std::collections::BTreeSet;

use anslag_domain::{
    post::Post,
    sheet::{Column, Field, Outcome, OwnColumn, OwnKind, Remark},
};
use anslag_interchange::{
    columns,
    table::{self, Table, TableError},
    verdict::{self, Judged, Office},
};
use anslag_store::{Readable, Write, accounts, own_columns, posts};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

pub(crate) use taken::taken;

/// So many rows with remarks are shown, and so many without.
const SHOWN: (usize, usize) = (2_000, 100);

/// Where the rows come from: a file, or what she pasted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportSource {
    /// The file's bytes in base64.
    #[serde(default)]
    pub bytes: Option<String>,
    /// What she pasted.
    #[serde(default)]
    pub text: Option<String>,
}

/// A cell she has mended.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CellFix {
    /// The row's number in the sheet.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
    /// What now stands there.
    pub value: String,
}

/// A sheet, and how it is to be understood.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportPlan {
    /// The rows.
    pub source: ImportSource,
    /// Which of the workbook's sheets; the likeliest when not said.
    #[serde(default)]
    pub sheet: Option<u32>,
    /// What each column holds; guessed when not said.
    #[serde(default)]
    pub fields: Option<Vec<Field>>,
    /// Cells she has mended.
    #[serde(default)]
    pub fixes: Vec<CellFix>,
    /// Rows she has left out, by number.
    #[serde(default)]
    pub left_out: Vec<u32>,
}

/// A row as it was understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// Its number in the sheet.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<String>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What is said of it.
    pub remarks: Vec<Remark>,
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ImportCounts {
    /// Rows that become new posts.
    pub new: u32,
    /// Rows that change posts.
    pub changed: u32,
    /// Rows, of the two above, that something is said of.
    pub remarked: u32,
    /// Rows that cannot be taken in.
    pub refused: u32,
    /// Rows with nothing to take in.
    pub skipped: u32,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    /// The workbook's sheets.
    pub sheets: Vec<String>,
    /// Which of them is read.
    pub sheet: u32,
    /// The columns, with what they hold.
    pub columns: Vec<Column>,
    /// The rows with remarks, and the first without, by number.
    pub rows: Vec<ImportRow>,
    /// All rows, counted.
    pub counts: ImportCounts,
}

/// What an import did.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Imported {
    /// Posts that are new.
    pub new: u32,
    /// Posts that were changed.
    pub changed: u32,
    /// Of them, those that a *stopp* keeps in the tray, with their day as the wished one.
    pub held: u32,
    /// Rows that could not be taken in and were left.
    pub refused: u32,
}

/// A sheet that has been read and judged.
struct Read {
    table: Table,
    columns: Vec<Column>,
    rows: Vec<Judged>,
}

impl Desk {
    pub(crate) async fn preview_import(&self, input: ImportPlan) -> Result<ImportPreview, Refusal> {
        let mut read = self.read().await?;
        let posts = posts::latest(&mut read, u32::MAX).await?;
        let mut sheet = self.judged(&mut read, &input, &posts).await?;
        self.mark_held(&mut read, &mut sheet.rows, &posts).await?;
        let counts = counted(&sheet.rows);
        let sheet_at = u32::try_from(sheet.table.sheet).unwrap_or(0);
        Ok(ImportPreview {
            sheets: sheet.table.sheets,
            sheet: sheet_at,
            columns: sheet.columns,
            rows: shown(sheet.rows),
            counts,
        })
    }

    pub(crate) async fn import_plan(&self, input: ImportPlan) -> Result<Imported, Refusal> {
        self.copy_before_import().await;
        let mut write = self.write("import_plan").await?;
        let posts = posts::latest(&mut write, u32::MAX).await?;
        let mut sheet = self.judged(&mut write, &input, &posts).await?;
        let counts = counted(&sheet.rows);
        if counts.new + counts.changed == 0 {
            return Err(Code::NothingToImport.into());
        }
        let held = self.hold_back(&mut write, &mut sheet.rows, &posts).await?;
        keep_own_columns(&mut write, &sheet).await?;
        let at = self.clock.now();
        for wanted in sheet.rows.into_iter().filter_map(|row| row.wanted) {
            let before = posts.iter().find(|post| Some(post.id) == wanted.id);
            let post = taken(before, wanted, at, write.who())?;
            match before {
                Some(_) => posts::update(&mut write, &post).await?,
                None => drop(posts::insert(&mut write, &post).await?),
            }
        }
        write.commit("post", None).await?;
        let ImportCounts { new, changed, refused, .. } = counts;
        Ok(Imported { new, changed, held, refused })
    }

    async fn judged(
        &self,
        on: &mut impl Readable,
        input: &ImportPlan,
        posts: &[Post],
    ) -> Result<Read, Refusal> {
        let today = self.clock.now().day();
        let mut table = read(input, today)?;
        mend(&mut table, input);
        let register = accounts::all(on).await?;
        let office = Office::new(&register, posts, today);
        let mut columns = columns::guess(&table, office.names());
        for (column, field) in columns.iter_mut().zip(input.fields.iter().flatten()) {
            if column.field != *field {
                (column.field, column.certainty) = (*field, 100);
            }
        }
        let fields: Vec<Field> = columns.iter().map(|column| column.field).collect();
        let rows = verdict::judge(&table, &fields, &office);
        Ok(Read { table, columns, rows })
    }
}

fn read(input: &ImportPlan, today: anslag_domain::Day) -> Result<Table, Refusal> {
    let sheet = input.sheet.map(|at| at as usize);
    match &input.source {
        ImportSource { bytes: Some(bytes), .. } => {
            let bytes = BASE64_STANDARD.decode(bytes);
            let bytes = bytes.map_err(|_| Refusal::about(Code::BadInput, "bytes"))?;
            Ok(table::of_file(&bytes, sheet, today)?)
        }
        ImportSource { text: Some(text), .. } => Ok(table::of_pasted(text)?),
        _ => Err(Refusal::about(Code::BadInput, "source")),
    }
}

/// The sheet with the cells she has mended and without the rows she has left out.
fn mend(table: &mut Table, input: &ImportPlan) {
    for fix in &input.fixes {
        let row = table.rows.iter_mut().find(|row| row.number == fix.row);
        if let Some(cell) = row.and_then(|row| row.cells.get_mut(fix.column as usize)) {
            cell.clone_from(&fix.value);
        }
    }
    let left_out: BTreeSet<u32> = input.left_out.iter().copied().collect();
    table.rows.retain(|row| !left_out.contains(&row.number));
}

fn counted(rows: &[Judged]) -> ImportCounts {
    let mut counts = ImportCounts::default();
    for row in rows {
        match (row.outcome(), &row.wanted) {
            (Outcome::Skipped, _) => counts.skipped += 1,
            (Outcome::Refused, _) | (_, None) => counts.refused += 1,
            (outcome, Some(wanted)) => {
                counts.remarked += u32::from(outcome == Outcome::Remark);
                counts.new += u32::from(wanted.id.is_none());
                counts.changed += u32::from(wanted.id.is_some());
            }
        }
    }
    counts
}

/// Rows to look at: what something is said of, and the first of the others.
fn shown(rows: Vec<Judged>) -> Vec<ImportRow> {
    let (mut said, mut ready) = SHOWN;
    let kept = rows.into_iter().filter_map(|row| {
        let outcome = row.outcome();
        let left = if outcome == Outcome::Ready { &mut ready } else { &mut said };
        *left = left.checked_sub(1)?;
        let (number, cells) = (row.line.number, row.line.cells);
        Some(ImportRow { number, cells, outcome, remarks: row.remarks })
    });
    kept.collect()
}

/// Columns of hers that the plan did not have yet.
async fn keep_own_columns(write: &mut Write, sheet: &Read) -> Result<(), Refusal> {
    let known = own_columns::all(write).await?;
    let mut place = u32::try_from(known.len()).unwrap_or(u32::MAX);
    let filled = |name: &str| {
        let wanted = sheet.rows.iter().filter_map(|row| row.wanted.as_ref());
        wanted.into_iter().any(|wanted| wanted.form.own.contains_key(name))
    };
    for column in sheet.columns.iter().filter(|column| column.field.is_own()) {
        let name = columns::own_name(&column.name).to_owned();
        if known.iter().any(|own| own.name == name) || !filled(&name) {
            continue;
        }
        let own = OwnColumn { name, kind: OwnKind::Text, choices: vec![], place };
        own_columns::set(write, &own).await?;
        place += 1;
    }
    Ok(())
}

impl From<TableError> for Refusal {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Empty => Code::EmptySheet.into(),
            TableError::TooLarge => Code::SheetTooLarge.into(),
            TableError::TooManyRows => Self::about(Code::TooManyRows, table::MAX_ROWS),
            TableError::UnknownKind => Code::UnknownKindOfFile.into(),
            TableError::Locked => Code::LockedSheet.into(),
            TableError::Damaged => Code::DamagedSheet.into(),
        }
    }
}
