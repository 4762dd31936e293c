//! The window is killed while she types: what she wrote more than a second before is there.

use std::time::{Duration, Instant};

use anslag_window_tests::{Key, Start, Trouble, Window};
use serde_json::Value;

/// How long she types before each kill.
const ROUNDS: [Duration; 3] =
    [Duration::from_millis(1_500), Duration::from_millis(2_300), Duration::from_millis(3_100)];
/// The most that may be lost.
const LOST: Duration = Duration::from_secs(1);
/// What is read of the field she types in.
const FIELD: &str = "return document.querySelector('textarea')?.value ?? ''";
const WRITTEN: &str = "return !!document.querySelector('textarea')?.value";

/// A word and when it stood in the field.
type Typed = (String, Instant);

/// Types words until the time is out, and kills the window with its driver.
async fn types_and_is_killed(
    window: Window,
    round: usize,
    time: Duration,
) -> Result<(Vec<Typed>, Instant), Trouble> {
    let field = window.see("textarea").await?;
    let (begun, mut typed) = (Instant::now(), vec![]);
    while begun.elapsed() < time {
        let word = format!("omgång{round}ord{}", typed.len());
        field.send_keys(&format!("{word} ")).await?;
        typed.push((word, Instant::now()));
    }
    let killed = Instant::now();
    drop(window);
    Ok((typed, killed))
}

fn nothing_older_is_lost(text: &str, typed: &[Typed], killed: Instant) {
    let sure = typed.iter().filter(|(_, at)| killed.duration_since(*at) > LOST);
    let sure: Vec<&str> = sure.map(|(word, _)| word.as_str()).collect();
    assert!(sure.len() > 1, "she had typed something: {typed:?}");
    let lost: Vec<&&str> = sure.iter().filter(|word| !text.contains(**word)).collect();
    assert!(lost.is_empty(), "lost {lost:?} of {} words in {text:?}", typed.len());
}

#[tokio::test]
async fn nothing_older_than_a_second_is_lost() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    let window = Start::at(office.path()).open().await?;
    window.see_text("Vem är du?").await?;
    window.write("Ditt namn", "Åsa Öberg").await?;
    window.write("Telefon", "08-508 00 000").await?;
    window.click("Spara och börja").await?;
    window.click("Gör det senare").await?;
    window.see_text("I dag").await?;
    drop(window);
    for (round, time) in ROUNDS.into_iter().enumerate() {
        let window = Start::at(office.path()).open().await?;
        window.see_text("I dag").await?;
        window.script("location.hash = '#/posts/new'").await?;
        let (typed, killed) = types_and_is_killed(window, round, time).await?;
        let window = Start::at(office.path()).open().await?;
        window.see_text("I dag").await?;
        window.script("location.hash = '#/posts'").await?;
        window.click(&format!("omgång{round}ord0")).await?;
        window.until("the post", WRITTEN).await?;
        let text = window.script(FIELD).await?;
        nothing_older_is_lost(text.as_str().unwrap_or_default(), &typed, killed);
        drop(window);
        comes_back_to_what_she_logged(office.path(), round, time).await?;
    }
    Ok(())
}

/// The same in the dialog where a contact is logged.
async fn comes_back_to_what_she_logged(
    office: &std::path::Path,
    round: usize,
    time: Duration,
) -> Result<(), Trouble> {
    let window = Start::at(office).open().await?;
    window.see_text("I dag").await?;
    window.press(&[Key::Alt], 'l').await?;
    window.see("dialog[open] textarea").await?;
    let (typed, killed) = types_and_is_killed(window, round, time).await?;
    let window = Start::at(office).open().await?;
    window.see_text("I dag").await?;
    window.press(&[Key::Alt], 'l').await?;
    window.see("dialog[open] textarea").await?;
    window.until("what she had typed", WRITTEN).await?;
    let Value::String(text) = window.script(FIELD).await? else {
        return Err(Trouble::new("the field has no text"));
    };
    nothing_older_is_lost(&text, &typed, killed);
    Ok(())
}
