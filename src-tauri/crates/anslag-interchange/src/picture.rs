//! Pictures of others made ours: decoded, turned upright and written anew, so that nothing but the
//! pixels and their colours comes along: no place, no camera, no name.

mod sniff;

use std::io::Cursor;

use anslag_domain::media::{Crop, MediaKind};
use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};
use thiserror::Error;

/// The largest file that is opened, in bytes.
pub const MOST_BYTES: usize = 50_000_000;
/// The most pixels a picture may have; a small file can claim more than memory holds.
const MOST_PIXELS: u64 = 80_000_000;
/// The most memory a decoder may take besides the pixels, in bytes.
const MOST_MEMORY: u64 = 400_000_000;
/// The longest side of the small picture.
const THUMB: u32 = 320;
const QUALITY: u8 = 90;
const THUMB_QUALITY: u8 = 80;

/// Why a file did not become a picture.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureError {
    /// It has more bytes than are opened.
    #[error("more than {MOST_BYTES} bytes")]
    TooBig,
    /// It has, or claims, more pixels than are decoded.
    #[error("more than {MOST_PIXELS} pixels")]
    TooManyPixels,
    /// It is something else; what, as a short word, or nothing when that is not known.
    #[error("no picture but {0}")]
    Other(&'static str),
    /// It is a picture that cannot be read to its end.
    #[error("the picture is damaged")]
    Damaged,
    /// The part reaches outside the picture.
    #[error("the part lies outside")]
    Outside,
}

/// A picture written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its form.
    pub kind: MediaKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Pixels across, upright.
    pub width: u32,
    /// Pixels down, upright.
    pub height: u32,
    /// The small picture, in the same form.
    pub thumb: Vec<u8>,
}

/// JPEG, PNG, WebP or the first frame of a GIF, upright and clean. What the file is called does
/// not matter, only what it is.
///
/// # Errors
/// `TooBig`, `TooManyPixels`, `Other` or `Damaged`; nothing is decoded before its size is known.
pub fn clean(bytes: &[u8]) -> Result<Picture, PictureError> {
    let open = Open::read(bytes)?;
    open.written()
}

/// The ending of a picture's file by what it is: `jpg`, `png`, `webp` or `gif`; for files that are
/// kept as they came.
///
/// # Errors
/// What `clean` refuses; the picture is decoded to know that it can be.
pub fn ending(bytes: &[u8]) -> Result<&'static str, PictureError> {
    Open::read(bytes)?;
    Ok(match sniff::format(bytes)? {
        ImageFormat::Png => "png",
        ImageFormat::WebP => "webp",
        ImageFormat::Gif => "gif",
        _ => "jpg",
    })
}

/// A part of one of our own pictures, made smaller to the size where there is one. It is never
/// made larger: that adds no detail.
///
/// # Errors
/// `Outside`, or what `clean` refuses.
pub fn crop(bytes: &[u8], part: &Crop, size: Option<(u32, u32)>) -> Result<Picture, PictureError> {
    let mut open = Open::read(bytes)?;
    let (width, height) = (open.image.width(), open.image.height());
    let part = part.within(width, height).map_err(|_| PictureError::Outside)?;
    open.image = open.image.crop_imm(part.x, part.y, part.width, part.height);
    if let Some((width, height)) = size.filter(|(w, h)| *w < part.width && *h < part.height) {
        open.image = open.image.resize_exact(width, height, FilterType::Lanczos3);
    }
    open.written()
}

/// What a file of evidence is, kept as it came: a picture's form with its pixels across and down,
/// or nothing for a PDF.
///
/// # Errors
/// `TooBig`, `Other` for anything else, `Damaged` for a picture whose head cannot be read.
pub fn as_it_is(bytes: &[u8]) -> Result<Option<(MediaKind, u32, u32)>, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::TooBig);
    }
    let format = match sniff::format(bytes) {
        Err(PictureError::Other("pdf")) => return Ok(None),
        other => other?,
    };
    let kind = match format {
        ImageFormat::Jpeg => MediaKind::Jpeg,
        ImageFormat::Png => MediaKind::Png,
        _ => return Err(PictureError::Other("")),
    };
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader.into_dimensions().map_err(|_| PictureError::Damaged)?;
    Ok(Some((kind, width, height)))
}

