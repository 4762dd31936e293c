//! The files that only what goes has named.

use std::collections::BTreeSet;

use sqlx::AssertSqlSafe;

use super::{
    reach::{Reach, list},
    ties,
};
use crate::{Readable, StoreError};

/// The files of the reach, as `digest.ending`, that no other row and no other image names.
///
/// # Errors
/// Whatever the database says.
pub(super) async fn only_named_by(
    on: &mut impl Readable,
    reach: &Reach,
) -> Result<BTreeSet<String>, StoreError> {
    let (mut going, mut named) = (BTreeSet::new(), BTreeSet::new());
    for (table, columns) in ties::naming_files(on).await? {
        let rows = reach.rows.get(&table).map(super::reach::Rows::all).unwrap_or_default();
        let rows = list(&rows);
        if columns == ["file"] {
            going.extend(names(on, files(&table), &rows).await?);
        }
        for column in columns {
            named.extend(names(on, others(&table, column), &rows).await?);
        }
    }
    going.retain(|file| !named.contains(file.split('.').next().unwrap_or_default()));
    Ok(going)
}

/// `digest.ending` of rows and of their images.
fn files(table: &str) -> String {
    let of = |image: &str| {
        format!(
            "SELECT json_extract({image}, '$.file') || '.' || json_extract({image}, '$.ending')
             FROM journal_change c JOIN journal_image i ON i.id = c.id
             WHERE c.tbl = '{table}' AND c.row IN (SELECT value FROM json_each(?1))"
        )
    };
    format!(
        "SELECT file || '.' || ending FROM \"{table}\"
         WHERE rowid IN (SELECT value FROM json_each(?1))
         UNION {} UNION {}",
        of("i.before"),
        of("i.after")
    )
}

/// The digests that other rows and their images name.
fn others(table: &str, column: &str) -> String {
    let of = |image: &str| {
        format!(
            "SELECT json_extract({image}, '$.{column}')
             FROM journal_change c JOIN journal_image i ON i.id = c.id
             WHERE c.tbl = '{table}' AND c.row NOT IN (SELECT value FROM json_each(?1))"
        )
    };
    format!(
        "SELECT \"{column}\" FROM \"{table}\"
         WHERE rowid NOT IN (SELECT value FROM json_each(?1))
         UNION {} UNION {}",
        of("i.before"),
        of("i.after")
    )
}

async fn names(on: &mut impl Readable, sql: String, rows: &str) -> Result<Vec<String>, StoreError> {
    let names: Vec<Option<String>> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(rows).fetch_all(on.conn()).await?;
    Ok(names.into_iter().flatten().collect())
}
