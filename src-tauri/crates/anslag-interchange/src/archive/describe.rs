//! What the package is about, in the fifteen elements of Dublin Core (ISO 15836-1).

use std::io::Result;

use super::{
    Packing,
    xml::{around, document, said},
};

/// The description as a file.
pub(super) fn dublin_core(packing: &Packing) -> Result<Vec<u8>> {
    let day = packing.at.day().to_string();
    let elements = [
        ("dc:identifier", packing.name.as_str()),
        ("dc:title", &packing.title),
        ("dc:creator", &packing.creator),
        ("dc:publisher", &packing.creator),
        ("dc:description", &packing.description),
        ("dc:coverage", &packing.coverage),
        ("dc:date", &day),
        ("dc:language", "sv"),
        ("dc:type", "Collection"),
        ("dc:relation", packing.reference.as_deref().unwrap_or_default()),
    ];
    let spaces = [
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    ];
    document(|xml| {
        around(xml, "oai_dc:dc", &spaces, |xml| {
            let filled = elements.iter().filter(|(_, text)| !text.is_empty());
            filled.into_iter().try_for_each(|(name, text)| said(xml, name, &[], text))
        })
    })
}
