//! The first morning: who she is, the lock, and the views she only looks into.

use anslag_window_tests::{Key, PASSPHRASE, Trouble, Window};

use super::steps::{go, look};

/// Says once who she is and lands on *I dag*.
pub async fn says_who_she_is(window: &Window) -> Result<(), Trouble> {
    window.see_text("Vem är du?").await?;
    window.is_accessible("first run").await?;
    window.write("Ditt namn", "Åsa Öberg").await?;
    window.write("Telefon", "08-508 00 000").await?;
    window.screenshot("01-vem-ar-du").await?;
    window.click("Spara och börja").await?;
    keeps_the_code(window).await?;
    window.see_text("I dag").await?;
    look(window, "02-i-dag-tomt").await
}

/// The code is shown once, and she says that she has kept it.
async fn keeps_the_code(window: &Window) -> Result<(), Trouble> {
    window.see_text("Din återställningskod").await?;
    window.see(".code span").await?;
    window.is_accessible("recovery code").await?;
    window.screenshot("01-aterstallningskod").await?;
    window.click("Jag har skrivit ut koden eller skrivit av den").await?;
    window.click("Fortsätt").await
}

/// A wrong passphrase opens nothing, the right one lets her in.
pub async fn is_let_in(window: &Window) -> Result<(), Trouble> {
    window.see_text("Lösenfras").await?;
    window.is_accessible("locked").await?;
    window.write("Lösenfras", "en helt annan lösenfras").await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Lösenfrasen stämmer inte.").await?;
    window.screenshot("15-last").await?;
    window.write("Lösenfras", PASSPHRASE).await?;
    window.press(&[], Key::Enter).await?;
    window.see_text("Logga kontakt").await
}

/// The views the day did not pass through, and the first once more with something in it.
pub async fn sees_every_other_view(window: &Window) -> Result<(), Trouble> {
    for (place, text, name) in [
        ("today", "I dag", "11-i-dag"),
        ("incidents", "Händelser", "12-handelser"),
        ("incidents/barometer", "Till händelserna", "12-orosbarometern"),
        ("contacts?visa=amne", "Ämnen", "12-amnen"),
        ("registrations", "Diarieföring", "16-diarieforing"),
        ("watch", "Uppsikt", "17-uppsikt"),
        ("disclosures", "Utlämnande", "18-utlamnande"),
        ("gallring", "Gallring", "19-gallring"),
        ("settings/safety", "Allt i öppna format", "26-sakerhet-allt"),
        ("settings/about", "Delar från andra", "26-om-anslag"),
        ("goals", "Mål", "20-mal"),
        ("statistics", "Statistik", "22-statistik"),
        ("statistics?visa=uppfoljning", "Delat på", "22-uppfoljning"),
        ("accounts/1", "Konton", "23-konto"),
        ("checklists/sida?page=uppsikt", "Checklistor", "24-lista"),
        ("checklists/revision", "Lägg till kontrollmål", "25-revisionssvar"),
        ("checklists/lagtexter", "Lagtexter", "25-lagtexter"),
        ("media", "Bilder", "21-bilder"),
        ("history", "Historik", "13-historik"),
        ("settings", "Inställningar", "14-installningar"),
        ("settings/log", "Svarstider", "14-svarstider"),
        ("settings/plan", "Planering", "14-planering"),
        ("settings/year", "Året", "14-aret"),
    ] {
        go(window, place).await?;
        window.see_text(text).await?;
        look(window, name).await?;
    }
    Ok(())
}
