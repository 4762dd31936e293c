//! Tables `disclosure` and `disclosure_act`: requests for public records, and what became of them.

use anslag_domain::{
    Moment,
    disclosure::{Disclosure, DisclosureAct, DisclosureForm, DisclosureStatus},
    id::DisclosureId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct DisclosureRow {
    id: i64,
    received: String,
    way: String,
    wanted: String,
    diarienummer: Option<String>,
    status: String,
    decision: String,
    closed: Option<String>,
    items: i64,
    masks: i64,
}

impl TryFrom<DisclosureRow> for Disclosure {
    type Error = StoreError;

    fn try_from(row: DisclosureRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: DisclosureId(customs::id(row.id)?),
            form: DisclosureForm {
                received: customs::parse(&row.received)?,
                way: customs::word(&row.way)?,
                wanted: row.wanted,
                diarienummer: row.diarienummer,
            },
            status: customs::word(&row.status)?,
            decision: row.decision,
            items: customs::id(row.items)?,
            masks: customs::id(row.masks)?,
            closed: customs::parse_opt(row.closed.as_deref())?,
        })
    }
}

/// Every request: the open ones first, the oldest of them first; then the latest that are over.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Disclosure>, StoreError> {
    let rows = sqlx::query_as!(
        DisclosureRow,
        r#"SELECT id, received, way, wanted, diarienummer, status, decision, closed,
             (SELECT count(*) FROM bundle_item b WHERE b.disclosure = d.id) AS "items!: i64",
             (SELECT coalesce(sum(json_array_length(masks) + json_array_length(boxes)), 0)
                FROM bundle_item b WHERE b.disclosure = d.id) AS "masks!: i64"
         FROM disclosure d
         ORDER BY closed IS NOT NULL, CASE WHEN closed IS NULL THEN received END, closed DESC, id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Disclosure::try_from).collect()
}

/// One request.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: DisclosureId) -> Result<Disclosure, StoreError> {
    sqlx::query_as!(
        DisclosureRow,
        r#"SELECT id, received, way, wanted, diarienummer, status, decision, closed,
             (SELECT count(*) FROM bundle_item b WHERE b.disclosure = d.id) AS "items!: i64",
             (SELECT coalesce(sum(json_array_length(masks) + json_array_length(boxes)), 0)
                FROM bundle_item b WHERE b.disclosure = d.id) AS "masks!: i64"
         FROM disclosure d WHERE id = ?1"#,
        id.0
    )
    .fetch_one(on.conn())
    .await?
    .try_into()
}

/// Writes a request down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &DisclosureForm) -> Result<DisclosureId, StoreError> {
    let (received, way) = (form.received.to_string(), customs::to_word(&form.way)?);
    let id = sqlx::query!(
        "INSERT INTO disclosure (received, way, wanted, diarienummer, status)
         VALUES (?1, ?2, ?3, ?4, 'new')",
        received,
        way,
        form.wanted,
        form.diarienummer
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(DisclosureId(customs::id(id)?))
}

/// Rewrites what was written down.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: DisclosureId,
    form: &DisclosureForm,
) -> Result<(), StoreError> {
    let (received, way) = (form.received.to_string(), customs::to_word(&form.way)?);
    let done = sqlx::query!(
        "UPDATE disclosure SET received = ?2, way = ?3, wanted = ?4, diarienummer = ?5
         WHERE id = ?1",
        id.0,
        received,
        way,
        form.wanted,
        form.diarienummer
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Moves a request on; `at` is when, for one that is over.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn set_status(
    write: &mut Write,
    id: DisclosureId,
    status: DisclosureStatus,
    at: Moment,
) -> Result<(), StoreError> {
    let word = customs::to_word(&status)?;
    let closed = status.is_closed().then(|| at.to_string());
    let done = sqlx::query!(
        "UPDATE disclosure SET status = ?2, closed = ?3 WHERE id = ?1",
        id.0,
        word,
        closed
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Writes the text of the decision down.
///
/// # Errors
/// `NotFound` when there is no such request.
pub async fn set_decision(
    write: &mut Write,
    id: DisclosureId,
    text: &str,
) -> Result<(), StoreError> {
    let done = sqlx::query!("UPDATE disclosure SET decision = ?2 WHERE id = ?1", id.0, text)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}

/// What has happened with a request, the first first.
///
/// # Errors
/// Whatever the database says.
pub async fn acts(
    on: &mut impl Readable,
    id: DisclosureId,
) -> Result<Vec<DisclosureAct>, StoreError> {
    let rows = sqlx::query!(
        "SELECT at, who, status, way, note, items, masks, grounds FROM disclosure_act
         WHERE disclosure = ?1 ORDER BY id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(DisclosureAct {
                at: customs::parse(&row.at)?,
                who: row.who,
                status: customs::word(&row.status)?,
                way: row.way.as_deref().map(customs::word).transpose()?,
                note: row.note,
                items: customs::id(row.items)?,
                masks: customs::id(row.masks)?,
                grounds: customs::json(&row.grounds)?,
            })
        })
        .collect()
}

/// Adds what has happened.
///
/// # Errors
/// `InUse` when there is no such request.
pub async fn add_act(
    write: &mut Write,
    id: DisclosureId,
    act: &DisclosureAct,
) -> Result<(), StoreError> {
    let (at, status) = (act.at.to_string(), customs::to_word(&act.status)?);
    let way = act.way.map(|way| customs::to_word(&way)).transpose()?;
    let grounds = customs::to_json(&act.grounds)?;
    sqlx::query!(
        "INSERT INTO disclosure_act (disclosure, at, who, status, way, note, items, masks, grounds)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        id.0,
        at,
        act.who,
        status,
        way,
        act.note,
        act.items,
        act.masks,
        grounds
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
