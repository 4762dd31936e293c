//! The parcel looked through before it leaves, by the requirements of E-ARK CSIP 2.1.0 that can be
//! wrong in one of ours, and by every digest: what METS and PREMIS say against the bytes.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::{PRESERVATION, REPRESENTATION, digest};
use crate::bundle::Bundled;

const METS: &str = "http://www.loc.gov/METS/";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const CSIP: &str = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
const PREMIS: &str = "http://www.loc.gov/premis/v3";

/// A requirement that is not met, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The requirement by its number in the specification, `digest`, `missing` or `unnamed`.
    pub rule: &'static str,
    /// The file or the element it is about.
    pub place: String,
}

impl Fault {
    pub(super) fn new(rule: &'static str, place: impl Into<String>) -> Self {
        Self { rule, place: place.into() }
    }
}

type Lying<'a> = BTreeMap<&'a str, &'a [u8]>;

/// Everything that is wrong with a package of a folder of that name; empty when it may leave.
#[must_use]
pub fn faults(name: &str, files: &[Bundled]) -> Vec<Fault> {
    let root = format!("{name}/");
    let mut found = vec![];
    let mut inside = Lying::new();
    for file in files {
        match file.name.strip_prefix(&root) {
            Some(place) if inside.insert(place, &file.bytes).is_none() => {}
            _ => found.push(Fault::new("CSIPSTR1", file.name.clone())),
        }
    }
    let mut named = BTreeSet::from(["METS.xml".to_owned()]);
    look(&inside, "", name, &mut named, &mut found);
    look(&inside, REPRESENTATION, "rep1", &mut named, &mut found);
    fixity(&inside, name, &mut found);
    let unnamed = inside.keys().filter(|place| !named.contains(**place));
    found.extend(unnamed.map(|place| Fault::new("unnamed", *place)));
    found
}

/// One METS document: what it must say, and what it says of the files in its folder.
fn look(
    inside: &Lying,
    folder: &str,
    id: &str,
    named: &mut BTreeSet<String>,
    found: &mut Vec<Fault>,
) {
    let at = |href: &str| {
        if folder.is_empty() { href.to_owned() } else { format!("{folder}/{href}") }
    };
    let place = at("METS.xml");
    let text = inside.get(place.as_str()).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(document) = text.and_then(|text| Document::parse(text).ok()) else {
        found.push(Fault::new("CSIPSTR4", place));
        return;
    };
    let root = document.root_element();
    let asked = demands(root, id, folder.is_empty());
    let unmet = asked.into_iter().filter(|(_, met)| !met);
    found.extend(unmet.map(|(rule, _)| Fault::new(rule, place.clone())));
    ids(root, &place, found);
    for node in root.descendants() {
        let Some(href) = node.attribute((XLINK, "href")) else { continue };
        let target = at(href);
        named.insert(target.clone());
        let holder = if is(node, "FLocat") { node.parent() } else { Some(node) };
        let (Some(holder), Some(bytes)) = (holder, inside.get(target.as_str())) else {
            found.push(Fault::new("missing", target));
            continue;
        };
        if !is(node, "mptr") {
            said_of(holder, bytes, &target, found);
        }
    }
}

