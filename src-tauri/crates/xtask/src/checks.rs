//! `cargo xtask test`: every test there is, in order, until one fails; then the table.

use std::process::Command;

use crate::{
    command::{cargo, run},
    count::Count,
    machine, node, notices, place, sbom,
    screen::Screen,
    steps::Steps,
};

/// Equips the machine and runs every test.
pub fn test() -> Result<(), String> {
    let mut steps = Steps::of(12);
    let mut count = Count::default();
    let result = all(&mut steps, &mut count);
    println!("\n{}\n", steps.table());
    println!("{} passed, {} failed", count.passed, count.failed);
    result
}

/// The page comes before the Rust code, since the window embeds it.
fn all(steps: &mut Steps, count: &mut Count) -> Result<(), String> {
    steps.take("Looking for what the tests need", || {
        machine::equip(&[machine::BUILD, machine::SCREEN, machine::TEST])?;
        machine::equip_toolchain()
    })?;
    steps.take("Looking for Node", node::equip)?;
    steps.take("Rust: format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.take("Page: packages", node::packages)?;
    steps.take("What it is made of", sbom::check)?;
    steps.take("Its licences", notices::check)?;
    steps.take("Page: types", || node::script("check"))?;
    steps.take("Page: lint", || node::script("lint"))?;
    steps.take("Page: tests", || node::script("test"))?;
    steps.take("Page: build", || node::script("build"))?;
    steps.take("Rust: clippy", || run(&mut clippy()))?;
    steps.take("Rust: build", || run(cargo().args(["build", "--workspace", "--all-targets"])))?;
    steps.take("Rust and window: tests", || count.run(&mut tests(&Screen::start()?)?))
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    command
}

/// Built and tested with the same choice of packages, so that nothing is compiled twice.
fn tests(screen: &Screen) -> Result<Command, String> {
    let mut command = screen.show(cargo().get_program());
    command.args(["test", "--workspace", "--no-fail-fast"]).current_dir(place::root());
    command.env("ANSLAG_BINARY", place::built("anslag")?);
    Ok(command)
}
