//! The floor: the same texts and searches in plain SQLite, by the Python that lies on most machines.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use anslag_desk::{Clock, Desk, Key, Output};
use serde_json::{Value, json};

use super::{
    Failed, Row,
    acts::{SOUGHT, letter_by_letter},
    office,
};

const SCRIPT: &str = include_str!("raw.py");

/// Adds the floor's row; without Python it is left out, and that is said.
pub async fn search(kept: &Path, key: &Key, rows: &mut Vec<Row>) -> Result<(), Failed> {
    let desk = Desk::open(kept, key, Clock::Fixed(office::NOW.parse()?)).await?;
    let all = json!({ "open": false, "limit": 1_000_000 });
    let Output::Value(contacts) = desk.call("list_contacts", all).await? else {
        return Err("the list is no value".into());
    };
    desk.close().await;
    let texts: Vec<&Value> =
        contacts.as_array().into_iter().flatten().map(|it| &it["form"]["summary"]).collect();
    let searches: Vec<&str> = SOUGHT.into_iter().flat_map(letter_by_letter).collect();
    let place = kept.with_extension("raw.db");
    let _ = std::fs::remove_file(&place);
    let mut python = Command::new("python3");
    python.args(["-c", SCRIPT]).arg(&place).stdin(Stdio::piped()).stdout(Stdio::piped());
    let Ok(mut python) = python.spawn() else {
        println!("no python3: the floor is left out");
        return Ok(());
    };
    if let Some(mut told) = python.stdin.take() {
        writeln!(told, "{}\n{}", json!(texts), json!(searches))?;
    }
    let said = String::from_utf8(python.wait_with_output()?.stdout)?;
    let times: Vec<Duration> =
        said.lines().filter_map(|line| line.parse().ok()).map(Duration::from_secs_f64).collect();
    std::fs::remove_file(&place)?;
    rows.push(Row {
        what: "the floor: plain FTS5 over the contacts alone, the same".into(),
        times,
    });
    Ok(())
}
