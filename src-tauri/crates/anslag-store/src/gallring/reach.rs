//! How far a gallring reaches: from the rows it begins with along every tie that owns, through
//! rows that live and rows that only the journal's images still show.

use std::collections::{BTreeMap, BTreeSet};

use anslag_domain::gallring::TableTotal;
use sqlx::AssertSqlSafe;

use super::ties::{self, Tie};
use crate::{Readable, StoreError, digest, triggers};

/// Where it begins: rows by table.
pub type Seeds = BTreeMap<String, BTreeSet<i64>>;

/// The rows of one table.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub living: BTreeSet<i64>,
    /// Deleted long ago; what they said stands in the journal's images.
    pub dead: BTreeSet<i64>,
}

/// A column that is to be emptied, and in how many rows.
#[derive(Debug, Clone)]
pub(super) struct Loose {
    pub tie: Tie,
    pub rows: BTreeSet<i64>,
}

/// Everything that goes.
#[derive(Debug, Clone, Default)]
pub struct Reach {
    pub(super) rows: BTreeMap<String, Rows>,
    pub(super) loose: Vec<Loose>,
    pub(super) files: BTreeSet<String>,
    totals: Vec<TableTotal>,
    indexed: u32,
    print: String,
}

impl Rows {
    pub(super) fn all(&self) -> BTreeSet<i64> {
        self.living.union(&self.dead).copied().collect()
    }
}

/// Numbers as SQL reads many at once: a JSON array.
pub(super) fn list(ids: &BTreeSet<i64>) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    format!("[{}]", ids.join(","))
}

impl Reach {
    /// Finds everything that hangs on the seeds.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn of(on: &mut impl Readable, seeds: &Seeds) -> Result<Self, StoreError> {
        let ties = ties::all(on).await?;
        let mut reach = Self::default();
        let mut waiting: Vec<(String, Rows)> = seeds
            .iter()
            .map(|(table, ids)| (table.clone(), Rows { living: ids.clone(), dead: [].into() }))
            .collect();
        waiting.push(("writer".to_owned(), writers_left_alone(on, seeds.get("contact")).await?));
        while let Some((table, found)) = waiting.pop() {
            let new = reach.take(&table, found);
            if new.is_empty() {
                continue;
            }
            for tie in ties.iter().filter(|tie| tie.owned && tie.target == table) {
                let rows =
                    Rows { living: living(on, tie, &new).await?, dead: dead(on, tie, &new).await? };
                waiting.push((tie.table.clone(), rows));
            }
        }
        reach.loosen(on, &ties).await?;
        reach.files = super::files::only_named_by(on, &reach).await?;
        reach.count(on).await?;
        for (table, kind) in [("contact", 1), ("post", 2)] {
            let rows = reach.rows.get(table).map(|rows| list(&rows.living)).unwrap_or_default();
            reach.indexed += indexed(on, kind, &rows).await?;
        }
        Ok(reach)
    }

    /// What goes, table by table.
    #[must_use]
    pub fn totals(&self) -> &[TableTotal] {
        &self.totals
    }

    /// How many entries of the search index.
    #[must_use]
    pub const fn indexed(&self) -> u32 {
        self.indexed
    }

    /// How many files.
    #[must_use]
    pub fn files(&self) -> u32 {
        number(self.files.len())
    }

    /// How many rows merely mention what goes, and stay without it.
    #[must_use]
    pub fn loosened(&self) -> u32 {
        number(self.loose.iter().map(|loose| loose.rows.len()).sum())
    }

    /// A digest of every row, image and file, and of what is said of them: another when anything
    /// has changed.
    #[must_use]
    pub fn seal(&self, said: &str) -> String {
        digest::of(&format!("{}\n{said}", self.print))
    }

    /// Adds rows and gives back those that were not there.
    fn take(&mut self, table: &str, found: Rows) -> BTreeSet<i64> {
        let known = self.rows.entry(table.to_owned()).or_default();
        let before = known.all();
        known.living.extend(found.living);
        known.dead.extend(found.dead);
        known.all().difference(&before).copied().collect()
    }

    pub(super) fn holds(&self, table: &str, row: i64) -> bool {
        self.rows
            .get(table)
            .is_some_and(|rows| rows.living.contains(&row) || rows.dead.contains(&row))
    }

    async fn loosen(&mut self, on: &mut impl Readable, ties: &[Tie]) -> Result<(), StoreError> {
        for tie in ties.iter().filter(|tie| !tie.owned) {
            let Some(gone) = self.rows.get(&tie.target) else { continue };
            let mut rows = living(on, tie, &gone.living).await?;
            rows.retain(|row| !self.holds(&tie.table, *row));
            if !rows.is_empty() {
                self.loose.push(Loose { tie: tie.clone(), rows });
            }
        }
        Ok(())
    }

    /// Counts, and takes the digest of what was counted.
    async fn count(&mut self, on: &mut impl Readable) -> Result<(), StoreError> {
        let mut all = String::new();
        for (table, rows) in &self.rows {
            let images = images(on, table, &rows.all()).await?;
            let living = standing(on, table, &rows.living).await?;
            let total = TableTotal {
                table: table.clone(),
                rows: number(living.len()),
                images: number(images.len()),
            };
            all.push_str(&format!("{table} {living:?} {images:?} {}\n", list(&rows.dead)));
            self.totals.push(total);
        }
        for loose in &self.loose {
            all.push_str(&format!("{} {}\n", loose.tie.table, list(&loose.rows)));
        }
        all.push_str(&format!("{:?}", self.files));
        self.totals.retain(|total| total.rows + total.images > 0);
        self.print = digest::of(&all);
        Ok(())
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The writers none of whose contacts will be left.
async fn writers_left_alone(
    on: &mut impl Readable,
    contacts: Option<&BTreeSet<i64>>,
) -> Result<Rows, StoreError> {
    let going = list(contacts.unwrap_or(&BTreeSet::new()));
    let sql = "SELECT DISTINCT writer FROM contact
         WHERE id IN (SELECT value FROM json_each(?1)) AND writer IS NOT NULL
         AND writer NOT IN (SELECT writer FROM contact
             WHERE writer IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?1)))";
    let living = ids(on, sql.to_owned(), &going).await?;
    Ok(Rows { living, dead: BTreeSet::new() })
}