/// One of our own pictures with boxes (x, y, across, down) burnt into its pixels, without loss, so
/// that nothing of what was there is left around their edges; not even the meaning of its colours
/// comes along. Without a box it is only written anew.
///
/// # Errors
/// What `clean` refuses.
pub fn blackened(bytes: &[u8], boxes: &[(u32, u32, u32, u32)]) -> Result<Picture, PictureError> {
    let mut open = Open::read(bytes)?;
    open.colours = None;
    if !boxes.is_empty() {
        let mut pixels = open.image.into_rgb8();
        for (x, y, across, down) in boxes {
            let right = x.saturating_add(*across).min(pixels.width());
            let below = y.saturating_add(*down).min(pixels.height());
            for (x, y) in (*y..below).flat_map(|y| (*x..right).map(move |x| (x, y))) {
                pixels.put_pixel(x, y, image::Rgb([0, 0, 0]));
            }
        }
        (open.image, open.kind) = (pixels.into(), MediaKind::Png);
    }
    open.written()
}

/// A decoded picture, upright.
struct Open {
    image: DynamicImage,
    kind: MediaKind,
    /// The meaning of its colours; without it a telephone's photograph pales.
    colours: Option<Vec<u8>>,
}

impl Open {
    fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() > MOST_BYTES {
            return Err(PictureError::TooBig);
        }
        let format = sniff::format(bytes)?;
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|_| PictureError::Damaged)?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PictureError::TooManyPixels);
        }
        let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let colours = decoder.icc_profile().ok().flatten();
        let decoded = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Damaged)?;
        let kind = kind_of(format, &decoded);
        let mut image = in_eight_bits(decoded, kind);
        image.apply_orientation(turned);
        Ok(Self { image, kind, colours })
    }

    fn written(self) -> Result<Picture, PictureError> {
        let small =
            self.image.thumbnail(THUMB.min(self.image.width()), THUMB.min(self.image.height()));
        Ok(Picture {
            kind: self.kind,
            bytes: self.encoded(&self.image, QUALITY)?,
            width: self.image.width(),
            height: self.image.height(),
            thumb: self.encoded(&small, THUMB_QUALITY)?,
        })
    }

    fn encoded(&self, image: &DynamicImage, quality: u8) -> Result<Vec<u8>, PictureError> {
        let mut bytes = vec![];
        match self.kind {
            MediaKind::Jpeg => {
                self.put(JpegEncoder::new_with_quality(&mut bytes, quality), image)?;
            }
            MediaKind::Png => self.put(PngEncoder::new(&mut bytes), image)?,
        }
        Ok(bytes)
    }

    fn put(
        &self,
        mut encoder: impl ImageEncoder,
        image: &DynamicImage,
    ) -> Result<(), PictureError> {
        if let Some(colours) = &self.colours {
            // A form that has no place for it shows the colours as the screen has them.
            let _ = encoder.set_icc_profile(colours.clone());
        }
        image.write_with_encoder(encoder).map_err(|_| PictureError::Damaged)
    }
}

/// Photographs stay photographs; what may have clear parts or sharp edges is kept without loss.
fn kind_of(format: ImageFormat, image: &DynamicImage) -> MediaKind {
    let photograph = match format {
        ImageFormat::Jpeg => true,
        ImageFormat::WebP => !image.color().has_alpha(),
        _ => false,
    };
    if photograph { MediaKind::Jpeg } else { MediaKind::Png }
}

