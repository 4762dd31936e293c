//! A disk that is full, and a folder that cannot be written in: each is told of, and all that was
//! acknowledged is there.
//!
//! The disks are real ones, mounted where only the test sees them; a system that allows no such mount
//! skips, and says so.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod hers;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, json};

use hers::{NOW, PASSPHRASE, all_contacts, contact, office, wish};

/// Runs a shell where mounts are its own; nothing where the system allows none.
fn apart(folder: &Path, script: &str) -> Option<Output> {
    let shell = |script: &str| {
        let mut shell = Command::new("unshare");
        shell.args(["--map-root-user", "--mount", "sh", "-e", "-c", script]);
        shell
    };
    let probe = shell("mount -t tmpfs -o size=1m tmpfs /mnt").output();
    if !probe.is_ok_and(|probe| probe.status.success()) {
        eprintln!("skipped: the system allows no mount of one's own");
        return None;
    }
    let mut shell = shell(script);
    shell.current_dir(folder);
    shell.env("CLI", env!("CARGO_BIN_EXE_anslag-cli")).env("ANSLAG_NOW", NOW);
    Some(shell.env("ANSLAG_PASSPHRASE", PASSPHRASE).output().unwrap())
}

fn wishes(folder: &Path, count: usize) {
    let logged = (0..count).map(|nth| {
        let text = format!("Undrar om lampa {nth}. {}", "å".repeat(2_000));
        wish("log_contact", &contact(&text))
    });
    let lines: Vec<String> = [wish("set_office", &office())].into_iter().chain(logged).collect();
    fs::write(folder.join("wishes"), lines.concat()).unwrap();
}

fn lines(folder: &Path, name: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_full_disk_is_told_of_and_all_that_was_acknowledged_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    wishes(folder, 160);
    let listing = wish("list_contacts", &all_contacts());
    fs::write(folder.join("listing"), listing).unwrap();
    let script = "mkdir data
        mount -t tmpfs -o size=2m tmpfs data
        $CLI calls --data data < wishes > answers
        $CLI verify --data data > proof
        $CLI calls --data data < listing > there
        cat /dev/zero > data/fyllt 2>&- || true
        $CLI verify --data data > proof_when_full";
    let Some(output) = apart(folder, script) else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answers = lines(folder, "answers");
    let kept: Vec<&Value> =
        answers.iter().map(|answer| &answer["output"]).filter(|id| id.is_u64()).collect();
    let refused: Vec<&Value> = answers
        .iter()
        .map(|answer| &answer["refused"]["code"])
        .filter(|it| it.is_string())
        .collect();
    assert!(kept.len() > 20 && refused.len() > 20, "{} kept, {}", kept.len(), refused.len());
    assert!(refused.iter().all(|code| **code == "disk_full"), "{refused:?}");
    let there = lines(folder, "there");
    let there = there[0]["output"].as_array().unwrap();
    for id in kept {
        assert!(there.iter().any(|contact| contact["id"] == *id), "{id} was acknowledged");
    }
    assert_eq!(lines(folder, "proof"), lines(folder, "proof_when_full"), "it opens when full, too");
}

#[test]
fn a_folder_that_cannot_be_written_in_is_told_of_and_stands() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    wishes(folder, 3);
    let script = "mkdir data
        $CLI calls --data data < wishes > answers
        sha256sum data/* > before 2>&- || true
        mount --bind data data
        mount -o remount,bind,ro data
        $CLI calls --data data < wishes > refused
        $CLI verify --data data > proof
        $CLI backup --data data 2> said_of_copy || true
        sha256sum data/* > after 2>&- || true";
    let Some(output) = apart(folder, script) else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read_only = json!({ "code": "read_only", "about": null });
    assert_eq!(lines(folder, "refused"), vec![json!({ "refused": read_only }); 4]);
    assert_eq!(lines(folder, "said_of_copy"), [read_only]);
    assert_eq!(lines(folder, "proof")[0]["lines"], 4, "what is there can be read");
    let read = |name| fs::read_to_string(folder.join(name)).unwrap();
    assert!(read("before").contains("anslag.db"));
    assert_eq!(read("before"), read("after"));
}
