//! How the office is locked: what lies beside the file, and the key a passphrase gives.

use std::{fs, io::ErrorKind, path::Path};

use anslag_store::{
    Key, StoreError,
    key::{SALT_LEN, drawn},
    open::FILE,
};
use serde::Serialize;
use ts_rs::TS;

use crate::{Refusal, error::Code};

/// The salt's file, beside the database. It is no secret; without it a passphrase is useless.
const SALT_FILE: &str = "anslag.salt";
/// The least a passphrase may be, in characters.
const SHORTEST_PASSPHRASE: usize = 12;

/// Whether there is an office here and how it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lock {
    /// It is open.
    Open,
    /// There is one, and it needs its passphrase.
    Locked,
    /// There is none yet: a passphrase is to be chosen.
    New,
}

/// What the page asks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LockState {
    /// The lock.
    pub state: Lock,
}

/// Whether a folder holds an office.
#[must_use]
pub fn lock_state(folder: &Path) -> Lock {
    if folder.join(FILE).exists() { Lock::Locked } else { Lock::New }
}

/// Whether the office in a folder opens by passphrase, rather than by the keychain.
#[must_use]
pub fn opens_by_passphrase(folder: &Path) -> bool {
    folder.join(SALT_FILE).exists()
}

/// The key that a passphrase gives in a folder; for a new office a salt is drawn and kept.
///
/// # Errors
/// `PassphraseTooShort` for a new office, `WrongKey` where an office opens by the keychain,
/// `ReadOnly` when the folder cannot be written.
pub fn passphrase_key(folder: &Path, passphrase: &str) -> Result<Key, Refusal> {
    if lock_state(folder) == Lock::New && passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Refusal::about(Code::PassphraseTooShort, SHORTEST_PASSPHRASE));
    }
    let salt = match fs::read(folder.join(SALT_FILE)) {
        Ok(salt) => salt,
        Err(error) if error.kind() == ErrorKind::NotFound => new_salt(folder)?,
        Err(error) => return Err(StoreError::Io(error).into()),
    };
    Ok(Key::from_passphrase(passphrase, &salt)?)
}

/// Bytes for a key that the keychain is to keep.
///
/// # Errors
/// `Broken` when the system gives no chance.
pub fn random_key() -> Result<[u8; 32], Refusal> {
    random()
}

fn new_salt(folder: &Path) -> Result<Vec<u8>, Refusal> {
    if lock_state(folder) != Lock::New {
        return Err(Code::WrongKey.into());
    }
    let salt: [u8; SALT_LEN] = random()?;
    fs::create_dir_all(folder).map_err(StoreError::Io)?;
    fs::write(folder.join(SALT_FILE), salt).map_err(StoreError::Io)?;
    Ok(salt.to_vec())
}

fn random<const N: usize>() -> Result<[u8; N], Refusal> {
    Ok(drawn().map_err(|_| Code::Broken)?)
}
