//! What lies in a packed workbook, measured before anyone unpacks it in earnest.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use super::TableError;

/// So much may a workbook hold when unpacked, in bytes.
const MAX_UNPACKED: u64 = 400 * 1024 * 1024;
/// So many files may lie in it.
const MAX_PARTS: usize = 2_000;

/// The kinds of packed workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Excel's own since 2007.
    Xlsx,
    /// Excel's binary one.
    Xlsb,
    /// LibreOffice's.
    Ods,
}

/// Tells the kind; what swells beyond reason is refused, whatever size it claims.
///
/// # Errors
/// `Damaged`, `TooLarge`, `UnknownKind`.
pub fn kind(bytes: &[u8]) -> Result<Kind, TableError> {
    kind_within(bytes, MAX_UNPACKED)
}

fn kind_within(bytes: &[u8], room: u64) -> Result<Kind, TableError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    if packed.len() > MAX_PARTS {
        return Err(TableError::TooLarge);
    }
    let mut left = room;
    let mut kind = None;
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| TableError::Damaged)?;
        kind = kind.or(match part.name().unwrap_or_default().as_ref() {
            "xl/workbook.xml" => Some(Kind::Xlsx),
            "xl/workbook.bin" => Some(Kind::Xlsb),
            "content.xml" => Some(Kind::Ods),
            _ => None,
        });
        let held = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| TableError::Damaged)?;
        left = left.checked_sub(held).ok_or(TableError::TooLarge)?;
    }
    kind.ok_or(TableError::UnknownKind)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    #[test]
    fn what_swells_beyond_reason_is_refused() {
        let mut bomb = ZipWriter::new(Cursor::new(vec![]));
        let nothing = vec![0; 1024 * 1024];
        bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        bomb.write_all(&nothing).unwrap();
        let bytes = bomb.finish().unwrap().into_inner();
        assert!(bytes.len() < 4096, "small on the disk");
        assert_eq!(kind_within(&bytes, 1024 * 1024 - 1), Err(TableError::TooLarge));
        assert_eq!(kind_within(&bytes, 1024 * 1024), Ok(Kind::Xlsx));
    }

    #[test]
    fn a_packed_letter_is_no_workbook() {
        let mut letter = ZipWriter::new(Cursor::new(vec![]));
        letter.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
        let bytes = letter.finish().unwrap().into_inner();
        assert_eq!(kind(&bytes), Err(TableError::UnknownKind));
    }
}
