//! Table `gallring_protocol`: what was carried out, frozen.

use anslag_domain::{
    Moment,
    gallring::{Protocol, ProtocolBody},
    id::ProtocolId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct Row {
    id: i64,
    at: String,
    who: String,
    body: String,
}

impl TryFrom<Row> for Protocol {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (id, at) = (ProtocolId(customs::id(row.id)?), customs::parse(&row.at)?);
        Ok(Self { id, at, who: row.who, body: customs::json(&row.body)? })
    }
}

/// Every protocol, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Protocol>, StoreError> {
    let rows =
        sqlx::query_as!(Row, "SELECT id, at, who, body FROM gallring_protocol ORDER BY id DESC")
            .fetch_all(on.conn())
            .await?;
    rows.into_iter().map(Protocol::try_from).collect()
}

/// One protocol.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: ProtocolId) -> Result<Protocol, StoreError> {
    sqlx::query_as!(Row, "SELECT id, at, who, body FROM gallring_protocol WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Writes a protocol down; no verb changes it.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(
    write: &mut Write,
    at: Moment,
    body: &ProtocolBody,
) -> Result<ProtocolId, StoreError> {
    let (at, who, body) = (at.to_string(), write.who().to_owned(), customs::to_json(body)?);
    let id = sqlx::query!(
        "INSERT INTO gallring_protocol (at, who, body) VALUES (?1, ?2, ?3)",
        at,
        who,
        body
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(ProtocolId(customs::id(id)?))
}
