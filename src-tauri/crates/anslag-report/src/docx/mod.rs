//! A report as DOCX: true styles, header rows and descriptions, so that it can be edited and pasted.

mod body;
mod paragraph;
mod picture;
mod properties;
mod table;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::{Record, Tjansteutlatande};
use crate::{PrintError, prepare, profile, text};
use body::Body;
use properties::Head;

macro_rules! part {
    ($name:literal) => {
        include_str!(concat!("../../../../../assets/reports/docx/", $name))
    };
}

/// The report as DOCX bytes; every character that XML can carry is kept.
pub fn docx(report: &Tjansteutlatande) -> Result<Vec<u8>, PrintError> {
    let report = prepare::prepared(report, text::storable)?;
    whole(&Head::from(&report), Body::of(&report)?)
}

/// The record as DOCX bytes, in the same styles.
///
/// # Errors
/// `MissingTitle`, `MissingHeading`, `MissingAlt`, `EmptyTable`, as for the PDF.
pub fn record_docx(record: &Record) -> Result<Vec<u8>, PrintError> {
    let record = prepare::record(record, text::storable)?;
    whole(&Head::from(&record), Body::of_record(&record)?)
}

fn whole(head: &Head<'_>, body: Body) -> Result<Vec<u8>, PrintError> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), properties::content_types().into_bytes()),
        ("_rels/.rels".to_owned(), properties::package_relations().into_bytes()),
        ("docProps/core.xml".to_owned(), properties::core(head).into_bytes()),
        ("word/document.xml".to_owned(), body.document().into_bytes()),
        ("word/styles.xml".to_owned(), profile::filled(part!("styles.xml")).into_bytes()),
        ("word/numbering.xml".to_owned(), part!("numbering.xml").into()),
        ("word/settings.xml".to_owned(), part!("settings.xml").into()),
        ("word/header.xml".to_owned(), properties::header(head).into_bytes()),
        ("word/first-header.xml".to_owned(), properties::first_header().into_bytes()),
    ];
    let endings: Vec<_> = body.pictures.iter().map(|it| it.kind.ending()).collect();
    let relations = properties::document_relations(&endings);
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations.into_bytes()));
    for (index, picture) in body.pictures.into_iter().enumerate() {
        let ending = picture.kind.ending();
        parts.push((format!("word/media/bild{}.{ending}", index + 1), picture.bytes));
    }
    packed(&parts).map_err(|error| PrintError::Packing(error.to_string()))
}

/// The parts in a zip archive whose bytes depend on nothing but them.
fn packed(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
