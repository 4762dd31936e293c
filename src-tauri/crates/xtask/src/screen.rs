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

/// Whether she has a screen.
pub fn present() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual screen with a session bus of its own; both go when it is dropped.
#[derive(Debug)]
pub struct Screen {
    servers: [Child; 2],
    display: String,
    bus: String,
}

impl Screen {
    /// Starts both; each says where it is to be found.
    pub fn start() -> Result<Self, String> {
        let size = ["-screen", "0", "1366x768x24", "-nolisten", "tcp"];
        let (screen, number) = serve("Xvfb", &[&["-displayfd", "1"], &size[..]].concat())?;
        let (daemon, bus) = serve("dbus-daemon", &["--session", "--nofork", "--print-address"])?;
        Ok(Self { servers: [screen, daemon], display: format!(":{number}"), bus })
    }

    /// A program on this screen.
    pub fn show(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = mortal(program);
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
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
        for server in &mut self.servers {
            let _gone = server.kill();
            let _reaped = server.wait();
        }
    }
}

/// Starts a server and hears where it is to be found, which is the first line it writes.
fn serve(program: &str, words: &[&str]) -> Result<(Child, String), String> {
    let mut server = mortal(program)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|why| format!("{program} did not start: {why}"))?;
    let mut line = String::new();
    let told = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut line));
    match told {
        Some(Ok(1..)) => Ok((server, line.trim().to_owned())),
        _ => Err(format!("{program} did not start")),
    }
}

/// A program that does not outlive us.
fn mortal(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--"]).arg(program);
    command
}

fn colours(file: &Path) -> Result<u32, String> {
    let count = output(Command::new("identify").args(["-format", "%k"]).arg(file))?;
    count.trim().parse().map_err(|_| format!("identify counted {count:?} colours"))
}
