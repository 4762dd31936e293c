//! The text of the report, in order: header block, title, decisions, sections, attachments.

use super::paragraph::{caption, framed, kept, numbered, paragraph, properties};
use super::picture::{Picture, drawing};
use super::table::{TEXT_WIDTH, table};
use super::xml::{El, el};
use crate::PrintError;
use crate::model::{Block, Record, Section, Signature, Table, Tjansteutlatande};

/// Width of the left of two columns, in twentieths of a point; the style of the right begins there.
const LEFT: u32 = 4800;
const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// The root element of a part, with the name spaces that all parts share.
pub fn root(name: &'static str) -> El {
    NAMESPACES.into_iter().fold(el(name), |root, (prefix, space)| root.attr(prefix, space))
}

/// What grows while the body is written: its elements, its pictures and the two counters.
#[derive(Default)]
pub struct Body {
    parts: Vec<El>,
    /// The pictures, in order; the first has number 1.
    pub pictures: Vec<Picture>,
    tables: usize,
    given: usize,
}

impl Body {
    /// Writes the whole report.
    pub fn of(report: &Tjansteutlatande) -> Result<Self, PrintError> {
        let mut body = Self::default();
        body.opening(report);
        body.decisions(&report.decisions, &report.signatures);
        body.sections(&report.sections)?;
        if !report.attachments.is_empty() {
            body.put(paragraph("Heading1", "Bilagor"));
            body.parts.extend(report.attachments.iter().map(|it| numbered(3, it, false)));
        }
        Ok(body)
    }

    /// Writes the whole record: what it is, what is known, and its sections.
    pub fn of_record(record: &Record) -> Result<Self, PrintError> {
        let mut body = Self::default();
        let number = record.diarienummer.as_ref().map(|it| format!("Dnr {it}"));
        let unit = (!record.unit.is_empty()).then(|| record.unit.clone());
        body.pair(
            ("HeadLeft", &record.city, [Some(record.forvaltning.clone()), unit]),
            ("HeadRight", &record.form, [number, Some(record.date.to_string())]),
        );
        body.named(&record.title, &record.subtitle);
        if !record.facts.is_empty() {
            let rows = record.facts.iter().map(|it| vec![it.label.clone(), it.value.clone()]);
            body.table(&Table {
                caption: record.facts_caption.clone(),
                summary: String::new(),
                header: vec!["Uppgift".to_owned(), "Innehåll".to_owned()],
                numeric: vec![false, false],
                rows: rows.collect(),
            });
        }
        body.sections(&record.sections)?;
        body.decisions(&[], &record.signatures);
        Ok(body)
    }

    /// The main part of the file.
    pub fn document(&self) -> String {
        let body = el("w:body").each(self.parts.iter().cloned()).with(page());
        root("w:document").with(body).document()
    }

    fn put(&mut self, part: El) {
        self.parts.push(part);
    }

    /// Sender beside document, then handläggare beside receiver, then what it is about.
    fn opening(&mut self, report: &Tjansteutlatande) {
        let number = report.diarienummer.as_ref().map(|it| format!("Dnr {it}"));
        let date = Some(report.date.to_string());
        let phone = (!report.phone.is_empty()).then(|| format!("Telefon: {}", report.phone));
        let meeting = report.meeting.map(|it| it.to_string());
        let unit = (!report.unit.is_empty()).then(|| report.unit.clone());
        let (forvaltning, namnd) = (report.forvaltning.clone(), report.namnd.clone());
        self.pair(
            ("HeadLeft", &report.city, [Some(forvaltning), unit]),
            ("HeadRight", "Tjänsteutlåtande", [number, date]),
        );
        self.put(paragraph("Between", ""));
        self.pair(
            ("NameLeft", "Handläggare", [Some(report.handlaggare.clone()), phone]),
            ("NameRight", "Till", [Some(namnd), meeting]),
        );
        self.named(&report.title, &report.subtitle);
    }

    fn named(&mut self, title: &str, subtitle: &str) {
        self.put(paragraph("Title", title));
        if !subtitle.is_empty() {
            self.put(paragraph("Subtitle", subtitle));
        }
    }

    fn sections(&mut self, sections: &[Section]) -> Result<(), PrintError> {
        for section in sections {
            self.put(paragraph("Heading1", &section.heading));
            for block in &section.blocks {
                self.block(block)?;
            }
        }
        Ok(())
    }

