//! The report: seen as paper, saved as PDF and DOCX.

use std::{fs, path::Path};

use anslag_window_tests::{Trouble, Window};

use super::steps::{Outside, go, look};

/// Saves the report in both forms; the files are documents.
pub async fn prints_the_report(
    window: &Window,
    papers: &Path,
    outside: &Outside,
) -> Result<(), Trouble> {
    go(window, "reports?from=2026-09-01&to=2026-12-31").await?;
    window.see_text("Förslag till beslut").await?;
    window.see("img[alt]").await?;
    look(window, "10-rapport").await?;
    window.click("Spara som PDF").await?;
    window.see_text("2026-09-01-2026-12-31.pdf").await?;
    window.click("Öppna filen").await?;
    outside.saw("2026-09-01-2026-12-31.pdf").await?;
    window.click("Spara som DOCX").await?;
    window.see_text("2026-09-01-2026-12-31.docx").await?;
    for (ending, begins) in [("pdf", &b"%PDF"[..]), ("docx", b"PK")] {
        let file = papers.join(format!("tjansteutlatande-2026-09-01-2026-12-31.{ending}"));
        assert!(fs::read(&file)?.starts_with(begins), "{} is a document", file.display());
    }
    Ok(())
}