fn in_eight_bits(image: DynamicImage, kind: MediaKind) -> DynamicImage {
    match kind {
        MediaKind::Png if image.color().has_alpha() => image.into_rgba8().into(),
        MediaKind::Jpeg | MediaKind::Png => image.into_rgb8().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Left half red, right half blue.
    fn two_halves(width: u32, height: u32) -> DynamicImage {
        let half = |x, _| if x < width / 2 { [200, 0, 0] } else { [0, 0, 200] };
        image::RgbImage::from_fn(width, height, |x, y| image::Rgb(half(x, y))).into()
    }

    fn bytes(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(vec![]);
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn four_forms_become_two() {
        let image = two_halves(8, 4);
        let kind = |format| clean(&bytes(&image, format)).unwrap().kind;
        assert_eq!(kind(ImageFormat::Jpeg), MediaKind::Jpeg);
        assert_eq!(kind(ImageFormat::WebP), MediaKind::Jpeg, "no clear parts");
        assert_eq!(kind(ImageFormat::Png), MediaKind::Png);
        let rgba = image.into_rgba8().into();
        assert_eq!(clean(&bytes(&rgba, ImageFormat::Gif)).unwrap().kind, MediaKind::Png);
        assert_eq!(clean(&bytes(&rgba, ImageFormat::WebP)).unwrap().kind, MediaKind::Png);
    }

    /// A JPEG as a telephone writes it: turned by 90°, with a place, a name and a remark.
    fn photographed() -> Vec<u8> {
        let plain = bytes(&two_halves(64, 32), ImageFormat::Jpeg);
        let segment = |marker: u8, body: &[u8]| {
            let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], length.as_slice(), body].concat()
        };
        let tiff = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
            \x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0";
        let exif = segment(0xe1, &[b"Exif\0\0".as_slice(), tiff].concat());
        let xmp = segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Eva Ek</x:xmpmeta>");
        let remark = segment(0xfe, b"Hantverkargatan 12");
        [&plain[..2], &exif, &xmp, &remark, &plain[2..]].concat()
    }

    #[test]
    fn a_photograph_is_turned_upright_and_says_nothing_of_where_and_who() {
        let photograph = photographed();
        let picture = clean(&photograph).unwrap();
        assert_eq!((picture.width, picture.height), (32, 64), "upright");
        let upright = image::load_from_memory(&picture.bytes).unwrap().into_rgb8();
        let red = |x, y| upright.get_pixel(x, y).0[0] > 150;
        assert!(red(16, 8) && !red(16, 56), "the left half is now above");
        for hidden in ["Exif", "xmpmeta", "Eva Ek", "Hantverkargatan"] {
            let stands = |bytes: &[u8]| bytes.windows(hidden.len()).any(|w| w == hidden.as_bytes());
            assert!(stands(&photograph), "{hidden} was there");
            assert!(!stands(&picture.bytes) && !stands(&picture.thumb), "{hidden} is gone");
        }
    }

    #[test]
    fn the_small_picture_is_small_and_never_larger_than_the_picture() {
        let large = clean(&bytes(&two_halves(1000, 500), ImageFormat::Png)).unwrap();
        let thumb = image::load_from_memory(&large.thumb).unwrap();
        assert_eq!((thumb.width(), thumb.height()), (320, 160));
        let small = clean(&bytes(&two_halves(8, 4), ImageFormat::Png)).unwrap();
        let thumb = image::load_from_memory(&small.thumb).unwrap();
        assert_eq!((thumb.width(), thumb.height()), (8, 4));
    }

    #[test]
    fn a_part_is_made_smaller_and_never_larger() {
        let whole = bytes(&two_halves(100, 60), ImageFormat::Png);
        let part = Crop { x: 50, y: 0, width: 50, height: 50 };
        let smaller = crop(&whole, &part, Some((20, 20))).unwrap();
        assert_eq!((smaller.width, smaller.height), (20, 20));
        let blue = image::load_from_memory(&smaller.bytes).unwrap().into_rgb8();
        assert_eq!(blue.get_pixel(0, 0).0, [0, 0, 200], "the right half");
        let same = crop(&whole, &part, Some((500, 500))).unwrap();
        assert_eq!((same.width, same.height), (50, 50));
        let outside = Crop { x: 60, ..part };
        assert_eq!(crop(&whole, &outside, None), Err(PictureError::Outside));
    }

    #[test]
    fn what_is_blackened_is_black_and_the_rest_as_it_was() {
        let whole = clean(&photographed()).unwrap().bytes;
        let before = image::load_from_memory(&whole).unwrap().into_rgb8();
        let masked = blackened(&whole, &[(4, 8, 10, 20), (30, 60, 90, 90)]).unwrap();
        assert_eq!(masked.kind, MediaKind::Png, "without loss");
        let after = image::load_from_memory(&masked.bytes).unwrap().into_rgb8();
        for (x, y, pixel) in after.enumerate_pixels() {
            let black = (4..14).contains(&x) && (8..28).contains(&y) || x >= 30 && y >= 60;
            let expected = if black { image::Rgb([0, 0, 0]) } else { *before.get_pixel(x, y) };
            assert_eq!(*pixel, expected, "{x}, {y}");
        }
        assert_eq!(blackened(&whole, &[]).unwrap().kind, MediaKind::Jpeg, "nothing masked");
    }

    #[test]
    fn what_is_cut_off_or_claims_too_much_is_refused() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
            let whole = bytes(&two_halves(200, 200), format);
            let half = clean(&whole[..whole.len() / 2]);
            assert_eq!(half, Err(PictureError::Damaged), "{format:?}");
        }
        let mut bomb = bytes(&two_halves(4, 4), ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let sum = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(clean(&bomb), Err(PictureError::TooManyPixels));
        assert_eq!(clean(&vec![0; MOST_BYTES + 1]), Err(PictureError::TooBig));
    }

    /// The sum of a PNG chunk.
    fn crc(chunk: &[u8]) -> u32 {
        !chunk.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |s, _| {
                if s & 1 == 1 { (s >> 1) ^ 0xedb8_8320 } else { s >> 1 }
            })
        })
    }
}
