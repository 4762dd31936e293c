//! What a file is by its first bytes, whatever it is called.

use image::ImageFormat;

use super::PictureError;

/// Signs of files that are no picture of ours: where, the bytes, and a short word for what it is.
const OTHERS: &[(usize, &[u8], &str)] = &[
    (0, b"%PDF", "pdf"),
    (4, b"ftypheic", "heic"),
    (4, b"ftypheix", "heic"),
    (4, b"ftypmif1", "heic"),
    (4, b"ftypmsf1", "heic"),
    (4, b"ftypavif", "avif"),
    (4, b"ftyp", "film"),
    (0, b"\x1aE\xdf\xa3", "film"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"\xd0\xcf\x11\xe0", "office"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, b"BM", "bmp"),
];
/// So far into a text the drawing's first word is looked for.
const HEAD: usize = 1_000;

/// The form of a picture.
///
/// # Errors
/// `Other` with what it is instead, `Damaged` for a JPEG that is cut off.
pub(super) fn format(bytes: &[u8]) -> Result<ImageFormat, PictureError> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) if is_cut_off(bytes) => Err(PictureError::Damaged),
        Ok(
            known @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif),
        ) => Ok(known),
        _ => Err(PictureError::Other(other(bytes))),
    }
}

fn other(bytes: &[u8]) -> &'static str {
    let at = |(from, sign, _): &&(usize, &[u8], &str)| {
        bytes.get(*from..).is_some_and(|rest| rest.starts_with(sign))
    };
    let found = OTHERS.iter().find(at).map(|(_, _, word)| *word);
    let drawing = contains(&bytes[..bytes.len().min(HEAD)], b"<svg").then_some("svg");
    found.or(drawing).unwrap_or_default()
}

/// The decoder fills what is missing with grey. A whole picture has its end after its last scan;
/// the small picture inside it may have an end of its own before that.
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |marker: u8| bytes.windows(2).rposition(|pair| pair == [0xff, marker]);
    last(0xd9) < last(0xda)
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_what_is_in_it() {
        for (bytes, word) in [
            (b"%PDF-1.7".as_slice(), "pdf"),
            (b"\0\0\0\x18ftypheic\0\0", "heic"),
            (b"\0\0\0\x18ftypisom\0\0", "film"),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=\"\">", "svg"),
            (b"PK\x03\x04", "zip"),
            (b"Hej", ""),
            (b"", ""),
        ] {
            assert_eq!(format(bytes), Err(PictureError::Other(word)), "{bytes:?}");
        }
    }

    #[test]
    fn a_small_picture_inside_is_not_the_end_of_the_whole() {
        let cut = b"\xff\xd8\xff\xe1..\xff\xd8\xff\xda..\xff\xd9..\xff\xda....";
        assert_eq!(format(cut), Err(PictureError::Damaged));
    }
}
