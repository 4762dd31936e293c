//! A whole day without the mouse: sixteen tasks, each key counted.

use anslag_window_tests::{Key, Trouble, Window};

use super::{keyboard::Hands, steps::look};

const WORRY: &str = "Undrar om lampan vid lekparken är trasig, det är mörkt på kvällen.";
const QUESTION: &str = "När öppnar lekparken igen?";
const ANSWER: &str = "Tack, vi ser över belysningen.";
const TEXT: &str = "Lekparken öppnar den 5 december. Välkommen!";

/// Her day.
pub async fn goes_by_keyboard(window: &Window) -> Result<(), Trouble> {
    window.script("location.hash = '#/today'").await?;
    window.see("h1").await?;
    let hands = &mut Hands::on(window);
    the_log(hands).await?;
    the_plan(hands).await?;
    the_rest(hands).await?;
    hands.tell();
    assert_eq!(hands.count(), 16);
    Ok(())
}

async fn the_log(hands: &mut Hands<'_>) -> Result<(), Trouble> {
    for (task, text) in [("logs a worry", WORRY), ("logs a question", QUESTION)] {
        hands.press(&[Key::Alt], 'l').await?;
        hands.window.see("dialog[open] textarea").await?;
        hands.types(text).await?;
        hands.press(&[Key::Control], Key::Enter).await?;
        hands
            .window
            .until("it is logged", "return !document.querySelector('dialog[open]')")
            .await?;
        let row = ["^Ctrl+Down", "^Down", "2026-11-23", "^Tab", "Facebook", "^Tab", text, "^Tab"];
        let rest = ["Trygghet", "^Tab", "2", "^Tab", "KON-2026-0001", "^Enter", "^Ctrl+S"];
        hands.done(task, Some(&[row.as_slice(), &rest].concat()));
    }

    hands.asks_for("lampan", "").await?;
    hands.window.see_text("KON-2026-0001").await?;
    hands.done("finds the worry", Some(&["^Ctrl+F", "lampan", "^Enter", "^Esc"]));

    hands.press(&[], 's').await?;
    hands
        .window
        .until("the answer", "return document.activeElement?.tagName === 'TEXTAREA'")
        .await?;
    hands.types(ANSWER).await?;
    hands.press(&[Key::Control], Key::Enter).await?;
    hands.window.see_text("Ändra svaret").await?;
    let sheet =
        ["^Right", "^Right", "^F2", ANSWER, "^Tab", "2026-11-23 09:00", "^Enter", "^Ctrl+S"];
    hands.done("answers it", Some(&sheet));

    hands.press(&[], '9').await?;
    hands.window.see("input[type=radio]:checked").await?;
    hands.tabs_to("Spara bedömning").await?;
    hands.press(&[], Key::Enter).await?;
    hands.window.see_text("Ändra bedömningen").await?;
    look(hands.window, "30-dagen-kontakt").await?;
    hands.done("judges how it is kept", Some(&["^Right", "Hålls ordnad", "^Enter", "^Ctrl+S"]));

    hands.press(&[Key::Control], 'z').await?;
    hands.window.gone_text("Ändra bedömningen").await?;
    hands.press(&[Key::Control], 'y').await?;
    hands.window.see_text("Ändra bedömningen").await?;
    hands.done("takes it back and does it again", Some(&["^Ctrl+Z", "^Ctrl+Y"]));
    Ok(())
}

