//! The power goes: what the system had not yet put on the disk is gone, half there, or all there.
//!
//! The program logs contacts under strace, which writes down every write, sync, rename and removal.
//! Each round cuts that list at a moment drawn by chance, builds the disk as it may then be left, and
//! opens the office on it: every contact that was acknowledged before the cut must be there, and the
//! journal must be whole. A name counts as on the disk when its folder was synced, bytes when their file
//! was. `ANSLAG_CUTS` says how many rounds.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod chance;
mod disk;
mod hers;

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use chance::Chance;
use disk::{Disk, Event, events};
use hers::{NOW, PASSPHRASE, all_contacts, contact, office, wish};

const CUTS: u64 = 40;
const CONTACTS: usize = 6;

/// What strace is to write down: what changes the disk, and what is said.
const CALLS: &str = "trace=openat,pwrite64,write,ftruncate,fsync,fdatasync,rename,unlink,mkdir";

fn cli(program: &mut Command, data: &Path) -> Vec<Value> {
    program.arg("calls").arg("--data").arg(data).stdin(Stdio::piped()).stdout(Stdio::piped());
    program.env("ANSLAG_PASSPHRASE", PASSPHRASE).env("ANSLAG_NOW", NOW);
    let mut child = program.spawn().unwrap();
    let mut hers = child.stdin.take().unwrap();
    for wish in wishes(data) {
        hers.write_all(wish.as_bytes()).unwrap();
    }
    drop(hers);
    let output = child.wait_with_output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// In an empty folder she begins; in an office that has begun she logs; in one that was cut off she
/// looks at what is there.
fn wishes(data: &Path) -> Vec<String> {
    if !data.join("anslag.db").exists() {
        return vec![wish("set_office", &office())];
    }
    if data.file_name().is_some_and(|name| name == "efter") {
        return vec![wish("verify_journal", &Value::Null), wish("list_contacts", &all_contacts())];
    }
    let logged = |nth: usize| {
        let text = format!("Undrar om lampa {nth}. {}", "å".repeat(nth * 700));
        wish("log_contact", &contact(&text))
    };
    (0..CONTACTS).map(logged).collect()
}

/// The numbers of the contacts in answers of `log_contact`.
fn acknowledged(events: &[Event]) -> Vec<u64> {
    let said = events.iter().filter_map(|event| match event {
        Event::Said(bytes) => Some(bytes.as_slice()),
        _ => None,
    });
    let lines = said.flat_map(|bytes| bytes.split(|byte| *byte == b'\n'));
    let answers = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    answers.filter_map(|answer| answer["output"].as_u64()).collect()
}

#[test]
fn every_write_that_was_acknowledged_outlives_a_power_cut() {
    let program = env!("CARGO_BIN_EXE_anslag-cli");
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("strace.log"));
    let mut traced = Command::new("strace");
    traced.args(["-f", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-o"]).arg(&log).arg(program);
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: strace is not installed");
        return;
    }
    cli(&mut Command::new(program), &data);
    let before = Disk::read(&data);
    let answers = cli(&mut traced, &data);
    let events = events(&fs::read_to_string(&log).unwrap(), &data);
    let all = acknowledged(&events);
    assert_eq!(all.len(), CONTACTS, "every answer was seen: {answers:?}");

    let rounds = std::env::var("ANSLAG_CUTS").ok().and_then(|n| n.parse().ok()).unwrap_or(CUTS);
    let mut chance = Chance::default();
    let mut kept = 0;
    for round in 0..rounds {
        // The first rounds stop right after an answer, where a promise has just been made.
        let cut = match usize::try_from(round).unwrap() {
            nth if nth < CONTACTS => after_answer(&events, nth),
            _ => chance.below(events.len() + 1),
        };
        let left = before.clone().after(&events[..cut], &mut chance);
        let place = folder.path().join("efter");
        left.write(&place);
        let answers = cli(&mut Command::new(program), &place);
        let proof = &answers[0]["output"];
        assert!(proof["broken_at"].is_null() && proof["altered"] == json!([]), "{cut}: {proof}");
        let there = answers[1]["output"].as_array().unwrap();
        for id in acknowledged(&events[..cut]) {
            let found = there.iter().any(|contact| contact["id"] == id);
            assert!(found, "cut at {cut} of {}: contact {id} was acknowledged", events.len());
            kept += 1;
        }
        fs::remove_dir_all(&place).unwrap();
    }
    assert!(kept > 20, "there was something to lose: {kept}");
    eprintln!("{rounds} power cuts, {kept} acknowledged writes, all there");
}

fn after_answer(events: &[Event], nth: usize) -> usize {
    let said = events.iter().enumerate().filter(|(_, event)| matches!(event, Event::Said(_)));
    said.map(|(at, _)| at + 1).nth(nth).unwrap()
}
