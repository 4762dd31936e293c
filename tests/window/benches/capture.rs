//! Prints how long it takes to log a worry in the real window: two shortcuts and a pasted comment.
//! Asserts nothing about time.
//!
//! Build `anslag` first; `ANSLAG_BINARY` names another than that in `target/debug`. It needs a
//! display and a session bus, as the window's tests do.

use std::time::{Duration, Instant};

use anslag_window_tests::{Key, Start, Trouble, Window};

/// As many as there are in a day that something has happened.
const ROUNDS: usize = 20;
const COMMENTS: [&str; 4] = [
    "Det är helt mörkt i Kronobergsparken, jag vågar inte gå hem där på kvällen längre.",
    "När öppnar plaskdammen i Rålambshovsparken?",
    "Ni plogar aldrig cykelbanan på Hantverkargatan. Helt värdelöst.",
    "Är det sant att förskolan på Fridhemsgatan ska stänga? Vi är många som är oroliga.",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    let window = Start::at(office.path()).open().await?;
    window.see_text("Vem är du?").await?;
    window.write("Ditt namn", "Eva Ek").await?;
    window.write("Telefon", "08-508 00 000").await?;
    window.click("Spara och börja").await?;
    window.click("Gör det senare").await?;
    window.see_text("I dag").await?;
    let mut times = vec![];
    for round in 0..ROUNDS {
        times.push(logged(&window, COMMENTS[round % COMMENTS.len()], round + 1).await?);
    }
    times.sort_unstable();
    let seconds = |at: usize| times[at].as_secs_f64();
    println!("log a pasted comment: Alt+L, paste, Ctrl+Enter, {ROUNDS} times");
    println!(
        "best {:.2} s  median {:.2} s  worst {:.2} s",
        seconds(0),
        seconds(ROUNDS / 2),
        seconds(ROUNDS - 1)
    );
    println!("{}", window.script(FILLED).await?);
    window.close().await
}

/// What the desk filled in of the last one, as the log shows it.
const FILLED: &str = "return document.querySelector('main').innerText.slice(0, 400)";

/// From the first key until the contact stands in the log.
async fn logged(window: &Window, comment: &str, nth: usize) -> Result<Duration, Trouble> {
    window.script("location.hash = '#/history'").await?;
    window.see("h1").await?;
    let begun = Instant::now();
    window.press(&[Key::Alt], 'l').await?;
    window.write("Vad handlar det om?", comment).await?;
    window.press(&[Key::Control], Key::Enter).await?;
    window.gone_text("Börja om").await?;
    let taken = begun.elapsed();
    window.script("location.hash = '#/contacts'").await?;
    window.see_text(&format!("KON-2026-{nth:04}")).await?;
    Ok(taken)
}
