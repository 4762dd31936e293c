//! A screen of our own where there is none: Xvfb, a session bus, and a look at what is shown.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::command::{output, run};

const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(250);
/// A blank window has one colour or two; text has a scale of greys.
const COLOURS_OF_A_PAGE: u32 = 24;

/// A session bus that keeps its own noise to itself, while the program still speaks to us.
const QUIET_BUS: &str = "exec 3>&2; exec dbus-run-session -- \
    sh -c 'exec \"$@\" 2>&3 3>&-' sh \"$@\" 2>/dev/null";

/// Whether she has a screen.
pub fn present() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual screen; it goes when it is dropped.
#[derive(Debug)]
pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Starts a server, which chooses its own free number.
    pub fn start() -> Result<Self, String> {
        let mut server = mortal("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("Xvfb did not start: {why}"))?;
        let mut number = String::new();
        let told = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        if !matches!(told, Some(Ok(1..))) {
            return Err("Xvfb opened no screen".into());
        }
        Ok(Self { server, display: format!(":{}", number.trim()) })
    }

    /// A program on this screen, with a session bus of its own.
    pub fn show(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = mortal("sh");
        command.args(["-c", QUIET_BUS, "sh", "setpriv", "--pdeathsig", "TERM", "--"]).arg(program);
        command.env("DISPLAY", &self.display).env("GDK_BACKEND", "x11");
        command.env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Waits until something like a page is shown while the program lives, and keeps a picture.
    pub fn picture(&self, program: &mut Child, file: &Path) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Ok(Some(status)) = program.try_wait() {
                return Err(format!("the window closed before it had painted ({status})"));
            }
            self.look(file)?;
            if colours(file)? >= COLOURS_OF_A_PAGE {
                return Ok(());
            }
            thread::sleep(GLANCE);
        }
        Err(format!("nothing was painted in {} s; see {}", PATIENCE.as_secs(), file.display()))
    }

    fn look(&self, file: &Path) -> Result<(), String> {
        let mut look = Command::new("import");
        run(look.args(["-silent", "-window", "root"]).arg(file).env("DISPLAY", &self.display))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _gone = self.server.kill();
        let _reaped = self.server.wait();
    }
}

/// A program that does not outlive us.
fn mortal(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--", program]);
    command
}

fn colours(file: &Path) -> Result<u32, String> {
    let count = output(Command::new("identify").args(["-format", "%k"]).arg(file))?;
    count.trim().parse().map_err(|_| format!("identify counted {count:?} colours"))
}
