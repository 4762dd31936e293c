//! PREMIS 3.0: what each file is, so that a change can be seen, and what was done by whom.

use std::io::Result;

use super::{
    Packing, digest, media_type,
    xml::{Xml, around, document, said},
};
use crate::bundle::Bundled;

const SPACES: [(&str, &str); 3] = [
    ("xmlns", "http://www.loc.gov/premis/v3"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("version", "3.0"),
];
/// The program, as an agent.
const PROGRAM: &str = "Anslag";

/// One object for each file of the representation.
pub(super) fn of_files(packing: &Packing, files: &[Bundled]) -> Result<Vec<u8>> {
    document(|xml| {
        around(xml, "premis", &SPACES, |xml| {
            files.iter().try_for_each(|file| object(xml, packing, file))
        })
    })
}

fn object(xml: &mut Xml, packing: &Packing, file: &Bundled) -> Result<()> {
    around(xml, "object", &[("xsi:type", "file")], |xml| {
        let place = format!("{}/{}", packing.name, file.name);
        identified(xml, "objectIdentifier", "local", &place)?;
        around(xml, "objectCharacteristics", &[], |xml| {
            around(xml, "fixity", &[], |xml| {
                said(xml, "messageDigestAlgorithm", &[], "SHA-256")?;
                said(xml, "messageDigest", &[], &digest(&file.bytes))
            })?;
            said(xml, "size", &[], &file.bytes.len().to_string())?;
            around(xml, "format", &[], |xml| {
                around(xml, "formatDesignation", &[], |xml| {
                    said(xml, "formatName", &[], media_type(&file.name))
                })
            })
        })?;
        said(xml, "originalName", &[], &file.name)
    })
}

/// The package as one thing, that it was packed, and by what.
pub(super) fn of_package(packing: &Packing) -> Result<Vec<u8>> {
    let event = format!("{}-packad", packing.name);
    document(|xml| {
        around(xml, "premis", &SPACES, |xml| {
            around(xml, "object", &[("xsi:type", "intellectualEntity")], |xml| {
                identified(xml, "objectIdentifier", "local", &packing.name)?;
                said(xml, "originalName", &[], &packing.title)
            })?;
            around(xml, "event", &[], |xml| {
                identified(xml, "eventIdentifier", "local", &event)?;
                said(xml, "eventType", &[], "information package creation")?;
                said(xml, "eventDateTime", &[], &packing.at.to_string())?;
                around(xml, "eventOutcomeInformation", &[], |xml| {
                    said(xml, "eventOutcome", &[], "success")
                })?;
                identified(xml, "linkingAgentIdentifier", "local", PROGRAM)?;
                identified(xml, "linkingObjectIdentifier", "local", &packing.name)
            })?;
            agent(xml, PROGRAM, &format!("{PROGRAM} {}", packing.version), "software")?;
            agent(xml, &packing.creator, &packing.creator, "organization")
        })
    })
}

fn agent(xml: &mut Xml, id: &str, name: &str, kind: &str) -> Result<()> {
    around(xml, "agent", &[], |xml| {
        identified(xml, "agentIdentifier", "local", id)?;
        said(xml, "agentName", &[], name)?;
        said(xml, "agentType", &[], kind)
    })
}

/// An identifier of PREMIS: an element of its own around its type and its value.
fn identified(xml: &mut Xml, name: &str, kind: &str, value: &str) -> Result<()> {
    around(xml, name, &[], |xml| {
        said(xml, &format!("{name}Type"), &[], kind)?;
        said(xml, &format!("{name}Value"), &[], value)
    })
}
