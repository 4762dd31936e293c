//! The second host as a script meets it: what it prints, and the status it leaves.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

fn cli(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_anslag-cli"))
        .args(args)
        .env("ANSLAG_PASSPHRASE", "en lösenfras för prov")
        .env("ANSLAG_NOW", "2027-03-01T08:00:00Z")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().unwrap().write_all(input.as_bytes()).expect("it reads what it is given");
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|e| panic!("{e}: {}", text(bytes)))
}

fn data(folder: &Path) -> &str {
    folder.to_str().unwrap()
}

#[test]
fn every_verb_is_listed_with_its_types() {
    let listed = cli(&["verbs", "--json"], "");
    let verbs = json(&listed.stdout);
    let log = verbs.as_array().unwrap().iter().find(|v| v["verb"] == "log_contact").unwrap();
    assert_eq!(log["kind"], "write");
    assert_eq!(log["input"], "LogContact");
    let names = cli(&["verbs"], "");
    assert_eq!(text(&names.stdout).lines().count(), verbs.as_array().unwrap().len());
}

#[test]
fn a_refusal_is_json_on_stderr_and_wrong_use_is_two() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path());
    let office = cli(&["call", "--data", data, "get_office"], "");
    assert_eq!((office.status.code(), text(&office.stdout)), (Some(0), "null\n"));

    let refused = cli(&["call", "--data", data, "get_post", "7"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(json(&refused.stderr), json!({ "code": "not_found", "about": null }));
    assert!(refused.stdout.is_empty());

    for wrong in [&["call", "--data", data, "get_post", "{"][..], &["no-such-command"], &[]] {
        assert_eq!(cli(wrong, "").status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    cli(&["call", "--data", data(folder.path()), "get_office"], "");
    let wrong = Command::new(env!("CARGO_BIN_EXE_anslag-cli"))
        .args(["call", "--data", data(folder.path()), "get_office"])
        .env("ANSLAG_PASSPHRASE", "en annan lösenfras")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(1));
    assert_eq!(json(&wrong.stderr)["code"], "wrong_key", "and nothing else on stderr");
}

#[test]
fn a_stop_is_status_one_and_a_calm_draft_zero() {
    let calm = cli(&["review", "--json", "-"], "Lekparken i Kronobergsparken stänger 3 mars.");
    assert_eq!(calm.status.code(), Some(0), "{}", text(&calm.stdout));
    let stop = cli(&["review", "-"], "Anna har personnummer 19900118-9811.");
    assert_eq!(stop.status.code(), Some(1));
    assert!(text(&stop.stdout).contains("stopp"), "{}", text(&stop.stdout));
    for wrong in [&["review", "/no/such/file"][..], &["review", "--channel", "x-files", "-"]] {
        assert_eq!(cli(wrong, "Hej").status.code(), Some(2), "{wrong:?} is wrong use, no stop");
    }
}

#[test]
fn the_rules_are_hers_where_her_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path());
    let draft = "Anna har personnummer 19900118-9811.";
    let status = || cli(&["review", "--data", data, "-"], draft).status.code();
    assert_eq!(status(), Some(1), "as shipped");
    let milder = json!({
        "rule": "PER-001", "off": null, "bite": "råd", "params": {}, "exceptions": [],
    });
    let set = cli(&["call", "--data", data, "set_rule", &milder.to_string()], "");
    assert_eq!(set.status.code(), Some(0), "{}", text(&set.stderr));
    assert_eq!(status(), Some(0), "advice stops nothing");
    assert_eq!(cli(&["review", "-"], draft).status.code(), Some(1), "elsewhere it still does");
}

#[test]
fn the_manual_names_every_rule_on_the_shelf() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("handbok.md");
    let written = cli(&["rules", "manual", "--out", out.to_str().unwrap()], "");
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let manual = std::fs::read_to_string(&out).unwrap();
    assert_eq!(text(&cli(&["rules", "manual"], "").stdout), manual, "the same on stdout");
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/rules");
    let mut rules = 0;
    for area in std::fs::read_dir(shelf).unwrap().map(|entry| entry.unwrap().path()) {
        for page in std::fs::read_dir(area).into_iter().flatten().map(|entry| entry.unwrap()) {
            let file = page.file_name().to_string_lossy().into_owned();
            let id: Vec<&str> = file.splitn(3, '-').take(2).collect();
            let id = id.join("-");
            assert!(manual.contains(&format!("\n### {} ", id.trim_end_matches(".toml"))), "{file}");
            rules += 1;
        }
    }
    assert!(rules > 30, "the shelf holds {rules} rules");
}

