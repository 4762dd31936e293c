//! The example's pictures: our own simple drawings, taken in as hers would be.

use anslag_domain::{Moment, media::MediaForm};
use anslag_interchange::picture;
use anslag_store::media::NewMedia;

use super::page::DemoPicture;
use crate::{Desk, Refusal, Shelf, error::Code, media::kept};

/// The picture with its file in place; the row is the caller's to write.
///
/// # Errors
/// `NotFound` for a drawing that is not on the shelf, or what the disk says.
pub(super) fn prepared(
    desk: &Desk,
    drawn: &DemoPicture,
    imported: Moment,
) -> Result<NewMedia, Refusal> {
    let bytes = Shelf::demo_file(&drawn.file).ok_or(Code::NotFound)?;
    let file = kept(&desk.files, &picture::clean(bytes)?, None)?;
    let form = MediaForm {
        alt: drawn.alt.clone(),
        text_in_picture: drawn.text_in_picture.clone(),
        licence: "Egen teckning".to_owned(),
        tags: drawn.tags.clone(),
        ..MediaForm::default()
    };
    Ok(NewMedia { file_name: drawn.file.clone(), file, form, part_of: None, imported })
}
