//! A contact goes to the diarium as a package and its number comes back, one or many at once.

use std::{path::Path, process::Command};

use anslag_desk::{Code, Printed};
use anslag_tests::{Bench, account, contact, packed, pictures};
use serde_json::{Value, json};

/// A contact judged; gives back its row.
async fn judged(bench: &Bench, summary: &str, registration: &str) -> Value {
    let assessment = json!({
        "registration": registration, "secret": false, "diarienummer": null, "reason": "",
    });
    let mut form = contact(summary);
    form["action"] = "Lyktan är anmäld.".into();
    let log = json!({ "form": form, "answer": "Vi tittar på det.", "assessment": assessment });
    bench.does("log_contact", log).await
}

async fn waiting(bench: &Bench) -> Vec<Value> {
    let queue = bench.asks("list_registrations").await;
    queue["waiting"].as_array().unwrap().clone()
}

/// The files of a package by name, without the folder they all lie in.
fn inside(package: &Printed) -> Vec<(String, Vec<u8>)> {
    let bare = |name: String| name.split_once('/').unwrap().1.to_owned();
    packed(&package.bytes).into_iter().map(|(name, bytes)| (bare(name), bytes)).collect()
}

fn text(files: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, bytes) = files.iter().find(|(it, _)| it == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

/// Lets the system's own `sha256sum` check every line of the manifest against the files.
fn every_digest_holds(files: &[(String, Vec<u8>)]) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let listed = text(files, "manifest-sha256.txt");
    assert_eq!(listed.lines().count(), files.len() - 1, "every other file is listed: {listed}");
    let mut check = Command::new("sha256sum");
    let check = check.args(["--check", "--strict", "manifest-sha256.txt"]);
    let checked = check.current_dir(folder.path()).output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

/// The words of a PDF, where the system can read them.
pub fn words_of(pdf: &[u8], folder: &Path) -> Option<String> {
    let path = folder.join("lest.pdf");
    std::fs::write(&path, pdf).unwrap();
    let read = Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output().ok()?;
    read.status.success().then(|| String::from_utf8(read.stdout).unwrap())
}

#[tokio::test]
async fn the_package_holds_the_matter_and_each_digest_is_right() {
    let bench = Bench::new().await;
    let id = judged(&bench, "Lyktan är trasig.", "diariefors").await;
    let mut dossier = crate::remove_a_comment::hidden();
    dossier["contact"] = id.clone();
    let dossier = bench.does("open_removal", dossier).await;
    let picture = pictures::photograph(0);
    let file =
        json!({ "id": dossier, "file_name": "fore.jpg", "data": pictures::base64(&picture) });
    bench.does("keep_removal_evidence", file).await;
    let seen = json!({
        "data": pictures::base64(&pictures::photograph(1)), "taken": null, "note": "",
        "secured": true,
    });
    bench.does("keep_evidence", json!({ "contact": id, "file": seen })).await;

    let package = bench.prints("registration_package", id.clone()).await;
    assert_eq!(package.file_name, "KON-2027-0001.zip");
    let again = bench.prints("registration_package", id.clone()).await;
    assert_eq!(package.bytes, again.bytes, "the same matter is the same bytes");
    let files = inside(&package);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..3], ["metadata.json", "metadata.csv", "arende.pdf"]);
    assert!(names[3].starts_with("skyddade-bilagor/01-"), "names of others lie apart: {names:?}");
    assert!(names[4].starts_with("bilagor/02-") && names[4].ends_with(".jpg"), "{names:?}");
    assert_eq!(files[4].1, picture, "evidence leaves as it came");
    every_digest_holds(&files);

    let json: Value = serde_json::from_str(&text(&files, "metadata.json")).unwrap();
    assert_eq!(json["number"], "KON-2027-0001");
    assert_eq!(
        (&json["direction"], &json["action"]),
        (&json!("Till oss"), &json!("Lyktan är anmäld."))
    );
    assert_eq!(json["subject"], "Trygghet, Fridhemsplan", "topic and place until she writes one");
    let csv = text(&files, "metadata.csv");
    assert!(csv.starts_with("\u{feff}Nummer i loggen;Ärendemening;"), "{csv}");
    let told = words_of(&files[2].1, bench.folder.path()).expect("pdftotext reads it");
    for words in [
        "Registreringsunderlag",
        "Lyktan är trasig.",
        "Vi tittar på det.",
        names[4].split('/').nth(1).unwrap(),
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(!told.contains("Eva Ek"), "history names nobody");
}

