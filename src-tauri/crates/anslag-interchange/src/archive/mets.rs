//! METS 1.12 after the profile of E-ARK: which files there are, where, and how to know them.

use std::io::Result;

use super::{
    Packing, REPRESENTATION, digest, media_type,
    xml::{Xml, around, bare, document, said},
};
use crate::bundle::Bundled;

/// What describes the package.
pub(super) struct Around<'a> {
    pub described: &'a Bundled,
    pub events: &'a Bundled,
}

/// What the package holds, by its place in it.
pub(super) struct Inside<'a> {
    pub documentation: &'a [Bundled],
    pub schemas: &'a [Bundled],
    pub representation: &'a [Bundled],
}

/// A group of files with the use that the specification names.
struct Group<'a> {
    id: &'static str,
    name: &'a str,
    files: Vec<&'a Bundled>,
}

/// A METS document: its own id, what describes it, and its groups.
struct Mets<'a> {
    id: &'a str,
    described: Option<&'a Bundled>,
    events: &'a Bundled,
    groups: Vec<Group<'a>>,
    /// The METS document of the representation, in the package's own.
    pointer: Option<&'a str>,
}

/// The package's own document; the representation's files are reached through the one inside.
pub(super) fn of_package(packing: &Packing, meta: &Around, inside: &Inside) -> Result<Vec<u8>> {
    let pointer = format!("{REPRESENTATION}/METS.xml");
    let inner = inside.representation.iter().filter(|file| file.name == pointer);
    let label = REPRESENTATION.replacen('r', "R", 1);
    Mets {
        id: &packing.name,
        described: Some(meta.described),
        events: meta.events,
        groups: vec![
            Group {
                id: "documentation",
                name: "Documentation",
                files: inside.documentation.iter().collect(),
            },
            Group { id: "schemas", name: "Schemas", files: inside.schemas.iter().collect() },
            Group { id: "representation", name: &label, files: inner.collect() },
        ],
        pointer: Some(&pointer),
    }
    .written(packing)
}

/// The representation's own: every file of `data`.
pub(super) fn of_representation(
    packing: &Packing,
    data: &[Bundled],
    events: &Bundled,
) -> Result<Vec<u8>> {
    let group = Group { id: "data", name: "Data", files: data.iter().collect() };
    Mets { id: "rep1", described: None, events, groups: vec![group], pointer: None }
        .written(packing)
}

impl Mets<'_> {
    fn written(&self, packing: &Packing) -> Result<Vec<u8>> {
        let root = [
            ("xmlns", "http://www.loc.gov/METS/"),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"),
            ("OBJID", self.id),
            ("LABEL", &packing.title),
            ("TYPE", "Mixed"),
            ("csip:CONTENTINFORMATIONTYPE", "MIXED"),
            ("PROFILE", "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml"),
        ];
        document(|xml| {
            around(xml, "mets", &root, |xml| {
                header(xml, packing)?;
                if let Some(described) = self.described {
                    let made = packing.at.to_string();
                    let head = [("ID", "dmd"), ("CREATED", &*made), ("STATUS", "CURRENT")];
                    around(xml, "dmdSec", &head, |xml| reference(xml, packing, described, "DC"))?;
                }
                around(xml, "amdSec", &[], |xml| {
                    let head = [("ID", "digiprov"), ("STATUS", "CURRENT")];
                    around(xml, "digiprovMD", &head, |xml| {
                        reference(xml, packing, self.events, "PREMIS")
                    })
                })?;
                around(xml, "fileSec", &[("ID", "files")], |xml| {
                    self.groups.iter().try_for_each(|group| group.written(xml, packing))
                })?;
                self.structure(xml)
            })
        })
    }

    fn structure(&self, xml: &mut Xml) -> Result<()> {
        let map = [("ID", "structure"), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")];
        around(xml, "structMap", &map, |xml| {
            around(xml, "div", &[("ID", "package"), ("LABEL", self.id)], |xml| {
                let described = self.described.map(|_| ("DMDID", "dmd"));
                let head = [("ID", "div-metadata"), ("LABEL", "Metadata"), ("ADMID", "digiprov")];
                let head: Vec<_> = head.into_iter().chain(described).collect();
                bare(xml, "div", &head)?;
                self.groups.iter().try_for_each(|group| self.division(xml, group))
            })
        })
    }

    /// A division for each group. That of the representation holds one with its path and a pointer
    /// to its document.
    fn division(&self, xml: &mut Xml, group: &Group) -> Result<()> {
        let pointer = self.pointer.filter(|_| group.id == "representation");
        let label = if pointer.is_some() { "Representations" } else { group.name };
        let id = format!("div-{}", group.id);
        around(xml, "div", &[("ID", &id), ("LABEL", label)], |xml| {
            bare(xml, "fptr", &[("FILEID", group.id)])?;
            let Some(pointer) = pointer else { return Ok(()) };
            around(xml, "div", &[("ID", "div-rep1"), ("LABEL", group.name)], |xml| {
                let place = [
                    ("LOCTYPE", "URL"),
                    ("xlink:type", "simple"),
                    ("xlink:href", pointer),
                    ("xlink:title", group.id),
                ];
                bare(xml, "mptr", &place)
            })
        })
    }
}

