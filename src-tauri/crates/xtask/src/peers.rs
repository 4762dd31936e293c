//! `cargo xtask measure` and `cargo xtask peers`: the reading room's figures, and its speed beside
//! others that read the same text in the same run.

mod contenders;
mod install;
mod race;
mod texts;

use std::path::Path;

use crate::{
    command::{cargo, run},
    place,
};
use contenders::Contender;
use race::race;
use texts::Texts;

/// Prints how right the review is.
pub fn measure() -> Result<(), String> {
    run(cargo().args(["run", "--release", "--quiet", "-p", "anslag-bench", "--bin", "measure"]))
}

/// How many drafts show what one more of them costs.
const DRAFTS: usize = 20;

/// Installs the peers, sees what each finds, then times all of them on drafts and on a megabyte.
pub fn peers() -> Result<(), String> {
    let folder = place::target()?.join("peers");
    install::ourselves(&folder)?;
    install::others(&folder);
    let contenders = contenders::ready(&folder)?;
    let timer = folder.join("time/usr/bin/time");
    drafts(&folder, &contenders, &timer)?;
    let texts = Texts::one(&folder, 1_000_000)?;
    println!("\nA megabyte, median of 3 whole processes\n");
    println!("{}", race::table(&contenders, &race(&contenders, &texts, 3, &timer)));
    println!("Processor time is counted in hundredths of a second.");
    Ok(())
}

/// One draft as a whole process, and what each further one costs it.
fn drafts(folder: &Path, contenders: &[Contender], timer: &Path) -> Result<(), String> {
    let one = race(contenders, &Texts::one(folder, 2_000)?, 9, timer);
    println!("\nA draft of 2,000 bytes, median of 9 whole processes\n");
    println!("{}", race::table(contenders, &one));
    let many = race(contenders, &Texts::several(folder, DRAFTS, 2_000)?, 5, timer);
    println!("\nEach further draft in the same process, of {DRAFTS}, median of 5\n");
    println!("{}", race::table(contenders, &race::each_further(&one, &many, DRAFTS)));
    Ok(())
}