#[tokio::test]
async fn a_number_comes_back_and_the_next_is_first_in_the_queue() {
    let bench = Bench::new().await;
    let first = judged(&bench, "Lyktan är trasig.", "diariefors").await;
    let second = judged(&bench, "Bänken är trasig.", "diariefors").await;
    judged(&bench, "Tack!", "ringa_betydelse").await;
    assert_eq!(waiting(&bench).await.len(), 2, "only what is to be registered waits");
    bench.does("note_package", first.clone()).await;
    assert_eq!(waiting(&bench).await[0]["saved"], "2027-03-01T08:00:00Z");

    let number = |text: &str, confirmed: bool| json!({ "contact": first, "diarienummer": text, "confirmed": confirmed });
    let (code, about) = bench.refused("register_contact", number("KUN27", false)).await;
    assert_eq!((code, about.as_deref()), (Code::BadDiarienummer, Some("diarienummer")));
    let alone = bench.refused("register_contact", number("123456", false)).await.0;
    assert_eq!(alone, Code::DigitsAlone, "digits alone are warned of");
    bench.does("register_contact", number("123456", true)).await;
    let left = waiting(&bench).await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["contact"]["id"], second);
    let reason = json!({ "contact": second, "text": "Lämnat till nämndsekreteraren." });
    bench.does("set_waiting_reason", reason).await;
    assert_eq!(waiting(&bench).await[0]["waiting"], "Lämnat till nämndsekreteraren.");
}

#[tokio::test]
async fn many_numbers_are_pasted_at_once_and_the_faulty_are_left() {
    let bench = Bench::new().await;
    for nth in 0..4 {
        judged(&bench, &format!("Lykta {nth}"), "diariefors").await;
    }
    judged(&bench, "Fråga om öppettid.", "ordnad").await;
    let pasted = "KON-2027-0001\tKUN 2027/101\n\nKON-2027-0002;1.2.3-159-2027\nKON-2027-0003\t77\n\
        KON-2027-0005\tKUN 2027/105\nKON-2027-0009\tKUN 2027/9\nKON-2027-0004\nKON-2027-0001\tKUN 2027/8\n";
    let rows = json!({ "text": pasted, "confirmed": false });
    let read = bench.does("preview_numbers", rows.clone()).await;
    let faults: Vec<&str> =
        read.as_array().unwrap().iter().map(|row| row["fault"].as_str().unwrap_or("-")).collect();
    assert_eq!(
        faults,
        ["-", "-", "digits_alone", "not_to_be_registered", "no_such_contact", "no_pair", "twice"]
    );
    assert_eq!(bench.does("register_contacts", rows).await, 2);
    assert_eq!(waiting(&bench).await.len(), 2);
    let wrong = json!({ "text": "KON-2027-0001\tKUN 2027/999", "confirmed": true });
    let read = bench.does("preview_numbers", wrong.clone()).await;
    assert_eq!(read[0]["fault"], "has_number", "a number is not written over by a paste");
    assert_eq!(bench.refused("register_contacts", wrong).await.0, Code::NothingToImport);
    bench.asks("undo").await;
    assert_eq!(waiting(&bench).await.len(), 4, "the paste is one step");
}

