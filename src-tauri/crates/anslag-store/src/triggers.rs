//! Arms the writer: every change of a row outside the journal leaves its image under the open
//! line, and where no line is open the change is refused by the database itself.
//!
//! The triggers are temporary and made from the schema as it stands, so that a new column can
//! never be forgotten in an image.

use sqlx::{AssertSqlSafe, SqliteConnection};

/// Puts the three triggers on every table the journal watches.
///
/// # Errors
/// Whatever the database says.
pub async fn arm(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for table in watched(conn).await? {
        let columns = columns(conn, &table).await?;
        for sql in triggers(&table, &columns) {
            sqlx::query(AssertSqlSafe(sql)).execute(&mut *conn).await?;
        }
    }
    Ok(())
}

/// Takes them away again, while the schema changes.
///
/// # Errors
/// Whatever the database says.
pub async fn disarm(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let armed: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%'
         ESCAPE '\\'",
    )
    .fetch_all(&mut *conn)
    .await?;
    for trigger in armed {
        let sql = format!("DROP TRIGGER temp.\"{trigger}\"");
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The tables whose every change the journal tells.
pub async fn watched(conn: &mut SqliteConnection) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(
        // The search index and its shadow tables are no tables of that type.
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'journal%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name NOT LIKE '\\_%' ESCAPE '\\'",
    )
    .fetch_all(conn)
    .await
}

/// A table's columns in their order, as the schema has them now.
pub async fn columns(conn: &mut SqliteConnection, table: &str) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT name FROM pragma_table_info(?1)").bind(table).fetch_all(conn).await
}

/// A row as JSON, columns in the schema's order: `json_object('id', NEW.id, …)`.
pub fn image(row: &str, columns: &[String]) -> String {
    let pairs: Vec<String> = columns.iter().map(|c| format!("'{c}', {row}.\"{c}\"")).collect();
    format!("json_object({})", pairs.join(", "))
}

fn triggers(table: &str, columns: &[String]) -> [String; 3] {
    let (old, new) = (image("OLD", columns), image("NEW", columns));
    let trigger = |event: &str, row: &str, before: &str, after: &str| {
        format!(
            "CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_{event} AFTER {event} ON main.{table}
             BEGIN
                 INSERT INTO journal_image (line, tbl, row, before, after) VALUES (
                     (SELECT id FROM journal WHERE hash IS NULL),
                     '{table}', {row}.id, {before}, {after});
             END"
        )
    };
    [
        trigger("INSERT", "NEW", "NULL", &new),
        trigger("UPDATE", "NEW", &old, &new),
        trigger("DELETE", "OLD", &old, "NULL"),
    ]
}
