//! Copies of the office: made of themselves and on her word, looked into, and put back.

use std::path::{Path, PathBuf};

use anslag_domain::{
    Moment,
    backup::{CopyName, CopyReason, Safety},
};
use anslag_store::{
    Key, StoreError,
    backups::{self, Contents, Copy},
    journal, safety,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code, media::aside};

/// A copy, wherever it lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupCopy {
    /// Its name.
    pub name: String,
    /// Whether it lies in the second place, rather than in the data folder.
    pub second: bool,
    /// When it was made.
    pub at: Moment,
    /// Why.
    pub reason: CopyReason,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Every copy that can be reached.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Backups {
    /// The copies, the newest first; where there are two of one name, that of the data folder first.
    pub copies: Vec<BackupCopy>,
    /// The folder with those of the second place, when she has chosen one.
    pub second: Option<String>,
    /// Whether the second place is there now.
    pub second_there: bool,
}

/// Which copy.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopyWish {
    /// Its name.
    pub name: String,
    /// Whether the one in the second place.
    pub second: bool,
}

/// What a copy holds, beside what there is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyContents {
    /// Contacts, and as many there are now.
    pub contacts: (u32, u32),
    /// Posts, and now.
    pub posts: (u32, u32),
    /// Lines of the journal, and now.
    pub lines: (u32, u32),
    /// When the last line in the copy was written.
    pub last: Option<Moment>,
    /// Whether the journal now goes on from the copy's last line: what came after is then known.
    pub goes_on: bool,
}

/// What came of making a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MadeCopy {
    /// The copy, read back.
    pub copy: BackupCopy,
    /// Whether it was laid in the second place too, and read back there; nothing when she has none.
    pub second: Option<bool>,
    /// Why not.
    pub why: Option<Code>,
}

impl BackupCopy {
    fn new(copy: &Copy, second: bool) -> Self {
        let CopyName { at, reason } = copy.name;
        Self { name: copy.name.to_string(), second, at, reason, bytes: copy.bytes }
    }
}

/// The app's own copies in a folder, when the office itself cannot be opened.
///
/// # Errors
/// `ReadOnly` when the folder cannot be read.
pub fn copies_here(folder: &Path) -> Result<Vec<BackupCopy>, Refusal> {
    let copies = backups::copies_in(&folder.join(backups::FOLDER))?;
    Ok(copies.iter().map(|copy| BackupCopy::new(copy, false)).collect())
}

/// Puts one of the app's own copies in the place of an office that cannot be opened.
///
/// # Errors
/// `NotFound`; as [`put_back`].
pub async fn put_back_here(folder: &Path, key: &Key, wish: &CopyWish) -> Result<(), Refusal> {
    let copies = backups::copies_in(&folder.join(backups::FOLDER))?;
    let copy = copies.into_iter().find(|copy| copy.name.to_string() == wish.name);
    put_back(folder, key, &copy.ok_or(Code::NotFound)?.path).await
}

/// The latest copy in a folder, or in a folder of an office in it.
///
/// # Errors
/// `NotFound` when there is none; `ReadOnly` when the folder cannot be read.
pub fn latest_copy(folder: &Path) -> Result<PathBuf, Refusal> {
    let mut copies = backups::copies_in(folder)?;
    for entry in std::fs::read_dir(folder).map_err(StoreError::Io)?.flatten() {
        if entry.path().is_dir() {
            copies.extend(backups::copies_in(&entry.path())?);
        }
    }
    let latest = copies.into_iter().max_by_key(|copy| copy.name);
    Ok(latest.ok_or(Code::NotFound)?.path)
}

/// Puts a copy from anywhere in a closed office's place, with the files that lie beside it. What
/// stood there is not kept; an office that can be opened keeps it with [`Desk::restore_copy`].
///
/// # Errors
/// `WrongKey`, `Damaged`, `DiskFull`, `ReadOnly`; then the office stands as it did.
pub async fn put_back(folder: &Path, key: &Key, copy: &Path) -> Result<(), Refusal> {
    backups::put_back(folder, key, copy).await?;
    if let Some(beside) = copy.parent() {
        let (files, beside) = (anslag_store::Files::beside(folder, key), beside.to_owned());
        aside(move || Ok(files.brought_from(&beside)?)).await?;
    }
    Ok(())
}