    /// Two groups of lines beside each other, the left read first.
    fn pair(&mut self, left: Lines<'_>, right: Lines<'_>) {
        let filled = |lines: &[Option<String>; 2]| lines.iter().flatten().count();
        self.put(framed(left.0, left.1, LEFT));
        let lines = left.2.iter().flatten();
        self.parts.extend(lines.map(|line| framed("BlockLeft", line, LEFT)));
        self.put(kept(right.0, right.1));
        let lines = right.2.iter().flatten();
        self.parts.extend(lines.map(|line| paragraph("BlockRight", line)));
        // The frame does not push the text below it down: fill the right column to its height.
        for _ in filled(&right.2)..filled(&left.2) {
            self.put(paragraph("BlockRight", ""));
        }
    }

    fn decisions(&mut self, decisions: &[String], signatures: &[Signature]) {
        if !decisions.is_empty() {
            self.put(paragraph("Heading1", "Förslag till beslut"));
        }
        // Nobody signs on a page that does not say what.
        let keep = !signatures.is_empty();
        self.parts.extend(decisions.iter().map(|it| numbered(2, it, keep)));
        for two in signatures.chunks(2) {
            self.put(paragraph("Pen", ""));
            match two {
                [left, right] => self.pair(
                    ("NameLeft", &left.name, [Some(left.title.clone()), None]),
                    ("NameRight", &right.name, [Some(right.title.clone()), None]),
                ),
                rest => rest.iter().for_each(|it| {
                    self.put(kept("NameAlone", &it.name));
                    self.put(paragraph("BlockAlone", &it.title));
                }),
            }
        }
    }

    fn block(&mut self, block: &Block) -> Result<(), PrintError> {
        match block {
            // What leads up to a list or a table stays with it.
            Block::Paragraph(text) if text.ends_with(':') => self.put(kept("BodyText", text)),
            Block::Paragraph(text) => self.put(paragraph("BodyText", text)),
            Block::Bullets(items) => {
                self.parts.extend(items.iter().map(|it| paragraph("ListBullet", it)));
            }
            Block::Heading(text) => self.put(paragraph("Heading2", text)),
            Block::Table(it) => self.table(it),
            Block::Chart(chart) => {
                let picture = Picture::of(chart)?;
                self.pictures.push(picture);
                let number = self.pictures.len() - self.given;
                self.put(caption("Diagram", number, &chart.caption));
                self.shown();
                self.table(&chart.table());
            }
            Block::Picture(picture) => {
                self.put(caption("Bild", self.given + 1, &picture.caption));
                self.given += 1;
                self.pictures.push(Picture::given(picture));
                self.shown();
            }
        }
        Ok(())
    }

    /// The picture put in last, in a paragraph of its own.
    fn shown(&mut self) {
        let number = self.pictures.len();
        let shown = self.pictures.last().map(|picture| drawing(picture, number));
        self.put(el("w:p").with(properties("Figure")).with(el("w:r").each(shown)));
    }

    fn table(&mut self, it: &Table) {
        self.tables += 1;
        self.put(caption("Tabell", self.tables, &it.caption));
        self.put(table(it));
        self.put(paragraph("AfterTable", ""));
    }
}

/// The style of the first line, the first line, the lines under it.
type Lines<'a> = (&'static str, &'a str, [Option<String>; 2]);

/// A4 with the margins of the PDF; the first page has a header of its own.
fn page() -> El {
    let header = |kind, id| el("w:headerReference").attr("w:type", kind).attr("r:id", id);
    let margins = [
        ("w:top", 1760),
        ("w:right", 1700),
        ("w:bottom", 1250),
        ("w:left", 11906 - 1700 - TEXT_WIDTH),
        ("w:header", 900),
        ("w:footer", 700),
        ("w:gutter", 0),
    ];
    el("w:sectPr")
        .with(header("default", "rIdHeader"))
        .with(header("first", "rIdFirst"))
        .with(el("w:pgSz").attr("w:w", 11906).attr("w:h", 16838))
        .with(margins.into_iter().fold(el("w:pgMar"), |it, (name, value)| it.attr(name, value)))
        .with(el("w:titlePg"))
}
