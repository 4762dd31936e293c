//! Running other programs and saying plainly which one failed.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use crate::place;

/// The Cargo that started us, at the root of the repository.
pub fn cargo() -> Command {
    at(place::root(), std::env::var("CARGO").as_deref().unwrap_or("cargo"))
}

/// A program in a folder.
pub fn at(folder: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

/// Runs it with its output in view; anything but success is an error that names it.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|why| unstartable(command, &why))?;
    status.success().then_some(()).ok_or_else(|| format!("{} failed ({status})", shown(command)))
}

/// Runs it and gives back what it wrote to standard output.
pub fn output(command: &mut Command) -> Result<String, String> {
    let out =
        command.stderr(Stdio::inherit()).output().map_err(|why| unstartable(command, &why))?;
    if !out.status.success() {
        return Err(format!("{} failed ({})", shown(command), out.status));
    }
    String::from_utf8(out.stdout).map_err(|_| format!("{} wrote no text", shown(command)))
}

fn unstartable(command: &Command, why: &std::io::Error) -> String {
    format!("{} did not start: {why}", shown(command))
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
