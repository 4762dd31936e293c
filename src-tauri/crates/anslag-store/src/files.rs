//! The files that lie beside the database: pictures, evidence, what a checklist rests on. Each is
//! sealed under a key from the database's own, lies under a name that tells nothing of it, and is
//! never written over. The one place that touches them.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};

use crate::{Key, StoreError, digest, seal::Seal};

/// The folder beside the database.
pub(crate) const FOLDER: &str = "filer";
/// Where they lay in the open before they were sealed.
const OPEN_FOLDER: &str = "media";
/// A file being written; what is left of one after a fault is written over.
const UNFINISHED: &str = "part";

/// The folder of files.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
    open: PathBuf,
    seal: Seal,
}

impl Files {
    /// Those in a data folder; nothing is made until something is kept.
    #[must_use]
    pub fn beside(data: &Path, key: &Key) -> Self {
        let (folder, open) = (data.join(FOLDER), data.join(OPEN_FOLDER));
        Self { folder, open, seal: Seal::under(key) }
    }

    /// Keeps bytes, whole or not at all, and gives their SHA-256 in hex. The same bytes again are
    /// the same file.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, or as the system says; then no such file is there.
    pub fn keep(&self, bytes: &[u8], ending: &str) -> Result<String, StoreError> {
        let name = digest::of_bytes(bytes);
        let path = self.path(&name, ending);
        let sealed = bytes.len().saturating_add(Seal::ADDS) as u64;
        if fs::metadata(&path).is_ok_and(|there| there.len() == sealed) {
            return Ok(name);
        }
        written(&path, &self.seal.close(bytes, &name)?).map_err(refused)?;
        Ok(name)
    }

    /// Reads a file and checks that it is what it was.
    ///
    /// # Errors
    /// `NotFound` when it is not there, `Customs` when its bytes are others or another's.
    pub fn read(&self, name: &str, ending: &str) -> Result<Vec<u8>, StoreError> {
        let bytes = match fs::read(self.path(name, ending)) {
            Ok(sealed) => self.seal.open(&sealed, name)?,
            // Not moved over yet.
            Err(why) if why.kind() == ErrorKind::NotFound => {
                fs::read(self.open_path(name, ending)).map_err(refused)?
            }
            Err(why) => return Err(refused(why)),
        };
        if digest::of_bytes(&bytes) == name {
            Ok(bytes)
        } else {
            Err(StoreError::Customs(name.to_owned()))
        }
    }

    /// Moves what still lies in the open under the seal: each is sealed, read back, and only then
    /// overwritten and taken away. What is cut short goes on the next time.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, or as the system says; every file can be read all the same.
    pub fn seal_what_lies_open(&self) -> Result<(), StoreError> {
        let Ok(shelves) = fs::read_dir(&self.open) else { return Ok(()) };
        for shelf in shelves.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
            for file in fs::read_dir(&shelf).map_err(refused)?.flatten() {
                self.sealed(&file.path())?;
            }
            // A folder with something of another's in it stays.
            let _ = fs::remove_dir(&shelf);
        }
        let _ = fs::remove_dir(&self.open);
        Ok(())
    }

    /// One file moved over. What is left of a write that was cut off goes; what is none of ours, or
    /// no longer what it was, stays where it lies.
    fn sealed(&self, path: &Path) -> Result<(), StoreError> {
        let part =
            |part: Option<&std::ffi::OsStr>| part.and_then(|it| it.to_str()).map(str::to_owned);
        let (Some(name), Some(ending)) = (part(path.file_stem()), part(path.extension())) else {
            return Ok(());
        };
        if ending == UNFINISHED {
            return overwritten_and_gone(path);
        }
        let bytes = fs::read(path).map_err(refused)?;
        if digest::of_bytes(&bytes) != name {
            return Ok(());
        }
        self.keep(&bytes, &ending)?;
        if self.read(&name, &ending)? == bytes { overwritten_and_gone(path) } else { Ok(()) }
    }

    /// Overwrites a file, by `digest.ending`, and takes it away; one that is gone is gone.
    ///
    /// # Errors
    /// `ReadOnly`, or as the system says; then it may still be there.
    pub fn destroy(&self, name: &str) -> Result<(), StoreError> {
        let (digest, ending) = name.split_once('.').unwrap_or((name, ""));
        overwritten_and_gone(&self.open_path(digest, ending))?;
        overwritten_and_gone(&self.path(digest, ending))
    }

    /// Copies every sealed file into another data folder, and reads each back there. What lies there
    /// already, of the same length, is not written again.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Customs` when what was written is not what was there.
    pub fn copied_to(&self, data: &Path) -> Result<(), StoreError> {
        between(&self.folder, &data.join(FOLDER))
    }

    /// The other way: brings back the sealed files that lie in another data folder and not here.
    ///
    /// # Errors
    /// As [`Files::copied_to`].
    pub fn brought_from(&self, data: &Path) -> Result<(), StoreError> {
        between(&data.join(FOLDER), &self.folder)
    }

    /// Overwrites a file in another data folder, by `digest.ending`, and takes it away.
    ///
    /// # Errors
    /// As [`Files::destroy`].
    pub(crate) fn destroy_in(&self, data: &Path, name: &str) -> Result<(), StoreError> {
        let there = Self { folder: data.join(FOLDER), ..self.clone() };
        let (digest, ending) = name.split_once('.').unwrap_or((name, ""));
        overwritten_and_gone(&there.path(digest, ending))
    }

    /// Where a file lies: `filer/ab/abcd…`, which tells neither what it is nor whether it is one
    /// that is known from elsewhere.
    fn path(&self, name: &str, ending: &str) -> PathBuf {
        let lies = self.seal.name(name, ending);
        self.folder.join(lies.get(..2).unwrap_or_default()).join(&lies)
    }

    /// `media/ab/abcd….jpg`, where it lay in the open.
    fn open_path(&self, name: &str, ending: &str) -> PathBuf {
        let shelf = name.get(..2).unwrap_or_default();
        self.open.join(shelf).join(format!("{name}.{ending}"))
    }
}

