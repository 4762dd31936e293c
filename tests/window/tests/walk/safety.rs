//! She chooses a second place, makes a copy, puts it back, locks, and comes in by code and by a new passphrase.

use anslag_window_tests::{Key, PASSPHRASE, Trouble, Window};
use serde_json::Value;

use super::steps::{go, look};

const NEWEST: &str = "en tredje och lång lösenfras";
const NEW: &str = "en ny och lång lösenfras";

/// A copy in both places, looked into and put back; what was changed after it is gone.
pub async fn puts_a_copy_back(window: &Window) -> Result<(), Trouble> {
    go(window, "settings/safety").await?;
    window.see_text("dagens").await?;
    window.click("Välj mapp …").await?;
    window.see_text("Andra platsen: ").await?;
    window.click("Säkerhetskopiera nu").await?;
    window.see_text("Den ligger också på den andra platsen").await?;
    look(window, "26-sakerhet").await?;
    window.choose("Lås när ingen använder Anslag", "Efter 15 minuter").await?;
    let chosen = |text: &str| {
        format!("return document.querySelector('select')?.selectedOptions[0]?.text === '{text}'")
    };
    window.until("the minutes are kept", &chosen("Efter 15 minuter")).await?;
    let asked = "[...document.querySelectorAll('tr')]\
        .find((row) => row.textContent.includes('som du bad om')).querySelector('button')";
    window.script(&format!("({asked}).focus()")).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("I kopian").await?;
    window.is_accessible("a copy looked into").await?;
    window.screenshot("26-kopian").await?;
    window.click("Återställ från kopian").await?;
    window.until("it is as it was", &chosen("Aldrig")).await?;
    window.see_text("före en återställning").await
}

/// The day's copy has been made behind her.
pub async fn sees_the_days_copy(window: &Window) -> Result<(), Trouble> {
    go(window, "settings/safety").await?;
    window.see_text("dagens").await
}

/// The page says that the file is damaged, offers the copies, and opens what she chose.
pub async fn is_rescued(window: &Window) -> Result<(), Trouble> {
    window.see_text("Anslag kunde inte öppnas").await?;
    window.see_text("Återställ från en säkerhetskopia").await?;
    window.is_accessible("a damaged office").await?;
    window.screenshot("27-skadat").await?;
    // Its very first page is damaged: nothing can be read, and that is said.
    window.focus_on("button", "Spara det som går att läsa …").await?;
    window.press(&[], Key::Enter).await?;
    let twice =
        "return document.body.innerText.split('En uppgift i filen går inte att läsa.').length > 2";
    window.until("that is said of the rest, too", twice).await?;
    window.focus_on("button", "Återställ").await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Logga kontakt").await
}

/// Ctrl+L locks; the code opens, and then a new passphrase does, and the old one no more.
pub async fn locks_and_comes_in_by_the_code(window: &Window) -> Result<(), Trouble> {
    window.click("Gör en ny kod").await?;
    window.see(".code span").await?;
    let read =
        "return [...document.querySelectorAll('.code span')].map((it) => it.textContent).join(' ')";
    let Value::String(code) = window.script(read).await? else {
        return Err(Trouble::new("no code is shown"));
    };
    lock(window).await?;
    window.click("Lås upp med återställningskod").await?;
    window.write("Återställningskod", &code).await?;
    window.is_accessible("by the code").await?;
    window.screenshot("26-med-koden").await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Byt lösenfras").await?;
    window.write("Ny lösenfras", NEW).await?;
    window.write("Ny lösenfras en gång till", NEW).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Lösenfrasen är bytt").await?;
    lock(window).await?;
    window.write("Lösenfras", PASSPHRASE).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Lösenfrasen stämmer inte.").await?;
    window.write("Lösenfras", NEW).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Byt lösenfras").await
}

/// A new machine: the folder of copies, a wrong passphrase, the right one, and the office is there.
pub async fn begins_with_a_copy(window: &Window) -> Result<(), Trouble> {
    window.click("Jag har en säkerhetskopia").await?;
    window.click("Välj mapp …").await?;
    // The choice beside it has the same name.
    let field = window.see("input[type=password]").await?;
    field.send_keys(NEW).await?;
    window.is_accessible("a new machine").await?;
    window.screenshot("29-ny-dator").await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Lösenfrasen stämmer inte.").await?;
    field.clear().await?;
    field.send_keys(PASSPHRASE).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Logga kontakt").await?;
    go(window, "accounts").await?;
    window.see_text("Stadshuset på prov").await
}

/// Another key for everything; the passphrase before it opens nothing.
pub async fn draws_another_key(window: &Window) -> Result<(), Trouble> {
    go(window, "settings/safety").await?;
    window.click("Byt nyckel …").await?;
    window.write("Lösenfras till den nya nyckeln", NEWEST).await?;
    window.write("Samma lösenfras en gång till", NEWEST).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Allt är skrivet på nytt under en ny nyckel").await?;
    window.see(".new-key .code span").await?;
    look(window, "28-ny-nyckel").await?;
    lock(window).await?;
    window.write("Lösenfras", NEW).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Lösenfrasen stämmer inte.").await?;
    window.write("Lösenfras", NEWEST).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Byt nyckel …").await
}

async fn lock(window: &Window) -> Result<(), Trouble> {
    window.press(&[Key::Control], 'l').await?;
    window.see_text("Dina uppgifter är krypterade").await?;
    window.until("the title tells nothing", "return document.title === 'Anslag'").await
}
