//! The open desk: archive, shelf and clock, and the one way in.

use std::path::Path;

use anslag_interchange::bundle::unzipped;
use anslag_store::{Archive, Entry, Files, Key, Reader, Write, office};
use serde::Serialize;

use crate::{Clock, Refusal, Shelf, book::Books, media::aside};

/// Everything a verb needs.
#[derive(Debug)]
pub struct Desk {
    pub(crate) archive: Archive,
    pub(crate) shelf: Shelf,
    pub(crate) clock: Clock,
    pub(crate) books: Books,
    pub(crate) files: Files,
}

/// What a verb gives back.
#[derive(Debug)]
pub enum Output {
    /// A value, as JSON.
    Value(serde_json::Value),
    /// A document; the host knows where it goes.
    Document(Printed),
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// A name to propose; one that ends in `/` is a folder's.
    pub file_name: String,
    /// The bytes; of a folder, those of a ZIP file with the folder in it.
    pub bytes: Vec<u8>,
}

impl Printed {
    /// Writes it where she says. A file that is there is written over, a folder never.
    ///
    /// # Errors
    /// `AlreadyExists` for a folder that is there; whatever the disk says.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        if self.file_name.ends_with('/') {
            return laid_out(&self.bytes, path);
        }
        std::fs::write(path, &self.bytes)
    }
}

/// A ZIP file's one folder, laid out under a name of hers.
fn laid_out(bytes: &[u8], folder: &Path) -> std::io::Result<()> {
    let files = unzipped(bytes).map_err(std::io::Error::other)?;
    std::fs::create_dir(folder)?;
    for file in files {
        let inside = file.name.split_once('/').map_or(file.name.as_str(), |(_, inside)| inside);
        let place = folder.join(inside);
        if let Some(parent) = place.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(place, &file.bytes)?;
    }
    Ok(())
}

impl Desk {
    /// Opens the office in a folder.
    ///
    /// # Errors
    /// `WrongKey`, `ReadOnly`, `Busy`, `DiskFull`, `Damaged`; the file is unharmed in each.
    pub async fn open(folder: &Path, key: &Key, clock: Clock) -> Result<Self, Refusal> {
        let archive = Archive::open(folder, key, clock.now()).await?;
        let (books, files) = (Books::new(folder), archive.files());
        let older = files.clone();
        // What could not be moved under the seal is read where it lies, and moved another day.
        let _ = aside(move || Ok(older.seal_what_lies_open()?)).await;
        Ok(Self { archive, shelf: Shelf::load(), clock, books, files })
    }

    /// The same desk at another clock; the example office walks through its days so.
    #[must_use]
    pub fn at(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// Closes the file; what is asked of the desk after that is refused.
    pub async fn close(&self) {
        self.archive.close().await;
    }

    pub(crate) async fn read(&self) -> Result<Reader, Refusal> {
        Ok(self.archive.read().await?)
    }

    /// Opens a write in her name.
    pub(crate) async fn write(&self, verb: &str) -> Result<Write, Refusal> {
        Ok(self.archive.write(self.entry(verb).await?).await?)
    }

    pub(crate) async fn entry(&self, verb: &str) -> Result<Entry, Refusal> {
        let office = office::get(&mut self.read().await?).await?;
        let who = office.map(|office| office.name).unwrap_or_default();
        Ok(Entry { at: self.clock.now(), who, verb: verb.to_owned() })
    }
}
