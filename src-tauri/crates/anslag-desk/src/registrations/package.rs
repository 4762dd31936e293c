//! The package for the diarium: metadata, the matter as a PDF, attachments, and a list of digests.

use std::fmt::Write;

use anslag_domain::id::ContactId;
use anslag_interchange::{
    bundle::{Bundled, zipped},
    rows,
};
use anslag_report::model::Record;
use anslag_store::{Files, sha256};

use super::matter::{Attachment, Matter};
use crate::{Desk, Printed, Refusal, error::Code, media::aside, paper::Words};

/// The list of digests, in the form that `sha256sum -c` reads.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";

impl Desk {
    /// The package of a contact, in which every name depends on nothing but the contact.
    pub(crate) async fn registration_package(&self, id: ContactId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let matter = self.matter(&mut read, id).await?;
        let record = matter.record(self.record(&mut read, "matter").await?, &self.shelf.words);
        let (files, words) = (self.files.clone(), self.shelf.words.clone());
        let name = matter.contact.number.clone();
        let bytes = aside(move || packed(&matter, &record, &files, &words)).await?;
        Ok(Printed { file_name: format!("{name}.zip"), bytes })
    }
}

fn packed(
    matter: &Matter,
    record: &Record,
    files: &Files,
    words: &Words,
) -> Result<Vec<u8>, Refusal> {
    let metadata = matter.metadata(words);
    let json: serde_json::Map<_, _> =
        metadata.iter().map(|(key, value)| ((*key).to_owned(), value.as_str().into())).collect();
    let json = serde_json::to_vec_pretty(&json).map_err(|_| Code::Broken)?;
    let heads: Vec<String> = metadata.iter().map(|(key, _)| words.of(key).to_owned()).collect();
    let row: Vec<String> = metadata.into_iter().map(|(_, value)| value).collect();
    let mut inside = vec![
        Bundled::new("metadata.json", json),
        Bundled::new("metadata.csv", rows::csv(&heads, &[row])?),
        Bundled::new("arende.pdf", anslag_report::record_pdf(record)?),
    ];
    for Attachment { name, sha256, ending, .. } in &matter.attachments {
        inside.push(Bundled::new(name.clone(), files.read(sha256, ending)?));
    }
    sealed(inside, &matter.contact.number)
}

/// The files in a folder of their own, with the digest of each beside them.
pub(super) fn sealed(mut inside: Vec<Bundled>, folder: &str) -> Result<Vec<u8>, Refusal> {
    let mut manifest = String::new();
    for file in &inside {
        // Writing to a String cannot fail.
        let _ = writeln!(manifest, "{}  {}", sha256(&file.bytes), file.name);
    }
    inside.push(Bundled::new(MANIFEST, manifest));
    for file in &mut inside {
        file.name = format!("{folder}/{}", file.name);
    }
    zipped(&inside).map_err(|_| Code::Broken.into())
}
