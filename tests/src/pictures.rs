//! Pictures for the tests: small, made of bytes, with what a telephone hides in them.

/// A JPEG of 16 × 8 pixels, the left half red and the right blue, with nothing hidden.
const PLAIN: &[u8] = include_bytes!("two-halves.jpg");
/// The letters of base64.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A photograph as it comes from a telephone: turned by 90°, with a place in EXIF, a name in XMP
/// and an address in a remark. `nth` tells one from another.
#[must_use]
pub fn photograph(nth: u8) -> Vec<u8> {
    let tiff = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
        \x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0";
    let exif = segment(0xe1, &[b"Exif\0\0".as_slice(), tiff].concat());
    let xmp = segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Eva Ek</x:xmpmeta>");
    let remark = segment(0xfe, b"Hantverkargatan 12");
    [&PLAIN[..2], &exif, &xmp, &remark, &coloured(nth)[2..]].concat()
}

/// The same picture in other shades: its first quantisation steps differ.
fn coloured(nth: u8) -> Vec<u8> {
    let mut bytes = PLAIN.to_vec();
    let table = bytes.windows(2).position(|pair| pair == [0xff, 0xdb]).unwrap_or_default();
    bytes[table + 5] = bytes[table + 5].saturating_add(nth);
    bytes
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap_or_default().to_be_bytes();
    [&[0xff, marker], length.as_slice(), body].concat()
}

/// Bytes in base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let number = number << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[number >> (18 - 6 * place) & 63];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}
