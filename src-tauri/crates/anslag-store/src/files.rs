//! The pictures' files: each lies where its own digest says, and is never written over. The one
//! place that touches them, so that they can be sealed here one day.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};

use crate::{StoreError, digest};

/// The folder beside the database.
const FOLDER: &str = "media";
/// A file being written; what is left of one after a fault is written over.
const UNFINISHED: &str = "part";

/// The folder of files.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Those in a data folder; nothing is made until something is kept.
    #[must_use]
    pub fn beside(data: &Path) -> Self {
        Self { folder: data.join(FOLDER) }
    }

    /// Keeps bytes, whole or not at all, and gives their SHA-256 in hex. The same bytes again are
    /// the same file.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, or as the system says; then no such file is there.
    pub fn keep(&self, bytes: &[u8], ending: &str) -> Result<String, StoreError> {
        let name = digest::of_bytes(bytes);
        let path = self.path(&name, ending);
        if fs::metadata(&path).is_ok_and(|there| there.len() == bytes.len() as u64) {
            return Ok(name);
        }
        written(&path, bytes).map_err(refused)?;
        Ok(name)
    }

    /// Reads a file and checks that it is what it was.
    ///
    /// # Errors
    /// `NotFound` when it is not there, `Customs` when its bytes are others.
    pub fn read(&self, name: &str, ending: &str) -> Result<Vec<u8>, StoreError> {
        let bytes = fs::read(self.path(name, ending)).map_err(refused)?;
        if digest::of_bytes(&bytes) == name {
            Ok(bytes)
        } else {
            Err(StoreError::Customs(name.to_owned()))
        }
    }

    /// Overwrites a file, by `digest.ending`, and takes it away; one that is gone is gone.
    ///
    /// # Errors
    /// `ReadOnly`, or as the system says; then it may still be there.
    pub fn destroy(&self, name: &str) -> Result<(), StoreError> {
        let (digest, ending) = name.split_once('.').unwrap_or((name, ""));
        overwritten_and_gone(&self.path(digest, ending))
    }

    /// `media/ab/abcd….jpg`: no folder grows beyond what a file manager bears.
    fn path(&self, name: &str, ending: &str) -> PathBuf {
        let shelf = name.get(..2).unwrap_or_default();
        self.folder.join(shelf).join(format!("{name}.{ending}"))
    }
}

/// To the disk under another name, then under its own: a reader never sees half a file.
fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let shelf = path.parent().unwrap_or(path);
    fs::create_dir_all(shelf)?;
    let unfinished = path.with_extension(UNFINISHED);
    let mut file = File::create(&unfinished)?;
    let whole = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    if let Err(why) = whole.and_then(|()| fs::rename(&unfinished, path)) {
        // What could not be written is not left behind; if that fails too, the first fault counts.
        let _ = fs::remove_file(&unfinished);
        return Err(why);
    }
    synced(shelf)
}

/// Zeros to the disk where the bytes were, then the name away.
///
/// # Errors
/// `ReadOnly`, or as the system says; a file that is not there is no error.
pub(crate) fn overwritten_and_gone(path: &Path) -> Result<(), StoreError> {
    match zeroed(path).and_then(|()| fs::remove_file(path)) {
        Err(gone) if gone.kind() == ErrorKind::NotFound => Ok(()),
        done => done.and_then(|()| synced(path.parent().unwrap_or(path))).map_err(refused),
    }
}

fn zeroed(path: &Path) -> io::Result<()> {
    let mut file = File::options().write(true).open(path)?;
    let length = file.metadata()?.len();
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.sync_all()
}

/// The folder's own entry reaches the disk, where the system lets a folder be opened.
fn synced(shelf: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(shelf)?.sync_all() } else { Ok(()) }
}

fn refused(error: io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::NotFound => StoreError::NotFound,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Io(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_lie_where_their_digest_says_and_nothing_half_done_beside() {
        let data = tempfile::tempdir().unwrap();
        let files = Files::beside(data.path());
        let name = files.keep(b"bild", "jpg").unwrap();
        assert_eq!(files.keep(b"bild", "jpg").unwrap(), name, "kept once");
        let shelf = data.path().join("media").join(&name[..2]);
        let there: Vec<_> = fs::read_dir(&shelf).unwrap().map(|f| f.unwrap().path()).collect();
        assert_eq!(there, [shelf.join(format!("{name}.jpg"))]);
        assert_eq!(files.read(&name, "jpg").unwrap(), b"bild");
    }

    #[test]
    fn a_file_that_is_gone_or_changed_is_not_handed_out() {
        let data = tempfile::tempdir().unwrap();
        let files = Files::beside(data.path());
        let name = files.keep(b"bild", "jpg").unwrap();
        fs::write(files.path(&name, "jpg"), b"annan").unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::Customs(_))));
        fs::remove_file(files.path(&name, "jpg")).unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::NotFound)));
    }
}
