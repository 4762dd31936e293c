//! How the window is started for a test: which folder, which moment, which answer to a dialog.

use std::{
    env,
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use crate::{Trouble, Window, driver::Driver};

/// The moment at which the tests' clock stands: a Monday morning in Stockholm.
pub const NOW: &str = "2026-11-23T08:00:00Z";
/// What opens the tests' offices.
pub const PASSPHRASE: &str = "provkontor bara för prov";

/// A window to be started.
#[derive(Debug, Clone)]
pub struct Start {
    pub(crate) folder: PathBuf,
    pub(crate) now: String,
    pub(crate) passphrase: Option<String>,
    pub(crate) dialog: Option<PathBuf>,
    pub(crate) opener: PathBuf,
    trace: Option<PathBuf>,
}

impl Start {
    /// A window on the office in this folder, at [`NOW`], opened with [`PASSPHRASE`].
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            now: NOW.to_owned(),
            passphrase: Some(PASSPHRASE.to_owned()),
            dialog: None,
            // Does nothing, so that no test opens a browser.
            opener: PathBuf::from("true"),
            trace: None,
        }
    }

    /// At another moment.
    #[must_use]
    pub fn now(self, now: &str) -> Self {
        Self { now: now.to_owned(), ..self }
    }

    /// Without a passphrase, so that the window has to ask.
    #[must_use]
    pub fn locked(self) -> Self {
        Self { passphrase: None, ..self }
    }

    /// With this answer to the next dialog that opens or saves.
    #[must_use]
    pub fn dialog(self, file: &Path) -> Self {
        Self { dialog: Some(file.to_owned()), ..self }
    }

    /// With this program for what is opened outside the window.
    #[must_use]
    pub fn opener(self, program: &Path) -> Self {
        Self { opener: program.to_owned(), ..self }
    }

    /// With every connection that it or a process of its own begins written to this file, by strace.
    #[must_use]
    pub fn traced(self, log: &Path) -> Self {
        Self { trace: Some(log.to_owned()), ..self }
    }

    /// Starts it and waits until its page is there.
    ///
    /// # Errors
    /// A missing program or screen, or a window that does not open; in words.
    pub async fn open(self) -> Result<Window, Trouble> {
        let program = program(env::var_os("ANSLAG_BINARY").map(PathBuf::from), &target())?;
        screen()?;
        let program = match &self.trace {
            Some(log) => under_strace(&program, log)?,
            None => program,
        };
        let driver = Driver::start(&self).await?;
        Window::opened(driver, &program).await
    }
}

/// A script beside the log that starts the program under strace.
fn under_strace(program: &Path, log: &Path) -> Result<PathBuf, Trouble> {
    let script = log.with_extension("sh");
    let (log, program) = (log.display(), program.display());
    let text = format!(
        "#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=connect,sendto,sendmsg,sendmmsg \
         -o '{log}' '{program}' \"$@\"\n"
    );
    fs::write(&script, text)?;
    fs::set_permissions(&script, Permissions::from_mode(0o755))?;
    Ok(script)
}

/// The built program, by `ANSLAG_BINARY` or where Cargo puts it.
fn program(named: Option<PathBuf>, target: &Path) -> Result<PathBuf, Trouble> {
    let program = named.unwrap_or_else(|| target.join("debug/anslag"));
    program.is_file().then_some(program.clone()).ok_or_else(|| {
        Trouble::new(format!("{} is not built: use `cargo xtask test`", program.display()))
    })
}

fn screen() -> Result<(), Trouble> {
    let there = env::var_os("DISPLAY").is_some_and(|display| !display.is_empty());
    there
        .then_some(())
        .ok_or_else(|| Trouble::new("there is no display for the window: use `cargo xtask test`"))
}

/// Where Cargo builds: the folder above the one this test lies in.
pub(crate) fn target() -> PathBuf {
    let test = env::current_exe().unwrap_or_default();
    test.ancestors().nth(3).unwrap_or(Path::new("target")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_is_not_built_is_told_with_the_command_that_builds_it() {
        let missing = program(None, Path::new("nowhere")).unwrap_err().to_string();
        assert!(missing.starts_with("nowhere/debug/anslag is not built"), "{missing}");
        assert!(missing.ends_with("use `cargo xtask test`"), "{missing}");
    }
}
