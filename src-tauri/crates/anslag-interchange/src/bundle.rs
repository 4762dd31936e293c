//! Many files as one: a zip archive whose bytes depend on nothing but what is put in it.

use std::io::{Cursor, Read, Write};

use thiserror::Error;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

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

/// The files of an archive of ours, by the name each has in it.
///
/// # Errors
/// `BundleError` for bytes that are no archive, or a name that leads out of it.
pub fn unzipped(bytes: &[u8]) -> Result<Vec<Bundled>, BundleError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refused)?;
    let mut all = vec![];
    for nth in 0..archive.len() {
        let mut file = archive.by_index(nth).map_err(refused)?;
        let place = file.enclosed_name().ok_or_else(|| refused("a name leads out"))?;
        let name = place.to_string_lossy().replace('\\', "/");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(refused)?;
        all.push(Bundled { name, bytes });
    }
    Ok(all)
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
    fn what_is_zipped_comes_out_again() {
        let files = [Bundled::new("namn/a.txt", "å"), Bundled::new("namn/b/c.txt", "ä")];
        assert_eq!(unzipped(&zipped(&files).unwrap()).unwrap(), files);
        assert!(unzipped(b"no archive").is_err());
    }

    #[test]
    fn a_name_comes_once_and_stays_inside() {
        let twice = [Bundled::new("a.txt", "1"), Bundled::new("a.txt", "2")];
        assert!(zipped(&twice).is_err(), "one would hide the other");
        assert!(zipped(&[Bundled::new("../a.txt", "1")]).is_err(), "it would lie elsewhere");
    }
}
