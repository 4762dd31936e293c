//! `anslag.nyckel`: the key to everything, sealed once for each way in. A new passphrase seals it
//! anew; the data is not touched. It lies twice, since without it nothing can be read.

use std::{fs, io::ErrorKind, path::Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    Key, StoreError,
    backups::FOLDER as COPIES,
    customs, files,
    key::{SALT_LEN, drawn},
    recovery::RecoveryCode,
    seal::Seal,
};

/// The file's name in the data folder, and among the copies.
pub const KEY_FILE: &str = "anslag.nyckel";

/// A way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By what she remembers.
    Passphrase,
    /// By the code she printed.
    Recovery,
    /// By what the system's keychain keeps.
    Keychain,
}

/// What opens a way.
#[derive(Debug, Clone, Copy)]
pub enum Secret<'a> {
    /// Her passphrase.
    Passphrase(&'a str),
    /// The printed code.
    Recovery(&'a RecoveryCode),
    /// What the keychain keeps.
    Keychain(&'a Key),
}

/// The ways in, and the key sealed for each.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeyFile {
    version: u32,
    ways: Vec<Locked>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Locked {
    way: Way,
    salt: [u8; SALT_LEN],
    sealed: Vec<u8>,
}

impl Default for KeyFile {
    fn default() -> Self {
        Self { version: 1, ways: vec![] }
    }
}

impl KeyFile {
    /// The key file of an office, or its twin among the copies; nothing where there is none.
    ///
    /// # Errors
    /// `Customs` when neither can be read.
    pub fn read(data: &Path) -> Result<Option<Self>, StoreError> {
        let mut found = Ok(None);
        for folder in [data, &data.join(COPIES)] {
            match fs::read(folder.join(KEY_FILE)) {
                Ok(bytes) => match serde_json::from_slice::<Self>(&bytes) {
                    Ok(file) => return Ok(Some(file)),
                    Err(_) => found = Err(StoreError::Customs(KEY_FILE.to_owned())),
                },
                Err(why) if why.kind() == ErrorKind::NotFound => {}
                Err(why) => found = Err(files::refused(why)),
            }
        }
        found
    }

    /// Writes it, and its twin, each whole or not at all.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, or as the system says.
    pub fn write(&self, data: &Path) -> Result<(), StoreError> {
        let bytes = customs::to_json(self)?.into_bytes();
        for folder in [data, &data.join(COPIES)] {
            files::written(&folder.join(KEY_FILE), &bytes).map_err(files::refused)?;
        }
        Ok(())
    }

    /// Writes it under another name, until it is to count.
    ///
    /// # Errors
    /// As [`KeyFile::write`].
    pub(crate) fn write_as(&self, data: &Path, name: &str) -> Result<(), StoreError> {
        let bytes = customs::to_json(self)?.into_bytes();
        files::written(&data.join(name), &bytes).map_err(files::refused)
    }

    /// Takes both away, where a beginning came to nothing.
    ///
    /// # Errors
    /// `ReadOnly`, or as the system says.
    pub fn forget(data: &Path) -> Result<(), StoreError> {
        [data, &data.join(COPIES)]
            .into_iter()
            .try_for_each(|folder| files::overwritten_and_gone(&folder.join(KEY_FILE)))
    }

    /// Whether a way is there.
    #[must_use]
    pub fn has(&self, way: Way) -> bool {
        self.ways.iter().any(|locked| locked.way == way)
    }

    /// Lets a secret open the key from now on, in place of the one that did.
    ///
    /// # Errors
    /// `Customs` when the system gives no randomness.
    pub fn admit(&mut self, key: &Key, secret: Secret<'_>) -> Result<(), StoreError> {
        let way = secret.way();
        let salt: [u8; SALT_LEN] = drawn()?;
        let sealed = Seal::under(&secret.key(&salt)?).close(key.bytes(), way.bound_to())?;
        let locked = Locked { way, salt, sealed };
        self.ways.retain(|other| other.way != way);
        self.ways.push(locked);
        Ok(())
    }

    /// The key, by a secret.
    ///
    /// # Errors
    /// `WrongKey` when the secret opens nothing, or the file is not as it was.
    pub fn key(&self, secret: Secret<'_>) -> Result<Key, StoreError> {
        let way = secret.way();
        let locked = self.ways.iter().find(|locked| locked.way == way);
        let locked = locked.ok_or(StoreError::WrongKey)?;
        let opened = Seal::under(&secret.key(&locked.salt)?).open(&locked.sealed, way.bound_to());
        let bytes = zeroize::Zeroizing::new(opened.map_err(|_| StoreError::WrongKey)?);
        let bytes = bytes.as_slice().try_into().map_err(|_| StoreError::WrongKey)?;
        Ok(Key::raw(bytes))
    }
}

impl Way {
    /// What the seal is bound to, so that one way's seal cannot stand in another's place.
    const fn bound_to(self) -> &'static str {
        match self {
            Self::Passphrase => "nyckel: lösenfras",
            Self::Recovery => "nyckel: återställning",
            Self::Keychain => "nyckel: nyckelring",
        }
    }
}

impl Secret<'_> {
    const fn way(&self) -> Way {
        match self {
            Self::Passphrase(_) => Way::Passphrase,
            Self::Recovery(_) => Way::Recovery,
            Self::Keychain(_) => Way::Keychain,
        }
    }

    /// The key that seals the key. Only a passphrase can be guessed, so only it is made slow.
    fn key(&self, salt: &[u8]) -> Result<Key, StoreError> {
        let hashed = |secret: &[u8]| {
            Key::raw(Sha256::new().chain_update(salt).chain_update(secret).finalize().into())
        };
        Ok(match self {
            Self::Passphrase(passphrase) => Key::from_passphrase(passphrase, salt)?,
            Self::Recovery(code) => hashed(code.secret()),
            Self::Keychain(kept) => hashed(kept.bytes()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::raw([7; 32])
    }

    #[test]
    fn each_way_opens_with_its_own_secret_and_with_no_other() {
        let (code, other) = (RecoveryCode::drawn().unwrap(), RecoveryCode::drawn().unwrap());
        let mut file = KeyFile::default();
        file.admit(&key(), Secret::Passphrase("fyra ord i rad")).unwrap();
        file.admit(&key(), Secret::Recovery(&code)).unwrap();
        let opened = |secret| file.key(secret).map(|key| *key.bytes());
        assert_eq!(opened(Secret::Passphrase("fyra ord i rad")).unwrap(), [7; 32]);
        assert_eq!(opened(Secret::Recovery(&code)).unwrap(), [7; 32]);
        for wrong in [
            Secret::Passphrase("fem ord i rad"),
            Secret::Recovery(&other),
            Secret::Keychain(&key()),
        ] {
            assert!(matches!(opened(wrong), Err(StoreError::WrongKey)), "{wrong:?}");
        }
    }

    #[test]
    fn a_new_passphrase_takes_the_olds_place_and_the_file_tells_nothing() {
        let data = tempfile::tempdir().unwrap();
        let mut file = KeyFile::default();
        file.admit(&key(), Secret::Passphrase("den första frasen")).unwrap();
        file.admit(&key(), Secret::Passphrase("den andra frasen")).unwrap();
        file.write(data.path()).unwrap();
        let text = fs::read_to_string(data.path().join(KEY_FILE)).unwrap();
        assert!(!text.contains("frasen") && !text.contains("7,7,7"), "{text}");
        let read = KeyFile::read(data.path()).unwrap().unwrap();
        assert!(read.key(Secret::Passphrase("den andra frasen")).is_ok());
        assert!(read.key(Secret::Passphrase("den första frasen")).is_err());
    }

    #[test]
    fn a_broken_file_is_read_from_its_twin() {
        let data = tempfile::tempdir().unwrap();
        let mut file = KeyFile::default();
        file.admit(&key(), Secret::Passphrase("fyra ord i rad")).unwrap();
        file.write(data.path()).unwrap();
        fs::write(data.path().join(KEY_FILE), b"{").unwrap();
        assert!(KeyFile::read(data.path()).unwrap().unwrap().has(Way::Passphrase));
        fs::write(data.path().join(COPIES).join(KEY_FILE), b"").unwrap();
        assert!(matches!(KeyFile::read(data.path()), Err(StoreError::Customs(_))));
    }
}
