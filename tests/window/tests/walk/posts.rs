//! Posts: written under review, planned, marked published.

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{Outside, go, look, shows, undo_and_redo};

const TEXT: &str = "Lekparken öppnar på lördag. Läs mer bl.a. på bit.ly/park";

/// Opens a new post and types in it.
pub async fn types(window: &Window, text: &str) -> Result<(), Trouble> {
    go(window, "posts").await?;
    window.click("Nytt inlägg").await?;
    window.see("textarea").await?;
    window.write("Text", text).await
}

/// The same, until it is saved.
pub async fn begins_a_draft(window: &Window, text: &str) -> Result<(), Trouble> {
    types(window, text).await?;
    window.see_text("Sparat").await
}

/// Writes a post and mends what the reading room marks.
pub async fn writes_a_post_under_review(window: &Window) -> Result<(), Trouble> {
    begins_a_draft(window, TEXT).await?;
    window.click("Facebook").await?;
    for words in ["KLA-005", "TIL-008", "stopp", "LIX"] {
        window.see_text(words).await?;
    }
    window.screenshot("04-granskning").await?;
    window.click("bland annat").await?;
    window
        .until("mended", "return document.querySelector('textarea').value.includes('bland annat')")
        .await?;
    window.write("Text", "Lekparken i Kronobergsparken öppnar den 5 december. Välkommen!").await?;
    window.gone_text("TIL-008").await?;
    window.see_text("Sparat").await?;
    look(window, "05-inlagg").await
}

/// Gives it a day and a time.
pub async fn plans_it(window: &Window) -> Result<(), Trouble> {
    window.set("Dag", "2026-12-03").await?;
    window.set("Tid", "14:30").await?;
    window.click("Planera").await?;
    undo_and_redo(window, "the slot", &shows("Planerat till")).await
}

/// Marks it published with link and time.
pub async fn marks_it_published(window: &Window) -> Result<(), Trouble> {
    go(window, "posts").await?;
    window.click("Lekparken i Kronobergsparken").await?;
    window.click("Publicerat …").await?;
    window.write("Länk till inlägget", "https://www.facebook.com/exempel/posts/1").await?;
    window.set("Dag", "2026-11-23").await?;
    window.set("Tid", "09:00").await?;
    window.click("Spara som publicerat").await?;
    undo_and_redo(window, "the link", &shows("exempel/posts/1")).await?;
    look(window, "07-publicerat").await?;
    window.press(&[], Key::Escape).await
}

/// Opens each of the editor's dialogs and leaves it by Escape.
pub async fn opens_every_dialog(window: &Window) -> Result<(), Trouble> {
    for (button, title, picture) in [
        ("Mallar …", "Vi tar reda på det", "30-mallar"),
        ("Tidigare versioner …", "Tidigare versioner", "31-versioner"),
        ("Godkänt av …", "Spara godkännandet", "32-godkant"),
        ("Gör till serie …", "Hoppa över helger", "33-serie"),
        ("Publicera för hand …", "Före publicering är inte signerad", "34-paket"),
    ] {
        window.focus(&window.find("button", button).await?).await?;
        window.press(&[], Key::Enter).await?;
        window.see_text(title).await?;
        look(window, picture).await?;
        window.press(&[], Key::Escape).await?;
        window.until("closed", "return !document.querySelector('dialog[open]')").await?;
    }
    Ok(())
}

/// Opens the page of the account from the package, in her browser and not in the window.
pub async fn opens_the_accounts_page(window: &Window, outside: &Outside) -> Result<(), Trouble> {
    window.click("Publicera för hand …").await?;
    window.click("Öppna i webbläsaren").await?;
    outside.saw("https://").await?;
    window.press(&[], Key::Escape).await?;
    window.until("closed", "return !document.querySelector('dialog[open]')").await
}
