//! Prints how fast the calendar is in the real window with 10,000 posts. Asserts nothing.
//!
//! Build `anslag` and `anslag-cli` first; `ANSLAG_BINARY` and `ANSLAG_CLI` name others than those
//! in `target/debug`. It needs a display and a session bus, as the window's tests do.

use std::{
    env,
    fmt::Write as _,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use anslag_window_tests::{PASSPHRASE, Start, Trouble, Window};
use serde_json::{Value, json};

const POSTS: usize = 10_000;
const MEASURE: &str = include_str!("../../bench/calendar/measure.js");
const PLATFORMS: [&str; 4] = ["facebook", "instagram", "linkedin", "x"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    fill(office.path())?;
    let window = Start::at(office.path()).open().await?;
    let figures = measured(&window).await?;
    print(&figures);
    window.close().await
}

/// An office with four accounts and the posts, three years of them around the tests' now.
fn fill(folder: &Path) -> Result<(), Trouble> {
    let office = call(folder, "office_defaults", &Value::Null)?;
    let named = json!({ "name": "Eva Ek", "phone": "08-508 00 000" });
    call(folder, "set_office", &merged(office, &named))?;
    for platform in PLATFORMS {
        call(folder, "register_account", &account(platform))?;
    }
    let taken = call(folder, "import_plan", &json!({ "source": { "text": sheet() } }))?;
    println!("{taken}");
    Ok(())
}

fn merged(mut office: Value, named: &Value) -> Value {
    for (field, value) in named.as_object().into_iter().flatten() {
        office[field] = value.clone();
    }
    office
}

fn account(platform: &str) -> Value {
    json!({
        "platform": platform, "name": format!("Kungsholmen {platform}"), "address": "",
        "purpose": "Berätta vad som händer.", "responsible": "Eva Ek", "deputy": "",
        "decided_by": "", "decided_on": null, "diarienummer": null, "reported_on": null,
    })
}

fn sheet() -> String {
    let mut sheet = "Datum\tTid\tKanal\tRubrik\tText\tAnsvarig\tStatus\n".to_owned();
    for n in 0..POSTS {
        let (year, month, day) = (2026 + n % 2, n / 2 % 12 + 1, n / 24 % 28 + 1);
        let (hour, platform) = (n % 10 + 8, PLATFORMS[n / 7 % PLATFORMS.len()]);
        let _ = writeln!(
            sheet,
            "{year}-{month:02}-{day:02}\t{hour}.30\t{platform}\tLekpark {n}\tLekparken nummer {n} \
             öppnar i helgen. Välkommen dit med barn och vänner.\tEva\tplanerat"
        );
    }
    sheet
}

/// A verb through the command line, its input on stdin.
fn call(folder: &Path, verb: &str, input: &Value) -> Result<Value, Trouble> {
    let mut child = Command::new(cli())
        .args(["call", "--data"])
        .arg(folder)
        .args([verb, "-"])
        .env("ANSLAG_PASSPHRASE", PASSPHRASE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.to_string().as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&told).map_err(|error| Trouble::new(format!("{verb}: {error}: {told}")))
}

fn cli() -> PathBuf {
    let named = env::var_os("ANSLAG_CLI").map(PathBuf::from);
    named.unwrap_or_else(|| PathBuf::from("../../target/debug/anslag-cli"))
}

async fn measured(window: &Window) -> Result<Value, Trouble> {
    window.script(MEASURE).await?;
    window.script("measureCalendar().then((figures) => (window.figures = figures))").await?;
    loop {
        let figures = window.script("return window.figures ?? null").await?;
        if !figures.is_null() {
            return Ok(figures);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

fn print(figures: &Value) {
    println!("{:24} {:>9} {:>9} {:>9}  ms", "", "bäst", "median", "värst");
    for each in figures.as_array().into_iter().flatten() {
        let name = each["name"].as_str().unwrap_or_default();
        if let Some(count) = each["count"].as_u64() {
            println!("{name:24} {count:>9}");
            continue;
        }
        let ms = |field: &str| each[field].as_f64().map_or(String::new(), |ms| format!("{ms:.1}"));
        let (dropped, of) = (&each["dropped"], &each["of"]);
        let slow =
            if of.is_null() { String::new() } else { format!("  {dropped} av {of} > 25 ms") };
        println!("{name:24} {:>9} {:>9} {:>9}{slow}", ms("best"), ms("median"), ms("worst"));
    }
}
