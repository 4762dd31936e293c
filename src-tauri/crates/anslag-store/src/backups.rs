//! Copies of the whole office: made, read back at once, laid in a second place, thinned out, and
//! put back. A copy is encrypted under the office's own key, so it is as closed as the office.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use anslag_domain::{
    Day, Moment,
    backup::{CopyName, CopyReason, kept},
};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    Archive, Key, StoreError, cipher, customs, digest,
    files::{overwritten_and_gone, refused, synced, written},
    key_file::KEY_FILE,
    open::FILE,
};

/// Where the copies lie in the data folder.
pub const FOLDER: &str = "kopior";
/// A copy being made; it is none until it has been read back.
const UNFINISHED: &str = "part";

/// A copy on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// When and why.
    pub name: CopyName,
    /// Where.
    pub path: PathBuf,
    /// How large.
    pub bytes: u64,
}

/// What a copy was found to hold when it was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Contacts.
    pub contacts: u32,
    /// Posts.
    pub posts: u32,
    /// Lines of the journal.
    pub lines: u32,
    /// When the last line was written, and its hash.
    pub last: Option<(Moment, String)>,
}

/// The copies in a folder, the newest first; a folder that is not there has none.
///
/// # Errors
/// `ReadOnly`, or as the system says.
pub fn copies_in(folder: &Path) -> Result<Vec<Copy>, StoreError> {
    let entries = match fs::read_dir(folder).map_err(refused) {
        Err(StoreError::NotFound) => return Ok(vec![]),
        entries => entries?,
    };
    let copy = |entry: fs::DirEntry| {
        let name = entry.file_name().to_str()?.parse().ok()?;
        let bytes = entry.metadata().ok().filter(fs::Metadata::is_file)?.len();
        Some(Copy { name, path: entry.path(), bytes })
    };
    let mut copies: Vec<Copy> = entries.flatten().filter_map(copy).collect();
    copies.sort_unstable_by_key(|copy| std::cmp::Reverse(copy.name));
    Ok(copies)
}

/// Reads a copy through: the seal of every page, the shape of every tree, and what it holds.
///
/// # Errors
/// `WrongKey` when it is another office's, or its first page is damaged; `Customs` when it is damaged.
pub async fn look_into(path: &Path, key: &Key) -> Result<Contents, StoreError> {
    cipher::ready().await?;
    let options =
        SqliteConnectOptions::new().filename(path).pragma("key", key.pragma()).read_only(true);
    let mut conn = options.connect().await?;
    let looked = looked(&mut conn).await;
    conn.close().await?;
    looked
}

async fn looked(conn: &mut SqliteConnection) -> Result<Contents, StoreError> {
    let faults: Vec<String> =
        sqlx::query_scalar("PRAGMA cipher_integrity_check").fetch_all(&mut *conn).await?;
    let shape: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *conn).await?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(StoreError::Customs(fault));
    }
    if shape != "ok" {
        return Err(StoreError::Customs(shape));
    }
    contents(conn).await
}

