//! What every stretch does: goes to a view, looks at it, undoes and does again.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use anslag_window_tests::{Key, Trouble, Window, patiently};
use tempfile::TempDir;

/// Goes to a view by its address, as the rail's link does.
pub async fn go(window: &Window, place: &str) -> Result<(), Trouble> {
    window.script(&format!("location.hash = '#/{place}'")).await?;
    window.see("h1").await?;
    Ok(())
}

/// Keeps a picture of the view, once nothing moves in it, and asks axe what it thinks.
pub async fn look(window: &Window, name: &str) -> Result<(), Trouble> {
    window.until("nothing moves", "return document.getAnimations().length === 0").await?;
    let paint = "window.painted = false; \
        requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = true)))";
    window.script(paint).await?;
    window.until("it is painted", "return window.painted").await?;
    // What is hidden by place and not by its pane would make an empty tail below the view.
    let whole = "const page = document.scrollingElement; return page.scrollHeight <= innerHeight";
    window.until("the page itself does not scroll", whole).await?;
    window.screenshot(name).await?;
    window.is_accessible(name).await
}

/// Ångra with Ctrl+Z until the script holds no longer, Gör om with Ctrl+Y until it holds again.
pub async fn undo_and_redo(window: &Window, what: &str, holds: &str) -> Result<(), Trouble> {
    let script = format!("return !!({holds})");
    let not = format!("return !({holds})");
    window.until(what, &script).await?;
    leave_the_field(window).await?;
    window.press(&[Key::Control], 'z').await?;
    window.until(&format!("undone: {what}"), &not).await?;
    leave_the_field(window).await?;
    window.press(&[Key::Control], 'y').await?;
    window.until(&format!("done again: {what}"), &script).await
}

/// In a text field Ctrl+Z is the field's own.
pub async fn leave_the_field(window: &Window) -> Result<(), Trouble> {
    window.script("document.activeElement?.blur()").await?;
    Ok(())
}

/// Asks the page as the window's own close button does, and waits until the window is gone.
pub async fn close_at_once(window: &Window) -> Result<(), Trouble> {
    window.script("window.dispatchEvent(new Event('anslag:closing'))").await?;
    let gone = async { while window.script("return true").await.is_ok() {} };
    let waited = tokio::time::timeout(std::time::Duration::from_secs(20), gone).await;
    waited.map_err(|_| std::io::Error::other("the window did not close").into())
}

/// A script that holds while the page shows a text.
pub fn shows(text: &str) -> String {
    format!("document.body.innerText.includes({text:?})")
}

/// The world outside the window: a program that only writes down what it was asked to open.
pub struct Outside {
    pub program: PathBuf,
    folder: TempDir,
}

impl Outside {
    pub fn new() -> Result<Self, Trouble> {
        let folder = tempfile::tempdir()?;
        let program = folder.path().join("opener.sh");
        let seen = folder.path().join("seen");
        fs::write(&program, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", seen.display()))?;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
        Ok(Self { program, folder })
    }

    /// Waits until it has been asked to open something with these words in it.
    pub async fn saw(&self, words: &str) -> Result<(), Trouble> {
        let look = async || {
            let seen = fs::read_to_string(self.folder.path().join("seen")).unwrap_or_default();
            Ok(seen.contains(words).then_some(()))
        };
        let none = || Trouble::new(format!("nothing with {words} was opened"));
        patiently(look).await?.ok_or_else(none)
    }
}
