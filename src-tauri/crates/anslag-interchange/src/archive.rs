//! The archive's parcel: files with METS and PREMIS around them, built after the E-ARK Common
//! Specification for Information Packages 2.1.0 (DILCIS Board, 2021) and PREMIS 3.0 (Library of
//! Congress, 2015), and checked against them before it leaves.
//!
//! ```text
//! NAME/METS.xml
//! NAME/metadata/descriptive/dc.xml
//! NAME/metadata/preservation/premis.xml
//! NAME/documentation/…
//! NAME/schemas/…
//! NAME/representations/rep1/METS.xml
//! NAME/representations/rep1/metadata/preservation/premis.xml
//! NAME/representations/rep1/data/…
//! ```

mod check;
mod describe;
mod mets;
mod premis;
mod xml;

use anslag_domain::Moment;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::bundle::Bundled;

pub use check::{Fault, faults};

/// The folder of the one representation.
const REPRESENTATION: &str = "representations/rep1";
/// The description's place.
const DESCRIPTION: &str = "metadata/descriptive/dc.xml";
/// The place of the preservation metadata, in the package and in the representation.
const PRESERVATION: &str = "metadata/preservation/premis.xml";

/// The XML cannot be written; nothing but memory can be wanting.
#[derive(Debug, Error)]
#[error("the package cannot be written: {0}")]
pub struct ArchiveError(#[from] std::io::Error);

/// What is to be packed, and the words around it.
#[derive(Debug, Clone)]
pub struct Packing {
    /// The package's identifier and its folder's name: letters, figures and hyphens.
    pub name: String,
    /// What it is, in words.
    pub title: String,
    /// What it holds, in words.
    pub description: String,
    /// Whose records they are.
    pub creator: String,
    /// The years or days it covers.
    pub coverage: String,
    /// The samlingsärende's number, when there is one.
    pub reference: Option<String>,
    /// The version of the program that packs.
    pub version: String,
    /// When it is packed.
    pub at: Moment,
    /// The records, by their place in `data`.
    pub content: Vec<Bundled>,
    /// What explains them, by their place in `documentation`.
    pub documentation: Vec<Bundled>,
    /// The schemas that METS and PREMIS are written after, by file name.
    pub schemas: Vec<Bundled>,
}

/// The whole package, METS last; the same packing gives the same bytes.
///
/// # Errors
/// `ArchiveError` when the XML cannot be written.
pub fn packed(packing: &Packing) -> Result<Vec<Bundled>, ArchiveError> {
    let at = |folder: &str, files: &[Bundled]| -> Vec<Bundled> {
        let placed = |file: &Bundled| Bundled::new(format!("{folder}/{}", file.name), &*file.bytes);
        files.iter().map(placed).collect()
    };
    let data = at("data", &packing.content);
    let kept = Bundled::new(PRESERVATION, premis::of_files(packing, &data)?);
    let inner = mets::of_representation(packing, &data, &kept)?;
    let mut inside = data;
    inside.extend([kept, Bundled::new("METS.xml", inner)]);
    let representation = at(REPRESENTATION, &inside);

    let documentation = at("documentation", &packing.documentation);
    let schemas = at("schemas", &packing.schemas);
    let described = Bundled::new(DESCRIPTION, describe::dublin_core(packing)?);
    let events = Bundled::new(PRESERVATION, premis::of_package(packing)?);
    let outer = mets::of_package(
        packing,
        &mets::Around { described: &described, events: &events },
        &mets::Inside {
            documentation: &documentation,
            schemas: &schemas,
            representation: &representation,
        },
    )?;
    let mut whole = vec![described, events];
    whole.extend(documentation.into_iter().chain(schemas).chain(representation));
    whole.push(Bundled::new("METS.xml", outer));
    Ok(at(&packing.name, &whole))
}

/// SHA-256 in hexadecimal, as METS and PREMIS write it.
fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The media type (IANA) by a file's ending; what is unknown is a stream of bytes.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "pdf" => "application/pdf",
        "csv" => "text/csv",
        "txt" => "text/plain",
        "vtt" => "text/vtt",
        "json" => "application/json",
        "xml" | "xsd" => "application/xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