#[tokio::test]
async fn what_is_kept_apart_is_said_to_be_there_and_nothing_more() {
    let bench = Bench::new().await;
    let id = judged(&bench, "Undrar över ett beslut.", "diariefors").await;
    let subject = |text: &str, protected: bool| json!({ "contact": id, "text": text, "protected": protected });
    bench.does("set_subject", subject("Fråga om ett beslut", false)).await;
    bench.does("set_subject", subject("Zebravägen femton", true)).await;
    let mark = json!({
        "provision": "osl-26-1", "other": "", "marked_on": "2027-03-01",
        "authority": "Kungsholmens stadsdelsnämnd", "note": "Hela innehållet",
    });
    bench.does("mark_secrecy", json!({ "contact": id, "form": mark })).await;
    let mut unknown = mark.clone();
    unknown["provision"] = "osl-99-9".into();
    let refused = bench.refused("mark_secrecy", json!({ "contact": id, "form": unknown })).await;
    assert_eq!(refused, (Code::BadInput, Some("provision".into())));

    let entry = bench.does("register_entry", id.clone()).await;
    assert_eq!(entry["subject"], "Fråga om ett beslut");
    assert_eq!((&entry["protected"], &entry["own"]), (&true.into(), &true.into()));
    assert_eq!(bench.does("protected_subject", id.clone()).await, "Zebravägen femton");
    let everything = bench.dump().await.to_string();
    assert!(!everything.contains("Zebra"), "no list shows it");
    let history = json!({ "of": ["contact", id], "limit": 100 });
    assert!(!bench.does("history", history).await.to_string().contains("Zebra"));
    let files = inside(&bench.prints("registration_package", id.clone()).await);
    let json: Value = serde_json::from_str(&text(&files, "metadata.json")).unwrap();
    assert_eq!(json["protected"], "Ja", "the package says that there is something");
    assert!(json["marks"].as_str().unwrap().contains("(2009:400) 26 kap. 1 §"), "{json}");
    for (name, bytes) in &files {
        assert!(!String::from_utf8_lossy(bytes).contains("Zebra"), "{name}");
    }
    let told = words_of(&files[2].1, bench.folder.path()).expect("pdftotext reads it");
    assert!(told.contains("påminnelse och inget beslut"), "{told}");
    assert!(!told.contains("Zebra"), "{told}");
}

#[tokio::test]
async fn a_year_kept_in_order_becomes_one_matter() {
    let bench = Bench::new().await;
    let here = bench.does("register_account", account()).await;
    let keep = |summary: &str, received: &str, account: Value| {
        let mut form = contact(summary);
        form["received"] = received.into();
        form["account"] = account;
        json!({ "form": form, "answer": "", "assessment": {
            "registration": "ordnad", "secret": false, "diarienummer": null, "reason": "",
        } })
    };
    for log in [
        keep("När öppnar parkleken?", "2026-05-02T08:00:00Z", here.clone()),
        keep("Ringde om is.", "2026-12-31T22:59:59Z", Value::Null),
        keep("Gott nytt år.", "2026-12-31T23:00:00Z", here.clone()),
    ] {
        bench.does("log_contact", log).await;
    }
    let years = |queue: &Value| queue["yearly"].clone();
    let before = years(&bench.asks("list_registrations").await);
    assert_eq!((&before[1]["year"], &before[1]["contacts"]), (&2026.into(), &2.into()), "{before}");
    assert_eq!((&before[0]["due"], &before[1]["due"]), (&false.into(), &true.into()));
    assert_eq!(bench.refused("yearly_package", 2020.into()).await.0, Code::Empty);

    let package = bench.prints("yearly_package", 2026.into()).await;
    assert_eq!(package.file_name, "samlingsarende-2026.zip");
    let files = inside(&package);
    every_digest_holds(&files);
    let csv = text(&files, "lista.csv");
    assert_eq!(csv.lines().count(), 3, "the heads and two contacts: {csv}");
    assert!(csv.contains("Utan konto") && !csv.contains("Gott nytt år"), "{csv}");
    let told = words_of(&files[1].1, bench.folder.path()).expect("pdftotext reads it");
    assert!(told.contains("Stockholms stad på Kungsholmen") && told.contains("Ringde om is."));

    bench.does("note_yearly_file", 2026.into()).await;
    let number = json!({ "year": 2026, "diarienummer": "KUN 2027/1", "confirmed": false });
    bench.does("register_yearly_file", number).await;
    let made = years(&bench.asks("list_registrations").await)[1].clone();
    assert_eq!(made["due"], false);
    assert_eq!(made["made"]["diarienummer"], "KUN 2027/1");
    let late = keep("Kom i efterhand.", "2026-11-01T08:00:00Z", Value::Null);
    bench.does("log_contact", late).await;
    let after = years(&bench.asks("list_registrations").await)[1].clone();
    assert_eq!((&after["due"], &after["made"]["contacts"]), (&true.into(), &2.into()), "one more");
}

#[tokio::test]
async fn a_number_is_read_as_she_types() {
    let bench = Bench::new().await;
    let read = bench.does("read_diarienummer", "2011-875-1.2.4".into()).await;
    assert_eq!(
        read,
        json!({
            "board": null, "class": "1.2.4", "number": 875, "year": 2011, "digits_alone": false,
        })
    );
    assert_eq!(bench.does("read_diarienummer", "99".into()).await["digits_alone"], true);
    assert_eq!(bench.does("read_diarienummer", "hej".into()).await, Value::Null);
}
