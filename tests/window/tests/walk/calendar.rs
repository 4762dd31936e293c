//! The calendar: the same move by keyboard and by mouse.

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, look, undo_and_redo};

/// Moves the post a day by keyboard and drags it to another.
pub async fn moves_it_by_keyboard_and_by_mouse(window: &Window) -> Result<(), Trouble> {
    go(window, "calendar?view=month&day=2026-12-03").await?;
    let chip = window.see("[data-post]").await?;
    window.focus(&chip).await?;
    window.press(&[Key::Alt], Key::Right).await?;
    undo_and_redo(window, "a day later", &stands_on("2026-12-04")).await?;

    let (chip, day) =
        (window.see("[data-post]").await?, window.see("[data-drop=\"2026-12-10\"]").await?);
    window.drag(&chip, &day).await?;
    undo_and_redo(window, "dragged to Thursday", &stands_on("2026-12-10")).await?;
    look(window, "06-kalender-manad").await?;

    window.press(&[], 'v').await?;
    window.see("[data-drop^=\"2026-12\"]").await?;
    look(window, "06-kalender-vecka").await?;
    window.press(&[], 'm').await?;
    let chip = window.see("[data-post]").await?;
    window.focus(&chip).await?;
    window.press(&[], 't').await?;
    undo_and_redo(window, "in the tray", "document.querySelector('[data-drop=tray] [data-post]')")
        .await
}

fn stands_on(day: &str) -> String {
    format!("document.querySelector('[data-drop=\"{day}\"] [data-post]')")
}
