//! How many contacts each topic has had in each year, at every place or at some.

use anslag_domain::search::{Wish, folded};

use crate::{Readable, StoreError, customs, search::Scope};

/// So many contacts of a topic that came in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicYear {
    /// The topic.
    pub topic: String,
    /// The year in Stockholm.
    pub year: i32,
    /// How many.
    pub count: u32,
}

/// Topic and year, in order; `place` is part of a place's name, or empty.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable, place: &str) -> Result<Vec<TopicYear>, StoreError> {
    let places = match place.trim() {
        "" => vec![],
        place => vec![folded(place)],
    };
    let scope = Scope::of(on, &Wish { places, ..Wish::default() }).await?;
    let places = scope.places().map(customs::to_json).transpose()?;
    // In December Stockholm is one hour before UTC.
    let rows = sqlx::query!(
        r#"SELECT topic, CAST(substr(received, 1, 4) AS INTEGER)
               + (substr(received, 6, 8) >= '12-31T23') AS "year!: i32",
               count(*) AS "count!: u32"
           FROM contact
           WHERE ?1 IS NULL OR place IN (SELECT value FROM json_each(?1))
           GROUP BY 1, 2 ORDER BY 1, 2"#,
        places
    )
    .fetch_all(on.conn())
    .await?;
    let row = rows.into_iter();
    Ok(row.map(|row| TopicYear { topic: row.topic, year: row.year, count: row.count }).collect())
}
