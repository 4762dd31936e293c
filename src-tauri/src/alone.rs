//! One window an office: a lock on a file beside the database, let go when the app ends.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

const LOCK_FILE: &str = "anslag.lock";

/// Takes the office's lock.
///
/// # Errors
/// `WouldBlock` when another window has it.
pub fn take(folder: &Path) -> io::Result<File> {
    let file = File::options().create(true).append(true).open(folder.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_window_is_turned_away_until_the_first_is_gone() {
        let folder = std::env::temp_dir().join(format!("anslag-alone-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let first = take(&folder).unwrap();
        assert_eq!(take(&folder).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        drop(first);
        assert!(take(&folder).is_ok(), "a closed window holds nothing");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
