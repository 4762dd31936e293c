//! What lies behind the door: the office's folder, its lock, its key while it is open, and the desk.

use std::{
    env,
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
    time::Duration,
};

use anslag_desk::{
    BackupCopy, Clock, Code, CopyWish, Desk, Key, Lock, Means, NewKeyMade, Refusal, Salvaged, Ways,
    begin_with_copy, copies_here, key_by, latest_copy, lock_state, open_by, put_back_here,
    salvage_office, ways,
};

use crate::{alone, keychain};

/// How often it is asked whether the day's copy is made; a machine may be left on over night.
const HOURLY: Duration = Duration::from_secs(3_600);

/// The office, open or not.
pub struct Inside {
    folder: PathBuf,
    clock: Clock,
    desk: Option<Arc<Desk>>,
    /// While the office is open, and after it was found damaged.
    key: Option<Key>,
    lock: Option<File>,
    /// She locked it: nothing opens it without asking.
    locked: bool,
    /// She came in by the code, because the passphrase is lost.
    by_code: bool,
}

impl Inside {
    /// A closed office.
    pub fn new(folder: PathBuf, clock: Clock) -> Self {
        let (desk, key, lock) = (None, None, None);
        Self { folder, clock, desk, key, lock, locked: false, by_code: false }
    }

    /// The desk.
    ///
    /// # Errors
    /// `Locked` while the office is.
    pub fn desk(&self) -> Result<Arc<Desk>, Refusal> {
        self.desk.clone().ok_or_else(|| Code::Locked.into())
    }

    /// The ways that open the office.
    pub fn ways(&self) -> Ways {
        ways(&self.folder)
    }

    /// Opens the office if it can be opened without asking her, and says how it stands.
    ///
    /// # Errors
    /// `Busy` when another window has it; as opening does.
    pub async fn state(&mut self) -> Result<Lock, Refusal> {
        if self.desk.is_some() {
            return Ok(Lock::Open);
        }
        if self.lock.is_none() {
            self.lock = Some(alone::take(&self.folder).map_err(refused)?);
        }
        if self.locked {
            return Ok(Lock::Locked);
        }
        if let Ok(passphrase) = env::var("ANSLAG_PASSPHRASE") {
            self.open(Means::Passphrase(&passphrase)).await?;
        } else if let Some(key) = self.kept() {
            self.open(Means::Keychain(&key)).await?;
        } else {
            return Ok(lock_state(&self.folder));
        }
        Ok(Lock::Open)
    }

    /// What the keychain keeps; a new office gets a key drawn for it.
    fn kept(&self) -> Option<Key> {
        let office = self.folder.to_string_lossy();
        match lock_state(&self.folder) {
            Lock::New => keychain::keep_new(&office),
            _ if self.ways().keychain => keychain::kept(&office),
            _ => None,
        }
    }

    /// Opens it by her passphrase, or by the keychain where none is given.
    ///
    /// # Errors
    /// As opening does; `WrongKey` when the keychain has nothing.
    pub async fn unlock(&mut self, passphrase: Option<&str>) -> Result<(), Refusal> {
        match passphrase {
            Some(passphrase) => self.open(Means::Passphrase(passphrase)).await,
            None => {
                let key = self.kept().ok_or(Code::WrongKey)?;
                self.open(Means::Keychain(&key)).await
            }
        }
    }

    /// Opens it by the printed code; then a new passphrase may be chosen without the old.
    ///
    /// # Errors
    /// `NotACode`; as opening does.
    pub async fn unlock_by_code(&mut self, code: &str) -> Result<(), Refusal> {
        self.open(Means::Recovery(code)).await?;
        self.by_code = true;
        Ok(())
    }

    /// Closes the office; what opens it is asked for.
    pub async fn lock_again(&mut self) {
        if let Some(desk) = self.desk.take() {
            desk.close().await;
        }
        (self.key, self.locked, self.by_code) = (None, true, false);
    }

    /// Another passphrase.
    ///
    /// # Errors
    /// `WrongKey` when the old one is not right; it is not asked for where there is none, or when
    /// she came in by the code.
    pub async fn change_passphrase(&self, old: Option<&str>, new: &str) -> Result<(), Refusal> {
        let asked = self.ways().passphrase && !self.by_code;
        let old = asked.then(|| old.unwrap_or_default());
        self.desk()?.change_passphrase(old, new).await
    }