fn header(xml: &mut Xml, packing: &Packing) -> Result<()> {
    let at = packing.at.to_string();
    let head = [("CREATEDATE", &*at), ("LASTMODDATE", &at), ("csip:OAISPACKAGETYPE", "SIP")];
    around(xml, "metsHdr", &head, |xml| {
        let program = [("ROLE", "CREATOR"), ("TYPE", "OTHER"), ("OTHERTYPE", "SOFTWARE")];
        around(xml, "agent", &program, |xml| {
            said(xml, "name", &[], "Anslag")?;
            said(xml, "note", &[("csip:NOTETYPE", "SOFTWARE VERSION")], &packing.version)
        })?;
        around(xml, "agent", &[("ROLE", "ARCHIVIST"), ("TYPE", "ORGANIZATION")], |xml| {
            said(xml, "name", &[], &packing.creator)
        })?;
        let Some(reference) = &packing.reference else { return Ok(()) };
        said(xml, "altRecordID", &[("TYPE", "REFERENCECODE")], reference)
    })
}

/// What both a file and a reference to metadata say of what they name.
fn known(packing: &Packing, file: &Bundled) -> [(&'static str, String); 5] {
    [
        ("MIMETYPE", media_type(&file.name).to_owned()),
        ("SIZE", file.bytes.len().to_string()),
        ("CREATED", packing.at.to_string()),
        ("CHECKSUM", digest(&file.bytes)),
        ("CHECKSUMTYPE", "SHA-256".to_owned()),
    ]
}

fn location(href: &str) -> [(&'static str, &str); 3] {
    [("LOCTYPE", "URL"), ("xlink:type", "simple"), ("xlink:href", href)]
}

fn reference(xml: &mut Xml, packing: &Packing, file: &Bundled, kind: &str) -> Result<()> {
    let known = known(packing, file);
    let head = location(&file.name).into_iter().chain([("MDTYPE", kind)]);
    let head = head.chain(known.iter().map(|(name, value)| (*name, value.as_str())));
    bare(xml, "mdRef", &head.collect::<Vec<_>>())
}

impl Group<'_> {
    fn written(&self, xml: &mut Xml, packing: &Packing) -> Result<()> {
        let head = [
            ("ID", self.id),
            ("USE", self.name),
            ("csip:CONTENTINFORMATIONTYPE", "OTHER"),
            ("csip:OTHERCONTENTINFORMATIONTYPE", "sociala medier"),
        ];
        around(xml, "fileGrp", &head, |xml| {
            (1..).zip(&self.files).try_for_each(|(nth, file)| {
                let known = known(packing, file);
                let id = format!("{}-{nth:04}", self.id);
                let head = known.iter().map(|(name, value)| (*name, value.as_str()));
                let head: Vec<_> = std::iter::once(("ID", id.as_str())).chain(head).collect();
                around(xml, "file", &head, |xml| bare(xml, "FLocat", &location(&file.name)))
            })
        })
    }
}
