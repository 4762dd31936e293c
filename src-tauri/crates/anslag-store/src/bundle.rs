//! Table `bundle_item`: the records of a request, frozen as they read, with what is masked.

use anslag_domain::{
    disclosure::{BundleItem, FrozenRecord, RecordKind, RecordPicture, RecordRef},
    id::{BundleItemId, ContactId, DisclosureId},
    masking::{BlackBox, Mask},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ItemRow {
    id: i64,
    disclosure: i64,
    kind: String,
    record: i64,
    heading: String,
    at: Option<String>,
    parts: String,
    masks: String,
    boxes: String,
    file: Option<String>,
    ending: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
}

impl ItemRow {
    fn picture(&self) -> Result<Option<RecordPicture>, StoreError> {
        let (Some(file), Some(ending), Some(width), Some(height)) =
            (&self.file, &self.ending, self.width, self.height)
        else {
            return Ok(None);
        };
        let (width, height) = (customs::id(width)?, customs::id(height)?);
        Ok(Some(RecordPicture { file: file.clone(), ending: ending.clone(), width, height }))
    }
}

impl TryFrom<ItemRow> for BundleItem {
    type Error = StoreError;

    fn try_from(row: ItemRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: BundleItemId(customs::id(row.id)?),
            disclosure: DisclosureId(customs::id(row.disclosure)?),
            masks: customs::json(&row.masks)?,
            boxes: customs::json(&row.boxes)?,
            record: FrozenRecord {
                of: RecordRef { kind: customs::word(&row.kind)?, record: customs::id(row.record)? },
                at: customs::parse_opt(row.at.as_deref())?,
                parts: customs::json(&row.parts)?,
                picture: row.picture()?,
                heading: row.heading,
            },
        })
    }
}

/// The bundle of a request, the oldest record first.
///
/// # Errors
/// Whatever the database says.
pub async fn of(on: &mut impl Readable, id: DisclosureId) -> Result<Vec<BundleItem>, StoreError> {
    let rows = sqlx::query_as!(
        ItemRow,
        "SELECT id, disclosure, kind, record, heading, at, parts, masks, boxes, file, ending, width,
             height
         FROM bundle_item WHERE disclosure = ?1 ORDER BY at IS NULL, at, id",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(BundleItem::try_from).collect()
}

/// One record of a bundle.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: BundleItemId) -> Result<BundleItem, StoreError> {
    sqlx::query_as!(
        ItemRow,
        "SELECT id, disclosure, kind, record, heading, at, parts, masks, boxes, file, ending, width,
             height
         FROM bundle_item WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?
    .try_into()
}

/// Takes a record in; one that is there already stays as it is. `contact` is whose it is, for a
/// record that belongs to a contact.
///
/// # Errors
/// `InUse` when the record is not there.
pub async fn insert(
    write: &mut Write,
    id: DisclosureId,
    record: &FrozenRecord,
    contact: Option<ContactId>,
) -> Result<(), StoreError> {
    let kind = customs::to_word(&record.of.kind)?;
    let is = |kind: RecordKind| (record.of.kind == kind).then_some(record.of.record);
    let contact = contact.map(|contact| contact.0).or(is(RecordKind::Contact));
    let (post, incident) = (is(RecordKind::Post), is(RecordKind::Incident));
    let (media, consent) = (is(RecordKind::Picture), is(RecordKind::Consent));
    let (at, parts) = (record.at.map(|at| at.to_string()), customs::to_json(&record.parts)?);
    let picture = record.picture.as_ref();
    let (file, ending) = (picture.map(|p| p.file.clone()), picture.map(|p| p.ending.clone()));
    let (width, height) = (picture.map(|p| p.width), picture.map(|p| p.height));
    sqlx::query!(
        "INSERT INTO bundle_item (disclosure, kind, record, contact, post, incident, media, consent,
             heading, at, parts, file, ending, width, height)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
         ON CONFLICT (disclosure, kind, record) DO NOTHING",
        id.0,
        kind,
        record.of.record,
        contact,
        post,
        incident,
        media,
        consent,
        record.heading,
        at,
        parts,
        file,
        ending,
        width,
        height
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes a record out.
///
/// # Errors
/// `NotFound` when it is not there.
pub async fn remove(write: &mut Write, id: BundleItemId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM bundle_item WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Writes down what is masked in a record.
///
/// # Errors
/// `NotFound` when it is not there.
pub async fn set_masks(
    write: &mut Write,
    id: BundleItemId,
    masks: &[Mask],
    boxes: &[BlackBox],
) -> Result<(), StoreError> {
    let (masks, boxes) = (customs::to_json(&masks)?, customs::to_json(&boxes)?);
    let done = sqlx::query!(
        "UPDATE bundle_item SET masks = ?2, boxes = ?3 WHERE id = ?1",
        id.0,
        masks,
        boxes
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
