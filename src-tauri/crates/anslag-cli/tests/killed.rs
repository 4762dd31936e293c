//! Killed in the middle of its work, the program has kept every write it said was kept.
//!
//! Each round lets it log contacts and answer them, kills it at a moment drawn by chance, and opens
//! the office again. `ANSLAG_KILLS` says how many rounds.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod chance;
mod hers;

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use serde_json::Value;

use chance::Chance;
use hers::{NOW, PASSPHRASE, all_contacts, contact, office, wish};

const ROUNDS: u64 = 12;
/// The longest a round may work before it is killed, in milliseconds.
const LONGEST: usize = 700;

fn cli(data: &Path, command: &str) -> Command {
    let mut cli = Command::new(env!("CARGO_BIN_EXE_anslag-cli"));
    cli.args([command, "--data"]).arg(data);
    cli.env("ANSLAG_PASSPHRASE", PASSPHRASE).env("ANSLAG_NOW", NOW);
    cli
}

fn at_work(data: &Path) -> Child {
    cli(data, "calls").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
}

/// Works until it is killed, a moment after its start or after its first answer; gives back the numbers of
/// the contacts it said it had kept.
fn killed_after(data: &Path, moment: Duration, awake: bool) -> Vec<u64> {
    let mut child = at_work(data);
    let (mut hers, its) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let ((said, heard), (wakes, woken)) = (mpsc::channel(), mpsc::channel());
    let listening = thread::spawn(move || {
        for line in BufReader::new(its).lines().map_while(Result::ok) {
            // What was cut off in the middle of a word was not said.
            let Ok(answer) = serde_json::from_str::<Value>(&line) else { break };
            // Nobody waits any more after the first.
            let _ = wakes.send(());
            if let Some(id) = answer["output"].as_u64() {
                said.send(id).unwrap();
            }
        }
    });
    let first = wish("set_office", &office());
    let _ = hers.write_all(first.as_bytes());
    let writing = thread::spawn(move || {
        for nth in 0.. {
            let text = format!("Undrar om lampa {nth}. {}", "å".repeat(nth % 900));
            // The pipe ends with the program.
            if hers.write_all(wish("log_contact", &contact(&text)).as_bytes()).is_err() {
                break;
            }
        }
    });
    if awake {
        woken.recv().unwrap();
    }
    thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    writing.join().unwrap();
    listening.join().unwrap();
    heard.into_iter().collect()
}

/// What a verb answers in the office as it was left.
fn asked(data: &Path, verb: &str, input: &Value) -> Value {
    let mut child = at_work(data);
    child.stdin.take().unwrap().write_all(wish(verb, input).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["output"].clone()
}

#[test]
fn every_write_that_was_acknowledged_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let rounds = std::env::var("ANSLAG_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(ROUNDS);
    let (mut kept, mut chance) = (vec![], Chance::default());
    for round in 0..rounds {
        let moment = Duration::from_millis(u64::try_from(chance.below(LONGEST)).unwrap());
        // One in four while it still opens.
        kept.extend(killed_after(data, moment, round % 4 != 0));
        let verified = cli(data, "verify").output().unwrap();
        let proof = String::from_utf8_lossy(&verified.stdout);
        assert!(verified.status.success(), "round {round}: {proof}");
    }
    assert!(kept.len() > 10, "it had time to work: {}", kept.len());
    let listed = asked(data, "list_contacts", &all_contacts());
    let there: Vec<u64> =
        listed.as_array().unwrap().iter().filter_map(|it| it["id"].as_u64()).collect();
    for id in &kept {
        assert!(there.contains(id), "contact {id} was acknowledged and is gone");
    }
    eprintln!("{rounds} kills, {} writes acknowledged, all there", kept.len());
}
