//! What the file says of itself: core properties, page headers, content types and relations.

use super::body::root;
use super::paragraph::{field, properties, run};
use super::xml::{El, el};
use crate::model::{Record, Tjansteutlatande};

/// What the file says of itself, whatever it is.
pub struct Head<'a> {
    /// What sort of document it is.
    pub form: &'a str,
    /// What it is about.
    pub title: &'a str,
    /// A line under that.
    pub subtitle: &'a str,
    /// Whose it is.
    pub forvaltning: &'a str,
    /// Its number, if it has one.
    pub diarienummer: Option<&'a str>,
    /// Its day.
    pub date: chrono::NaiveDate,
}

impl<'a> From<&'a Tjansteutlatande> for Head<'a> {
    fn from(report: &'a Tjansteutlatande) -> Self {
        Self {
            form: "Tjänsteutlåtande",
            title: &report.title,
            subtitle: &report.subtitle,
            forvaltning: &report.forvaltning,
            diarienummer: report.diarienummer.as_deref(),
            date: report.date,
        }
    }
}

impl<'a> From<&'a Record> for Head<'a> {
    fn from(record: &'a Record) -> Self {
        Self {
            form: &record.form,
            title: &record.title,
            subtitle: &record.subtitle,
            forvaltning: &record.forvaltning,
            diarienummer: record.diarienummer.as_deref(),
            date: record.date,
        }
    }
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Title, author, subject, language; its days are the day of the report, not of the printing.
pub fn core(report: &Head<'_>) -> String {
    let day = format!("{}T00:00:00Z", report.date);
    let stamp = |name| el(name).attr("xsi:type", "dcterms:W3CDTF").text(&day);
    el("cp:coreProperties")
        .attr("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with(el("dc:title").text(report.title))
        .with(el("dc:subject").text(report.subtitle))
        .with(el("dc:creator").text(report.forvaltning))
        .each(report.diarienummer.as_ref().map(|it| el("cp:keywords").text(it)))
        .with(el("dc:language").text("sv-SE"))
        .with(stamp("dcterms:created"))
        .with(stamp("dcterms:modified"))
        .document()
}

/// The header of the first page: only its number, above the right column.
pub fn first_header() -> String {
    let line = el("w:p").with(properties("HeaderFirst")).each(page_number());
    root("w:hdr").with(line).document()
}

/// The header of the following pages: what the document is, and the page.
pub fn header(report: &Head<'_>) -> String {
    let number = report.diarienummer.as_ref().map(|it| format!(", dnr {it}")).unwrap_or_default();
    let line = el("w:p")
        .with(properties("Header"))
        .with(run(&format!("{}{number}", report.form)))
        .with(el("w:r").with(el("w:tab")))
        .each(page_number());
    root("w:hdr").with(line).document()
}

fn page_number() -> [El; 5] {
    [run("Sida "), field(" PAGE ", "1"), run(" ("), field(" NUMPAGES ", "1"), run(")")]
}

/// Which part is what kind of file.
pub fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let default = |extension, kind: &str| {
        el("Default").attr("Extension", extension).attr("ContentType", kind)
    };
    let part = |name: &str, kind: String| {
        el("Override").attr("PartName", format!("/{name}")).attr("ContentType", kind)
    };
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    el("Types")
        .attr("xmlns", format!("{PACKAGE}/content-types"))
        .with(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .with(default("xml", "application/xml"))
        .with(default("png", "image/png"))
        .with(default("jpeg", "image/jpeg"))
        .with(part("word/document.xml", format!("{word}.document.main+xml")))
        .with(part("word/styles.xml", format!("{word}.styles+xml")))
        .with(part("word/numbering.xml", format!("{word}.numbering+xml")))
        .with(part("word/settings.xml", format!("{word}.settings+xml")))
        .with(part("word/header.xml", format!("{word}.header+xml")))
        .with(part("word/first-header.xml", format!("{word}.header+xml")))
        .with(part("docProps/core.xml", core.to_owned()))
        .document()
}

/// From the package to its main part and its properties.
pub fn package_relations() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations()
        .with(relation("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"))
        .with(relation("rId2", &core, "docProps/core.xml"))
        .document()
}

/// From the main part to styles, lists, headers and the pictures by their files' endings.
pub fn document_relations(pictures: &[&'static str]) -> String {
    let kind = |name: &str| format!("{OFFICE}/{name}");
    let pictures = (1..).zip(pictures).map(|(number, ending)| {
        let file = format!("media/bild{number}.{ending}");
        relation(&format!("rIdPicture{number}"), &kind("image"), &file)
    });
    relations()
        .with(relation("rIdStyles", &kind("styles"), "styles.xml"))
        .with(relation("rIdNumbering", &kind("numbering"), "numbering.xml"))
        .with(relation("rIdSettings", &kind("settings"), "settings.xml"))
        .with(relation("rIdHeader", &kind("header"), "header.xml"))
        .with(relation("rIdFirst", &kind("header"), "first-header.xml"))
        .each(pictures)
        .document()
}

fn relations() -> El {
    el("Relationships").attr("xmlns", format!("{PACKAGE}/relationships"))
}

fn relation(id: &str, kind: &str, target: &str) -> El {
    el("Relationship").attr("Id", id).attr("Type", kind).attr("Target", target)
}
