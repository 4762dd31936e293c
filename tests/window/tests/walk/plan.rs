//! The plan she had in a sheet: taken in, moved twenty at a time by keyboard, and back again.

use std::{fmt::Write as _, path::Path};

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, leave_the_field, look};

/// So many rows has the plan of her year.
const ROWS: usize = 300;

/// A plan as she keeps it: her own headings, a column nobody else has, one time she mistyped.
fn her_sheet() -> String {
    let mut sheet = String::from("Datum;Klockslag;Ämne;Inläggstext;Kanal;Fotograf\r\n");
    for row in 0..ROWS {
        // Twenty in one week of March, the rest a few a week over the rest of the year.
        let day = if row < 20 { 1 + row % 5 } else { 1 + row % 28 };
        let month = if row < 20 { 3 } else { 5 + row % 8 };
        let hour = 8 + row % 9;
        // Writing to a String cannot fail.
        let _ = writeln!(
            sheet,
            "2027-{month:02}-{day:02};{hour:02}.30;Rad {row};Följ med på vandring nummer {row}.;\
             Stadshuset på prov;Åsa\r"
        );
    }
    sheet
}

/// Takes the sheet in, and one Ångra takes all of it back.
pub async fn takes_in_her_sheet(window: &Window, papers: &Path) -> Result<(), Trouble> {
    let file = papers.join("plan.csv");
    std::fs::write(&file, her_sheet())?;
    go(window, "calendar?day=2027-03-03").await?;
    window.click("Importera").await?;
    window.see("input[type=file]").await?.send_keys(&file.to_string_lossy()).await?;
    window.see_text(&format!("Lägg in {ROWS} inlägg")).await?;
    look(window, "20-import").await?;
    window.click(&format!("Lägg in {ROWS} inlägg")).await?;
    window.until("twenty in the week", &in_week("2027-03-01", 20)).await?;
    look(window, "21-importerad-plan").await?;
    leave_the_field(window).await?;
    window.press(&[Key::Control], 'z').await?;
    window.until("none is left", "return !document.querySelector('[data-post]')").await?;
    window.press(&[Key::Control], 'y').await?;
    window.until("all are back", &in_week("2027-03-01", 20)).await
}

/// Moves the twenty of a week to the next, with keys alone, and back.
pub async fn moves_twenty_by_keyboard(window: &Window) -> Result<(), Trouble> {
    go(window, "calendar?view=week&day=2027-03-01").await?;
    let chip = window.see("[data-zone=days] [data-post]").await?;
    window.focus(&chip).await?;
    window.press(&[Key::Control], 'a').await?;
    window.see_text("20 markerade").await?;
    look(window, "22-markerade").await?;
    go(window, "calendar?view=month&day=2027-03-01").await?;
    let chip = window.see("[data-zone=days] [data-post]").await?;
    window.focus(&chip).await?;
    window.press(&[Key::Control], 'a').await?;
    window.see_text("20 markerade").await?;
    window.press(&[Key::Alt], Key::Down).await?;
    window.until("twenty a week later", &in_week("2027-03-08", 20)).await?;
    window.press(&[Key::Control], 'z').await?;
    window.until("back where they were", &in_week("2027-03-01", 20)).await
}

/// Looks at the plan as a year and as a table.
pub async fn sees_the_year_and_the_table(window: &Window) -> Result<(), Trouble> {
    go(window, "calendar/year?day=2027-03-03").await?;
    window.see("[role=grid]").await?;
    look(window, "23-aret").await?;
    go(window, "calendar?view=table").await?;
    window.see("[role=grid]").await?;
    look(window, "24-tabell").await?;
    go(window, "calendar?view=list&day=2027-03-01").await?;
    window.see("[data-post]").await?;
    look(window, "25-lista").await
}

/// A script: the desk has so many posts in the week that begins on a Monday.
fn in_week(monday: &str, count: usize) -> String {
    format!(
        "const monday = Date.parse('{monday}'); const week = [0, 1, 2, 3, 4, 5, 6].map((day) => \
         new Date(monday + day * 864e5).toISOString().slice(0, 10)); \
         const shown = week.map((day) => document.querySelector(`[data-drop=\"${{day}}\"]`)); \
         if (shown.some((cell) => !cell)) return false; \
         const folded = (cell) => Number(/\\+(\\d+) till/.exec(cell.innerText)?.[1] ?? 0); \
         const posts = (cell) => cell.querySelectorAll('[data-post]').length + folded(cell); \
         return shown.reduce((sum, cell) => sum + posts(cell), 0) === {count}"
    )
}
