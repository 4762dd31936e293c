//! `cargo xtask run`: equip the machine, build page and window, start it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{cargo, run},
    machine, node, place,
    screen::{self, Screen},
    steps::Steps,
};

/// The example office holds invented people only, so its passphrase may be known.
const EXAMPLE_PASSPHRASE: &str = "exempel anslag kungsholmen";

/// How to start.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    demo: bool,
    once: bool,
}

impl Options {
    /// Reads what was typed after `run`.
    pub fn from_words(words: &[&str]) -> Result<Self, String> {
        words.iter().try_fold(Self::default(), |options, word| match *word {
            "--demo" => Ok(Self { demo: true, ..options }),
            "--once" => Ok(Self { once: true, ..options }),
            other => Err(format!("run knows --demo and --once, not {other}")),
        })
    }
}

/// Builds and starts.
pub fn start(options: Options) -> Result<(), String> {
    let mut steps = Steps::of(if options.demo { 7 } else { 6 });
    steps.take("Looking for what the build needs", || {
        machine::equip(if screen::present() {
            &[machine::BUILD]
        } else {
            &[machine::BUILD, machine::SCREEN]
        })
    })?;
    steps.take("Looking for Node", node::equip)?;
    steps.take("Fetching the page's packages", node::packages)?;
    steps.take("Building the page", || node::script("build"))?;
    steps.take("Building the window (the first time takes minutes)", build)?;
    let mut window = Command::new(place::built("anslag")?);
    if options.demo {
        let office = place::target()?.join("demo");
        steps.take("Setting up the example office", || furnish(&office))?;
        window = at_office(window, &office);
    }
    if screen::present() {
        return steps.take("The window is open", || run(&mut window));
    }
    steps.take("The window is open on a screen of its own", || unseen(&window, options.once))
}

/// Built for trying out, the page embedded; the command line furnishes the example office.
fn build() -> Result<(), String> {
    run(cargo().args(["build", "-p", "anslag", "-p", "anslag-cli"]))
}

/// Makes the example office anew.
fn furnish(office: &Path) -> Result<(), String> {
    if office.exists() {
        fs::remove_dir_all(office).map_err(|why| format!("{}: {why}", office.display()))?;
    }
    let mut cli = Command::new(place::built("anslag-cli")?);
    cli.args(["demo", "--data"]).arg(office);
    run(&mut at_office(cli, office))
}

fn at_office(mut program: Command, office: &Path) -> Command {
    program.env("ANSLAG_DATA", office).env("ANSLAG_PASSPHRASE", EXAMPLE_PASSPHRASE);
    program
}

/// Shows the window where nobody sees it, and leaves a picture.
fn unseen(window: &Command, once: bool) -> Result<(), String> {
    let screen = Screen::start()?;
    let mut shown = screen.show(window.get_program());
    shown.envs(window.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut program = shown.spawn().map_err(|why| format!("the window did not start: {why}"))?;
    let file = picture_file()?;
    let painted = screen.picture(&mut program, &file);
    if painted.is_ok() {
        println!("      The screenshot lies in {}", file.display());
    }
    if painted.is_ok() && !once {
        println!("      There is no display here; it runs unseen until Ctrl+C.");
        program.wait().map_err(|why| why.to_string())?;
    } else {
        program.kill().and_then(|()| program.wait()).map_err(|why| why.to_string())?;
    }
    painted
}

fn picture_file() -> Result<PathBuf, String> {
    Ok(place::target()?.join("anslag.png"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order_and_others_refused() {
        let both = Options { demo: true, once: true };
        assert_eq!(Options::from_words(&["--once", "--demo"]), Ok(both), "both, in any order");
        assert_eq!(Options::from_words(&[]), Ok(Options::default()), "nothing asked for");
        assert!(Options::from_words(&["--dmeo"]).is_err(), "a slip of the finger is refused");
    }
}
