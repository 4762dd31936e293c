//! Files kept as evidence: told by what they are, never by their names, and never opened to be
//! written anew.

use crate::picture::{self, MOST_BYTES, PictureError};

/// The ending of a file that may be kept: `png`, `jpg`, `webp` or `pdf`.
///
/// # Errors
/// `TooBig` over 50 million bytes, `Other` for what is something else, `Damaged` for a picture that
/// cannot be read to its end.
pub fn ending(bytes: &[u8]) -> Result<&'static str, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::TooBig);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok("pdf");
    }
    match picture::ending(bytes)? {
        "gif" => Err(PictureError::Other("gif")),
        ending => Ok(ending),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(ending(b"%PDF-1.7\n%"), Ok("pdf"));
        assert!(matches!(ending(b"PK\x03\x04"), Err(PictureError::Other(_))), "no archive");
        assert!(ending(b"").is_err(), "nothing is no evidence");
    }
}
