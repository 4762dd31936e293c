//! The window opens on a folder where nothing is yet, in Swedish, for everyone to read.

use anslag_window_tests::{Start, Trouble};

#[tokio::test]
async fn the_window_opens_on_an_empty_folder() -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let window = Start::at(folder.path()).open().await?;
    window.see("h1").await?;
    let language = window.script("return document.documentElement.lang").await?;
    assert_eq!(language, "sv", "a screen reader is told the language");
    window.screenshot("start").await?;
    window.is_accessible("start").await?;
    window.close().await
}

#[tokio::test]
async fn nothing_remote_can_be_loaded() -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let window = Start::at(folder.path()).open().await?;
    window.see("h1").await?;
    let listen = "window.refused = []; addEventListener('securitypolicyviolation', \
        (event) => window.refused.push(event.effectiveDirective)); \
        const picture = new Image(); picture.src = 'https://127.0.0.1:9/a.png'; \
        document.body.append(picture)";
    window.script(listen).await?;
    window.until("the policy refuses", "return window.refused.includes('img-src')").await?;
    window.close().await
}
