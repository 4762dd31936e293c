//! The WebDriver: a program of WebKit's own that starts ours and speaks for us to its page.

use std::{net::TcpListener, process::Stdio};

use tokio::{
    net::TcpStream,
    process::{Child, Command},
    sync::{Mutex, MutexGuard},
};

use crate::{Start, Trouble, patience::patiently};

/// One window at a time: two would race for ports, focus and the machine.
static ALONE: Mutex<()> = Mutex::const_new(());

/// A running WebDriver; it goes, and the window with it, when it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    _child: Child,
    port: u16,
    _alone: MutexGuard<'static, ()>,
}

impl Driver {
    /// Starts it on a free port with what the window is to find in its environment.
    pub(crate) async fn start(start: &Start) -> Result<Self, Trouble> {
        let alone = ALONE.lock().await;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        command.args(["--host=127.0.0.1", &format!("--port={port}")]);
        furnish(&mut command, start);
        let child = command.stdout(Stdio::null()).kill_on_drop(true).spawn().map_err(|why| {
            Trouble::new(format!("WebKitWebDriver ({why}) is missing: use `cargo xtask test`"))
        })?;
        let driver = Self { _child: child, port, _alone: alone };
        driver.listens().await?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn listens(&self) -> Result<(), Trouble> {
        let knock = async || Ok(TcpStream::connect(("127.0.0.1", self.port)).await.ok());
        let answer = patiently(knock).await?;
        answer.map(drop).ok_or_else(|| Trouble::new("WebKitWebDriver does not answer"))
    }
}

/// The environment of the window: the test's folder, clock and answers, and nothing of hers.
fn furnish(command: &mut Command, start: &Start) {
    for name in ["ANSLAG_PASSPHRASE", "ANSLAG_DIALOG"] {
        command.env_remove(name);
    }
    command
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("GDK_BACKEND", "x11")
        .env("ANSLAG_DATA", &start.folder)
        .env("ANSLAG_NOW", &start.now)
        .env("ANSLAG_OPENER", &start.opener);
    if let Some(passphrase) = &start.passphrase {
        command.env("ANSLAG_PASSPHRASE", passphrase);
    }
    if let Some(dialog) = &start.dialog {
        command.env("ANSLAG_DIALOG", dialog);
    }
}
