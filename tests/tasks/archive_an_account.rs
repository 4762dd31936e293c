//! The year is over: she packs what an account has been, looks it through and hands it over.

use std::collections::BTreeMap;

use anslag_desk::Code;
use anslag_tests::{
    Bench, account, contact, packed,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

/// A picture of the whole account, kept and taken away again; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    vec![
        ("keep_account_picture", picture(&json!("$1"), "2027-02-28")),
        ("drop_account_picture", format!("${first}").into()),
        ("keep_account_picture", picture(&json!("$1"), "2027-02-01")),
    ]
}

fn picture(account: &Value, taken: &str) -> Value {
    let data = base64(&photograph(3));
    json!({ "account": account, "name": "hela sidan.jpg", "taken": taken, "data": data })
}

fn wish(account: &Value, without: &[Value]) -> Value {
    json!({ "account": account, "year": 2027, "without": without })
}

/// An account with two posts, a picture, a screenshot, a comment with its answer and one that may
/// be secret.
async fn a_year(bench: &Bench) -> (Value, Value) {
    let id = bench.does("register_account", account()).await;
    let mut ids = vec![];
    for (text, link, at) in [
        ("Lekparken är öppen.\nVälkomna!", "https://facebook.com/p/1", "2027-02-03T08:00:00Z"),
        ("Vi har stängt i dag.", "https://facebook.com/p/2", "2027-02-09T08:00:00Z"),
    ] {
        let form = json!({ "title": "", "text": text, "accounts": [id] });
        let post = bench.does("write_post", form).await;
        let up = json!({ "account": id, "link": link, "at": at });
        bench.does("publish_post", json!({ "id": post, "publications": [up] })).await;
        ids.push(post);
    }
    let shot = json!({ "post": ids[0], "account": id, "data": base64(&photograph(1)) });
    bench.does("keep_publication_shot", shot).await;
    let kinds = [
        ("comment", "Är den öppen på kvällen?", "https://facebook.com/p/1?c=7", false),
        ("comment", "Mormors hemtjänst kom inte.", "https://facebook.com/p/2", true),
        ("message", "Kan ni ringa mig?", "", false),
    ];
    for (kind, summary, link, secret) in kinds {
        let mut form = contact(summary);
        form["kind"] = kind.into();
        form["account"] = id.clone();
        form["link"] = if link.is_empty() { Value::Null } else { link.into() };
        let assessment = secret.then(|| {
            json!({
                "registration": "diariefors", "secret": true, "diarienummer": null,
                "reason": "",
            })
        });
        let answer = if kind == "message" { "" } else { "Tack för att du hör av dig." };
        let log = json!({
            "form": form, "answer": answer, "assessment": assessment, "writer": "@exempel",
        });
        bench.does("log_contact", log).await;
    }
    bench.does("keep_account_picture", picture(&id, "2027-02-28")).await;
    (id, ids.remove(1))
}

/// What is in a ZIP file, by name.
fn inside(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    packed(bytes).into_iter().collect()
}

fn level(account: &Value, level: &str) -> Value {
    json!({
        "account": account, "audience": "", "metric": "", "goal": null, "follow_up": null,
        "archive_level": level,
    })
}

