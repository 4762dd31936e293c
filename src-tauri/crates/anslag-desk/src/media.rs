//! The picture bank: a picture comes, is described, found, cut, and taken away.

use anslag_domain::{
    consent::Consent,
    id::MediaId,
    media::{Crop, Media, MediaFilter, MediaForm, MediaKind, PictureFile, file_name},
    waiver::normalised,
};
use anslag_interchange::picture::{self, Picture};
use anslag_store::{Files, consents, media, media::NewMedia};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code, uses::MediaUse};

/// The ending of a file kept as it came; what it is stands in its first bytes.
const AS_IT_CAME: &str = "original";
/// More than any picture that is opened, in letters of base64.
const MOST_LETTERS: usize = picture::MOST_BYTES / 3 * 4 + 100;

/// A picture that comes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportMedia {
    /// What the file is called.
    pub file_name: String,
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
    /// Whether the file is also kept as it came, with all that stands hidden in it.
    pub keep_original: bool,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportedMedia {
    /// The picture.
    pub id: MediaId,
    /// It was there before; nothing was written.
    pub already: bool,
}

/// Which pictures to list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListMedia {
    /// Words that all stand somewhere in what is said of it.
    pub search: String,
    /// Which.
    pub show: MediaFilter,
    /// With this tag.
    pub tag: Option<String>,
}

/// A picture with all that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MediaDetail {
    /// The picture.
    pub media: Media,
    /// The consents for it; for a part, those for the whole.
    pub consents: Vec<Consent>,
    /// Where it or a part of it is used.
    pub uses: Vec<MediaUse>,
    /// The parts made of it.
    pub parts: Vec<MediaId>,
}

/// Which bytes of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rendition {
    /// At most 320 pixels.
    Thumb,
    /// The picture.
    Full,
    /// The file as it came.
    Original,
}

/// A file asked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MediaFile {
    /// Of which picture.
    pub id: MediaId,
    /// Which.
    pub rendition: Rendition,
}

/// A picture described.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditMedia {
    /// Which.
    pub id: MediaId,
    /// What is said of it.
    pub form: MediaForm,
}

/// A part cut out of a picture, as a picture of its own.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CropMedia {
    /// Of which.
    pub id: MediaId,
    /// The part.
    pub crop: Crop,
    /// Pixels across and down it is made smaller to.
    pub size: Option<(u32, u32)>,
    /// What the part is for; it is added to the name.
    pub name: String,
}

impl Desk {
    /// The file lies safe before the row that speaks of it is written.
    pub(crate) async fn import_media(&self, input: ImportMedia) -> Result<ImportedMedia, Refusal> {
        let file_name = file_name(&input.file_name)?;
        let files = self.files.clone();
        let file = aside(move || {
            let bytes = decoded(&input.data)?;
            let picture = picture::clean(&bytes)?;
            let original =
                if input.keep_original { Some(files.keep(&bytes, AS_IT_CAME)?) } else { None };
            kept(&files, &picture, original)
        })
        .await?;
        let form = MediaForm::default();
        let imported = self.clock.now();
        self.add("import_media", NewMedia { file_name, file, form, part_of: None, imported }).await
    }

    pub(crate) async fn list_media(&self, input: ListMedia) -> Result<Vec<Media>, Refusal> {
        let today = self.clock.now().day();
        let mut all = media::all(&mut self.read().await?).await?;
        all.retain(|media| media.is_among(input.show, today) && speaks_of(media, &input));
        Ok(all)
    }

    pub(crate) async fn get_media(&self, id: MediaId) -> Result<MediaDetail, Refusal> {
        let mut read = self.read().await?;
        let found = media::get(&mut read, id).await?;
        let parts = media::parts(&mut read, id).await?;
        let consents = consents::of_media(&mut read, found.whole()).await?;
        let uses = crate::uses::of_media(&mut read, id).await?;
        Ok(MediaDetail { media: found, consents, uses, parts })
    }

    /// A data URL that the page shows as it is.
    pub(crate) async fn media_file(&self, input: MediaFile) -> Result<String, Refusal> {
        let Media { file, .. } = media::get(&mut self.read().await?, input.id).await?;
        let ending = ending(file.kind);
        let (name, ending) = match input.rendition {
            Rendition::Thumb => (file.thumb, ending),
            Rendition::Full => (file.sha256, ending),
            Rendition::Original => (file.original.ok_or(Code::NotFound)?, AS_IT_CAME),
        };
        let kind = match (input.rendition, file.kind) {
            (Rendition::Original, _) => "application/octet-stream",
            (_, MediaKind::Jpeg) => "image/jpeg",
            (_, MediaKind::Png) => "image/png",
        };
        let files = self.files.clone();
        aside(move || Ok(as_data_url(kind, &files.read(&name, ending)?))).await
    }

