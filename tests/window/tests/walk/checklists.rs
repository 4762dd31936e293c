//! A checklist: answered by digits, signed, frozen.

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, look, shows, undo_and_redo};

const UNJUDGED: &str = "const left = [...document.querySelectorAll('ol.items fieldset')]\
    .find((item) => item.querySelectorAll('input')[3]?.checked); \
    left?.querySelector('input:checked').focus(); return !!left";

/// Answers every question with yes and signs.
pub async fn goes_through_one_and_signs_it(window: &Window) -> Result<(), Trouble> {
    go(window, "checklists").await?;
    window.click("Starta Före publicering").await?;
    window.see_text("0 av").await?;
    window.screenshot("10-checklista").await?;
    window.is_accessible("checklist").await?;
    let mut judged = 0;
    while window.script(UNJUDGED).await? == true {
        window.press(&[], '1').await?;
        judged += 1;
        window.see_text(&format!("{judged} av")).await?;
    }
    let all = format!("{judged} av {judged} bedömda");
    undo_and_redo(window, "the last answer", &shows(&all)).await?;
    window.press(&[], 's').await?;
    undo_and_redo(window, "the signature", "!document.querySelector('ol.items input')").await?;
    look(window, "10-checklista-signerad").await?;
    window.press(&[], Key::Escape).await
}
