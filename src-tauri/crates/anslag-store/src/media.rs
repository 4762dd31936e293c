//! Table `media`: the pictures of the bank, a row each.

use std::collections::{HashMap, HashSet};

use anslag_domain::{
    Moment,
    id::MediaId,
    media::{Crop, Media, MediaForm, PictureFile},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// A picture that has come.
#[derive(Debug, Clone)]
pub struct NewMedia {
    /// Its name as it came.
    pub file_name: String,
    /// The file.
    pub file: PictureFile,
    /// What is said of it from the start.
    pub form: MediaForm,
    /// The whole it is a part of, and which part.
    pub part_of: Option<(MediaId, Crop)>,
    /// When it came.
    pub imported: Moment,
}

struct MediaRow {
    id: i64,
    file_name: String,
    sha256: String,
    thumb: String,
    original: Option<String>,
    kind: String,
    width: i64,
    height: i64,
    bytes: i64,
    alt: String,
    text_in_picture: String,
    decorative: i64,
    photographer: String,
    licence: String,
    source: String,
    channels: String,
    last_day: Option<String>,
    tags: String,
    note: String,
    cropped_from: Option<i64>,
    crop: Option<String>,
    imported: String,
}

/// What the other tables say of the pictures.
struct Around {
    uses: HashMap<i64, u32>,
    /// Whole pictures with a consent that is withdrawn.
    withdrawn: HashSet<i64>,
}

impl Around {
    async fn read(on: &mut impl Readable) -> Result<Self, StoreError> {
        let uses = sqlx::query!(
            r#"SELECT media, count(*) AS "posts!: u32" FROM post_media GROUP BY media"#
        )
        .fetch_all(on.conn())
        .await?;
        let withdrawn = sqlx::query_scalar!(
            "SELECT media FROM media_consent JOIN consent ON consent.id = media_consent.consent
             WHERE withdrawn_on IS NOT NULL"
        )
        .fetch_all(on.conn())
        .await?;
        Ok(Self {
            uses: uses.into_iter().map(|row| (row.media, row.posts)).collect(),
            withdrawn: withdrawn.into_iter().collect(),
        })
    }
}

impl MediaRow {
    fn seen(self, around: &Around) -> Result<Media, StoreError> {
        let whole = self.cropped_from.unwrap_or(self.id);
        Ok(Media {
            id: MediaId(customs::id(self.id)?),
            file: self.file()?,
            form: self.form()?,
            cropped_from: self.cropped_from.map(customs::id).transpose()?.map(MediaId),
            crop: self.crop.as_deref().map(customs::json).transpose()?,
            imported: customs::parse(&self.imported)?,
            uses: around.uses.get(&self.id).copied().unwrap_or_default(),
            withdrawn: around.withdrawn.contains(&whole),
            file_name: self.file_name,
        })
    }

    fn file(&self) -> Result<PictureFile, StoreError> {
        Ok(PictureFile {
            sha256: self.sha256.clone(),
            thumb: self.thumb.clone(),
            original: self.original.clone(),
            kind: customs::word(&self.kind)?,
            width: customs::id(self.width)?,
            height: customs::id(self.height)?,
            bytes: customs::id(self.bytes)?,
        })
    }

    fn form(&self) -> Result<MediaForm, StoreError> {
        Ok(MediaForm {
            alt: self.alt.clone(),
            text_in_picture: self.text_in_picture.clone(),
            decorative: self.decorative == 1,
            photographer: self.photographer.clone(),
            licence: self.licence.clone(),
            source: self.source.clone(),
            channels: customs::json(&self.channels)?,
            last_day: customs::parse_opt(self.last_day.as_deref())?,
            tags: customs::json(&self.tags)?,
            note: self.note.clone(),
        })
    }
}

/// Every picture, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Media>, StoreError> {
    let around = Around::read(on).await?;
    let rows = sqlx::query_as!(MediaRow, "SELECT * FROM media ORDER BY imported DESC, id DESC")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter().map(|row| row.seen(&around)).collect()
}