#[test]
fn many_drafts_go_one_a_line_and_are_measured_in_code_points() {
    let line =
        json!({ "id": "a", "role": "post", "channel": "x", "text": "🎉 Ring 070-174 06 05." });
    let elsewhere = json!({ "id": 2, "role": "reply", "channel": "en egen kanal", "text": "Hej" });
    let reviewed = cli(&["review", "--jsonl"], &format!("{line}\n\n{elsewhere}\n"));
    let lines: Vec<Value> =
        text(&reviewed.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 2, "an empty line is no draft");
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&json!("a"), &json!(2)));
    let findings = lines[0]["findings"].as_array().unwrap();
    let phone = findings.iter().find(|f| f["kind"] == "phone_private").unwrap();
    assert_eq!((&phone["start"], &phone["end"]), (&json!(7), &json!(20)), "the emoji is one");
    assert_eq!(phone["text"], "070-174 06 05");
    for key in ["fingerprint", "measures", "passed"] {
        assert!(!lines[0][key].is_null(), "{key}");
    }
}

#[test]
fn the_example_office_is_the_same_for_the_same_seed() {
    let dump = |seed: &str| {
        let folder = tempfile::tempdir().unwrap();
        let data = data(folder.path()).to_owned();
        let made = cli(&["demo", "--data", &data, "--years", "1", "--seed", seed], "");
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let posts = cli(&["call", "--data", &data, "list_posts", r#"{"limit":1000}"#], "");
        let again = cli(&["demo", "--data", &data], "");
        assert_eq!(json(&again.stderr)["code"], "in_use", "an office is not written over");
        let proof = cli(&["verify", "--data", &data], "");
        assert_eq!(json(&proof.stdout)["broken_at"], Value::Null);
        (text(&made.stdout).to_owned(), text(&posts.stdout).to_owned())
    };
    let first = dump("1");
    assert_eq!(first, dump("1"), "the same seed, the same office");
    assert_ne!(first.1, dump("2").1, "another seed, another office");
    assert!(json(first.0.as_bytes())["contacts"].as_u64().unwrap() > 300, "{}", first.0);
}

#[test]
fn a_report_is_printed_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path());
    cli(&["demo", "--data", data], "");
    for (ending, begins) in [("pdf", &b"%PDF"[..]), ("docx", b"PK")] {
        let out = folder.path().join(format!("rapport.{ending}"));
        let out = out.to_str().unwrap();
        let period = ["--from", "2026-09-01", "--to", "2026-12-31", "--out", out];
        let printed = cli(&[&["report", "--data", data][..], &period].concat(), "");
        assert_eq!(printed.status.code(), Some(0), "{}", text(&printed.stderr));
        assert!(std::fs::read(out).unwrap().starts_with(begins), "{ending}");
    }
    let wrong =
        cli(&["report", "--data", data, "--from", "x", "--to", "y", "--out", "rapport.odt"], "");
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn a_copy_is_made_read_back_and_put_back_on_another_machine() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let contacts = |data: &str| {
        let listed =
            cli(&["call", "--data", data, "list_contacts", r#"{"open":false,"limit":9}"#], "");
        json(&listed.stdout).as_array().map(Vec::len)
    };
    let form = json!({
        "kind": "comment", "account": null, "received": "2027-02-27T19:05:00Z",
        "summary": "Undrar om lampan.", "topic": "Trygghet", "worry": 2, "place": "Alvik",
        "link": null, "incident": null,
    });
    let logged = json!({ "form": form, "answer": "", "assessment": null });
    let log =
        || cli(&["call", "--data", data(folder.path()), "log_contact", "-"], &logged.to_string());
    let logged = log();
    assert!(logged.status.success(), "{}", text(&logged.stderr));
    let made = cli(&["backup", "--data", data(folder.path())], "");
    assert!(made.status.success(), "{}", text(&made.stderr));
    let copy =
        folder.path().join("kopior").join(json(&made.stdout)["copy"]["name"].as_str().unwrap());
    assert!(log().status.success());

    let restored = cli(&["restore", "--data", data(other.path()), data(&copy)], "");
    assert!(restored.status.success(), "{}", text(&restored.stderr));
    assert_eq!(contacts(data(other.path())), Some(1), "as it was when the copy was made");
    assert_eq!(contacts(data(folder.path())), Some(2), "the first is untouched");
    let restored = cli(&["restore", "--data", data(folder.path()), data(&copy)], "");
    assert!(restored.status.success(), "{}", text(&restored.stderr));
    assert_eq!(contacts(data(folder.path())), Some(1));
    let kept = std::fs::read_dir(folder.path().join("kopior")).unwrap();
    let kept: Vec<_> = kept.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert!(kept.iter().any(|name| name.ends_with("fore-aterstallning.db")), "{kept:?}");
}
