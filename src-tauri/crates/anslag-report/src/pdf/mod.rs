//! A report or a record as PDF: one file that is both PDF/UA-1 (accessible) and PDF/A-2a (for the archive).

mod pages;
mod view;
mod world;

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::model::{Record, Section, Tjansteutlatande};
use crate::{PrintError, prepare, text};
pub use pages::{Pages, pages};
use world::{ClosedWorld, RECORD, TJANSTEUTLATANDE};

/// The report as PDF bytes; characters that no bundled font draws are printed as `[U+4F60]`.
pub fn pdf(report: &Tjansteutlatande) -> Result<Vec<u8>, PrintError> {
    let report = prepare::prepared(report, text::printable)?;
    printed(&world_of(&report)?, identity(&report))
}

fn world_of(report: &Tjansteutlatande) -> Result<ClosedWorld, PrintError> {
    world(TJANSTEUTLATANDE, &view::view(report)?, &report.sections)
}

/// The record as PDF bytes, to the same standards.
///
/// # Errors
/// `MissingTitle`, `MissingHeading`, `MissingAlt`, `EmptyTable`, `Date`; `Typst` for a picture
/// whose bytes are damaged.
pub fn record_pdf(record: &Record) -> Result<Vec<u8>, PrintError> {
    let record = prepare::record(record, text::printable)?;
    let world = world(RECORD, &view::record(&record)?, &record.sections)?;
    let number = record.diarienummer.as_deref().unwrap_or_default();
    let (form, title) = (&record.form, &record.title);
    printed(&world, format!("{}\n{number}\n{}\n{form}\n{title}", record.forvaltning, record.date))
}

fn world(
    template: &str,
    view: &impl Serialize,
    sections: &[Section],
) -> Result<ClosedWorld, PrintError> {
    let data = serde_json::to_vec(view).map_err(|error| PrintError::Typst(error.to_string()))?;
    let pictures = view::pictures(sections).map(|(path, it)| (path, it.bytes.clone()));
    Ok(ClosedWorld::new(template, data, pictures))
}

fn printed(world: &ClosedWorld, identity: String) -> Result<Vec<u8>, PrintError> {
    let printed = typeset(world, identity);
    // The typesetter remembers between runs; a desktop app has no use for that memory.
    comemo::evict(0);
    printed
}

fn typeset(world: &ClosedWorld, identity: String) -> Result<Vec<u8>, PrintError> {
    let document = set(world)?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PrintError::Typst(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Anslag".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|it| refusal(&it))
}

fn set(world: &ClosedWorld) -> Result<PagedDocument, PrintError> {
    typst::compile::<PagedDocument>(world).output.map_err(|it| refusal(&it))
}

/// What makes a document the same document when it is printed again.
fn identity(report: &Tjansteutlatande) -> String {
    let number = report.diarienummer.as_deref().unwrap_or_default();
    format!("{}\n{number}\n{}\n{}", report.forvaltning, report.date, report.title)
}

fn refusal(diagnostics: &[SourceDiagnostic]) -> PrintError {
    let said: Vec<&str> = diagnostics.iter().map(|it| it.message.as_str()).collect();
    PrintError::Typst(said.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts;
    use crate::model::Block;

    fn example() -> Tjansteutlatande {
        let text = include_str!("../../../../../assets/reports/inputs/tjansteutlatande.json");
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn template_compiles_without_a_warning() {
        let report = prepare::prepared(&example(), text::printable).unwrap();
        let view = view::view(&report).unwrap();
        let world = world(TJANSTEUTLATANDE, &view, &report.sections).unwrap();
        let warned = typst::compile::<PagedDocument>(&world);
        assert!(warned.output.is_ok(), "{:?}", warned.output.err());
        assert!(
            warned.warnings.is_empty(),
            "a missing font is only a warning: {:?}",
            warned.warnings
        );
    }

    #[test]
    fn every_character_of_unicode_can_be_printed() {
        let all = (0..=0x10_FFFF).filter_map(char::from_u32);
        let (drawn, named): (Vec<char>, Vec<char>) = all.partition(|it| fonts::covers(*it));
        let some = named.into_iter().step_by(4999);
        let text: Vec<String> = drawn.into_iter().chain(some).map(|it| format!("x{it}")).collect();
        let mut report = example();
        report.sections.truncate(1);
        report.sections[0].blocks = vec![Block::Paragraph(text.join(" "))];
        assert!(pdf(&report).is_ok(), "{:?}", pdf(&report).err());
    }
}
