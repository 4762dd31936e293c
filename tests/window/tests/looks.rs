//! Every view in three looks: light, dark, and as narrow as 1280 pixels are at four times their size (WCAG 2.2,
//! 1.4.10). In each nothing is for axe to find, and the page itself never scrolls sideways. The pictures lie in
//! `target/screenshots`.

use std::{path::PathBuf, process::Command};

use anslag_window_tests::{PASSPHRASE, Start, Trouble, Window};

const PLACES: [(&str, &str); 27] = [
    ("today", "i-dag"),
    ("calendar", "kalender"),
    ("calendar/year", "aret"),
    ("calendar?view=list", "lista"),
    ("calendar?view=table", "tabell"),
    ("posts", "inlagg"),
    ("posts/1", "ett-inlagg"),
    ("contacts?visa=alla", "kontakter"),
    ("contacts/1?visa=alla", "en-kontakt"),
    ("incidents", "handelser"),
    ("incidents/barometer", "barometern"),
    ("registrations", "diarieforing"),
    ("watch", "uppsikt"),
    ("disclosures", "utlamnande"),
    ("gallring", "gallring"),
    ("checklists", "checklistor"),
    ("accounts", "konton"),
    ("accounts/1", "ett-konto"),
    ("goals", "mal"),
    ("statistics", "statistik"),
    ("reports", "rapporter"),
    ("media", "bilder"),
    ("history", "historik"),
    ("settings/look", "utseende"),
    ("settings/rules", "granskning"),
    ("settings/safety", "sakerhet"),
    ("settings/about", "om"),
];

/// How the window is made to look, by a script, and how wide it is.
const LOOKS: [(&str, &str, u32, u32); 3] = [
    ("ljust", "document.documentElement.dataset.theme = 'light'", 1_366, 768),
    ("morkt", "document.documentElement.dataset.theme = 'dark'", 1_366, 768),
    ("smalt", "document.documentElement.dataset.theme = 'light'", 320, 640),
];

#[tokio::test]
async fn every_view_holds_in_every_look() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    let cli = std::env::current_exe()?;
    let cli: Option<PathBuf> = cli.ancestors().nth(2).map(|debug| debug.join("anslag-cli"));
    let mut cli = Command::new(cli.unwrap_or_default());
    cli.args(["demo", "--data"]).arg(office.path()).env("ANSLAG_PASSPHRASE", PASSPHRASE);
    cli.env("ANSLAG_NOW", anslag_window_tests::NOW);
    assert!(cli.status()?.success(), "the example office is made");
    let window = Start::at(office.path()).open().await?;
    window.see_text("I dag").await?;
    let mut faults = vec![];
    for (look, script, width, height) in LOOKS {
        window.size(width, height).await?;
        window.script(script).await?;
        for (place, name) in PLACES {
            if let Err(why) = holds(&window, place, &format!("alla-{name}-{look}")).await {
                faults.push(format!("{place} {look}: {why}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    window.close().await
}

async fn holds(window: &Window, place: &str, name: &str) -> Result<(), Trouble> {
    window.script(&format!("location.hash = '#/{place}'")).await?;
    window.see("main h1").await?;
    tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    window.until("nothing moves", "return document.getAnimations().length === 0").await?;
    window.screenshot(name).await?;
    window
        .until(
            "it does not scroll sideways",
            "return document.scrollingElement.scrollWidth <= innerWidth",
        )
        .await?;
    window.is_accessible(name).await
}