#[tokio::test]
async fn unique_posts_go_whole_with_their_pictures_and_what_was_written_beside_them() {
    let bench = Bench::new().await;
    let (id, _) = a_year(&bench).await;
    let seen = bench.does("archive_outlook", wish(&id, &[])).await;
    assert_eq!((&seen["contacts"], &seen["secret"]), (&json!(2), &json!(1)), "no message");
    assert_eq!(seen["posts"][0]["comments"], 1);
    assert_eq!(seen["gaps"], json!(["level", "year", "shot", "checklist", "reference"]));
    let ask = json!({ "wish": wish(&id, &[]), "at": seen["at"], "folder": false });
    let printed = bench.prints("print_archive_package", ask).await;
    let name = seen["name"].as_str().unwrap();
    assert_eq!(printed.file_name, format!("{name}.zip"));
    let files = inside(&printed.bytes);
    assert_eq!(json!(files.len()), seen["files"]);
    let text = |place: &str| {
        let file = files.get(&format!("{name}/{place}"));
        let file = file.unwrap_or_else(|| panic!("{place} is not in {:?}", files.keys()));
        String::from_utf8_lossy(file).into_owned()
    };
    let data = "representations/rep1/data";
    assert!(text(&format!("{data}/inlagg/inlagg.csv")).contains("Lekparken är öppen."));
    assert_eq!(
        files[&format!("{name}/{data}/inlagg/0001/skarmbild-1.jpg")],
        photograph(1),
        "what was seen is handed over byte for byte"
    );
    assert!(files.contains_key(&format!("{name}/{data}/oversikt/01-2027-02-28.jpg")));
    let open = text(&format!("{data}/kommentarer/kommentarer.csv"));
    assert!(open.contains("på kvällen") && !open.contains("Mormors"), "{open}");
    assert!(text(&format!("{data}/sekretess/sekretess.csv")).contains("Mormors"));
    assert!(text("documentation/lasmig.txt").contains("inte arkivet"));
    let all: String = files.values().map(|file| String::from_utf8_lossy(file)).collect();
    assert!(!all.contains("@exempel"), "nobody is named");
}

#[tokio::test]
async fn what_she_saw_is_what_she_hands_over_and_the_number_comes_back() {
    let bench = Bench::new().await;
    let (id, second) = a_year(&bench).await;
    bench.does("set_account_aim", level(&id, "unique")).await;
    let chosen = wish(&id, std::slice::from_ref(&second));
    let seen = bench.does("archive_outlook", chosen.clone()).await;
    assert_eq!(seen["posts"][1]["included"], false);
    let ask = |folder: bool| json!({ "wish": chosen, "at": seen["at"], "folder": folder });
    let printed = bench.prints("print_archive_package", ask(false)).await;
    assert_eq!(bench.prints("print_archive_package", ask(false)).await.bytes, printed.bytes);
    let folder = bench.prints("print_archive_package", ask(true)).await;
    let there = bench.folder.path().join(folder.file_name.trim_end_matches('/'));
    folder.save(&there).unwrap();
    assert!(folder.save(&there).is_err(), "a folder is never written over");
    for (name, bytes) in inside(&printed.bytes) {
        let (_, place) = name.split_once('/').unwrap();
        assert_eq!(std::fs::read(there.join(place)).unwrap(), bytes, "{place}");
    }
    let step = json!({
        "account": id, "step": "archived", "day": "2027-03-01", "who": "Eva Ek",
        "diarienummer": "KUN 2027/40", "note": seen["digest"],
    });
    bench.does("take_account_step", step).await;
    let lives = bench.asks("list_account_lives").await;
    assert_eq!(lives[0]["steps"][0]["diarienummer"], "KUN 2027/40");
    assert_eq!(seen["digest"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn the_level_says_how_much_and_a_complete_archiving_leaves_nothing_out() {
    let bench = Bench::new().await;
    let (id, second) = a_year(&bench).await;
    bench.does("set_account_aim", level(&id, "overview")).await;
    let seen = bench.does("archive_outlook", wish(&id, &[])).await;
    assert_eq!((&seen["posts"], &seen["contacts"]), (&json!([]), &json!(0)));
    bench.does("set_account_aim", level(&id, "complete")).await;
    let seen = bench.does("archive_outlook", wish(&id, &[])).await;
    assert_eq!(seen["contacts"], 3, "messages too");
    let refused = bench.refused("archive_outlook", wish(&id, &[second])).await;
    assert_eq!(refused, (Code::BadInput, Some("without".into())));
}

#[tokio::test]
async fn a_picture_that_is_none_is_refused_and_nothing_is_changed() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let before = bench.dump().await;
    let mut wrong = picture(&id, "2027-02-28");
    wrong["data"] = base64(b"MZ program").into();
    assert_eq!(bench.refused("keep_account_picture", wrong).await.0, Code::NotEvidence);
    let later = picture(&id, "2027-03-02");
    assert_eq!(bench.refused("keep_account_picture", later).await.0, Code::BadTime);
    assert_eq!(bench.dump().await, before);
}
