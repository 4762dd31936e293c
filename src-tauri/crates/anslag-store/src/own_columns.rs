//! Table `own_column`: her columns of the plan; their values lie with the posts.

use std::collections::BTreeMap;

use anslag_domain::sheet::OwnColumn;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ColumnRow {
    name: String,
    kind: String,
    choices: String,
    place: i64,
}

impl TryFrom<ColumnRow> for OwnColumn {
    type Error = StoreError;
    fn try_from(row: ColumnRow) -> Result<Self, StoreError> {
        Ok(Self {
            name: row.name,
            kind: customs::word(&row.kind)?,
            choices: customs::json(&row.choices)?,
            place: customs::id(row.place)?,
        })
    }
}

/// Her columns, in their order.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<OwnColumn>, StoreError> {
    let rows = sqlx::query_as!(
        ColumnRow,
        "SELECT name, kind, choices, place FROM own_column ORDER BY place, id"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(OwnColumn::try_from).collect()
}

/// Writes a column down, anew or as it now is.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, column: &OwnColumn) -> Result<(), StoreError> {
    let (kind, choices) = (customs::to_word(&column.kind)?, customs::to_json(&column.choices)?);
    sqlx::query!(
        "INSERT INTO own_column (name, kind, choices, place) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET kind = ?2, choices = ?3, place = ?4",
        column.name,
        kind,
        choices,
        column.place
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes a column away, with what the posts hold in it.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn remove(write: &mut Write, name: &str) -> Result<(), StoreError> {
    rewrite(write, name, None).await?;
    let done =
        sqlx::query!("DELETE FROM own_column WHERE name = ?1", name).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Gives a column another name, with what the posts hold in it.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn rename(write: &mut Write, from: &str, to: &str) -> Result<(), StoreError> {
    rewrite(write, from, Some(to)).await?;
    let done = sqlx::query!("UPDATE own_column SET name = ?2 WHERE name = ?1", from, to)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}

/// What the posts hold in a column, moved to another or taken away.
async fn rewrite(write: &mut Write, name: &str, to: Option<&str>) -> Result<(), StoreError> {
    let rows = sqlx::query!(
        "SELECT id, own FROM post WHERE EXISTS (SELECT 1 FROM json_each(post.own) WHERE key = ?1)",
        name
    )
    .fetch_all(write.conn())
    .await?;
    for row in rows {
        // Written here: JSON that the database makes lies in the row's image as more than text.
        let mut own: BTreeMap<String, String> = customs::json(&row.own)?;
        if let (Some(value), Some(to)) = (own.remove(name), to) {
            own.insert(to.to_owned(), value);
        }
        let own = customs::to_json(&own)?;
        sqlx::query!("UPDATE post SET own = ?2 WHERE id = ?1", row.id, own)
            .execute(write.conn())
            .await?;
    }
    Ok(())
}
