//! How the office is locked and opened: by passphrase, by the printed code, by the keychain.

use std::{fs, io::ErrorKind, path::Path};

use anslag_store::{
    Key, StoreError, backups, exchange,
    key::drawn,
    key_file::{KEY_FILE, KeyFile, Secret, Way},
    open::FILE,
    recovery::RecoveryCode,
};
use serde::Serialize;
use ts_rs::TS;

use crate::{Clock, Desk, Refusal, backups::put_back, error::Code};

/// The salt's file of an earlier version, whose passphrase gave the key itself.
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
    /// The ways that open it.
    pub ways: Ways,
}

/// The ways in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Ways {
    /// By passphrase.
    pub passphrase: bool,
    /// By the code she printed.
    pub recovery: bool,
    /// By the system's keychain.
    pub keychain: bool,
}

/// What she opens the office with.
#[derive(Debug, Clone, Copy)]
pub enum Means<'a> {
    /// Her passphrase.
    Passphrase(&'a str),
    /// The printed code, as she typed it.
    Recovery(&'a str),
    /// What the keychain keeps.
    Keychain(&'a Key),
}

/// Whether a folder holds an office; one whose database is gone and whose key or copies are left is
/// there.
#[must_use]
pub fn lock_state(folder: &Path) -> Lock {
    let copies = backups::copies_in(&folder.join(backups::FOLDER));
    let copied = copies.is_ok_and(|copies| !copies.is_empty());
    let there = [FILE, KEY_FILE].iter().any(|name| folder.join(name).exists());
    if there || copied { Lock::Locked } else { Lock::New }
}

/// Begins an office in an empty folder with a copy, the files beside it and the key's file that
/// opens it.
///
/// # Errors
/// `InUse` when the folder holds an office; `NotFound` when no key lies beside the copy; `WrongKey`,
/// `NotACode`, `Damaged`, `DiskFull`, `ReadOnly`; then the folder holds no office.
pub async fn begin_with_copy(folder: &Path, copy: &Path, means: Means<'_>) -> Result<(), Refusal> {
    if lock_state(folder) != Lock::New {
        return Err(Code::InUse.into());
    }
    let beside = copy.parent().unwrap_or(copy);
    let file = KeyFile::read(beside)?.ok_or_else(|| Refusal::about(Code::NotFound, KEY_FILE))?;
    let key = with_secret(means, |secret| Ok(file.key(secret)?))?;
    fs::create_dir_all(folder).map_err(StoreError::Io)?;
    file.write(folder)?;
    let put = put_back(folder, &key, copy).await;
    if put.is_err() {
        // A key without what it opens would be asked for at the next start, for nothing.
        let _ = KeyFile::forget(folder);
    }
    put
}

/// The ways that open the office in a folder.
#[must_use]
pub fn ways(folder: &Path) -> Ways {
    // A file that cannot be read opens nothing; opening says why.
    let file = KeyFile::read(folder).ok().flatten();
    let has = |way| file.as_ref().is_some_and(|file| file.has(way));
    let salted = folder.join(SALT_FILE).exists();
    Ways {
        passphrase: has(Way::Passphrase) || salted,
        recovery: has(Way::Recovery),
        keychain: has(Way::Keychain)
            || file.is_none() && !salted && lock_state(folder) == Lock::Locked,
    }
}

/// A key that the keychain is to keep.
///
/// # Errors
/// `Broken` when the system gives no chance.
pub fn random_key() -> Result<Key, Refusal> {
    drawn().map(Key::raw).map_err(|_| Code::Broken.into())
}

/// The key to the office in a folder; of a new office a key is drawn, and kept for what opens it.
///
/// # Errors
/// `PassphraseTooShort` for a new office; `WrongKey` when nothing opens by that; `NotACode` for a
/// code with a slip of the pen; `Damaged` when the key's file cannot be read; `ReadOnly`.
pub fn key_by(folder: &Path, means: Means<'_>) -> Result<Key, Refusal> {
    if lock_state(folder) == Lock::New {
        return new_key(folder, means);
    }
    if let Some(file) = KeyFile::read(folder)? {
        return with_secret(means, |secret| Ok(file.key(secret)?));
    }
    match means {
        Means::Passphrase(passphrase) => Ok(Key::from_passphrase(passphrase, &salt(folder)?)?),
        Means::Keychain(key) => Ok(key.clone()),
        Means::Recovery(_) => Err(Code::WrongKey.into()),
    }
}

/// Opens the office in a folder, and gives its key along.
///
/// # Errors
/// As [`key_by`] and [`Desk::open`].
pub async fn open_by(
    folder: &Path,
    means: Means<'_>,
    clock: Clock,
) -> Result<(Desk, Key), Refusal> {
    exchange::finish(folder)?;
    let key = key_by(folder, means)?;
    let desk = Desk::open_known(folder, &key, clock).await?;
    if KeyFile::read(folder)?.is_none() {
        // An office of an earlier version: from now on its key has a file. It opens without, too.
        let _ = with_secret(means, |secret| admitted(folder, &key, secret));
    }
    Ok((desk, key))
}

impl Desk {
    /// As [`Desk::open`]; where the key comes from its own file it is right, so that a database
    /// which it does not open is damaged.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub async fn open_known(folder: &Path, key: &Key, clock: Clock) -> Result<Self, Refusal> {
        let known = KeyFile::read(folder)?.is_some();
        Self::open(folder, key, clock).await.map_err(|why| match why.code {
            Code::WrongKey if known => Refusal::about(Code::Damaged, FILE),
            _ => why,
        })
    }

    /// Lets a new passphrase open the office in place of the one that does; data is not touched.
    ///
    /// # Errors
    /// `PassphraseTooShort`; `WrongKey` when the old one is not right, where one is asked for.
    pub async fn change_passphrase(&self, old: Option<&str>, new: &str) -> Result<(), Refusal> {
        long_enough(new)?;
        if let Some(old) = old {
            key_by(self.archive.folder(), Means::Passphrase(old))?;
        }
        self.admit(Secret::Passphrase(new)).await
    }

    /// Draws a recovery code; an earlier one opens nothing any more. It is shown once and kept nowhere.
    ///
    /// # Errors
    /// `ReadOnly`, `DiskFull`.
    pub async fn new_recovery_code(&self) -> Result<String, Refusal> {
        let code = RecoveryCode::drawn()?;
        self.admit(Secret::Recovery(&code)).await?;
        Ok(code.to_string())
    }

    /// The key's file is written, and written anew in the second place, where an old one would
    /// still open the copies.
    async fn admit(&self, secret: Secret<'_>) -> Result<(), Refusal> {
        admitted(self.archive.folder(), self.archive.key(), secret)?;
        let second = self.second_place().await?;
        // A place that is unplugged gets the file with the next copy.
        let _ = second.map(|second| self.archive.lay_key_file(&second));
        Ok(())
    }
}

fn admitted(folder: &Path, key: &Key, secret: Secret<'_>) -> Result<(), Refusal> {
    let mut file = KeyFile::read(folder)?.unwrap_or_default();
    file.admit(key, secret)?;
    Ok(file.write(folder)?)
}

fn new_key(folder: &Path, means: Means<'_>) -> Result<Key, Refusal> {
    if let Means::Passphrase(passphrase) = means {
        long_enough(passphrase)?;
    }
    let (key, mut file) = (random_key()?, KeyFile::default());
    with_secret(means, |secret| Ok(file.admit(&key, secret)?))?;
    fs::create_dir_all(folder).map_err(StoreError::Io)?;
    file.write(folder)?;
    Ok(key)
}

/// Whether a text is a recovery code; not whose.
pub(crate) fn is_code(text: &str) -> bool {
    text.parse::<RecoveryCode>().is_ok()
}

pub(crate) fn long_enough(passphrase: &str) -> Result<(), Refusal> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Refusal::about(Code::PassphraseTooShort, SHORTEST_PASSPHRASE));
    }
    Ok(())
}

fn with_secret<T>(
    means: Means<'_>,
    work: impl FnOnce(Secret<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    match means {
        Means::Passphrase(passphrase) => work(Secret::Passphrase(passphrase)),
        Means::Keychain(key) => work(Secret::Keychain(key)),
        Means::Recovery(typed) => {
            let code: RecoveryCode = typed.parse().map_err(|_| Refusal::from(Code::NotACode))?;
            work(Secret::Recovery(&code))
        }
    }
}

fn salt(folder: &Path) -> Result<Vec<u8>, Refusal> {
    match fs::read(folder.join(SALT_FILE)) {
        Ok(salt) => Ok(salt),
        // It opens by the keychain.
        Err(why) if why.kind() == ErrorKind::NotFound => Err(Code::WrongKey.into()),
        Err(why) => Err(StoreError::Io(why).into()),
    }
}
