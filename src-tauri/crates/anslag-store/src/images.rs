//! Puts rows back as they were (or became) from the journal's images.

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{StoreError, customs, triggers};

/// A change to put back: the row as it must stand now, and as it shall stand.
#[derive(Debug)]
pub struct PutBack {
    pub tbl: String,
    pub row: i64,
    pub now: Option<String>,
    pub then: Option<String>,
}

/// Puts one row back.
///
/// # Errors
/// `Conflict` when the row does not stand as the journal left it.
pub async fn put_back(conn: &mut SqliteConnection, change: &PutBack) -> Result<(), StoreError> {
    let mut columns = triggers::columns(conn, &change.tbl).await?;
    // An image from an earlier version has fewer columns; the rest keep what they have.
    if let Some(image) = change.then.as_ref().or(change.now.as_ref()) {
        let kept: serde_json::Map<String, serde_json::Value> = customs::json(image)?;
        columns.retain(|column| kept.contains_key(column));
    }
    if current(conn, change, &columns).await? != change.now {
        return Err(StoreError::Conflict);
    }
    let table = &change.tbl;
    let Some(image) = &change.then else {
        let sql = format!("DELETE FROM \"{table}\" WHERE id = ?1");
        sqlx::query(AssertSqlSafe(sql)).bind(change.row).execute(conn).await?;
        return Ok(());
    };
    sqlx::query(AssertSqlSafe(upsert(table, &columns))).bind(image).execute(conn).await?;
    Ok(())
}

async fn current(
    conn: &mut SqliteConnection,
    change: &PutBack,
    columns: &[String],
) -> Result<Option<String>, StoreError> {
    let table = &change.tbl;
    let image = triggers::image(&format!("\"{table}\""), columns);
    let sql = format!("SELECT {image} FROM \"{table}\" WHERE id = ?1");
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(change.row).fetch_optional(conn).await?)
}

/// An update in place, so that no row that refers to this one is touched.
fn upsert(table: &str, columns: &[String]) -> String {
    let list =
        |each: fn(&String) -> String| columns.iter().map(each).collect::<Vec<_>>().join(", ");
    format!(
        "INSERT INTO \"{table}\" ({}) SELECT {} WHERE true ON CONFLICT (id) DO UPDATE SET {}",
        list(|c| format!("\"{c}\"")),
        list(|c| format!("json_extract(?1, '$.{c}')")),
        list(|c| format!("\"{c}\" = excluded.\"{c}\"")),
    )
}
