//! Another key for everything: database and files are written anew under it beside the old, read back,
//! and only then put in their place. Cut off at any moment, the office opens by the one key or the other.
//!
//! What is being made ends in `.part`. It gets its name when all of it is there, and counts from the
//! moment when the new key's file stands in the old one's place.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, sqlite::SqliteConnectOptions};

use crate::{
    Files, Key, StoreError, backups, cipher, customs,
    files::{FOLDER as FILES, overwritten_and_gone, refused, synced},
    key_file::{KEY_FILE, KeyFile},
    open::FILE,
    whole,
};

/// The database under the new key.
const NEW_DATABASE: &str = "anslag-ny.db";
/// A data folder with the files under the new key.
const NEW_FILES: &str = "ny";
/// The new key's file.
const NEW_KEY: &str = "anslag-ny.nyckel";
/// What is not whole yet.
const UNFINISHED: &str = "part";

/// Writes everything anew under another key and puts it in the old one's place. The archive must be
/// closed. Its copies, and those in a folder elsewhere, go: the old key would open them.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `NotFound` for a folder elsewhere that is not there, `Customs` for a file
/// or a page that is not what it was; then the old key opens everything as before, but for copies elsewhere.
pub async fn exchange(
    folder: &Path,
    (old, new): (&Key, &Key),
    ways: &KeyFile,
    elsewhere: Option<&Path>,
) -> Result<(), StoreError> {
    discard(folder)?;
    let made = async {
        let database = folder.join(NEW_DATABASE);
        let named = under_new_key(folder, (old, new), &part(&database)).await?;
        let (from, to) = (folder.to_owned(), part(&folder.join(NEW_FILES)));
        let (old, new) = (old.clone(), new.clone());
        let sealed =
            tokio::task::spawn_blocking(move || sealed_anew(&from, &old, &to, &new, &named));
        sealed.await.map_err(|why| StoreError::Customs(why.to_string()))??;
        if let Some(elsewhere) = elsewhere.filter(|folder| folder.exists()) {
            emptied(elsewhere)?;
        }
        ways.write_as(folder, NEW_KEY)?;
        for name in [NEW_DATABASE, NEW_FILES] {
            let name = folder.join(name);
            fs::rename(part(&name), &name).map_err(refused)?;
        }
        synced(folder).map_err(refused)?;
        fs::rename(folder.join(NEW_KEY), folder.join(KEY_FILE)).map_err(refused)
    };
    if let Err(why) = made.await {
        // What is left of it is no longer of use; the first fault is the one to tell of.
        let _ = discard(folder);
        return Err(why);
    }
    // From here it counts, and is only finished.
    synced(folder).map_err(refused)?;
    finish(folder)
}

/// Goes on where an exchange was cut off: what did not count is taken away, what did is done.
///
/// # Errors
/// `ReadOnly`, or as the system says; then it goes on the next time.
pub fn finish(folder: &Path) -> Result<(), StoreError> {
    let (database, files) = (folder.join(NEW_DATABASE), folder.join(NEW_FILES));
    let counts = !folder.join(NEW_KEY).exists() && (database.exists() || files.exists());
    if !counts {
        return discard(folder);
    }
    for copy in backups::copies_in(&folder.join(backups::FOLDER))? {
        overwritten_and_gone(&copy.path)?;
    }
    if let Some(ways) = KeyFile::read(folder)? {
        ways.write(folder)?;
    }
    if database.exists() {
        overwritten_and_gone(&folder.join(FILE))?;
        fs::rename(&database, folder.join(FILE)).map_err(refused)?;
        synced(folder).map_err(refused)?;
    }
    if files.exists() {
        let (old, new) = (folder.join(FILES), files.join(FILES));
        if new.exists() {
            emptied(&old)?;
            fs::rename(&new, &old).map_err(refused)?;
        }
        fs::remove_dir_all(&files).map_err(refused)?;
        synced(folder).map_err(refused)?;
    }
    Ok(())
}

/// Takes away what was made and did not count.
fn discard(folder: &Path) -> Result<(), StoreError> {
    let (database, files) = (folder.join(NEW_DATABASE), folder.join(NEW_FILES));
    for left in [part(&database), database, folder.join(NEW_KEY)] {
        overwritten_and_gone(&left)?;
    }
    [part(&files), files].iter().try_for_each(|left| emptied(left))
}

fn part(name: &Path) -> PathBuf {
    PathBuf::from(format!("{}.{UNFINISHED}", name.display()))
}

/// The database copied, and every page of the copy written under the new key; gives back the files
/// that its rows name.
async fn under_new_key(
    folder: &Path,
    (old, new): (&Key, &Key),
    copy: &Path,
) -> Result<BTreeSet<String>, StoreError> {
    cipher::ready().await?;
    let before = backups::look_into(&folder.join(FILE), old).await?;
    fs::copy(folder.join(FILE), copy).map_err(refused)?;
    let options = SqliteConnectOptions::new().filename(copy).pragma("key", old.pragma());
    let mut conn = options.connect().await?;
    let rekey = format!("PRAGMA rekey = {}", new.pragma());
    sqlx::query(AssertSqlSafe(rekey)).execute(&mut conn).await?;
    let mut named = BTreeSet::new();
    for table in whole::all(&mut conn).await? {
        for row in &table.rows {
            let row: Map<String, Value> = customs::json(row)?;
            named.extend(whole::files_named(&table.name, &row));
        }
    }
    conn.close().await?;
    File::open(copy).and_then(|file| file.sync_all()).map_err(refused)?;
    if backups::look_into(copy, new).await? != before {
        return Err(StoreError::Customs(FILE.to_owned()));
    }
    Ok(named)
}

