//! The register of accounts.

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, look, undo_and_redo};

/// Registers an account with its decision.
pub async fn registers_an_account(window: &Window) -> Result<(), Trouble> {
    go(window, "accounts/new").await?;
    window.choose("Plattform", "Facebook").await?;
    window.write("Namn", "Stadshuset på prov").await?;
    window.write("Adress", "https://www.facebook.com/exempel.kungsholmen").await?;
    window.write("Syfte", "Dialog med dig som bor på Kungsholmen").await?;
    window.write("Ansvarig", "Åsa Öberg").await?;
    window.write("Ersättare", "Bo Alm").await?;
    window.write("Beslutat av", "Stadsdelsdirektören").await?;
    window.set("Beslutsdag", "2026-10-01").await?;
    window.write("Diarienummer", "hundra").await?;
    window.press(&[Key::Control], Key::Enter).await?;
    window.see_text("inget diarienummer").await?;
    window.write("Diarienummer", "1.2.3-159-2026").await?;
    window.press(&[Key::Control], Key::Enter).await?;
    let listed = "[...document.querySelectorAll('table a, table button, table td')]\
        .some((cell) => cell.textContent.includes('Stadshuset på prov'))";
    undo_and_redo(window, "the account in the register", listed).await?;
    look(window, "03-konton").await
}
