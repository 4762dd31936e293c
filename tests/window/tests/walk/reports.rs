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
    points_at_a_day(window).await?;
    window.press(&[Key::Control], Key::Enter).await?;
    window.see_text("Förslag till beslut").await?;
    window.see("[role=img] svg").await?;
    writes_her_own_words(window).await?;
    rewrites_a_heading(window).await?;
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

/// A day is pointed at in its month by the keyboard; Escape leaves the month and not the sheet.
async fn points_at_a_day(window: &Window) -> Result<(), Trouble> {
    let day = |day: &str| {
        format!(
            "return document.activeElement.value === '{day}' && !!document.querySelector('dialog[open]')"
        )
    };
    let month = "return document.activeElement.ariaLabel?.startsWith('torsdag 31 december')";
    window.focus_on("field", "Sista dag").await?;
    window.press(&[Key::Alt], Key::Down).await?;
    window.until("the month is there", month).await?;
    look(window, "10-dagen-i-manaden").await?;
    window.press(&[], Key::Left).await?;
    window.press(&[], Key::Enter).await?;
    window.until("the day before", &day("2026-12-30")).await?;
    window.press(&[Key::Alt], Key::Down).await?;
    window
        .until("the month is there again", "return !!document.querySelector('[popover]')")
        .await?;
    window.press(&[], Key::Escape).await?;
    window.until("left as it was", &day("2026-12-30")).await?;
    window.press(&[], Key::Up).await?;
    window.until("a day later", &day("2026-12-31")).await
}

/// Rewrites the heading of a part by the keyboard; Escape leaves it as it was.
async fn rewrites_a_heading(window: &Window) -> Result<(), Trouble> {
    for (end, stands) in [(Key::Escape, "Bakgrund"), (Key::Enter, "Det här har hänt")] {
        let there = "return !!document.activeElement.closest('.heading')?.querySelector('input')";
        let opens = async || {
            window.focus_on("button", "Ändra rubriken Bakgrund").await?;
            window.press(&[], Key::Enter).await?;
            window.until("the heading is a field", there).await
        };
        // What Ångra brought back may be drawn in the very moment between the two keys.
        if opens().await.is_err() {
            opens().await?;
        }
        // Clearing it as the driver does would leave the field, and what is left is kept.
        window.press(&[Key::Control], 'a').await?;
        window.write_on("Delens rubrik", "Det här har hänt").await?;
        window.press(&[], end).await?;
        let heading = format!("return document.activeElement.textContent.trim() === '{stands}'");
        window.until("the heading has the focus", &heading).await?;
    }
    undo_and_redo(window, "the heading", &shows("Det här har hänt")).await
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
