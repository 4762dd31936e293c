//! Many files as one: a zip archive whose bytes depend on nothing but what is put in it.

use std::io::{Cursor, Write};

use thiserror::Error;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Two files would lie at one place, a name leads out of the archive, or the archive is too large.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the files cannot be bundled: {0}")]
pub struct BundleError(String);

/// A file on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundled {
    /// Its name, with `/` between folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Bundled {
    /// A file.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// The files in their order, each at its name, without any day or owner of its own.
///
/// # Errors
/// `BundleError` for a name that comes twice or leads out of the archive.
pub fn zipped(files: &[Bundled]) -> Result<Vec<u8>, BundleError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for file in files {
        if file.name.starts_with('/') || file.name.split('/').any(|part| part == "..") {
            return Err(BundleError(file.name.clone()));
        }
        archive.start_file(file.name.as_str(), options).map_err(refused)?;
        archive.write_all(&file.bytes).map_err(refused)?;
    }
    Ok(archive.finish().map_err(refused)?.into_inner())
}

fn refused(error: impl ToString) -> BundleError {
    BundleError(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_bytes() {
        let files = [Bundled::new("a.txt", "å"), Bundled::new("b/c.txt", "ä")];
        assert_eq!(zipped(&files), zipped(&files));
    }

    #[test]
    fn a_name_comes_once_and_stays_inside() {
        let twice = [Bundled::new("a.txt", "1"), Bundled::new("a.txt", "2")];
        assert!(zipped(&twice).is_err(), "one would hide the other");
        assert!(zipped(&[Bundled::new("../a.txt", "1")]).is_err(), "it would lie elsewhere");
    }
}
