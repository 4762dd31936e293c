//! What refers to what, read off the schema, so that a table made tomorrow is found by itself.

use sqlx::Row;

use crate::{Readable, StoreError};

/// A column of one table that names a row of another.
#[derive(Debug, Clone)]
pub struct Tie {
    pub table: String,
    pub column: String,
    pub target: String,
    /// The row belongs to what it names and goes with it; else it merely mentions it.
    pub owned: bool,
    /// Another column that must hold a word, where one column names rows of many tables.
    pub only: Option<(&'static str, String)>,
}

/// Columns that may be empty, since the row can be about something else, but that own all the same.
const OWNED: [(&str, &str); 5] = [
    ("checklist_run", "contact"),
    ("gallring_hold", "contact"),
    ("removal", "contact"),
    ("bundle_item", "contact"),
    ("bundle_item", "post"),
];

/// Columns that name a row of the table whose name stands in `kind`.
const BY_KIND: [(&str, &str, &str); 4] = [
    ("waiver", "subject", "contact"),
    ("waiver", "subject", "post"),
    ("bundle_item", "record", "evidence"),
    ("bundle_item", "record", "removal"),
];

/// The journal keeps its own order: lines and digests stay, images go by row.
const JOURNAL: &str = "'journal', 'journal_change', 'journal_image'";

/// Every tie there is.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Tie>, StoreError> {
    let sql = format!(
        "SELECT m.name, f.\"from\", f.\"table\", i.\"notnull\" = 1 OR f.on_delete = 'CASCADE'
         FROM sqlite_schema m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) i
         WHERE m.type = 'table' AND i.name = f.\"from\" AND m.name NOT IN ({JOURNAL})"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(on.conn()).await?;
    let mut ties = Vec::with_capacity(rows.len() + 2);
    for row in rows {
        let (table, column): (String, String) = (row.try_get(0)?, row.try_get(1)?);
        let owned =
            row.try_get::<i64, _>(3)? == 1 || OWNED.contains(&(table.as_str(), column.as_str()));
        ties.push(Tie { table, column, target: row.try_get(2)?, owned, only: None });
    }
    ties.extend(BY_KIND.map(|(table, column, target)| Tie {
        table: table.into(),
        column: column.into(),
        target: target.into(),
        owned: true,
        only: Some(("kind", target.into())),
    }));
    Ok(ties)
}

/// The tables whose rows name a file, with the columns that do.
///
/// # Errors
/// Whatever the database says.
pub async fn naming_files(
    on: &mut impl Readable,
) -> Result<Vec<(String, Vec<&'static str>)>, StoreError> {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) i
         WHERE m.type = 'table' AND i.name IN ('file', 'ending')
         GROUP BY m.name HAVING count(*) = 2",
    )
    .fetch_all(on.conn())
    .await?;
    let mut naming: Vec<_> = tables.into_iter().map(|table| (table, vec!["file"])).collect();
    naming.push(("media".into(), vec!["sha256", "thumb", "original"]));
    Ok(naming)
}