/// The requirements on the document as a whole, and whether they are met.
fn demands(root: Node, id: &str, package: bool) -> Vec<(&'static str, bool)> {
    let header = child(root, "metsHdr");
    let program = header.and_then(|header| {
        header.children().find(|n| is(*n, "agent") && n.attribute("ROLE") == Some("CREATOR"))
    });
    let map = child(root, "structMap");
    let whole = map.and_then(|map| child(map, "div"));
    let has = |label: &str| {
        whole.is_some_and(|div| div.children().any(|n| n.attribute("LABEL") == Some(label)))
    };
    let group = |used: &str| {
        let groups = child(root, "fileSec").into_iter().flat_map(|section| section.children());
        groups.into_iter().any(|n| n.attribute("USE").is_some_and(|name| name.starts_with(used)))
    };
    let mut all = vec![
        ("CSIP1", root.attribute("OBJID") == Some(id)),
        ("CSIP2", root.attribute("TYPE").is_some()),
        ("CSIP4", root.attribute((CSIP, "CONTENTINFORMATIONTYPE")).is_some()),
        ("CSIP6", root.attribute("PROFILE").is_some()),
        ("CSIP117", header.is_some()),
        ("CSIP7", header.is_some_and(|header| header.has_attribute("CREATEDATE"))),
        ("CSIP9", header.is_some_and(|header| header.has_attribute((CSIP, "OAISPACKAGETYPE")))),
        ("CSIP10", program.is_some()),
        ("CSIP14", program.and_then(|agent| child(agent, "name")).is_some_and(spoken)),
        ("CSIP15", program.and_then(|agent| child(agent, "note")).is_some_and(spoken)),
        ("CSIP31", child(root, "amdSec").is_some()),
        ("CSIP58", child(root, "fileSec").is_some()),
        ("CSIP80", map.is_some()),
        ("CSIP82", map.is_some_and(|map| map.attribute("LABEL") == Some("CSIP"))),
        ("CSIP84", whole.is_some()),
        ("CSIP90", has("Metadata")),
    ];
    if package {
        all.extend([
            ("CSIP17", child(root, "dmdSec").is_some()),
            ("CSIP60", group("Documentation")),
            ("CSIP113", group("Schemas")),
            ("CSIP114", group("Representations/")),
            ("CSIP95", has("Documentation")),
            ("CSIP99", has("Schemas")),
            ("CSIP103", has("Representations")),
        ]);
    }
    all
}

/// Every id once, and every reference to one that is there.
fn ids(root: Node, place: &str, found: &mut Vec<Fault>) {
    let mut there = BTreeSet::new();
    for id in root.descendants().filter_map(|node| node.attribute("ID")) {
        if !there.insert(id) {
            found.push(Fault::new("CSIP65", format!("{place}#{id}")));
        }
    }
    for (rule, name) in [("CSIP116", "FILEID"), ("CSIP91", "ADMID"), ("CSIP92", "DMDID")] {
        let asked = root.descendants().filter_map(|node| node.attribute(name));
        let lost = asked.filter(|id| !there.contains(id));
        found.extend(lost.map(|id| Fault::new(rule, format!("{place}#{id}"))));
    }
}

/// What METS says of a file, against its bytes.
fn said_of(holder: Node, bytes: &[u8], target: &str, found: &mut Vec<Fault>) {
    let digests = holder.attribute("CHECKSUM") == Some(digest(bytes).as_str());
    let known = [
        ("digest", digests && holder.attribute("CHECKSUMTYPE") == Some("SHA-256")),
        ("CSIP69", holder.attribute("SIZE") == Some(bytes.len().to_string().as_str())),
        ("CSIP68", holder.has_attribute("MIMETYPE")),
        ("CSIP70", holder.has_attribute("CREATED")),
    ];
    let wrong = known.into_iter().filter(|(_, right)| !right);
    found.extend(wrong.map(|(rule, _)| Fault::new(rule, target)));
}

/// PREMIS has an object for every file of the representation, and each has the bytes it says.
fn fixity(inside: &Lying, name: &str, found: &mut Vec<Fault>) {
    let place = format!("{REPRESENTATION}/{PRESERVATION}");
    let text = inside.get(place.as_str()).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(document) = text.and_then(|text| Document::parse(text).ok()) else {
        found.push(Fault::new("missing", place));
        return;
    };
    let mut kept: BTreeMap<String, String> = document
        .descendants()
        .filter(|node| node.has_tag_name((PREMIS, "object")))
        .map(|object| {
            let value = |name: &str| {
                let node = object.descendants().find(|n| n.has_tag_name((PREMIS, name)));
                node.and_then(|n| n.text()).unwrap_or_default().to_owned()
            };
            (value("objectIdentifierValue"), value("messageDigest"))
        })
        .collect();
    let data = format!("{REPRESENTATION}/data/");
    for (file, bytes) in inside {
        let Some(rest) = file.strip_prefix(&data) else { continue };
        if kept.remove(&format!("{name}/data/{rest}")) != Some(digest(bytes)) {
            found.push(Fault::new("digest", *file));
        }
    }
    found.extend(kept.into_keys().map(|object| Fault::new("missing", object)));
}

fn is(node: Node, name: &str) -> bool {
    node.has_tag_name((METS, name))
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|each| is(*each, name))
}

fn spoken(node: Node) -> bool {
    node.text().is_some_and(|text| !text.trim().is_empty())
}
