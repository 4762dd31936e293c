//! A disk that is full, and a folder that cannot be written in: each is told of, and all that was
//! acknowledged is there.
//!
//! The disks are real ones, mounted where only the test sees them; a system that allows no such mount
//! skips, and says so.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, json};

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
    shell.env("CLI", env!("CARGO_BIN_EXE_anslag-cli")).env("ANSLAG_NOW", "2027-03-01T08:00:00Z");
    Some(shell.env("ANSLAG_PASSPHRASE", "en lösenfras för prov").output().unwrap())
}

fn wishes(folder: &Path, count: usize) {
    let office = json!({
        "city": "Stockholms stad", "forvaltning": "Kungsholmens stadsdelsförvaltning",
        "namnd": "Kungsholmens stadsdelsnämnd", "unit": "Enheten", "name": "Eva Ek",
        "title": "Registrator", "phone": "08-508 08 000", "email": "",
    });
    let contact = |nth: usize| {
        let form = json!({
            "kind": "comment", "account": null, "received": "2027-02-27T19:05:00Z",
            "summary": format!("Undrar om lampa {nth}. {}", "å".repeat(2_000)), "topic": "Trygghet",
            "worry": 2, "place": "Alvik", "link": null, "incident": null,
        });
        json!({ "verb": "log_contact",
                "input": { "form": form, "answer": "", "assessment": null } })
    };
    let office = json!({ "verb": "set_office", "input": office });
    let lines = [office].into_iter().chain((0..count).map(contact));
    let lines: Vec<String> = lines.map(|wish| format!("{wish}\n")).collect();
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
    let listing = json!({
        "verb": "list_contacts", "input": { "open": false, "limit": 1000 },
    });
    fs::write(folder.join("listing"), listing.to_string()).unwrap();
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