async fn the_plan(hands: &mut Hands<'_>) -> Result<(), Trouble> {
    hands.asks_for("nytt in", "Nytt inlägg").await?;
    hands.window.see("textarea").await?;
    hands.tabs_to("Text").await?;
    hands.types(TEXT).await?;
    hands.window.see_text("Sparat").await?;
    hands.done(
        "writes a post",
        Some(&["^Ctrl+Down", "^Down", TEXT, "^Tab", "Facebook", "^Enter", "^Ctrl+S"]),
    );

    hands.tabs_to("Dag").await?;
    hands.types("3/12").await?;
    hands.tabs_to("Tid").await?;
    hands.types("14.30").await?;
    hands.press(&[], Key::Enter).await?;
    hands.window.see_text("Planerat till").await?;
    hands.done("plans it", Some(&["^Right", "2026-12-03", "^Tab", "14:30", "^Enter", "^Ctrl+S"]));

    hands.press(&[], Key::Escape).await?;
    hands.asks_for("kal", "Kalender").await?;
    hands.window.see_text("november").await?;
    hands.press(&[], Key::PageDown).await?;
    hands.window.see_text("Lekparken öppnar").await?;
    hands.keys_to(Key::Tab, "stop").await?;
    hands.keys_to(Key::Up, "day === '2026-12-02'").await?;
    hands.keys_to(Key::Right, "day === '2026-12-03'").await?;
    hands.keys_to(Key::Down, "post").await?;
    hands.press(&[Key::Alt], Key::Right).await?;
    let moved = "return !![...document.querySelectorAll('[data-day=\"2026-12-04\"]')]\
        .find((day) => day.textContent.includes('Lekparken'))";
    hands.window.until("it is a day later", moved).await?;
    look(hands.window, "31-dagen-kalender").await?;
    hands.done(
        "moves it a day",
        Some(&["^Ctrl+F", "Lekparken", "^Enter", "^Esc", "2026-12-04", "^Enter", "^Ctrl+S"]),
    );
    Ok(())
}

async fn the_rest(hands: &mut Hands<'_>) -> Result<(), Trouble> {
    hands.asks_for("ny händ", "Ny händelse").await?;
    hands.window.see("dialog[open]").await?;
    hands.tabs_to("Vad har hänt").await?;
    hands.types("Brand i soprum").await?;
    hands.press(&[Key::Control], Key::Enter).await?;
    hands.window.see_text("Inget besked är utlovat").await?;
    hands.done("registers an incident", None);

    hands.asks_for("nytt mål", "Nytt mål").await?;
    hands.tabs_to("Så står det i planen").await?;
    hands.types("Trygga parker").await?;
    hands.press(&[Key::Control], Key::Enter).await?;
    hands.window.until("it is kept", "return /goals\\/\\d+/.test(location.hash)").await?;
    hands.done(
        "writes a goal",
        Some(&["^Ctrl+PageDown", "^Ctrl+Down", "^Down", "Trygga parker", "^Enter", "^Ctrl+S"]),
    );

    hands.asks_for("hjul", "Årshjulet").await?;
    hands.window.see_text("Lucia").await?;
    hands.done("looks at the year", None);

    hands.asks_for("gå igenom", "Gå igenom en checklista").await?;
    hands.window.see_text("Checklistor").await?;
    hands.done("comes to the checklists", None);

    hands.asks_for("ny rap", "Ny rapport").await?;
    hands.window.see_text("Rapporter").await?;
    hands.press(&[], 'n').await?;
    hands.window.see("dialog[open]").await?;
    look(hands.window, "32-dagen-rapport").await?;
    hands.press(&[], Key::Escape).await?;
    hands.done("begins a report", None);

    hands.asks_for("handbok", "Hjälp om sidan").await?;
    hands.window.see_text("Börja en rapport så räknas siffrorna en gång").await?;
    look(hands.window, "32-dagen-hjalp").await?;
    hands.press(&[], Key::Escape).await?;
    hands.done("reads how", None);

    hands.asks_for("mörkt", "Mörkt utseende").await?;
    hands
        .window
        .until("it is dark", "return document.documentElement.dataset.theme === 'dark'")
        .await?;
    hands.press(&[Key::Control], 'k').await?;
    hands.window.see("dialog[open] [role=combobox]").await?;
    hands.types("svar").await?;
    hands.window.see("dialog[open] [role=option]").await?;
    look(hands.window, "33-sok-ga-gor-morkt").await?;
    hands.press(&[], Key::Escape).await?;
    hands.asks_for("utseende som", "Utseende som datorn").await?;
    hands.done("changes how it looks", None);
    Ok(())
}
