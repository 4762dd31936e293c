//! Everything, table by table, as it leaves in the open and as it comes back into an empty office:
//! rows, journal and the numbers the next rows get, so that the chain goes on where it was.

use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{Archive, Readable, StoreError, customs, triggers};

/// Where SQLite keeps the numbers it has given.
const NUMBERS: &str = "sqlite_sequence";

/// A table with its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the schema's order.
    pub columns: Vec<String>,
    /// Its rows, each a JSON object of the columns.
    pub rows: Vec<String>,
}

/// Every table but those that are worked out from others.
///
/// # Errors
/// Whatever the database says.
pub async fn tables(on: &mut impl Readable) -> Result<Vec<Table>, StoreError> {
    all(on.conn()).await
}

pub(crate) async fn all(conn: &mut SqliteConnection) -> Result<Vec<Table>, StoreError> {
    let mut all = vec![];
    for name in names(conn).await? {
        let columns = columns(conn, &name).await?;
        let image = triggers::image("t", &columns);
        let sql = format!("SELECT {image} FROM \"{name}\" t ORDER BY rowid");
        let rows = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut *conn).await?;
        all.push(Table { name, columns, rows });
    }
    Ok(all)
}

/// How many rows a table has.
///
/// # Errors
/// Whatever the database says.
pub async fn count(on: &mut impl Readable, table: &'static str) -> Result<u32, StoreError> {
    let sql = format!("SELECT count(*) FROM \"{table}\"");
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(on.conn()).await?)
}

/// The files that a row of a table names, as `digest.ending`; also one that only an image shows.
#[must_use]
pub fn files_named(table: &str, row: &Map<String, Value>) -> Vec<String> {
    let word = |column: &str| row.get(column).and_then(Value::as_str);
    if table == "journal_image" {
        let of = word("tbl").unwrap_or_default();
        let images = ["before", "after"].into_iter().filter_map(word);
        let images = images.filter_map(|image| serde_json::from_str(image).ok());
        return images.flat_map(|image: Map<String, Value>| files_named(of, &image)).collect();
    }
    let ending = match word("kind") {
        _ if table != "media" => word("ending"),
        Some("jpeg") => Some("jpg"),
        kind => kind,
    };
    let named = ["file", "sha256", "thumb"].map(|column| word(column).zip(ending));
    let original = if table == "media" { word("original").zip(Some("original")) } else { None };
    let all = named.into_iter().chain([original]).flatten();
    all.map(|(digest, ending)| format!("{digest}.{ending}")).collect()
}

impl Archive {
    /// Fills an empty office with every table of another.
    ///
    /// # Errors
    /// `InUse` when the office has a journal of its own; `Customs` for a table or a column that is not known here, or a row that
    /// refers to nothing; then the office is as empty as it was.
    pub async fn take_in(&self, tables: &[Table]) -> Result<(), StoreError> {
        let mut conn = self.writer.acquire().await?;
        let lines: i64 =
            sqlx::query_scalar("SELECT count(*) FROM journal").fetch_one(&mut *conn).await?;
        if lines > 0 {
            return Err(StoreError::InUse);
        }
        triggers::disarm(&mut conn).await?;
        sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut *conn).await?;
        sqlx::query("BEGIN IMMEDIATE").execute(&mut *conn).await?;
        let filled = filled(&mut conn, tables).await;
        let end = if filled.is_ok() { "COMMIT" } else { "ROLLBACK" };
        sqlx::query(end).execute(&mut *conn).await?;
        sqlx::query("PRAGMA foreign_keys = ON").execute(&mut *conn).await?;
        triggers::arm(&mut conn).await?;
        filled
    }
}

async fn filled(conn: &mut SqliteConnection, tables: &[Table]) -> Result<(), StoreError> {
    let known = names(conn).await?;
    if let Some(strange) = tables.iter().find(|table| !known.contains(&table.name)) {
        return Err(StoreError::Customs(strange.name.clone()));
    }
    // The numbers last: every row that goes in moves them.
    let (numbers, rest): (Vec<&Table>, Vec<&Table>) =
        tables.iter().partition(|table| table.name == NUMBERS);
    for table in rest.into_iter().chain(numbers) {
        let here = columns(conn, &table.name).await?;
        if let Some(strange) = table.columns.iter().find(|column| !here.contains(column)) {
            return Err(StoreError::Customs(format!("{}.{strange}", table.name)));
        }
        let list = |each: fn(&String) -> String| {
            table.columns.iter().map(each).collect::<Vec<_>>().join(", ")
        };
        let name = &table.name;
        let emptied = format!("DELETE FROM \"{name}\"");
        sqlx::query(AssertSqlSafe(emptied)).execute(&mut *conn).await?;
        let put = format!(
            "INSERT INTO \"{name}\" ({}) SELECT {}",
            list(|column| format!("\"{column}\"")),
            list(|column| format!("json_extract(?1, '$.{column}')"))
        );
        for row in &table.rows {
            sqlx::query(AssertSqlSafe(put.clone())).bind(row).execute(&mut *conn).await?;
        }
    }
    let loose = sqlx::query("PRAGMA foreign_key_check").fetch_optional(conn).await?;
    loose.map_or(Ok(()), |_| Err(StoreError::Customs("a row refers to nothing".to_owned())))
}

/// The tables that hold what is hers; the search and the list of migrations are made anew.
pub(crate) async fn names(conn: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    let mut names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_%' ESCAPE '\\'
         ORDER BY name",
    )
    .fetch_all(conn)
    .await?;
    names.push(NUMBERS.to_owned());
    Ok(names)
}

pub(crate) async fn columns(
    conn: &mut SqliteConnection,
    table: &str,
) -> Result<Vec<String>, StoreError> {
    if table == NUMBERS {
        return Ok(vec!["name".to_owned(), "seq".to_owned()]);
    }
    Ok(triggers::columns(conn, table).await?)
}

/// A table that was read from a file: its name, and its rows as JSON.
///
/// # Errors
/// `Customs` when the text is no list of objects.
pub fn read(name: &str, text: &str) -> Result<Table, StoreError> {
    let objects: Vec<Map<String, Value>> = customs::json(text)?;
    let columns = objects.first().map(|row| row.keys().cloned().collect()).unwrap_or_default();
    let rows: Result<Vec<String>, StoreError> = objects.iter().map(customs::to_json).collect();
    Ok(Table { name: name.to_owned(), columns, rows: rows? })
}
