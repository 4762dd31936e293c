//! The plan edited like a sheet: a block of cells at once, read as she wrote them, one step to undo.

use anslag_domain::{
    id::PostId,
    post::Post,
    sheet::{Field, RemarkCode},
};
use anslag_interchange::{
    columns,
    table::{Line, Table},
    verdict::{self, Judged, Office, Wanted},
};
use anslag_store::{accounts, posts};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code, imports::taken, review::ReviewMoment};

/// So many cells are written at once.
const MOST: usize = 200_000;

/// A column of the block.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CellColumn {
    /// What it holds.
    pub field: Field,
    /// The name of a column of hers; empty for the others.
    #[serde(default)]
    pub name: String,
}

/// A row of the block.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CellRow {
    /// The post; nothing for a new one.
    pub id: Option<PostId>,
    /// What now stands in the columns, one for each.
    pub cells: Vec<String>,
}

/// A block of cells.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteCells {
    /// Its columns.
    pub columns: Vec<CellColumn>,
    /// Its rows.
    pub rows: Vec<CellRow>,
}

/// A cell that cannot be read as what its column holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CellRefusal {
    /// The block's row, from 0.
    pub row: u32,
    /// The block's column, from 0; nothing when it is the whole row.
    pub column: Option<u32>,
    /// Why.
    pub code: RemarkCode,
    /// About what.
    pub about: String,
}

/// What became of the block.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct CellsWritten {
    /// How many posts were changed.
    pub changed: u32,
    /// The new posts.
    pub new: Vec<PostId>,
    /// The cells that could not be read; when there are any, nothing was written.
    pub refused: Vec<CellRefusal>,
}

impl Desk {
    pub(crate) async fn write_cells(&self, input: WriteCells) -> Result<CellsWritten, Refusal> {
        let too_many = input.rows.len().saturating_mul(input.columns.len()) > MOST;
        if too_many || input.rows.iter().any(|row| row.cells.len() != input.columns.len()) {
            return Err(Refusal::about(Code::BadInput, "rows"));
        }
        let mut write = self.write("write_cells").await?;
        let mut before = vec![];
        for id in input.rows.iter().filter_map(|row| row.id) {
            before.push(posts::get(&mut write, id).await?);
        }
        let register = accounts::all(&mut write).await?;
        let office = Office::new(&register, &before, self.clock.now().day());
        let judged = judged(&input, &office.cell_by_cell(first_time()));
        let mut done = CellsWritten { refused: refused(&judged), ..CellsWritten::default() };
        if !done.refused.is_empty() {
            return Ok(done);
        }
        let at = self.clock.now();
        for wanted in judged.into_iter().filter_map(|row| row.wanted) {
            let old = before.iter().find(|post| Some(post.id) == wanted.id);
            let post = self.passed(&mut write, old, wanted, at).await?;
            if old.is_some() {
                posts::update(&mut write, &post).await?;
                done.changed += 1;
            } else {
                done.new.push(posts::insert(&mut write, &post).await?);
            }
        }
        if done.changed > 0 || !done.new.is_empty() {
            write.commit("post", only(&input)).await?;
        }
        Ok(done)
    }

    /// The post as wanted; a *stopp* holds it from a slot here as everywhere.
    async fn passed(
        &self,
        write: &mut anslag_store::Write,
        old: Option<&Post>,
        wanted: Wanted,
        at: anslag_domain::Moment,
    ) -> Result<Post, Refusal> {
        let post = taken(old, wanted, at, write.who())?;
        let slotless = old.is_none_or(|old| old.slot.is_none());
        if slotless && post.slot.is_some() {
            self.must_pass(write, &post, ReviewMoment::Planned).await?;
        }
        Ok(post)
    }
}

/// The hour a day gets that is written without one: when the office's day begins.
fn first_time() -> NaiveTime {
    NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default()
}

/// The post of a block that is about one only, for its history.
fn only(input: &WriteCells) -> Option<u32> {
    match input.rows.as_slice() {
        [CellRow { id: Some(id), .. }] => Some(id.0),
        _ => None,
    }
}

fn judged(input: &WriteCells, office: &Office) -> Vec<Judged> {
    let header = |column: &CellColumn| match column.field {
        Field::Variant => column.name.clone(),
        _ => columns::own_header(&column.name),
    };
    let mut table = Table { header: vec!["Id".to_owned()], ..Table::default() };
    table.header.extend(input.columns.iter().map(header));
    let mut fields = vec![Field::Id];
    fields.extend(input.columns.iter().map(|column| column.field));
    for (number, row) in (1..).zip(&input.rows) {
        let mut cells = vec![row.id.map(|id| id.0.to_string()).unwrap_or_default()];
        cells.extend(row.cells.iter().cloned());
        table.rows.push(Line { number, cells });
    }
    verdict::judge(&table, &fields, office)
}

fn refused(rows: &[Judged]) -> Vec<CellRefusal> {
    let all = rows.iter().flat_map(|row| {
        let bad = row.remarks.iter().filter(|remark| remark.code.refuses());
        bad.map(|remark| CellRefusal {
            row: row.line.number - 1,
            column: remark.column.and_then(|at| at.checked_sub(1)),
            code: remark.code,
            about: remark.about.clone(),
        })
    });
    all.collect()
}
