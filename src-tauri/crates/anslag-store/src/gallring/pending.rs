//! Finishes a gallring after its commit: files and copies are overwritten and taken away, and the
//! database is written anew. What a crash leaves undone is done at the next start.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anslag_domain::Moment;
use serde::{Deserialize, Serialize};

use crate::{Archive, Readable, StoreError, backups, customs, files, open};

/// What a second place may still hold of what was destroyed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Elsewhere {
    /// The folder with the copies.
    pub folder: PathBuf,
    /// Copies made until then go.
    pub until: Moment,
    /// Files that go, as `digest.ending`.
    pub files: Vec<String>,
}

/// How many things are left to do.
///
/// # Errors
/// Whatever the database says.
pub async fn left(on: &mut impl Readable) -> Result<u32, StoreError> {
    Ok(sqlx::query_scalar!(r#"SELECT count(*) AS "n!: u32" FROM journal_pending"#)
        .fetch_one(on.conn())
        .await?)
}

/// The copies of the whole database that the app has made in the data folder, by their names in it.
///
/// # Errors
/// When the folder cannot be read.
pub fn copies(folder: &Path) -> Result<Vec<String>, StoreError> {
    let mut names = vec![];
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(open::COPY) && name.ends_with(".db") {
            names.push(name);
        }
    }
    for copy in backups::copies_in(&folder.join(backups::FOLDER))? {
        names.push(format!("{}/{}", backups::FOLDER, copy.name));
    }
    names.sort_unstable();
    Ok(names)
}

impl Archive {
    /// The copies of the database that lie beside it.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn copies(&self) -> Result<Vec<String>, StoreError> {
        copies(&self.folder)
    }

    /// Does what is left after a gallring; what cannot be done now stays on the list.
    ///
    /// # Errors
    /// The first thing that could not be done.
    pub async fn finish_gallring(&self) -> Result<(), StoreError> {
        let left = sqlx::query!("SELECT id, kind, name FROM journal_pending ORDER BY id")
            .fetch_all(&self.writer)
            .await?;
        let mut first = Ok(());
        for task in left {
            let done = match task.kind.as_str() {
                "file" => self.files.destroy(&task.name),
                "copy" => files::overwritten_and_gone(&self.folder.join(&task.name)),
                "elsewhere" => self.destroyed_elsewhere(&customs::json(&task.name)?),
                _ => self.rewritten().await,
            };
            match done {
                Ok(()) => self.tick_off(task.id).await?,
                Err(why) => first = first.and(Err(why)),
            }
        }
        first
    }

    /// The copies and files in a second place; where it is unplugged now, another day.
    fn destroyed_elsewhere(&self, elsewhere: &Elsewhere) -> Result<(), StoreError> {
        backups::destroy_older(&elsewhere.folder, elsewhere.until)?;
        elsewhere.files.iter().try_for_each(|file| self.files.destroy_in(&elsewhere.folder, file))
    }

    /// Page by page into a new file: nothing of what was is left between the rows.
    async fn rewritten(&self) -> Result<(), StoreError> {
        sqlx::query("VACUUM").execute(&self.writer).await?;
        Ok(())
    }

    async fn tick_off(&self, id: i64) -> Result<(), StoreError> {
        sqlx::query!("DELETE FROM journal_pending WHERE id = ?1", id).execute(&self.writer).await?;
        Ok(())
    }
}