async fn living(
    on: &mut impl Readable,
    tie: &Tie,
    targets: &BTreeSet<i64>,
) -> Result<BTreeSet<i64>, StoreError> {
    let (table, column) = (&tie.table, &tie.column);
    let only = tie.only.as_ref().map(|(c, word)| format!("AND \"{c}\" = '{word}'"));
    let sql = format!(
        "SELECT rowid FROM \"{table}\" WHERE \"{column}\" IN (SELECT value FROM json_each(?1)) {}",
        only.unwrap_or_default()
    );
    ids(on, sql, &list(targets)).await
}

/// Rows that are gone, whose images name a target.
async fn dead(
    on: &mut impl Readable,
    tie: &Tie,
    targets: &BTreeSet<i64>,
) -> Result<BTreeSet<i64>, StoreError> {
    let (table, column) = (&tie.table, &tie.column);
    let names = |image: &str| {
        let only = tie.only.as_ref();
        let only = only.map(|(c, word)| format!("AND json_extract({image}, '$.{c}') = '{word}'"));
        format!(
            "(json_extract({image}, '$.{column}') IN (SELECT value FROM json_each(?1)) {})",
            only.unwrap_or_default()
        )
    };
    let sql = format!(
        "SELECT DISTINCT c.row FROM journal_change c JOIN journal_image i ON i.id = c.id
         WHERE c.tbl = '{table}' AND c.row NOT IN (SELECT rowid FROM \"{table}\")
         AND ({} OR {})",
        names("i.before"),
        names("i.after")
    );
    ids(on, sql, &list(targets)).await
}

async fn ids(
    on: &mut impl Readable,
    sql: String,
    targets: &str,
) -> Result<BTreeSet<i64>, StoreError> {
    let ids: Vec<i64> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(targets).fetch_all(on.conn()).await?;
    Ok(ids.into_iter().collect())
}

/// The entries of the search index for rows of a kind.
async fn indexed(on: &mut impl Readable, kind: i64, rows: &str) -> Result<u32, StoreError> {
    if rows.is_empty() {
        return Ok(0);
    }
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!: u32" FROM search_index
           WHERE rowid IN (SELECT ?1 * 4294967296 + value FROM json_each(?2))"#,
        kind,
        rows
    )
    .fetch_one(on.conn())
    .await?)
}

/// The images of rows, by number.
async fn images(
    on: &mut impl Readable,
    table: &str,
    rows: &BTreeSet<i64>,
) -> Result<Vec<i64>, StoreError> {
    let rows = list(rows);
    Ok(sqlx::query_scalar!(
        r#"SELECT i.id FROM journal_change c JOIN journal_image i ON i.id = c.id
           WHERE c.tbl = ?1 AND c.row IN (SELECT value FROM json_each(?2)) ORDER BY i.id"#,
        table,
        rows
    )
    .fetch_all(on.conn())
    .await?)
}

/// The rows as they stand, each by number and digest.
async fn standing(
    on: &mut impl Readable,
    table: &str,
    rows: &BTreeSet<i64>,
) -> Result<Vec<(i64, String)>, StoreError> {
    let columns = triggers::columns(on.conn(), table).await?;
    let image = triggers::image(&format!("\"{table}\""), &columns);
    let sql = format!(
        "SELECT rowid, {image} FROM \"{table}\"
         WHERE rowid IN (SELECT value FROM json_each(?1)) ORDER BY rowid"
    );
    let rows: Vec<(i64, String)> =
        sqlx::query_as(AssertSqlSafe(sql)).bind(list(rows)).fetch_all(on.conn()).await?;
    Ok(rows.into_iter().map(|(row, image)| (row, digest::of(&image))).collect())
}