/// Every file that a row names, sealed under the new key and read back. One that is gone is gone; one that no
/// row names is of no use to anybody.
fn sealed_anew(
    from: &Path,
    old: &Key,
    to: &Path,
    new: &Key,
    named: &BTreeSet<String>,
) -> Result<(), StoreError> {
    fs::create_dir_all(to).map_err(refused)?;
    let (old, new) = (Files::beside(from, old), Files::beside(to, new));
    for name in named {
        let (digest, ending) = name.split_once('.').unwrap_or((name, ""));
        match old.read(digest, ending) {
            Err(StoreError::NotFound) => {}
            Err(why) => return Err(why),
            Ok(bytes) => {
                new.keep(&bytes, ending)?;
                new.read(digest, ending)?;
            }
        }
    }
    Ok(())
}

/// Overwrites every file under a folder and takes the folder away.
fn emptied(folder: &Path) -> Result<(), StoreError> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            emptied(&path)?;
        } else {
            overwritten_and_gone(&path)?;
        }
    }
    fs::remove_dir(folder).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Archive, key_file::Secret};

    fn ways(key: &Key, passphrase: &str) -> KeyFile {
        let mut file = KeyFile::default();
        file.admit(key, Secret::Passphrase(passphrase)).unwrap();
        file
    }

    async fn opens(folder: &Path, passphrase: &str) -> Vec<u8> {
        finish(folder).unwrap();
        let file = KeyFile::read(folder).unwrap().unwrap();
        let key = file.key(Secret::Passphrase(passphrase)).unwrap();
        let now = "2027-03-01T08:00:00Z".parse().unwrap();
        let archive = Archive::open(folder, &key, now).await.unwrap();
        let kept = archive.files().read(&crate::sha256(b"en bild"), "jpg");
        archive.close().await;
        kept.unwrap()
    }

    /// Lays a folder over another.
    fn copied(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for path in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() { copied(&path, &target) } else { drop(fs::copy(&path, target)) }
        }
    }

    /// Every state in which an exchange may be cut off, and the passphrase that opens it.
    #[tokio::test]
    async fn cut_off_at_any_step_the_one_key_or_the_other_opens_everything() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("kontoret");
        fs::create_dir(&folder).unwrap();
        let (old, new) = (Key::raw([7; 32]), Key::raw([8; 32]));
        let now = "2027-03-01T08:00:00Z".parse().unwrap();
        let archive = Archive::open(&folder, &old, now).await.unwrap();
        let file = archive.files().keep(b"en bild", "jpg").unwrap();
        let entry = crate::Entry { at: now, who: "Eva Ek".into(), verb: "import_media".into() };
        let mut write = archive.write(entry).await.unwrap();
        let sql = "INSERT INTO media (sha256, kind, thumb, file_name, width, height, bytes, alt,
                     text_in_picture, decorative, photographer, licence, source, channels, tags, note, imported)
                   VALUES (?1, 'jpeg', ?1, 'a.jpg', 1, 1, 7, '', '', 0, '', '', '', '[]', '[]', '',
                     '2027-03-01T08:00:00Z')";
        let put = sqlx::query(sql).bind(&file).execute(crate::sealed::Sealed::conn(&mut write));
        put.await.unwrap();
        write.commit("media", Some(1)).await.unwrap();
        archive.close().await;
        ways(&old, "den första frasen").write(&folder).unwrap();
        let from = place.path().join("från början");
        copied(&folder, &from);

        // Done to the end once, to have all its parts.
        let file = ways(&new, "den andra frasen");
        exchange(&folder, (&old, &new), &file, None).await.unwrap();
        assert_eq!(opens(&folder, "den andra frasen").await, b"en bild");
        assert!(!folder.join(NEW_FILES).exists() && !folder.join(NEW_DATABASE).exists());

        let cut = |name: &str| {
            let to = place.path().join(name);
            copied(&from, &to);
            to
        };
        let halfway = cut("mitt i");
        fs::write(part(&halfway.join(NEW_DATABASE)), b"halv").unwrap();
        fs::create_dir_all(part(&halfway.join(NEW_FILES)).join(FILES)).unwrap();
        assert_eq!(opens(&halfway, "den första frasen").await, b"en bild");

        let ready = cut("klart");
        fs::copy(folder.join(FILE), ready.join(NEW_DATABASE)).unwrap();
        copied(&folder.join(FILES), &ready.join(NEW_FILES).join(FILES));
        fs::copy(folder.join(KEY_FILE), ready.join(NEW_KEY)).unwrap();
        assert_eq!(opens(&ready, "den första frasen").await, b"en bild");
        assert!(!ready.join(NEW_DATABASE).exists(), "what did not count is gone");

        let counted = cut("räknat");
        fs::copy(folder.join(FILE), counted.join(NEW_DATABASE)).unwrap();
        copied(&folder.join(FILES), &counted.join(NEW_FILES).join(FILES));
        fs::copy(folder.join(KEY_FILE), counted.join(KEY_FILE)).unwrap();
        assert_eq!(opens(&counted, "den andra frasen").await, b"en bild");

        let half_placed = cut("halvvägs");
        fs::copy(folder.join(FILE), half_placed.join(FILE)).unwrap();
        copied(&folder.join(FILES), &half_placed.join(NEW_FILES).join(FILES));
        fs::copy(folder.join(KEY_FILE), half_placed.join(KEY_FILE)).unwrap();
        assert_eq!(opens(&half_placed, "den andra frasen").await, b"en bild");
    }
}
