//! Another key for the data itself, where somebody else may know the one there is.

use anslag_store::{
    Key,
    exchange::exchange,
    key_file::{KeyFile, Secret},
    recovery::RecoveryCode,
};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Desk, Refusal,
    error::Code,
    keys::{long_enough, random_key},
};

/// What opens the office after its key was drawn anew.
#[derive(Debug)]
pub struct NewKey {
    /// The key.
    pub key: Key,
    /// The code to be printed, shown once.
    pub code: String,
}

/// What the page is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NewKeyMade {
    /// The code to be printed, shown once.
    pub code: String,
}

impl Desk {
    /// Draws another key and writes everything anew under it: the database, the files, and the key's
    /// own file for a passphrase, a new recovery code and what the keychain keeps. All copies go, since the
    /// old key opens them. The desk is closed by it, also when it is refused: the office is to be opened again.
    ///
    /// # Errors
    /// `PassphraseTooShort`; `NoSuchPlace` when the second place, where copies lie, is not there;
    /// `DiskFull`, `ReadOnly`, `Damaged`; then the old key opens everything as before.
    pub async fn draw_new_key(
        &self,
        passphrase: &str,
        keychain: Option<&Key>,
    ) -> Result<NewKey, Refusal> {
        let ready = async {
            long_enough(passphrase)?;
            let second = self.second_place().await?;
            if second.as_ref().is_some_and(|place| !place.is_dir()) {
                return Err(Refusal::about(Code::NoSuchPlace, "second"));
            }
            Ok(second.map(|place| self.archive.second_folder(&place)))
        };
        let ready = ready.await;
        self.close().await;
        let elsewhere = ready?;
        let (key, code, mut ways) = (random_key()?, RecoveryCode::drawn()?, KeyFile::default());
        ways.admit(&key, Secret::Passphrase(passphrase))?;
        ways.admit(&key, Secret::Recovery(&code))?;
        if let Some(kept) = keychain {
            ways.admit(&key, Secret::Keychain(kept))?;
        }
        let keys = (self.archive.key(), &key);
        exchange(self.archive.folder(), keys, &ways, elsewhere.as_deref()).await?;
        Ok(NewKey { key, code: code.to_string() })
    }
}