    pub(crate) async fn edit_media(&self, input: EditMedia) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        if let Some(strange) = form.channels.iter().find(|id| self.shelf.channel(id).is_none()) {
            return Err(Refusal::about(Code::BadInput, strange));
        }
        let mut write = self.write("edit_media").await?;
        media::update(&mut write, input.id, &form).await?;
        Ok(write.commit("media", Some(input.id.0)).await?)
    }

    /// The files stay: what is taken away can be brought back.
    pub(crate) async fn delete_media(&self, id: MediaId) -> Result<(), Refusal> {
        let mut write = self.write("delete_media").await?;
        let uses = crate::uses::of_media(&mut write, id).await?;
        if !uses.is_empty() {
            let posts: Vec<String> = uses.iter().map(|used| used.post.id.0.to_string()).collect();
            return Err(Refusal::about(Code::InUse, posts.join(", ")));
        }
        media::delete(&mut write, id).await?;
        Ok(write.commit("media", Some(id.0)).await?)
    }

    /// The part has the texts and the rights of the picture it is cut from.
    pub(crate) async fn crop_media(&self, input: CropMedia) -> Result<ImportedMedia, Refusal> {
        let from = media::get(&mut self.read().await?, input.id).await?;
        let (sha256, kind) = (from.file.sha256.clone(), from.file.kind);
        let files = self.files.clone();
        let file = aside(move || {
            let bytes = files.read(&sha256, ending(kind))?;
            kept(&files, &picture::crop(&bytes, &input.crop, input.size)?, None)
        })
        .await?;
        let part = NewMedia {
            file_name: part_name(&from.file_name, &input.name),
            file,
            part_of: Some((from.whole(), input.crop)),
            form: from.form,
            imported: self.clock.now(),
        };
        self.add("crop_media", part).await
    }

    /// The same bytes twice are one picture.
    async fn add(&self, verb: &str, new: NewMedia) -> Result<ImportedMedia, Refusal> {
        let mut write = self.write(verb).await?;
        if let Some(id) = media::by_digest(&mut write, &new.file.sha256).await? {
            return Ok(ImportedMedia { id, already: true });
        }
        let id = media::insert(&mut write, &new).await?;
        write.commit("media", Some(id.0)).await?;
        Ok(ImportedMedia { id, already: false })
    }
}

/// Decoding and the disk take their time; the door stays open meanwhile.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Code::Broken)?
}

impl Desk {
    /// A file of ours as a data URL that the page shows as it is.
    pub(crate) async fn data_url(&self, file: String, ending: String) -> Result<String, Refusal> {
        let files = self.files.clone();
        aside(move || {
            let kind = match ending.as_str() {
                "pdf" => "application/pdf",
                "jpg" => "image/jpeg",
                "webp" => "image/webp",
                "gif" => "image/gif",
                _ => "image/png",
            };
            Ok(as_data_url(kind, &files.read(&file, &ending)?))
        })
        .await
    }
}

/// Bytes of a kind as an address that the page shows.
pub(crate) fn as_data_url(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}

/// The bytes, refused by their size before anything is made of them.
pub(crate) fn decoded(data: &str) -> Result<Vec<u8>, Refusal> {
    let letters = data.split_once(";base64,").map_or(data, |(_, letters)| letters);
    if letters.len() > MOST_LETTERS {
        return Err(picture::PictureError::TooBig.into());
    }
    STANDARD.decode(letters.trim()).map_err(|_| Refusal::about(Code::BadInput, "data"))
}

/// Puts a picture and its small one on the disk.
pub(crate) fn kept(
    files: &Files,
    picture: &Picture,
    original: Option<String>,
) -> Result<PictureFile, Refusal> {
    let ending = ending(picture.kind);
    Ok(PictureFile {
        sha256: files.keep(&picture.bytes, ending)?,
        thumb: files.keep(&picture.thumb, ending)?,
        original,
        kind: picture.kind,
        width: picture.width,
        height: picture.height,
        bytes: u32::try_from(picture.bytes.len()).map_err(|_| picture::PictureError::TooBig)?,
    })
}

pub(crate) const fn ending(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Jpeg => "jpg",
        MediaKind::Png => "png",
    }
}

/// `lek.jpg` cut for the flow: `lek, Facebook flöde.jpg`.
fn part_name(whole: &str, part: &str) -> String {
    let (stem, ending) = whole.rsplit_once('.').unwrap_or((whole, ""));
    let part = file_name(part).unwrap_or_else(|_| "beskuren".to_owned());
    if ending.is_empty() { format!("{stem}, {part}") } else { format!("{stem}, {part}.{ending}") }
}

fn speaks_of(media: &Media, wish: &ListMedia) -> bool {
    let form = &media.form;
    let tags = form.tags.join(" ");
    let said = [
        &media.file_name,
        &form.alt,
        &form.text_in_picture,
        &form.photographer,
        &form.licence,
        &form.source,
        &tags,
        &form.note,
    ];
    let said = normalised(&said.map(String::as_str).join(" "));
    let tagged = |tag: &String| form.tags.iter().any(|t| normalised(t) == normalised(tag));
    normalised(&wish.search).split(' ').all(|word| said.contains(word))
        && wish.tag.as_ref().is_none_or(tagged)
}