/// One picture.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: MediaId) -> Result<Media, StoreError> {
    let around = Around::read(on).await?;
    sqlx::query_as!(MediaRow, "SELECT * FROM media WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .seen(&around)
}

/// The picture that is kept as these bytes.
///
/// # Errors
/// Whatever the database says.
pub async fn by_digest(
    on: &mut impl Readable,
    sha256: &str,
) -> Result<Option<MediaId>, StoreError> {
    let id = sqlx::query_scalar!("SELECT id FROM media WHERE sha256 = ?1", sha256)
        .fetch_optional(on.conn())
        .await?;
    Ok(id.map(customs::id).transpose()?.map(MediaId))
}

/// Adds a picture whose file is kept already.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, new: &NewMedia) -> Result<MediaId, StoreError> {
    let NewMedia { file_name, file, form, part_of, imported } = new;
    let (kind, imported) = (customs::to_word(&file.kind)?, imported.to_string());
    let (channels, tags) = (customs::to_json(&form.channels)?, customs::to_json(&form.tags)?);
    let last_day = form.last_day.map(|day| day.to_string());
    let whole = part_of.map(|(whole, _)| whole.0);
    let crop = part_of.map(|(_, crop)| customs::to_json(&crop)).transpose()?;
    let id = sqlx::query!(
        "INSERT INTO media (file_name, sha256, thumb, original, kind, width, height, bytes, alt,
             text_in_picture, decorative, photographer, licence, source, channels, last_day, tags,
             note, cropped_from, crop, imported)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
             ?19, ?20, ?21)",
        file_name,
        file.sha256,
        file.thumb,
        file.original,
        kind,
        file.width,
        file.height,
        file.bytes,
        form.alt,
        form.text_in_picture,
        form.decorative,
        form.photographer,
        form.licence,
        form.source,
        channels,
        last_day,
        tags,
        form.note,
        whole,
        crop,
        imported
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(MediaId(customs::id(id)?))
}

/// Rewrites what is said of a picture.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(write: &mut Write, id: MediaId, form: &MediaForm) -> Result<(), StoreError> {
    let (channels, tags) = (customs::to_json(&form.channels)?, customs::to_json(&form.tags)?);
    let last_day = form.last_day.map(|day| day.to_string());
    let done = sqlx::query!(
        "UPDATE media SET alt = ?2, text_in_picture = ?3, decorative = ?4, photographer = ?5,
             licence = ?6, source = ?7, channels = ?8, last_day = ?9, tags = ?10, note = ?11
         WHERE id = ?1",
        id.0,
        form.alt,
        form.text_in_picture,
        form.decorative,
        form.photographer,
        form.licence,
        form.source,
        channels,
        last_day,
        tags,
        form.note
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Removes a picture from the bank, its ties to consents and what was let stand in its texts.
/// The files stay, for Ångra.
///
/// # Errors
/// `NotFound` when there is none, `InUse` when a post shows it or a part of it is in the bank.
pub async fn delete(write: &mut Write, id: MediaId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM waiver WHERE kind = 'media' AND subject = ?1", id.0)
        .execute(write.conn())
        .await?;
    sqlx::query!("DELETE FROM media_consent WHERE media = ?1", id.0).execute(write.conn()).await?;
    let done = sqlx::query!("DELETE FROM media WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// The parts made of a picture.
///
/// # Errors
/// Whatever the database says.
pub async fn parts(on: &mut impl Readable, whole: MediaId) -> Result<Vec<MediaId>, StoreError> {
    let ids =
        sqlx::query_scalar!("SELECT id FROM media WHERE cropped_from = ?1 ORDER BY id", whole.0)
            .fetch_all(on.conn())
            .await?;
    ids.into_iter().map(|id| Ok(MediaId(customs::id(id)?))).collect()
}
