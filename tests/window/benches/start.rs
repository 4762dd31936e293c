//! Prints how long the real window takes from nothing to *I dag* with its rows, over one year of work and over six,
//! and what all its processes weigh when they rest. Asserts nothing.
//!
//! Build `anslag` and `anslag-cli` first, with `--release` for figures that mean something; `ANSLAG_BINARY` and
//! `ANSLAG_CLI` name others than those in `target/debug`. The time holds the driver that starts the window, too.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anslag_window_tests::{NOW, PASSPHRASE, Start, Trouble};

const TIMES: usize = 7;
/// How long it rests before it is weighed.
const REST: Duration = Duration::from_secs(5);
/// What the window's processes are called.
const OURS: [&str; 3] = ["anslag", "WebKitNetworkPr", "WebKitWebProces"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Trouble> {
    println!(
        "| years | database | start: best | median | most | memory at rest |\n|---|---|---|---|---|---|"
    );
    for years in ["1", "6"] {
        let office = tempfile::tempdir()?;
        fill(office.path(), years)?;
        let mut starts = vec![];
        let mut weight = 0;
        for _ in 0..TIMES {
            let began = Instant::now();
            let window = Start::at(office.path()).open().await?;
            window.see("main li.row").await?;
            starts.push(began.elapsed());
            if starts.len() == TIMES {
                tokio::time::sleep(REST).await;
                weight = memory()?;
            }
            window.close().await?;
        }
        starts.sort_unstable();
        let size = fs::metadata(office.path().join("anslag.db"))?.len() / 1_000_000;
        let [best, median, most] = [0, TIMES / 2, TIMES - 1].map(|at| starts[at].as_secs_f64());
        println!(
            "| {years} | {size} MB | {best:.2} s | {median:.2} s | {most:.2} s | {weight} MB |"
        );
    }
    Ok(())
}

fn fill(office: &Path, years: &str) -> Result<(), Trouble> {
    let named = env::var_os("ANSLAG_CLI").map(PathBuf::from);
    let cli = named.unwrap_or_else(|| PathBuf::from("../../target/debug/anslag-cli"));
    let mut demo = Command::new(cli);
    demo.args(["demo", "--years", years, "--data"]).arg(office);
    let done = demo.env("ANSLAG_PASSPHRASE", PASSPHRASE).env("ANSLAG_NOW", NOW).status()?;
    done.success().then_some(()).ok_or_else(|| Trouble::new("the example office was not made"))
}

/// What the window's processes hold for themselves, shared pages by their share, in MB.
fn memory() -> Result<u64, Trouble> {
    let mut kilobytes = 0;
    for process in fs::read_dir("/proc")?.flatten().map(|entry| entry.path()) {
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
        if !OURS.contains(&name.trim()) {
            continue;
        }
        let shares = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
        let line = shares.lines().find_map(|line| line.strip_prefix("Pss:"));
        let amount = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes += amount.unwrap_or_default();
    }
    Ok(kilobytes / 1_000)
}
