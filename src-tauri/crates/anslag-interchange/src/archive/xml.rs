//! The little that METS, PREMIS and Dublin Core share: elements in order, written once.

use std::io::Result;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

/// A document being written.
pub(super) type Xml = Writer<Vec<u8>>;

/// A document whose root is written by `root`.
pub(super) fn document(root: impl FnOnce(&mut Xml) -> Result<()>) -> Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    root(&mut xml)?;
    Ok(xml.into_inner())
}

/// An element around others.
pub(super) fn around(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Xml) -> Result<()>,
) -> Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_inner_content(inside)?;
    Ok(())
}

/// An element around text.
pub(super) fn said(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    text: &str,
) -> Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_text_content(BytesText::new(text))?;
    Ok(())
}

/// An element with nothing in it.
pub(super) fn bare(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}
