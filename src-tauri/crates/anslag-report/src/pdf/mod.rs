//! A report as PDF: one file that is both PDF/UA-1 (accessible) and PDF/A-2a (for the archive).

mod view;
mod world;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::model::Tjansteutlatande;
use crate::{PrintError, prepare, text};
use world::ClosedWorld;

/// The report as PDF bytes; characters that no bundled font draws are printed as `[U+4F60]`.
pub fn pdf(report: &Tjansteutlatande) -> Result<Vec<u8>, PrintError> {
    let report = prepare::prepared(report, text::printable)?;
    let data = serde_json::to_vec(&view::view(&report)?)
        .map_err(|error| PrintError::Typst(error.to_string()))?;
    let printed = typeset(data, identity(&report));
    // The typesetter remembers between runs; a desktop app has no use for that memory.
    comemo::evict(0);
    printed
}

fn typeset(data: Vec<u8>, identity: String) -> Result<Vec<u8>, PrintError> {
    let world = ClosedWorld::new(data);
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|it| refusal(&it))?;
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
        let world = ClosedWorld::new(serde_json::to_vec(&view::view(&report).unwrap()).unwrap());
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