    /// The app's own copies, also when the office cannot be opened.
    ///
    /// # Errors
    /// `Locked` before her key was right.
    pub fn copies(&self) -> Result<Vec<BackupCopy>, Refusal> {
        self.key.as_ref().ok_or(Code::Locked)?;
        copies_here(&self.folder)
    }

    /// Puts a copy in the office's place and opens it.
    ///
    /// # Errors
    /// As the desk says; then the office is as it was, and open if it was.
    pub async fn restore(&mut self, wish: &CopyWish) -> Result<(), Refusal> {
        let key = self.key.clone().ok_or(Code::Locked)?;
        let put_back = match self.desk.take() {
            Some(desk) => desk.restore_copy(wish).await,
            None => put_back_here(&self.folder, &key, wish).await,
        };
        self.opened(Desk::open_known(&self.folder, &key, self.clock).await?);
        put_back
    }

    /// Another key for everything; it is not opened in between by anything else.
    ///
    /// # Errors
    /// As the desk says; then the office is as it was, and open.
    pub async fn draw_new_key(&mut self, passphrase: &str) -> Result<NewKeyMade, Refusal> {
        let old = self.key.clone().ok_or(Code::Locked)?;
        let kept = self.kept();
        let desk = self.desk.take().ok_or(Code::Locked)?;
        let made = desk.draw_new_key(passphrase, kept.as_ref()).await;
        let key = made.as_ref().map_or(old, |made| made.key.clone());
        self.opened(Desk::open_known(&self.folder, &key, self.clock).await?);
        self.key = Some(key);
        made.map(|made| NewKeyMade { code: made.code })
    }

    /// What can be read of an office that was found damaged.
    ///
    /// # Errors
    /// `Locked` before her key was right; as the desk says.
    pub async fn salvage(&self) -> Result<Salvaged, Refusal> {
        salvage_office(&self.folder, self.key.as_ref().ok_or(Code::Locked)?, self.clock).await
    }

    /// Begins an office on a new machine with the latest copy in a folder, or in one folder of it.
    ///
    /// # Errors
    /// `NotFound` when there is none; `WrongKey` when it is not opened by that; then the folder of the office
    /// is as empty as it was.
    pub async fn begin_with_copy(
        &mut self,
        from: &Path,
        passphrase: Option<&str>,
        code: Option<&str>,
    ) -> Result<(), Refusal> {
        let copy = latest_copy(from)?;
        let means = match (passphrase, code) {
            (_, Some(code)) => Means::Recovery(code),
            (passphrase, None) => Means::Passphrase(passphrase.unwrap_or_default()),
        };
        begin_with_copy(&self.folder, &copy, means).await?;
        self.open(means).await?;
        self.by_code = code.is_some();
        Ok(())
    }

    async fn open(&mut self, means: Means<'_>) -> Result<(), Refusal> {
        match open_by(&self.folder, means, self.clock).await {
            Ok((desk, key)) => {
                self.key = Some(key);
                self.opened(desk);
                Ok(())
            }
            Err(why) => {
                if [Code::Damaged, Code::DatabaseMissing].contains(&why.code) {
                    self.key = Some(key_by(&self.folder, means)?);
                }
                Err(why)
            }
        }
    }

    fn opened(&mut self, desk: Desk) {
        let desk = Arc::new(desk);
        tauri::async_runtime::spawn(copied_daily(Arc::downgrade(&desk)));
        (self.desk, self.locked) = (Some(desk), false);
    }
}

/// Makes the day's copy, as long as the office is open. A copy that cannot be made is told of by the
/// page, which sees how old the latest is.
async fn copied_daily(desk: Weak<Desk>) {
    while let Some(desk) = desk.upgrade() {
        let _ = desk.back_up_today().await;
        drop(desk);
        tokio::time::sleep(HOURLY).await;
    }
}

/// Another window has the office, or the folder does not let us write.
fn refused(error: std::io::Error) -> Refusal {
    let held = error.kind() == std::io::ErrorKind::WouldBlock;
    if held { Code::Busy.into() } else { Code::ReadOnly.into() }
}