impl Desk {
    pub(crate) async fn safety_settings(&self) -> Result<Safety, Refusal> {
        self.kept_by().await
    }

    /// How the office is kept safe, for whoever needs to know.
    pub(crate) async fn kept_by(&self) -> Result<Safety, Refusal> {
        Ok(safety::get(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_safety(&self, input: Safety) -> Result<(), Refusal> {
        let safety = input.checked()?;
        if let Some(second) = &safety.second {
            let place = Path::new(second);
            if !place.is_dir() {
                return Err(Refusal::about(Code::NoSuchPlace, "second"));
            }
            if place.starts_with(self.archive.folder()) {
                return Err(Refusal::about(Code::SamePlace, "second"));
            }
        }
        let mut write = self.write("set_safety").await?;
        safety::set(&mut write, &safety).await?;
        Ok(write.commit("safety", Some(1)).await?)
    }

    pub(crate) async fn list_backups(&self) -> Result<Backups, Refusal> {
        let second = self.second_place().await?;
        let folder = second.as_deref().map(|second| self.archive.second_folder(second));
        let of = |folder: &Path, second: bool| {
            let copies = backups::copies_in(folder)?;
            Ok::<_, Refusal>(copies.into_iter().map(move |copy| BackupCopy::new(&copy, second)))
        };
        let mut copies: Vec<BackupCopy> = of(&self.archive.copies_folder(), false)?.collect();
        // A place that is unplugged shows no copies; that it is away is said beside.
        copies.extend(folder.as_deref().and_then(|it| of(it, true).ok()).into_iter().flatten());
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
        Ok(Backups {
            copies,
            second_there: second.as_deref().is_some_and(Path::is_dir),
            second: folder.map(|folder| folder.display().to_string()),
        })
    }

    pub(crate) async fn look_into_backup(&self, input: CopyWish) -> Result<CopyContents, Refusal> {
        let then = backups::look_into(&self.path_of(&input).await?, self.archive.key()).await?;
        let now = self.archive.contents().await?;
        let last = then.last.as_ref();
        let goes_on = match last {
            Some((_, hash)) => journal::holds(&mut self.read().await?, hash).await?,
            None => true,
        };
        let pair = |part: fn(&Contents) -> u32| (part(&then), part(&now));
        Ok(CopyContents {
            contacts: pair(|it| it.contacts),
            posts: pair(|it| it.posts),
            lines: pair(|it| it.lines),
            last: last.map(|(at, _)| *at),
            goes_on,
        })
    }

    /// Makes a copy, reads it back, lays it in the second place if there is one, and takes away
    /// those that need not stay.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Damaged` when the copy is not what it should be. What could not be
    /// laid in the second place is told of and is no refusal.
    pub async fn back_up(&self, reason: CopyReason) -> Result<MadeCopy, Refusal> {
        let now = self.clock.now();
        let copy = self.archive.copy(CopyName { at: now, reason }).await?;
        // What cannot go now is tried with the next copy.
        let _ = self.archive.thin_out(&self.archive.copies_folder(), now.day());
        let laid = match self.second_place().await? {
            None => None,
            Some(second) => Some(self.lay_in(&copy, &second).await),
        };
        Ok(MadeCopy {
            copy: BackupCopy::new(&copy, false),
            second: laid.as_ref().map(Result::is_ok),
            why: laid.and_then(Result::err).map(|why| why.code),
        })
    }

    async fn lay_in(&self, copy: &Copy, second: &Path) -> Result<(), Refusal> {
        self.archive.lay_in(copy, second).await.map_err(|why| match why {
            StoreError::NotFound => Code::NoSuchPlace.into(),
            why => Refusal::from(why),
        })?;
        // What could not go while the place was away goes now.
        let _ = self.archive.finish_gallring().await;
        let folder = self.archive.second_folder(second);
        let _ = self.archive.thin_out(&folder, self.clock.now().day());
        Ok(())
    }

    /// The day's copy, when there is none of today yet and anything has been done at all.
    ///
    /// # Errors
    /// As [`Desk::back_up`].
    pub async fn back_up_today(&self) -> Result<Option<MadeCopy>, Refusal> {
        let copies = backups::copies_in(&self.archive.copies_folder())?;
        let today = self.clock.now().day();
        let daily = |copy: &Copy| copy.name.reason == CopyReason::Daily;
        if copies.iter().any(|copy| daily(copy) && copy.name.at.day() == today) {
            return Ok(None);
        }
        if self.archive.contents().await?.lines == 0 {
            return Ok(None);
        }
        self.back_up(CopyReason::Daily).await.map(Some)
    }

    /// Puts a copy in the office's place, after a copy of what there is; putting that one back undoes
    /// it. The desk is closed by it, also when it is refused: the office is to be opened again.
    ///
    /// # Errors
    /// `NotFound`, `WrongKey`, `Damaged`, `DiskFull`, `ReadOnly`; then the office stands as it did.
    pub async fn restore_copy(&self, wish: &CopyWish) -> Result<(), Refusal> {
        let path = self.path_of(wish).await?;
        backups::look_into(&path, self.archive.key()).await?;
        self.back_up(CopyReason::Restore).await?;
        self.close().await;
        put_back(self.archive.folder(), self.archive.key(), &path).await
    }

    /// Where a copy lies; nothing outside the two folders of copies can be named.
    async fn path_of(&self, wish: &CopyWish) -> Result<PathBuf, Refusal> {
        let name: CopyName = wish.name.parse().map_err(|_| Refusal::from(Code::NotFound))?;
        let folder = if wish.second {
            let second = self.second_place().await?.ok_or(Code::NotFound)?;
            self.archive.second_folder(&second)
        } else {
            self.archive.copies_folder()
        };
        let path = folder.join(name.to_string());
        if path.is_file() { Ok(path) } else { Err(Code::NotFound.into()) }
    }

    pub(crate) async fn second_place(&self) -> Result<Option<PathBuf>, Refusal> {
        Ok(self.kept_by().await?.second.map(PathBuf::from))
    }

    /// The folder of copies in the second place, where what is destroyed must go too.
    pub(crate) async fn copies_elsewhere(&self) -> Result<Option<PathBuf>, Refusal> {
        let second = self.second_place().await?;
        Ok(second.map(|second| self.archive.second_folder(&second)))
    }

    /// The copies that would go with what is destroyed, as far as they can be reached: by their names
    /// in the data folder, or by their paths elsewhere. The one made just before is not shown.
    pub(crate) async fn copies_to_go(&self) -> Result<Vec<String>, Refusal> {
        let mut names = self.archive.copies()?;
        if let Some(folder) = self.copies_elsewhere().await? {
            // What is unplugged now is found when it is there again.
            let there = backups::copies_in(&folder).unwrap_or_default();
            names.extend(there.iter().map(|copy| copy.path.display().to_string()));
        }
        names.retain(|name| {
            let name = Path::new(name).file_name().and_then(|name| name.to_str());
            let name = name.and_then(|name| name.parse::<CopyName>().ok());
            name.is_none_or(|name| name.reason != CopyReason::Gallring)
        });
        Ok(names)
    }

    /// An import is undone by one Ångra; where no copy can be made it goes on all the same.
    pub(crate) async fn copy_before_import(&self) {
        let _ = self.back_up(CopyReason::Import).await;
    }

    /// The copy that is there until what is destroyed is gone.
    pub(crate) async fn copy_before_gallring(&self) -> Result<(), Refusal> {
        let name = CopyName { at: self.clock.now(), reason: CopyReason::Gallring };
        Ok(self.archive.copy(name).await.map(drop)?)
    }

    /// Takes away the files and copies of what was destroyed, and makes the first copy without it.
    /// What cannot be done now stands in the plan as left, and is tried at the next start.
    pub(crate) async fn after_gallring(&self) {
        let _ = self.archive.finish_gallring().await;
        let _ = self.back_up(CopyReason::AfterGallring).await;
    }
}
