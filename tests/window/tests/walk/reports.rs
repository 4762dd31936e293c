//! The report: seen as paper, saved as PDF and DOCX.

use std::{fs, path::Path};

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{Outside, go, leave_the_field, look, shows, undo_and_redo};

/// Every page that is shown is a picture, and there are some.
const PAGES: &str = "const pages = [...document.querySelectorAll('.pages img')];\
    return pages.length > 1 && pages.every((it) => it.complete && it.naturalWidth > 900)";

/// Begins the report, writes in it, and saves it in both forms; the files are documents.
pub async fn prints_the_report(
    window: &Window,
    papers: &Path,
    outside: &Outside,
) -> Result<(), Trouble> {
    go(window, "reports?from=2026-09-01&to=2026-12-31").await?;
    window.see_text("Börja rapporten").await?;
    look(window, "10-ny-rapport").await?;
    window.press(&[Key::Control], Key::Enter).await?;
    window.see_text("Förslag till beslut").await?;
    window.see("[role=img] svg").await?;
    writes_her_own_words(window).await?;
    look(window, "10-rapport").await?;
    leave_the_field(window).await?;
    window.press(&[], 'v').await?;
    window.until("the pages are drawn", PAGES).await?;
    look(window, "10-rapportens-sidor").await?;
    window.press(&[], 'v').await?;
    window.see(".paper").await?;
    window.press(&[], 'p').await?;
    window.see_text("2026-09-01-2026-12-31.pdf").await?;
    window.click("Öppna filen").await?;
    outside.saw("2026-09-01-2026-12-31.pdf").await?;
    leave_the_field(window).await?;
    window.press(&[], 'd').await?;
    window.see_text("2026-09-01-2026-12-31.docx").await?;
    for (ending, begins) in [("pdf", &b"%PDF"[..]), ("docx", b"PK")] {
        let file = papers.join(format!("tjansteutlatande-2026-09-01-2026-12-31.{ending}"));
        assert!(fs::read(&file)?.starts_with(begins), "{} is a document", file.display());
    }
    window.script("document.querySelector('.figures li:nth-child(3) button').focus()").await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("1 rad finns nu").await?;
    look(window, "10-rapportens-rader").await?;
    window.press(&[], Key::Escape).await?;
    window.until("closed", "return !document.querySelector('dialog[open]')").await?;
    go(window, "reports").await?;
    window.see_text("Till nämnden och till verksamhetsberättelsen").await?;
    look(window, "10-rapporter").await
}

/// Opens the first paragraph by the keyboard, writes, and takes it back with Ctrl+Z.
async fn writes_her_own_words(window: &Window) -> Result<(), Trouble> {
    let first = "[...document.querySelectorAll('.paper .block .acts button')]\
        .find((button) => button.textContent.trim() === 'Ändra')";
    window.script(&format!("({first}).focus()")).await?;
    window.press(&[], Key::Enter).await?;
    window.see(".paper textarea").await?;
    window.write("Text", "Förvaltningen har lyssnat.").await?;
    look(window, "10-rapportens-ord").await?;
    window.press(&[Key::Control], Key::Enter).await?;
    undo_and_redo(window, "her words on the paper", &shows("Förvaltningen har lyssnat.")).await
}
