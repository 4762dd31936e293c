//! A worry: logged in a few keys, answered, judged.

use anslag_window_tests::{Key, Trouble, Window};

use super::steps::{go, leave_the_field, look, shows, undo_and_redo};

const WORRY: &str = "Undrar om det är tryggt att gå hem genom parken på kvällen.";

/// Logs it by Alt+L from wherever she is, and answers.
pub async fn logs_a_worry_and_answers_it(window: &Window) -> Result<(), Trouble> {
    go(window, "contacts").await?;
    window.press(&[Key::Alt], 'l').await?;
    window.write("Vad handlar det om?", WORRY).await?;
    window.choose("Ämne", "Trygghet").await?;
    look(window, "08-logga-kontakt").await?;
    window.press(&[Key::Control], Key::Enter).await?;
    window.gone_text("Börja om").await?;
    undo_and_redo(window, "the contact in the list", &shows("KON-2026-0001")).await?;

    window.click(WORRY).await?;
    window.write("Vad svarade du?", "Tack för att du hör av dig. Vi ser över belysningen.").await?;
    window.click("Spara svar").await?;
    let answered = "[...document.querySelectorAll('button')]\
        .some((button) => button.textContent.includes('Ändra svaret'))";
    undo_and_redo(window, "the answer", answered).await
}

/// Keeps it in order, with the section in view.
pub async fn judges_how_it_is_kept(window: &Window) -> Result<(), Trouble> {
    leave_the_field(window).await?;
    window.press(&[], '9').await?;
    window.see("input[type=radio]:checked").await?;
    window.see_text("kap. 1 §").await?;
    window.screenshot("09-bedomning").await?;
    window.click("Spara bedömning").await?;
    let judged = "[...document.querySelectorAll('button')]\
        .some((button) => button.textContent.includes('Ändra bedömningen'))";
    undo_and_redo(window, "the judgement", judged).await?;
    look(window, "09-kontakt").await
}
