//! How long a large office takes, and how it grows: what she opens, searches, writes and prints over one
//! year of 5,000 contacts and over twenty. `cargo bench -p anslag-desk --bench size`; another number of contacts
//! than 100,000 may follow. The offices are kept under the target folder, since the large one takes long to fill.

mod acts;
mod office;
mod raw;

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anslag_desk::{Clock, Desk, Key, Output};
use serde_json::Value;

/// So many contacts has the small office: a year.
const SMALL: usize = 5_000;
/// Each is asked so many times.
const TIMES: usize = 20;

type Failed = Box<dyn std::error::Error>;

/// What was done, and how long each time took.
struct Row {
    what: String,
    times: Vec<Duration>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let large = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let small = measured(SMALL).await?;
    let large_rows = measured(large).await?;
    println!(
        "\n| what | 1 year p50 ms | p50 ms | p95 ms | most ms | growth |\n|---|---|---|---|---|---|"
    );
    for row in &large_rows {
        let before = small.iter().find(|other| other.what == row.what);
        let (p50, p95, most) = (at(row, 50), at(row, 95), at(row, 100));
        let (one, growth) = before.map_or((String::new(), String::new()), |before| {
            let one = at(before, 50);
            (format!("{one:.1}"), format!("{:.1}", p50 / one.max(0.001)))
        });
        println!("| {} | {one} | {p50:.1} | {p95:.1} | {most:.1} | {growth} |", row.what);
    }
    Ok(())
}

/// Everything over an office of so many contacts; the kept one is only read.
async fn measured(contacts: usize) -> Result<Vec<Row>, Failed> {
    let (kept, key) = (office_of(contacts).await?, Key::raw([7; 32]));
    let clock = Clock::Fixed(office::NOW.parse()?);
    let size = fs::metadata(kept.join("anslag.db"))?.len() / 1_000_000;
    let mut rows = vec![];
    let mut opened = vec![];
    for _ in 0..5 {
        let began = Instant::now();
        let desk = Desk::open(&kept, &key, clock).await?;
        drop(desk.call("today", Value::Null).await);
        opened.push(began.elapsed());
        desk.close().await;
    }
    rows.push(Row { what: "open, and I dag".into(), times: opened });
    let desk = Desk::open(&kept, &key, clock).await?;
    println!("{contacts} contacts, {} posts, {size} MB", contacts / 2);
    acts::reads(&desk, &mut rows).await;
    acts::searches(&desk, &mut rows).await;
    desk.close().await;
    raw::search(&kept, &key, &mut rows).await?;

    let worked_on = kept.with_extension("work");
    let _ = fs::remove_dir_all(&worked_on);
    fs::create_dir_all(&worked_on)?;
    fs::copy(kept.join("anslag.db"), worked_on.join("anslag.db"))?;
    let desk = Desk::open(&worked_on, &key, clock).await?;
    acts::writes(&desk, &mut rows).await;
    if let Err(why) = acts::rare(&desk, &mut rows).await {
        println!("not all was done: {why}");
    }
    desk.close().await;
    fs::remove_dir_all(&worked_on)?;
    println!("memory of the process at most: {} MB", memory()?);
    Ok(rows)
}

/// The office's folder, filled if it is not there.
async fn office_of(contacts: usize) -> Result<PathBuf, Failed> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{contacts}"));
    let whole = folder.join("whole");
    if !whole.exists() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let began = Instant::now();
        office::fill(&folder, &Key::raw([7; 32]), contacts).await?;
        println!("filled with {contacts} contacts in {:.0?}", began.elapsed());
        fs::write(&whole, "")?;
    }
    Ok(folder)
}

/// How long a verb takes; what it refuses is told.
async fn time(desk: &Desk, verb: &str, input: &Value) -> Duration {
    let began = Instant::now();
    match desk.call(verb, input.clone()).await {
        Ok(Output::Value(value)) => drop(value),
        Ok(Output::Document(document)) => drop(document),
        Err(why) => println!("{verb} {input}: {why:?}"),
    }
    began.elapsed()
}

/// A percentile in milliseconds.
fn at(row: &Row, share: usize) -> f64 {
    let mut times = row.times.clone();
    times.sort_unstable();
    times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1e3
}

/// The most the process has held, in MB.
fn memory() -> Result<u64, Failed> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? / 1_000)
}
