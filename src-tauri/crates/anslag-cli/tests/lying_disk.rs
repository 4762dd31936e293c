//! A disk that says that it wrote and did not: the copy is read back, found wanting, and is none.
//!
//! strace answers one write of the copy in the system's place, so that the program hears of nothing.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod hers;

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

use hers::{NOW, PASSPHRASE, all_contacts, contact, office, wish};

/// Which of the copy's writes is lost: one in the middle of it.
const LOST: usize = 60;

fn at_work(program: &mut Command, lines: &str) -> Output {
    program.env("ANSLAG_PASSPHRASE", PASSPHRASE).env("ANSLAG_NOW", NOW);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn copies(data: &Path) -> Vec<String> {
    let names = fs::read_dir(data.join("kopior")).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("anslag-")).collect()
}

#[test]
fn a_copy_that_the_disk_lost_a_page_of_is_none() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: strace is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let program = env!("CARGO_BIN_EXE_anslag-cli");
    let on = |program: &mut Command, command: &str, lines: &str| {
        at_work(program.args([command, "--data"]).arg(&data), lines)
    };
    let lines = [wish("set_office", &office()), wish("log_contact", &contact("Undrar om lampan."))];
    on(&mut Command::new(program), "calls", &lines.concat());

    let (part, log) =
        (data.join("kopior/anslag-2027-03-01T080000Z-egen.part"), folder.path().join("log"));
    let lost = format!("inject=pwrite64:retval=4096:when={LOST}");
    let mut lying = Command::new("strace");
    lying.args(["-f", "-e", "trace=pwrite64", "-e", &lost, "-o"]).arg(&log).arg("-P").arg(&part);
    let refused = on(lying.arg(program), "backup", "");
    assert!(fs::read_to_string(&log).unwrap().contains("(INJECTED)"), "a write was lost");
    let said: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(said, json!({ "code": "damaged", "about": null }));
    assert_eq!(copies(&data), Vec::<String>::new(), "nothing is left that looks like a copy");

    let made = on(&mut Command::new(program), "backup", "");
    assert!(made.status.success());
    assert_eq!(copies(&data), ["anslag-2027-03-01T080000Z-egen.db"]);
    let listed = on(&mut Command::new(program), "calls", &wish("list_contacts", &all_contacts()));
    assert!(String::from_utf8_lossy(&listed.stdout).contains("Undrar om lampan."));
}
