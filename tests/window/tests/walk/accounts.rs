//! The register of accounts.

use std::path::Path;

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, look, shows, undo_and_redo};

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

/// Packs the year for the archive by the keyboard, saves it as a folder and writes the step.
pub async fn packs_the_year(window: &Window, papers: &Path) -> Result<(), Trouble> {
    go(window, "accounts/1").await?;
    let year = "new Date().getFullYear()";
    window
        .script(
            "[...document.querySelectorAll('summary')].find((fold) => \
        fold.textContent.includes('Arkivpaket')).focus()",
        )
        .await?;
    window.press(&[], Key::Enter).await?;
    let year = window.script(&format!("return String({year})")).await?;
    window.choose("År", year.as_str().unwrap_or_default()).await?;
    window.click("Visa vad som följer med").await?;
    window.see_text("Ingen översiktsbild är tagen under året").await?;
    look(window, "03b-arkivpaket").await?;
    window.click("Spara som mapp").await?;
    window.see_text("Sparad:").await?;
    let saved = std::fs::read_dir(papers)?.filter_map(Result::ok).map(|each| each.path());
    let packed: Vec<_> = saved.filter(|each| each.join("METS.xml").is_file()).collect();
    if packed.len() != 1 {
        return Err(
            std::io::Error::other(format!("no package lies in {}", papers.display())).into()
        );
    }
    window.write("Samlingsärendets diarienummer", "KUN 2026/40").await?;
    window.click("Skriv steget Arkiverat").await?;
    undo_and_redo(window, "the step is written", &shows("Steg som är tagna")).await
}