async fn contents(conn: &mut SqliteConnection) -> Result<Contents, StoreError> {
    let contacts = sqlx::query_scalar!(r#"SELECT count(*) AS "n!: u32" FROM contact"#)
        .fetch_one(&mut *conn)
        .await?;
    let posts = sqlx::query_scalar!(r#"SELECT count(*) AS "n!: u32" FROM post"#)
        .fetch_one(&mut *conn)
        .await?;
    let lines = sqlx::query_scalar!(r#"SELECT count(*) AS "n!: u32" FROM journal"#)
        .fetch_one(&mut *conn)
        .await?;
    let last = sqlx::query!(
        r#"SELECT at, hash AS "hash!" FROM journal WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1"#
    )
    .fetch_optional(conn)
    .await?;
    let last = last.map(|line| customs::parse(&line.at).map(|at| (at, line.hash))).transpose()?;
    Ok(Contents { contacts, posts, lines, last })
}

/// Puts a copy in the database's place, once it has been read through where it will lie. The archive
/// must be closed, and must have been opened before, so that nothing is left half written.
///
/// # Errors
/// `WrongKey`, `Customs` for a copy that is damaged, `DiskFull`, `ReadOnly`; then the database stands as it did.
pub async fn put_back(folder: &Path, key: &Key, copy: &Path) -> Result<(), StoreError> {
    let (file, part) = (folder.join(FILE), folder.join(FILE).with_extension(UNFINISHED));
    let copied = fs::copy(copy, &part).and_then(|_| File::open(&part)?.sync_all());
    let whole = match copied.map_err(refused) {
        Ok(()) => look_into(&part, key).await.map(drop),
        Err(why) => Err(why),
    };
    if let Err(why) = whole.and_then(|()| fs::rename(&part, &file).map_err(refused)) {
        // What was not put back is not left behind; if that fails too, the first fault counts.
        let _ = fs::remove_file(&part);
        return Err(why);
    }
    synced(folder).map_err(refused)
}

impl Archive {
    /// Where the app's own copies lie.
    #[must_use]
    pub fn copies_folder(&self) -> PathBuf {
        self.folder.join(FOLDER)
    }

    /// Where the copies lie in a second place: a folder of this office's own.
    #[must_use]
    pub fn second_folder(&self, second: &Path) -> PathBuf {
        let of_key = digest::of_bytes(&self.key.derived("andra platsen"));
        second.join(format!("Anslag-{}", &of_key[..8]))
    }

    /// Makes a copy and reads it back; a copy that cannot be read is none. What she writes
    /// meanwhile waits.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Customs` when what was written is not what was there.
    pub async fn copy(&self, name: CopyName) -> Result<Copy, StoreError> {
        let mut conn = self.writer.acquire().await?;
        copied(&mut conn, &self.key, &self.folder, name).await
    }

    /// Lays a copy, the key's file and every file beside the database in a second place, and reads
    /// the copy back there. What lies there already is not written again.
    ///
    /// # Errors
    /// `NotFound` when the place is not there, such as a disk that is unplugged; `DiskFull`,
    /// `ReadOnly`, `Customs` when what was written is not what was there.
    pub async fn lay_in(&self, copy: &Copy, second: &Path) -> Result<(), StoreError> {
        fs::metadata(second).map_err(refused)?;
        let place = self.second_folder(second);
        let (files, own, target) = (self.files.clone(), self.folder.clone(), place.clone());
        let from = copy.path.clone();
        let part = place.join(copy.name.to_string()).with_extension(UNFINISHED);
        let to = part.clone();
        let laid = tokio::task::spawn_blocking(move || {
            fs::create_dir_all(&target).map_err(refused)?;
            key_file_copied(&own, &target)?;
            files.copied_to(&target)?;
            fs::copy(&from, &to).and_then(|_| File::open(&to)?.sync_all()).map_err(refused)
        });
        let laid = laid.await.map_err(|why| StoreError::Customs(why.to_string()))?;
        let whole = match laid {
            Ok(()) => look_into(&part, &self.key).await.map(drop),
            Err(why) => Err(why),
        };
        let name = place.join(copy.name.to_string());
        let done = whole.and_then(|()| fs::rename(&part, name).map_err(refused));
        if let Err(why) = done {
            let _ = overwritten_and_gone(&part);
            return Err(why);
        }
        synced(&place).map_err(refused)
    }

    /// Writes the key's file in a second place, over the one that was.
    ///
    /// # Errors
    /// `NotFound` when the place is not there; `DiskFull`, `ReadOnly`.
    pub fn lay_key_file(&self, second: &Path) -> Result<(), StoreError> {
        fs::metadata(second).map_err(refused)?;
        key_file_copied(&self.folder, &self.second_folder(second))
    }

    /// Takes away the copies in a folder that need not stay.
    ///
    /// # Errors
    /// `ReadOnly`, or as the system says; what could not go is tried the next time.
    pub fn thin_out(&self, folder: &Path, today: Day) -> Result<(), StoreError> {
        let copies = copies_in(folder)?;
        let names: Vec<CopyName> = copies.iter().map(|copy| copy.name).collect();
        let stay = kept(&names, today);
        for copy in copies.iter().filter(|copy| !stay.contains(&copy.name)) {
            overwritten_and_gone(&copy.path)?;
        }
        Ok(())
    }

    /// What the database holds now, as a copy would.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn contents(&self) -> Result<Contents, StoreError> {
        contents(&mut *self.writer.acquire().await?).await
    }
}

/// An office of an earlier version has no such file.
fn key_file_copied(from: &Path, to: &Path) -> Result<(), StoreError> {
    match fs::read(from.join(KEY_FILE)) {
        Ok(key_file) => written(&to.join(KEY_FILE), &key_file).map_err(refused),
        Err(_) => Ok(()),
    }
}

/// A copy of the database behind a connection, read back.
///
/// # Errors
/// As [`Archive::copy`].
pub(crate) async fn copied(
    conn: &mut SqliteConnection,
    key: &Key,
    data: &Path,
    mut name: CopyName,
) -> Result<Copy, StoreError> {
    let folder = data.join(FOLDER);
    fs::create_dir_all(&folder).map_err(refused)?;
    // Two of one second: neither takes the other's place.
    while folder.join(name.to_string()).exists() {
        name.at = name.at.plus_seconds(1);
    }
    for left in fs::read_dir(&folder).map_err(refused)?.flatten().map(|entry| entry.path()) {
        // What a crash cut off is no copy.
        if left.extension().is_some_and(|ending| ending == UNFINISHED) {
            overwritten_and_gone(&left)?;
        }
    }
    let path = folder.join(name.to_string());
    let part = path.with_extension(UNFINISHED);
    let made = async {
        let before = contents(conn).await?;
        let place = part.to_string_lossy();
        sqlx::query("VACUUM INTO ?1").bind(place).execute(&mut *conn).await?;
        File::open(&part).and_then(|file| file.sync_all()).map_err(refused)?;
        if look_into(&part, key).await? != before {
            return Err(StoreError::Customs(name.to_string()));
        }
        fs::rename(&part, &path).and_then(|()| synced(&folder)).map_err(refused)?;
        fs::metadata(&path).map_err(refused)
    };
    match made.await {
        Ok(there) => Ok(Copy { name, path, bytes: there.len() }),
        Err(why) => {
            // The first fault is the one to tell of.
            let _ = overwritten_and_gone(&part);
            Err(why)
        }
    }
}

/// Destroys the copies in a folder that may still hold what was destroyed at a moment.
///
/// # Errors
/// `NotFound` when the folder is not there now; `ReadOnly`, or as the system says.
pub(crate) fn destroy_older(folder: &Path, moment: Moment) -> Result<(), StoreError> {
    fs::metadata(folder).map_err(refused)?;
    for copy in copies_in(folder)? {
        let after = copy.name.at == moment && copy.name.reason == CopyReason::AfterGallring;
        if copy.name.at <= moment && !after {
            overwritten_and_gone(&copy.path)?;
        }
    }
    Ok(())
}