/// Copies the sealed files of one folder that another lacks.
fn between(from: &Path, to: &Path) -> Result<(), StoreError> {
    let Ok(shelves) = fs::read_dir(from) else { return Ok(()) };
    for shelf in shelves.flatten().filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(shelf.path()).map_err(refused)?.flatten() {
            let target = to.join(shelf.file_name()).join(file.file_name());
            let length = file.metadata().map_err(refused)?.len();
            let unfinished = file.path().extension().is_some();
            if unfinished || fs::metadata(&target).is_ok_and(|there| there.len() == length) {
                continue;
            }
            let bytes = fs::read(file.path()).map_err(refused)?;
            written(&target, &bytes).map_err(refused)?;
            if fs::read(&target).map_err(refused)? != bytes {
                return Err(StoreError::Customs(target.display().to_string()));
            }
        }
    }
    Ok(())
}

/// To the disk under another name, then under its own: a reader never sees half a file.
pub(crate) fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
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
pub(crate) fn synced(shelf: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(shelf)?.sync_all() } else { Ok(()) }
}

pub(crate) fn refused(error: io::Error) -> StoreError {
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

    fn files(data: &Path) -> Files {
        Files::beside(data, &Key::raw([7; 32]))
    }

    /// Every file under a folder, with its bytes.
    fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = fs::read_dir(folder).into_iter().flatten().map(|it| it.unwrap().path());
        let each = entries.flat_map(|path| {
            if path.is_dir() { all(&path) } else { vec![(path.clone(), fs::read(&path).unwrap())] }
        });
        each.collect()
    }

    #[test]
    fn bytes_are_kept_once_and_stand_nowhere_in_the_open() {
        let data = tempfile::tempdir().unwrap();
        let files = files(data.path());
        let name = files.keep(b"barnen i parken", "jpg").unwrap();
        assert_eq!(files.keep(b"barnen i parken", "jpg").unwrap(), name, "kept once");
        let there = all(data.path());
        assert_eq!(there.len(), 1, "nothing half done beside");
        assert_eq!(there[0].0, files.path(&name, "jpg"));
        assert!(!there[0].0.display().to_string().contains(&name), "the name tells nothing");
        assert!(!there[0].1.windows(6).any(|it| it == b"parken"), "sealed");
        assert_eq!(files.read(&name, "jpg").unwrap(), b"barnen i parken");
        let other = Files::beside(data.path(), &Key::raw([8; 32]));
        assert!(matches!(other.read(&name, "jpg"), Err(StoreError::NotFound)), "another's key");
    }

    #[test]
    fn a_file_that_is_gone_changed_or_swapped_is_not_handed_out() {
        let data = tempfile::tempdir().unwrap();
        let files = files(data.path());
        let (name, other) =
            (files.keep(b"bild", "jpg").unwrap(), files.keep(b"mild", "jpg").unwrap());
        let whole = fs::read(files.path(&name, "jpg")).unwrap();
        fs::copy(files.path(&other, "jpg"), files.path(&name, "jpg")).unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::Customs(_))), "swapped");
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            fs::write(files.path(&name, "jpg"), changed).unwrap();
            assert!(matches!(files.read(&name, "jpg"), Err(StoreError::Customs(_))), "byte {at}");
        }
        fs::write(files.path(&name, "jpg"), &whole[..3]).unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::Customs(_))), "cut off");
        fs::remove_file(files.path(&name, "jpg")).unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::NotFound)));
    }

    #[test]
    fn what_lay_in_the_open_is_sealed_and_what_is_anothers_stays() {
        let data = tempfile::tempdir().unwrap();
        let files = files(data.path());
        let name = digest::of_bytes(b"bild");
        let shelf = data.path().join(OPEN_FOLDER).join(&name[..2]);
        fs::create_dir_all(&shelf).unwrap();
        fs::write(shelf.join(format!("{name}.jpg")), b"bild").unwrap();
        fs::write(shelf.join("anteckning.txt"), b"hennes").unwrap();
        assert_eq!(files.read(&name, "jpg").unwrap(), b"bild", "read before it is moved");
        fs::write(shelf.join(format!("{name}.{UNFINISHED}")), b"bil").unwrap();
        files.seal_what_lies_open().unwrap();
        assert!(!shelf.join(format!("{name}.{UNFINISHED}")).exists(), "half a picture is none");
        assert_eq!(files.read(&name, "jpg").unwrap(), b"bild");
        assert_eq!(fs::read(shelf.join("anteckning.txt")).unwrap(), b"hennes");
        assert!(!shelf.join(format!("{name}.jpg")).exists());
        fs::remove_file(shelf.join("anteckning.txt")).unwrap();
        files.seal_what_lies_open().unwrap();
        assert!(!data.path().join(OPEN_FOLDER).exists(), "nothing is left of the old folder");
        files.destroy(&format!("{name}.jpg")).unwrap();
        assert!(matches!(files.read(&name, "jpg"), Err(StoreError::NotFound)));
    }
}
